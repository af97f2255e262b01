import Testing

@testable import Domain

@Suite("Money in minor units (persistence.md S3)")
struct MoneyTests {
  static func money(_ minorUnits: Int64, _ code: String = "EUR") -> Money {
    guard let currency = CurrencyCode(code) else { preconditionFailure("\(code) is listed") }
    return Money(minorUnits: minorUnits, currency: currency)
  }

  @Test(
    "is read from units and nanos exactly, and given back",
    arguments: [
      ("EUR", 12, 340_000_000, 1_234), ("EUR", 0, 10_000_000, 1), ("EUR", 0, 0, 0),
      ("EUR", -12, -340_000_000, -1_234), ("EUR", 0, -10_000_000, -1), ("JPY", 1_500, 0, 1_500),
      ("KWD", 1, 1_000_000, 1_001), ("CLF", 0, 100_000, 1),
      ("EUR", 92_233_720_368_547_758, 70_000_000, Int64.max),
      ("EUR", -92_233_720_368_547_758, -80_000_000, Int64.min),
    ] as [(String, Int64, Int32, Int64)])
  func exact(_ code: String, units: Int64, nanos: Int32, minorUnits: Int64) throws {
    let money = try Money(currencyCode: code, units: units, nanos: nanos, field: "price")
    #expect(money == Self.money(minorUnits, code))
    #expect(money.unitsAndNanos == (units, nanos))
  }

  @Test(
    "refuses what its currency cannot hold",
    arguments: [
      ("EUR", 0, 1, "FIELD_INVALID", "price.nanos"),
      ("EUR", 0, 5_000_000, "FIELD_INVALID", "price.nanos"),
      ("JPY", 0, 10_000_000, "FIELD_INVALID", "price.nanos"),
      ("EUR", 1, -10_000_000, "FIELD_INVALID", "price.nanos"),
      ("EUR", -1, 10_000_000, "FIELD_INVALID", "price.nanos"),
      ("EUR", 0, 1_000_000_000, "FIELD_INVALID", "price.nanos"),
      ("EUR", 0, Int32.min, "FIELD_INVALID", "price.nanos"),
      ("EUR", Int64.max, 0, "AMOUNT_OVERFLOW", "price"),
      ("EUR", 92_233_720_368_547_758, 80_000_000, "AMOUNT_OVERFLOW", "price"),
      ("EUR", Int64.min, 0, "AMOUNT_OVERFLOW", "price"),
      ("", 1, 0, "FIELD_MISSING", "price.currency_code"),
      ("eur", 1, 0, "FIELD_INVALID", "price.currency_code"),
      ("XXX", 1, 0, "FIELD_INVALID", "price.currency_code"),
    ] as [(String, Int64, Int32, String, String)])
  func refused(
    _ code: String, units: Int64, nanos: Int32, reason: String, field: String
  ) {
    let refusal = #expect(throws: Refusal.self) {
      try Money(currencyCode: code, units: units, nanos: nanos, field: "price")
    }
    #expect(refusal?.reason == reason)
    #expect(refusal?.facts.field == field)
  }

  @Test(
    "knows the digits of ISO 4217",
    arguments: [("JPY", 0), ("EUR", 2), ("CNY", 2), ("KWD", 3), ("UYW", 4)])
  func digits(_ code: String, digits: Int) throws {
    #expect(try #require(CurrencyCode(code)).minorUnitDigits == digits)
  }

  @Test("adds, subtracts and multiplies up to the last minor unit, and refuses the next")
  func arithmetic() throws {
    let most = Self.money(.max)
    let one = Self.money(1)
    #expect(try Self.money(.max - 1).adding(one, field: "total") == most)
    #expect(throws: Refusal.amountOverflow(field: "total")) { try most.adding(one, field: "total") }
    #expect(throws: Refusal.amountOverflow(field: "total")) {
      try Self.money(.min).subtracting(one, field: "total")
    }
    let two = try #require(Quantity(2))
    #expect(try Self.money(.max / 2).times(two, field: "x").minorUnits == .max - 1)
    #expect(throws: Refusal.amountOverflow(field: "x")) {
      try Self.money(.max / 2 + 1).times(two, field: "x")
    }
  }

  @Test("of two currencies is never mixed")
  func mixed() {
    let refusal = #expect(throws: Refusal.self) {
      try Self.money(1).adding(Self.money(1, "JPY"), field: "lines[1].unit_price")
    }
    #expect(refusal?.reason == "CURRENCY_MISMATCH")
    #expect(refusal?.facts.field == "lines[1].unit_price")
  }

  @Test(
    "is shared out rounded half up on the minor unit (CHG-6)",
    arguments: [
      (1_000, 500, 50), (1_009, 500, 50), (1_010, 500, 51), (1_011, 500, 51), (9, 500, 0),
      (10, 500, 1), (-1_010, 500, -51), (-1_009, 500, -50), (0, 500, 0), (1_234, 0, 0),
      (1_234, 10_000, 1_234), (Int64.max, 10_000, Int64.max), (Int64.min, 10_000, Int64.min),
      (Int64.max, 5_000, 4_611_686_018_427_387_904),
    ] as [(Int64, Int32, Int64)])
  func share(_ minorUnits: Int64, points: Int32, expected: Int64) throws {
    let points = try #require(BasisPoints(points))
    #expect(Self.money(minorUnits).share(points).minorUnits == expected)
  }

  @Test(
    "a share is 0 to 100 %", arguments: [(-1, false), (0, true), (10_000, true), (10_001, false)])
  func basisPoints(_ value: Int32, isValid: Bool) {
    #expect((BasisPoints(value) != nil) == isValid)
  }

  @Test(
    "reads well in messages",
    arguments: [
      (1_234, "EUR", "12.34 EUR"), (5, "EUR", "0.05 EUR"), (-5, "EUR", "-0.05 EUR"),
      (1_500, "JPY", "1500 JPY"), (Int64.min, "KWD", "-9223372036854775.808 KWD"),
    ] as [(Int64, String, String)])
  func text(_ minorUnits: Int64, code: String, text: String) {
    #expect(Self.money(minorUnits, code).description == text)
  }
}
