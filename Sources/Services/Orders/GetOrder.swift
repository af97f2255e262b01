package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  package func getOrder(
    _ request: GetOrderRequest, context: ServerContext
  ) async throws -> Contracts.Order {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let order: Domain.Order
      switch request.key {
      case .orderID(let text):
        let id = try OrderID(parsing: text, field: "order_id")
        order = try await store.load(id, tenant: tenant, deadline: context.deadline)
      case .number(let text):
        guard let number = OrderNumber(text) else {
          throw Refusal.invalidField(
            "number", .malformed(expected: "an order number such as SO-00000042"))
        }
        order = try await store.load(number, tenant: tenant, deadline: context.deadline)
      case nil:
        throw Refusal.invalidField("order_id", .malformed(expected: "given, nor is number"))
      }
      return Contracts.Order(order)
    }
  }
}
