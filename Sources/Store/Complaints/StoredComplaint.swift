package import Domain

/// A complaint as it is stored.
package struct StoredComplaint: Hashable, Sendable {
  package var id: ComplaintID
  package var orderID: OrderID?
  package var version: Version
  package var state: ComplaintState
  package var channel: ComplaintChannel
  package var category: ComplaintCategory
  package var customer: Customer
  package var content: String
  package var department: String
  package var assignee: String
  package var solution: Solution?
  package var resolution: String
  package var customerOpinion: String
  package var createdBy: String
  package var created: Instant
  package var assigned: Instant?
  package var resolved: Instant?
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
