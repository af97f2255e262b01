package import Contracts
import Domain
package import RPCCore
import Store

extension Complaints {
  package func listComplaints(
    _ request: ListComplaintsRequest, context: ServerContext
  ) async throws -> ListComplaintsResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let filter = try ComplaintFilter(request)
      let (scope, token) = try PageToken.read(request, .listComplaints, of: tenant)
      let page = try await store.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListComplaintsResponse(
        complaints: page.complaints.map { Contracts.Complaint($0) },
        nextPageToken: page.next.map { PageToken(.listComplaints, scope, behind: $0).text } ?? "")
    }
  }
}

extension ComplaintFilter {
  /// Reads which complaints are wanted.
  ///
  /// - Throws: the first field at fault.
  fileprivate init(_ request: ListComplaintsRequest) throws(Refusal) {
    self.init()
    states = try .require(request.states, field: "states")
    orderID = try .parse(request.orderID, field: "order_id")
    department = try DepartmentCode.parse(request.department, field: "department")?.text ?? ""
    (from, before) = try TimeRange.parse(request.createTime, field: "create_time")
  }
}

extension ListComplaintsRequest: PagedRequest {}
