import Testing

@testable import Domain

@Suite("Stock levels and movements (I1, I2)")
struct StockLevelTests {
  static let key = StockKey(sku: OrderFixtures.bolt, warehouse: OrderFixtures.berlin)

  /// on hand, reserved, quarantined, incoming.
  static let levels: [([Int64], Bool)] = [
    ([0, 0, 0, 0], true), ([10, 10, 0, 0], true), ([10, 11, 0, 0], false),
    ([10, 7, 3, 0], true), ([10, 8, 3, 0], false), ([10, -1, 0, 0], false),
    ([10, 0, -1, 0], false), ([10, 0, 0, -1], false), ([-1, 0, 0, 0], false),
    ([10, 0, 11, 0], false), ([1_000_000_000_000, 0, 0, 1_000_000_000_000], true),
    ([1_000_000_000_001, 0, 0, 0], false), ([.max, .max, .max, .max], false),
    ([.min, .max, .max, 0], false),
  ]

  @Test("a level that breaks I1 does not exist", arguments: levels)
  func bounds(_ columns: [Int64], exists: Bool) {
    let level = StockLevel(
      onHand: columns[0], reserved: columns[1], quarantined: columns[2], incoming: columns[3])
    #expect((level != nil) == exists)
  }

  /// What 3 units do to 10 on hand, 4 reserved, 5 quarantined, 2 incoming (1 available).
  static let effects: [(MovementKind, [Int64]?, String?)] = [
    (.receive, [13, 4, 5, 2], nil), (.reserve, nil, "INSUFFICIENT_STOCK"),
    (.release, [10, 1, 5, 2], nil), (.ship, [7, 1, 5, 2], nil), (.return, [13, 4, 8, 2], nil),
    (.quarantine, nil, "STOCK_RESERVED"), (.releaseQuarantine, [10, 4, 2, 2], nil),
    (.scrap, [7, 4, 2, 2], nil), (.adjust, [13, 4, 5, 2], nil),
    (.transferOut, nil, "STOCK_RESERVED"), (.transferIn, [13, 4, 5, 2], nil),
    (.announce, [10, 4, 5, 5], nil), (.unannounce, nil, "STOCK_LIMIT"),
  ]

  @Test("every kind of movement has its effect per column, or its refusal", arguments: effects)
  func effect(_ kind: MovementKind, expected: [Int64]?, reason: String?) throws {
    let level = try #require(StockLevel(onHand: 10, reserved: 4, quarantined: 5, incoming: 2))
    let movement = StockMovement(kind, OrderFixtures.quantity(3), of: Self.key)
    var refusal: Refusal?
    var after: [Int64]?
    do {
      let result = try level.applying(movement)
      after = [result.onHand, result.reserved, result.quarantined, result.incoming]
    } catch { refusal = error }
    #expect(after == expected)
    #expect(refusal?.reason == reason)
  }

  @Test("the table of effects names every kind")
  func everyKind() {
    #expect(Self.effects.map(\.0) == MovementKind.allCases)
  }

  @Test("the last available unit is reserved, the next one refused with what there was")
  func lastUnit() throws {
    let level = try #require(StockLevel(onHand: 10, reserved: 4, quarantined: 5, incoming: 2))
    let one = OrderFixtures.quantity(1)
    let full = try level.applying(StockMovement(.reserve, one, of: Self.key))
    #expect(full.available == 0)
    #expect(
      throws: Refusal.outOfStock(
        sku: Self.key.sku, warehouse: Self.key.warehouse, requested: 1, available: 0)
    ) { try full.applying(StockMovement(.reserve, one, of: Self.key)) }
  }

  @Test("a correction may take the free units and not one reserved one")
  func adjusting() throws {
    let level = try #require(StockLevel(onHand: 10, reserved: 4, quarantined: 0, incoming: 0))
    #expect(try level.applying(.adjust(Self.key, by: -6)).available == 0)
    #expect(throws: Refusal.stockReserved(Self.key, requested: 7, available: 6)) {
      try level.applying(.adjust(Self.key, by: -7))
    }
    #expect(throws: Refusal.stockLimit(Self.key, max: StockLevel.maxUnits)) {
      try level.applying(.adjust(Self.key, by: -11))
    }
  }

  @Test(
    "a correction is ±1 to ±a billion",
    arguments: [
      (0, false), (1, true), (-1, true), (1_000_000_000, true), (-1_000_000_000, true),
      (1_000_000_001, false), (-1_000_000_001, false), (Int64.min, false),
    ])
  func adjustment(_ units: Int64, isValid: Bool) {
    #expect(((try? StockMovement.adjust(Self.key, by: units)) != nil) == isValid)
  }

  @Test("a column ends at a trillion")
  func limit() throws {
    let level = try #require(
      StockLevel(
        onHand: StockLevel.maxUnits - 1, reserved: 0, quarantined: 0, incoming: 0))
    let one = StockMovement(.receive, OrderFixtures.quantity(1), of: Self.key)
    let full = try level.applying(one)
    #expect(throws: Refusal.stockLimit(Self.key, max: StockLevel.maxUnits)) {
      try full.applying(one)
    }
  }

  @Test("random movements never break I1, and their sum is the level (I2)", arguments: 0..<20)
  func sums(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var level = StockLevel.empty
    var sum = StockColumns()
    var applied = 0
    for _ in 0..<500 {
      let kind = MovementKind.allCases.randomElement(using: &random) ?? .receive
      let units = OrderFixtures.quantity(Int64.random(in: 1...20, using: &random))
      let movement = StockMovement(kind, units, of: Self.key)
      guard let next = try? level.applying(movement) else { continue }
      level = next
      sum = try #require(sum.adding(movement.delta))
      applied += 1
      #expect(0 <= level.reserved && level.reserved <= level.onHand - level.quarantined)
    }
    #expect(applied > 100)
    #expect(level.columns == sum)
  }
}

/// A generator with a seed, so that a failing case can be run again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
