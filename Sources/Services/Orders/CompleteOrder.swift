package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  package func completeOrder(
    _ request: CompleteOrderRequest, context: ServerContext
  ) async throws -> Contracts.Order {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let outcome = try await store.complete(
        OrderID(parsing: request.orderID, field: "order_id"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Order(outcome.value)
    }
  }

  package func quoteCompletion(
    _ request: QuoteCompletionRequest, context: ServerContext
  ) async throws -> QuoteCompletionResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try OrderID(parsing: request.orderID, field: "order_id")
      let order = try await store.load(id, tenant: tenant, deadline: context.deadline)
      let standing = try await invoices.standing(
        of: id, tenant: tenant, deadline: context.deadline)
      return QuoteCompletionResponse(
        gaps: Completion.gaps(order, isInvoiced: standing.isSettled).map {
          QuoteCompletionResponse.Gap(rawValue: $0.number)
        },
        balance: .init(order.balance), invoiceNumber: standing.invoice?.description ?? "",
        waiverReason: standing.waiverReason)
    }
  }
}
