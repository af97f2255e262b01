package import Contracts
import Domain
package import RPCCore
import Store

extension Stocktakes {
  package func planStocktake(
    _ request: PlanStocktakeRequest, context: ServerContext
  ) async throws -> Contracts.Stocktake {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let outcome = try await store.plan(
        StocktakeScope(request),
        in: WarehouseCode(parsing: request.warehouse, field: "warehouse"),
        responsible: request.responsible,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Stocktake(outcome.value)
    }
  }
}

extension StocktakeScope {
  /// Reads what is to be counted.
  ///
  /// - Throws: the first field at fault.
  fileprivate init(_ request: PlanStocktakeRequest) throws(Refusal) {
    guard !request.skus.isEmpty else {
      self = .stocked(after: try .parse(request.afterSku, field: "after_sku"))
      return
    }
    guard request.afterSku.isEmpty else {
      throw .invalidField("after_sku", .malformed(expected: "for a request that names skus"))
    }
    self = try .naming(try [SKU](parsing: request.skus, field: "skus"))
  }
}

extension [SKU] {
  /// - Throws: `FIELD_MISSING` or `FIELD_INVALID` naming `field` and the place in it.
  init(parsing texts: [String], field: String) throws(Refusal) {
    self = []
    for (index, text) in texts.enumerated() {
      append(try SKU(parsing: text, field: "\(field)[\(index)]"))
    }
  }
}
