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
  /// A response has begun: the server has seen the call.
  var hasResponse = false
  /// Streams that the call was given; more than one after transparent retries.
  package var attempts = 0
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
    let waiters = shared.withLock { shared -> [CheckedContinuation<Void, Never>]? in
      if shared.response.status != nil { return nil }
      shared.response.end(status, dropsMessages: dropsMessages)
      shared.request.discard()
      return Self.takeWaiters(&shared)
    }
    guard let waiters else { return false }
    for waiter in waiters { waiter.resume() }
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
    let stage = place.stream == nil ? "waiting for a connection" : "waiting for the response"
    fail(Status(.deadlineExceeded, located("no answer within \(waited), \(stage)")))
  }

  // MARK: Called by the connection

  /// What is left of the deadline for `grpc-timeout`.
  var remaining: Duration? { deadline.map { ContinuousClock.now.duration(to: $0) } }

  func attach(_ stream: HTTP2Stream, _ connection: ClientConnection) {
    place.stream = stream
    place.connection = connection
    place.fields = ResponseFields()
    place.attempts += 1
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
    switch block {
    case .informational: return
    case .response where !isEnd:
      if let refusal = fields.refusal {
        fail(refusal)
        return
      }
      place.hasResponse = true
      let readers = shared.withLock { shared in
        shared.request.commit()
        shared.response.receiveHeaders(fields.metadata, isGzip: fields.isGzip)
        defer { shared.readers.removeAll() }
        return shared.readers
      }
      for reader in readers { reader.resume() }
    case .response, .trailers, .request, .oversizedRequest: finish(fields.status)
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
    if let refusal { fail(Status(refusal.code, located(refusal.message))) }
    return credit
  }

  /// The server ended the stream without trailers.
  func receiveEnd() {
    finish(Status(.unknown, located("the server ended the stream without grpc-status")))
  }

  /// The server has said how the call ended. If that was before it had the whole request, the rest is
  /// called off (RPC-7).
  private func finish(_ status: Status) {
    let isSent = shared.withLock { $0.request.isSent }
    if end(status, dropsMessages: false) { release(isSent ? nil : .noError) }
  }

  /// The stream is gone; `status` says why, for a call that is still open.
  func streamClosed(_ status: Status) {
    place.stream = nil
    var status = status
    // The server's own deadline may be a moment earlier than ours (RPC-13).
    if status.code == .cancelled, let deadline, deadline <= .now { status.code = .deadlineExceeded }
    status.message = located(status.message)
    finish(status)
  }

  /// Makes the request ready for another stream; false if the server may have seen the call, or its
  /// beginning is no longer kept.
  func rewind() -> Bool {
    if place.hasResponse { return false }
    place.stream = nil
    return shared.withLock { shared in
      guard shared.response.status == nil, shared.request.isReplayable else { return false }
      shared.request.rewind()
      return true
    }
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

  package func send<Message: WireMessage>(_ message: Message) async throws(Status) {
    try await exchange.send(message)
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
  package func cancel() { exchange.cancel() }
}
