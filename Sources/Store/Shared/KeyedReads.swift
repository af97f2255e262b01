internal import Domain
internal import Postgres
internal import Synchronization

/// Lets look-ups by key go together: under load several callers share one round trip.
///
/// A look-up goes at once while few are under way; else it waits for one of them to end, with all of its
/// tenant that come meanwhile. Callers whose task is cancelled, as it is at a call's deadline, wait no
/// longer. A batch with a row that can't be read is read again key by key: it fails only those who
/// asked for that row.
///
/// `@unchecked Sendable`: touched on its loop's thread only, which `find` asserts.
final class KeyedReads<Key: Hashable & Sendable, Value: Sendable>: @unchecked Sendable {
  /// What there is of the keys; runs in a task of its own.
  typealias Read =
    @Sendable (TenantID, [Key], ContinuousClock.Instant?) async throws -> [Key: Value]

  private typealias Continuation = UnsafeContinuation<Result<Value?, any Error>, Never>

  /// `@unchecked Sendable`: touched on the loop's thread only.
  private final class Caller: @unchecked Sendable {
    let key: Key
    let tenant: TenantID
    let deadline: ContinuousClock.Instant?
    var continuation: Continuation?
    var isWithdrawn = false

    init(_ key: Key, _ tenant: TenantID, _ deadline: ContinuousClock.Instant?) {
      self.key = key
      self.tenant = tenant
      self.deadline = deadline
    }

    func answer(_ result: Result<Value?, any Error>) {
      let waiting = continuation
      continuation = nil
      waiting?.resume(returning: result)
    }
  }

  private let pool: PostgresPool
  private let read: Read
  private var queue: [Caller] = [] {
    didSet { queued.store(queue.count, ordering: .relaxed) }
  }
  /// How many callers wait for a batch, for readers on other threads.
  let queued = Atomic<Int>(0)
  private var underWay = 0

  init(pool: PostgresPool, read: @escaping Read) {
    self.pool = pool
    self.read = read
  }

  /// What stands under the key, as it is after this was called; nil for nothing.
  ///
  /// - Throws: `PostgresError.poolExhausted` when too many wait, `.deadlineExceeded`, `.cancelled`, and
  ///   whatever reading came to.
  func find(
    _ key: Key, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> Value? {
    pool.preconditionOnLoop()
    guard queue.count < StoreLimits.waitingReadsMax else {
      throw PostgresError.poolExhausted(waitingMax: StoreLimits.waitingReadsMax)
    }
    let caller = Caller(key, tenant, deadline)
    return try await withTaskCancellationHandler {
      await withUnsafeContinuation { (continuation: Continuation) in
        if caller.isWithdrawn {
          return continuation.resume(returning: .failure(PostgresError.cancelled))
        }
        caller.continuation = continuation
        queue.append(caller)
        startBatches()
      }
    } onCancel: {
      pool.execute { self.withdraw(caller) }
    }.get()
  }

  private func withdraw(_ caller: Caller) {
    caller.isWithdrawn = true
    queue.removeAll { $0 === caller }
    caller.answer(.failure(PostgresError.cancelled))
  }

  private func startBatches() {
    while !queue.isEmpty, underWay < StoreLimits.readBatchesUnderWayMax {
      let batch = takeBatch()
      if batch.isEmpty { continue }
      underWay += 1
      pool.startTask {
        await self.answer(batch)
        self.underWay -= 1
        self.startBatches()
      }
    }
  }

  /// The callers at the head of the queue that may go together: of one tenant.
  private func takeBatch() -> [Caller] {
    let now = ContinuousClock.now
    var batch: [Caller] = []
    var rest: [Caller] = []
    for caller in queue {
      if let deadline = caller.deadline, deadline <= now {
        caller.answer(.failure(PostgresError.deadlineExceeded))
      } else if batch.count < StoreLimits.readBatchKeysMax,
        batch.first.map({ $0.tenant == caller.tenant }) ?? true
      {
        batch.append(caller)
      } else {
        rest.append(caller)
      }
    }
    queue = rest
    return batch
  }

  private func answer(_ batch: [Caller]) async {
    guard let tenant = batch.first?.tenant else { return }
    let keys = Array(Set(batch.map(\.key)))
    do {
      let found = try await read(tenant, keys, batch.map(\.deadline).latest)
      for caller in batch { caller.answer(.success(found[caller.key])) }
    } catch PostgresError.decoding where keys.count > 1 {
      for callers in Dictionary(grouping: batch, by: \.key).values { await answer(callers) }
    } catch {
      for caller in batch { caller.answer(.failure(error)) }
    }
  }
}
