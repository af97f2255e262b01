import Testing

@testable import Domain

@Suite("Codes at the border")
struct CodesTests {
  @Test(
    "a tenant is 1 to 63 of a-z, 0-9 and '-'",
    arguments: [
      ("demo", true), ("a", true), (String(repeating: "a", count: 63), true), ("a-1", true),
      ("", false), (String(repeating: "a", count: 64), false), ("Demo", false), ("a_b", false),
      ("a b", false), ("ä", false), ("a\0", false),
    ])
  func tenant(_ text: String, isValid: Bool) {
    #expect((TenantID(text) != nil) == isValid)
  }

  @Test(
    "a SKU is 1 to 64 printable ASCII characters",
    arguments: [
      ("A", true), (String(repeating: "A", count: 64), true), ("M8x40/ZN#2", true), ("", false),
      (String(repeating: "A", count: 65), false), ("A B", false), ("Ä", false), ("A\u{7F}", false),
    ])
  func sku(_ text: String, isValid: Bool) {
    #expect((SKU(text) != nil) == isValid)
  }

  @Test(
    "a request id has at most 64 bytes",
    arguments: [(64, true), (65, false)])
  func requestID(_ count: Int, isValid: Bool) {
    #expect((RequestID(String(repeating: "r", count: count)) != nil) == isValid)
  }

  @Test(
    "a warehouse has at most 32 bytes of letters, digits, '-' and '_'",
    arguments: [
      ("BER-1", true), ("ber_1", true), (String(repeating: "B", count: 32), true),
      (String(repeating: "B", count: 33), false), ("B/1", false), ("", false),
    ])
  func warehouse(_ text: String, isValid: Bool) {
    #expect((WarehouseCode(text) != nil) == isValid)
  }

  @Test("a missing code and a malformed one are told apart, with the field's name")
  func refusals() {
    #expect(throws: Refusal.invalidField("sku", .missing)) { try SKU(parsing: "", field: "sku") }
    #expect(throws: Refusal.invalidField("sku", .malformed(expected: SKU.expected))) {
      try SKU(parsing: "A B", field: "sku")
    }
  }

  @Test("codes sort by their bytes, as COLLATE \"C\" does (I4)")
  func order() throws {
    let sorted = ["a", "B", "A", "a-", "10", "9"].compactMap(SKU.init).sorted().map(\.text)
    #expect(sorted == ["10", "9", "A", "B", "a", "a-"])
  }

  @Test(
    "an order number has eight digits and grows beyond (ORD-3, I10)",
    arguments: [
      (1, "SO-00000001"), (42, "SO-00000042"), (99_999_999, "SO-99999999"),
      (100_000_000, "SO-100000000"), (Int64.max, "SO-9223372036854775807"),
    ])
  func orderNumber(_ counter: Int64, text: String) throws {
    let number = try #require(OrderNumber(counter: counter))
    #expect(number.description == text)
    #expect(OrderNumber(text) == number)
  }

  @Test(
    "an order number is read only as it is printed",
    arguments: [
      "", "SO-", "SO-1", "SO-00000000", "so-00000042", "SO-0000000042", "SO-0000004x",
      "SO-9223372036854775808", "SO-99999999999999999999", "SO--0000042",
    ])
  func refusedOrderNumber(_ text: String) {
    #expect(OrderNumber(text) == nil)
  }

  @Test("an order number starts at 1")
  func firstOrderNumber() {
    #expect(OrderNumber(counter: 0) == nil)
    #expect(OrderNumber(counter: 1) != nil)
  }

  @Test(
    "a quantity is 0 to a billion, a wanted one at least 1",
    arguments: [
      (-1, false, false), (0, true, false), (1, true, true), (1_000_000_000, true, true),
      (1_000_000_001, false, false), (Int64.min, false, false), (Int64.max, false, false),
    ])
  func quantity(_ units: Int64, isQuantity: Bool, isWanted: Bool) {
    #expect((Quantity(units) != nil) == isQuantity)
    #expect(((try? Quantity(parsing: units, field: "quantity")) != nil) == isWanted)
  }

  @Test(
    "expected_version 0 means any, another one must be current (I7, AIP-154)",
    arguments: [
      (0, nil), (7, nil), (6, "VERSION_CONFLICT"), (8, "VERSION_CONFLICT"), (-1, "FIELD_INVALID"),
    ] as [(Int64, String?)])
  func version(_ expected: Int64, reason: String?) {
    var refusal: Refusal?
    do { try Version(7).require(expected: expected) } catch { refusal = error }
    #expect(refusal?.reason == reason)
    #expect(reason != "VERSION_CONFLICT" || refusal?.facts.currentVersion == Version(7))
  }
}
