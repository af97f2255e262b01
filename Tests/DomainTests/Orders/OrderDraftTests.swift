import Testing

@testable import Domain

@Suite("What CreateOrder asks (ORD-1, ORD-4…8)")
struct OrderDraftTests {
  typealias Change = @Sendable (inout OrderDraft) -> Void

  /// The last value inside and the first outside of every limit.
  static let rows: [(String, Change, String?)] = [
    ("complete", { _ in }, nil),
    ("no line", { $0.lines = [] }, "lines"),
    ("200 lines", { $0.lines = Array(repeating: $0.lines[0], count: 200) }, nil),
    ("201 lines", { $0.lines = Array(repeating: $0.lines[0], count: 201) }, "lines"),
    ("a million units", { $0.lines[1].quantity = OrderFixtures.quantity(1_000_000) }, nil),
    (
      "a million and one", { $0.lines[1].quantity = OrderFixtures.quantity(1_000_001) },
      "lines[1].quantity"
    ),
    ("no unit", { $0.lines[0].quantity = .zero }, "lines[0].quantity"),
    ("free of charge", { $0.lines[0].unitPrice = MoneyTests.money(0) }, nil),
    ("negative price", { $0.lines[0].unitPrice = MoneyTests.money(-1) }, "lines[0].unit_price"),
    ("highest price", { $0.lines[0].unitPrice = MoneyTests.money(1_000_000_000_000) }, nil),
    (
      "above the highest price", { $0.lines[0].unitPrice = MoneyTests.money(1_000_000_000_001) },
      "lines[0].unit_price"
    ),
    ("price in yen", { $0.lines[0].unitPrice = MoneyTests.money(1, "JPY") }, "lines[0].unit_price"),
    ("freight in yen", { $0.freight = MoneyTests.money(1, "JPY") }, "delivery.freight"),
    ("negative freight", { $0.freight = MoneyTests.money(-1) }, "delivery.freight"),
    ("payment in yen", { $0.payment.amount = MoneyTests.money(1, "JPY") }, "payment.amount"),
    ("received now", { $0.receivedAt = OrderFixtures.noon }, nil),
    (
      "received ahead", { $0.receivedAt = OrderFixtures.noon.advanced(by: .microseconds(1)) },
      "receive_time"
    ),
    ("source of 128", { $0.sourceReference = String(repeating: "s", count: 128) }, nil),
    ("source of 129", { $0.sourceReference = String(repeating: "s", count: 129) }, "source_ref"),
    ("name of 200", { $0.customer.name = String(repeating: "n", count: 200) }, nil),
    (
      "name of 201", { $0.customer.name = String(repeating: "n", count: 201) },
      "customer.display_name"
    ),
    ("four lines", { $0.shippingAddress.lines = ["1", "2", "3", "4"] }, nil),
    (
      "five lines", { $0.shippingAddress.lines = ["1", "2", "3", "4", "5"] },
      "shipping_address.address_lines"
    ),
    ("country in words", { $0.shippingAddress.country = "DEU" }, "shipping_address.country_code"),
    ("country in small", { $0.shippingAddress.country = "de" }, "shipping_address.country_code"),
    ("remark of 2,000", { $0.customerRemark = String(repeating: "r", count: 2_000) }, nil),
    (
      "remark of 2,001", { $0.staffRemark = String(repeating: "r", count: 2_001) }, "staff_remark"
    ),
    (
      "shipped before it may",
      {
        $0.delivery.shipNotBefore = OrderFixtures.noon
        $0.delivery.shipBy = Instant(microseconds: 0)
      }, "delivery.ship_by_time"
    ),
    ("back-order", { $0.shortagePolicy = .backorder }, nil),
  ]

  @Test("is refused by the field that is at fault, or not at all", arguments: rows)
  func fields(_ name: String, change: Change, field: String?) {
    var draft = OrderFixtures.draft()
    change(&draft)
    var refusal: Refusal?
    do { try draft.validate(now: OrderFixtures.noon) } catch { refusal = error }
    #expect(refusal?.facts.field == field, "\(name)")
    #expect(refusal == nil || refusal?.kind == .invalid)
  }

  @Test("states a total only when every line states its price")
  func statedTotal() throws {
    var draft = OrderFixtures.draft()
    #expect(try draft.statedTotal() == nil)
    draft.lines[0].unitPrice = MoneyTests.money(250)
    #expect(try draft.statedTotal() == nil)
    draft.lines[1].unitPrice = MoneyTests.money(100)
    #expect(try draft.statedTotal() == MoneyTests.money(1_700))
  }

  @Test("a note has 1 to 4,000 bytes that are not all blank (ORD-8)")
  func note() throws {
    #expect(
      try OrderNote(source: .staff, text: String(repeating: "x", count: 4_000)).text.count == 4_000)
    #expect(throws: Refusal.invalidField("text", .tooLong(maxBytes: 4_000))) {
      try OrderNote(source: .staff, text: String(repeating: "x", count: 4_001))
    }
    #expect(throws: Refusal.invalidField("text", .missing)) {
      try OrderNote(source: .customer, text: " \n")
    }
  }
}
