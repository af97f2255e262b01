import Glibc
import Networking
import Postgres
import Support
import Synchronization
import Testing

@testable import kontord

@Suite("kontord's own PostgreSQL")
struct EmbeddedPostgresTests {
  private static let count = Statement<Row<Int64>>("SELECT count(*) FROM t")

  /// A data directory that ends with the test.
  private struct Scratch: ~Copyable {
    let path: String
    init() throws {
      var template = Array("/tmp/kontord-test-XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else { throw SystemError("mkdtemp", errno: errno) }
      path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
      // As mkdtemp leaves it, the server's user could not pass through.
      chmod(path, 0o711)
    }
    deinit {
      let us = ServerAccount(user: geteuid(), group: getegid())
      // What cannot be removed stays in the temporary directory.
      try? ChildProcess.run(["/bin/rm", "-rf", path], as: us, log: "/dev/null")
    }
  }

  private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    func append(_ line: String) { lines.withLock { $0.append(line) } }
    func contains(_ text: String) -> Bool {
      lines.withLock { $0.contains { $0.contains(text) } }
    }
  }

  /// Starts it, runs `body` with a pool on it, stops it.
  private func serve(
    _ path: String, _ lines: Lines = Lines(),
    _ body: @escaping @Sendable (PostgresPool) async throws -> Void
  ) async throws {
    let directory = try DataDirectory(path)
    let database = try EmbeddedPostgres.start(in: directory.path, loops: 1) { lines.append($0) }
    do {
      let loop = try TestLoop()
      defer { loop.stop() }
      try await loop.run { [loop = loop.loop] in try await database.waitUntilReady(on: loop) }
      try await withPostgresPool(
        PostgresSettings(connectionString: database.connectionString), body)
    } catch {
      database.stop()
      throw error
    }
    database.stop()
    _ = consume directory
  }

  @Test("it is made once, keeps its data over a restart, and leaves nothing running")
  func restart() async throws {
    let scratch = try Scratch()
    let path = scratch.path
    let lines = Lines()
    try await serve(path, lines) { pool in
      _ = try await pool.write(Statement<NoRow>("CREATE TABLE t AS SELECT 1"), deadline: nil)
      let settings = try await pool.read(
        Statement<Row<String, String>>(
          "SELECT current_setting('fsync'), current_setting('listen_addresses')"), deadline: nil)
      #expect(settings.map(\.values.0) == ["on"])
      #expect(settings.map(\.values.1) == [""])
      #expect(LeftoverServer.runningServer("\(path)/postgres") != nil)
    }
    #expect(lines.contains("making"))
    #expect(LeftoverServer.runningServer("\(path)/postgres") == nil)
    let again = Lines()
    try await serve(path, again) { pool in
      let counts = try await pool.read(Self.count, deadline: nil)
      #expect(counts.map(\.values) == [1])
    }
    #expect(!again.contains("making"))
  }

  @Test("a server that is killed is started again with all that was committed")
  func killedServer() async throws {
    let scratch = try Scratch()
    let path = scratch.path
    let lines = Lines()
    try await serve(path, lines) { pool in
      _ = try await pool.write(Statement<NoRow>("CREATE TABLE t AS SELECT 1"), deadline: nil)
      let pid = try #require(LeftoverServer.runningServer("\(path)/postgres"))
      kill(pid, SIGKILL)
      while !lines.contains("killed by signal 9") { await Task.yield() }
      try await pool.waitUntilConnected(deadline: .now + .seconds(60))
      let counts = try await pool.read(Self.count, deadline: nil)
      #expect(counts.map(\.values) == [1])
    }
  }

  @Test("a server that an earlier kontord left running is stopped first")
  func leftover() async throws {
    let scratch = try Scratch()
    let path = scratch.path
    try await serve(path) { pool in
      _ = try await pool.write(Statement<NoRow>("CREATE TABLE t AS SELECT 1"), deadline: nil)
    }
    let cluster = "\(path)/postgres"
    let account = try ServerAccount.choose(clusterDirectory: cluster, log: "/dev/null")
    let programs = try ServerPrograms.find(clusterDirectory: cluster)
    try ChildProcess.run(
      [
        programs.path("pg_ctl"), "start", "--wait", "-D", cluster, "-o",
        "-c listen_addresses='' -c unix_socket_directories=\(path)/socket",
      ], as: account, log: "\(path)/postgres.log")
    let orphan = try #require(LeftoverServer.runningServer(cluster))
    let lines = Lines()
    try await serve(path, lines) { pool in
      #expect(LeftoverServer.runningServer(cluster) != orphan)
      let counts = try await pool.read(Self.count, deadline: nil)
      #expect(counts.map(\.values) == [1])
    }
    #expect(lines.contains("pid \(orphan)"))
  }

  @Test("a server that does not start is an error with its last words")
  func brokenCluster() async throws {
    let scratch = try Scratch()
    let path = scratch.path
    try await serve(path) { _ in }
    let configuration = try #require(fopen("\(path)/postgres/postgresql.conf", "a"))
    fputs("no_such_setting = 1\n", configuration)
    fclose(configuration)
    let error = await #expect(throws: EmbeddedPostgresError.self) {
      try await serve(path) { _ in Issue.record("it serves with a broken configuration") }
    }
    #expect(error?.description.contains("no_such_setting") == true)
  }

  @Test("a directory whose path is too long for a Unix socket is refused with what to do")
  func longPath() {
    let path = "/" + String(repeating: "x", count: 85)
    #expect(throws: Never.self) { try ClusterFiles(in: path) }
    let error = #expect(throws: EmbeddedPostgresError.self) { try ClusterFiles(in: path + "x") }
    #expect(error?.description.contains("1 bytes too long") == true)
  }
}
