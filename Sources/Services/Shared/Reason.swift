import Domain

/// Why a caller does what needs a reason.
enum Reason {
  /// - Throws: `FIELD_MISSING` naming `reason` for white space alone.
  @discardableResult
  static func require(_ text: String) throws(Refusal) -> String {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw .invalidField("reason", .missing)
    }
    return text
  }
}
