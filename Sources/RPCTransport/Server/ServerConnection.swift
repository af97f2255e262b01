internal import HTTP2
internal import Networking
internal import RPCCore

/// One connection: its session, its calls and their limits. Lives and dies on one loop.
///
/// `@exclusivity(unchecked)`: the dynamic checks of stored properties were a tenth of a call's instructions. No
/// property is touched again while a mutating access to it lasts: those call no code of others.
final class ServerConnection: EventSource {
  let loop: EventLoop
  let peer: SocketAddress
  let limits: ServerLimits
  let router: any CallRouter
  let resources: LoopResources
  let session: HTTP2Session
  let statistics: ServerStatistics
  @exclusivity(unchecked) var isFlushOwed = false
  /// Place in the owner's list.
  @exclusivity(unchecked) var listIndex = -1

  private let pump: SocketPump
  @exclusivity(unchecked) private(set) var isClosed = false
  /// Who the peer is, if it has shown a certificate. Asked for by calls: the handshake is done.
  private(set) lazy var peerIdentity = pump.peerCertificate.map(PeerIdentity.init)
  private let closed: (ServerConnection) -> Void

  /// Handlers that have not returned, those of closed streams included.
  @exclusivity(unchecked) var runningHandlers = 0
  /// Request bytes that handlers have not taken.
  @exclusivity(unchecked) var inboundBytes = 0
  @exclusivity(unchecked) private var owedBytes = 0
  @exclusivity(unchecked) private var glitches: GlitchBudget
  @exclusivity(unchecked) private var isOverBudget = false

  /// Why it ends once neither side has anything more to do.
  @exclusivity(unchecked) private var endWhenFinished = ConnectionEnd.protocolError

  private let openedAt: ContinuousClock.Instant
  @exclusivity(unchecked) private var hasSettings = false
  /// The header block that the last read left open, and the uptime at which it was first left so.
  @exclusivity(unchecked) private var headerBlock: (number: Int, since: Duration)?
  @exclusivity(unchecked) private var receivedAt: ContinuousClock.Instant
  @exclusivity(unchecked) private var pingSentAt: ContinuousClock.Instant?
  @exclusivity(unchecked) private var drain = Drain.no

  private enum Drain {
    case no
    /// GOAWAY with the highest id is sent, and a PING after it: streams under way may still arrive.
    case noticed(since: ContinuousClock.Instant)
    /// GOAWAY with the last stream is sent.
    case closing
  }

  private static let drainPing: UInt64 = 0x6472_6169_6e20_2020  // "drain   "
  private static let keepAlivePing: UInt64 = 0x6b65_6570_616c_6976  // "keepaliv"

  init(
    _ stream: consuming ByteStream, peer: SocketAddress, on loop: EventLoop,
    _ resources: LoopResources,
    _ router: any CallRouter, _ limits: ServerLimits,
    closed: @escaping (ServerConnection) -> Void
  ) throws(SystemError) {
    pump = SocketPump(stream, on: loop, resources.buffers, limits.pump)
    self.peer = peer
    self.loop = loop
    self.resources = resources
    statistics = resources.statistics
    self.router = router
    self.limits = limits
    self.closed = closed
    openedAt = loop.now
    receivedAt = loop.now
    glitches = GlitchBudget(
      burst: limits.glitchBurst, perSecond: limits.glitchesPerSecond, now: loop.now)
    session = HTTP2Session(.server, limits: limits.http2, pool: resources.streams)
    session.report(to: self)
    try pump.start(self)
    flushLater()
  }

  // MARK: Reading

  func ready(_ readiness: Readiness) {
    if isClosed { return }
    let readiness = pump.enabled(by: readiness)
    if !readiness.isDisjoint(with: [.readable, .hangup]) { read() }
    if readiness.contains(.writable) { flushLater() }
  }

  private func read() {
    switch pump.read() {
    case .bytes(let bytes): receive(bytes)
    case .nothing: if pump.isEncrypted { flushLater() }
    case .end: close(.peer)
    case .failed(let error): close(reason(of: error))
    }
  }

  private func reason(of error: StreamError) -> ConnectionEnd {
    switch error {
    case .tls(.truncated), .system: .peer
    // After the handshake only a broken peer makes TLS fail.
    case .tls: hasSettings ? .protocolError : .handshakeFailed
    }
  }

  private func receive(_ bytes: UnsafeRawBufferPointer) {
    statistics.bytesReceived.add(bytes.count)
    receivedAt = loop.now
    pingSentAt = nil
    // Of a connection that was closed too: their calls are given back.
    defer { resources.handlers.startAll() }
    do throws(HTTP2Error) {
      try session.receive(bytes)
    } catch {
      // nghttp2 may have a GOAWAY that says why.
      flush()
      return close(.protocolError)
    }
    if isOverBudget { return fail(.enhanceYourCalm, .glitches) }
    noteHeaderBlock()
    flushLater()
  }

  private func noteHeaderBlock() {
    guard let number = session.openHeaderBlock else { return headerBlock = nil }
    if headerBlock?.number != number { headerBlock = (number, loop.uptime) }
  }

  /// Gives the peer connection window back, unless its calls hold too much already.
  func creditConnection(_ count: Int) {
    if isClosed { return }
    owedBytes += count
    let window = Int(limits.connectionWindowBytes)
    guard owedBytes >= window / 4, inboundBytes < window else { return }
    session.creditConnection(owedBytes)
    owedBytes = 0
    flushLater()
  }

  // MARK: Writing

  /// Asks for one write at the end of the turn, after all ready work.
  func flushLater() {
    if !isClosed { loop.flushAtEndOfTurn(self) }
  }

  func flush() {
    if isClosed { return }
    let before = pump.writtenBytes
    do throws(PumpFailure) {
      try pump.flush(session)
    } catch {
      switch error {
      case .session: return close(.protocolError)
      case .stream(let error): return close(reason(of: error))
      }
    }
    statistics.bytesSent.add(pump.writtenBytes &- before)
    if !pump.hasUnsent, session.isFinished { close(endWhenFinished) }
  }

  // MARK: Ending

  /// Closes now: calls under way are cancelled.
  func close(_ end: ConnectionEnd) {
    if isClosed { return }
    isClosed = true
    statistics.connectionsEnded.add(end)
    pump.close()
    session.close()
    closed(self)
  }

  /// Lets running calls finish and takes no new ones (RPC-16).
  func startDrain() {
    guard case .no = drain, !isClosed else { return }
    drain = .noticed(since: loop.now)
    endWhenFinished = .drain
    session.submitShutdownNotice()
    session.ping(Self.drainPing)
    flushLater()
  }

  private func finishDrain() {
    drain = .closing
    session.submitGoAway(.noError, debugData: "drain")
    flushLater()
  }

  // MARK: Timeouts

  /// Looks at every timeout of RPC-26; called from time to time.
  func sweep() {
    let now = loop.now
    if !hasSettings, now - openedAt > limits.prefaceTimeout {
      if pump.isHandshaking { return close(.handshakeTimeout) }
      return fail(.settingsTimeout, .prefaceTimeout)
    }
    if let headerBlock, loop.uptime - headerBlock.since > limits.headerBlockTimeout {
      return fail(.enhanceYourCalm, .headerBlockTimeout)
    }
    if pump.hasUnsent, now - pump.wroteAt > limits.writeTimeout {
      return close(.writeTimeout)
    }
    if case .noticed(let since) = drain, now - since > limits.keepAliveTimeout { finishDrain() }
    if let pingSentAt {
      if now - pingSentAt > limits.keepAliveTimeout { return close(.keepAliveTimeout) }
    } else if now - receivedAt > limits.keepAliveInterval {
      pingSentAt = now
      session.ping(Self.keepAlivePing)
      flushLater()
    }
    sweepCalls(loop.uptime)
  }

  private func sweepCalls(_ now: Duration) {
    var late: [ServerStreamCall] = []
    session.forEachStream { stream in
      withCall(stream) { call in
        let isLate =
          call.isMessageIncomplete && now - call.progressAt > limits.bodyTimeout
          || !call.outbound.isEmpty && now - call.progressAt > limits.writeTimeout
        if isLate { late.append(call) }
      }
    }
    for call in late {
      if call.outbound.isEmpty {
        statistics.streamsEnded.add(.bodyTimeout)
        call.end(Status(.cancelled, "no byte of the request came for \(limits.bodyTimeout)"))
      } else {
        statistics.streamsEnded.add(.writeTimeout)
        call.reset(.cancel)
      }
    }
  }

  private func fail(_ code: HTTP2ErrorCode, _ end: ConnectionEnd) {
    endWhenFinished = end
    session.terminate(code)
    flush()
    close(end)
  }
}

extension ServerConnection: HTTP2SessionDelegate {
  /// Calls `body` with the stream's call, unretained: the stream holds it until after `streamClosed`.
  @inline(__always)
  private func withCall<Result>(
    _ stream: HTTP2Stream, _ body: (ServerStreamCall) -> Result
  ) -> Result {
    // Set in `streamOpened`, to nothing else.
    Unmanaged<ServerStreamCall>.fromOpaque(stream.attachmentPointer!)
      ._withUnsafeGuaranteedRef(body)
  }

  func streamOpened(_ stream: HTTP2Stream) {
    statistics.streamsOpened.add()
    let call = resources.takeCall()
    stream.attachment = call
    call.begin(self, stream)
  }

  func receiveHeader(
    _ stream: HTTP2Stream, name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer
  ) {
    withCall(stream) {
      if $0.phase == .head { $0.head.receive(name, value, router) }
    }
  }

  func receiveHeaders(_ stream: HTTP2Stream, _ block: HeaderBlock, isEnd: Bool) {
    withCall(stream) { receiveHeaders($0, block, isEnd: isEnd) }
  }

  private func receiveHeaders(_ call: ServerStreamCall, _ block: HeaderBlock, isEnd: Bool) {
    switch block {
    case .request: call.open(isEnd: isEnd, on: self)
    case .oversizedRequest:
      receiveCost(.oversizedHeaders)
      call.refuse(
        .http(
          status: "431",
          Status(
            .resourceExhausted,
            "the request's header list is over \(limits.calls.headerListBytesMax) bytes"),
          hasBody: true))
    case .trailers: if isEnd { call.receiveEnd(on: self) }
    case .informational, .response: break
    }
  }

  func receiveData(_ stream: HTTP2Stream, _ bytes: UnsafeRawBufferPointer) {
    withCall(stream) { $0.receive(bytes, on: self) }
  }

  func receiveEnd(_ stream: HTTP2Stream) {
    withCall(stream) { $0.receiveEnd(on: self) }
  }

  func streamClosed(_ stream: HTTP2Stream, _ code: HTTP2ErrorCode) {
    statistics.streamsClosed.add()
    withCall(stream) { $0.streamClosed(code, on: self) }
  }

  func readData(_ stream: HTTP2Stream, into buffer: UnsafeMutableRawBufferPointer) -> DataRead {
    withCall(stream) { $0.read(into: buffer, on: self, stream) }
  }

  func receiveCost(_ cost: PeerCost) {
    statistics.peerCosts.add(cost)
    if !glitches.charge(cost, now: loop.now) { isOverBudget = true }
  }

  func receiveGoAway(_ code: HTTP2ErrorCode, lastStream: Int32, debugData: String) {
    if case .no = drain { endWhenFinished = .peer }
  }

  func receivePingAcknowledgement(_ opaque: UInt64) {
    if opaque == Self.drainPing, case .noticed = drain { finishDrain() }
  }

  func receiveSettings() { hasSettings = true }

  func goAwaySent(_ code: HTTP2ErrorCode) { statistics.goAwaysSent.add(code) }
}
