package import Contracts
import Domain
package import RPCCore
import Store

extension Complaints {
  package func listComplaintMessages(
    _ request: ListComplaintMessagesRequest, context: ServerContext
  ) async throws -> ListComplaintMessagesResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try ComplaintID(parsing: request.complaintID, field: "complaint_id")
      let (scope, token) = try PageToken.read(request, .listComplaintMessages, of: tenant)
      let page = try await store.messages(
        of: id, after: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListComplaintMessagesResponse(
        messages: page.messages.map { ComplaintMessage($0) },
        nextPageToken: page.next.map {
          PageToken(.listComplaintMessages, scope, behind: $0).text
        } ?? "")
    }
  }
}

extension ListComplaintMessagesRequest: PagedRequest {}
