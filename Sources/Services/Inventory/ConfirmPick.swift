package import Contracts
import Domain
package import RPCCore
import Store

extension Picks {
  package func confirmPick(
    _ request: ConfirmPickRequest, context: ServerContext
  ) async throws -> Contracts.Fulfilment {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try FulfilmentID(parsing: request.fulfilmentID, field: "fulfilment_id")
      let outcome = try await store.confirm(
        id, picked: LineUnits.parse(request.lines, field: "lines"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Fulfilment(outcome.value)
    }
  }
}
