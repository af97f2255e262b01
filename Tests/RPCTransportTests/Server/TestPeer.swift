import Glibc
import HTTP2
import Networking

/// The other end of a server's connection: a client session over a blocking socket, every event kept.
final class TestPeer: HTTP2SessionDelegate {
  /// What came on one stream.
  struct Answer {
    var headers: [String: String] = [:]
    var trailers: [String: String] = [:]
    var body: [UInt8] = []
    var closed: HTTP2ErrorCode?
    var hasHeaders = false

    /// The messages that the body holds, as text.
    var messages: [String] {
      var messages: [String] = []
      var rest = body[...]
      while rest.count >= 5 {
        let count = rest.dropFirst().prefix(4).reduce(0) { $0 << 8 | Int($1) }
        guard rest.count >= 5 + count else { break }
        messages.append(String(decoding: rest.dropFirst(5).prefix(count), as: UTF8.self))
        rest = rest.dropFirst(5 + count)
      }
      return messages
    }
    /// From the trailers, or from headers that are trailers.
    func field(_ name: String) -> String? { trailers[name] ?? headers[name] }
    var status: String? { field("grpc-status") }
    var message: String? { field("grpc-message") }
  }

  struct Timeout: Error, CustomStringConvertible { var description: String }

  private(set) var answers: [Int32: Answer] = [:]
  private(set) var goAways: [(code: HTTP2ErrorCode, lastStream: Int32, debugData: String)] = []
  private(set) var isConnectionClosed = false
  private(set) var receivedBytes: [UInt8] = []
  /// Of all frames.
  private(set) var writtenBytes = 0
  /// Whether the server may go on sending as we read.
  var credits = true
  private var owed: [Int32: Int] = [:]
  private var bodies: [Int32: (bytes: [UInt8], isComplete: Bool)] = [:]
  private var streams: [Int32: HTTP2Stream] = [:]
  private(set) var sentBytes: [Int32: Int] = [:]
  private var inTrailers: Set<Int32> = []
  private var session: HTTP2Session!
  let descriptor: Int32
  private var heldBack: [UInt8]?

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    // Bounds every wait for the server.
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var limits = HTTP2Limits()
    limits.streamWindowBytes = 65_535
    limits.headerListBytes = 64 << 10
    session = HTTP2Session(.client, limits: limits, pool: HTTP2StreamPool())
    session.report(to: self)
  }

  deinit { close(descriptor) }

  // MARK: Doing

  /// Begins a call; a nil body ends it with its headers.
  func start(
    _ path: String, _ body: [UInt8]?, isComplete: Bool = true, method: String = "POST",
    contentType: String? = "application/grpc", _ extra: [(String, String)] = []
  ) throws -> Int32 {
    var fields = HeaderFields()
    fields.append(":method", method)
    fields.append(":scheme", "http")
    fields.append(":path", path)
    fields.append(":authority", "test")
    if let contentType { fields.append("content-type", contentType) }
    fields.append("te", "trailers")
    for (name, value) in extra { fields.append(name, value) }
    guard let stream = session.submitRequest(fields, hasBody: body != nil, attachment: nil) else {
      throw Timeout(description: "the session takes no request")
    }
    bodies[stream.id] = body.map { ($0, isComplete) }
    streams[stream.id] = stream
    answers[stream.id] = Answer()
    try write()
    return stream.id
  }

  func send(_ id: Int32, _ bytes: [UInt8], isComplete: Bool = false) throws {
    bodies[id] = ((bodies[id]?.bytes ?? []) + bytes, isComplete)
    if let stream = streams[id] { session.resumeData(stream) }
    try write()
  }

  func reset(_ id: Int32) throws {
    session.reset(streams[id]!, .cancel)
    try write()
  }

  /// Gives back what was held back, and goes on giving.
  func resumeCredit() throws {
    credits = true
    for (id, count) in owed { if let stream = streams[id] { session.creditStream(stream, count) } }
    owed = [:]
    try write()
  }

  func ping() throws {
    session.ping(1)
    try write()
  }

  func hangUp() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// Nothing more is sent; what comes can be read.
  func stopSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Bytes as they are, past the session.
  func writeRaw(_ bytes: [UInt8]) throws {
    if heldBack != nil { return heldBack! += bytes }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, 0x4000) }
      if count < 0 { throw SystemError.last("send") }
      writtenBytes += count
      rest = rest.dropFirst(count)
    }
  }

  /// What `body` does reaches the server in one piece.
  func together(_ body: () throws -> Void) throws {
    heldBack = []
    try body()
    let bytes = heldBack!
    heldBack = nil
    try writeRaw(bytes)
  }

  private func write() throws {
    if heldBack != nil {
      while let bytes = try session.nextOutput() { heldBack! += bytes }
      return
    }
    while let bytes = try session.nextOutput() { try writeRaw(Array(bytes)) }
  }

  // MARK: Waiting

  /// Reads until `condition` holds.
  func run(until what: String = "", _ condition: (TestPeer) -> Bool) throws {
    while !condition(self) {
      if isConnectionClosed { throw Timeout(description: "the connection closed before \(what)") }
      try readOnce()
    }
  }

  /// The whole answer of a stream.
  func answer(_ id: Int32) throws -> Answer {
    try run(until: "stream \(id) closed") { $0.answers[id]?.closed != nil }
    return answers[id]!
  }

  /// A whole call.
  func call(
    _ path: String, _ body: [UInt8]?, method: String = "POST",
    contentType: String? = "application/grpc", _ extra: [(String, String)] = []
  ) throws -> Answer {
    try answer(start(path, body, method: method, contentType: contentType, extra))
  }

  /// - Parameter saysNothing: not even the preface.
  func waitForClose(saysNothing: Bool = false) throws {
    while !isConnectionClosed { try readOnce(writesFirst: !saysNothing) }
  }

  private func readOnce(writesFirst: Bool = true) throws {
    if writesFirst { try write() }
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    if count < 0 {
      let error = SystemError.last("recv")
      if error.errno == ECONNRESET { return isConnectionClosed = true }
      throw Timeout(description: "waiting for the server: \(error)")
    }
    if count == 0 {
      isConnectionClosed = true
      return
    }
    receivedBytes += buffer[..<count]
    try buffer.withUnsafeBytes {
      try session.receive(UnsafeRawBufferPointer(rebasing: $0[..<count]))
    }
    if writesFirst { try? write() }
  }

  /// The GOAWAY frames that came, read from the bytes: the session stops looking once raw frames have
  /// confused it.
  var goAwaysOnTheWire: [(code: HTTP2ErrorCode, debugData: String)] {
    var goAways: [(code: HTTP2ErrorCode, debugData: String)] = []
    var rest = receivedBytes[...]
    func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
    while rest.count >= 9 {
      let count = 9 + number(rest.prefix(3))
      if rest[rest.startIndex + 3] == 7, rest.count >= count {
        let frame = rest.prefix(count)
        goAways.append(
          (
            HTTP2ErrorCode(rawValue: UInt32(number(frame.dropFirst(13).prefix(4)))),
            String(decoding: frame.dropFirst(17), as: UTF8.self)
          ))
      }
      rest = rest.dropFirst(count)
    }
    return goAways
  }

  // MARK: HTTP2SessionDelegate

  func streamOpened(_ stream: HTTP2Stream) {}
  func receiveHeader(
    _ stream: HTTP2Stream, name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer
  ) -> FieldMarks? {
    let name = String(decoding: name, as: UTF8.self)
    let value = String(decoding: value, as: UTF8.self)
    if answers[stream.id]!.hasHeaders {
      answers[stream.id]!.trailers[name] = value
    } else {
      answers[stream.id]!.headers[name] = value
    }
    return nil
  }
  func receiveHeaders(_ stream: HTTP2Stream, _ block: HeaderBlock, isEnd: Bool) {
    answers[stream.id]!.hasHeaders = true
  }
  func receiveData(_ stream: HTTP2Stream, _ bytes: UnsafeRawBufferPointer) {
    answers[stream.id]!.body += bytes
    session.creditConnection(bytes.count)
    if credits {
      session.creditStream(stream, bytes.count)
    } else {
      owed[stream.id, default: 0] += bytes.count
    }
  }
  func receiveEnd(_ stream: HTTP2Stream) {}
  func streamClosed(_ stream: HTTP2Stream, _ code: HTTP2ErrorCode) {
    answers[stream.id]!.closed = code
    streams[stream.id] = nil
  }
  func readData(_ stream: HTTP2Stream, into buffer: UnsafeMutableRawBufferPointer) -> DataRead {
    guard var body = bodies[stream.id] else { return .deferred }
    let count = min(buffer.count, body.bytes.count)
    buffer.copyBytes(from: body.bytes.prefix(count))
    body.bytes.removeFirst(count)
    bodies[stream.id] = body
    sentBytes[stream.id, default: 0] += count
    if !body.bytes.isEmpty { return .bytes(count) }
    if body.isComplete { return .last(count) }
    return count == 0 ? .deferred : .bytes(count)
  }
  func receiveCost(_ cost: PeerCost) {}
  func receiveGoAway(_ code: HTTP2ErrorCode, lastStream: Int32, debugData: String) {
    goAways.append((code, lastStream, debugData))
  }
  func receivePingAcknowledgement(_ opaque: UInt64) {}
  func receiveSettings() {}
}
