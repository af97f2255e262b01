internal import Glibc
internal import Synchronization

/// A thread that keeps one PostgreSQL running until it is told to stop it.
///
/// It blocks in `waitpid`, hence a thread of its own; and the server gets SIGINT when that thread ends
/// with the process, however that ends.
final class ServerSupervisor: Sendable {
  /// What the supervisor knows, at one moment.
  struct State {
    var pid: pid_t?
    var isStopping = false
    var isOver = false
    /// How the server ended last, and how often it did.
    var lastEnding: String?
    var endings = 0
  }

  private let command: [String]
  private let account: ServerAccount
  private let log: String
  private let say: @Sendable (String) -> Void
  private let shared = Mutex(State())

  /// The first wait before a server that ended is started again; doubles.
  private static let waitMillisecondsMin: UInt32 = 100
  private static let waitMillisecondsMax: UInt32 = 5_000
  /// One that ran for so long did not fail to start.
  private static let soundRun = Duration.seconds(10)
  /// A fast stop waits for a checkpoint; after so long the server is stopped without one.
  private static let fastStop = Duration.seconds(60)
  private static let pollMilliseconds: UInt32 = 10

  init(
    _ command: [String], as account: ServerAccount, log: String,
    say: @escaping @Sendable (String) -> Void
  ) {
    self.command = command
    self.account = account
    self.log = log
    self.say = say
  }

  var state: State { shared.withLock { $0 } }

  /// Starts the thread, which starts the server.
  func start() throws(EmbeddedPostgresError) {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self)
    let outcome = pthread_create(
      &thread, nil,
      { context in
        if let context {
          Unmanaged<ServerSupervisor>.fromOpaque(context).takeRetainedValue().supervise()
        }
        return nil
      }, context.toOpaque())
    if outcome != 0 {
      context.release()
      throw EmbeddedPostgresError("cannot start a thread: \(errorText(outcome))")
    }
    pthread_detach(thread)
  }

  /// Stops the server (fast: open transactions are rolled back, all that is committed is on disk) and
  /// waits until it has ended. Blocks.
  func stop() {
    shared.withLock { state in
      state.isStopping = true
      if let pid = state.pid { kill(pid, SIGINT) }
    }
    let patienceEnds = ContinuousClock.now + Self.fastStop
    var isPatient = true
    while !state.isOver {
      if isPatient, .now > patienceEnds {
        isPatient = false
        shared.withLock { state in
          if let pid = state.pid { kill(pid, SIGQUIT) }
        }
      }
      usleep(Self.pollMilliseconds * 1000)
    }
  }

  private func supervise() {
    var failures: UInt32 = 0
    while !state.isStopping {
      let began = ContinuousClock.now
      let ending = runOnce()
      let isStopping = shared.withLock { state in
        state.pid = nil
        state.lastEnding = ending
        state.endings += 1
        return state.isStopping
      }
      if isStopping { break }
      failures = .now - began > Self.soundRun ? 1 : failures + 1
      let wait = min(Self.waitMillisecondsMin << min(failures - 1, 8), Self.waitMillisecondsMax)
      say("PostgreSQL \(ending); it is started again in \(wait) ms (\(log))")
      for _ in 0..<wait / Self.pollMilliseconds where !state.isStopping {
        usleep(Self.pollMilliseconds * 1000)
      }
    }
    shared.withLock { $0.isOver = true }
  }

  /// Starts the server and waits for its end, which is answered in words.
  private func runOnce() -> String {
    do throws(EmbeddedPostgresError) {
      let child = try ChildProcess.start(command, as: account, log: log)
      shared.withLock { state in
        state.pid = child.pid
        // Asked to stop between the look at it and the start.
        if state.isStopping { kill(child.pid, SIGINT) }
      }
      return child.wait().description
    } catch {
      return error.description
    }
  }
}
