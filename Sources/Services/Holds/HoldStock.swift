package import Contracts
import Domain
package import RPCCore
import Store

extension StockHolds {
  package func holdStock(
    _ request: HoldStockRequest, context: ServerContext
  ) async throws -> Contracts.StockHold {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let lines = try WantedUnits.parse(request.lines, field: "lines")
      let expires = try await expiry(
        after: request.ttl, for: caller.tenant, until: context.deadline)
      let outcome = try await store.hold(
        lines,
        in: request.warehouse.isEmpty
          ? nil : WarehouseCode(parsing: request.warehouse, field: "warehouse"),
        reference: request.reference, until: expires,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.StockHold(outcome.value)
    }
  }
}
