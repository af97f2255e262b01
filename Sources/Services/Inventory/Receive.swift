package import Contracts
import Domain
package import RPCCore
import Store

extension Stock {
  package func receive(
    _ request: ReceiveRequest, context: ServerContext
  ) async throws -> ReceiveResponse {
    try await boundary.answer(context) {
      let levels = try await receive(request, for: Caller(context), until: context.deadline).value
      return ReceiveResponse(
        levels: levels.sorted { $0.key < $1.key }.map { Contracts.StockLevel($0.value, of: $0.key) }
      )
    }
  }

  /// What ImportStock does with an item as well.
  ///
  /// - Returns: the level of every SKU received, after all lines.
  func receive(
    _ request: ReceiveRequest, for caller: Caller, until deadline: ContinuousClock.Instant?
  ) async throws -> Outcome<[StockKey: Domain.StockLevel]> {
    let warehouse = try WarehouseCode(parsing: request.warehouse, field: "warehouse")
    guard !request.lines.isEmpty else { throw Refusal.invalidField("lines", .missing) }
    var lines: [(sku: SKU, quantity: Quantity)] = []
    for (index, line) in request.lines.enumerated() {
      lines.append(
        (
          try SKU(parsing: line.sku, field: "lines[\(index)].sku"),
          try Quantity(parsing: line.quantity, field: "lines[\(index)].quantity")
        ))
    }
    let outcome = try await store.receive(
      lines, into: warehouse, reference: request.reference,
      key: CommandKey(caller, requestID: request.requestID, of: request), deadline: deadline)
    let levels = Dictionary(outcome.value.map { ($0.key, $0.level) }) { first, _ in first }
    return Outcome(levels, isReplay: outcome.isReplay)
  }
}
