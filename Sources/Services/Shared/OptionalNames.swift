import Domain

extension ID {
  /// Reads the API's text of an id that may be left out; the empty text is nil.
  ///
  /// - Throws: `FIELD_INVALID` naming `field`.
  static func parse(_ text: String, field: String) throws(Refusal) -> ID? {
    text.isEmpty ? nil : try ID(parsing: text, field: field)
  }
}

extension Code {
  /// As `ID.parse`.
  static func parse(_ text: String, field: String) throws(Refusal) -> Self? {
    text.isEmpty ? nil : try Self(parsing: text, field: field)
  }
}
