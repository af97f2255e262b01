package import Contracts
import Domain
package import RPCCore
import Store

extension Urgents {
  package func listUrgentReports(
    _ request: ListUrgentReportsRequest, context: ServerContext
  ) async throws -> ListUrgentReportsResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try UrgentID(parsing: request.urgentID, field: "urgent_id")
      let (scope, token) = try PageToken.read(request, .listUrgentReports, of: tenant)
      let page = try await store.reports(
        on: id, after: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListUrgentReportsResponse(
        reports: page.reports.map { UrgentReport($0) },
        nextPageToken: page.next.map {
          PageToken(.listUrgentReports, scope, behind: $0).text
        } ?? "")
    }
  }
}

extension ListUrgentReportsRequest: PagedRequest {}
