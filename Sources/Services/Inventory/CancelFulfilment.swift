package import Contracts
import Domain
package import RPCCore
import Store

extension Picks {
  package func cancelFulfilment(
    _ request: CancelFulfilmentRequest, context: ServerContext
  ) async throws -> Contracts.Fulfilment {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.cancelFulfilment) }
      let caller = try Caller(context)
      let id = try FulfilmentID(parsing: request.fulfilmentID, field: "fulfilment_id")
      let reason = try Reason.require(request.reason)
      let outcome = try await store.cancel(
        id, reason: reason,
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Fulfilment(outcome.value)
    }
  }
}
