@testable import Domain

/// Orders to test with: complete ones, which a test then spoils.
enum OrderFixtures {
  static let berlin = WarehouseCode(checked: "BER")
  static let bolt = SKU(checked: "BOLT-M8")
  static let nut = SKU(checked: "NUT-M8")
  static let noon = Instant(microseconds: 1_700_000_000_000_000)

  static let products: [SKU: Product] = [
    bolt: Product(sku: bolt, name: "Bolt", specification: "M8", listPrice: MoneyTests.money(250)),
    nut: Product(sku: nut, name: "Nut", listPrice: MoneyTests.money(100)),
  ]

  static func quantity(_ units: Int64) -> Quantity {
    guard let quantity = Quantity(units) else { preconditionFailure("\(units) is a quantity") }
    return quantity
  }

  static func draft() -> OrderDraft {
    OrderDraft(
      channel: .platform, sourceReference: "P-1",
      customer: Customer(reference: "C-1", name: "Ada", email: "ada@example.org"),
      shippingAddress: Address(
        recipient: "Ada", lines: ["Street 1"], city: "Berlin", postalCode: "10115", country: "DE"),
      currency: MoneyTests.money(0).currency,
      lines: [
        DraftLine(sku: bolt, quantity: quantity(4)), DraftLine(sku: nut, quantity: quantity(2)),
      ],
      freight: MoneyTests.money(500), payment: Payment(method: .cashOnDelivery),
      warehouse: berlin)
  }

  /// An order of 4 bolts and 2 nuts (17.00 EUR), submitted at noon, with the reservation that its
  /// state has.
  static func order(in state: OrderState = .allocated) throws -> Order {
    let draft = draft()
    let placement = try Placement.decide(draft, products: products, submit: true)
    var lines = placement.lines
    if state == .allocated || state == .inFulfilment {
      for index in lines.indices {
        lines[index].reserve([
          StockPart(warehouse: berlin, units: lines[index].counters.open)
        ])
      }
    }
    guard let id = UUIDv7(UUIDv7Tests.example), let number = OrderNumber(counter: 1) else {
      preconditionFailure("constants")
    }
    return Order(
      id: OrderID(id), number: number, version: .first, state: state, holds: [], findings: [],
      channel: draft.channel, sourceReference: draft.sourceReference, kind: draft.kind,
      orderClass: draft.orderClass, priority: 0, customer: draft.customer,
      shippingAddress: draft.shippingAddress, lines: lines, totals: placement.totals,
      payment: draft.payment, delivery: draft.delivery, customerRemark: "", staffRemark: "",
      times: StageTimes(
        received: noon, created: noon, submitted: state == .draft ? nil : noon),
      cancellationFee: nil)
  }
}
