package import Contracts
import Domain
package import RPCCore
import Store

extension Payments {
  package func capturePayment(
    _ request: CapturePaymentRequest, context: ServerContext
  ) async throws -> Contracts.Payment {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.capturePayment) }
      let caller = try Caller(context)
      let id = try PaymentID(parsing: request.paymentID, field: "payment_id")
      let amount = try Domain.Money.parse(request.amount, field: "amount")
      guard amount == nil || !request.shipped else {
        throw Refusal.invalidField("amount", .malformed(expected: "given without shipped"))
      }
      let outcome = try await store.capture(
        id, request.shipped ? .shipped : .amount(amount),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Payment(outcome.value)
    }
  }
}
