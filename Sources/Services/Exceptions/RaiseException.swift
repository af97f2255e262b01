package import Contracts
import Domain
package import RPCCore
import Store

extension Exceptions {
  package func raiseException(
    _ request: RaiseExceptionRequest, context: ServerContext
  ) async throws -> Contracts.ExceptionCase {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let outcome = try await store.raise(
        .require(request.kind, field: "kind"),
        about: OrderID(parsing: request.orderID, field: "order_id"), detail: request.detail,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.ExceptionCase(outcome.value)
    }
  }
}
