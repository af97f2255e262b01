package import Contracts
import Domain
package import RPCCore
import Store

extension Returns {
  package func recordInspection(
    _ request: RecordInspectionRequest, context: ServerContext
  ) async throws -> Contracts.Rma {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.recordInspection) }
      let caller = try Caller(context)
      var found: [RmaInspection] = []
      for (index, line) in request.lines.enumerated() {
        found.append(
          try RmaInspection(
            line: Int(line.lineNumber), good: line.good, damaged: line.damaged,
            cause: line.cause, field: "lines[\(index)]"))
      }
      let outcome = try await store.inspect(
        found, remedy: .require(request.decision, field: "decision"),
        compensation: .parse(request.compensation, field: "compensation"),
        reason: request.reason, for: RmaID(parsing: request.rmaID, field: "rma_id"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Rma(outcome.value)
    }
  }
}
