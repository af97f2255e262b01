package import Contracts
import Domain
package import RPCCore
import Store

extension Complaints {
  package func investigateComplaint(
    _ request: InvestigateComplaintRequest, context: ServerContext
  ) async throws -> Contracts.Complaint {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try ComplaintID(parsing: request.complaintID, field: "complaint_id")
      let found = try Investigation(
        cause: .parse(request.cause, field: "cause"), finding: request.finding,
        carrier: request.carrier.isEmpty
          ? nil : CarrierCode(parsing: request.carrier, field: "carrier"))
      let outcome = try await store.take(
        .investigate(found), in: id, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Complaint(outcome.value)
    }
  }
}
