/// Whose words a note is (ORD-8).
package enum NoteSource: Int16, StoredState {
  case customer = 1
  case staff = 2

  package var name: String {
    switch self {
    case .customer: "CUSTOMER"
    case .staff: "STAFF"
    }
  }
}

/// A remark added to an order in any state; never changed, never removed.
package struct OrderNote: Hashable, Sendable {
  package let source: NoteSource
  package let text: String

  /// Checks what AddNote asks.
  ///
  /// - Throws: `FIELD_MISSING` or `FIELD_INVALID` naming `text`.
  package init(
    source: NoteSource, text: String, limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(text, field: "text", maxBytes: limits.textBytes)
    self.source = source
    self.text = text
  }
}
