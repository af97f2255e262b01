import Domain
package import Store

/// Where messages go: what a program that does I/O gives to this module, which does none.
package protocol NotificationSink: Sendable {
  /// For operators: `file`, `webhook`, `smtp`.
  var name: String { get }

  /// Hands a message over. One that was handed over before, and of which nobody knows, may come again:
  /// its id is the same.
  ///
  /// - Throws: `NotificationFailure` with what a person can act on.
  func deliver(_ message: NotificationMessage) async throws
}

/// Why a message could not be handed over.
package struct NotificationFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package var description: String
  /// Whether the message itself was refused for good; everything else is tried again.
  package var isPermanent: Bool

  package init(_ description: String, isPermanent: Bool = false) {
    self.description = description
    self.isPermanent = isPermanent
  }
}

/// A message as a sink takes it.
package struct NotificationMessage: Hashable, Sendable {
  /// By which its receiver tells a repeat.
  package let id: String
  package let tenant: String
  /// `ORDER_RECEIVED`.
  package let kind: String
  /// `EMAIL`, `SMS`.
  package let channel: String
  /// `en`, `zh-CN`.
  package let language: String
  package let recipient: String
  package let subject: String
  package let body: String
  /// Empty if it is about none.
  package let orderID: String
  /// From 1.
  package let attempt: Int

  package init(_ notification: StoredNotification) {
    id = notification.id.description
    tenant = notification.tenant.text
    kind = notification.kind.name
    channel = notification.channel.name
    language = Language(notification.language).rawValue
    recipient = notification.recipient
    subject = notification.subject
    body = notification.body
    orderID = notification.orderID?.description ?? ""
    attempt = Int(notification.attempts) + 1
  }

  /// The message as a line of JSON (RFC 8259) without its line end: what files and web hooks are given.
  package var json: String {
    let members = [
      ("notification_id", id), ("tenant", tenant), ("kind", kind), ("channel", channel),
      ("language", language), ("recipient", recipient), ("subject", subject), ("body", body),
      ("order_id", orderID),
    ]
    let texts = members.map { "\"\($0.0)\":\(Self.quoted($0.1))" }
    return "{\(texts.joined(separator: ",")),\"attempt\":\(attempt)}"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension Language {
  init(_ language: NotificationLanguage) {
    switch language {
    case .english: self = .english
    case .chinese: self = .chinese
    }
  }
}
