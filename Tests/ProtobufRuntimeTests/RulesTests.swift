import Contracts
import ProtobufRuntime
import RPCCore
import Testing

@Suite("Forms of strings")
struct PatternTests {
  static let table: [(pattern: Pattern, good: [String], bad: [String])] = [
    (
      .uuid, ["018f2d5c-6a3e-7c1b-9d4f-0a1b2c3d4e5f"],
      [
        "018F2D5C-6A3E-7C1B-9D4F-0A1B2C3D4E5F", "018f2d5c6a3e7c1b9d4f0a1b2c3d4e5f",
        "018f2d5c-6a3e-7c1b-9d4f-0a1b2c3d4e5", "018f2d5c-6a3e-7c1b-9d4f-0a1b2c3d4e5g",
      ]
    ),
    (
      .requestID, ["a", "r-1", String(repeating: "~", count: 64)],
      ["", "a b", "ä", "\u{7f}", String(repeating: "a", count: 65)]
    ),
    (
      .tenant, ["a", "acme-2", String(repeating: "a", count: 63)],
      ["", "Acme", "a_b", String(repeating: "a", count: 64)]
    ),
    (
      .sku, ["A", "a-1/x.y_z", String(repeating: "9", count: 64)],
      ["", "-a", ".a", "/a", "a b", "ä", String(repeating: "9", count: 65)]
    ),
    (
      .code, ["SO-00000042", "w1", String(repeating: "9", count: 32)],
      ["", "_a", "a/b", String(repeating: "9", count: 33)]
    ),
    (.currency, ["EUR"], ["", "eur", "EU", "EURO", "E1R"]),
    (.country, ["DE"], ["", "de", "D", "DEU"]),
    (
      .email, ["a@b", "ada.lovelace@example.org", "ä@ö"],
      ["", "a", "@b", "a@", "a@b@c", "a b@c", "a@b\n", String(repeating: "a", count: 65) + "@b"]
    ),
    (
      .phone, ["110", "+49 (30) 123-456.7/8"],
      ["", "12", "abc", "1 2", String(repeating: "1", count: 33)]
    ),
    (
      .line, ["", "one line", "Straße 漢字"],
      ["a\nb", "\t", "\u{7f}", "\u{80}", "a\u{9f}", "\u{1f}"]
    ),
  ]

  @Test("are what the contract says", arguments: table)
  func forms(_ row: (pattern: Pattern, good: [String], bad: [String])) {
    for text in row.good { #expect(row.pattern.matches(text), "\(row.pattern) takes \(text)") }
    for text in row.bad { #expect(!row.pattern.matches(text), "\(row.pattern) refuses \(text)") }
  }

  @Test("all have rows")
  func complete() { #expect(Set(Self.table.map(\.pattern)) == Set(Pattern.allCases)) }
}

@Suite("Field rules of a request")
struct RulesTests {
  /// An order request with nothing wrong.
  static func request() -> CreateOrderRequest {
    var request = CreateOrderRequest()
    request.requestID = "r-1"
    request.channel = .phone
    request.customer = Contact(displayName: "Ada Lovelace")
    request.shippingAddress = Address(
      recipient: "Ada Lovelace", addressLines: ["Straße 7"], locality: "Berlin", countryCode: "DE")
    request.lines = [NewOrderLine(sku: "A-1", quantity: 1)]
    request.payment = OrderPayment(method: .invoice)
    request.currencyCode = "EUR"
    return request
  }

  static func violations(_ change: (inout CreateOrderRequest) -> Void) -> [FieldViolation] {
    var request = request()
    change(&request)
    var violations: [FieldViolation] = []
    request.validate("", into: &violations)
    return violations
  }

  @Test("let a good request pass")
  func good() { #expect(Self.violations { _ in } == []) }

  typealias Change = @Sendable (inout CreateOrderRequest) -> Void
  static let table: [(field: String, word: String, change: Change)] = [
    ("request_id", "required", { $0.requestID = "" }),
    ("request_id", "printable ASCII", { $0.requestID = "a b" }),
    ("channel", "required", { $0.channel = .unspecified }),
    ("channel", "is 99, known: ORDER_CHANNEL_", { $0.channel = OrderChannel(rawValue: 99) }),
    ("customer", "required", { $0.customer = nil }),
    ("customer.display_name", "required", { $0.customer?.displayName = "" }),
    (
      "customer.display_name", "201 bytes, allowed: at most 200",
      { $0.customer?.displayName = String(repeating: "x", count: 201) }
    ),
    ("customer.email", "email address", { $0.customer?.email = "nobody" }),
    ("shipping_address.address_lines", "required", { $0.shippingAddress?.addressLines = [] }),
    (
      "shipping_address.address_lines", "5 items, allowed: at most 4",
      { $0.shippingAddress?.addressLines = Array(repeating: "x", count: 5) }
    ),
    (
      "shipping_address.address_lines[1]", "0 bytes",
      { $0.shippingAddress?.addressLines = ["a", ""] }
    ),
    (
      "shipping_address.address_lines[0]", "one line",
      { $0.shippingAddress?.addressLines = ["a\nb"] }
    ),
    ("lines", "required", { $0.lines = [] }),
    ("lines", "201 items", { $0.lines = Array(repeating: $0.lines[0], count: 201) }),
    ("lines[0].quantity", "is -1, allowed: 1 to 1000000", { $0.lines[0].quantity = -1 }),
    ("lines[1].sku", "must be 1 to 64", { $0.lines.append(NewOrderLine(sku: "-", quantity: 1)) }),
    ("lines[0].unit_price.currency_code", "required", { $0.lines[0].unitPrice = Money(units: 1) }),
    (
      "lines[0].unit_price.nanos", "is 1000000000",
      { $0.lines[0].unitPrice = Money(currencyCode: "EUR", nanos: 1_000_000_000) }
    ),
  ]

  @Test("refuse a broken field by its path", arguments: table)
  func refuse(_ row: (field: String, word: String, change: Change)) throws {
    let violations = Self.violations(row.change)
    let found = violations.first { $0.field == row.field }
    #expect(found?.description.contains(row.word) == true, "\(violations)")
  }

  @Test("put the path that they are given before their own")
  func prefix() {
    var violations: [FieldViolation] = []
    Money().validate("items[3].price.", into: &violations)
    #expect(violations.map(\.field) == ["items[3].price.currency_code"])
  }

  @Test("tell of 32 violations and no more")
  func bounded() {
    let violations = Self.violations { $0.lines = Array(repeating: NewOrderLine(), count: 200) }
    #expect(violations.count == 32)
  }
}
