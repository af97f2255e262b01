package import Contracts
import Domain
package import RPCCore
import Store

extension Quotes {
  package func declineQuote(
    _ request: DeclineQuoteRequest, context: ServerContext
  ) async throws -> Contracts.Quote {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.declineQuote) }
      let caller = try Caller(context)
      let outcome = try await store.end(
        QuoteID(parsing: request.quoteID, field: "quote_id"), by: .decline,
        reason: Reason.require(request.reason), expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Quote(outcome.value)
    }
  }
}
