package import Networking
package import RPCCore
internal import Synchronization

/// Where exchanges go to get a stream: a channel.
package protocol ExchangeLauncher: AnyObject, Sendable {
  /// Gives the exchange a stream as soon as one is free, or ends it. From any thread.
  func launch(_ exchange: ClientExchange)
  /// An attempt of the exchange has ended with this status. True if another one follows: then the exchange
  /// goes on. On the loop.
  func attemptEnded(_ exchange: ClientExchange, _ status: Status) -> Bool
  /// The loop of the channel's connections.
  var loop: EventLoop { get }
}

/// Told of what becomes of an exchange.
package protocol ExchangeObserver: AnyObject, Sendable {
  /// The response headers have come: the call stays on its stream. On the loop.
  func responseBegan(_ exchange: ClientExchange)
  /// The exchange has its status. Once, from any thread.
  func exchangeEnded(_ exchange: ClientExchange, _ status: Status)
}

/// One call of a client from its start to its status, whichever connection carries it.
///
/// Two threads meet here. The caller's task adds messages and takes messages under a lock held for a copy
/// of bytes at most; the loop gives bytes to the connection and takes them from it under the same lock.
/// Nothing else is shared, and no continuation is resumed under the lock.
package final class ClientExchange: Sendable {
  package let method: MethodDescriptor
  package let options: CallOptions
  /// When it began, by the loop's clock in nanoseconds; `Instant`s would make every call's object one that
  /// is laid out when the program runs.
  let started = EventLoop.clockNanoseconds()
  /// From `started`.
  let timeout: UInt64?
  /// Who is called, for messages: the channel's target.
  package let target: String
  let limits: CallLimits
  let launcher: any ExchangeLauncher
  /// The launcher's.
  let loop: EventLoop
  let shared: Mutex<Shared>

  /// Touched on the loop only, which `ClientConnection` and the channel's core assert at their borders.
  nonisolated(unsafe) package let place: ExchangePlace

  struct Shared: ~Copyable, Sendable {
    var request = RequestHalf()
    var response: ResponseHalf
    /// Let go when the exchange ends: it may hold the exchange.
    var observer: (any ExchangeObserver)?
    var writers = Waiters()
    /// For a message, or the end.
    var readers = Waiters()
    /// For the response headers, or the end.
    var headReaders = Waiters()
    var isLaunched = false
    /// The loop will look at the request half soon.
    var isResumeOwed = false
    /// Who answers, and at which attempt: set when the response begins.
    var peer: String?
    var attempt = 1
    /// Credit taken from the response half that the loop was not told of.
    var owedCredit = 0
  }

  package init(
    _ method: MethodDescriptor, _ options: CallOptions, target: String, limits: CallLimits,
    launcher: any ExchangeLauncher, observer: (any ExchangeObserver)? = nil,
    previousAttempts: Int = 0
  ) {
    self.method = method
    self.options = options
    self.target = target
    self.limits = limits
    self.launcher = launcher
    loop = launcher.loop
    place = ExchangePlace(retries: previousAttempts)
    timeout = (options.timeout ?? method.defaultTimeout)?.wholeNanoseconds
    let givesOneMessage = method.kind == .unary || method.kind == .clientStreaming
    shared = Mutex(
      Shared(
        response: ResponseHalf(
          messageBytesMax: limits.receivedMessageBytesMax,
          windowBytes: ClientLimits.streamWindowBytes,
          givesOneMessage: givesOneMessage),
        observer: observer))
  }

  /// Credit that is worth a wake-up of the loop. With a quarter of the window owed here, a quarter in a
  /// message still coming and less than half of it inside the session, the peer can always go on.
  private var creditStep: Int { ClientLimits.streamWindowBytes / 4 }

  // MARK: Caller's side

  /// Brings the call to the channel, once. A call with one request waits with it until that is complete, so
  /// that all of it goes out at once.
  func launch() {
    let isFirst = shared.withLock { shared in
      defer { shared.isLaunched = true }
      return !shared.isLaunched
    }
    if isFirst { launcher.launch(self) }
  }

  /// Whether the call has one request message.
  private var takesOneMessage: Bool {
    method.kind == .unary || method.kind == .serverStreaming
  }

  /// Takes the whole request of a call with one message each way; `begin` is to follow.
  package func prepare<Request: WireMessage>(_ request: Request) throws(Status) {
    var framed = ByteBuffer(capacity: 128)
    do throws(Status) {
      try frame(request, compresses: true, into: &framed)
    } catch {
      cancel()
      throw error
    }
    shared.withLock { shared in
      shared.request.append(&framed)
      shared.request.end()
    }
  }

  /// Begins the call that was prepared. `reader` is resumed when it is over, or has brought more than it should:
  /// its task is suspended once, for the answer is read where it was put together.
  package func begin(waking reader: UnsafeContinuation<Void, Never>) {
    let isOver = shared.withLock { shared in
      if shared.response.isEnded { return true }
      shared.isLaunched = true
      shared.readers.append(reader)
      return false
    }
    if isOver { reader.resume() } else { launcher.launch(self) }
  }

  /// The one message of the response, and the OK after it.
  package func takeOnly<Response: WireMessage>() throws(Status) -> Response {
    var body = MessageDeframer(messageBytesMax: 0)
    let (isOver, failure) = shared.withLock { shared in
      shared.response.takeBody(&body)
      return (shared.response.isEnded, shared.response.failure)
    }
    switch body.next(isAtEnd: isOver) {
    case .message(let message):
      let response: Response = try body.withBytes(of: message) { (bytes) throws(Status) in
        try decode(bytes, isCompressed: message.isCompressed)
      }
      body.consume(message)
      switch body.next(isAtEnd: isOver) {
      case .message, .incomplete: throw notOne("a second one came")
      case .refused(let refusal): throw refused(failure ?? refusal)
      case .end: break
      }
      if let failure { throw failure }
      return response
    case .refused(let refusal): throw refused(failure ?? refusal)
    case .end, .incomplete: throw failure ?? notOne("none came")
    }
  }

  private func notOne(_ what: String) -> Status {
    cancel()
    return Status(.unimplemented, "\(method.path) gives one response message, \(what)")
  }

  /// Bytes that are no messages end the call here, and the peer learns of it.
  private func refused(_ status: Status) -> Status {
    fail(status)
    return status
  }

  func startEagerly() {
    if !takesOneMessage { launch() }
  }

  func send<Message: WireMessage>(_ message: Message, compresses: Bool) async throws(Status) {
    var framed = ByteBuffer(capacity: 128)
    try frame(message, compresses: compresses, into: &framed)
    let (status, mustResume, mustWait) = shared.withLock { shared in
      if let status = shared.response.status { return (Status?.some(status), false, false) }
      shared.request.append(&framed)
      let mustWait = shared.request.waitingBytes > ClientLimits.waitingRequestBytesMax
      return (nil, Self.owesResume(&shared), mustWait)
    }
    if let status { throw sendFailure(status) }
    if mustResume { resumeOnLoop() }
    if mustWait {
      launch()
      try await untilWritable()
    }
  }

  /// Sends the one request message and launches the call, without waiting for room.
  package func sendOnly<Message: WireMessage>(
    _ message: Message, compresses: Bool
  ) throws(Status) {
    var framed = ByteBuffer(capacity: 128)
    try frame(message, compresses: compresses, into: &framed)
    shared.withLock { shared in
      if shared.response.status != nil { return }
      shared.request.append(&framed)
      shared.request.end()
    }
    launch()
  }

  func halfClose() throws(Status) {
    let (status, mustResume) = shared.withLock { shared in
      shared.request.end()
      return (shared.response.status, Self.owesResume(&shared))
    }
    // An ended call tells its status to the reader; here only what makes the rest pointless.
    if let status, status.code == .cancelled || status.code == .deadlineExceeded { throw status }
    launch()
    if mustResume { resumeOnLoop() }
  }

  package func receive<Message: WireMessage>(_ type: Message.Type) async throws(Status) -> Message?
  {
    // Also when nothing has to be waited for.
    if Task.isCancelled { cancel() }
    launch()
    while true {
      switch take() {
      case .message(let bytes, let isCompressed, let credit):
        if credit > 0 { creditOnLoop(credit) }
        return try bytes.withBytes { (bytes) throws(Status) in
          try decode(bytes, isCompressed: isCompressed)
        }
      case .nothing:
        await untilReadable()
      case .end(let status):
        // Bytes that are no messages end the call here, and the peer learns of it.
        fail(status)
        if status.code == .ok { return nil }
        throw status
      }
    }
  }

  /// What stands next; small credits are put together until they are worth a wake-up.
  private func take() -> ResponseHalf.Next {
    shared.withLock { shared in
      switch shared.response.next() {
      case .message(let bytes, let isCompressed, let credit):
        shared.owedCredit += credit
        if shared.owedCredit < creditStep {
          return .message(bytes, isCompressed: isCompressed, credit: 0)
        }
        defer { shared.owedCredit = 0 }
        return .message(bytes, isCompressed: isCompressed, credit: shared.owedCredit)
      case .nothing: return .nothing
      case .end(let status): return .end(status)
      }
    }
  }

  package func initialMetadata() async throws(Status) -> Metadata {
    launch()
    await untilHead()
    let (metadata, status) = shared.withLock { ($0.response.initialMetadata, $0.response.status) }
    if let metadata { return metadata }
    // Trailers only: what there is of metadata goes with the status.
    if let status, status.code != .ok { throw status }
    return [:]
  }

  package var trailingMetadata: Metadata {
    shared.withLock { $0.response.status?.trailers ?? [:] }
  }

  package var compressedResponses: Int { shared.withLock { $0.response.compressedMessages } }

  /// Ends the call with CANCELLED, if it is open, and tells the peer.
  package func cancel() {
    fail(Status(.cancelled, answered("the caller cancelled the call")))
  }

  // MARK: Waiting

  private func untilWritable() async throws(Status) {
    await withTaskCancellationHandler {
      await withUnsafeContinuation { writer in
        let isWritable = shared.withLock { shared in
          if shared.response.isEnded { return true }
          if shared.request.waitingBytes <= ClientLimits.waitingRequestBytesMax { return true }
          shared.writers.append(writer)
          return false
        }
        if isWritable { writer.resume() }
      }
    } onCancel: {
      cancel()
    }
    if let status = shared.withLock({ $0.response.status }) { throw sendFailure(status) }
  }

  private func untilReadable() async {
    await withTaskCancellationHandler {
      await withUnsafeContinuation { reader in
        let (isReadable, credit) = shared.withLock { shared in
          if shared.response.isReadable() { return (true, 0) }
          shared.readers.append(reader)
          return (false, shared.response.creditOfIncomplete())
        }
        if isReadable { reader.resume() }
        if credit > 0 { creditOnLoop(credit) }
      }
    } onCancel: {
      cancel()
    }
  }

  private func untilHead() async {
    await withTaskCancellationHandler {
      await withUnsafeContinuation { reader in
        let isHere = shared.withLock { shared in
          if shared.response.initialMetadata != nil || shared.response.isEnded { return true }
          shared.headReaders.append(reader)
          return false
        }
        if isHere { reader.resume() }
      }
    } onCancel: {
      cancel()
    }
  }

  /// A call that ended takes no more messages, even when it ended well.
  private func sendFailure(_ status: Status) -> Status {
    status.code != .ok
      ? status : Status(.failedPrecondition, located("the server has ended the call with OK"))
  }

  // MARK: Messages

  private func frame<Message: WireMessage>(
    _ message: Message, compresses: Bool, into framed: inout ByteBuffer
  ) throws(Status) {
    do throws(Status) {
      try framed.appendFramed(message, limit: limits.sentMessageBytesMax)
    } catch {
      throw Status(error.code, located(error.message))
    }
    let count = framed.count - MessageDeframer.prefixBytes
    guard compresses, options.compressesRequests == true,
      count >= limits.compressedMessageBytesMin
    else { return }
    // A stream of zlib's for each message: it is the price of framing on the caller's thread.
    let deflater = try GzipDeflater()
    var deflated = ByteBuffer(capacity: count / 2)
    deflated.appendPrefix(isCompressed: true, count: 0)
    framed.withBytes { bytes in
      deflater.deflate(.init(rebasing: bytes[MessageDeframer.prefixBytes...]), into: &deflated)
    }
    deflated.overwrite(
      UInt32(deflated.count - MessageDeframer.prefixBytes).bigEndian, at: 1)
    swap(&framed, &deflated)
  }

  private func decode<Message: WireMessage>(
    _ bytes: UnsafeRawBufferPointer, isCompressed: Bool
  ) throws(Status) -> Message {
    do throws(Status) {
      if !isCompressed { return try read(bytes) }
      let inflated = try inflate(bytes)
      return try inflated.withBytes { (bytes) throws(Status) in try read(bytes) }
    } catch {
      let error = Status(error.code, answered(error.message))
      fail(error)
      throw error
    }
  }

  private func read<Message: WireMessage>(
    _ bytes: UnsafeRawBufferPointer
  ) throws(Status) -> Message {
    do throws(WireError) {
      return try Message(decoding: bytes)
    } catch {
      throw Status(.internal, "a response can't be read: \(error.reason)")
    }
  }

  private func inflate(_ bytes: UnsafeRawBufferPointer) throws(Status) -> ByteBuffer {
    if !shared.withLock({ $0.response.isGzip }) {
      throw Status(.internal, "a compressed response came without grpc-encoding")
    }
    let inflater = try GzipInflater()
    var inflated = ByteBuffer(capacity: bytes.count * 4)
    try inflater.inflate(bytes, into: &inflated, limits: limits)
    return inflated
  }

  /// Says what the call is: for messages that arise on this side, on any thread.
  package func located(_ text: String) -> String { "\(method.path) to \(target): \(text)" }
}
