package import Contracts
import Domain
package import RPCCore
import Store

extension Picks {
  package func claimPick(
    _ request: ClaimPickRequest, context: ServerContext
  ) async throws -> Contracts.Fulfilment {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try FulfilmentID(parsing: request.fulfilmentID, field: "fulfilment_id")
      let outcome = try await store.claim(
        id,
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Fulfilment(outcome.value)
    }
  }
}
