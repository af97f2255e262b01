import Testing

@testable import Domain

@Suite("Recording a payment [PAY-1, PAY-4]")
struct PaymentReceiptTests {
  static func draft(
    _ amount: Int64, _ state: PaymentState = .captured, method: PaymentMethod? = .card,
    partial: Bool = false, currency: String = "EUR"
  ) throws -> PaymentDraft {
    try PaymentDraft(
      provider: "adyen", reference: "p-1", method: method, state: state,
      amount: MoneyTests.money(amount, currency), time: nil, isPartial: partial,
      now: OrderFixtures.noon)
  }

  /// An order over 17.00.
  static func order(_ state: OrderState = .allocated, _ sums: Settlement = .init()) throws -> Order
  {
    var order = try OrderFixtures.order(in: state)
    order.settlement = sums
    return order
  }

  @Test("of the amount that is open is regular, and adds to what is captured or authorized")
  func regular() throws {
    let captured = try PaymentReceipt.decide(Self.draft(1_700), of: Self.order())
    #expect(captured.mark == .regular && captured.captured == 1_700 && captured.authorized == 0)
    let authorized = try PaymentReceipt.decide(Self.draft(1_700, .authorized), of: Self.order())
    #expect(authorized.authorized == 1_700 && authorized.captured == 0)
    let failed = try PaymentReceipt.decide(Self.draft(1_700, .failed), of: Self.order())
    #expect(failed.mark == .regular && failed.authorized == 0 && failed.captured == 0)
  }

  @Test("less is right when it is one of several, more never is")
  func amounts() throws {
    #expect(try PaymentReceipt.decide(Self.draft(700), of: Self.order()).mark == .amountMismatch)
    #expect(
      try PaymentReceipt.decide(Self.draft(700, partial: true), of: Self.order()).mark == .regular)
    #expect(
      try PaymentReceipt.decide(Self.draft(700, method: .instalment), of: Self.order()).mark
        == .regular)
    #expect(
      try PaymentReceipt.decide(Self.draft(1_701, partial: true), of: Self.order()).mark
        == .amountMismatch)
    let rest = SettlementTests.sums(captured: 1_000)
    #expect(
      try PaymentReceipt.decide(Self.draft(700), of: Self.order(.allocated, rest)).mark == .regular)
  }

  @Test("of what is paid or authorized already is a duplicate")
  func duplicate() throws {
    for sums in [SettlementTests.sums(captured: 1_700), SettlementTests.sums(authorized: 1_700)] {
      #expect(
        try PaymentReceipt.decide(Self.draft(1_700), of: Self.order(.allocated, sums)).mark
          == .duplicate)
    }
  }

  @Test(
    "of an order that has ended without goods is late, and still recorded",
    arguments: [OrderState.cancelled, .expired, .rejected])
  func late(_ state: OrderState) throws {
    let receipt = try PaymentReceipt.decide(Self.draft(1_700), of: Self.order(state))
    #expect(receipt.mark == .late && receipt.captured == 1_700)
  }

  @Test("in another currency, of another state or of nothing is refused")
  func refused() throws {
    #expect(throws: Refusal.self) {
      try PaymentReceipt.decide(Self.draft(1_700, currency: "USD"), of: Self.order())
    }
    for state in [PaymentState.pending, .voided, .expired] {
      #expect(throws: Refusal.self) { try Self.draft(1_700, state) }
    }
    #expect(throws: Refusal.self) { try Self.draft(0) }
    #expect(throws: Refusal.self) { try Self.draft(.max) }
  }
}

@Suite("Capturing")
struct CaptureTests {
  private let open = MoneyTests.money(1_700)

  @Test("takes all of it, or a part and leaves the rest authorized")
  func amounts() throws {
    #expect(
      try Capture.decide(state: .authorized, open: open, amount: nil)
        == Capture(state: .captured, amount: 1_700))
    #expect(
      try Capture.decide(state: .authorized, open: open, amount: MoneyTests.money(700))
        == Capture(state: .authorized, amount: 700))
    for amount in [MoneyTests.money(0), MoneyTests.money(1_701), MoneyTests.money(1, "USD")] {
      #expect(throws: Refusal.self) {
        try Capture.decide(state: .authorized, open: open, amount: amount)
      }
    }
    #expect(
      throws: Refusal.wrongState(.payment, state: "CAPTURED", attempted: "CAPTURE")
    ) { try Capture.decide(state: .captured, open: open, amount: nil) }
  }

  @Test("of what was handed over takes its price, the freight once, and never what is captured")
  func shipped() throws {
    var order = try OrderFixtures.order(in: .inFulfilment)
    #expect(throws: Refusal.nothingToCapture) {
      try Capture.shippedAmount(of: order, open: open)
    }
    _ = try order.lines[0].counters.ship(Quantity(1)!, line: 1)
    #expect(try Capture.shippedAmount(of: order, open: open) == MoneyTests.money(250 + 500))
    order.settlement.captured = 750
    #expect(throws: Refusal.nothingToCapture) {
      try Capture.shippedAmount(of: order, open: MoneyTests.money(950))
    }
    _ = try order.lines[0].counters.ship(Quantity(3)!, line: 1)
    _ = try order.lines[1].counters.ship(Quantity(2)!, line: 2)
    #expect(
      try Capture.shippedAmount(of: order, open: MoneyTests.money(950)) == MoneyTests.money(950))
  }

  @Test("what is not captured is released, as what became of it")
  func release() throws {
    for (outcome, captured, state) in [
      (PaymentState.voided, 0, PaymentState.voided), (.failed, 0, .failed),
      (.expired, 0, .expired), (.voided, 700, .captured),
    ] as [(PaymentState, Int64, PaymentState)] {
      #expect(
        try PaymentRelease.decide(state: .authorized, captured: captured, outcome: outcome)
          == state)
    }
    #expect(throws: Refusal.self) {
      try PaymentRelease.decide(state: .captured, captured: 700, outcome: .voided)
    }
    #expect(throws: Refusal.self) {
      try PaymentRelease.decide(state: .authorized, captured: 0, outcome: .captured)
    }
  }
}
