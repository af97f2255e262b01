/// Checks of single text fields.
enum TextRule {
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
}
