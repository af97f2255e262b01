package import Contracts
import Domain
package import RPCCore
import Store

extension Stock {
  package func quarantineStock(
    _ request: QuarantineStockRequest, context: ServerContext
  ) async throws -> Contracts.StockLevel {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.quarantineStock) }
      return try await shift(
        .quarantine, request.quantity, of: request.sku, in: request.warehouse,
        because: request.reason,
        CommandKey(Caller(context), requestID: request.requestID, of: request), context)
    }
  }

  package func releaseQuarantine(
    _ request: ReleaseQuarantineRequest, context: ServerContext
  ) async throws -> Contracts.StockLevel {
    try await boundary.answer(context) {
      try await shift(
        .releaseQuarantine, request.quantity, of: request.sku, in: request.warehouse,
        because: request.reason,
        CommandKey(Caller(context), requestID: request.requestID, of: request), context)
    }
  }

  package func scrapStock(
    _ request: ScrapStockRequest, context: ServerContext
  ) async throws -> Contracts.StockLevel {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.scrapStock) }
      return try await shift(
        .scrap, request.quantity, of: request.sku, in: request.warehouse, because: request.reason,
        CommandKey(Caller(context), requestID: request.requestID, of: request), context)
    }
  }

  private func shift(
    _ kind: MovementKind, _ units: Int64, of sku: String, in warehouse: String,
    because reason: String, _ key: CommandKey, _ context: ServerContext
  ) async throws -> Contracts.StockLevel {
    let stock = StockKey(
      sku: try SKU(parsing: sku, field: "sku"),
      warehouse: try WarehouseCode(parsing: warehouse, field: "warehouse"))
    let shift = StockShift.quarantine(
      kind, try Quantity(parsing: units, field: "quantity"), of: stock)
    let outcome = try await store.shift(
      shift, reason: TextRule.reason(reason, field: "reason"), key: key,
      deadline: context.deadline)
    return Contracts.StockLevel(outcome.value.first ?? ShiftedStock(key: stock, level: .empty))
  }
}
