/// Finds requests in the bytes of one connection (RFC 9112, as far as GET and HEAD without a body need it).
///
/// Sans-I/O: bytes in by `append`, requests out by `next`.
package struct RequestParser {
  private let headBytesMax: Int
  private var bytes: [UInt8] = []

  package enum Next: Equatable {
    /// The head is not whole.
    case incomplete
    case request(HTTPRequest)
    /// Answered so; what follows on the connection can't be told apart from the rest of it.
    case refused(HTTPResponse)
  }

  package init(headBytesMax: Int) { self.headBytesMax = headBytesMax }

  /// Of a request that has begun to come.
  package var bufferedBytes: Int { bytes.count }

  package mutating func append(_ more: some Collection<UInt8>) { bytes += more }

  mutating func removeAll() { bytes.removeAll() }

  /// To be asked again after each request, until one is incomplete or refused.
  package mutating func next() -> Next {
    passOverEmptyLines()
    guard let end = headEnd else {
      return bytes.count > headBytesMax ? tooLarge : .incomplete
    }
    if end > headBytesMax { return tooLarge }
    let head = bytes[..<end]
    bytes.removeSubrange(..<end)
    guard head.allSatisfy({ $0 == 13 || $0 == 10 || $0 == 9 || ($0 >= 32 && $0 != 127) }) else {
      return refused(400, "the request's head holds control characters")
    }
    let lines = String(decoding: head, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: true)
    guard let first = lines.first else { return refused(400, "the request line is missing") }
    return parse(first, fields: lines.dropFirst())
  }

  /// Before a request they mean nothing (RFC 9112 §2.2), however many come at a time.
  private mutating func passOverEmptyLines() {
    var count = 0
    while bytes[count...].starts(with: [13, 10]) { count += 2 }
    bytes.removeFirst(count)
  }

  /// Behind the empty line that ends the head.
  private var headEnd: Int? {
    var position = 0
    while let line = bytes[position...].firstIndex(of: 10) {
      let rest = bytes[(line + 1)...]
      if rest.starts(with: [13, 10]) { return line + 3 }
      position = line + 1
    }
    return nil
  }

  private var tooLarge: Next { refused(431, "the request's head is over \(headBytesMax) bytes") }

  private func refused(_ status: Int, _ reason: String) -> Next {
    .refused(HTTPResponse(status, reason + "\n"))
  }

  private func parse(_ requestLine: Substring, fields: ArraySlice<Substring>) -> Next {
    let parts = requestLine.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].hasPrefix("HTTP/"), !parts[0].isEmpty else {
      return refused(400, "the request line is not of the form 'METHOD /path HTTP/1.1'")
    }
    guard parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0" else {
      return refused(505, "HTTP/1.1 is spoken here, not \(parts[2])")
    }
    guard parts[1].hasPrefix("/") else {
      return refused(400, "the request's target has to begin with '/'")
    }
    let isLatest = parts[2] == "HTTP/1.1"
    var hasHost = false
    var keepsAlive = isLatest
    for field in fields {
      guard let colon = field.firstIndex(of: ":"), colon != field.startIndex,
        !field[..<colon].contains(where: { $0 == " " || $0 == "\t" })
      else { return refused(400, "a header field is not of the form 'name: value'") }
      let value = field[field.index(after: colon)...].trimmed
      switch field[..<colon].lowercased() {
      case "host":
        if hasHost { return refused(400, "the request has two Host fields") }
        hasHost = true
      case "connection":
        let options = value.lowercased().split(separator: ",").map { $0[...].trimmed }
        if options.contains("close") { keepsAlive = false }
        if !isLatest, options.contains("keep-alive") { keepsAlive = true }
      case "content-length" where value != "0", "transfer-encoding":
        return refused(413, "requests have no body here")
      default: break
      }
    }
    guard hasHost || !isLatest else { return refused(400, "the Host field is missing") }
    guard parts[0] == "GET" || parts[0] == "HEAD" else {
      return refused(405, "GET and HEAD are answered here")
    }
    let path = parts[1].prefix { $0 != "?" && $0 != "#" }
    return .request(
      HTTPRequest(path: String(path), isHead: parts[0] == "HEAD", keepsAlive: keepsAlive))
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
