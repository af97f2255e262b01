package import Contracts
import Domain
package import RPCCore
import Store

extension Returns {
  package func proposeAlternative(
    _ request: ProposeAlternativeRequest, context: ServerContext
  ) async throws -> Contracts.Rma {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let offer = try Domain.RmaOffer(
        remedy: .require(request.remedy, field: "remedy"), text: request.text,
        amount: .parse(request.amount, field: "amount"))
      let outcome = try await store.propose(
        offer, for: RmaID(parsing: request.rmaID, field: "rma_id"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Rma(outcome.value)
    }
  }

  package func acceptAlternative(
    _ request: AcceptAlternativeRequest, context: ServerContext
  ) async throws -> Contracts.Rma {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let outcome = try await store.answer(
        request.accepted, reason: request.reason,
        for: RmaID(parsing: request.rmaID, field: "rma_id"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Rma(outcome.value)
    }
  }
}
