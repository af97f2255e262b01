import HTTP2
import Testing

@Suite("Fields that come with every request")
struct KnownFieldsTests {
  private static let marks: [String: FieldMarks] = [
    ":method": 1, ":scheme": 0, ":authority": 0, "content-type": 4, "a": 8, "b": 16,
  ]

  /// What the server was told of one more request with such fields besides those of every request.
  private func told(_ pair: Pair, _ extra: [(String, String)]) throws -> [String] {
    _ = pair.server.takeEvents()
    let stream = pair.request(nil, extra: extra)
    try pair.settle()
    let events = pair.server.takeEvents()
    pair.server.respond(stream.id, [])
    try pair.settle()
    #expect(!stream.isOpen)
    return events.dropFirst().map { String($0.drop { $0 != " " }.dropFirst()) }
  }

  @Test("are told once, and what they come to is known from then on")
  func areToldOnce() throws {
    let pair = Pair()
    pair.server.marks = Self.marks
    let type = ("content-type", "application/grpc")
    #expect(
      try told(pair, [type, ("a", "x")]) == [
        ":method = POST", ":scheme = http", ":path = /a.B/C", ":authority = test",
        "content-type = application/grpc", "a = x", "request of 13, end",
      ])
    // The path is told each time: it has no marks.
    #expect(try told(pair, [type, ("a", "x")]) == [":path = /a.B/C", "request of 13, end"])
    // Left out, in another order, or with another value.
    #expect(try told(pair, [type]) == [":path = /a.B/C", "request of 5, end"])
    #expect(try told(pair, [("a", "x"), type]) == [":path = /a.B/C", "request of 13, end"])
    #expect(
      try told(pair, [type, ("a", "y")]) == [":path = /a.B/C", "a = y", "request of 13, end"])
    #expect(
      try told(pair, [type, ("b", "x")]) == [":path = /a.B/C", "b = x", "request of 21, end"])
  }

  @Test("come to what they are, however many there are and whatever HPACK's table forgets")
  func areNotMistaken() throws {
    let pair = Pair()
    pair.server.marks = Self.marks
    var made = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      // More values than are known at once, and than HPACK's table of 4 KiB holds.
      let length = Int.random(in: 0...40, using: &made)
      let name = Bool.random(using: &made) ? "a" : "b"
      let value = String(repeating: Bool.random(using: &made) ? "x" : "y", count: length)
      let isTyped = Bool.random(using: &made)
      let extra = [(name, value)] + (isTyped ? [("content-type", "application/grpc")] : [])
      let marks = 1 | Self.marks[name]! | (isTyped ? 4 : 0)
      let events = try told(pair, extra)
      #expect(events.last == "request of \(marks), end")
      #expect(events.allSatisfy { $0.hasPrefix(name) ? $0 == "\(name) = \(value)" : true })
    }
    // Without it the path, the other three, `a` or `b`, and a type with half of them: 11,000.
    #expect(pair.server.fieldsReceived < 2_000 * 4)
  }

  @Test("break the rules and the limits all the same")
  func areCounted() throws {
    var limits = HTTP2Limits()
    limits.headerListBytes = 1_024
    let pair = Pair(server: limits)
    pair.server.marks = Self.marks
    for _ in 0..<2 { _ = try told(pair, [("a", "x")]) }
    // A pseudo-header that is known, behind another field that is.
    _ = pair.server.takeEvents()
    pair.request(nil, extra: [("a", "x"), (":method", "POST")])
    try pair.settle()
    #expect(pair.server.events.last?.hasSuffix("closed PROTOCOL_ERROR") == true)
    // 34 bytes each by RFC 9113 §6.5.2.
    _ = pair.server.takeEvents()
    pair.request(nil, extra: Array(repeating: ("a", "x"), count: 40))
    try pair.settle()
    #expect(pair.server.events.last?.hasSuffix("oversizedRequest, end") == true)
  }

  @Test("are not told in trailers either, and say nothing of the request there")
  func trailers() throws {
    let server = Recorder(.server)
    let client = Recorder(.client)
    server.marks = Self.marks
    try server.receive(client.output())
    // :method POST, :scheme http, :path /, :authority t and a x put into HPACK's table.
    let head: [UInt8] = [0x83, 0x86, 0x84, 0x41, 1, 0x74, 0x40, 1, 0x61, 1, 0x78]
    try server.receive(FrameBytes.headers(1, flags: 0x5, head))
    #expect(server.takeEvents().suffix(2) == ["1 a = x", "1 request of 9, end"])
    // The same from the table, in two frames, and then `a` as a trailer.
    try server.receive(FrameBytes.headers(3, flags: 0, [0x83, 0x86]))
    try server.receive(FrameBytes.frame(9, 3, flags: 0x4, [0x84, 0xbf]))
    try server.receive(FrameBytes.headers(3, flags: 0x5, [0xbe]))
    #expect(
      server.takeEvents() == ["3 opened", "3 :path = /", "3 request of 1", "3 trailers, end"])
  }

  @Test("are let go of with their session")
  func areLetGo() throws {
    let pair = Pair()
    pair.server.marks = Self.marks
    for _ in 0..<2 { _ = try told(pair, [("a", "x")]) }
    #expect(pair.server.session.memoryBytes > 0)
    pair.server.session.close()
    #expect(pair.server.session.memoryBytes == 0)
  }
}
