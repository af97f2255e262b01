import HTTP2
import Testing

@Suite("An HTTP/2 session")
struct HTTP2SessionTests {
  @Test(
    "A request, its answer and its trailers arrive as events in order", arguments: [1, 7, .max])
  func exchange(pieceBytes: Int) throws {
    var pair = Pair()
    pair.pieceBytes = pieceBytes
    pair.request([1, 2, 3])
    try pair.settle()
    #expect(
      pair.server.takeEvents().filter { !$0.contains("data") } == [
        "1 opened", "1 :method = POST", "1 :scheme = http", "1 :path = /a.B/C",
        "1 :authority = test", "1 request", "1 end",
      ])
    #expect(pair.server.received[1] == [1, 2, 3])
    pair.server.respond(1, [4, 5], trailers: [("grpc-status", "0")])
    try pair.settle()
    #expect(
      pair.client.takeEvents().filter { !$0.contains("data") } == [
        "1 :status = 200", "1 response", "1 grpc-status = 0", "1 trailers, end",
        "1 closed NO_ERROR",
      ])
    #expect(pair.client.received[1] == [4, 5])
    #expect(pair.server.takeEvents() == ["1 closed NO_ERROR"])
    #expect(pair.server.session.openStreams == 0)
    #expect(pair.client.session.openStreams == 0)
  }

  @Test("Answering before the request has ended resets the rest with NO_ERROR, after the trailers")
  func earlyAnswer() throws {
    let pair = Pair()
    pair.request([1], isComplete: false)
    try pair.settle()
    pair.server.respond(1, [2], trailers: [("grpc-status", "0")])
    try pair.settle()
    #expect(pair.client.takeEvents().suffix(2) == ["1 trailers, end", "1 closed NO_ERROR"])
    #expect(pair.server.session.openStreams == 0)
  }

  @Test("A deferred body goes on when it is resumed")
  func deferral() throws {
    let pair = Pair()
    let stream = pair.request([], isComplete: false)
    try pair.settle()
    #expect(pair.server.received[1] == nil)
    pair.client.bodies[stream.id] = ([9], nil, true)
    pair.client.session.resumeData(stream)
    try pair.settle()
    #expect(pair.server.received[1] == [9])
    #expect(pair.server.events.last == "1 end")
  }

  @Test("Without credit the peer sends one window and waits; credit lets it go on")
  func backPressure() throws {
    var limits = HTTP2Limits()
    limits.streamWindowBytes = 65_535
    let pair = Pair(server: limits)
    pair.server.credits = false
    pair.request([UInt8](repeating: 7, count: 200_000))
    try pair.settle()
    #expect(pair.server.received[1]?.count == 65_535)
    let stream = try #require(pair.server.streams[1])
    while let count = pair.server.received[1]?.count, count < 200_000 {
      pair.server.session.creditConnection(65_535)
      pair.server.session.creditStream(stream, 65_535)
      try pair.settle()
      try #require(pair.server.received[1]!.count > count)
    }
    #expect(pair.server.events.last == "1 end")
  }

  @Test("A header list over the limit is told as such; its fields past the limit are not")
  func headerListLimit() throws {
    let pair = Pair()
    let value = String(repeating: "x", count: 4000)
    pair.request(nil, extra: [("a", value), ("b", value), ("c", value)])
    try pair.settle()
    #expect(pair.server.events.last == "1 oversizedRequest, end")
    #expect(!pair.server.events.contains { $0.hasPrefix("1 b =") && $0.count < 4000 })
    #expect(!pair.server.events.contains { $0.hasPrefix("1 c =") })
  }

  @Test("A bomb of references to one large field is cut off and reset")
  func headerBomb() throws {
    let pair = Pair()
    try pair.settle()
    // POST, http, /; `a` with 3,000 bytes put into the table; then 2,000 one-byte references to it.
    var block: [UInt8] = [0x83, 0x86, 0x84, 0x40, 1, UInt8(ascii: "a"), 0x7f, 0xb9, 0x16]
    block += [UInt8](repeating: UInt8(ascii: "x"), count: 3000)
    block += [UInt8](repeating: 0xbe, count: 2000)
    try pair.server.receive(FrameBytes.headers(1, flags: 0x5, block))
    _ = try pair.server.output()
    #expect(pair.server.costs.contains(.oversizedHeaders))
    #expect(pair.server.fieldsReceived < 10)
    #expect(pair.server.events.last == "1 closed INTERNAL_ERROR")
  }

  @Test("A stream id that goes backwards ends the connection with PROTOCOL_ERROR")
  func backwards() throws {
    let pair = Pair()
    pair.request(nil)
    pair.request(nil)
    var fields = try pair.client.output()
    // Both HEADERS frames carry END_STREAM; the second one's id, 3, becomes 7 and then 5 follows.
    let second = try #require(fields.lastIndex(of: 3))
    fields[second] = 7
    try pair.server.receive(fields)
    let third = FrameBytes.headers(5, flags: 0x5, [0x83, 0x86, 0x84, 0x41, 0x01, 0x61])
    #expect(throws: HTTP2Error.self) { try pair.server.receive(third) }
    try pair.client.receive(pair.server.output())
    #expect(pair.client.events.contains { $0.hasPrefix("GOAWAY PROTOCOL_ERROR") })
    #expect(pair.server.session.isEnded)
  }

  @Test("A session over its memory ceiling throws, and can still say GOAWAY")
  func memoryCeiling() throws {
    var limits = HTTP2Limits()
    limits.memoryBytesMax = 64 << 10
    let pair = Pair(server: limits)
    try pair.settle()
    #expect(pair.server.session.memoryBytes < limits.memoryBytesMax)
    let error = #expect(throws: HTTP2Error.self) {
      for _ in 0..<1000 {
        pair.request([1], isComplete: false)
        try pair.settle()
      }
    }
    #expect(error?.isOutOfMemory == true)
    let streams = pair.server.streams.count
    #expect(streams > 20 && streams < 500)
    pair.server.session.end(.enhanceYourCalm, debugData: "memory")
    try pair.client.receive(pair.server.output())
    #expect(pair.client.events.contains { $0.hasPrefix("GOAWAY ENHANCE_YOUR_CALM") })
  }

  @Test("A command without memory traps nothing: the next bytes tell")
  func commandWithoutMemory() throws {
    var limits = HTTP2Limits()
    limits.memoryBytesMax = 64 << 10
    let pair = Pair(server: limits)
    try pair.settle()
    for _ in 0..<10_000 { pair.server.session.ping(1) }
    let error = #expect(throws: HTTP2Error.self) { try pair.server.output() }
    #expect(error?.isOutOfMemory == true)
    pair.server.session.close()
  }

  @Test("A session that gets no memory at all is an error at its first byte")
  func noMemory() throws {
    var limits = HTTP2Limits()
    limits.memoryBytesMax = 100
    let server = Recorder(.server, limits)
    #expect(throws: HTTP2Error.self) { try server.output() }
    #expect(throws: HTTP2Error.self) { try server.receive([1]) }
    server.session.end(.enhanceYourCalm)
    #expect(server.session.isFinished)
  }

  @Test("A thousand streams, each with an answer of 1 KiB queued, stay far below the ceiling")
  func memoryOfManyStreams() throws {
    let pair = Pair()
    try pair.settle()
    for _ in 0..<1000 {
      pair.request([1], isComplete: false)
      try pair.server.receive(pair.client.output())
    }
    for i in 0..<1000 {
      var fields = HeaderFields()
      fields.append(":status", "200")
      // Each of its own: none is an entry of the table.
      fields.append("x-answer", String(repeating: "x", count: 1000) + "\(i)")
      pair.server.session.submitResponse(
        pair.server.streams[Int32(2 * i + 1)]!, fields, hasBody: false)
    }
    let used = pair.server.session.memoryBytes
    #expect(used > 1 << 20)
    #expect(used < HTTP2Limits().memoryBytesMax / 8)
    try pair.settle()
    #expect(pair.server.session.memoryBytes < 200 << 10)
  }

  @Test("Padding is taken off and its credit returned")
  func padding() throws {
    let pair = Pair()
    pair.request([], isComplete: false)
    try pair.settle()
    // 40 times 1 byte of data and 255 of padding: more than the window if padding stayed owed.
    for _ in 0..<2000 {
      try pair.server.receive(
        FrameBytes.data(1, flags: 0x8, [255, 7] + [UInt8](repeating: 0, count: 255)))
      _ = try pair.server.output()
    }
    #expect(pair.server.received[1]?.count == 2000)
  }

  @Test("A drain goes in two steps: a notice that refuses nothing, then the last stream")
  func drain() throws {
    let pair = Pair()
    pair.request([1])
    try pair.settle()
    pair.server.session.submitShutdownNotice()
    pair.server.session.ping(42)
    try pair.settle()
    #expect(pair.client.events.contains("GOAWAY NO_ERROR 2147483647 "))
    #expect(pair.server.events.last == "PING ack 42")
    #expect(!pair.client.session.takesRequests)
    pair.server.session.submitGoAway(.noError, debugData: "drain")
    try pair.settle()
    #expect(pair.client.events.contains("GOAWAY NO_ERROR 1 drain"))
    #expect(!pair.server.session.isFinished)
    pair.server.respond(1, [2])
    try pair.settle()
    #expect(pair.client.received[1] == [2])
    #expect(pair.server.session.isFinished)
  }

  @Test("A 1xx block is told apart from the response and from trailers")
  func informational() throws {
    let pair = Pair()
    pair.request(nil)
    try pair.settle()
    _ = pair.client.takeEvents()
    // :status 103 as a literal, then :status 200 indexed.
    try pair.client.receive(FrameBytes.headers(1, flags: 0x4, [0x08, 0x03, 0x31, 0x30, 0x33]))
    try pair.client.receive(FrameBytes.headers(1, flags: 0x5, [0x88]))
    #expect(
      pair.client.takeEvents() == [
        "1 :status = 103", "1 informational", "1 :status = 200", "1 response, end",
        "1 closed NO_ERROR",
      ])
  }

  @Test("Closing a session with open streams closes each, with the reason given")
  func closeWithOpenStreams() throws {
    let pair = Pair()
    for _ in 0..<3 { pair.request([1], isComplete: false) }
    try pair.settle()
    _ = pair.server.takeEvents()
    pair.server.session.close(.cancel)
    #expect(
      pair.server.takeEvents().sorted() == [
        "1 closed CANCEL", "3 closed CANCEL", "5 closed CANCEL",
      ])
    #expect(try pair.server.output().isEmpty)
    #expect(pair.server.session.isFinished)
  }

  @Test("What is cheap for a peer to send is told as a cost")
  func costs() throws {
    let pair = Pair()
    pair.request([1], isComplete: false)
    try pair.settle()
    try pair.server.receive(FrameBytes.data(1, flags: 0, []))
    try pair.server.receive(FrameBytes.frame(0x6, 0, flags: 0, [UInt8](repeating: 0, count: 8)))
    try pair.server.receive(FrameBytes.frame(0x4, 0, flags: 0, []))
    for _ in 0..<100 { try pair.server.receive(FrameBytes.frame(0x8, 0, flags: 0, [0, 0, 0, 1])) }
    try pair.server.receive(FrameBytes.frame(0x3, 1, flags: 0, [0, 0, 0, 8]))
    #expect(pair.server.costs.filter { $0 == .emptyData }.count == 1)
    #expect(pair.server.costs.filter { $0 == .ping }.count == 1)
    #expect(pair.server.costs.filter { $0 == .settings }.count == 2)
    #expect(pair.server.costs.filter { $0 == .windowUpdate }.count > 50)
    #expect(pair.server.costs.filter { $0 == .reset }.count == 1)
    #expect(pair.server.events.last == "1 closed CANCEL")
  }

  @Test("Bytes that are not HTTP/2 are an error, not a trap")
  func garbage() throws {
    let server = Recorder(.server)
    #expect(throws: HTTP2Error.self) { try server.receive(Array("GET / HTTP/1.1\r\n\r\n".utf8)) }
  }
}

/// Raw frames (RFC 9113 §4.1).
enum FrameBytes {
  static func frame(_ type: UInt8, _ stream: UInt32, flags: UInt8, _ payload: [UInt8]) -> [UInt8] {
    let count = payload.count
    let head: [UInt8] = [
      UInt8(count >> 16 & 0xff), UInt8(count >> 8 & 0xff), UInt8(count & 0xff), type, flags,
    ]
    return head + withUnsafeBytes(of: stream.bigEndian) { Array($0) } + payload
  }
  static func data(_ stream: UInt32, flags: UInt8, _ payload: [UInt8]) -> [UInt8] {
    frame(0x0, stream, flags: flags, payload)
  }
  static func headers(_ stream: UInt32, flags: UInt8, _ block: [UInt8]) -> [UInt8] {
    frame(0x1, stream, flags: flags, block)
  }
}
