internal import HTTP2
internal import Networking
package import RPCCore
internal import Synchronization

/// Where on the loop an exchange is. Touched on the loop only.
package final class ExchangePlace {
  /// Nil before the exchange has a stream, and after.
  var stream: HTTP2Stream?
  weak var connection: ClientConnection?
  var timer: TimerID?
  var fields = ResponseFields()
  /// A response has begun: the call stays on its stream (gRFC A6 "committed").
  var hasResponse = false
  /// The server has sent its last byte on the stream.
  var isResponseEnded = false
  /// `grpc-retry-pushback-ms` of the present attempt, as it came.
  package internal(set) var pushback: String?
  /// Attempts after failures that the server may have had a part in (gRFC A6).
  package private(set) var retries: Int
  /// Attempts after streams that the server refused unseen.
  package private(set) var transparentRetries = 0
  /// Waits since the first attempt, or since the server last said how long to wait.
  package var backoffs = 0
  /// How the last attempt failed.
  private(set) var lastFailure: Status?

  init(retries: Int) { self.retries = retries }

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
  package var isOver: Bool { shared.withLock { $0.response.status != nil } }

  /// Ends the call from this side, unless it has ended; the peer is told. From any thread.
  package func fail(_ status: Status) {
    if end(status, dropsMessages: true) { launcher.loop.execute { self.release(.cancel) } }
  }

  /// Sets the status if the call has none, and wakes who waits. From any thread.
  @discardableResult
  private func end(_ status: Status, dropsMessages: Bool) -> Bool {
    let (waiters, observer) = shared.withLock {
      shared -> ([CheckedContinuation<Void, Never>]?, (any ExchangeObserver)?) in
      if shared.response.status != nil { return (nil, nil) }
      shared.response.end(status, dropsMessages: dropsMessages)
      shared.request.discard()
      return (Self.takeWaiters(&shared), shared.observer.take())
    }
    guard let waiters else { return false }
    for waiter in waiters { waiter.resume() }
    observer?.exchangeEnded(self, status)
    return true
  }

  private static func takeWaiters(_ shared: inout Shared) -> [CheckedContinuation<Void, Never>] {
    defer {
      shared.readers.removeAll()
      shared.writers.removeAll()
    }
    return shared.readers + shared.writers
  }

  /// Lets go of stream and timer; the stream is reset with `code`, if it is open.
  private func release(_ code: HTTP2ErrorCode?) {
    if let timer = place.timer { launcher.loop.cancel(timer) }
    place.timer = nil
    if let code, let stream = place.stream { place.connection?.reset(stream, code) }
    place.stream = nil
  }

  /// Begins to watch the deadline. Called once, when the channel takes the call.
  package func watchDeadline() {
    guard let deadline, place.timer == nil, !isOver else { return }
    place.timer = launcher.loop.schedule(at: deadline) { self.deadlinePassed() }
  }

  private func deadlinePassed() {
    let waited = started.duration(to: deadline ?? started)
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
    let elapsed = "\(started.duration(to: .now))"
    if let deadline {
      facts.append("after \(elapsed) of \(started.duration(to: deadline))")
    } else {
      facts.append("after \(elapsed)")
    }
    return located("\(text) [\(facts.joined(separator: ", "))]")
  }

  // MARK: Called by the connection

  /// What is left of the deadline for `grpc-timeout`.
  var remaining: Duration? { deadline.map { ContinuousClock.now.duration(to: $0) } }

  func attach(_ stream: HTTP2Stream, _ connection: ClientConnection) {
    place.stream = stream
    place.connection = connection
    place.fields = ResponseFields()
    place.isResponseEnded = false
    place.pushback = nil
  }

  func readRequest(into room: UnsafeMutableRawBufferPointer) -> DataRead {
    let (read, writers) = shared.withLock { shared in
      let read = shared.request.read(into: room)
      guard shared.request.waitingBytes <= ClientLimits.waitingRequestBytesMax / 2 else {
        return (read, [CheckedContinuation<Void, Never>]())
      }
      defer { shared.writers.removeAll() }
      return (read, shared.writers)
    }
    for writer in writers { writer.resume() }
    return read
  }

  func receiveField(name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    place.fields.receive(name: name, value: value)
  }

  func receiveHeaders(_ block: HeaderBlock, isEnd: Bool) {
    let fields = place.fields
    place.fields = ResponseFields()
    place.isResponseEnded = isEnd
    place.pushback = fields.pushback
    switch block {
    case .informational: return
    case .response where !isEnd:
      if var refusal = fields.refusal {
        if !fields.hasStatus { refusal.message = placed(refusal.message) }
        return finish(refusal, isComplete: false)
      }
      place.hasResponse = true
      let (peer, attempt) = (place.connection?.peer, place.attempt)
      let (readers, observer) = shared.withLock { shared in
        shared.request.commit()
        shared.peer = peer
        shared.attempt = attempt
        shared.response.receiveHeaders(fields.metadata, isGzip: fields.isGzip)
        defer { shared.readers.removeAll() }
        return (shared.readers, shared.observer)
      }
      for reader in readers { reader.resume() }
      observer?.responseBegan(self)
    case .response, .trailers, .request, .oversizedRequest:
      var status = fields.status
      if !fields.hasStatus { status.message = placed(status.message) }
      finish(status)
    }
  }

  /// Returns the stream's window credit to give back now.
  func receiveData(_ bytes: UnsafeRawBufferPointer) -> Int {
    let (credit, refusal, readers) = shared.withLock { shared in
      let credit = shared.response.receive(bytes, readerWaits: !shared.readers.isEmpty)
      let refusal = shared.response.refusal()
      guard refusal == nil, shared.response.isReadable() else {
        return (credit, refusal, [CheckedContinuation<Void, Never>]())
      }
      defer { shared.readers.removeAll() }
      return (credit, nil, shared.readers)
    }
    for reader in readers { reader.resume() }
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
    let (isOver, isSent) = shared.withLock { ($0.response.status != nil, $0.request.isSent) }
    if isOver || launcher.attemptEnded(self, status) { return }
    if end(status, dropsMessages: !isComplete) {
      release(!isComplete ? .cancel : isSent ? nil : .noError)
    }
  }

  /// The stream is gone; `status` says why, for a call that is still open.
  func streamClosed(_ status: Status) {
    var status = status
    // The server's own deadline may be a moment earlier than ours (RPC-13).
    if status.code == .cancelled, let deadline, deadline <= .now { status.code = .deadlineExceeded }
    status.message = placed(status.message)
    forgetStream()
    finish(status)
  }

  /// The stream of a call that has ended is gone.
  func forgetStream() {
    place.isResponseEnded = true
    place.stream = nil
  }

  /// Makes the request ready for another stream; false if the response has begun, or the request's
  /// beginning is no longer kept.
  package func rewind(for cause: ExchangePlace.Cause) -> Bool {
    if place.hasResponse { return false }
    let wasSent = shared.withLock { shared -> Bool? in
      guard shared.response.status == nil, shared.request.isReplayable else { return nil }
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
    place.stream = nil
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
    launcher.loop.execute {
      self.shared.withLock { $0.isResumeOwed = false }
      if let stream = self.place.stream { self.place.connection?.resume(stream) }
    }
  }

  func creditOnLoop(_ count: Int) {
    launcher.loop.execute {
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
