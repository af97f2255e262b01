package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  package func batchGetOrders(
    _ request: BatchGetOrdersRequest, context: ServerContext
  ) async throws -> BatchGetOrdersResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let ids = try Self.orderIDs(request.orderIDs)
      let orders = try await store.load(ids, tenant: tenant, deadline: context.deadline)
      let found = Set(orders.map(\.id))
      if let missing = ids.first(where: { !found.contains($0) }) {
        throw Refusal.notFound(.order, id: missing.description)
      }
      return BatchGetOrdersResponse(orders: orders.map(Contracts.Order.init))
    }
  }

  /// - Throws: naming the id that is none, or that stands there twice.
  private static func orderIDs(_ texts: [String]) throws(Refusal) -> [OrderID] {
    var ids: [OrderID] = []
    var seen: Set<OrderID> = []
    for (index, text) in texts.enumerated() {
      let id = try OrderID(parsing: text, field: "order_ids[\(index)]")
      guard seen.insert(id).inserted else {
        throw .invalidField("order_ids[\(index)]", .malformed(expected: "an id given only once"))
      }
      ids.append(id)
    }
    return ids
  }
}
