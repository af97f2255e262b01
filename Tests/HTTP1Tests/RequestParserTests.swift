import Testing

@testable import HTTP1

@Suite("Requests over HTTP/1.1")
struct RequestParserTests {
  private func parse(_ text: String, headBytesMax: Int = 8 << 10) -> RequestParser.Next {
    var parser = RequestParser(headBytesMax: headBytesMax)
    parser.append(text.utf8)
    return parser.next()
  }

  private func status(_ next: RequestParser.Next) -> Int? {
    if case .refused(let response) = next { response.status } else { nil }
  }

  @Test(
    "are taken as they come",
    arguments: [
      (
        "GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n",
        HTTPRequest(path: "/metrics", isHead: false, keepsAlive: true)
      ),
      (
        "HEAD /readyz?full=1 HTTP/1.1\r\nhost:a\r\nConnection: close\r\n\r\n",
        HTTPRequest(path: "/readyz", isHead: true, keepsAlive: false)
      ),
      ("GET / HTTP/1.0\r\n\r\n", HTTPRequest(path: "/", isHead: false, keepsAlive: false)),
      (
        "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n",
        HTTPRequest(path: "/", isHead: false, keepsAlive: true)
      ),
      (
        "\r\nGET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
        HTTPRequest(path: "/", isHead: false, keepsAlive: true)
      ),
      (
        "\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
        HTTPRequest(path: "/", isHead: false, keepsAlive: true)
      ),
    ])
  func taken(text: String, expected: HTTPRequest) {
    #expect(parse(text) == .request(expected))
    // Byte by byte, it is whole with the last one and not before.
    var parser = RequestParser(headBytesMax: 8 << 10)
    for byte in text.utf8.dropLast() {
      parser.append([byte])
      #expect(parser.next() == .incomplete)
    }
    parser.append([10])
    #expect(parser.next() == .request(expected))
  }

  @Test(
    "are refused with the status that says why",
    arguments: [
      ("POST / HTTP/1.1\r\nHost: a\r\n\r\n", 405),
      ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n", 413),
      ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", 413),
      ("GET / HTTP/1.1\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: a\u{1}\r\n\r\n", 400),
      ("GET / HTTP/1.1\nHost: a\r\n\r\n", 400),
      ("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
      ("GET * HTTP/1.1\r\nHost: a\r\n\r\n", 400),
      ("GET\r\n\r\n", 400),
      ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505),
      ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
    ])
  func refused(text: String, expected: Int) {
    #expect(status(parse(text)) == expected)
  }

  @Test("whose head is as long as the limit are taken, and refused when it is longer")
  func limit() {
    func head(_ count: Int) -> String {
      let rest = "GET / HTTP/1.1\r\nHost: a\r\nX: \r\n\r\n"
      let padding = String(repeating: "x", count: count - rest.utf8.count)
      return "GET / HTTP/1.1\r\nHost: a\r\nX: \(padding)\r\n\r\n"
    }
    #expect(status(parse(head(200), headBytesMax: 200)) == nil)
    #expect(status(parse(head(201), headBytesMax: 200)) == 431)
    // Without an end, as soon as there is too much.
    var parser = RequestParser(headBytesMax: 200)
    parser.append(head(300).utf8.prefix(200))
    #expect(parser.next() == .incomplete)
    parser.append([32])
    #expect(status(parser.next()) == 431)
  }

  @Test("that come together are told apart")
  func pipelined() {
    var parser = RequestParser(headBytesMax: 100)
    parser.append("GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\nGET".utf8)
    for path in ["/a", "/b"] {
      #expect(
        parser.next() == .request(HTTPRequest(path: path, isHead: false, keepsAlive: true)))
    }
    #expect(parser.next() == .incomplete)
    #expect(parser.bufferedBytes > 0)
  }
}
