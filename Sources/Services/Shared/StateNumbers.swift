import Domain

/// A state's stable code is its number in storage and its number in the contract: one list of
/// numbers, held together by a test that compares the names.
extension StoredState {
  /// The number in the contract.
  var number: Int32 { Int32(code) }

  /// Reads an enum of a request; nil for 0, which says that it is not given.
  ///
  /// - Throws: `FIELD_INVALID` naming `field` for a number that the contract does not define.
  static func parse(
    _ message: some RawRepresentable<Int32>, field: String
  ) throws(Refusal) -> Self? {
    guard message.rawValue != 0 else { return nil }
    guard let code = Int16(exactly: message.rawValue), let state = Self(code: code) else {
      throw .invalidField(
        field, .malformed(expected: "one of " + allCases.map(\.name).joined(separator: ", ")))
    }
    return state
  }

  /// Reads an enum that must be given.
  ///
  /// - Throws: `FIELD_MISSING` beside the above.
  static func require(
    _ message: some RawRepresentable<Int32>, field: String
  ) throws(Refusal) -> Self {
    guard let state = try parse(message, field: field) else {
      throw .invalidField(field, .missing)
    }
    return state
  }
}

extension Array where Element: StoredState {
  /// Reads a list of enums, each of which must be given.
  ///
  /// - Throws: `FIELD_MISSING` or `FIELD_INVALID` naming `field` and the place in it.
  static func require(
    _ messages: [some RawRepresentable<Int32>], field: String
  ) throws(Refusal) -> [Element] {
    var states: [Element] = []
    for (index, message) in messages.enumerated() {
      states.append(try .require(message, field: "\(field)[\(index)]"))
    }
    return states
  }
}
