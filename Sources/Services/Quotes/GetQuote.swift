package import Contracts
import Domain
package import RPCCore
import Store

extension Quotes {
  package func getQuote(
    _ request: GetQuoteRequest, context: ServerContext
  ) async throws -> Contracts.Quote {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      switch request.key {
      case .quoteID(let text):
        let id = try QuoteID(parsing: text, field: "quote_id")
        return Contracts.Quote(
          try await store.load(id, tenant: tenant, deadline: context.deadline))
      case .number(let text):
        guard let number = QuoteNumber(text) else {
          throw Refusal.invalidField(
            "number", .malformed(expected: "a quotation's number such as QT-00000042"))
        }
        return Contracts.Quote(
          try await store.load(number, tenant: tenant, deadline: context.deadline))
      case nil:
        throw Refusal.invalidField("quote_id", .malformed(expected: "given, nor is number"))
      }
    }
  }
}
