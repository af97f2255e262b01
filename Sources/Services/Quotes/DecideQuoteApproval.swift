package import Contracts
import Domain
package import RPCCore
import Store

extension Quotes {
  package func decideQuoteApproval(
    _ request: DecideQuoteApprovalRequest, context: ServerContext
  ) async throws -> Contracts.Quote {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let outcome = try await store.decide(
        QuoteID(parsing: request.quoteID, field: "quote_id"),
        .require(request.decision, field: "decision"), by: Decider(caller, context),
        reason: Reason.require(request.reason), expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Quote(outcome.value)
    }
  }
}
