package import Contracts
import Domain
package import RPCCore
import Store

extension Complaints {
  package func summariseCauses(
    _ request: SummariseCausesRequest, context: ServerContext
  ) async throws -> SummariseCausesResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let (from, before) = try TimeRange.parseSummary(request.createTime, field: "create_time")
      let department =
        request.department.isEmpty
        ? "" : try DepartmentCode(parsing: request.department, field: "department").text
      let (counts, complaints) = try await store.causes(
        from: from, before: before, department: department, tenant: tenant,
        deadline: context.deadline)
      return SummariseCausesResponse(
        counts: counts.map { Contracts.ComplaintCauseCount($0) }, complaintCount: complaints)
    }
  }
}

extension Contracts.ComplaintCauseCount {
  fileprivate init(_ count: CauseCount) {
    self.init(
      category: Contracts.ComplaintCategory(rawValue: count.category.number),
      cause: Contracts.ComplaintCause(rawValue: count.cause?.number ?? 0),
      carrier: count.carrier?.text ?? "", complaintCount: count.complaints,
      openCount: count.open)
  }
}
