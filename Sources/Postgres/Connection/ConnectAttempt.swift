internal import CLibpq
internal import Networking

/// One attempt to connect, which the loop drives; ends with a session or an error, once.
final class ConnectAttempt: EventSource {
  var isFlushOwed = false
  private let loop: EventLoop
  private let completion: (Result<ServerSession, PostgresError>) -> Void
  private var session: ServerSession?
  private var timer: TimerID?

  private init(
    _ loop: EventLoop, _ completion: @escaping (Result<ServerSession, PostgresError>) -> Void
  ) {
    self.loop = loop
    self.completion = completion
  }

  /// Calls `completion` on the loop, never before this returns.
  static func start(
    _ connectionString: String, on loop: EventLoop,
    _ completion: @escaping (Result<ServerSession, PostgresError>) -> Void
  ) -> ConnectAttempt {
    loop.preconditionOnLoop()
    let attempt = ConnectAttempt(loop, completion)
    do throws(PostgresError) {
      let session = try ServerSession(connectionString, loop: loop)
      // libpq: begin as if PQconnectPoll had returned PGRES_POLLING_WRITING.
      try session.register(attempt, for: .writable)
      attempt.session = session
      attempt.timer = loop.schedule(at: .now + Limits.connectTimeout) {
        attempt.timer = nil
        attempt.finish(
          .failure(.unavailable(reason: "no answer within \(Limits.connectTimeout)")))
      }
    } catch {
      attempt.timer = loop.schedule(at: .now) {
        attempt.timer = nil
        attempt.finish(.failure(error))
      }
    }
    return attempt
  }

  /// Ends the attempt without a completion.
  func abort() {
    session?.deregister()
    session = nil
    if let timer { loop.cancel(timer) }
    timer = nil
  }

  func ready(_ readiness: Readiness) {
    guard let session else { return }
    session.deregister()
    let step = PQconnectPoll(session.raw)
    do throws(PostgresError) {
      switch step {
      case PGRES_POLLING_READING: try session.register(self, for: .readable)
      case PGRES_POLLING_WRITING: try session.register(self, for: .writable)
      case PGRES_POLLING_OK: finish(.success(session))
      default: throw .unavailable(reason: session.errorMessage)
      }
    } catch {
      finish(.failure(error))
    }
  }

  func flush() {}

  private func finish(_ outcome: Result<ServerSession, PostgresError>) {
    abort()
    completion(outcome)
  }
}
