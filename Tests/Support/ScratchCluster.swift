internal import Glibc
internal import Synchronization

/// A failure of the test's own surroundings, in words.
package struct ScratchFailure: Error, CustomStringConvertible {
  package let description: String
  init(_ description: String) { self.description = description }
}

/// One private PostgreSQL, made for a test run and removed with it.
///
/// Unix socket only, default durability. Run by root it belongs to the user `postgres`, since the
/// server refuses root. `ScratchDatabase` shares one per process; a test that stops or kills its
/// server makes one of its own.
package final class ScratchCluster: Sendable {
  package let directory: String
  private let program: String

  /// The one that all `ScratchDatabase`s of this process share.
  static let shared = Result { try ScratchCluster() }

  package init() throws {
    program = try Self.installation()
    var template = Array("\(Self.parent)/kontor-pg-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw ScratchFailure("no temporary directory: \(String(cString: strerror(errno)))")
    }
    directory = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    ScratchRemoval.register(self)
    if getuid() == 0, let owner = getpwnam("postgres") {
      chown(directory, owner.pointee.pw_uid, owner.pointee.pw_gid)
    }
    try run(
      "initdb", "-D", data, "--auth=trust", "--username=kontor", "--encoding=UTF8", "--locale=C")
    try start()
  }

  private var data: String { "\(directory)/data" }

  /// A short path: the address of a Unix socket holds 107 bytes.
  private static let parent =
    getenv("KONTOR_SCRATCH_DIRECTORY").map { String(cString: $0) } ?? "/tmp"

  /// The newest installed PostgreSQL's programs.
  private static func installation() throws -> String {
    for version in stride(from: 18, through: 15, by: -1) {
      let program = "/usr/lib/postgresql/\(version)/bin"
      if access("\(program)/initdb", X_OK) == 0 { return program }
    }
    throw ScratchFailure(
      "no PostgreSQL 15 to 18 in /usr/lib/postgresql; install the packages of deploy/packages")
  }

  package func connectionString(database: String = "postgres") -> String {
    "host=\(directory) user=kontor dbname=\(database)"
  }

  // MARK: The server

  /// Starts the server and waits until it takes connections.
  package func start() throws {
    try run(
      "pg_ctl", "start", "--wait", "--silent", "-D", data, "-l", "\(directory)/log", "-o",
      "-c listen_addresses='' -c unix_socket_directories='\(directory)' -c max_connections=400")
  }

  /// Stops the server; `immediate` is the same as a crash.
  package func stop(immediate: Bool = false) throws {
    try run(
      "pg_ctl", "stop", "--wait", "--silent", "-D", data, "-m", immediate ? "immediate" : "fast")
  }

  /// Ends the server and removes its files. Happens by itself when the process ends.
  package func remove() {
    // It may be stopped already; what cannot be removed stays in the temporary directory.
    try? stop(immediate: true)
    _ = try? spawn(["/bin/rm", "-rf", directory])
  }

  /// Runs one of PostgreSQL's programs as a user that it accepts.
  private func run(_ name: String, _ arguments: String...) throws {
    let command = ["\(program)/\(name)"] + arguments
    let log = "\(directory)/\(name).out"
    let isRoot = getuid() == 0
    let status = try spawn(
      isRoot ? ["/usr/sbin/runuser", "-u", "postgres", "--"] + command : command, log: log)
    if status != 0 { throw ScratchFailure("\(name) failed with wait status \(status): see \(log)") }
  }

  /// Runs a program to its end and answers its wait status. What it leaves running holds
  /// no descriptor but the log: not one that a reader of this process's output waits on.
  private func spawn(_ command: [String], log: String = "/dev/null") throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // From a directory that the server's user may enter.
    let command = ["/usr/bin/env", "--chdir=/"] + command
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let outcome = posix_spawn(&child, command[0], &actions, nil, &arguments, environ)
    if outcome != 0 { throw ScratchFailure("\(command[0]): \(String(cString: strerror(outcome)))") }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { throw ScratchFailure("waitpid: \(String(cString: strerror(errno)))") }
    }
    return status
  }
}

/// Removes every cluster when the process ends.
private enum ScratchRemoval {
  private static let clusters = Mutex<[ScratchCluster]>([])

  static func register(_ cluster: ScratchCluster) {
    let isFirst = clusters.withLock { clusters in
      clusters.append(cluster)
      return clusters.count == 1
    }
    if isFirst { atexit { ScratchRemoval.removeAll() } }
  }

  private static func removeAll() {
    for cluster in clusters.withLock({ $0 }) { cluster.remove() }
  }
}
