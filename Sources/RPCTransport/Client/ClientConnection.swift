package import HTTP2
package import Networking
package import RPCCore

/// Who holds a client connection: told on the loop, also from inside the connection's calls.
package protocol ClientConnectionOwner: AnyObject {
  /// The server has spoken HTTP/2: calls may begin.
  func connectionReady(_ connection: ClientConnection)
  /// The server takes no new calls on it; those that it has go on.
  func connectionDraining(_ connection: ClientConnection)
  /// The server says that PINGs at this interval, the connection's own, are too many (gRFC A8). It may say so
  /// whatever the connection is at: also of one that drains.
  func connectionPingedTooOften(_ connection: ClientConnection, every interval: Duration)
  /// A call may begin on it where none could.
  func connectionHasRoom(_ connection: ClientConnection)
  /// It is gone, and every call on it has ended.
  func connectionClosed(_ connection: ClientConnection, cause: String)
  /// The server never looked at this call: it may go on another stream.
  ///
  /// - Parameter goAway: what it said when it left, if it left.
  func callRefused(_ exchange: ClientExchange, goAway: String?)
}

/// How a client watches a silent connection (gRFC A8).
package struct KeepAlive: Sendable, Hashable {
  /// Without a byte from the server for so long, a PING asks whether it is there.
  package var interval: Duration
  /// Without an answer for so long, the connection is given up.
  package var timeout: Duration

  package init(interval: Duration, timeout: Duration = .seconds(20)) {
    self.interval = interval
    self.timeout = timeout
  }
}

/// One HTTP/2 connection of a client: its session and the exchanges on it. Confined to its loop.
///
/// `@exclusivity(unchecked)`: the dynamic checks of stored properties were a tenth of a call's instructions. No
/// property is touched again while a mutating access to it lasts: those call no code of others.
package final class ClientConnection: EventSource {
  private enum State {
    /// Until the server's SETTINGS have come.
    case starting
    case open
    /// After a GOAWAY, or when its stream ids are used up.
    case draining
    case closed
  }

  @exclusivity(unchecked) package var isFlushOwed = false
  @exclusivity(unchecked) package weak var owner: (any ClientConnectionOwner)?
  /// Where it leads, for messages.
  package let peer: String
  private let authority: String
  private let loop: EventLoop
  private let keepAlive: KeepAlive?
  private let session: HTTP2Session
  private let pump: SocketPump
  @exclusivity(unchecked) private var state = State.starting
  @exclusivity(unchecked) private var fields = HeaderFields()
  /// What `fields` was built for, if another call may begin with the same.
  @exclusivity(unchecked) private var head: RequestHead?
  private struct RequestHead: Equatable {
    let path: String
    let timeout: UInt64?
    let compresses: Bool
  }
  /// Why the server said that it goes, for the calls that lose their streams.
  @exclusivity(unchecked) private var goAway: String?
  @exclusivity(unchecked) private var closeCause: String?
  @exclusivity(unchecked) private var timer: TimerID?
  @exclusivity(unchecked) private var lastRead: ContinuousClock.Instant
  /// When the PING was sent to which nothing has come yet.
  @exclusivity(unchecked) private var pinged: ContinuousClock.Instant?

  /// Takes over a connected stream and greets the server.
  package init(
    _ stream: consuming ByteStream, peer: String, authority: String, limits: CallLimits,
    keepAlive: KeepAlive?, loop: EventLoop, owner: any ClientConnectionOwner
  ) throws(SystemError) {
    loop.preconditionOnLoop()
    self.peer = peer
    self.authority = authority
    self.loop = loop
    self.keepAlive = keepAlive
    self.owner = owner
    lastRead = loop.now
    // It never pauses reading: the server does, and two that wait for each other wait for ever.
    pump = SocketPump(
      stream, on: loop, PumpBuffers(),
      SocketPump.Limits(
        bytesPerWrite: ClientLimits.bytesPerWrite, unsentBytesMax: ClientLimits.unsentBytesMax,
        pausesReading: false))
    session = HTTP2Session(.client, limits: HTTP2Limits(client: limits), pool: HTTP2StreamPool())
    session.report(to: self)
    try pump.start(self)
    loop.flushAtEndOfTurn(self)
    watch()
  }

  // MARK: Calls

  /// When a call on it last ended, by the loop's clock in nanoseconds; 0: none has.
  @exclusivity(unchecked) package private(set) var lastCallEnded: UInt64 = 0

  /// Calls that are open on it.
  package var openCalls: Int { session.openStreams }

  /// Whether a call could begin now.
  package var hasRoom: Bool {
    state == .open && session.takesRequests
      && session.openStreams < Int(session.peerConcurrentStreams)
  }

  /// Begins the call on a new stream; false if there is no room.
  package func open(_ exchange: ClientExchange) -> Bool {
    guard hasRoom else {
      if state == .open, !session.takesRequests { drain() }
      return false
    }
    build(exchange)
    guard let stream = session.submitRequest(fields, hasBody: true, attachment: exchange) else {
      drain()
      return false
    }
    exchange.attach(stream, self)
    loop.flushAtEndOfTurn(self)
    return true
  }

  /// Fills `fields` with the call's; most calls of a connection begin alike.
  private func build(_ exchange: ClientExchange) {
    let wanted = RequestHead(
      path: exchange.method.path, timeout: exchange.remaining,
      compresses: exchange.options.compressesRequests == true)
    let isUsual = exchange.options.metadata.isEmpty && exchange.place.retries == 0
    if isUsual, head == wanted { return }
    head = isUsual ? wanted : nil
    fields.removeAll()
    fields.beginCall(
      scheme: pump.isEncrypted ? "https" : "http", path: wanted.path, authority: authority,
      timeout: wanted.timeout.map { .nanoseconds(Int64($0)) }, compresses: wanted.compresses,
      previousAttempts: exchange.place.retries, metadata: exchange.options.metadata)
  }

  func resume(_ stream: HTTP2Stream) {
    session.resumeData(stream)
    loop.flushAtEndOfTurn(self)
  }

  func credit(_ stream: HTTP2Stream, _ count: Int) {
    session.creditStream(stream, count)
    loop.flushAtEndOfTurn(self)
  }

  func reset(_ stream: HTTP2Stream, _ code: HTTP2ErrorCode) {
    session.reset(stream, code)
    loop.flushAtEndOfTurn(self)
  }

  // MARK: Ending

  private func drain() {
    guard state == .open || state == .starting else { return }
    state = .draining
    owner?.connectionDraining(self)
  }

  /// Takes no new calls, and closes when those that are open have ended.
  package func finish() {
    if state == .closed { return }
    drain()
    session.submitGoAway(.noError)
    loop.flushAtEndOfTurn(self)
  }

  /// Closes at once; open calls end with UNAVAILABLE. Never from inside one of the session's events.
  package func close(_ cause: String) {
    if state == .closed { return }
    state = .closed
    closeCause = cause
    if let timer { loop.cancel(timer) }
    // What is left to say, such as a GOAWAY, is said if the stream takes it; nobody waits for it.
    try? pump.flush(session)
    pump.close()
    session.close()
    owner?.connectionClosed(self, cause: cause)
  }

  // MARK: Socket

  package func ready(_ readiness: Readiness) {
    if state == .closed { return }
    let readiness = pump.enabled(by: readiness)
    if readiness.contains(.writable) { flush() }
    if !readiness.isDisjoint(with: [.readable, .hangup]) { read() }
  }

  private func read() {
    if state == .closed { return }
    switch pump.read() {
    case .bytes(let bytes):
      lastRead = loop.now
      pinged = nil
      receive(bytes)
      // A hundred answers are worked off, and what follows them is sent, while they are in the cache: with many
      // connections the turn's end is far away.
      if loop.runReadyJobs() { flush() }
    case .nothing: if pump.isEncrypted { loop.flushAtEndOfTurn(self) }
    case .end: close(goAway ?? "the server closed the connection")
    case .failed(let error): close("\(error)")
    }
  }

  private func receive(_ bytes: UnsafeRawBufferPointer) {
    do throws(HTTP2Error) {
      try session.receive(bytes)
      loop.flushAtEndOfTurn(self)
    } catch {
      close("the server broke HTTP/2: \(error)")
    }
  }

  package func flush() {
    guard state != .closed else { return }
    do throws(PumpFailure) {
      try pump.flush(session)
    } catch {
      switch error {
      case .session(let error): return close("HTTP/2 can't go on: \(error)")
      // What the server said before it went is worth more than how the write failed.
      case .stream(let error): return close(goAway ?? "\(error)")
      }
    }
    if !pump.hasUnsent, session.isFinished || (state == .draining && session.openStreams == 0) {
      close(goAway ?? "all calls have ended")
    }
  }

  // MARK: Keep-alive

  private func watch() {
    guard let keepAlive, state != .closed else { return }
    let next =
      if let pinged { pinged.advanced(by: keepAlive.timeout) } else {
        max(lastRead, loop.now - keepAlive.interval / 2).advanced(by: keepAlive.interval)
      }
    timer = loop.schedule(at: next) { [weak self] in self?.checkSilence() }
  }

  private func checkSilence() {
    guard let keepAlive, state != .closed else { return }
    if let pinged {
      if pinged.duration(to: loop.now) >= keepAlive.timeout {
        return close("no answer to a keep-alive PING within \(keepAlive.timeout)")
      }
    } else if lastRead.duration(to: loop.now) >= keepAlive.interval, session.openStreams > 0 {
      // Without calls there is nobody to tell of a dead connection.
      pinged = loop.now
      session.ping(0)
      loop.flushAtEndOfTurn(self)
    }
    watch()
  }
}

// MARK: - Events of the session

extension ClientConnection: HTTP2SessionDelegate {
  /// Of a stream's attachment, which is an exchange always: `open` sets it.
  private func exchange(_ stream: HTTP2Stream) -> ClientExchange? {
    stream.attachmentPointer.map {
      Unmanaged<ClientExchange>.fromOpaque($0).takeUnretainedValue()
    }
  }

  package func streamOpened(_ stream: HTTP2Stream) {}

  package func receiveHeader(
    _ stream: HTTP2Stream, name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer
  ) -> FieldMarks? {
    guard let pointer = stream.attachmentPointer else { return nil }
    // Called for every field, and of no consequence for the exchange's life: not retained.
    Unmanaged<ClientExchange>.fromOpaque(pointer)._withUnsafeGuaranteedRef {
      $0.receiveField(name: name, value: value)
    }
    return nil
  }

  package func receiveHeaders(_ stream: HTTP2Stream, _ block: HeaderBlock, isEnd: Bool) {
    exchange(stream)?.receiveHeaders(block, isEnd: isEnd)
  }

  package func receiveData(_ stream: HTTP2Stream, _ bytes: UnsafeRawBufferPointer) {
    // The connection's window is for all calls: one slow reader must not stop the others.
    session.creditConnection(bytes.count)
    let credit = exchange(stream)?.receiveData(bytes) ?? bytes.count
    session.creditStream(stream, credit)
  }

  package func receiveEnd(_ stream: HTTP2Stream) { exchange(stream)?.receiveEnd() }

  package func streamClosed(_ stream: HTTP2Stream, _ code: HTTP2ErrorCode) {
    if let exchange = exchange(stream) { streamClosed(stream, code, exchange) }
    lastCallEnded = loop.turnBeganNanoseconds
    // Calls wait for a stream only while there is none.
    if state == .open, session.openStreams + 1 >= Int(session.peerConcurrentStreams) {
      owner?.connectionHasRoom(self)
    }
    if state == .draining { loop.flushAtEndOfTurn(self) }
  }

  private func streamClosed(
    _ stream: HTTP2Stream, _ code: HTTP2ErrorCode, _ exchange: ClientExchange
  ) {
    // The usual case: the answer has come, and there is nothing to say.
    if exchange.isOver { return exchange.forgetStream() }
    if let closeCause {
      exchange.streamClosed(Status(connectionLostAt: .client, closeCause))
    } else if stream.hasOversizedHeaders {
      exchange.streamClosed(
        Status(
          .resourceExhausted,
          "the response's header list is over \(exchange.limits.headerListBytesMax) bytes"))
    } else if code == .refusedStream, exchange.rewind(for: .refusal) {
      owner?.callRefused(exchange, goAway: goAway)
    } else {
      var status = Status(resetBy: code.rawValue)
      if let goAway { status.message += " (\(goAway))" }
      exchange.streamClosed(status)
    }
  }

  package func readData(
    _ stream: HTTP2Stream, into buffer: UnsafeMutableRawBufferPointer
  ) -> DataRead {
    exchange(stream)?.readRequest(into: buffer) ?? .last(0)
  }

  // A client chooses its servers; floods are bounded by the session's own limits.
  package func receiveCost(_ cost: PeerCost) {}

  package func receiveGoAway(_ code: HTTP2ErrorCode, lastStream: Int32, debugData: String) {
    let words = debugData.isEmpty ? "" : ", \"\(debugData)\""
    goAway = "the server said GOAWAY: \(code)\(words)"
    if code == .enhanceYourCalm, debugData == "too_many_pings", let keepAlive {
      owner?.connectionPingedTooOften(self, every: keepAlive.interval)
    }
    drain()
    loop.flushAtEndOfTurn(self)
  }

  // Any byte that comes answers the question whether the server is there.
  package func receivePingAcknowledgement(_ opaque: UInt64) {}

  package func receiveSettings() {
    if state == .starting {
      state = .open
      owner?.connectionReady(self)
    } else if state == .open {
      owner?.connectionHasRoom(self)
    }
  }
}
