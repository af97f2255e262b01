package import Contracts
import Domain
package import RPCCore
import Store

extension Quotes {
  package func listQuotes(
    _ request: ListQuotesRequest, context: ServerContext
  ) async throws -> ListQuotesResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      var filter = QuoteFilter()
      filter.states = try .require(request.states, field: "states")
      filter.customerReference = request.customerRef
      filter.createdBy = request.createdBy
      let (scope, token) = try PageToken.read(request, .listQuotes, of: tenant)
      let page = try await store.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListQuotesResponse(
        quotes: page.quotes.map(Contracts.Quote.init),
        nextPageToken: page.next.map { PageToken(.listQuotes, scope, behind: $0).text } ?? "")
    }
  }
}

extension ListQuotesRequest: PagedRequest {}
