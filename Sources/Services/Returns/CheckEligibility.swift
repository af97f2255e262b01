package import Contracts
import Domain
package import RPCCore
import Store

extension Returns {
  package func checkEligibility(
    _ request: CheckEligibilityRequest, context: ServerContext
  ) async throws -> CheckEligibilityResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let wishes = try ReturnWish.read(request.lines)
      let lines = try await store.eligibility(
        of: OrderID(parsing: request.orderID, field: "order_id"), for: wishes,
        reason: .require(request.reason, field: "reason"), hasEvidence: request.hasEvidence,
        tenant: tenant, deadline: context.deadline)
      let isEligible =
        !wishes.isEmpty
        && zip(wishes, lines).allSatisfy { wish, line in
          line.findings.isEmpty && wish.quantity.units <= line.returnable
        }
      return CheckEligibilityResponse(
        lines: lines.map { line in
          LineEligibility(
            lineNumber: Int32(line.line), sku: line.sku.text, returnable: line.returnable,
            untilTime: line.until.map { Timestamp($0) },
            findings: line.findings.map { .init(rawValue: $0.number) })
        }, eligible: isEligible)
    }
  }
}
