internal import Glibc
internal import Networking
internal import Services

/// Posts each message to an address as JSON, signed: what a text-message or mail provider, or the tenant's own
/// program, is given.
///
/// `Kontor-Signature: t=<seconds since 1970>,v1=<hex>` is the HMAC-SHA-256, under the shared secret, of the
/// seconds, a dot and the body: a receiver refuses what is old or wrongly signed. `Kontor-Notification` is the
/// message's id, the same when it is repeated. Any answer of 200 to 299 takes the message.
struct WebHookSink: NotificationSink {
  let address: WebAddress
  let secret: [UInt8]
  /// For `https`.
  let tls: TLSContext?

  var name: String { "webhook" }

  func deliver(_ message: NotificationMessage) async throws {
    let request = Self.request(message, to: address, secret: secret, at: time(nil))
    try await SideThread.run { [address, tls] in
      var stream = try BlockingStream(
        host: address.host, port: address.port, tls: tls,
        deadline: ContinuousClock.now + Limits.deliveryTimeout)
      try stream.write(request)
      let line = try stream.readLine() ?? ""
      stream.close()
      guard let status = Self.status(line) else {
        throw NotificationFailure("the answer is not HTTP: '\(line.prefix(80))'")
      }
      guard (200...299).contains(status) else {
        throw NotificationFailure("the receiver answers \(status)")
      }
    }
  }

  /// Of `HTTP/1.1 204 No Content`.
  static func status(_ line: String) -> Int? {
    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[0].hasPrefix("HTTP/1."), parts[1].utf8.count == 3 else {
      return nil
    }
    return Int(parts[1])
  }

  static func request(
    _ message: NotificationMessage, to address: WebAddress, secret: [UInt8], at seconds: Int
  ) -> [UInt8] {
    let body = Array(message.json.utf8)
    let signed = Array("\(seconds).".utf8) + body
    let code = MessageAuthentication.sha256(signed, key: secret)
    let digits = code.map { byte in
      let text = String(byte, radix: 16)
      return text.utf8.count == 2 ? text : "0" + text
    }
    let head = [
      "POST \(address.path) HTTP/1.1", "Host: \(address.authority)",
      "Content-Type: application/json", "Content-Length: \(body.count)",
      "Kontor-Notification: \(message.id)",
      "Kontor-Signature: t=\(seconds),v1=\(digits.joined())", "Connection: close", "", "",
    ]
    return Array(head.joined(separator: "\r\n").utf8) + body
  }
}

/// Where a web hook is: `https://example.org:8443/hook?x=1`.
struct WebAddress: Sendable, Hashable {
  let isEncrypted: Bool
  let host: String
  let port: UInt16
  /// With its query; at least `/`.
  let path: String

  /// Nil for anything but http and https with a host, and for characters that would break a request.
  init?(_ text: String) {
    let scheme: String
    if text.hasPrefix("https://") {
      (scheme, isEncrypted) = ("https://", true)
    } else if text.hasPrefix("http://") {
      (scheme, isEncrypted) = ("http://", false)
    } else {
      return nil
    }
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let slash = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
    let authority = rest[..<slash]
    let tail = rest[slash...]
    // A password in an address ends up in logs; fragments never leave a browser.
    guard !authority.isEmpty, !authority.contains("@"), !tail.contains("#") else { return nil }
    path = tail.isEmpty ? "/" : (tail.hasPrefix("?") ? "/" + tail : String(tail))
    let standard: UInt16 = isEncrypted ? 443 : 80
    if authority.hasPrefix("[") {
      guard let close = authority.firstIndex(of: "]") else { return nil }
      host = String(authority[authority.index(after: authority.startIndex)..<close])
      let behind = authority[authority.index(after: close)...]
      guard let port = Self.port(behind, standard) else { return nil }
      self.port = port
    } else {
      let colon = authority.firstIndex(of: ":") ?? authority.endIndex
      host = String(authority[..<colon])
      guard let port = Self.port(authority[colon...], standard) else { return nil }
      self.port = port
    }
    guard !host.isEmpty else { return nil }
  }

  private static func port(_ text: Substring, _ standard: UInt16) -> UInt16? {
    if text.isEmpty { return standard }
    guard text.hasPrefix(":"), let port = UInt16(text.dropFirst()), port > 0 else { return nil }
    return port
  }

  /// For the Host header.
  var authority: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return port == (isEncrypted ? 443 : 80) ? name : "\(name):\(port)"
  }
}
