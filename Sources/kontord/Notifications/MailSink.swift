internal import Curl
internal import Glibc
internal import Services

/// Hands messages to a mail server by SMTP (RFC 5321).
///
/// A refusal of the message for good (5yz) ends its attempts; what is the server's own trouble (4yz, no
/// answer) or the operator's (a login that is wrong, no TLS) is tried again.
struct MailSink: NotificationSink {
  let address: CurlAddress
  let from: MailAddress
  let login: (user: String, password: String)?
  /// A file of CA certificates; nil: the system's.
  let trust: String?

  var name: String { "smtp" }

  func deliver(_ message: NotificationMessage) async throws {
    guard message.channel == "EMAIL" else {
      throw NotificationFailure(
        "mail is all that goes this way, and this is \(message.channel)", isPermanent: true)
    }
    guard let to = MailAddress(message.recipient), to.name.isEmpty else {
      throw NotificationFailure(
        "the recipient is no address of mail in ASCII", isPermanent: true)
    }
    let mail = Mail(from: from, to: to, message: message, seconds: time(nil)).bytes
    try await SideThread.run { [self] in
      let request = try CurlRequest(address, trust: trust, timeout: Limits.deliveryTimeout)
      do throws(CurlFailure) {
        try request.mail(mail, from: from.address, to: to.address, login: login)
      } catch {
        throw Self.failure(error)
      }
    }
  }

  static func failure(_ failure: CurlFailure) -> NotificationFailure {
    let refusal = failure.answer.refusal
    let said = refusal.isEmpty ? failure.description : "the server says: \(refusal)"
    // The greeting is past, so it is not the server as a whole that refuses.
    let isOfMessage =
      failure.answer.first.hasPrefix("220") && refusal.hasPrefix("5")
      && !refusalsOfSession.contains { refusal.hasPrefix($0) }
    return NotificationFailure(said, isPermanent: isOfMessage)
  }

  /// Commands that it does not know, TLS or a login that it demands or refuses (RFC 5321 §4.2.3, RFC 3207, RFC
  /// 4954 §6).
  private static let refusalsOfSession = ["500", "502", "503", "504", "530", "534", "535", "538"]
}
