package import Contracts
import Domain
package import RPCCore
import Store

extension SourcingRPCs {
  package func planSourcing(
    _ request: PlanSourcingRequest, context: ServerContext
  ) async throws -> PlanSourcingResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let lines = try WantedUnits.parse(request.lines, field: "lines")
      let named = try WarehouseCode.parse(request.warehouse, field: "warehouse")
      let (plan, sources) = try await store.plan(
        lines, named: named, tenant: tenant, deadline: context.deadline)
      return PlanSourcingResponse(plan, from: sources, named: named)
    }
  }
}

extension PlanSourcingResponse {
  init(_ plan: SourcingPlan, from sources: StockSources, named: WarehouseCode?) {
    self.init(
      rule: Rule(rawValue: plan.rule.number), warehouses: plan.warehouses.map(\.text),
      lines: plan.lines.map { line in
        PlannedLine(
          lineNumber: Int32(line.number), sku: line.sku.text, requested: line.requested,
          parts: line.parts.map {
            HeldUnits(sku: line.sku.text, warehouse: $0.warehouse.text, quantity: $0.units)
          },
          shortQuantity: line.short,
          substitutes: line.short > 0
            ? sources.substitutes[line.sku, default: []].filter { $0.available > 0 }
              .map { Substitute($0) } : [])
      },
      options: plan.options(from: sources, named: named).map {
        SourcingOption(
          sku: $0.sku.text, warehouse: $0.warehouse.text, free: $0.free, taken: $0.taken,
          reason: .init(rawValue: $0.reason.number))
      },
      shortQuantity: plan.short)
  }
}

extension Substitute {
  init(_ offer: SubstituteOffer) {
    self.init(sku: offer.sku.text, available: offer.available)
  }
}

extension Substitute {
  static func list(_ offers: [NamedOffer]?) -> [Substitute] {
    (offers ?? []).map { Substitute($0.offer) }
  }
}
