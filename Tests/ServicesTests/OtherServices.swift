import Contracts
import RPCCore

@testable import Services

/// The other services on the same store.
extension OrdersFixture {
  var stock: Stock { Stock(store: store, boundary: orders.boundary) }
  var stocktakes: Stocktakes { Stocktakes(store: store, boundary: orders.boundary) }
  var replenishment: Replenishment { Replenishment(store: store, boundary: orders.boundary) }
  var shipments: Shipments { Shipments(store: store, boundary: orders.boundary) }
  var picks: Picks { Picks(store: store, boundary: orders.boundary) }
  var carriers: Carriers { Carriers(store: store, boundary: orders.boundary) }
  var tracking: Tracking { Tracking(store: store, boundary: orders.boundary) }
  var payments: Payments { Payments(store: store, boundary: orders.boundary) }
  var returns: Returns { Returns(store: store, boundary: orders.boundary) }
  var customers: Customers { Customers(store: store, boundary: orders.boundary) }
  var complaints: Complaints { Complaints(store: store, boundary: orders.boundary) }
  var urgents: Urgents { Urgents(store: store, boundary: orders.boundary) }
  var reviews: Reviews { Reviews(store: store, boundary: orders.boundary) }
  var changes: Changes { Changes(store: store, boundary: orders.boundary) }
  var quotes: Quotes { Quotes(store: store, boundary: orders.boundary) }
  var sla: Sla { Sla(store: store, boundary: orders.boundary) }
  var feed: EventFeed { EventFeed(store: store, boundary: orders.boundary) }
  var notifications: Notifications { Notifications(store: store, boundary: orders.boundary) }
  var settings: TenantSettingsRPCs { TenantSettingsRPCs(store: store, boundary: orders.boundary) }

  /// What VerifyLedger streams.
  func verify(_ request: VerifyLedgerRequest = .init()) async throws -> [VerifyLedgerResponse] {
    let call = RecordedCall()
    try await stock.verifyLedger(
      request, responses: ResponseWriter(call), context: ServerContext(call))
    return try call.responses()
  }

  /// What ListMovements streams.
  func movements(_ request: ListMovementsRequest) async throws -> [ListMovementsResponse] {
    let call = RecordedCall()
    try await stock.listMovements(
      request, responses: ResponseWriter(call), context: ServerContext(call))
    return try call.responses()
  }

  /// Hears what happens from now on.
  func beginMessages() async throws { _ = try await MessageWriting(store: store).runOnce() }

  /// Writes messages until there are so many: other tests' transactions may hide an event for a moment.
  func written(
    _ count: Int, _ request: ListNotificationsRequest = .init()
  ) async throws -> [Contracts.Notification] {
    let writing = MessageWriting(store: store)
    while true {
      while try await writing.runOnce() {}
      let list = try await notifications.listNotifications(request, context: context).notifications
      if list.count >= count { return list }
    }
  }
}
