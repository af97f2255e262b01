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
  /// Something was submitted since the last read began.
  @exclusivity(unchecked) private var hasAnswers = false
  /// Place in the owner's list.
  @exclusivity(unchecked) var listIndex = -1
  /// Ascending in the order in which the loop's connections came.
  @exclusivity(unchecked) var number: UInt64 = 0

  let pump: SocketPump
  @exclusivity(unchecked) private(set) var isClosed = false
  /// Who the peer is, if it has shown a certificate. Asked for by calls: the handshake is done.
  private(set) lazy var peerIdentity = pump.peerCertificate.map(PeerIdentity.init)
  private let closed: (ServerConnection) -> Void

  /// Handlers that have not returned, those of closed streams included.
  @exclusivity(unchecked) var runningHandlers = 0
  /// Request bytes that handlers have not taken.
  @exclusivity(unchecked) var inboundBytes = 0
  /// Response bytes that the session has not taken.
  @exclusivity(unchecked) var outboundBytes = 0
  /// Calls that start when there is room for their responses, and of them the first that has not.
  @exclusivity(unchecked) var postponed: [ServerStreamCall?] = []
  @exclusivity(unchecked) var nextPostponed = 0
  /// How much is held of requests when they are next looked through for one to give up.
  @exclusivity(unchecked) var nextShedBytes = 0
  @exclusivity(unchecked) private var owedBytes = 0
  @exclusivity(unchecked) private var glitches: GlitchBudget
  @exclusivity(unchecked) private var pingStrikes: PingStrikes
  /// Why it ends once neither side has anything more to do.
  @exclusivity(unchecked) var endWhenFinished = ConnectionEnd.protocolError

  // For the timeouts; see `sweep`.
  let openedAt: ContinuousClock.Instant
  @exclusivity(unchecked) private(set) var hasSettings = false
  /// The header block that the last read left open, and the uptime at which it was first left so.
  @exclusivity(unchecked) private(set) var headerBlock: (number: Int, since: Duration)?
  @exclusivity(unchecked) private(set) var receivedAt: ContinuousClock.Instant
  @exclusivity(unchecked) var pingSentAt: ContinuousClock.Instant?
  @exclusivity(unchecked) var drain = Drain.no
  /// When it is told to go, by its age.
  let agedAt: ContinuousClock.Instant?
  /// Since when there is no stream, as far as sweeps have seen, and how many had been opened by then.
  @exclusivity(unchecked) var idle: (since: ContinuousClock.Instant, streamsOpened: Int)

  enum Drain {
    case no
    /// GOAWAY with the highest id is sent, and a PING after it: streams under way may still arrive.
    case noticed(since: ContinuousClock.Instant)
    /// GOAWAY with the last stream is sent.
    case closing(since: ContinuousClock.Instant)
  }

  static let drainPing: UInt64 = 0x6472_6169_6e20_2020  // "drain   "
  static let keepAlivePing: UInt64 = 0x6b65_6570_616c_6976  // "keepaliv"

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
    pingStrikes = PingStrikes(limits)
    // Not all that came together go together.
    agedAt = limits.connectionAgeMax.map { loop.now + $0 * Double.random(in: 0.9...1.1) }
    idle = (loop.now, 0)
    session = HTTP2Session(.server, limits: limits.http2, pool: resources.streams)
    session.report(to: self)
    try pump.start(self)
    flushLater()
  }

  var isEncrypted: Bool { pump.isEncrypted }
  var unsentBytes: Int { pump.unsentBytes }
  var isDraining: Bool {
    if case .no = drain { false } else { true }
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
    case .bytes(let bytes):
      hasAnswers = false
      receive(bytes)
      if hasAnswers { writeAnswers() }
    case .nothing: if pump.isEncrypted { flushLater() }
    case .end: close(isEnding ? endWhenFinished : .peer)
    case .failed(let error): close(reason(of: error))
    }
  }

  /// It would have ended in any case: how the peer hangs up then does not matter.
  private var isEnding: Bool { session.isEnded || isDraining }

  private func reason(of error: StreamError) -> ConnectionEnd {
    if isEnding { return endWhenFinished }
    return switch error {
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
      // Where it has no code, nghttp2 or `session.end` has said why.
      if let code = error.goAwayCode { end(code, error.isOutOfMemory ? .memory : .glitches) }
      flush()
      return close(endWhenFinished)
    }
    // It ended by what it said: of the calls that came with that, none is begun.
    if session.isEnded { return flush() }
    noteHeaderBlock()
    loop.flushAtEndOfTurn(self)
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
    hasAnswers = true
    if !isClosed { loop.flushAtEndOfTurn(self) }
  }

  func flush() {
    write { (pump, session) throws(PumpFailure) in try pump.flush(session) }
  }

  /// Writes what the calls of one read have come to while it is in the processor's cache: at the end of the
  /// turn the calls of all connections would be fetched from memory again. The flush that is owed looks at what
  /// to wait for.
  private func writeAnswers() {
    write { (pump, session) throws(PumpFailure) in try pump.write(session) }
  }

  private func write(_ way: (SocketPump, HTTP2Session) throws(PumpFailure) -> Void) {
    if isClosed { return }
    let before = pump.writtenBytes
    var failure = attempt(way)
    if case .session(let error) = failure, error.isOutOfMemory, !session.isEnded, !isClosed {
      // GOAWAY may go over the ceiling.
      end(.enhanceYourCalm, .memory)
      failure = attempt(way)
    }
    statistics.bytesSent.add(pump.writtenBytes &- before)
    switch failure {
    case .session: return close(session.isEnded ? endWhenFinished : .protocolError)
    case .stream(let error): return close(reason(of: error))
    case nil: break
    }
    if session.isEnded { return close(endWhenFinished) }
    if !postponed.isEmpty { startPostponed() }
    if session.isEnded || !pump.hasUnsent && session.isFinished { close(endWhenFinished) }
  }

  private func attempt(
    _ way: (SocketPump, HTTP2Session) throws(PumpFailure) -> Void
  ) -> PumpFailure? {
    do throws(PumpFailure) {
      try way(pump, session)
      return nil
    } catch {
      return error
    }
  }

  // MARK: Ending

  /// Ends it for the peer's fault, with the next flush: GOAWAY, and nothing more is read.
  func end(_ code: HTTP2ErrorCode, _ end: ConnectionEnd) {
    if session.isEnded { return }
    endWhenFinished = end
    session.end(code, debugData: end.debugData)
    flushLater()
  }

  /// Closes now: calls under way are cancelled.
  func close(_ end: ConnectionEnd) {
    if isClosed { return }
    isClosed = true
    statistics.connectionsEnded.add(end)
    // What a peer has not taken in time is not left to the kernel, which would keep it for minutes.
    if end == .writeTimeout || end == .keepAliveTimeout { pump.abort() } else { pump.close() }
    session.close()
    closed(self)
    // Their streams are gone: they end without their handlers.
    if !postponed.isEmpty { startPostponed() }
  }
}

extension ServerConnection: HTTP2SessionDelegate {
  /// Calls `body` with the stream's call, unretained: the stream holds it until after `streamClosed`.
  @inline(__always)
  func withCall<Result>(
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
  ) -> FieldMarks? {
    withCall(stream) { call in
      guard call.phase == .head else { return nil }
      return call.head.receive(name, value, router)?.rawValue
    }
  }

  func receiveHeaders(_ stream: HTTP2Stream, _ block: HeaderBlock, isEnd: Bool) {
    withCall(stream) { receiveHeaders($0, block, isEnd: isEnd) }
  }

  private func receiveHeaders(_ call: ServerStreamCall, _ block: HeaderBlock, isEnd: Bool) {
    switch block {
    case .request(let marks):
      call.open(RequestHead.Marks(rawValue: marks), isEnd: isEnd, on: self)
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
    if !glitches.charge(cost, now: loop.now) { end(.enhanceYourCalm, .glitches) }
  }

  func receiveGoAway(_ code: HTTP2ErrorCode, lastStream: Int32, debugData: String) {
    if case .no = drain { endWhenFinished = .peer }
  }

  func receivePing() {
    let isAllowed = pingStrikes.receive(
      at: loop.uptime, hasStreams: session.openStreams > 0,
      answerFramesSent: session.answerFramesSent)
    if !isAllowed { end(.enhanceYourCalm, .tooManyPings) }
  }

  func receivePingAcknowledgement(_ opaque: UInt64) {
    if opaque == Self.drainPing, case .noticed = drain { finishDrain() }
  }

  func receiveSettings() { hasSettings = true }

  func goAwaySent(_ code: HTTP2ErrorCode) {
    statistics.goAwaysSent.add(code)
    if case .noticed = drain, !session.isEnded { session.ping(Self.drainPing) }
  }
}
