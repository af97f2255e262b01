internal import Curl
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
  let address: CurlAddress
  let secret: [UInt8]
  /// A file of CA certificates; nil: the system's.
  let trust: String?

  var name: String { "webhook" }

  func deliver(_ message: NotificationMessage) async throws {
    let body = Array(message.json.utf8)
    let headers = Self.headers(of: message.id, body, secret: secret, at: time(nil))
    try await SideThread.run { [address, trust] in
      let request = try CurlRequest(address, trust: trust, timeout: Limits.deliveryTimeout)
      let status = try request.post(body, headers: headers).status
      guard (200...299).contains(status) else {
        throw NotificationFailure("the receiver answers \(status)")
      }
    }
  }

  static func headers(
    of id: String, _ body: [UInt8], secret: [UInt8], at seconds: Int
  ) -> [String] {
    let code = MessageAuthentication.sha256(Array("\(seconds).".utf8) + body, key: secret)
    let digits = code.map { byte in
      let text = String(byte, radix: 16)
      return text.utf8.count == 2 ? text : "0" + text
    }
    return [
      "Content-Type: application/json", "Kontor-Notification: \(id)",
      "Kontor-Signature: t=\(seconds),v1=\(digits.joined())",
    ]
  }
}
