package import Contracts
import Domain
package import RPCCore
import Store

extension Payments {
  package func voidPayment(
    _ request: VoidPaymentRequest, context: ServerContext
  ) async throws -> Contracts.Payment {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.voidPayment) }
      let caller = try Caller(context)
      let id = try PaymentID(parsing: request.paymentID, field: "payment_id")
      let outcome = try await store.release(
        id, as: PaymentState.parse(request.state, field: "state") ?? .voided,
        reason: Reason.require(request.reason), expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Payment(outcome.value)
    }
  }
}
