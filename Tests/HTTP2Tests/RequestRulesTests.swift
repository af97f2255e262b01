import HTTP2
import Testing

/// RFC 9113 §8.1.1, §8.2 and §8.3, each rule by a request that breaks it, beside one that just does not.
@Suite("Requests that HTTP/2 calls malformed")
struct RequestRulesTests {
  struct Request: CustomTestStringConvertible, Sendable {
    let what: String
    let fields: [(String, String)]
    var body: String?
    var trailers: [(String, String)]?
    var testDescription: String { what }

    init(
      _ what: String, _ fields: [(String, String)], body: String? = nil,
      trailers: [(String, String)]? = nil
    ) {
      self.what = what
      self.fields = fields
      self.body = body
      self.trailers = trailers
    }
  }

  private static let method = (":method", "POST")
  private static let scheme = (":scheme", "http")
  private static let path = (":path", "/a.B/C")
  private static let authority = (":authority", "test")
  private static let whole = [method, scheme, path, authority]

  private static func whole(_ more: (String, String)...) -> [(String, String)] { whole + more }

  static let allowed = [
    Request("all pseudo-headers", whole),
    Request("in another order", [authority, path, scheme, method]),
    Request("host for :authority", [method, scheme, path, ("host", "test")]),
    Request("host beside :authority", whole(("host", "test"))),
    Request(
      "a path that is no path, of no web scheme",
      [method, (":scheme", "x+1"), (":path", "y"), authority]),
    Request("OPTIONS *", [(":method", "OPTIONS"), scheme, (":path", "*"), authority]),
    Request("CONNECT", [(":method", "CONNECT"), authority]),
    Request("te: trailers, in any case", whole(("te", "Trailers"))),
    Request("the same field twice", whole(("x", "1"), ("x", "2"))),
    Request("an empty value", whole(("x", ""))),
    Request("white space around a value", whole(("x", " 1\t"))),
    Request("obs-text in a value", whole(("x", "é"))),
    Request("as much body as announced", whole(("content-length", "3")), body: "abc"),
    Request("no body, as announced", whole(("content-length", "0"))),
    Request("trailers", whole, body: "abc", trailers: [("x", "1")]),
    Request(
      "as much as announced before trailers", whole(("content-length", "3")), body: "abc",
      trailers: []),
  ]

  static let malformed = [
    Request("no :method", [scheme, path, authority]),
    Request("no :scheme", [method, path, authority]),
    Request("no :path", [method, scheme, authority]),
    Request("neither :authority nor host", [method, scheme, path]),
    Request("no field at all", []),
    Request("an empty :method", [(":method", ""), scheme, path, authority]),
    Request("an empty :path", [method, scheme, (":path", ""), authority]),
    Request("a space in :method", [(":method", "PO ST"), scheme, path, authority]),
    Request("a space in :path", [method, scheme, (":path", "/a b"), authority]),
    Request(
      "a path that does not begin with a slash", [method, scheme, (":path", "a"), authority]),
    Request("* of no OPTIONS", [method, scheme, (":path", "*"), authority]),
    Request("a scheme that begins with a digit", [method, (":scheme", "1a"), path, authority]),
    Request("a scheme with a colon", [method, (":scheme", "http:"), path, authority]),
    Request("a space in :authority", [method, scheme, path, (":authority", "a b")]),
    Request("CONNECT with a path", [(":method", "CONNECT"), path, authority]),
    Request("CONNECT without :authority", [(":method", "CONNECT")]),
    Request(":path twice", whole(path)),
    Request(":method twice, first of all", [method] + whole),
    Request("a response's pseudo-header", whole((":status", "200"))),
    Request("an unknown pseudo-header", [(":x", "1")] + whole),
    Request("a pseudo-header behind a field", [method, scheme, ("x", "1"), path, authority]),
    Request(
      "a pseudo-header behind a field that is dropped",
      [method, scheme, ("x y", "1"), path, authority]),
    Request("upper case in a name", whole(("Upper", "1"))),
    Request("connection", whole(("connection", "close"))),
    Request("keep-alive", whole(("keep-alive", "1"))),
    Request("proxy-connection", whole(("proxy-connection", "close"))),
    Request("transfer-encoding", whole(("transfer-encoding", "chunked"))),
    Request("upgrade", whole(("upgrade", "h2c"))),
    Request("te with another value", whole(("te", "gzip"))),
    Request("an empty host", whole(("host", ""))),
    Request("a host that is none, and no :authority", [method, scheme, path, ("host", "a b")]),
    Request("host twice", whole(("host", "test"), ("host", "test"))),
    Request("content-length twice", whole(("content-length", "0"), ("content-length", "0"))),
    Request("content-length that is no number", whole(("content-length", "3x")), body: "abc"),
    Request("content-length that is negative", whole(("content-length", "-1"))),
    Request("an empty content-length", whole(("content-length", ""))),
    Request(
      "content-length past 64 bits", whole(("content-length", "36893488147419103235")), body: "abc"),
    Request("less body than announced", whole(("content-length", "4")), body: "abc"),
    Request("no body where one is announced", whole(("content-length", "1"))),
    Request("more body than announced", whole(("content-length", "2")), body: "abc"),
    Request(
      "less than announced before trailers", whole(("content-length", "4")), body: "abc",
      trailers: []),
    Request("a pseudo-header in the trailers", whole, body: "abc", trailers: [path]),
    Request("upper case in the trailers", whole, body: "abc", trailers: [("Upper", "1")]),
  ]

  @Test("are told from those that are not", arguments: allowed)
  func areAllowed(_ request: Request) throws {
    let server = try served(request)
    #expect(server.events.last == "1 end" || server.events.last?.hasSuffix(", end") == true)
    #expect(server.costs == Self.costsOfBeginning)
  }

  @Test("cost their stream, and not the connection", arguments: malformed)
  func areRefused(_ request: Request) throws {
    let server = try served(request)
    #expect(server.events.last == "1 closed PROTOCOL_ERROR")
    #expect(!server.events.contains { $0.hasSuffix("end") })
    #expect(server.costs.contains(.invalidFrame) && server.costs.contains(.provokedReset))
    try server.receive(FrameBytes.headers(3, flags: 0x5, block(Self.whole)))
    #expect(server.events.last == "3 request, end")
  }

  @Test("by trailers that end nothing are refused")
  func trailersWithoutEnd() throws {
    let server = try begun()
    try server.receive(FrameBytes.headers(1, flags: 0x4, block(Self.whole)))
    try server.receive(FrameBytes.headers(1, flags: 0x4, block([("x", "1")])))
    _ = try server.output()
    #expect(server.events.last == "1 closed PROTOCOL_ERROR")
  }

  @Test(
    "are not those with a field that no header can be: that is left out",
    arguments: [
      ("a b", "1"), ("host", "a b"), ("x", "1\r\ny: 2"), ("x", "a\u{0}b"), ("x", "\u{7f}"),
    ])
  func dropped(name: String, value: String) throws {
    let server = try served(Request("", Self.whole + [(name, value), ("kept", "1")]))
    #expect(server.events.suffix(2) == ["1 kept = 1", "1 request, end"])
    #expect(server.fieldsReceived == 5)
    #expect(server.costs == Self.costsOfBeginning + [.invalidHeader])
  }

  @Test("by a body that is too long cost as much, however it comes")
  func pieces() throws {
    let server = try begun()
    server.credits = false
    let fields = Self.whole + [("content-length", "2")]
    try server.receive(FrameBytes.headers(1, flags: 0x4, block(fields)))
    let frame = FrameBytes.data(1, flags: 0x1, [UInt8](repeating: 7, count: 100))
    for byte in frame { try server.receive([byte]) }
    _ = try server.output()
    #expect(server.received[1] == [7, 7])
    #expect(server.events.last == "1 closed PROTOCOL_ERROR")
    #expect(server.costs.filter { $0 == .invalidFrame } == [.invalidFrame])
  }

  // MARK: On the wire

  /// The client's own SETTINGS.
  private static let costsOfBeginning: [PeerCost] = [.settings]

  private func begun() throws -> Recorder {
    let pair = Pair()
    try pair.settle()
    return pair.server
  }

  private func served(_ request: Request) throws -> Recorder {
    let server = try begun()
    let isWhole = request.body == nil
    try server.receive(FrameBytes.headers(1, flags: isWhole ? 0x5 : 0x4, block(request.fields)))
    if let body = request.body {
      let flags: UInt8 = request.trailers == nil ? 0x1 : 0
      try server.receive(FrameBytes.data(1, flags: flags, Array(body.utf8)))
    }
    if let trailers = request.trailers {
      try server.receive(FrameBytes.headers(1, flags: 0x5, block(trailers)))
    }
    _ = try server.output()
    return server
  }

  /// Literal fields without indexing, their names literal too (RFC 7541 §6.2.2), all shorter than 127 bytes.
  private func block(_ fields: [(String, String)]) -> [UInt8] {
    fields.flatMap { name, value in
      [0, UInt8(name.utf8.count)] + name.utf8 + [UInt8(value.utf8.count)] + value.utf8
    }
  }
}
