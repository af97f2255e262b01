package import Contracts
import Domain
package import RPCCore
import Store

extension Urgents {
  package func reportProgress(
    _ request: ReportProgressRequest, context: ServerContext
  ) async throws -> ReportProgressResponse {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try UrgentID(parsing: request.urgentID, field: "urgent_id")
      let report = try ProgressReport(
        text: request.text, isAtRisk: request.atRisk,
        expected: .parse(request.expectedTime, field: "expected_time"))
      let outcome = try await store.report(
        report, on: id, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return ReportProgressResponse(
        report: UrgentReport(outcome.value.report),
        urgent: Contracts.UrgentRequest(outcome.value.urgent))
    }
  }
}
