internal import Glibc
internal import Networking
internal import Postgres

/// kontord's own PostgreSQL: a cluster under its data directory, reached by Unix socket only, with
/// PostgreSQL's default durability.
///
/// Made when it is not there, kept running while kontord runs, stopped with it. The role `kontor` owns
/// everything; only the socket directory's owner, and root, may connect.
struct EmbeddedPostgres {
  private let files: ClusterFiles
  private let supervisor: ServerSupervisor

  /// libpq's connection string.
  var connectionString: String {
    "host='\(files.socket.quotedForLibpq)' user=kontor dbname=postgres"
  }

  /// Connections of one loop's pools, with room for pools that grow.
  private static let connectionsPerLoop = 10
  /// Connections of checks, tools and replicas beside them; each costs the server little while idle.
  private static let connectionsBeside = 80

  /// Makes the cluster if there is none, stops a server left over on it, and starts it. Blocks;
  /// returns before the server takes connections.
  ///
  /// - Parameters:
  ///   - directory: the absolute path of a `DataDirectory`, which the caller holds for as long as
  ///     the server runs.
  ///   - loops: how many loops will have connections to it.
  ///   - say: takes a line about each step that takes time, from any thread.
  static func start(
    in directory: String, loops: Int, say: @escaping @Sendable (String) -> Void
  ) throws(EmbeddedPostgresError) -> EmbeddedPostgres {
    let files = try ClusterFiles(in: directory)
    let account = try ServerAccount.choose(
      clusterDirectory: files.cluster, log: files.log)
    let programs = try ServerPrograms.find(clusterDirectory: files.cluster)
    try account.makePrivateDirectory(files.socket)
    try checkAccess(files, account)
    if access("\(files.cluster)/PG_VERSION", F_OK) != 0 {
      say("making a PostgreSQL cluster in \(files.cluster)")
      try makeCluster(files, account, programs)
    }
    try LeftoverServer.stop(clusterDirectory: files.cluster, say: say)
    let supervisor = ServerSupervisor(
      [
        programs.path("postgres"), "-D", files.cluster,
        "-c", "listen_addresses=",
        "-c", "unix_socket_directories=\(files.socket)",
        "-c", "unix_socket_permissions=0700",
        "-c", "max_connections=\(connectionsBeside + loops * connectionsPerLoop)",
        "-c", "cluster_name=kontord",
      ], as: account, log: files.log, say: say)
    try supervisor.start()
    return EmbeddedPostgres(files: files, supervisor: supervisor)
  }

  /// The server's user must be able to reach its directories through all that are above them.
  private static func checkAccess(
    _ files: ClusterFiles, _ account: ServerAccount
  ) throws(EmbeddedPostgresError) {
    let ending = try ChildProcess.start(
      ["/usr/bin/test", "-w", files.socket], as: account, log: "/dev/null"
    ).wait()
    if ending != .exited(0) {
      throw EmbeddedPostgresError(
        "PostgreSQL runs as user \(account.user), who cannot enter \(files.directory): let others "
          + "pass through the directories above it (chmod o+x), or choose another --data-dir")
    }
  }

  private static func makeCluster(
    _ files: ClusterFiles, _ account: ServerAccount, _ programs: ServerPrograms
  ) throws(EmbeddedPostgresError) {
    let unfinished = files.unfinishedCluster
    try ChildProcess.run(["/bin/rm", "-rf", unfinished], as: account, log: files.log)
    try account.makePrivateDirectory(unfinished)
    try ChildProcess.run(
      [
        programs.path("initdb"), "--pgdata=\(unfinished)", "--username=kontor", "--auth=trust",
        "--encoding=UTF8", "--locale=C",
      ], as: account, log: files.log)
    if rename(unfinished, files.cluster) != 0 {
      throw EmbeddedPostgresError(
        "cannot rename \(unfinished) to \(files.cluster): \(errorText(errno))")
    }
  }

  /// Waits until the server takes connections.
  ///
  /// - Throws: when it ends instead, with its last words.
  func waitUntilReady(on loop: EventLoop) async throws(EmbeddedPostgresError) {
    var settings = PostgresSettings(connectionString: connectionString)
    settings.readConnections = 1
    settings.writeConnections = 0
    let pool = PostgresPool(settings, loop: loop)
    pool.start()
    defer { pool.close() }
    while true {
      do throws(PostgresError) {
        return try await pool.waitUntilConnected(deadline: .now + .seconds(1))
      } catch {
        let state = supervisor.state
        if state.endings > 0, let ending = state.lastEnding {
          throw EmbeddedPostgresError(
            "PostgreSQL \(ending) when it was started: \(lastWords(files.log))")
        }
        if Task.isCancelled {
          throw EmbeddedPostgresError("waiting for PostgreSQL was cancelled: \(error)")
        }
      }
    }
  }

  /// Stops the server and waits until it has ended. Blocks; everything committed is kept.
  func stop() { supervisor.stop() }
}

extension String {
  /// For a value between single quotes in libpq's keyword/value strings.
  fileprivate var quotedForLibpq: String {
    String(flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] })
  }
}
