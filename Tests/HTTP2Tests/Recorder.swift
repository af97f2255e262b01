import HTTP2

/// A session whose events are written down line by line, and whose bodies are given beforehand.
final class Recorder: HTTP2SessionDelegate {
  private(set) var events: [String] = []
  private(set) var streams: [Int32: HTTP2Stream] = [:]
  private(set) var costs: [PeerCost] = []
  private(set) var received: [Int32: [UInt8]] = [:]
  private(set) var fieldsReceived = 0
  /// Bytes that a stream still has to send; nil trailers: END_STREAM with the last byte.
  var bodies: [Int32: (bytes: [UInt8], trailers: [(String, String)]?, isComplete: Bool)] = [:]
  /// What fields of these names always come to.
  var marks: [String: FieldMarks] = [:]
  /// Whether bytes are credited as they come.
  var credits = true
  let session: HTTP2Session

  init(_ role: HTTP2Session.Role, _ limits: HTTP2Limits = HTTP2Limits()) {
    session = HTTP2Session(role, limits: limits, pool: HTTP2StreamPool())
    session.report(to: self)
  }

  func takeEvents() -> [String] {
    defer { events = [] }
    return events
  }

  func output() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let next = try session.nextOutput() { bytes += next }
    return bytes
  }

  func receive(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try session.receive($0) } }

  func respond(
    _ id: Int32, _ body: [UInt8], trailers: [(String, String)]? = nil, isComplete: Bool = true
  ) {
    bodies[id] = (body, trailers, isComplete)
    var fields = HeaderFields()
    fields.append(":status", "200")
    session.submitResponse(streams[id]!, fields, hasBody: true)
  }

  // MARK: HTTP2SessionDelegate

  func streamOpened(_ stream: HTTP2Stream) {
    streams[stream.id] = stream
    events.append("\(stream.id) opened")
  }
  func receiveHeader(
    _ stream: HTTP2Stream, name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer
  ) -> FieldMarks? {
    fieldsReceived += 1
    let name = String(decoding: name, as: UTF8.self)
    events.append("\(stream.id) \(name) = \(String(decoding: value, as: UTF8.self))")
    return marks[name]
  }
  func receiveHeaders(_ stream: HTTP2Stream, _ block: HeaderBlock, isEnd: Bool) {
    var told = "\(block)"
    if case .request(let marks) = block { told = marks == 0 ? "request" : "request of \(marks)" }
    events.append("\(stream.id) \(told)\(isEnd ? ", end" : "")")
  }
  func receiveData(_ stream: HTTP2Stream, _ bytes: UnsafeRawBufferPointer) {
    received[stream.id, default: []] += bytes
    events.append("\(stream.id) data \(bytes.count)")
    if credits {
      session.creditConnection(bytes.count)
      session.creditStream(stream, bytes.count)
    }
  }
  func receiveEnd(_ stream: HTTP2Stream) { events.append("\(stream.id) end") }
  func streamClosed(_ stream: HTTP2Stream, _ code: HTTP2ErrorCode) {
    streams[stream.id] = nil
    events.append("\(stream.id) closed \(code)")
  }
  func readData(_ stream: HTTP2Stream, into buffer: UnsafeMutableRawBufferPointer) -> DataRead {
    guard var body = bodies[stream.id] else { return .deferred }
    let count = min(buffer.count, body.bytes.count)
    buffer.copyBytes(from: body.bytes.prefix(count))
    body.bytes.removeFirst(count)
    bodies[stream.id] = body
    if !body.bytes.isEmpty { return .bytes(count) }
    if !body.isComplete { return count == 0 ? .deferred : .bytes(count) }
    guard let trailers = body.trailers else { return .last(count) }
    var fields = HeaderFields()
    for (name, value) in trailers { fields.append(name, value) }
    session.submitTrailers(stream, fields)
    return .lastBeforeTrailers(count)
  }
  func receiveCost(_ cost: PeerCost) { costs.append(cost) }
  func receiveGoAway(_ code: HTTP2ErrorCode, lastStream: Int32, debugData: String) {
    events.append("GOAWAY \(code) \(lastStream) \(debugData)")
  }
  func receivePingAcknowledgement(_ opaque: UInt64) { events.append("PING ack \(opaque)") }
  func receiveSettings() {}
}

/// A client and a server session whose bytes go to each other, in pieces of `pieceBytes`.
struct Pair {
  let client: Recorder
  let server: Recorder
  var pieceBytes = Int.max

  init(server limits: HTTP2Limits = HTTP2Limits(), client clientLimits: HTTP2Limits = HTTP2Limits())
  {
    client = Recorder(.client, clientLimits)
    server = Recorder(.server, limits)
  }

  /// Carries bytes until neither side has any.
  func settle() throws {
    while true {
      let up = try client.output()
      let down = try server.output()
      if up.isEmpty, down.isEmpty { return }
      for piece in pieces(up) { try server.receive(piece) }
      for piece in pieces(down) { try client.receive(piece) }
    }
  }

  private func pieces(_ bytes: [UInt8]) -> [[UInt8]] {
    stride(from: 0, to: bytes.count, by: min(pieceBytes, max(bytes.count, 1))).map {
      Array(bytes[$0..<min($0 + min(pieceBytes, bytes.count), bytes.count)])
    }
  }

  /// A request from the client with `extra` fields; a nil body ends it with its headers.
  @discardableResult
  func request(
    _ body: [UInt8]?, extra: [(String, String)] = [], isComplete: Bool = true
  ) -> HTTP2Stream {
    var fields = HeaderFields()
    fields.append(":method", "POST")
    fields.append(":scheme", "http")
    fields.append(":path", "/a.B/C")
    fields.append(":authority", "test")
    for (name, value) in extra { fields.append(name, value) }
    let stream = client.session.submitRequest(fields, hasBody: body != nil, attachment: nil)!
    client.bodies[stream.id] = body.map { ($0, nil, isComplete) }
    return stream
  }
}
