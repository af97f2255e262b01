/// Checks of single text fields.
package enum TextRule {
  /// The text, when it has at most `maxBytes` bytes of UTF-8; empty is allowed.
  static func optional(_ text: String, field: String, maxBytes: Int) throws(Refusal) {
    guard text.utf8.count <= maxBytes else {
      throw .invalidField(field, .tooLong(maxBytes: maxBytes))
    }
  }

  /// The text, when it has 1 to `maxBytes` bytes that are not all white space.
  static func required(_ text: String, field: String, maxBytes: Int) throws(Refusal) {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .invalidField(field, .missing) }
    try optional(text, field: field, maxBytes: maxBytes)
  }

  /// A reason that must be given: it stands in the audit.
  ///
  /// - Throws: `FIELD_MISSING`, `FIELD_INVALID` naming `field`.
  package static func reason(
    _ text: String, field: String, limits: DomainLimits = .standard
  ) throws(Refusal) -> String {
    try required(text, field: field, maxBytes: limits.reasonBytes)
    return text
  }
}
