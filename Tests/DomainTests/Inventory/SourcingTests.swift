import Testing

@testable import Domain

@Suite("Sourcing: from which warehouses an order is served")
struct SourcingTests {
  static let bolt = SKU(checked: "BOLT")
  static let nut = SKU(checked: "NUT")

  static func code(_ text: String) -> WarehouseCode { WarehouseCode(checked: text) }

  /// Warehouses in this order of priority with what each has: `A: BOLT 3, NUT 1`.
  static func sources(_ places: [(String, bolt: Int64, nut: Int64)]) -> StockSources {
    var free: [StockKey: Int64] = [:]
    for place in places {
      free[StockKey(sku: bolt, warehouse: code(place.0))] = place.bolt
      free[StockKey(sku: nut, warehouse: code(place.0))] = place.nut
    }
    return StockSources(
      warehouses: places.enumerated().map {
        Warehouse(code: code($0.element.0), name: $0.element.0, priority: Int32($0.offset))
      }, free: free)
  }

  static func lines(_ bolt: Int64, _ nut: Int64) -> [SourcingLine] {
    [(Self.bolt, bolt), (Self.nut, nut)].enumerated().compactMap {
      $0.element.1 > 0
        ? SourcingLine(number: $0.offset + 1, sku: $0.element.0, units: $0.element.1) : nil
    }
  }

  /// "1:A3,B2 2:A1" for what each line takes.
  static func text(_ plan: SourcingPlan) -> String {
    plan.lines.map { line in
      "\(line.number):" + line.parts.map { "\($0.warehouse)\($0.units)" }.joined(separator: ",")
    }.joined(separator: " ")
  }

  static let table: [(String, [(String, bolt: Int64, nut: Int64)], [Int64], SourcingRule, String)] =
    [
      (
        "the first by priority that has all", [("A", 5, 5), ("B", 9, 9)], [3, 2], .oneWarehouse,
        "1:A3 2:A2"
      ),
      (
        "one for all goes before the first", [("A", 9, 1), ("B", 3, 2)], [3, 2], .oneWarehouse,
        "1:B3 2:B2"
      ),
      (
        "the fewest: B and C have less to walk than A, B and C",
        [("A", 1, 0), ("B", 3, 0), ("C", 2, 2)],
        [5, 2], .fewestWarehouses, "1:B3,C2 2:C2"
      ),
      (
        "of as few the first by priority", [("A", 3, 0), ("B", 0, 2), ("C", 0, 2)], [3, 2],
        .fewestWarehouses, "1:A3 2:B2"
      ),
      (
        "a line is whole where it can be", [("A", 2, 2), ("B", 5, 0)], [4, 2], .fewestWarehouses,
        "1:B4 2:A2"
      ),
      (
        "a line is split when nobody has it", [("A", 2, 0), ("B", 2, 0)], [3, 0], .fewestWarehouses,
        "1:A2,B1"
      ),
      (
        "what is short is left out", [("A", 2, 0), ("B", 1, 0)], [9, 1], .fewestWarehouses,
        "1:A2,B1 2:"
      ),
      ("nothing anywhere", [("A", 0, 0)], [1, 1], .nothingFree, "1: 2:"),
    ]

  @Test("by one rule", arguments: table)
  func rule(
    _ name: String, places: [(String, bolt: Int64, nut: Int64)], units: [Int64],
    rule: SourcingRule, expected: String
  ) {
    let plan = Sourcing.plan(
      Self.lines(units[0], units[1]), from: Self.sources(places), named: nil)
    #expect(Self.text(plan) == expected, "\(name)")
    #expect(plan.rule == rule, "\(name)")
  }

  @Test("two lines of one SKU share what is there (I3)")
  func sharedDemand() {
    let plan = Sourcing.plan(
      [
        SourcingLine(number: 1, sku: Self.bolt, units: 3),
        SourcingLine(number: 2, sku: Self.bolt, units: 3),
      ], from: Self.sources([("A", 4, 0), ("B", 1, 0)]), named: nil)
    #expect(Self.text(plan) == "1:A3 2:A1,B1")
    #expect(plan.short == 1)
    #expect(plan.firstShortage?.requested == 6)
  }

  @Test("a named warehouse is the only one, and closed ones are none")
  func named() {
    var sources = Self.sources([("A", 9, 9), ("B", 1, 0)])
    let plan = Sourcing.plan(Self.lines(3, 0), from: sources, named: Self.code("B"))
    #expect(Self.text(plan) == "1:B1" && plan.rule == .namedWarehouse)
    let reasons = plan.options(from: sources, named: Self.code("B")).map(\.reason)
    #expect(reasons == [.notNamed, .taken])
    sources.warehouses[0].isActive = false
    let open = Sourcing.plan(Self.lines(3, 0), from: sources, named: nil)
    #expect(Self.text(open) == "1:B1")
    #expect(open.options(from: sources, named: nil).map(\.reason) == [.closed, .taken])
  }

  @Test("among many warehouses it takes the fullest, and still everything that is there")
  func many() {
    let places = (0..<40).map { ("W\($0)", bolt: Int64($0 == 30 ? 50 : 1), nut: Int64(0)) }
    let plan = Sourcing.plan(Self.lines(52, 0), from: Self.sources(places), named: nil)
    #expect(plan.short == 0)
    #expect(plan.warehouses.count == 3)
  }

  static let policies: [(ShortagePolicy, [Int64], Allocation.Result?, String)] = [
    (.refuse, [3, 1], .allocated, "0/0 0/0"),
    (.refuse, [9, 1], nil, ""),
    (.backorder, [9, 1], .waiting, "0/9 0/1"),
    (.partial, [9, 1], .allocated, "5/0 0/0"),
    (.partialBackorder, [9, 1], .allocated, "0/5 0/0"),
    (.partialBackorder, [4, 1], .allocated, "0/0 0/0"),
  ]

  @Test(
    "a shortage is what the policy makes of it: cancelled/back-ordered a line", arguments: policies)
  func shortage(
    _ policy: ShortagePolicy, units: [Int64], result: Allocation.Result?, rest: String
  ) throws {
    let sources = Self.sources([("A", 3, 5), ("B", 1, 0)])
    let lines = Self.lines(units[0], units[1])
    guard let result else {
      #expect(
        throws: Refusal.outOfStock(sku: Self.bolt, warehouse: nil, requested: 9, available: 4)
      ) { try Allocation.decide(lines, from: sources, named: nil, policy: policy) }
      return
    }
    let allocation = try Allocation.decide(lines, from: sources, named: nil, policy: policy)
    #expect(allocation.result == result)
    #expect(
      allocation.lines.map { "\($0.cancelled)/\($0.backordered)" }.joined(separator: " ") == rest)
  }

  @Test("an order that would get nothing is refused or waits, never allocated empty")
  func nothing() throws {
    let sources = Self.sources([("A", 0, 0)])
    let lines = Self.lines(2, 0)
    #expect(throws: Refusal.self) {
      try Allocation.decide(lines, from: sources, named: nil, policy: .partial)
    }
    let waiting = try Allocation.decide(
      lines, from: sources, named: nil, policy: .partialBackorder)
    #expect(waiting.result == .waiting)
    #expect(waiting.lines.map(\.backordered) == [2])
  }

  @Test("a refusal offers the substitutes that are there (INV-4)")
  func substitutes() {
    var sources = Self.sources([("A", 1, 7)])
    sources.substitutes[Self.bolt] = [
      SubstituteOffer(sku: SKU(checked: "GONE"), available: 0),
      SubstituteOffer(sku: Self.nut, available: 7),
    ]
    let refusal = sources.shortage(of: Self.bolt, named: nil, requested: 3)
    #expect(refusal.facts.substitutes == "NUT=7")
    #expect(refusal.facts.available == 1)
  }
}
