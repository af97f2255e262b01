import Domain
import Postgres
import Store
import Synchronization
import Testing

/// Random commands on stock from eight callers and two servers: whatever happens, the books agree
/// (I1, I2, I9) and nothing is sold that is not there.
@Suite("Stock under random commands at once")
struct StockPropertyTests {
  private static let warehouses = [berlin, hamburg, WarehouseCode(checked: "MUC")]
  private static let products = 4
  /// Commands of one caller: eight make thousands.
  private static let commands = 300

  /// What the callers made, for each other to change.
  final class Made: Sendable {
    let orders = Mutex<[OrderID]>([])
    let holds = Mutex<[StockHoldID]>([])
    let counts = Mutex<[String: Int]>([:])

    func order(_ dice: inout Dice) -> OrderID? {
      let pick = dice.next()
      return orders.withLock { $0.isEmpty ? nil : $0[Int(pick % UInt64($0.count))] }
    }
    func hold(_ dice: inout Dice) -> StockHoldID? {
      let pick = dice.next()
      return holds.withLock { $0.isEmpty ? nil : $0[Int(pick % UInt64($0.count))] }
    }
  }

  @Test("the ledger is right after thousands of them")
  func ledger() async throws {
    let seed = UInt64.random(in: .min ... .max)
    print("seed of the random stock commands: \(seed)")
    try await withStore { store in
      try await store.stockUp(Self.products, units: 30, in: Self.warehouses)
      let other = Store(pool: store.pool)
      let made = Made()
      let results = await atOnce(8) { caller in
        var dice = Dice(state: seed &+ UInt64(caller))
        let one = caller % 2 == 0 ? store : other
        for step in 0..<Self.commands {
          do {
            try await Self.command(&dice, on: one, made, "\(caller)-\(step)")
            made.counts.withLock { $0["done", default: 0] += 1 }
          } catch let refusal as Refusal {
            made.counts.withLock { $0[refusal.reason, default: 0] += 1 }
          }
        }
      }
      #expect(results.compactMap { reason($0) } == [], "seed \(seed)")
      let expected: Set<String> = [
        "done", "INSUFFICIENT_STOCK", "ORDER_STATE", "STOCK_HOLD_STATE", "STOCK_RESERVED",
        "VERSION_CONFLICT", "ALREADY_HANDED_OVER", "FIELD_MISSING",
      ]
      let counts = made.counts.withLock { $0 }
      #expect(Set(counts.keys).isSubset(of: expected), "seed \(seed): \(counts)")
      #expect(counts["done", default: 0] > 1_000, "seed \(seed): \(counts)")
      let report = try await store.stock.verifyLedger(tenant: shop)
      #expect(report.isClean, "seed \(seed): \(report.discrepancies)")
      #expect(report.movementCount > 1_000)
      // Units that left are what orders shipped, and what waits is what the lines say.
      let ids = made.orders.withLock { $0 }
      let waiting = try await store.stock.backorders(
        BackorderFilter(), after: nil, limit: 500, tenant: shop)
      var backordered: Int64 = 0
      for start in stride(from: 0, to: ids.count, by: 100) {
        for order in try await store.orders.load(
          Array(ids[start..<min(start + 100, ids.count)]), tenant: shop)
        {
          for line in order.lines {
            #expect(line.reservations.units == line.counters.reserved, "seed \(seed)")
            backordered += line.counters.backordered
          }
        }
      }
      if waiting.count < 500 {
        #expect(waiting.reduce(0) { $0 + $1.units } == backordered, "seed \(seed)")
      }
    }
  }

  private static func command(
    _ dice: inout Dice, on store: Store, _ made: Made, _ name: String
  ) async throws {
    let product = Int.random(in: 1...products, using: &dice)
    let units = Int64.random(in: 1...6, using: &dice)
    let place = warehouses.randomElement(using: &dice)!
    let stock = StockKey(sku: sku(product), warehouse: place)
    let quantity = Quantity(units)!
    switch Int.random(in: 0..<100, using: &dice) {
    case 0..<35:
      let second = Int.random(in: 1...products, using: &dice)
      var command = store.command(
        "order-\(name)", [(product, units), (second, Int64.random(in: 1...4, using: &dice))],
        warehouse: Bool.random(using: &dice) ? nil : place,
        policy: ShortagePolicy.allCases.randomElement(using: &dice)!)
      if Int.random(in: 0..<4, using: &dice) == 0 { command.stockHold = made.hold(&dice) }
      let order = try await store.orders.create(command).value
      made.orders.withLock { $0.append(order.id) }
    case 35..<50:
      guard let id = made.order(&dice) else { return }
      _ = try await store.orders.cancel(
        id, reason: "random", expectedVersion: 0, key: key("cancel-\(name)"))
    case 50..<58:
      guard let id = made.order(&dice) else { return }
      _ = try await store.shipments.create(
        of: id, lines: [],
        terms: ShipmentTerms(carrier: CarrierCode("DHL")!, trackingNumber: "T-\(name)"),
        expectedVersion: 0, key: key("ship-\(name)"))
    case 58..<66:
      let length = Duration.seconds(Int64.random(in: -1...60, using: &dice))
      let hold = try await store.stock.hold(
        [SourcingLine(number: 1, sku: sku(product), units: units)], in: nil, reference: "",
        until: store.identifiers.now.advanced(by: length), key: key("hold-\(name)")
      ).value
      made.holds.withLock { $0.append(hold.id) }
    case 66..<71:
      guard let id = made.hold(&dice) else { return }
      let action: StockHoldAction = Bool.random(using: &dice) ? .release : .commit
      _ = try await store.stock.change(
        id, action, reference: "random", expectedVersion: 0, key: key("end-\(name)"))
    case 71..<75: _ = try await store.stock.expireHolds(now: store.identifiers.now)
    case 75..<80:
      let to = warehouses.filter { $0 != place }.randomElement(using: &dice)!
      _ = try await store.stock.shift(
        StockShift.transfer([(sku(product), quantity)], from: place, to: to), reason: "random",
        key: key("transfer-\(name)"))
    case 80..<86:
      let kind = [MovementKind.quarantine, .releaseQuarantine, .scrap].randomElement(using: &dice)!
      _ = try await store.stock.shift(
        .quarantine(kind, quantity, of: stock), reason: "random", key: key("shift-\(name)"))
    case 86..<89:
      _ = try await store.stock.adjust(
        stock, by: -units, reason: "random", key: key("adjust-\(name)"))
    case 89..<95:
      _ = try await store.stock.receive(
        [(sku(product), quantity)], into: place, reference: "", key: key("receive-\(name)"))
    default: _ = try await BackorderFilling(store: store).runOnce()
    }
  }
}
