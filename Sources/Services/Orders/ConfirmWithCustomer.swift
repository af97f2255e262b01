package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  package func confirmWithCustomer(
    _ request: ConfirmWithCustomerRequest, context: ServerContext
  ) async throws -> Contracts.Order {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let consent = try Consent(
        channel: .require(request.channel, field: "channel"), evidence: request.evidence)
      let outcome = try await store.confirmWithCustomer(
        OrderID(parsing: request.orderID, field: "order_id"), consent: consent,
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Order(outcome.value)
    }
  }
}
