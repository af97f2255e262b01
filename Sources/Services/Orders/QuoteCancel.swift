package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  /// What CancelOrder would decide on the order as it stands, by the same rules.
  package func quoteCancel(
    _ request: QuoteCancelRequest, context: ServerContext
  ) async throws -> QuoteCancelResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try OrderID(parsing: request.orderID, field: "order_id")
      let policy = try await tenants.load(tenant, deadline: context.deadline).policy
      let order = try await store.load(id, tenant: tenant, deadline: context.deadline)
      var response = QuoteCancelResponse(orderVersion: order.version.number)
      do throws(Refusal) {
        let cancellation = try Cancellation.decide(order, now: identifiers.now, policy: policy)
        response.allowed = true
        response.fee = Contracts.Money(cancellation.fee)
        response.freeUntilTime = order.times.submitted.map {
          Timestamp($0.advanced(by: policy.freeCancellation))
        }
        response.releases = cancellation.releases.map {
          .init(
            sku: $0.key.sku.text, warehouse: $0.key.warehouse.text, quantity: -$0.delta.reserved)
        }
      } catch {
        response.refusalReason = error.reason
        response.refusalMessage = error.description
      }
      if response.allowed, order.holds.contains(HoldSet(.changePending)) {
        response.openChangeID =
          try await changes.open(of: id, tenant: tenant, deadline: context.deadline)?
          .description ?? ""
      }
      return response
    }
  }
}
