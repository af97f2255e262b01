import HTTP2
import RPCCore
import RPCTransport
import Testing

private let echo = MethodHandler.unary(method("Echo", maxRequestBytes: 100)) {
  (request: Text, _) in request
}
private let collect = MethodHandler.clientStreaming(method("Collect", .clientStreaming)) {
  (requests: RequestStream<Text>, _) in
  var count = 0
  for try await _ in requests { count += 1 }
  return Text("\(count)")
}

/// A request head and how it is answered.
struct HeadCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var path = "/test.Service/Echo"
  var method = "POST"
  var contentType: String? = "application/grpc"
  var extra: [(String, String)] = []
  var httpStatus = "200"
  var status: String
  var message: String
}

/// A request body and how it is answered.
struct BodyCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var path = "/test.Service/Echo"
  var body: [UInt8]
  var extra: [(String, String)] = []
  var status: String
  var message: String
}

@Suite("A request that is refused", .timeLimit(.minutes(1)))
struct RefusalTests {
  static let heads: [HeadCase] = [
    HeadCase(
      testDescription: "GET", method: "GET", httpStatus: "405", status: "2", message: "POST"),
    HeadCase(
      testDescription: "no content type", contentType: nil, httpStatus: "415", status: "2",
      message: "application/grpc"),
    HeadCase(
      testDescription: "JSON", contentType: "application/json", httpStatus: "415", status: "2",
      message: "application/grpc"),
    HeadCase(
      testDescription: "gRPC-Web", contentType: "application/grpc-web", httpStatus: "415",
      status: "2", message: "application/grpc"),
    HeadCase(
      testDescription: "another codec", contentType: "application/grpc+json", httpStatus: "415",
      status: "2", message: "application/grpc"),
    HeadCase(
      testDescription: "unknown service", path: "/other.Service/Echo", status: "12",
      message: "unknown service other.Service"),
    HeadCase(
      testDescription: "unknown method", path: "/test.Service/echo", status: "12",
      message: "unknown method echo of service test.Service"),
    HeadCase(
      testDescription: "a path of another form", path: "/", status: "12",
      message: "/service/method"),
    HeadCase(
      testDescription: "a negative timeout", extra: [("grpc-timeout", "-1S")], httpStatus: "400",
      status: "13", message: "grpc-timeout"),
    HeadCase(
      testDescription: "a timeout of nine digits", extra: [("grpc-timeout", "123456789n")],
      httpStatus: "400", status: "13", message: "grpc-timeout"),
    HeadCase(
      testDescription: "an empty timeout", extra: [("grpc-timeout", "")], httpStatus: "400",
      status: "13", message: "grpc-timeout"),
    HeadCase(
      testDescription: "an unknown encoding", extra: [("grpc-encoding", "snappy")], status: "12",
      message: "snappy"),
    HeadCase(
      testDescription: "a header list over the limit",
      extra: [("x", String(repeating: "x", count: 9000))], httpStatus: "431", status: "8",
      message: "8192"),
  ]

  @Test("is answered in full: HTTP status, gRPC status, text", arguments: heads)
  func head(_ row: HeadCase) async throws {
    try await withServer([echo]) { harness in
      let peer = try harness.connect()
      let answer = try peer.call(
        row.path, framed("x"), method: row.method, contentType: row.contentType, row.extra)
      #expect(answer.headers[":status"] == row.httpStatus)
      #expect(answer.status == row.status)
      #expect(answer.message?.contains(row.message) == true, "\(answer.message ?? "")")
      #expect(answer.closed == .noError)
      if row.httpStatus != "200" { #expect(!answer.body.isEmpty) }
      // And the connection serves on.
      #expect(try peer.call("/test.Service/Echo", framed("y")).messages == ["y"])
    }
  }

  @Test("An unknown encoding is told which ones are known")
  func acceptEncoding() async throws {
    try await withServer([echo]) { harness in
      let answer = try harness.connect().call(
        "/test.Service/Echo", framed("x"), [("grpc-encoding", "snappy")])
      #expect(answer.headers["grpc-accept-encoding"] == "identity,gzip")
    }
  }

  @Test(
    "The content types of gRPC are taken",
    arguments: ["application/grpc", "application/grpc+proto", "application/grpc;charset=utf-8"])
  func contentType(_ contentType: String) async throws {
    try await withServer([echo]) { harness in
      let peer = try harness.connect()
      let answer = try peer.call("/test.Service/Echo", framed("x"), contentType: contentType)
      #expect(answer.status == "0")
    }
  }

  static let bodies: [BodyCase] = [
    BodyCase(
      testDescription: "a flag byte of 2", body: framed("x", flag: 2), status: "13", message: "flag"
    ),
    BodyCase(
      testDescription: "a message cut short", body: Array(framed("hello").dropLast()), status: "13",
      message: "4 of 5"),
    BodyCase(testDescription: "a prefix cut short", body: [0, 0], status: "13", message: "prefix"),
    BodyCase(
      testDescription: "a message over the method's limit",
      body: framed(String(repeating: "x", count: 101)), status: "8", message: "100"),
    BodyCase(
      testDescription: "the largest length there is", body: [0, 255, 255, 255, 255], status: "8",
      message: "4294967295"),
    BodyCase(
      testDescription: "compressed without an encoding", body: framed("x", flag: 1), status: "13",
      message: "grpc-encoding"),
    BodyCase(
      testDescription: "no gzip", body: framed("x", flag: 1), extra: [("grpc-encoding", "gzip")],
      status: "13", message: "gzip"),
    BodyCase(
      testDescription: "bytes that are no message", body: framed("undecodable"), status: "13",
      message: "it says so"),
    BodyCase(
      testDescription: "a message that breaks its contract", body: framed("invalid"), status: "3",
      message: "value: is invalid"),
    BodyCase(testDescription: "no message", body: [], status: "12", message: "none came"),
    BodyCase(
      testDescription: "two messages", body: framed("x") + framed("y"), status: "12",
      message: "second"),
    BodyCase(
      testDescription: "a response that can't be encoded", body: framed("unencodable"),
      status: "13", message: "it says so"),
    BodyCase(
      testDescription: "a bad second message of a stream", path: "/test.Service/Collect",
      body: framed("x") + framed("y", flag: 7), status: "13", message: "flag"),
  ]

  @Test("is told what is wrong with its messages", arguments: bodies)
  func body(_ row: BodyCase) async throws {
    try await withServer([echo, collect]) { harness in
      let peer = try harness.connect()
      let answer = try peer.call(row.path, row.body, row.extra)
      #expect(answer.status == row.status)
      #expect(answer.message?.contains(row.message) == true, "\(answer.message ?? "")")
      #expect(try peer.call("/test.Service/Echo", framed("y")).messages == ["y"])
    }
  }

  @Test("A message over the limit is refused on its prefix, before its bytes come")
  func prefix() async throws {
    try await withServer([echo, collect]) { harness in
      let peer = try harness.connect()
      for path in ["/test.Service/Echo", "/test.Service/Collect"] {
        let id = try peer.start(path, [0, 1, 0, 0, 0], isComplete: false)
        let answer = try peer.answer(id)
        #expect(answer.status == "8")
        #expect(answer.closed == .noError)
      }
    }
  }

  @Test("Violations are details with field paths")
  func violations() async throws {
    try await withServer([echo]) { harness in
      let answer = try harness.connect().call("/test.Service/Echo", framed("invalid"))
      let text = Array(try #require(answer.field("grpc-status-details-bin")).utf8)
      let decoded = text.withUnsafeBytes { Base64.decode($0) }!.withUnsafeBytes {
        StatusDetailCoding.decode($0)
      }
      #expect(
        decoded?.details == [
          .errorInfo(reason: "FIELD_INVALID", domain: "kontor", metadata: ["field": "value"]),
          .badRequest([FieldViolation(field: "value", description: "is invalid")]),
        ])
    }
  }

  @Test(
    "When to try again is told to retry policies too",
    arguments: [
      (.milliseconds(250), "250"), (.microseconds(1), "1"), (.zero, "0"), (.seconds(-1), "0"),
      (.seconds(1_000_000), "86400000"),
    ] as [(Duration, String)])
  func pushback(_ pause: Duration, _ milliseconds: String) async throws {
    let refuse = MethodHandler.unary(method("Refuse")) { (_: Text, _) -> Text in
      throw Status(.unavailable, "later", details: [.retryInfo(after: pause)])
    }
    try await withServer([refuse]) { harness in
      let answer = try harness.connect().call("/test.Service/Refuse", framed("x"))
      #expect(answer.field("grpc-retry-pushback-ms") == milliseconds)
    }
  }

  @Test(
    "Metadata of any name but the protocol's reaches the handler, and the longest timeout a year")
  func shortNames() async throws {
    let tell = MethodHandler.unary(method("Tell")) { (_: Text, context) -> Text in
      let left = ContinuousClock.now.duration(to: context.deadline!)
      let isAYear = left > .seconds(364 * 86_400) && left <= .seconds(365 * 86_400)
      return Text("\(context.metadata["id"] ?? "-") \(isAYear)")
    }
    try await withServer([tell]) { harness in
      let answer = try harness.connect().call(
        "/test.Service/Tell", framed("x"), [("id", "7"), ("grpc-timeout", "99999999H")])
      #expect(answer.messages == ["7 true"])
    }
  }

  @Test("A request that is refused by HTTP/2's rules is reset, and the connection serves on")
  func protocolError() async throws {
    try await withServer([echo]) { harness in
      let peer = try harness.connect()
      let answer = try peer.call("/test.Service/Echo", framed("x"), [("te", "gzip")])
      #expect(answer.closed == .protocolError)
      #expect(try peer.call("/test.Service/Echo", framed("y")).messages == ["y"])
    }
  }
}
