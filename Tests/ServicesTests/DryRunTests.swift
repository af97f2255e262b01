import Contracts
import Postgres
import RPCCore
import Store
import Testing

@testable import Services

@Suite("Dry runs")
struct DryRunTests {
  @Test(
    "a command says what it comes to, leaves nothing, and then comes to that",
    arguments: Trial.all)
  func trial(_ trial: Trial) async throws {
    try await OrdersFixture.with { fixture in
      let (right, wrong) = try await trial.prepare(fixture)
      let before = try await contents(of: fixture)
      let tried = try await right(true)
      #expect(try await contents(of: fixture) == before)
      let refusal = await refused { try await wrong(true) }
      #expect(refusal != nil)
      #expect(await refused { try await wrong(false) } == refusal)
      #expect(try await contents(of: fixture) == before)
      // With the same request_id: the dry run has not used it up.
      let done = try await right(false)
      #expect(try await contents(of: fixture) != before)
      #expect(try madeUp(tried, done) == madeUp(done, tried))
      #expect(try await fixture.isLedgerClean())
      // The command was done before, so it would do nothing.
      let after = try await contents(of: fixture)
      _ = try await right(true)
      #expect(try await contents(of: fixture) == after)
    }
  }

  @Test("a correction that takes reserved units says from which orders")
  func displaced() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      let first = try await fixture.create("r-1") { $0.lines[0].quantity = 4 }
      let second = try await fixture.create("r-2") { $0.lines[0].quantity = 4 }
      var loss = AdjustRequest(
        requestID: "loss", sku: "A-1", warehouse: "BER-1", onHandDelta: -7, reason: "water",
        dryRun: true)
      let taken = [
        DisplacedUnits(orderID: second.orderID, quantity: 4),
        DisplacedUnits(orderID: first.orderID, quantity: 1),
      ]
      #expect(try await fixture.stock.adjust(loss, context: fixture.context).displaced == taken)
      #expect(try await fixture.reserved() == 8)
      let damage = QuarantineStockRequest(
        requestID: "damage", sku: "A-1", warehouse: "BER-1", quantity: 3, reason: "wet",
        dryRun: true)
      let blocked = try await fixture.stock.quarantineStock(damage, context: fixture.context)
      #expect(blocked.displaced == [DisplacedUnits(orderID: second.orderID, quantity: 1)])
      #expect(blocked.quarantined == 3 && blocked.reserved == 7)
      loss.dryRun = false
      let lost = try await fixture.stock.adjust(loss, context: fixture.context)
      #expect(lost.displaced == taken && lost.onHand == 3 && lost.reserved == 3)
      // What is left is promised to an order that waits for the rest: nobody can give way any more.
      #expect(
        await refused { try await fixture.stock.quarantineStock(damage, context: fixture.context) }?
          .reason == "STOCK_RESERVED")
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("dry runs and commands at once come to what the commands come to alone")
  func together() async throws {
    try await OrdersFixture.with(stock: 100) { fixture in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<40 {
          let request = AdjustRequest(
            requestID: "loss-\(number)", sku: "A-1", warehouse: "BER-1", onHandDelta: -1,
            reason: "counted", dryRun: number % 2 == 0)
          group.addTask {
            _ = try await fixture.stock.adjust(request, context: fixture.context)
          }
        }
        try await group.waitForAll()
      }
      let stock = try await fixture.stock.getAvailability(
        GetAvailabilityRequest(skus: ["A-1"]), context: fixture.context)
      #expect(stock.items.map(\.available) == [80])
      #expect(try await fixture.isLedgerClean())
    }
  }

  // MARK: Comparing

  /// Every table with a digest of its rows.
  private func contents(of fixture: OrdersFixture) async throws -> [String: String] {
    let tables = try await fixture.store.pool.read(
      Statement<Row<String>>(
        "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"),
      deadline: nil
    ).map(\.values)
    let digests = tables.map {
      """
      SELECT '\($0)', COALESCE(md5(string_agg(x::text, ',' ORDER BY x::text)), '') FROM "\($0)" AS x
      """
    }
    let rows = try await fixture.store.pool.read(
      Statement<Row<String, String>>(digests.joined(separator: " UNION ALL ")), deadline: nil)
    try #require(rows.count > 30)
    return Dictionary(uniqueKeysWithValues: rows.map(\.values))
  }

  /// An answer, without the times in it and the ids that the other does not have.
  private func madeUp(_ answer: String, _ other: String) throws -> String {
    let time = try Regex(#"Timestamp\(seconds: \d+, nanos: \d+\)"#)
    let id = try Regex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
    return answer.replacing(time, with: "TIME").replacing(id) { match in
      let found = String(answer[match.range])
      return other.contains(found) ? found : "ID"
    }
  }
}
