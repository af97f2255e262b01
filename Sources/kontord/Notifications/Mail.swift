internal import Glibc
internal import RPCCore
internal import Services

/// A message as mail: RFC 5322, its text as one part of UTF-8 (RFC 2045).
struct Mail {
  let from: MailAddress
  let to: MailAddress
  let message: NotificationMessage
  /// Since 1970.
  let seconds: Int

  /// Lines end with CR LF, and none is longer than 78 characters but for addresses.
  var bytes: [UInt8] {
    let text = message.body.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
    let headers = [
      "From: \(from.header)", "To: \(to.header)", "Subject: \(EncodedWords.text(message.subject))",
      "Date: \(date)",
      // The same when it is repeated: whoever has it already knows it by that.
      "Message-ID: <\(message.id)@\(from.domain)>",
      "Kontor-Notification: \(message.id)",
      // Nobody is to answer it by machine (RFC 3834).
      "Auto-Submitted: auto-generated", "Content-Language: \(message.language)",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
    ]
    var mail = Array((headers.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    var rest = Array(Base64.encodePadded(Array((text + "\r\n").utf8)).utf8)[...]
    while !rest.isEmpty {
      mail += rest.prefix(Self.lineBytesMax) + [0x0D, 0x0A]
      rest = rest.dropFirst(Self.lineBytesMax)
    }
    return mail
  }

  /// RFC 2045 §6.8.
  private static let lineBytesMax = 76

  /// RFC 5322 §3.3, in UTC. The program never leaves the locale C, whose names these are.
  private var date: String {
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { text in
      guard let start = text.baseAddress,
        strftime(start, text.count, "%a, %d %b %Y %H:%M:%S +0000", &parts) > 0
      else { preconditionFailure("a date has 31 characters") }
      return String(cString: start)
    }
  }
}
