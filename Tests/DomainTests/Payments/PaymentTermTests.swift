import Testing

@testable import Domain

@Suite("Payment terms [PAY-1, CHG-7]")
struct PaymentTermTests {
  private let due = OrderFixtures.noon.advanced(by: .seconds(3 * 86_400))

  private func order(
    _ state: OrderState = .allocated, method: PaymentMethod = .card, reminders: Int16 = 0,
    _ change: (inout Settlement) -> Void = { _ in }
  ) throws -> Order {
    var order = try OrderFixtures.order(in: state)
    order.payment.method = method
    order.settlement.due = due
    order.settlement.reminders = reminders
    change(&order.settlement)
    return order
  }

  private func before(_ seconds: Int64) -> Instant { due.advanced(by: .seconds(-seconds)) }

  @Test("a reminder goes out two days before the due time and one a day before, each once")
  func reminders() throws {
    let term = PaymentTerm.standard
    #expect(term.step(try order(), now: before(2 * 86_400 + 1)) == nil)
    #expect(term.step(try order(), now: before(2 * 86_400)) == .remind(1))
    #expect(term.step(try order(reminders: 1), now: before(2 * 86_400)) == nil)
    #expect(term.step(try order(reminders: 1), now: before(86_400)) == .remind(2))
    #expect(term.step(try order(reminders: 0), now: before(1)) == .remind(2))
    #expect(term.step(try order(reminders: 2), now: before(0)) == nil)
  }

  @Test("past the due time an order without any money expires, and gives back what it reserved")
  func expiry() throws {
    let term = PaymentTerm.standard
    let late = due.advanced(by: .microseconds(1))
    #expect(term.step(try order(reminders: 2), now: late) == .expire)
    let expiry = try Expiry.decide(try order())
    #expect(expiry.state == .expired)
    #expect(expiry.releases.map(\.delta.reserved) == [-4, -2])
    #expect(expiry.lines.allSatisfy { $0.counters.reserved == 0 && $0.counters.open == 0 })
  }

  @Test("what has money, is on terms, is not waiting for money or has no due time never expires")
  func never() throws {
    let term = PaymentTerm.standard
    let late = due.advanced(by: .seconds(1))
    #expect(term.step(try order { $0.captured = 1 }, now: late) == nil)
    #expect(term.step(try order { $0.authorized = 1_700 }, now: late) == nil)
    #expect(term.step(try order(method: .invoice), now: late) == nil)
    #expect(term.step(try order(method: .cashOnDelivery), now: late) == nil)
    #expect(term.step(try order { $0.due = nil }, now: late) == nil)
    var held = try order()
    held.holds = HoldSet(.manual)
    #expect(term.step(held, now: late) == nil)
    for state in OrderState.allCases {
      let mayExpire = [.submitted, .approved, .awaitingStock, .allocated].contains(state)
      #expect((term.step(try order(state), now: late) == .expire) == mayExpire)
    }
    var shipped = try order()
    _ = try shipped.lines[0].counters.ship(Quantity(1)!, line: 1)
    #expect(term.step(shipped, now: late) == nil)
  }
}

@Suite("Settling an order [ORD-22]")
struct CompletionTests {
  private func order(_ change: (inout Order) -> Void = { _ in }) throws -> Order {
    var order = try OrderFixtures.order(in: .delivered)
    order.settlement.captured = 1_700
    change(&order)
    return order
  }

  @Test("takes a delivered order with its money, its invoice, no hold and no open refund")
  func settled() throws {
    #expect(try Completion.decide(try order(), isInvoiced: true) == .completed)
    #expect(Completion.gaps(try order(), isInvoiced: true).isEmpty)
  }

  @Test("names what is missing")
  func gaps() throws {
    #expect(Completion.gaps(try order { $0.state = .shipped }, isInvoiced: true) == [.notDelivered])
    #expect(
      Completion.gaps(try order { $0.settlement.captured = 1_699 }, isInvoiced: true)
        == [.balanceOpen])
    #expect(
      Completion.gaps(try order { $0.settlement.captured = 1_701 }, isInvoiced: true)
        == [.overpaid])
    #expect(Completion.gaps(try order(), isInvoiced: false) == [.invoiceMissing])
    #expect(Completion.gaps(try order { $0.holds = .review }, isInvoiced: true) == [.held])
    #expect(
      Completion.gaps(try order { $0.settlement.refundInFlight = 1 }, isInvoiced: true)
        == [.refundOpen])
    #expect(throws: Refusal.orderNotSettled(.invoiceMissing)) {
      try Completion.decide(try order(), isInvoiced: false)
    }
    #expect(throws: Refusal.orderState(.shipped, attempted: .complete)) {
      try Completion.decide(try order { $0.state = .shipped }, isInvoiced: true)
    }
  }
}

@Suite("Numbers of invoices (I10)")
struct InvoiceNumberTests {
  @Test(
    "are read as they are written",
    arguments: [
      (InvoiceKind.invoice, 0, 42, "INV-00000042"), (.creditNote, 2026, 42, "CN-2026-00000042"),
      (.invoice, 0, 123_456_789, "INV-123456789"), (.invoice, 987, 1, "INV-0987-00000001"),
    ] as [(InvoiceKind, Int16, Int64, String)])
  func text(_ kind: InvoiceKind, _ year: Int16, _ counter: Int64, _ text: String) throws {
    let number = try #require(InvoiceNumber(kind: kind, year: year, counter: counter))
    #expect(number.description == text)
    #expect(InvoiceNumber(text) == number)
  }

  @Test(
    "and nothing else is one",
    arguments: [
      "", "INV", "INV-", "INV-42", "INV-000000042", "SO-00000042", "INV-26-00000042",
      "INV-0000-00000001", "INV-00000000", "INV-2026-2026-00000001", "inv-00000042",
      "INV-99999999999999999999",
    ])
  func malformed(_ text: String) { #expect(InvoiceNumber(text) == nil) }
}
