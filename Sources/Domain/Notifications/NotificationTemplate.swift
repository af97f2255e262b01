/// The text of one kind of message in one language, checked: every placeholder is one that its kind
/// has.
///
/// `{name}` stands for a fact, `{{` and `}}` for a brace.
package struct NotificationTemplate: Hashable, Sendable {
  package let kind: NotificationKind
  package let language: NotificationLanguage
  /// One line.
  package let subject: String
  package let body: String

  /// - Throws: naming `subject` or `body` behind `field`.
  package init(
    kind: NotificationKind, language: NotificationLanguage, subject: String, body: String,
    field: String = "template", limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(subject, field: field + ".subject", maxBytes: limits.nameBytes)
    try TextRule.required(body, field: field + ".body", maxBytes: limits.textBytes)
    guard !subject.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw .invalidField(field + ".subject", .malformed(expected: "one line"))
    }
    for (text, name) in [(subject, "subject"), (body, "body")] {
      guard let parts = Self.parts(of: text) else {
        throw .invalidField(
          "\(field).\(name)",
          .malformed(expected: "text whose braces are {name}, or {{ and }} for a brace"))
      }
      for case .fact(let fact) in parts where !kind.placeholders.contains(fact) {
        throw .invalidField(
          "\(field).\(name)",
          .malformed(
            expected: "text with no other facts than " + kind.placeholders.joined(separator: ", ")))
      }
    }
    self.kind = kind
    self.language = language
    self.subject = subject
    self.body = body
  }

  /// The message with these facts; one that is not known is a dash.
  package func written(_ facts: [String: String]) -> (subject: String, body: String) {
    // A fact may be a remark of several lines; a subject is a header of mail, and must stay one.
    let line = String(
      Self.fill(subject, facts).map { $0.isNewline || $0 < "\u{20}" ? " " : $0 })
    return (line, Self.fill(body, facts))
  }

  private enum Part {
    case text(Substring)
    case fact(String)
  }

  private static func fill(_ text: String, _ facts: [String: String]) -> String {
    var written = ""
    for part in parts(of: text) ?? [] {
      switch part {
      case .text(let text): written += text
      case .fact(let name):
        let fact = facts[name] ?? ""
        written += fact.isEmpty ? "–" : fact
      }
    }
    return written
  }

  /// Nil if its braces do not fit.
  private static func parts(of text: String) -> [Part]? {
    var parts: [Part] = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      parts.append(.text(rest[..<brace]))
      let next = rest.index(after: brace)
      if next < rest.endIndex, rest[next] == rest[brace] {
        parts.append(.text(rest[brace...brace]))
        rest = rest[rest.index(after: next)...]
        continue
      }
      guard rest[brace] == "{", let close = rest[next...].firstIndex(of: "}") else { return nil }
      let name = rest[next..<close]
      guard !name.isEmpty, !name.contains("{") else { return nil }
      parts.append(.fact(String(name)))
      rest = rest[rest.index(after: close)...]
    }
    parts.append(.text(rest))
    return parts
  }
}
