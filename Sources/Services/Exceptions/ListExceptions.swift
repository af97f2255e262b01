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
      var asked = request
      (asked.pageSize, asked.pageToken) = (0, "")
      let scope = try PageToken.scope(tenant, asked)
      let token = try PageToken.parse(
        request.pageToken, field: "page_token", kind: .listExceptions, scope: scope)
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
    for (index, state) in request.states.enumerated() {
      states.append(try .require(state, field: "states[\(index)]"))
    }
    for (index, kind) in request.kinds.enumerated() {
      kinds.append(try .require(kind, field: "kinds[\(index)]"))
    }
    if !request.orderID.isEmpty {
      orderID = try OrderID(parsing: request.orderID, field: "order_id")
    }
    if !request.department.isEmpty {
      department = try DepartmentCode(parsing: request.department, field: "department").text
    }
    (from, before) = try TimeRange.parse(request.raiseTime, field: "raise_time")
  }
}
