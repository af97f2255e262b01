package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  package func listNotes(
    _ request: ListNotesRequest, context: ServerContext
  ) async throws -> ListNotesResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try OrderID(parsing: request.orderID, field: "order_id")
      let scope = PageToken.scope(tenant, id.uuid)
      let token = try PageToken.parse(
        request.pageToken, field: "page_token", kind: .listNotes, scope: scope)
      let page = try await store.notes(
        of: id, after: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListNotesResponse(
        notes: page.notes.map { Contracts.OrderNote($0, of: id) },
        nextPageToken: page.next.map { PageToken(.listNotes, scope, behind: $0).text } ?? "")
    }
  }
}
