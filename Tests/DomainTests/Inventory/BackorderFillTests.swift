import Testing

@testable import Domain

@Suite("Who gets arriving goods (INV-5)")
struct BackorderFillTests {
  static func rank(_ priority: Int16, _ promise: Int64?, _ order: UInt8) throws
    -> BackorderFill.Rank
  {
    let id = try #require(
      UUIDv7("01900000-0000-7000-8000-0000000000\(order < 10 ? "0" : "")\(order)"))
    return BackorderFill.Rank(
      priority: priority, promise: promise.map { Instant(microseconds: $0) }, order: OrderID(id))
  }

  @Test("urgent before promised before first in, and no promise goes last")
  func turns() throws {
    let inTurn = [
      try Self.rank(900, nil, 9),
      try Self.rank(500, 10, 8),
      try Self.rank(500, 20, 1),
      try Self.rank(500, nil, 2),
      try Self.rank(0, 5, 7),
      try Self.rank(0, 6, 3),
      try Self.rank(0, 6, 4),
      try Self.rank(0, nil, 1),
      try Self.rank(0, nil, 2),
      try Self.rank(-5, 1, 0),
    ]
    for seed in 0..<20 {
      let shuffled = inTurn.indices.sorted { ($0 * 7 + seed) % 10 < ($1 * 7 + seed) % 10 }
      #expect(shuffled.map { inTurn[$0] }.sorted() == inTurn)
    }
  }

  /// An order of 4 bolts and 2 nuts that waits as its policy has it.
  static func waiting(
    _ policy: ShortagePolicy, state: OrderState = .awaitingStock
  ) throws -> Order {
    var order = try OrderFixtures.order(in: state == .allocated ? .awaitingStock : state)
    order.state = state
    order.shortagePolicy = policy
    for index in order.lines.indices { order.lines[index].counters.backorderWaiting(true) }
    return order
  }

  static func sources(_ bolts: Int64, _ nuts: Int64) -> StockSources {
    StockSources(
      warehouses: [Warehouse(code: OrderFixtures.berlin, name: "Berlin")],
      free: [
        StockKey(sku: OrderFixtures.bolt, warehouse: OrderFixtures.berlin): bolts,
        StockKey(sku: OrderFixtures.nut, warehouse: OrderFixtures.berlin): nuts,
      ])
  }

  @Test(
    "an order that waits as a whole takes everything or nothing",
    arguments: [
      ShortagePolicy.refuse, .backorder, .partial,
    ])
  func whole(_ policy: ShortagePolicy) throws {
    let order = try Self.waiting(policy)
    #expect(BackorderFill.decide(order, from: Self.sources(4, 1)) == nil)
    let fill = try #require(BackorderFill.decide(order, from: Self.sources(4, 2)))
    #expect(fill.state == .allocated && fill.event == .allocated)
    #expect(fill.lines.map(\.counters.reserved) == [4, 2])
    #expect(fill.lines.allSatisfy { $0.counters.backordered == 0 })
    #expect(fill.movements.map(\.delta.reserved) == [4, 2])
  }

  @Test("one that takes parts takes what there is, and the rest waits on")
  func parts() throws {
    let order = try Self.waiting(.partialBackorder)
    let fill = try #require(BackorderFill.decide(order, from: Self.sources(3, 0)))
    #expect(fill.state == .allocated)
    #expect(fill.lines.map(\.counters.reserved) == [3, 0])
    #expect(fill.lines.map(\.counters.backordered) == [1, 2])
    var later = order
    (later.lines, later.state) = (fill.lines, .inFulfilment)
    let rest = try #require(BackorderFill.decide(later, from: Self.sources(5, 5)))
    #expect(rest.state == .inFulfilment && rest.event == .backorderFilled)
    #expect(rest.lines.map(\.counters.reserved) == [4, 2])
    #expect(rest.lines[0].reservations == [StockPart(warehouse: OrderFixtures.berlin, units: 4)])
    #expect(BackorderFill.decide(order, from: Self.sources(0, 0)) == nil)
  }

  @Test("only in states in which goods are waited for", arguments: OrderState.allCases)
  func states(_ state: OrderState) throws {
    let order = try Self.waiting(.partialBackorder, state: state)
    let waits: Set<OrderState> = [.awaitingStock, .allocated, .inFulfilment]
    let isFilled = BackorderFill.decide(order, from: Self.sources(9, 9)) != nil
    #expect(
      isFilled == (waits.contains(state) && order.lines.contains { $0.counters.backordered > 0 }))
  }

  @Test("what waits says why")
  func explains() throws {
    let text = BackorderFill.explanation(try Self.waiting(.backorder), from: Self.sources(1, 2))
    #expect(text.contains("4 of BOLT-M8 are wanted, 1 are free"))
    #expect(text.contains("as a whole"))
    #expect(!text.contains("NUT"))
  }
}
