package import Contracts
import Domain
package import RPCCore
import Store

extension Quotes {
  package func acceptQuote(
    _ request: AcceptQuoteRequest, context: ServerContext
  ) async throws -> AcceptQuoteResponse {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.acceptQuote) }
      let caller = try Caller(context)
      let settings = try await tenants.load(caller.tenant, deadline: context.deadline)
      let outcome = try await store.accept(
        QuoteID(parsing: request.quoteID, field: "quote_id"), term: settings.term,
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      guard let orderID = outcome.value.quote.orderID else {
        preconditionFailure("a quotation that was accepted has its order")
      }
      // Taken for good; should the screening fail now, a worker finishes it.
      let order = try await orders.finishSubmission(
        orderID, policy: settings.review, tenant: caller.tenant, deadline: context.deadline)
      return AcceptQuoteResponse(
        quote: Contracts.Quote(outcome.value), order: Contracts.Order(order))
    }
  }
}
