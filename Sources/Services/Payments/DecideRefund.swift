package import Contracts
import Domain
package import RPCCore
import Store

extension Payments {
  package func approveRefund(
    _ request: ApproveRefundRequest, context: ServerContext
  ) async throws -> Refund {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let outcome = try await refunds.approve(
        RefundID(parsing: request.refundID, field: "refund_id"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Refund(outcome.value)
    }
  }

  package func rejectRefund(
    _ request: RejectRefundRequest, context: ServerContext
  ) async throws -> Refund {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let outcome = try await refunds.reject(
        RefundID(parsing: request.refundID, field: "refund_id"),
        reason: Reason.require(request.reason), expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Refund(outcome.value)
    }
  }

  package func cancelRefund(
    _ request: CancelRefundRequest, context: ServerContext
  ) async throws -> Refund {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let outcome = try await refunds.cancel(
        RefundID(parsing: request.refundID, field: "refund_id"),
        reason: Reason.require(request.reason), expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Refund(outcome.value)
    }
  }

  package func recordRefundResult(
    _ request: RecordRefundResultRequest, context: ServerContext
  ) async throws -> Refund {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let result = try RefundResult(
        state: .require(request.state, field: "state"), provider: request.provider,
        reference: request.providerRef, reason: request.reason)
      let outcome = try await refunds.record(
        result, of: RefundID(parsing: request.refundID, field: "refund_id"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Refund(outcome.value)
    }
  }
}
