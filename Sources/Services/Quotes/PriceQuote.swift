package import Contracts
import Domain
package import RPCCore
import Store

extension Quotes {
  package func priceQuote(
    _ request: PriceQuoteRequest, context: ServerContext
  ) async throws -> PriceQuoteResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let (stored, pricing) = try await store.price(
        QuoteID(parsing: request.quoteID, field: "quote_id"), tenant: tenant,
        deadline: context.deadline)
      return PriceQuoteResponse(
        lines: pricing.lines.map(Contracts.QuoteLine.init), total: .init(pricing.total),
        requiredRoles: pricing.approvers.map(\.roleName), version: stored.quote.version.number)
    }
  }
}
