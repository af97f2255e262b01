import Postgres
import Support
import Testing

@Suite("Listening")
struct ListenerTests {
  @Test(
    "a listener wakes up when it listens, when it is notified, and after its connection is lost")
  func wakeUps() async throws {
    let database = try await ScratchDatabase()
    try await database.withPool { pool in
      let (wakeUps, source) = AsyncStream.makeStream(of: Void.self)
      let listener = PostgresListener(
        PostgresSettings(connectionString: database.connectionString), channel: "orders \"new\"",
        loop: pool.loop
      ) { source.yield() }
      listener.start()
      defer { listener.stop() }
      var iterator = wakeUps.makeAsyncIterator()
      #expect(await iterator.next() != nil)
      let notify = Statement<String, NoRow>("SELECT pg_notify($1, '')")
      _ = try await pool.write(notify, "orders \"new\"", deadline: nil)
      #expect(await iterator.next() != nil)
      let terminated = try await pool.write(
        Statement<Row<Int64>>(
          """
          SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
          WHERE datname = current_database() AND query LIKE 'LISTEN%'
          """), deadline: nil)
      #expect(terminated.map(\.values) == [1])
      #expect(await iterator.next() != nil)
      _ = try await pool.write(notify, "orders \"new\"", deadline: nil)
      #expect(await iterator.next() != nil)
    }
  }
}
