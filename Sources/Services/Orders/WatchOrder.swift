package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  /// The order as it stands, then its events from the process's one tailer (F3).
  ///
  /// The feed's place is taken before the order is read. So what happens after the reading lies behind
  /// that place, and what lies behind it and is in the order already has a version that the order has
  /// passed: nothing is left out and nothing is told twice (I11).
  package func watchOrder(
    _ request: WatchOrderRequest, responses: ResponseWriter<WatchOrderResponse>,
    context: ServerContext
  ) async throws {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try OrderID(parsing: request.orderID, field: "order_id")
      let scope = PageToken.scope(tenant, id.uuid)
      let token = try PageToken.parse(
        request.resumeToken, field: "resume_token", kind: .watchOrder, scope: scope)
      var place =
        if let token {
          try WatchPlace(token)
        } else {
          WatchPlace(position: try await store.feedPosition(), version: Version(0))
        }
      let order = try await store.load(id, tenant: tenant, deadline: context.deadline)
      if token == nil {
        place.version = order.version
        try await responses.write(
          WatchOrderResponse(
            update: .snapshot(Contracts.Order(order)),
            resumeToken: place.token(.watchOrder, scope).text))
      }
      if order.state.isFinal, place.version >= order.version { return }
      for try await event in store.events(
        of: id, after: place.position, tenant: tenant, tailer: tailer)
      where event.version > place.version {
        place = WatchPlace(position: event.position, version: event.version)
        try await responses.write(
          WatchOrderResponse(
            update: .event(Contracts.OrderEvent(event)),
            resumeToken: place.token(.watchOrder, scope).text))
        if event.state.isFinal { return }
      }
      throw CancellationError()
    }
  }
}
