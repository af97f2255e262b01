package import Domain

/// A fulfilment as it is stored, with what a picker reads beside it.
package struct StoredFulfilment: Hashable, Sendable {
  /// What the product of a line is called.
  package struct Name: Hashable, Sendable {
    package var name: String
    package var specification: String
  }

  package var fulfilment: Fulfilment
  package var orderNumber: OrderNumber
  /// By the line's number.
  package var names: [Int: Name] = [:]
  package var cancelReason: String
  package var createdBy: String
  package var created: Instant
  package var updated: Instant

  package var id: FulfilmentID { fulfilment.id }
}

/// Which fulfilments a list holds; empty parts do not restrict.
package struct FulfilmentFilter: Hashable, Sendable {
  package var orderID: OrderID?
  package var warehouse: WarehouseCode?
  package var states: [FulfilmentState] = []
  package var picker = ""

  package init() {}
}

/// Where a page of the pick queue goes on: behind this place.
package struct QueuePosition: Hashable, Sendable {
  package var rank: Int16
  package var due: Instant
  package var id: FulfilmentID

  package init(rank: Int16, due: Instant, id: FulfilmentID) {
    self.rank = rank
    self.due = due
    self.id = id
  }

  init(_ fulfilment: Fulfilment) {
    rank = fulfilment.rank
    due = fulfilment.due
    id = fulfilment.id
  }
}

/// What ReportShort did.
package struct ShortReport: Sendable {
  package var fulfilment: StoredFulfilment
  package var resourcing: [ShortPick.Resourcing]
  /// What can be had now instead of what no warehouse has.
  package var substitutes: [SKU: [NamedOffer]]
  package var orderVersion: Version
}

extension Fulfilment {
  /// Ascending where the priority descends, as the queue's index is.
  var rank: Int16 { 1_000 - min(max(priority, 0), 1_000) }
}
