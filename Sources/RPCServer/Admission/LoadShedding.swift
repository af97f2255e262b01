package import Networking
package import RPCCore

/// Keeps one loop's load within what it can do: calls run up to a number, wait in turns up to another, and are
/// refused past that with RESOURCE_EXHAUSTED and the time after which to try again. Source: RPC-25.
///
/// Whoever has much waiting takes turns with whoever has little, and gives up places to them when the queue is full.
/// A call that can't have its turn before its deadline is refused at once: its caller can still ask elsewhere.
///
/// `@unchecked Sendable`: confined to its loop, but for `statistics`.
package final class LoadShedding: ServerInterceptor, @unchecked Sendable {
  package let statistics = AdmissionStatistics()
  private let loop: EventLoop
  private let limits: AdmissionLimits
  private let exempt: Set<String>
  private let share: @Sendable (any ServerCall) -> String

  @exclusivity(unchecked) private var queue = FairQueue<Waiter>()
  @exclusivity(unchecked) private var streams: [String: Int] = [:]
  /// Between two returns of handlers while calls wait, on average.
  @exclusivity(unchecked) private(set) var turnInterval = Duration.zero
  @exclusivity(unchecked) private var lastTurnAt: Duration?

  /// - Parameters:
  ///   - exempt: full names of services whose calls are always served: those that tell how the server does.
  ///   - share: whose share of the loop a call takes: its tenant, or who else stands for a group of callers.
  ///   Asked when calls have to wait, and for streams.
  package init(
    on loop: EventLoop, limits: AdmissionLimits, exempt: Set<String>,
    share: @escaping @Sendable (any ServerCall) -> String
  ) {
    self.loop = loop
    self.limits = limits
    self.exempt = exempt
    self.share = share
  }

  package func hook(for method: MethodDescriptor) -> (any ServerCallHook)? {
    if exempt.contains(method.service) { return nil }
    let most = limits.methods[method.path].map { MethodLimit(most: $0) }
    switch method.kind {
    case .unary: return UnaryHook(self, most)
    case .serverStreaming, .clientStreaming, .bidirectional:
      return StreamingHook(self, most)
    }
  }

  // MARK: Unary calls

  private final class UnaryHook: ServerCallHook {
    let load: LoadShedding
    let methodLimit: MethodLimit?

    init(_ load: LoadShedding, _ methodLimit: MethodLimit?) {
      self.load = load
      self.methodLimit = methodLimit
    }

    var steps: ServerCallSteps { methodLimit == nil ? [.hold, .end] : .all }
    func begin(_ call: any ServerCall) throws(Status) { try load.enter(methodLimit) }
    func holds(_ call: any ServerCall) -> Bool { !load.takePlace() }

    nonisolated(nonsending) func wait(_ call: any ServerCall) async throws(Status) {
      do throws(Status) {
        try await load.waitForTurn(call)
      } catch {
        methodLimit?.leave()
        throw error
      }
    }

    func end(_ call: any ServerCall, _ status: Status?) {
      methodLimit?.leave()
      load.givePlace()
    }
  }

  private func enter(_ methodLimit: MethodLimit?) throws(Status) {
    guard let methodLimit, !methodLimit.enter() else { return }
    throw refuse(
      .methodLimit, retry: limits.retryMin, "\(methodLimit.most) calls of this method are under way"
    )
  }

  private func takePlace() -> Bool {
    guard statistics.running.count < limits.runningMax, queue.isEmpty else { return false }
    statistics.running.add()
    return true
  }

  /// The next in turn has the place of one that has returned.
  private func givePlace() {
    guard let next = queue.next() else {
      lastTurnAt = nil
      return statistics.running.add(-1)
    }
    noteTurn()
    next.resume(.turn)
  }

  private func noteTurn() {
    if let lastTurnAt { turnInterval = (turnInterval * 7 + (loop.uptime - lastTurnAt)) / 8 }
    lastTurnAt = loop.uptime
  }

  private nonisolated(nonsending) func waitForTurn(_ call: any ServerCall) async throws(Status) {
    let key = share(call)
    try makeRoom(for: key, until: call.deadline)
    let waiter = Waiter()
    await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        if Task.isCancelled { return continuation.resume() }
        waiter.continuation = continuation
        waiter.ticket = queue.add(waiter, for: key)
        statistics.held.add()
        statistics.waiting.add()
      }
    } onCancel: { [loop] in
      loop.execute { self.withdraw(waiter) }
    }
    if waiter.ticket != nil { statistics.waiting.add(-1) }
    switch waiter.outcome {
    case .turn: return
    case .displaced:
      throw refuse(
        .shareExceeded, retry: wait(behind: queue.count(for: key)),
        "\(limits.runningMax) calls run, and others wait that have had less than their share")
    case nil: throw Status(.cancelled, "the call ended while it waited for its turn")
    }
  }

  private func makeRoom(for key: String, until deadline: ContinuousClock.Instant?) throws(Status) {
    let ahead = queue.count(for: key)
    let wait = wait(behind: ahead)
    // Where nobody waits, nothing says how long turns take now.
    if let deadline, !queue.isEmpty, loop.now + wait > deadline {
      throw refuse(
        .deadlineTooClose, retry: wait,
        "the call's turn would come in about \(wait), after its deadline")
    }
    guard queue.count >= limits.waitingMax else { return }
    // One more than the others: a tie changes nothing.
    guard let displaced = queue.removeNewest(ofLineLongerThan: ahead + 1) else {
      throw refuse(
        .queueFull, retry: wait,
        "\(limits.runningMax) calls run and \(limits.waitingMax) wait for their turn")
    }
    displaced.resume(.displaced)
  }

  /// How long a call waits at most with so many of its line before it: the lines take turns, and each waiting call
  /// has one.
  private func wait(behind ahead: Int) -> Duration {
    turnInterval * min((ahead + 1) * max(1, queue.lineCount), queue.count + 1)
  }

  private func withdraw(_ waiter: Waiter) {
    guard let ticket = waiter.ticket, queue.remove(ticket) != nil else { return }
    waiter.resume(nil)
  }

  // MARK: Streaming calls

  private final class StreamingHook: ServerCallHook {
    let load: LoadShedding
    let methodLimit: MethodLimit?

    init(_ load: LoadShedding, _ methodLimit: MethodLimit?) {
      self.load = load
      self.methodLimit = methodLimit
    }

    var steps: ServerCallSteps { [.begin, .end] }

    func begin(_ call: any ServerCall) throws(Status) {
      try load.enter(methodLimit)
      do throws(Status) {
        try load.openStream(for: load.share(call))
      } catch {
        methodLimit?.leave()
        throw error
      }
    }

    func end(_ call: any ServerCall, _ status: Status?) {
      methodLimit?.leave()
      load.closeStream(of: load.share(call))
    }
  }

  private func openStream(for key: String) throws(Status) {
    let open = streams[key, default: 0]
    guard statistics.streaming.count < limits.streamingMax, open < limits.streamingShareMax else {
      throw refuse(
        .tooManyStreams, retry: limits.retryMax,
        "\(statistics.streaming.count) streams are open, \(open) of them of this caller's share")
    }
    streams[key] = open + 1
    statistics.streaming.add()
  }

  private func closeStream(of key: String) {
    statistics.streaming.add(-1)
    guard let open = streams[key] else { return }
    streams[key] = open > 1 ? open - 1 : nil
  }

  // MARK: Refusals

  private func refuse(_ refusal: LoadRefusal, retry: Duration, _ why: String) -> Status {
    statistics.refused.add(refusal)
    return Status(
      .resourceExhausted, "\(why); nothing was done",
      details: [
        .errorInfo(
          reason: "OVERLOADED", domain: Status.errorDomain,
          metadata: ["limit": refusal.counterLabel]),
        .retryInfo(after: min(max(retry, limits.retryMin), limits.retryMax)),
      ])
  }
}

/// Calls of one method under way on one loop, to whose thread it is confined.
private final class MethodLimit: @unchecked Sendable {
  let most: Int
  private var running = 0

  init(most: Int) { self.most = most }

  /// False if as many are under way as may be.
  func enter() -> Bool {
    guard running < most else { return false }
    running += 1
    return true
  }

  func leave() { running -= 1 }
}

/// A call that waits for its turn.
///
/// `@unchecked Sendable`: confined to its loop.
private final class Waiter: @unchecked Sendable {
  enum Outcome {
    case turn
    /// Its place is another's.
    case displaced
  }

  var continuation: UnsafeContinuation<Void, Never>?
  var ticket: FairQueue<Waiter>.Ticket?
  /// Nil: it was withdrawn.
  private(set) var outcome: Outcome?

  func resume(_ outcome: Outcome?) {
    self.outcome = outcome
    let waiting = continuation
    continuation = nil
    waiting?.resume()
  }
}
