package import Domain

/// Something that was said about a complaint, as it is stored.
package struct StoredComplaintMessage: Hashable, Sendable {
  package var id: ComplaintMessageID
  package var source: NoteSource
  package var text: String
  package var actor: String
  package var created: Instant
}

/// Complaints that are about the same for the same cause (CMP-7).
package struct CauseCount: Hashable, Sendable {
  package var category: ComplaintCategory
  /// Nil: not known.
  package var cause: ComplaintCause?
  package var carrier: CarrierCode?
  package var complaints: Int64
  package var open: Int64
}

/// Which complaints a list holds; empty parts do not restrict.
package struct ComplaintFilter: Hashable, Sendable {
  package var orderID: OrderID?
  package var states: [ComplaintState] = []
  package var department = ""
  package var from: Instant?
  package var before: Instant?

  package init() {}
}
