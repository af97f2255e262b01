import Networking
import Postgres
import Support
import Testing

@Suite("When the server goes away")
struct ServerLossTests {
  private static let sleep = Statement<NoRow>("SELECT pg_sleep(600)")
  private static let one = Statement<Row<Int64>>("SELECT 1::bigint")
  private static let running = Statement<Row<Int64>>(
    """
    SELECT count(*) FROM pg_stat_activity
    WHERE state = 'active' AND query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()
    """)

  @Test(
    "calls in flight are told, calls meanwhile fail at once, calls after its return succeed",
    arguments: [false, true])
  func restart(isCrash: Bool) async throws {
    let cluster = try ScratchCluster()
    defer { cluster.remove() }
    var settings = PostgresSettings(connectionString: cluster.connectionString())
    settings.readConnections = 2
    settings.writeConnections = 2
    try await withPostgresPool(settings) { pool in
      let inFlight = [
        Task(executorPreference: pool.loop) {
          await #expect(throws: PostgresError.self) {
            try await pool.write(Self.sleep, deadline: nil)
          }
        },
        Task(executorPreference: pool.loop) {
          await #expect(throws: PostgresError.self) {
            try await pool.read(Self.sleep, deadline: nil)
          }
        },
      ]
      while try await pool.write(Self.running, deadline: nil).first?.values != 2 {}
      try cluster.stop(immediate: isCrash)
      for task in inFlight {
        let error = await task.value
        #expect(error?.isInDoubt == true, "\(String(describing: error))")
      }
      for _ in 0..<3 {
        let error = await #expect(throws: PostgresError.self) {
          try await pool.write(Self.one, deadline: nil)
        }
        guard case .unavailable = error else {
          Issue.record("not unavailable: \(String(describing: error))")
          return
        }
      }
      try cluster.start()
      try await pool.waitUntilConnected(deadline: .now + .seconds(60))
      #expect(try await pool.write(Self.one, deadline: nil).map(\.values) == [1])
      #expect(try await pool.read(Self.one, deadline: nil).map(\.values) == [1])
    }
  }

  @Test("a server that was never there is unavailable, with the reason")
  func neverThere() async throws {
    let settings = PostgresSettings(connectionString: "host=/nowhere port=17500")
    try await withPostgresPool(settings) { pool in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.read(Self.one, deadline: nil)
      }
      guard case .unavailable(let reason) = error else {
        Issue.record("not unavailable: \(String(describing: error))")
        return
      }
      #expect(reason.contains("/nowhere"))
    }
  }

  @Test("a connection string that libpq does not take is unavailable, with the reason")
  func malformedConnectionString() async throws {
    try await withPostgresPool(PostgresSettings(connectionString: "hots=x")) { pool in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.read(Self.one, deadline: nil)
      }
      guard case .unavailable(let reason) = error else {
        Issue.record("not unavailable: \(String(describing: error))")
        return
      }
      #expect(reason.contains("hots"))
    }
  }

  @Test("one backend that is terminated takes only its own calls with it")
  func terminatedBackend() async throws {
    let terminate = Statement<Row<Int64>>(
      """
      SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
      WHERE datname = current_database() AND state = 'active' AND query LIKE '%pg_sleep%'
        AND pid <> pg_backend_pid()
      """)
    try await ScratchDatabase().withPool {
      $0.writeConnections = 2
    } _: { pool in
      let victim = Task(executorPreference: pool.loop) {
        await #expect(throws: PostgresError.self) {
          try await pool.write(Self.sleep, deadline: nil)
        }
      }
      while try await pool.write(terminate, deadline: nil).first?.values == 0 {}
      #expect(await victim.value?.isInDoubt == true)
      for _ in 0..<8 {
        #expect(try await pool.write(Self.one, deadline: nil).map(\.values) == [1])
      }
    }
  }
}
