package import Contracts
import Domain
package import RPCCore
import Store

extension Stock {
  package func adjust(
    _ request: AdjustRequest, context: ServerContext
  ) async throws -> Contracts.StockLevel {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.adjust) }
      let caller = try Caller(context)
      let stock = StockKey(
        sku: try SKU(parsing: request.sku, field: "sku"),
        warehouse: try WarehouseCode(parsing: request.warehouse, field: "warehouse"))
      guard request.reason.contains(where: { !$0.isWhitespace }) else {
        throw Refusal.invalidField("reason", .missing)
      }
      let outcome = try await store.adjust(
        stock, by: request.onHandDelta, reason: request.reason,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.StockLevel(outcome.value)
    }
  }
}
