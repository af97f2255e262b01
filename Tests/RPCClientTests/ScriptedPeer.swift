import HTTP2
import Networking
import RPCCore

/// A server that answers each request as the test says: what no proper server would.
///
/// `@unchecked Sendable`: everything is touched on its loop only.
final class ScriptedPeer: @unchecked Sendable {
  /// What to do with one request.
  enum Reply: Sendable {
    /// Response headers; then the body; then trailers, if any. Nil trailers end the stream with the body.
    case response([(String, String)], body: [UInt8], trailers: [(String, String)]?)
    /// Response headers alone, with END_STREAM.
    case headersOnly([(String, String)])
    case reset(HTTP2ErrorCode)
    /// GOAWAY that says nothing was seen, then the end of the connection.
    case goAway(HTTP2ErrorCode = .noError, debugData: String = "")
    /// First a GOAWAY without an error, by which the request may still be answered; then, when the client has
    /// taken that, one of this code and the end of the connection.
    case goAwayTwice(HTTP2ErrorCode, debugData: String)
    /// No answer to this request.
    case silence
    /// Nothing is read or written any more.
    case deafness
  }

  private let thread: LoopThread
  private let replies: [Reply]
  private var listener: ListeningSocket?
  private var connections: [ScriptedConnection] = []
  private var requests = 0
  /// `grpc-previous-rpc-attempts` of each request; to be read after `stop`.
  private(set) var previousAttempts: [String?] = []
  /// A request has come.
  let seen = Signal()
  /// A request was called off.
  let cancelled = Signal()
  private(set) var address = SocketAddress.unnamed

  /// Answers the n-th request with the n-th reply, and those after the last with the last.
  convenience init(_ replies: Reply...) async throws { try await self.init(replies) }

  init(_ replies: [Reply]) async throws {
    thread = try LoopThread(index: 0)
    self.replies = replies
    let result: Result<SocketAddress, SystemError> = await withCheckedContinuation { started in
      thread.loop.execute { started.resume(returning: self.listen()) }
    }
    address = try result.get()
  }

  private func listen() -> Result<SocketAddress, SystemError> {
    do throws(SystemError) {
      let listener = try ListeningSocket(.ipv4([127, 0, 0, 1], port: 0), isShared: false)
      let address = listener.address
      let descriptor = listener.descriptor
      self.listener = consume listener
      try thread.loop.register(Acceptor(self), descriptor, for: .readable)
      return .success(address)
    } catch {
      return .failure(error)
    }
  }

  fileprivate func accept() {
    guard let listener = listener.take() else { return }
    do throws(SystemError) {
      while let accepted = try listener.accept() {
        connections.append(
          try ScriptedConnection(accepted.takeSocket(), thread.loop) { [unowned self] in
            nextReply($0)
          } cancelled: { [cancelled] in
            cancelled.set()
          })
      }
    } catch {
      preconditionFailure("the test's own listener: \(error)")
    }
    self.listener = consume listener
  }

  private func nextReply(_ previousAttempts: String?) -> Reply {
    defer {
      requests += 1
      self.previousAttempts.append(previousAttempts)
      seen.set()
    }
    return replies[min(requests, replies.count - 1)]
  }

  /// Ends it; how many requests came.
  func stop() async -> Int {
    let requests = await withCheckedContinuation { stopped in
      thread.loop.execute {
        if let listener = self.listener.take() { self.thread.loop.deregister(listener.descriptor) }
        for connection in self.connections { connection.close() }
        stopped.resume(returning: self.requests)
      }
    }
    thread.loop.stop()
    thread.join()
    return requests
  }
}

private final class Acceptor: EventSource {
  var isFlushOwed = false
  private unowned let peer: ScriptedPeer
  init(_ peer: ScriptedPeer) { self.peer = peer }
  func ready(_ readiness: Readiness) { peer.accept() }
  func flush() {}
}

private final class ScriptedConnection: EventSource, HTTP2SessionDelegate {
  private final class Body {
    var bytes: ArraySlice<UInt8>
    let trailers: [(String, String)]?
    init(_ bytes: [UInt8], _ trailers: [(String, String)]?) {
      self.bytes = bytes[...]
      self.trailers = trailers
    }
  }

  var isFlushOwed = false
  private var socket: Socket
  private let loop: EventLoop
  private let nextReply: (_ previousAttempts: String?) -> ScriptedPeer.Reply
  private let cancelled: () -> Void
  private var previousAttempts: String?
  private var session: HTTP2Session!
  private var isOpen = true
  private var closesAfterFlush = false
  private var secondGoAway: (HTTP2ErrorCode, debugData: String)?
  private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 65536, alignment: 16)

  init(
    _ socket: consuming Socket, _ loop: EventLoop,
    _ nextReply: @escaping (_ previousAttempts: String?) -> ScriptedPeer.Reply,
    cancelled: @escaping () -> Void
  ) throws(SystemError) {
    self.socket = socket
    self.loop = loop
    self.nextReply = nextReply
    self.cancelled = cancelled
    session = HTTP2Session(.server, limits: HTTP2Limits(), pool: HTTP2StreamPool())
    session.report(to: self)
    try loop.register(self, self.socket.descriptor, for: .readable)
    loop.flushAtEndOfTurn(self)
  }

  deinit { input.deallocate() }

  func ready(_ readiness: Readiness) {
    guard isOpen, case .bytes(let count) = socket.read(into: input) else { return close() }
    if (try? session.receive(UnsafeRawBufferPointer(rebasing: input[..<count]))) == nil { close() }
    if isOpen { loop.flushAtEndOfTurn(self) }
  }

  func flush() {
    while isOpen, let bytes = try? session.nextOutput() { _ = socket.write(bytes) }
    if closesAfterFlush { close() }
  }

  func close() {
    guard isOpen else { return }
    isOpen = false
    loop.deregister(socket.descriptor)
    session.close()
    socket.close()
  }

  private func fields(_ list: [(String, String)]) -> HeaderFields {
    var fields = HeaderFields()
    for (name, value) in list { fields.append(name, value) }
    return fields
  }

  func receiveHeaders(_ stream: HTTP2Stream, _ block: HeaderBlock, isEnd: Bool) {
    guard case .request = block else { return }
    defer { previousAttempts = nil }
    switch nextReply(previousAttempts) {
    case .response(let head, let body, let trailers):
      stream.attachment = Body(body, trailers)
      session.submitResponse(stream, fields(head), hasBody: true)
    case .headersOnly(let head): session.submitResponse(stream, fields(head), hasBody: false)
    case .reset(let code): session.reset(stream, code)
    case .goAway(let code, let debugData):
      closesAfterFlush = true
      writeGoAway(lastStream: 0, code, debugData)
    case .goAwayTwice(let code, let debugData):
      writeGoAway(lastStream: 1, .noError, "")
      secondGoAway = (code, debugData)
      session.ping(0)
    case .silence: break
    case .deafness:
      isOpen = false
      loop.deregister(socket.descriptor)
    }
  }

  /// Past the session, which would end its streams. Type 7; then the last stream and the code
  /// (RFC 9113 §6.8).
  private func writeGoAway(lastStream: UInt8, _ code: HTTP2ErrorCode, _ debugData: String) {
    let frame: [UInt8] =
      [0, 0, UInt8(8 + debugData.utf8.count), 7, 0, 0, 0, 0, 0]
      + [0, 0, 0, lastStream, 0, 0, 0, UInt8(code.rawValue)] + debugData.utf8
    _ = frame.withUnsafeBytes { socket.write($0) }
  }

  func readData(_ stream: HTTP2Stream, into buffer: UnsafeMutableRawBufferPointer) -> DataRead {
    guard let body = stream.attachment as? Body else { return .last(0) }
    let count = min(buffer.count, body.bytes.count)
    buffer.copyBytes(from: body.bytes.prefix(count))
    body.bytes = body.bytes.dropFirst(count)
    if !body.bytes.isEmpty { return .bytes(count) }
    guard let trailers = body.trailers else { return .last(count) }
    session.submitTrailers(stream, fields(trailers))
    return .lastBeforeTrailers(count)
  }

  func receiveData(_ stream: HTTP2Stream, _ bytes: UnsafeRawBufferPointer) {
    session.creditConnection(bytes.count)
    session.creditStream(stream, bytes.count)
  }

  func streamOpened(_ stream: HTTP2Stream) {}
  func receiveHeader(
    _ stream: HTTP2Stream, name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer
  ) -> FieldMarks? {
    if String(decoding: name, as: UTF8.self) == "grpc-previous-rpc-attempts" {
      previousAttempts = String(decoding: value, as: UTF8.self)
    }
    return nil
  }
  func receiveEnd(_ stream: HTTP2Stream) {}
  func streamClosed(_ stream: HTTP2Stream, _ code: HTTP2ErrorCode) {
    if code == .cancel { cancelled() }
  }
  func receiveCost(_ cost: PeerCost) {}
  func receiveGoAway(_ code: HTTP2ErrorCode, lastStream: Int32, debugData: String) {}
  func receivePingAcknowledgement(_ opaque: UInt64) {
    guard let (code, debugData) = secondGoAway else { return }
    closesAfterFlush = true
    writeGoAway(lastStream: 1, code, debugData)
  }
  func receiveSettings() {}
}
