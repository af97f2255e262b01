package import Contracts
import Domain
package import RPCCore
import Store

extension Returns {
  package func createRma(
    _ request: CreateRmaRequest, context: ServerContext
  ) async throws -> Contracts.Rma {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let draft = try RmaDraft(
        reason: .require(request.reason, field: "reason"), note: request.note,
        evidence: request.evidence, lines: ReturnWish.read(request.lines))
      let outcome = try await store.create(
        draft, on: OrderID(parsing: request.orderID, field: "order_id"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Rma(outcome.value)
    }
  }
}
