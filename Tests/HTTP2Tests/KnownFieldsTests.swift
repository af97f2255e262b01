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
    // The second time from HPACK's table, which is when its objects are first seen.
    _ = try told(pair, [type, ("a", "x")])
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
    #expect(pair.server.fieldsReceived < 2_000 * 6)
  }

  @Test("break the rules and the limits all the same")
  func areCounted() throws {
    var limits = HTTP2Limits()
    limits.headerListBytes = 1_024
    let pair = Pair(server: limits)
    pair.server.marks = Self.marks
    for _ in 0..<3 { _ = try told(pair, [("a", "x")]) }
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

  @Test("are let go of with their session")
  func areLetGo() throws {
    let pair = Pair()
    pair.server.marks = Self.marks
    for _ in 0..<3 { _ = try told(pair, [("a", "x")]) }
    #expect(pair.server.session.memoryBytes > 0)
    pair.server.session.close()
    #expect(pair.server.session.memoryBytes == 0)
  }
}
