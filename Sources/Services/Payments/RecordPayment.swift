package import Contracts
import Domain
package import RPCCore
import Store

extension Payments {
  package func recordPayment(
    _ request: RecordPaymentRequest, context: ServerContext
  ) async throws -> RecordPaymentResponse {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let order = try OrderID(parsing: request.orderID, field: "order_id")
      guard let amount = try Domain.Money.parse(request.amount, field: "amount") else {
        throw Refusal.invalidField("amount", .missing)
      }
      let draft = try PaymentDraft(
        provider: request.provider, reference: request.providerRef,
        method: .parse(request.method, field: "method"),
        state: .require(request.state, field: "state"), amount: amount,
        time: .parse(request.payTime, field: "pay_time"), isPartial: request.partial,
        now: identifiers.now)
      let outcome = try await store.record(
        draft, of: order, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return RecordPaymentResponse(
        payment: Contracts.Payment(outcome.value.payment),
        orderVersion: outcome.value.orderVersion.number, replayed: outcome.isReplay)
    }
  }
}
