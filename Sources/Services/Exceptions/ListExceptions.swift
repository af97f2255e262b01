package import Contracts
import Domain
package import RPCCore
import Store

extension Exceptions {
  package func listExceptions(
    _ request: ListExceptionsRequest, context: ServerContext
  ) async throws -> ListExceptionsResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let filter = try ExceptionFilter(request)
      let (scope, token) = try PageToken.read(request, .listExceptions, of: tenant)
      let page = try await store.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListExceptionsResponse(
        cases: page.cases.map { Contracts.ExceptionCase($0) },
        nextPageToken: page.next.map { PageToken(.listExceptions, scope, behind: $0).text } ?? "")
    }
  }
}

extension ExceptionFilter {
  /// Reads which cases are wanted.
  ///
  /// - Throws: the first field at fault.
  fileprivate init(_ request: ListExceptionsRequest) throws(Refusal) {
    self.init()
    states = try .require(request.states, field: "states")
    kinds = try .require(request.kinds, field: "kinds")
    orderID = try .parse(request.orderID, field: "order_id")
    department = try DepartmentCode.parse(request.department, field: "department")?.text ?? ""
    (from, before) = try TimeRange.parse(request.raiseTime, field: "raise_time")
  }
}

extension ListExceptionsRequest: PagedRequest {}
