package import Contracts
import Domain
package import RPCCore
import Store

extension Picks {
  package func releaseFulfilments(
    _ request: ReleaseFulfilmentsRequest, context: ServerContext
  ) async throws -> ReleaseFulfilmentsResponse {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let order = try OrderID(parsing: request.orderID, field: "order_id")
      let outcome = try await store.release(
        order, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return ReleaseFulfilmentsResponse(
        fulfilments: outcome.value.fulfilments.map { .init($0) },
        orderVersion: outcome.value.orderVersion.number)
    }
  }
}
