package import Contracts
import Domain
package import RPCCore
import Store

extension Returns {
  package func decideRma(
    _ request: DecideRmaRequest, context: ServerContext
  ) async throws -> Contracts.Rma {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try RmaID(parsing: request.rmaID, field: "rma_id")
      let key = try CommandKey(caller, requestID: request.requestID, of: request)
      let outcome =
        request.approve
        ? try await store.approve(
          id, to: WarehouseCode(parsing: request.warehouse, field: "warehouse"),
          isOverride: request.override, by: Decider(caller, context), reason: request.reason,
          expectedVersion: request.expectedVersion, key: key, deadline: context.deadline)
        : try await store.reject(
          id, reason: Reason.require(request.reason), expectedVersion: request.expectedVersion,
          key: key, deadline: context.deadline)
      return Contracts.Rma(outcome.value)
    }
  }
}
