internal import Domain
internal import Postgres
internal import Synchronization

/// Lets commands of one kind go together (`persistence.md` C1 e).
///
/// A lone command goes at once. While a batch is under way further commands queue; when it ends, all
/// that wait for one tenant go as the next, so a batch is as large as the load makes it. Enough of
/// them make a second batch beside the first. A batch that fails for a reason of its content is run
/// again one by one, so that a poisoned command hurts only itself.
///
/// `@unchecked Sendable`: touched on its loop's thread only, which `submit` asserts.
final class CommandBatcher<Command: Sendable, Answer: Sendable>: @unchecked Sendable {
  typealias Run = @Sendable ([Command], ContinuousClock.Instant?) async throws -> [Answer]

  /// What the batcher needs to know of a command.
  struct Traits: Hashable, Sendable {
    var tenant: TenantID
    /// Two commands with the same never share a batch: each must see what the other came to.
    var principal: String
    var requestID: RequestID
    /// What it adds to `StoreLimits.batchLinesMax`.
    var lines: Int
  }

  private struct Entry {
    var command: Command
    var traits: Traits
    var deadline: ContinuousClock.Instant?
    var continuation: UnsafeContinuation<Result<Answer, any Error>, Never>
  }

  private let pool: PostgresPool
  private let traits: (Command) -> Traits
  private let run: Run
  private var queue: [Entry] = [] {
    didSet { queued.store(queue.count, ordering: .relaxed) }
  }
  /// How many commands wait, for readers on other threads.
  let queued = Atomic<Int>(0)
  private var underWay = 0

  init(pool: PostgresPool, traits: @escaping (Command) -> Traits, run: @escaping Run) {
    self.pool = pool
    self.traits = traits
    self.run = run
  }

  /// Runs the command in the next batch and answers what came of it.
  ///
  /// - Throws: `PostgresError.poolExhausted` when too many wait, `.deadlineExceeded` when its turn
  ///   comes too late, and whatever the batch came to.
  func submit(_ command: Command, deadline: ContinuousClock.Instant?) async throws -> Answer {
    pool.preconditionOnLoop()
    guard queue.count < StoreLimits.waitingCommandsMax else {
      throw PostgresError.poolExhausted(waitingMax: StoreLimits.waitingCommandsMax)
    }
    let traits = traits(command)
    return try await withUnsafeContinuation { continuation in
      queue.append(
        Entry(command: command, traits: traits, deadline: deadline, continuation: continuation))
      startBatches()
    }.get()
  }

  private func startBatches() {
    while !queue.isEmpty, underWay < StoreLimits.batchesUnderWayMax,
      underWay == 0 || queue.count >= StoreLimits.furtherBatchCommandsMin
    {
      let batch = takeBatch()
      if batch.isEmpty { continue }
      underWay += 1
      pool.startTask {
        await self.finish(batch)
        self.underWay -= 1
        self.startBatches()
      }
    }
  }

  /// The commands at the head of the queue that may go together: of one tenant, no two of one
  /// request.
  private func takeBatch() -> [Entry] {
    let now = ContinuousClock.now
    var batch: [Entry] = []
    var rest: [Entry] = []
    var seen: Set<Traits> = []
    var lines = 0
    var tenant: TenantID?
    for entry in queue {
      if let deadline = entry.deadline, deadline <= now {
        entry.continuation.resume(returning: .failure(PostgresError.deadlineExceeded))
        continue
      }
      var identity = entry.traits
      identity.lines = 0
      let fits =
        batch.count < StoreLimits.batchCommandsMax
        && (batch.isEmpty || lines + entry.traits.lines <= StoreLimits.batchLinesMax)
        && (tenant == nil || tenant == entry.traits.tenant)
      if fits, seen.insert(identity).inserted {
        tenant = entry.traits.tenant
        lines += entry.traits.lines
        batch.append(entry)
      } else {
        rest.append(entry)
      }
    }
    queue = rest
    return batch
  }

  private func finish(_ batch: [Entry]) async {
    do {
      let answers = try await run(batch.map(\.command), batch.map(\.deadline).latest)
      precondition(answers.count == batch.count, "a batch answers every command once")
      for (entry, answer) in zip(batch, answers) {
        entry.continuation.resume(returning: .success(answer))
      }
    } catch {
      if batch.count > 1, Self.isOfContent(error) {
        for entry in batch { await finish([entry]) }
      } else {
        for entry in batch { entry.continuation.resume(returning: .failure(error)) }
      }
    }
  }

  /// Whether a command of the batch is to blame: the server is there and refused the statement.
  private static func isOfContent(_ error: any Error) -> Bool {
    guard let error = error as? PostgresError else { return false }
    return switch error {
    case .server(let refusal): !refusal.sqlState.isConnectionLost
    case .tooLarge: true
    default: false
    }
  }
}
