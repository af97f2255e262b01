/// A request that the responder answers: nothing but GET and HEAD reach it.
package struct HTTPRequest: Sendable, Hashable {
  /// Without the query: `/metrics`.
  package let path: String
  /// Whether the body is left out of the answer.
  let isHead: Bool
  /// Whether the connection stays open behind the answer.
  let keepsAlive: Bool
}

/// What is answered.
package struct HTTPResponse: Sendable, Hashable {
  package var status: Int
  package var contentType: String
  package var body: String

  package init(
    _ status: Int, _ body: String, contentType: String = "text/plain; charset=utf-8"
  ) {
    self.status = status
    self.body = body
    self.contentType = contentType
  }

  /// As text, with status 200.
  package init(_ body: String) { self.init(200, body) }

  /// The bytes on the wire.
  package func encoded(isHead: Bool, keepsAlive: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status) \(Self.reason(status))\r\n"
    head += "Content-Type: \(contentType)\r\nContent-Length: \(body.utf8.count)\r\n"
    // The pages are of this moment.
    head += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
    if status == 405 { head += "Allow: GET, HEAD\r\n" }
    head += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
    return Array((isHead ? head : head + body).utf8)
  }

  private static func reason(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 400: "Bad Request"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 413: "Content Too Large"
    case 431: "Request Header Fields Too Large"
    case 503: "Service Unavailable"
    case 505: "HTTP Version Not Supported"
    default: "Unknown"
    }
  }
}
