import Contracts
import Domain
import Testing

@testable import Services

@Suite("Numbers of the contract are the codes of storage")
struct StateNumberTests {
  /// Every state with its number's name in the contract, where it has one.
  private func expectSame<State: StoredState>(
    _ state: State.Type, prefix: String, dropping: String = "", _ name: (Int32) -> String?
  ) {
    for value in State.allCases {
      #expect(name(value.number).map { $0 } == prefix + value.name.dropFirst(dropping.count))
    }
    let numbers = Set(State.allCases.map(\.number))
    for number in 1...(numbers.max() ?? 0) + 1 where !numbers.contains(number) {
      #expect(name(number) == nil, "the contract has no other number")
    }
  }

  @Test("of orders")
  func orders() {
    expectSame(OrderState.self, prefix: "") { Contracts.Order.State(rawValue: $0).name }
    expectSame(HoldKind.self, prefix: "") { OrderHold.Kind(rawValue: $0).name }
    expectSame(Domain.ReviewRule.self, prefix: "REVIEW_RULE_") {
      Contracts.ReviewRule(rawValue: $0).name
    }
    expectSame(OrderEventKind.self, prefix: "", dropping: "ORDER_") {
      Contracts.OrderEvent.Kind(rawValue: $0).name
    }
    expectSame(NoteSource.self, prefix: "ORDER_NOTE_SOURCE_") {
      OrderNoteSource(rawValue: $0).name
    }
  }

  @Test("of quotations")
  func quotes() {
    expectSame(QuoteState.self, prefix: "") { Contracts.Quote.State(rawValue: $0).name }
    expectSame(Domain.PriceStanding.self, prefix: "PRICE_STANDING_") {
      Contracts.PriceStanding(rawValue: $0).name
    }
  }

  @Test("of an order's terms")
  func terms() {
    expectSame(Channel.self, prefix: "ORDER_CHANNEL_") { OrderChannel(rawValue: $0).name }
    expectSame(Domain.OrderKind.self, prefix: "ORDER_KIND_") {
      Contracts.OrderKind(rawValue: $0).name
    }
    expectSame(Domain.OrderClass.self, prefix: "ORDER_CLASS_") {
      Contracts.OrderClass(rawValue: $0).name
    }
    expectSame(Domain.PaymentMethod.self, prefix: "PAYMENT_METHOD_") {
      Contracts.PaymentMethod(rawValue: $0).name
    }
    expectSame(PaymentState.self, prefix: "") { OrderPayment.State(rawValue: $0).name }
    expectSame(Domain.DeliveryMethod.self, prefix: "DELIVERY_METHOD_") {
      Contracts.DeliveryMethod(rawValue: $0).name
    }
    expectSame(Domain.TransportMode.self, prefix: "TRANSPORT_MODE_") {
      Contracts.TransportMode(rawValue: $0).name
    }
    expectSame(Domain.ShortagePolicy.self, prefix: "SHORTAGE_POLICY_") {
      Contracts.ShortagePolicy(rawValue: $0).name
    }
  }

  @Test("of stock and supplier orders")
  func supply() {
    expectSame(MovementKind.self, prefix: "") { Contracts.StockMovement.Kind(rawValue: $0).name }
    expectSame(SupplierOrderState.self, prefix: "") {
      Contracts.SupplierOrder.State(rawValue: $0).name
    }
  }

  @Test("of stocktakes")
  func stocktakes() {
    expectSame(StocktakeState.self, prefix: "") { Contracts.Stocktake.State(rawValue: $0).name }
    expectSame(Domain.StocktakeCause.self, prefix: "STOCKTAKE_CAUSE_") {
      Contracts.StocktakeCause(rawValue: $0).name
    }
  }

  @Test("of complaints")
  func complaints() {
    expectSame(ComplaintState.self, prefix: "") { Contracts.Complaint.State(rawValue: $0).name }
    expectSame(Domain.ComplaintChannel.self, prefix: "COMPLAINT_CHANNEL_") {
      Contracts.ComplaintChannel(rawValue: $0).name
    }
    expectSame(Domain.ComplaintCategory.self, prefix: "COMPLAINT_CATEGORY_") {
      Contracts.ComplaintCategory(rawValue: $0).name
    }
    expectSame(Domain.ComplaintCause.self, prefix: "COMPLAINT_CAUSE_") {
      Contracts.ComplaintCause(rawValue: $0).name
    }
    expectSame(SolutionKind.self, prefix: "") { ComplaintSolution.Kind(rawValue: $0).name }
    expectSame(AnswerDecision.self, prefix: "") { ComplaintAnswer.Decision(rawValue: $0).name }
    expectSame(LiableParty.self, prefix: "") { ComplaintLiability.Party(rawValue: $0).name }
    expectSame(NoteSource.self, prefix: "") { ComplaintMessage.Source(rawValue: $0).name }
  }

  @Test("of returns")
  func returns() {
    expectSame(RmaState.self, prefix: "") { Contracts.Rma.State(rawValue: $0).name }
    expectSame(Domain.ReturnReason.self, prefix: "RETURN_REASON_") {
      Contracts.ReturnReason(rawValue: $0).name
    }
    expectSame(Domain.ReturnCondition.self, prefix: "RETURN_CONDITION_") {
      Contracts.ReturnCondition(rawValue: $0).name
    }
    expectSame(Domain.ReturnFinding.self, prefix: "RETURN_FINDING_") {
      Contracts.ReturnFinding(rawValue: $0).name
    }
    expectSame(Domain.RmaRemedy.self, prefix: "RMA_REMEDY_") {
      Contracts.RmaRemedy(rawValue: $0).name
    }
  }

  @Test("of urgent requests")
  func urgents() {
    expectSame(UrgentState.self, prefix: "") { Contracts.UrgentRequest.State(rawValue: $0).name }
    expectSame(Domain.UrgentDegree.self, prefix: "URGENT_DEGREE_") {
      Contracts.UrgentDegree(rawValue: $0).name
    }
    expectSame(UrgentDecision.self, prefix: "") {
      Contracts.UrgentEvaluation.Decision(rawValue: $0).name
    }
  }

  @Test("a number that the contract does not define is refused", arguments: [-1, 8, 40_000, .max])
  func undefined(number: Int32) {
    let refusal = #expect(throws: Refusal.self) {
      try Channel.parse(OrderChannel(rawValue: number), field: "channel")
    }
    #expect(refusal?.facts.field == "channel")
    #expect(refusal?.description.contains("SELF_ORDER") == true)
  }
}

@Suite("A new order's message")
struct OrderDraftMessageTests {
  private let eur = CurrencyCode("EUR")!

  private func refusedField(_ change: (inout CreateOrderRequest) -> Void) -> String? {
    var request = OrderSamples.newOrder()
    change(&request)
    do {
      _ = try OrderDraft(request, currency: eur)
      return nil
    } catch {
      return error.facts.field
    }
  }

  @Test("is read with every field")
  func everyField() throws {
    let draft = try OrderDraft(OrderSamples.fullOrder(), currency: eur)
    let usd = CurrencyCode("USD")!
    #expect(draft.channel == .phone)
    #expect(draft.sourceReference == "P-77")
    #expect(draft.kind == .afterSalesService)
    #expect(draft.orderClass == .urgent)
    #expect(draft.priority == 500)
    #expect(draft.receivedAt == Instant(seconds: 1_700_000_000, nanos: 5_000))
    #expect(
      draft.customer
        == Customer(
          reference: "C-9", name: "Ann Lee", company: "Lee Ltd", phone: "+49 30 1234",
          email: "ann@example.com"))
    #expect(
      draft.shippingAddress
        == Domain.Address(
          recipient: "Ann Lee", lines: ["Hof 3", "Weg 1", "c/o Bo", "Ebene 2"], city: "Berlin",
          region: "BE", postalCode: "10115", country: "DE"))
    #expect(draft.currency == usd)
    #expect(
      draft.lines == [
        DraftLine(
          sku: SKU("A-1")!, quantity: Quantity(3)!,
          unitPrice: Domain.Money(minorUnits: 1_999, currency: usd), specification: "blue",
          packaging: "box")
      ])
    #expect(draft.freight == Domain.Money(minorUnits: 490, currency: usd))
    #expect(
      draft.payment
        == Domain.Payment(
          method: .card, state: .captured, amount: Domain.Money(minorUnits: 6_487, currency: usd),
          time: Instant(seconds: 1_700_000_001, nanos: 0), reference: "tx-1"))
    #expect(
      draft.delivery
        == DeliveryWish(
          method: .express, transportMode: .air, carrier: CarrierCode("DHL"),
          shipNotBefore: Instant(seconds: 1_700_000_100, nanos: 0),
          shipBy: Instant(seconds: 1_700_000_200, nanos: 0),
          deliverBy: Instant(seconds: 1_700_000_300, nanos: 0)))
    #expect(draft.warehouse == WarehouseCode("BER-1"))
    #expect(draft.shortagePolicy == .backorder)
    #expect(draft.customerRemark == "ring twice")
    #expect(draft.staffRemark == "regular")
    try draft.validate(now: Instant(seconds: 1_800_000_000, nanos: 0)!)
  }

  @Test("what is not given has the contract's meaning")
  func defaults() throws {
    let draft = try OrderDraft(OrderSamples.newOrder(), currency: eur)
    #expect(draft.kind == .goodsSale)
    #expect(draft.orderClass == .normal)
    #expect(draft.priority == 0)
    #expect(draft.currency == eur)
    #expect(draft.freight == .zero(eur))
    #expect(draft.payment.state == .pending)
    #expect(draft.delivery == DeliveryWish())
    #expect(draft.warehouse == nil)
    #expect(draft.shortagePolicy == .refuse)
    #expect(draft.receivedAt == nil)
    #expect(draft.lines[0].unitPrice == nil)
  }

  @Test("a fault names its field")
  func faults() {
    #expect(refusedField { _ in } == nil)
    #expect(refusedField { $0.customer = nil } == "customer")
    #expect(refusedField { $0.shippingAddress = nil } == "shipping_address")
    #expect(refusedField { $0.payment = nil } == "payment")
    #expect(refusedField { $0.channel = .unspecified } == "channel")
    #expect(refusedField { $0.channel = OrderChannel(rawValue: 99) } == "channel")
    #expect(refusedField { $0.lines[0].sku = "a b" } == "lines[0].sku")
    #expect(refusedField { $0.lines.append(NewOrderLine(sku: "B")) } == "lines[1].quantity")
    #expect(
      refusedField {
        $0.lines[0].unitPrice = Contracts.Money(currencyCode: "EUR", units: 1, nanos: 1)
      } == "lines[0].unit_price.nanos")
    #expect(refusedField { $0.currencyCode = "XXX" } == "currency_code")
    #expect(refusedField { $0.warehouse = "a b" } == "warehouse")
    #expect(
      refusedField { $0.receiveTime = Timestamp(seconds: 0, nanos: -1) } == "receive_time")
    #expect(
      refusedField { $0.delivery = OrderDelivery(carrier: "a b") } == "delivery.carrier")
    #expect(
      refusedField { $0.payment?.amount = Contracts.Money(currencyCode: "") }
        == "payment.amount.currency_code")
  }
}

@Suite("Amounts and times at the wire")
struct AmountMessageTests {
  @Test(
    "an amount comes back as it was kept",
    arguments: [
      (0, "EUR"), (1, "EUR"), (-1, "EUR"), (199, "EUR"), (-12_345, "EUR"), (7, "JPY"),
      (1_234, "KWD"), (1_000_000_000_000_000, "EUR"),
    ] as [(Int64, String)])
  func money(minorUnits: Int64, currency: String) throws {
    let money = Domain.Money(minorUnits: minorUnits, currency: CurrencyCode(currency)!)
    #expect(try Domain.Money.parse(Contracts.Money(money), field: "a") == money)
  }

  @Test("an instant comes back to the microsecond", arguments: [0, 1, -1, 1_700_000_000_123_456])
  func instant(microseconds: Int64) throws {
    let instant = Instant(microseconds: microseconds)
    #expect(try Instant.parse(Timestamp(instant), field: "a") == instant)
  }

  @Test("a text is cut at a whole character")
  func cut() {
    #expect("abc".prefix(bytes: 3) == "abc")
    #expect("abcd".prefix(bytes: 3) == "abc")
    #expect("aöb".prefix(bytes: 2) == "a")
  }
}
