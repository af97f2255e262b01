internal import Glibc

/// One program that was started and not yet waited for.
struct ChildProcess {
  let pid: pid_t

  /// How a program ended.
  enum Ending: Equatable, CustomStringConvertible {
    case exited(Int32)
    case killed(signal: Int32)

    var description: String {
      switch self {
      case .exited(let code): "exited with status \(code)"
      case .killed(let signal): "was killed by signal \(signal)"
      }
    }
  }

  /// Starts a program, given by its path, as `account` when that is not who runs this.
  ///
  /// Its output is appended to the file `log`. It is in a process group of its own, so that a
  /// terminal's Ctrl-C reaches us alone, and gets SIGINT when the thread that started it ends: start
  /// what must stay from a thread that stays.
  static func start(
    _ command: [String], as account: ServerAccount, log: String
  ) throws(EmbeddedPostgresError) -> ChildProcess {
    // Both replace themselves by the program: the child's pid is the program's.
    let prefix = ["/usr/bin/env", "--chdir=/", "/usr/bin/setpriv", "--pdeathsig=INT"]
    let command = prefix + account.setprivOptions + ["--"] + command

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var pid: pid_t = 0
    let outcome = posix_spawn(&pid, command[0], &actions, &attributes, &arguments, environ)
    if outcome != 0 {
      throw EmbeddedPostgresError(
        "cannot start \(command[0]) with its output in \(log): \(errorText(outcome))")
    }
    return ChildProcess(pid: pid)
  }

  /// Runs a program to its end.
  static func run(
    _ command: [String], as account: ServerAccount, log: String
  ) throws(EmbeddedPostgresError) {
    let ending = try start(command, as: account, log: log).wait()
    if ending != .exited(0) {
      throw EmbeddedPostgresError("\(command[0]) \(ending); its last words: \(lastWords(log))")
    }
  }

  /// Waits for the end; called once.
  func wait() -> Ending {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 {
      precondition(errno == EINTR, "a child is waited for once: \(errorText(errno))")
    }
    let signal = status & 0x7f
    return signal == 0 ? .exited((status >> 8) & 0xff) : .killed(signal: signal)
  }
}

/// The end of a log, for the error of the one who wrote it.
func lastWords(_ path: String) -> String {
  guard let file = fopen(path, "r") else { return "(\(path) cannot be read)" }
  defer { fclose(file) }
  if fseek(file, -1000, SEEK_END) != 0 { rewind(file) }
  var bytes = [UInt8](repeating: 0, count: 1000)
  let count = fread(&bytes, 1, bytes.count, file)
  let lines = String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n").suffix(5)
  return lines.isEmpty ? "(none; see \(path))" : lines.joined(separator: "; ")
}

func errorText(_ number: Int32) -> String { String(cString: strerror(number)) }
