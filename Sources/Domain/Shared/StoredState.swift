/// A state with a stable code for storage (`smallint`) and a stable UPPER_SNAKE name for the wire
/// and for people.
///
/// Codes and names are never reused; a state that disappears keeps its number.
package protocol StoredState: Hashable, Sendable, CaseIterable, RawRepresentable
where RawValue == Int16 {
  var name: String { get }
}

extension StoredState {
  /// The storage code.
  package var code: Int16 { rawValue }

  /// The state with this stored code, nil for a code that this version does not know.
  package init?(code: Int16) { self.init(rawValue: code) }

  /// The state with this name.
  package init?(name: String) {
    guard let state = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = state
  }
}
