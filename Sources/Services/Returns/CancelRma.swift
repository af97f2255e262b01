package import Contracts
import Domain
package import RPCCore
import Store

extension Returns {
  package func cancelRma(
    _ request: CancelRmaRequest, context: ServerContext
  ) async throws -> Contracts.Rma {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.cancelRma) }
      let caller = try Caller(context)
      let outcome = try await store.cancel(
        RmaID(parsing: request.rmaID, field: "rma_id"), reason: Reason.require(request.reason),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Rma(outcome.value)
    }
  }
}
