package import Contracts
import Domain
package import RPCCore
import Store

extension StockHolds {
  package func extendStockHold(
    _ request: ExtendStockHoldRequest, context: ServerContext
  ) async throws -> Contracts.StockHold {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try StockHoldID(parsing: request.holdID, field: "hold_id")
      let expires = try await expiry(
        after: request.ttl, for: caller.tenant, until: context.deadline)
      let outcome = try await store.change(
        id, .extend, expires: expires, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.StockHold(outcome.value)
    }
  }

  package func commitStockHold(
    _ request: CommitStockHoldRequest, context: ServerContext
  ) async throws -> Contracts.StockHold {
    try await boundary.answer(context) {
      let id = try StockHoldID(parsing: request.holdID, field: "hold_id")
      guard request.reference.contains(where: { !$0.isWhitespace }) else {
        throw Refusal.invalidField("reference", .missing)
      }
      let outcome = try await store.change(
        id, .commit, reference: request.reference, expectedVersion: request.expectedVersion,
        key: CommandKey(Caller(context), requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.StockHold(outcome.value)
    }
  }

  package func releaseStockHold(
    _ request: ReleaseStockHoldRequest, context: ServerContext
  ) async throws -> Contracts.StockHold {
    try await boundary.answer(context) {
      let id = try StockHoldID(parsing: request.holdID, field: "hold_id")
      let outcome = try await store.change(
        id, .release, reason: request.reason, expectedVersion: request.expectedVersion,
        key: CommandKey(Caller(context), requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.StockHold(outcome.value)
    }
  }
}
