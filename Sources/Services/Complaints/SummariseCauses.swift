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
      let (from, before) = try span(request.createTime)
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

  /// A span with both ends, at most as long as a summary is.
  private func span(
    _ range: TimeRange?
  ) throws(Refusal) -> (from: Domain.Instant, before: Domain.Instant) {
    let (from, before) = try TimeRange.parse(range, field: "create_time")
    guard let from else { throw .invalidField("create_time.start_time", .missing) }
    guard let before else { throw .invalidField("create_time.end_time", .missing) }
    let days = ServiceLimits.summaryDaysMax
    guard before <= from.advanced(by: .seconds(days * 86_400)) else {
      throw .invalidField(
        "create_time.end_time",
        .malformed(expected: "at most \(days) days after start_time"))
    }
    return (from, before)
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
