package import Contracts
import Domain
package import RPCCore
import Store

extension Payments {
  package func requestRefund(
    _ request: RequestRefundRequest, context: ServerContext
  ) async throws -> Refund {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let order = try OrderID(parsing: request.orderID, field: "order_id")
      let outcome = try await refunds.request(
        Domain.RefundWish(request.wish), of: order, reason: Reason.require(request.reason),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Refund(outcome.value)
    }
  }

  package func quoteRefund(
    _ request: QuoteRefundRequest, context: ServerContext
  ) async throws -> QuoteRefundResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let order = try OrderID(parsing: request.orderID, field: "order_id")
      let (plan, refundable) = try await refunds.quote(
        Domain.RefundWish(request.wish), of: order, tenant: tenant, deadline: context.deadline)
      let currency = plan.amount.currency
      return QuoteRefundResponse(
        amount: .init(plan.amount),
        lines: plan.lines.map { RefundLine($0, currency: currency) },
        freight: .init(Domain.Money(minorUnits: plan.freight, currency: currency)),
        refundable: .init(refundable))
    }
  }
}
