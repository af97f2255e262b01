internal import Networking

/// What the pipeline holds between two Syncs: commands that succeed or fail together.
final class Segment {
  enum Command {
    case prepare(StatementSignature, generation: Int)
    case execute(StatementSignature, generation: Int)
    case describe
    /// A statement of this storey's own.
    case housekeeping
  }

  let commands: [Command]
  /// What `commands` do, for whom.
  let purpose: Purpose
  /// The command whose results arrive now.
  private(set) var position = 0
  private(set) var results: [ResultSet] = []
  private(set) var failure: (error: ServerError, position: Int)?

  enum Purpose {
    case request(Request)
    case prepare
    case statementTimeout
    case setUp
    case begin
  }

  init(_ purpose: Purpose, _ commands: [Command]) {
    self.purpose = purpose
    self.commands = commands
  }

  func receive(_ result: ResultSet) { results.append(result) }

  func fail(_ error: ServerError) {
    if failure == nil { failure = (error, position) }
  }

  /// False when more commands end than were sent.
  func finishCommand() -> Bool {
    position += 1
    return position <= commands.count
  }
}

/// A caller that waits for one segment's results.
///
/// `@unchecked Sendable`: touched on the loop's thread only.
final class Request: @unchecked Sendable {
  /// What the passing of the deadline or the cancelling of the task does.
  enum Cancellation {
    /// The caller goes; the statement runs on and its results are dropped. For connections that
    /// others' statements run on.
    case abandon
    /// The server is asked to cancel; the caller stays for its answer.
    case cancelInServer
    /// Nothing: the statement must run.
    case ignore
  }

  enum Work {
    case batch(StatementBatch)
    case describe(StatementSignature)
  }

  let work: Work
  let deadline: ContinuousClock.Instant?
  let cancellation: Cancellation
  /// Whether it runs between BEGIN and COMMIT, where nothing can be run again alone.
  let isInTransaction: Bool
  var isRerun = false
  var timer: TimerID?
  /// Why it ends early, from when it was asked to.
  var withdrawal: PostgresError?
  private var continuation: UnsafeContinuation<Result<[ResultSet], PostgresError>, Never>?

  init(
    _ work: Work, deadline: ContinuousClock.Instant?, cancellation: Cancellation,
    isInTransaction: Bool
  ) {
    self.work = work
    self.deadline = deadline
    self.cancellation = cancellation
    self.isInTransaction = isInTransaction
  }

  var isWaiting: Bool { continuation != nil }

  func wait(_ continuation: UnsafeContinuation<Result<[ResultSet], PostgresError>, Never>) {
    self.continuation = continuation
  }

  /// Answers the caller; the second time does nothing.
  func complete(_ outcome: Result<[ResultSet], PostgresError>) {
    continuation?.resume(returning: outcome)
    continuation = nil
  }
}
