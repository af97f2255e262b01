import Testing

@testable import Domain

@Suite("Who gets the stock (I3, I4, persistence.md C1)")
struct ReservationBatchTests {
  static let berlin = OrderFixtures.berlin
  static let hamburg = WarehouseCode(checked: "HAM")
  static let hamburgBolt = StockKey(sku: OrderFixtures.bolt, warehouse: hamburg)
  static let bolt = StockKey(sku: OrderFixtures.bolt, warehouse: berlin)
  static let nut = StockKey(sku: OrderFixtures.nut, warehouse: berlin)

  static func want(_ key: StockKey, _ units: Int64) -> StockDemand {
    StockDemand(key: key, units: units)
  }

  @Test("demand is summed per row and sorted by (sku, warehouse)")
  func summing() {
    let elsewhere = StockKey(sku: OrderFixtures.bolt, warehouse: Self.hamburg)
    let summed = StockDemand.summed([
      Self.want(Self.nut, 1), Self.want(elsewhere, 2), Self.want(Self.bolt, 3),
      Self.want(Self.nut, 4),
    ])
    #expect(
      summed == [Self.want(Self.bolt, 3), Self.want(elsewhere, 2), Self.want(Self.nut, 5)])
  }

  @Test("64 commands for the last 100 units: first come, first served")
  func lastUnits() {
    let commands = Array(
      repeating: ReservationBatch.Command([Self.want(Self.bolt, 3)]), count: 64)
    let (verdicts, remaining) = ReservationBatch.decide(commands, available: [Self.bolt: 100])
    #expect(verdicts.prefix(33).allSatisfy { $0 == .reserved })
    #expect(
      verdicts.dropFirst(33).allSatisfy {
        $0 == .short(line: 1, key: Self.bolt, requested: 3, available: 1)
      })
    #expect(remaining == [Self.bolt: 1])
  }

  @Test("a command that is short gives back what it took, and a later smaller one is served")
  func allOrNothing() {
    let (verdicts, remaining) = ReservationBatch.decide(
      [
        .init([Self.want(Self.bolt, 5), Self.want(Self.nut, 2)]),
        .init([Self.want(Self.bolt, 5), Self.want(Self.nut, 1)]),
      ], available: [Self.bolt: 5, Self.nut: 1])
    #expect(
      verdicts == [.short(line: 2, key: Self.nut, requested: 2, available: 1), .reserved])
    #expect(remaining == [Self.bolt: 0, Self.nut: 0])
  }

  @Test("an order that takes back-orders waits as a whole and takes nothing")
  func backorders() {
    let lines = [Self.want(Self.bolt, 5), Self.want(Self.nut, 2)]
    let (verdicts, remaining) = ReservationBatch.decide(
      [.init(lines, policy: .backorder), .init([Self.want(Self.bolt, 5)], policy: .backorder)],
      available: [Self.bolt: 5, Self.nut: 1])
    #expect(verdicts == [.backordered, .reserved])
    #expect(verdicts.allSatisfy { $0.refusal == nil })
    #expect(remaining == [Self.bolt: 0, Self.nut: 1])
  }

  @Test("two lines of one SKU are checked as their sum (I3)", arguments: [(5, true), (4, false)])
  func sameSKU(_ free: Int64, isServed: Bool) {
    let (verdicts, remaining) = ReservationBatch.decide(
      [.init([Self.want(Self.bolt, 2), Self.want(Self.bolt, 3)])], available: [Self.bolt: free])
    if isServed {
      #expect(verdicts == [.reserved])
      #expect(remaining == [Self.bolt: 0])
    } else {
      #expect(verdicts == [.short(line: 2, key: Self.bolt, requested: 5, available: 4)])
      #expect(remaining == [Self.bolt: 4])
      #expect(
        verdicts[0].refusal
          == .outOfStock(
            sku: OrderFixtures.bolt, warehouse: Self.berlin, requested: 5, available: 4))
    }
  }

  @Test("a row that does not exist has nothing")
  func missingRow() {
    let (verdicts, _) = ReservationBatch.decide([.init([Self.want(Self.bolt, 1)])], available: [:])
    #expect(verdicts == [.short(line: 1, key: Self.bolt, requested: 1, available: 0)])
  }

  @Test("no row goes below zero and nothing is lost, whatever is asked", arguments: 0..<20)
  func conservation(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    let keys = (0..<5).map {
      StockKey(sku: SKU(checked: "S\($0)"), warehouse: Self.berlin)
    }
    var available: [StockKey: Int64] = [:]
    for key in keys { available[key] = Int64.random(in: 0...30, using: &random) }
    let commands = (0..<40).map { _ in
      let lines = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        Self.want(
          keys[Int.random(in: 0..<5, using: &random)], Int64.random(in: 1...6, using: &random))
      }
      return ReservationBatch.Command(
        lines, policy: Bool.random(using: &random) ? .refuse : .backorder)
    }
    let (verdicts, remaining) = ReservationBatch.decide(commands, available: available)
    #expect(remaining.values.allSatisfy { $0 >= 0 })
    for key in keys {
      let served = zip(commands, verdicts).filter { $0.1 == .reserved }.flatMap(\.0.lines)
        .filter { $0.key == key }.reduce(0) { $0 + $1.units }
      #expect(served + (remaining[key] ?? 0) == available[key] ?? 0)
    }
  }
}
