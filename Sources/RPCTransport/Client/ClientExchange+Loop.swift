internal import HTTP2
internal import Networking
package import RPCCore
internal import Synchronization

/// Where on the loop an exchange is. Touched on the loop only.
///
/// `@exclusivity(unchecked)`: the dynamic checks of stored properties were a tenth of a call's instructions. No
/// property is touched again while a mutating access to it lasts: those call no code of others.
package final class ExchangePlace {
  /// Nil before the exchange has a stream, and after.
  @exclusivity(unchecked) private(set) var stream: HTTP2Stream?
  /// The stream's: a connection that closes closes its streams first.
  @exclusivity(unchecked) private(set) var connection: ClientConnection?
  @exclusivity(unchecked) var timer: TimerID?
  @exclusivity(unchecked) var fields = ResponseFields()
  /// A response has begun: the call stays on its stream (gRFC A6 "committed").
  @exclusivity(unchecked) var hasResponse = false
  /// The server has sent its last byte on the stream.
  @exclusivity(unchecked) var isResponseEnded = false
  /// `grpc-retry-pushback-ms` of the present attempt, as it came.
  @exclusivity(unchecked) package internal(set) var pushback: String?
  /// Attempts after failures that the server may have had a part in (gRFC A6).
  @exclusivity(unchecked) package private(set) var retries: Int
  /// Attempts after streams that the server refused unseen.
  @exclusivity(unchecked) package private(set) var transparentRetries = 0
  /// Waits since the first attempt, or since the server last said how long to wait.
  package var backoffs = 0
  /// How the last attempt failed.
  private(set) var lastFailure: Status?

  init(retries: Int) { self.retries = retries }

  func set(_ stream: HTTP2Stream, _ connection: ClientConnection) {
    self.stream = stream
    self.connection = connection
  }

  func leaveStream() {
    stream = nil
    connection = nil
  }

  /// Which attempt it is, from 1, of whatever cause.
  var attempt: Int { 1 + retries + transparentRetries }

  /// Why a call goes on another stream.
  package enum Cause {
    /// The server refused the stream unseen.
    case refusal
    /// The attempt failed.
    case retry(after: Status)
  }

  func count(_ cause: Cause) {
    switch cause {
    case .refusal: transparentRetries += 1
    case .retry(let status):
      retries += 1
      lastFailure = status
    }
  }
}

/// What the channel and the connection do with an exchange; all on the loop, but for `fail`.
extension ClientExchange {
  /// Whether the call has its status: there is nothing left to do for it.
  package var isOver: Bool { shared.withLock { $0.response.isEnded } }

  /// Ends the call from this side, unless it has ended; the peer is told. From any thread.
  package func fail(_ status: Status) {
    if end(status, dropsMessages: true) { loop.execute { self.release(.cancel) } }
  }

  /// Sets the status if the call has none, and wakes who waits. From any thread.
  @discardableResult
  private func end(_ status: Status, dropsMessages: Bool) -> Bool {
    let (isFirst, readers, others) = shared.withLock { shared -> (Bool, Waiters, Others?) in
      if shared.response.isEnded { return (false, Waiters(), nil) }
      shared.response.end(status, dropsMessages: dropsMessages)
      shared.request.discard()
      let readers = shared.readers.take()
      if shared.headReaders.isEmpty, shared.writers.isEmpty, shared.observer == nil {
        return (true, readers, nil)
      }
      let others = Others(
        headReaders: shared.headReaders.take(), writers: shared.writers.take(),
        observer: shared.observer.take())
      return (true, readers, others)
    }
    readers.resume()
    if let others {
      others.headReaders.resume()
      others.writers.resume()
      others.observer?.exchangeEnded(self, status)
    }
    return isFirst
  }

  /// Who is to hear of the end besides the reader: nobody as a rule.
  private struct Others {
    var headReaders: Waiters
    var writers: Waiters
    var observer: (any ExchangeObserver)?
  }

  /// Lets go of stream and timer; the stream is reset with `code`, if it is open.
  private func release(_ code: HTTP2ErrorCode?) {
    if let timer = place.timer { loop.cancel(timer) }
    place.timer = nil
    if let code, let stream = place.stream { place.connection?.reset(stream, code) }
    place.leaveStream()
  }

  /// Begins to watch the deadline. Called once, when the channel takes the call.
  package func watchDeadline() {
    guard let timeout, place.timer == nil else { return }
    place.timer = loop.schedule(atNanoseconds: started &+ timeout) {
      self.deadlinePassed()
    }
  }

  /// Since it began.
  private var elapsed: Duration {
    .nanoseconds(Int64(truncatingIfNeeded: EventLoop.clockNanoseconds() &- started))
  }

  private func deadlinePassed() {
    let waited = Duration.nanoseconds(Int64(timeout ?? 0))
    var stage = "waiting for a connection"
    if place.stream != nil {
      stage = "waiting for the response"
    } else if let failure = place.lastFailure {
      stage = "before another attempt after \(failure.code): \(failure.message)"
    }
    fail(Status(.deadlineExceeded, placed("no answer within \(waited), \(stage)")))
  }

  /// Says what the call is and where it stands (RPC-22): for messages that arise on the loop.
  package func placed(_ text: String) -> String {
    let peer = place.stream == nil ? nil : place.connection?.peer
    return placed(text, at: peer, place.attempt)
  }

  /// The same of a call whose response has begun, on any thread.
  func answered(_ text: String) -> String {
    let (peer, attempt) = shared.withLock { ($0.peer, $0.attempt) }
    return placed(text, at: peer, attempt)
  }

  private func placed(_ text: String, at peer: String?, _ attempt: Int) -> String {
    var facts: [String] = []
    if let peer { facts.append("peer \(peer)") }
    if attempt > 1 { facts.append("attempt \(attempt)") }
    if let timeout {
      facts.append("after \(elapsed) of \(Duration.nanoseconds(Int64(timeout)))")
    } else {
      facts.append("after \(elapsed)")
    }
    return located("\(text) [\(facts.joined(separator: ", "))]")
  }

  // MARK: Called by the connection

  /// What is left of the deadline for `grpc-timeout`, in nanoseconds.
  ///
  /// All of it as long as hardly any has passed: calls with the same timeout then begin with the same header
  /// block, which HPACK makes a byte a field. The server's deadline is later by that and by the way there; the
  /// call's own is kept here.
  var remaining: UInt64? {
    guard let timeout else { return nil }
    let now = loop.turnBeganNanoseconds
    // It may have begun in this very turn.
    let elapsed = now > started ? now - started : 0
    if elapsed < ClientLimits.elapsedUnsaid { return timeout }
    return timeout > elapsed ? timeout - elapsed : 0
  }

  func attach(_ stream: HTTP2Stream, _ connection: ClientConnection) {
    place.set(stream, connection)
    place.fields = ResponseFields()
    place.isResponseEnded = false
    place.pushback = nil
  }

  func readRequest(into room: UnsafeMutableRawBufferPointer) -> DataRead {
    let (read, writers) = shared.withLock { shared in
      let read = shared.request.read(into: room)
      guard shared.request.waitingBytes <= ClientLimits.waitingRequestBytesMax / 2 else {
        return (read, Waiters())
      }
      return (read, shared.writers.take())
    }
    writers.resume()
    return read
  }

  func receiveField(name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    place.fields.receive(name: name, value: value)
  }

  func receiveHeaders(_ block: HeaderBlock, isEnd: Bool) {
    place.isResponseEnded = isEnd
    if case .response = block, !isEnd {
      if place.fields.isUsualResponse { return beginResponse(Metadata(), isGzip: false) }
    } else if case .trailers = block, place.fields.isBareOK {
      return finish(Status(.ok, "", details: [], trailers: Metadata()))
    }
    let fields = place.fields
    place.fields = ResponseFields()
    place.pushback = fields.pushback
    switch block {
    case .informational: return
    case .response where !isEnd:
      if var refusal = fields.refusal {
        if !fields.hasStatus { refusal.message = placed(refusal.message) }
        return finish(refusal, isComplete: false)
      }
      beginResponse(fields.metadata, isGzip: fields.isGzip)
    case .response, .trailers, .request, .oversizedRequest:
      var status = fields.status
      if !fields.hasStatus { status.message = placed(status.message) }
      finish(status)
    }
  }

  private func beginResponse(_ metadata: Metadata, isGzip: Bool) {
    place.fields = ResponseFields()
    place.hasResponse = true
    let (readers, observer) = shared.withLock { shared in
      shared.request.commit()
      shared.peer = place.connection?.peer
      shared.attempt = place.attempt
      shared.response.receiveHeaders(metadata, isGzip: isGzip)
      return (shared.headReaders.take(), shared.observer)
    }
    readers.resume()
    observer?.responseBegan(self)
  }

  /// Returns the stream's window credit to give back now.
  func receiveData(_ bytes: UnsafeRawBufferPointer) -> Int {
    let (credit, refusal, readers) = shared.withLock { shared in
      let credit = shared.response.receive(bytes, readerWaits: !shared.readers.isEmpty)
      if shared.response.isReadable() {
        return (credit, shared.response.refusal(), shared.readers.take())
      }
      return (credit, nil, Waiters())
    }
    readers.resume()
    if let refusal { fail(Status(refusal.code, placed(refusal.message))) }
    return credit
  }

  /// The server ended the stream without trailers.
  func receiveEnd() {
    place.isResponseEnded = true
    finish(Status(.unknown, placed("the server ended the stream without grpc-status")))
  }

  /// The server has said how the attempt ended. If that was before it had the whole request, the rest is
  /// called off (RPC-7); if more of the response would come (`isComplete`), that is.
  private func finish(_ status: Status, isComplete: Bool = true) {
    let (isOver, isSent) = shared.withLock { ($0.response.isEnded, $0.request.isSent) }
    if isOver || launcher.attemptEnded(self, status) { return }
    if end(status, dropsMessages: !isComplete) {
      release(!isComplete ? .cancel : isSent ? nil : .noError)
    }
  }

  /// The stream is gone; `status` says why, for a call that is still open.
  func streamClosed(_ status: Status) {
    var status = status
    // The server's own deadline may be a moment earlier than ours (RPC-13).
    if status.code == .cancelled, let timeout, EventLoop.clockNanoseconds() >= started &+ timeout {
      status.code = .deadlineExceeded
    }
    status.message = placed(status.message)
    forgetStream()
    finish(status)
  }

  /// The stream of a call that has ended is gone.
  func forgetStream() {
    place.isResponseEnded = true
    place.leaveStream()
  }

  /// Makes the request ready for another stream; false if the response has begun, or the request's
  /// beginning is no longer kept.
  package func rewind(for cause: ExchangePlace.Cause) -> Bool {
    if place.hasResponse { return false }
    let wasSent = shared.withLock { shared -> Bool? in
      guard !shared.response.isEnded, shared.request.isReplayable else { return nil }
      defer { shared.request.rewind() }
      return shared.request.isSent
    }
    guard let wasSent else { return false }
    place.count(cause)
    place.pushback = nil
    if let stream = place.stream {
      // What may still come on it is not for this attempt.
      stream.attachment = nil
      if !wasSent || !place.isResponseEnded { place.connection?.reset(stream, .cancel) }
    }
    place.leaveStream()
    return true
  }

  // MARK: From the caller's thread to the loop

  /// Whether this thread is the one to tell the loop that there is something to send.
  static func owesResume(_ shared: inout Shared) -> Bool {
    if !shared.isLaunched || shared.isResumeOwed { return false }
    shared.isResumeOwed = true
    return true
  }

  func resumeOnLoop() {
    loop.execute {
      self.shared.withLock { $0.isResumeOwed = false }
      if let stream = self.place.stream { self.place.connection?.resume(stream) }
    }
  }

  func creditOnLoop(_ count: Int) {
    loop.execute {
      if let stream = self.place.stream { self.place.connection?.credit(stream, count) }
    }
  }
}

/// What a caller holds of an exchange: the last one to let it go cancels a call that is still open.
package final class ClientCallHandle: ClientCall {
  private let exchange: ClientExchange
  /// An open call keeps its channel.
  private let channel: any AnyObject & Sendable

  /// Starts the call; how it fares shows when messages are sent or taken.
  package init(starting exchange: ClientExchange, on channel: any AnyObject & Sendable) {
    self.exchange = exchange
    self.channel = channel
    exchange.startEagerly()
  }

  deinit { if !exchange.isOver { exchange.cancel() } }

  package func send<Message: WireMessage>(
    _ message: Message, compresses: Bool
  ) async throws(Status) {
    try await exchange.send(message, compresses: compresses)
  }
  package func halfClose() async throws(Status) { try exchange.halfClose() }
  package func receive<Message: WireMessage>(
    _ type: Message.Type
  ) async throws(Status) -> Message? {
    try await exchange.receive(type)
  }
  package func initialMetadata() async throws(Status) -> Metadata {
    try await exchange.initialMetadata()
  }
  package var trailingMetadata: Metadata { get async { exchange.trailingMetadata } }
  package var compressedResponses: Int { exchange.compressedResponses }
  package func cancel() { exchange.cancel() }
}
