package import Contracts
import Domain
package import RPCCore
import Store

extension Returns {
  package func completeRma(
    _ request: CompleteRmaRequest, context: ServerContext
  ) async throws -> Contracts.Rma {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.completeRma) }
      let caller = try Caller(context)
      let outcome = try await store.complete(
        RmaID(parsing: request.rmaID, field: "rma_id"), freight: request.freight,
        exchange: ExchangeWish.read(request.exchange), expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Rma(outcome.value)
    }
  }
}
