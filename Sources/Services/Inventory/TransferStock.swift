package import Contracts
import Domain
package import RPCCore
import Store

extension Stock {
  package func transferStock(
    _ request: TransferStockRequest, context: ServerContext
  ) async throws -> TransferStockResponse {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let shift = try StockShift.transfer(
        ReceiptLine.parse(request.lines, field: "lines"),
        from: WarehouseCode(parsing: request.fromWarehouse, field: "from_warehouse"),
        to: WarehouseCode(parsing: request.toWarehouse, field: "to_warehouse"))
      let levels = try await store.shift(
        shift, reason: TextRule.reason(request.reason, field: "reason"),
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return TransferStockResponse(
        levels: levels.value.sorted { $0.key < $1.key }
          .map { Contracts.StockLevel($0) })
    }
  }
}

extension ReceiptLine {
  /// - Throws: the first field at fault, below `field`; `field` itself when there is no line.
  static func parse(
    _ lines: [ReceiptLine], field: String
  ) throws(Refusal) -> [(sku: SKU, quantity: Quantity)] {
    guard !lines.isEmpty else { throw .invalidField(field, .missing) }
    var parsed: [(sku: SKU, quantity: Quantity)] = []
    for (index, line) in lines.enumerated() {
      parsed.append(
        (
          try SKU(parsing: line.sku, field: "\(field)[\(index)].sku"),
          try Quantity(parsing: line.quantity, field: "\(field)[\(index)].quantity")
        ))
    }
    return parsed
  }
}
