internal import HTTP2
internal import Networking
internal import RPCCore

/// One call on one stream, from its headers to its trailers; pooled.
///
/// `@unchecked Sendable`: confined to its connection's loop. A handler's task tree runs there, `receive` and
/// `send` go there if they are called from elsewhere, and everything else is called by the connection. An
/// unstructured task of a handler runs elsewhere, and may outlive the call. There, what is set has no effect;
/// `peer`, `peerIdentity` and the metadata to be sent are empty, because the loop changes them; what else can be
/// asked for is written before the handler starts and cleared when the call is used again, which is only once
/// nobody else holds it.
///
/// `@exclusivity(unchecked)`: the dynamic checks of stored properties were a tenth of a call's instructions. No
/// property is touched again while a mutating access to it lasts: those call no code of others.
final class ServerStreamCall: ServerCall, @unchecked Sendable {
  /// Where the call stands.
  ///
  ///     idle → head → body → ready → running → finished → idle
  ///               ╰─────────↗      ↘ (stream closed first)
  ///               ╰→ refused → idle
  enum Phase {
    /// In the pool.
    case idle
    /// Its header block is being received.
    case head
    /// Its handler waits for the one request to be whole.
    case body
    /// Its handler starts when the read is done that brought the request.
    case ready
    /// Its handler runs.
    case running
    /// Its handler has returned; the answer is under way or sent.
    case finished
    /// Answered without a handler.
    case refused
  }

  /// Pools are per loop: a call never changes it.
  let loop: EventLoop
  @exclusivity(unchecked) var phase = Phase.idle
  @exclusivity(unchecked) var head = RequestHead()
  @exclusivity(unchecked) var deframer = MessageDeframer(messageBytesMax: 0)
  @exclusivity(unchecked) var isRequestEnded = false
  /// Strong while the call is in use: a suspended handler outlives its connection's socket.
  @exclusivity(unchecked) var connection: ServerConnection?
  /// Nil once it has closed.
  @exclusivity(unchecked) var stream: HTTP2Stream?
  /// Runs the handler.
  @exclusivity(unchecked) private var task: HandlerTask?

  /// Why the call is over although its handler runs: deadline, cancellation, connection lost.
  var fate: Status? {
    get { ended?.fate }
    set { ended = newValue.map(Ended.init) }
  }
  /// Allocated for the calls that have a fate: all are asked for it in every step, and an optional `Status` is dear
  /// to look at.
  @exclusivity(unchecked) private var ended: Ended?
  @exclusivity(unchecked) private var deadlineTimer: TimerID?
  /// By the loop's uptime.
  @exclusivity(unchecked) private var deadlineAt: Duration?
  @exclusivity(unchecked) private var caller: Principal?
  @exclusivity(unchecked) private var callTrace: (any CallTrace)?
  /// By the loop's clock.
  @exclusivity(unchecked) private var beganNanoseconds: UInt64 = 0

  private final class Ended {
    let fate: Status
    init(_ fate: Status) { self.fate = fate }
  }

  // Requests.
  @exclusivity(unchecked) var receiver: UnsafeContinuation<Void, Never>?
  @exclusivity(unchecked) var isRequestCompressed = false
  @exclusivity(unchecked) var receivedMessageBytes = 0
  /// Bytes of the request that count against the connection: no handler has taken them.
  @exclusivity(unchecked) var heldBytes = 0
  /// Stream bytes that are held back from the peer until the handler takes messages.
  @exclusivity(unchecked) var withheldBytes = 0
  /// Stream bytes that are the peer's again, given back in larger portions.
  @exclusivity(unchecked) var owedBytes = 0
  /// When, by the loop's uptime, the last byte came or the handler last made room for more.
  @exclusivity(unchecked) var requestProgressAt = Duration.zero

  // Responses.
  @exclusivity(unchecked) var outbound = ByteBuffer(capacity: 256)
  /// When, by the loop's uptime, the peer last took a byte, or the first one was put for it.
  @exclusivity(unchecked) var responseProgressAt = Duration.zero
  @exclusivity(unchecked) var sentMessageBytes = 0
  @exclusivity(unchecked) var senders: [UnsafeContinuation<Void, Never>] = []
  @exclusivity(unchecked) var areHeadersSubmitted = false
  @exclusivity(unchecked) var isReadDeferred = false
  /// Set when nothing follows what `outbound` holds.
  @exclusivity(unchecked) var outcome: Outcome?
  @exclusivity(unchecked) var mayCompress = false
  @exclusivity(unchecked) private var isCompressing = false
  @exclusivity(unchecked) var custom: CustomMetadata?

  enum Outcome {
    case ok
    case status(Status)
    /// An answer in plain HTTP: no trailers.
    case plain
  }

  /// What few handlers set; allocated for those.
  final class CustomMetadata {
    var response = Metadata()
    var trailing = Metadata()
  }

  init(_ loop: EventLoop) { self.loop = loop }

  // MARK: ServerCall

  var executor: any TaskExecutor { loop }
  var isOnExecutor: Bool { loop.isOnLoop }
  var isRequestHere: Bool { isRequestEnded }
  /// A task that a handler leaves behind may ask when the call is over.
  var method: MethodDescriptor { head.method?.handler.method ?? Self.overMethod }
  private static let overMethod = MethodDescriptor(service: "", method: "", kind: .unary)
  /// Access control, the tenant and the handler ask for the same.
  var requestMetadata: Metadata {
    // Kept on the loop only: what the call's own code reads and writes, a task elsewhere must not.
    guard loop.isOnLoop else { return head.metadata() }
    if let decodedMetadata { return decodedMetadata }
    let metadata = head.metadata()
    if phase != .idle { decodedMetadata = metadata }
    return metadata
  }
  @exclusivity(unchecked) private var decodedMetadata: Metadata?
  func requestHeader(_ name: StaticString) -> String? { head.field(name) }
  var ageNanoseconds: UInt64 { EventLoop.clockNanoseconds() &- beganNanoseconds }
  var deadline: ContinuousClock.Instant? { deadlineAt.map { loop.instant(at: $0) } }
  var peer: String { loop.isOnLoop ? connection?.peer.description ?? "" : "" }
  var peerIdentity: PeerIdentity? { loop.isOnLoop ? connection?.peerIdentity : nil }

  var responseMetadata: Metadata {
    get { loop.isOnLoop ? custom?.response ?? [:] : [:] }
    set { setCustom { $0.response = newValue } }
  }

  var trailingMetadata: Metadata {
    get { loop.isOnLoop ? custom?.trailing ?? [:] : [:] }
    set { setCustom { $0.trailing = newValue } }
  }

  var compressesResponses: Bool {
    get { isCompressing }
    set {
      guard isSettable else { return }
      isCompressing = newValue
      if newValue, !areHeadersSubmitted { mayCompress = true }
    }
  }

  var principal: Principal? {
    get { caller }
    set { if isSettable { caller = newValue } }
  }

  var trace: (any CallTrace)? {
    get { callTrace }
    set { if isSettable { callTrace = newValue } }
  }

  /// What is set after the end would be the next call's; what is set elsewhere may come then.
  private var isSettable: Bool { loop.isOnLoop && phase != .idle }

  private func setCustom(_ set: (CustomMetadata) -> Void) {
    guard isSettable else { return }
    if custom == nil { custom = CustomMetadata() }
    set(custom!)
  }

  // MARK: Life

  func begin(_ connection: ServerConnection, _ stream: HTTP2Stream) {
    // Of the call before it: while a task elsewhere might have asked for them, they had to stay.
    head.reset()
    decodedMetadata = nil
    deadlineAt = nil
    caller = nil
    callTrace = nil
    custom = nil
    self.connection = connection
    self.stream = stream
    phase = .head
    requestProgressAt = loop.uptime
    beganNanoseconds = loop.turnBeganNanoseconds
  }

  /// The head is whole: answers what is no call, starts the handler of what is.
  func open(_ marks: RequestHead.Marks, isEnd: Bool, on connection: ServerConnection) {
    head.marks = marks
    isRequestEnded = isEnd
    if let refusal = head.refusal(connection.router) { return refuse(refusal) }
    // Without a method it was refused.
    let method = head.method!
    guard connection.runningHandlers < connection.limits.runningHandlersMax else {
      connection.statistics.streamsEnded.add(.handlerQuota)
      return reset(.refusedStream)
    }
    deframer.messageBytesMax = min(
      method.maxRequestBytes, connection.limits.calls.receivedMessageBytesMax)
    if let limit = head.timeLimit {
      start(deadlineAfter: min(limit, connection.limits.calls.deadlineMax))
    }
    phase = .body
    if isEnd || !method.takesOneRequest { startHandler(on: connection) }
  }

  private func start(deadlineAfter limit: Duration) {
    deadlineAt = loop.uptime + limit
    deadlineTimer = loop.schedule(at: loop.now + limit) { [unowned self] in
      deadlineTimer = nil
      connection?.statistics.streamsEnded.add(.deadline)
      end(Status(.deadlineExceeded, "the deadline of the call has passed"))
    }
  }

  func startHandler(on connection: ServerConnection) {
    guard phase == .body, fate == nil, outcome == nil else { return }
    phase = .ready
    connection.runningHandlers += 1
    connection.statistics.handlersStarted.add()
    connection.resources.handlers.add(self)
  }

  /// Runs the handler, unless the call has ended by now.
  @inline(__always)  // No async frame of its own: see `MethodHandler.serve`.
  nonisolated(nonsending) func serve(in task: HandlerTask) async {
    if let fate {
      skip(fate)
      return finish(nil)
    }
    if let connection, connection.isOutputFull { return connection.postpone(self) }
    phase = .running
    self.task = task
    do {
      try await head.method!.handler.serve(self)
      finish(nil)
    } catch {
      finish(Status(thrown: error))
    }
  }

  /// The handler has returned, with OK or a status.
  private func finish(_ status: Status?) {
    phase = .finished
    task = nil
    if let connection {
      connection.runningHandlers -= 1
      connection.statistics.handlersReturned.add()
    }
    stopDeadline()
    if stream == nil { return recycle() }
    if fate != nil { return }
    if let status { conclude(.status(status)) } else { conclude(.ok) }
  }

  /// Ends the call although its handler has not returned: tells the peer if there is one, cancels the
  /// handler, wakes it where it waits.
  func end(_ status: Status) {
    guard fate == nil else { return }
    fate = status
    stopDeadline()
    if phase == .body { skip(status) }
    if stream != nil {
      // Bytes of a message may be gone already: what follows them can't be trailers.
      if outbound.isEmpty {
        conclude(.status(status))
      } else {
        reset(.cancel)
      }
    }
    cancelHandler()
  }

  /// The stream is gone, whoever ended it.
  func streamClosed(_ code: HTTP2ErrorCode, on connection: ServerConnection) {
    stream = nil
    letGo(heldBytes, on: connection)
    if !outbound.isEmpty {
      connection.addOutbound(-outbound.count)
      outbound.recycle()
    }
    switch phase {
    case .ready, .running:
      if fate == nil { fate = peerEnded(code) }
      stopDeadline()
      cancelHandler()
    case .head, .body, .finished, .refused:
      if phase == .body, fate == nil { skip(peerEnded(code)) }
      stopDeadline()
      recycle()
    case .idle: break
    }
  }

  private func peerEnded(_ code: HTTP2ErrorCode) -> Status {
    Status(.cancelled, "the peer ended the call: \(code)")
  }

  /// Its handler will never start: those who watch calls learn of it here.
  func skip(_ status: Status) { head.method?.handler.skip(self, status) }

  func reset(_ code: HTTP2ErrorCode) {
    guard let stream, let connection else { return }
    if phase == .head { phase = .refused }
    connection.session.reset(stream, code)
    connection.flushLater()
  }

  private func cancelHandler() {
    task?.cancel()
    wakeReceiver()
    wakeSenders()
  }

  private func stopDeadline() {
    guard let timer = deadlineTimer else { return }
    deadlineTimer = nil
    loop.cancel(timer)
  }

  private func recycle() {
    guard phase != .idle, let connection = connection.take() else { return }
    phase = .idle
    // Of tasks that the handler has left behind.
    wakeReceiver()
    wakeSenders()
    deframer.reset(messageBytesMax: 0)
    isRequestEnded = false
    isRequestCompressed = false
    task = nil
    fate = nil
    receivedMessageBytes = 0
    sentMessageBytes = 0
    withheldBytes = 0
    owedBytes = 0
    outbound.recycle()
    areHeadersSubmitted = false
    isReadDeferred = false
    outcome = nil
    isCompressing = false
    mayCompress = false
    connection.resources.give(self)
  }
}
