import Domain
import Foundation
import Postgres
import Store
import Support
import Testing

/// All commands at random, from ten callers in two processes' places, each with a loop, a store and
/// connections of its own: whatever the interleaving, the invariants of `domain.md` hold.
///
/// `KONTOR_SEED` repeats the commands of a run, though not its interleaving.
@Suite("The invariants I1 to I14 under all commands at once")
struct InvariantTests {
  private static let callers = 5
  private static let commands = 350
  /// More of a caller at most, while some kind of command has not taken effect often enough.
  private static let extraCommands = 350

  @Test(
    "hold after thousands of them, which took effect or were refused for a reason",
    .timeLimit(.minutes(5)))
  func hold() async throws {
    let seed =
      ProcessInfo.processInfo.environment["KONTOR_SEED"].flatMap { UInt64($0) }
      ?? UInt64.random(in: .min ... .max)
    print("seed of the random commands: \(seed); KONTOR_SEED repeats it")
    let database = try await ScratchDatabase()
    try await database.withPool { pool in
      try await Migrator(Schema.migrations).migrate(
        PostgresSettings(connectionString: database.connectionString), on: pool.loop)
      let store = Store(pool: pool)
      try await Self.prepare(store)
      let made = Made()
      async let heard = Self.listen(store)
      let halves = await atOnce(2) { half in
        try await database.withPool({ $0.writeConnections = 6 }) { pool in
          await Self.half(half, Store(pool: pool), made, seed: seed)
        }
      }
      for half in halves { try half.get() }
      var last = key("last")
      last.actor = Self.end
      _ = try await store.stock.receive(
        [(sku(1), Quantity(1)!)], into: berlin, reference: "", key: last)
      #expect(made.reports == [], "seed \(seed)")
      try await Self.requireEffects(made, seed)
      try await Self.requireInvariants(store, seed)
      try await Self.requireSnapshots(store, made, seed)
      let positions = try await heard
      #expect(try await Self.outbox(store) == positions, "seed \(seed): the feed skipped (I11)")
    }
  }

  /// Stock for some of what will be asked, and rules that send some orders to review.
  private static func prepare(_ store: Store) async throws {
    try await store.stockUp(Turn.products, units: 60, in: Turn.warehouses)
    var conditions = ScreeningRule.Conditions()
    conditions.minQuantity = 7
    for (code, score) in [("many", 120), ("very-many", 320)] {
      _ = try await store.screeningRules.put(
        ScreeningRule(
          code: ScreeningRuleCode(checked: code), score: score, reason: "many units",
          conditions: conditions),
        reason: "", expectedVersion: 0, key: key("rule-\(code)"))
      conditions.minQuantity = 9
    }
  }

  private static func half(_ half: Int, _ store: Store, _ made: Made, seed: UInt64) async {
    let weights = Act.all.reduce(0) { $0 + $1.weight }
    _ = await atOnce(callers) { caller in
      let caller = half * callers + caller
      var dice = Dice(state: seed &+ UInt64(caller))
      for step in 0..<(commands + extraCommands) {
        // What chance has left out is tried again and again at the end, until it took effect.
        let rare = Act.all.filter { made.count(of: $0.name) < $0.floor }
        if step >= commands, rare.isEmpty { break }
        var place = Int.random(in: 0..<weights, using: &dice)
        let drawn = Act.all.first { act in
          place -= act.weight
          return place < 0
        }!
        let act =
          step >= commands && step.isMultiple(of: 2)
          ? rare.randomElement(using: &dice) ?? drawn : drawn
        let turn = Turn(dice: dice, made: made, name: "\(caller)-\(step)", seed: seed)
        do {
          if try await act.run(turn, store) { made.count(act.name) }
        } catch let refusal as Refusal {
          made.count("refused")
          if !act.refusals.contains(refusal.reason) {
            made.report("\(act.name) \(turn.name): \(refusal.reason): \(refusal)")
          }
        } catch {
          made.report("\(act.name) \(turn.name): \(StoreFailure(error)): \(error)")
        }
        dice = turn.dice
      }
    }
  }

  private static func requireEffects(_ made: Made, _ seed: UInt64) async throws {
    for act in Act.all {
      #expect(made.count(of: act.name) >= act.floor, "seed \(seed): \(act.name)")
    }
    for (what, floor) in [("replay", 20), ("replay at once", 10), ("change applied", 4)] {
      #expect(made.count(of: what) >= floor, "seed \(seed): \(what)")
    }
    let done = Act.all.reduce(0) { $0 + made.count(of: $1.name) }
    #expect(done > 1_000, "seed \(seed): \(done) commands took effect")
  }

  // MARK: What must hold

  /// SQL that Tests/Interop runs too, on one tenant of a server.
  private static let checks = ["reconcile.sql", "invariants.sql"]

  private static func requireInvariants(_ store: Store, _ seed: UInt64) async throws {
    for file in checks {
      let folder = URL(filePath: #filePath).deletingLastPathComponent()
      let text = try String(
        contentsOfFile: folder.path + "/../Interop/support/" + file, encoding: .utf8)
      let sql = text.split(separator: "\n").filter { !$0.hasPrefix("\\") }.joined(separator: "\n")
        .replacingOccurrences(of: ":'tenant'", with: "'shop'")
        .trimmingCharacters(in: [";", "\n"])
      let rows = try await store.pool.snapshot(deadline: nil) { transaction in
        // Where the tables have statistics, PostgreSQL compiles all these checks: that takes it nine seconds,
        // they take one, and on a busy machine it took longer than a statement may.
        _ = try await transaction.run(Statement<NoRow>("SET LOCAL jit = off"))
        return try await transaction.run(Statement<Row<String, Int64, Int64>>(sql))
      }
      #expect(rows.count >= 12, "\(file)")
      for row in rows {
        let (what, things, wrong) = row.values
        #expect(things > 0, "seed \(seed): nothing was asked: \(what)")
        let told = wrong == 0 ? [] : try await Self.histories(what, store)
        #expect(
          wrong == 0,
          "seed \(seed): \(what): \(wrong) of \(things)\n\(told.joined(separator: "\n"))")
      }
    }
    let report = try await store.stock.verifyLedger(tenant: shop)
    #expect(report.isClean, "seed \(seed): \(report.discrepancies)")
    #expect(report.movementCount > 500)
  }

  /// The orders that a check names, with their lines and what happened to them: an interleaving does not
  /// come again.
  private static func histories(_ what: String, _ store: Store) async throws -> [String] {
    var told: [String] = []
    for word in what.split(separator: " ") where UUIDv7(word) != nil {
      told += try await store.pool.read(history, String(word), deadline: nil).map(\.values)
    }
    return told
  }

  private static let history = Statement<String, Row<String>>(
    """
    SELECT row_to_json(o)::text FROM orders AS o WHERE o.order_id = $1::uuid
    UNION ALL
    SELECT row_to_json(l)::text FROM order_line AS l WHERE l.order_id = $1::uuid
    UNION ALL
    (SELECT row_to_json(e)::text FROM order_event AS e WHERE e.order_id = $1::uuid
      ORDER BY e.version, e.ordinal)
    """)

  /// Before stock is asked for an order.
  private static let undecided: Set<OrderState> = [
    .draft, .submitted, .inReview, .returned, .approved,
  ]

  /// Orders stand as they were answered, whatever became of products and customers since (I14).
  private static func requireSnapshots(
    _ store: Store, _ made: Made, _ seed: UInt64
  ) async throws {
    let corrected = Set(made.corrected.all)
    let kept = made.snapshots.all.filter { !corrected.contains($0.id) }
    #expect(kept.count > 100)
    for start in stride(from: 0, to: kept.count, by: 100) {
      let part = kept[start..<min(start + 100, kept.count)]
      let stored = try await store.orders.load(part.map(\.id), tenant: shop)
      let byID = Dictionary(uniqueKeysWithValues: stored.map { ($0.id, $0) })
      for before in part {
        let now = try #require(byID[before.id])
        #expect(now.lines.map(\.amounts) == before.lines.map(\.amounts), "seed \(seed)")
        #expect(now.lines.map(\.productName) == before.lines.map(\.productName), "seed \(seed)")
        // An order that is screened later is cut to what is there then, if it asked for that.
        #expect(
          now.totals == before.totals
            || undecided.contains(before.state) && before.shortagePolicy == .partial
              && now.totals.goods.minorUnits < before.totals.goods.minorUnits,
          "seed \(seed)")
        #expect(now.number == before.number, "seed \(seed)")
        #expect(now.customer == before.customer, "seed \(seed)")
        #expect(now.shippingAddress == before.shippingAddress, "seed \(seed)")
      }
    }
  }

  // MARK: The feed

  /// Who does the last thing of a run, which the feed tells last.
  private static let end = "the end"

  /// Hears the feed beside the writers, to the end.
  ///
  /// - Returns: what it told, in the order in which it did.
  private static func listen(_ store: Store) async throws -> [FeedPosition] {
    var heard: [FeedPosition] = []
    var feed = store.feed.events(
      after: .start, FeedFilter(tenants: nil), tailer: store.tailer
    ).makeAsyncIterator()
    while let item = try await feed.next() {
      guard case .event(let event) = item else { continue }
      heard.append(event.position)
      if event.actor == end { break }
    }
    return heard
  }

  private static let positions = Statement<
    Row<PostgresTransactionID, String, Int32>
  >(
    """
    SELECT transaction_id, event_id::text, ordinal FROM outbox
    ORDER BY transaction_id, event_id, ordinal, tenant_id
    """)

  private static func outbox(_ store: Store) async throws -> [FeedPosition] {
    try await store.pool.read(positions, deadline: nil).map { row in
      let (transaction, event, ordinal) = row.values
      return FeedPosition(
        transaction: transaction.number, event: try #require(UUIDv7(event)), ordinal: ordinal)
    }
  }
}
