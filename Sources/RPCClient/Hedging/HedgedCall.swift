internal import Networking
internal import RPCCore
internal import RPCTransport
internal import Synchronization

/// One call with several attempts under way at a time (gRFC A6): the first whose response begins is the call's,
/// as is the first that fails for good; the others are called off.
///
/// `@unchecked Sendable`: `attempts`, `count`, `timer` and `isStopped` are touched on the loop only; the rest is
/// constant or behind the mutex.
final class HedgedCall: ExchangeObserver, @unchecked Sendable {
  private enum Outcome {
    case attempt(ClientExchange)
    /// It ended before there was an attempt.
    case failed(Status)
  }

  private struct Shared {
    var outcome: Outcome?
    var waiters: [CheckedContinuation<Void, Never>] = []
  }

  private let policy: HedgingPolicy
  private let core: ChannelCore
  private let deadline: ContinuousClock.Instant?
  /// Makes an exchange for one more attempt.
  private let make:
    @Sendable (_ previousAttempts: Int, _ timeout: Duration?, any ExchangeObserver) ->
      ClientExchange
  private let observer: OutcomeObserver?
  /// Names the call in messages.
  private let title: String
  /// Gives the request to an attempt.
  private let feed = Mutex<(@Sendable (ClientExchange) throws(Status) -> Void)?>(nil)
  private let shared = Mutex(Shared())

  private var attempts: [ClientExchange] = []
  private var count = 0
  private var timer: TimerID?
  /// The server asked for no more attempts.
  private var isStopped = false

  init(
    _ policy: HedgingPolicy, _ core: ChannelCore, title: String,
    deadline: ContinuousClock.Instant?, observer: OutcomeObserver?,
    make:
      @escaping @Sendable (
        _ previousAttempts: Int, _ timeout: Duration?, any ExchangeObserver
      ) -> ClientExchange
  ) {
    self.policy = policy
    self.core = core
    self.title = title
    self.deadline = deadline
    self.observer = observer
    self.make = make
  }

  // MARK: Caller's side

  /// Keeps the one request message, to be encoded for every attempt.
  func send<Message: WireMessage>(_ message: Message, compresses: Bool) throws(Status) {
    let isFirst = feed.withLock { feed in
      if feed != nil { return false }
      feed = { (exchange) throws(Status) in try exchange.sendOnly(message, compresses: compresses) }
      return true
    }
    if !isFirst { throw Status(.internal, "\(title): the call takes one request message") }
  }

  /// The request is complete: begins.
  func begin() {
    if !core.hand({ self.startAttempt() }) {
      decide(.failed(Status(.unavailable, "\(title): the channel is closed")))
    }
  }

  /// The attempt that is the call's, when that is clear.
  func decided() async throws(Status) -> ClientExchange {
    await withTaskCancellationHandler {
      await withCheckedContinuation { waiter in
        let isDecided = shared.withLock { shared in
          if shared.outcome == nil { shared.waiters.append(waiter) }
          return shared.outcome != nil
        }
        if isDecided { waiter.resume() }
      }
    } onCancel: {
      cancel()
    }
    switch shared.withLock({ $0.outcome }) {
    case .attempt(let exchange): return exchange
    case .failed(let status): throw status
    case nil: throw Status(.internal, "a hedged call was resumed before it was decided")
    }
  }

  /// The attempt that is the call's, if that is clear.
  var winner: ClientExchange? {
    if case .attempt(let exchange) = shared.withLock({ $0.outcome }) { exchange } else { nil }
  }

  func cancel() {
    decide(.failed(Status(.cancelled, "\(title): the caller cancelled the call")))
    winner?.cancel()
  }

  // MARK: Attempts, on the loop

  private var isDecided: Bool { shared.withLock { $0.outcome != nil } }

  private func startAttempt() {
    stopTimer()
    guard !isDecided, let feed = feed.withLock({ $0 }) else { return }
    let left = deadline.map { ContinuousClock.now.duration(to: $0) }
    let attempt = make(count, left, self)
    count += 1
    attempts.append(attempt)
    do throws(Status) {
      try feed(attempt)
    } catch {
      return decide(.failed(error))
    }
    if mayStartAnother { wait(policy.hedgingDelay) }
  }

  private var mayStartAnother: Bool {
    !isDecided && !isStopped && count < policy.attempts && core.allowsAttempts
  }

  private func wait(_ time: Duration) {
    stopTimer()
    timer = core.loop.schedule(at: core.loop.now.advanced(by: time)) { [weak self] in
      self?.startAttempt()
    }
  }

  private func stopTimer() {
    if let timer { core.loop.cancel(timer) }
    timer = nil
  }

  func responseBegan(_ exchange: ClientExchange) { decide(.attempt(exchange)) }

  func exchangeEnded(_ exchange: ClientExchange, _ status: Status) {
    if winner === exchange {
      observer?.callEnded(status)
    } else if !core.hand({ self.ended(exchange, status) }) {
      // A loop that stops takes no work: no other attempt follows.
      decide(.attempt(exchange), ended: status)
    }
  }

  private func ended(_ exchange: ClientExchange, _ status: Status) {
    attempts.removeAll { $0 === exchange }
    if isDecided { return }
    let isLate = deadline.map { $0 <= .now } ?? false
    guard policy.nonFatalCodes.contains(status.code), !isLate else {
      return decide(.attempt(exchange), ended: status)
    }
    stopTimer()
    switch Pushback(exchange.place.pushback) {
    case .stop: isStopped = true
    case .after(let time): if mayStartAnother { wait(time) }
    case .none: if mayStartAnother { wait(.zero) }
    }
    if attempts.isEmpty, timer == nil { decide(.attempt(exchange), ended: status) }
  }

  /// Once, from any thread.
  ///
  /// - Parameter status: the call's, if it has ended with this.
  private func decide(_ outcome: Outcome, ended status: Status? = nil) {
    let waiters = shared.withLock { shared -> [CheckedContinuation<Void, Never>]? in
      if shared.outcome != nil { return nil }
      shared.outcome = outcome
      defer { shared.waiters = [] }
      return shared.waiters
    }
    guard let waiters else { return }
    for waiter in waiters { waiter.resume() }
    if case .failed(let status) = outcome { observer?.callEnded(status) }
    if let status { observer?.callEnded(status) }
    _ = core.hand { self.settle(outcome) }
  }

  private func settle(_ outcome: Outcome) {
    stopTimer()
    let others = attempts
    attempts = []
    let chosen: ClientExchange? = if case .attempt(let chosen) = outcome { chosen } else { nil }
    for attempt in others where attempt !== chosen { attempt.cancel() }
  }
}

/// What a caller holds of a hedged call: the last one to let it go cancels it.
final class HedgedCallHandle: ClientCall {
  private let call: HedgedCall
  /// An open call keeps its channel.
  private let channel: Channel

  init(_ call: HedgedCall, on channel: Channel) {
    self.call = call
    self.channel = channel
  }

  deinit { if call.winner?.isOver != true { call.cancel() } }

  func send<Message: WireMessage>(_ message: Message, compresses: Bool) async throws(Status) {
    try call.send(message, compresses: compresses)
  }
  func halfClose() async throws(Status) { call.begin() }
  func receive<Message: WireMessage>(_ type: Message.Type) async throws(Status) -> Message? {
    try await call.decided().receive(type)
  }
  func initialMetadata() async throws(Status) -> Metadata {
    try await call.decided().initialMetadata()
  }
  var trailingMetadata: Metadata { get async { call.winner?.trailingMetadata ?? [:] } }
  var compressedResponses: Int { call.winner?.compressedResponses ?? 0 }
  func cancel() { call.cancel() }
}
