package import Contracts
import Domain
package import RPCCore
import Store

extension Stock {
  package func getAvailability(
    _ request: GetAvailabilityRequest, context: ServerContext
  ) async throws -> GetAvailabilityResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let skus: [SKU] = try Self.codes(request.skus, field: "skus")
      let levels = try await store.availability(
        of: skus, in: Self.codes(request.warehouses, field: "warehouses"), tenant: tenant,
        deadline: context.deadline)
      let bySKU = Dictionary(grouping: levels, by: \.key.sku)
      return GetAvailabilityResponse(
        items: skus.map { sku in
          let levels = bySKU[sku, default: []]
          return SkuAvailability(
            sku: sku.text, available: levels.reduce(0) { $0 + $1.level.available },
            levels: levels.map { Contracts.StockLevel($0.level, of: $0.key) })
        })
    }
  }

  /// - Throws: naming the item that is malformed or stands there twice.
  private static func codes<C: Code>(
    _ texts: [String], field: String
  ) throws(Refusal) -> [C] {
    var codes: [C] = []
    var seen: Set<C> = []
    for (index, text) in texts.enumerated() {
      let code = try C(parsing: text, field: "\(field)[\(index)]")
      guard seen.insert(code).inserted else {
        throw .invalidField("\(field)[\(index)]", .malformed(expected: "named once"))
      }
      codes.append(code)
    }
    return codes
  }
}
