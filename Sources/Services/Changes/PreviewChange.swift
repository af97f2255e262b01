package import Contracts
import Domain
package import RPCCore
import Store

extension Changes {
  /// What ApplyChange would decide on the order as it stands, by the same rules; stock is looked at and
  /// not held.
  package func previewChange(
    _ request: PreviewChangeRequest, context: ServerContext
  ) async throws -> PreviewChangeResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let (stored, order, plan) = try await store.plan(
        ChangeSetID(parsing: request.changeID, field: "change_id"), tenant: tenant,
        deadline: context.deadline)
      let change = stored.change
      let short = plan.shortage?.facts.sku
      var obstacles: [String] = []
      if change.state != .approved { obstacles.append("CHANGE_SET_STATE") }
      if change.consent == nil { obstacles.append("CONSENT_MISSING") }
      if order.version != change.baseVersion { obstacles.append("STALE") }
      if short != nil { obstacles.append("INSUFFICIENT_STOCK") }
      return PreviewChangeResponse(
        applicable: obstacles.isEmpty, obstacles: obstacles,
        totalBefore: Contracts.Money(order.totals.total),
        totalAfter: Contracts.Money(plan.order.totals.total),
        difference: Contracts.Money(plan.difference),
        stock: Self.effects(of: plan, on: order, short: short),
        requiredRoles: plan.requiredRoles.map(\.roleName), needsConsent: true,
        lines: plan.order.lines.map(Contracts.OrderLine.init))
    }
  }

  private static func effects(
    of plan: ChangePlan, on order: Domain.Order, short: SKU?
  ) -> [PreviewChangeResponse.StockEffect] {
    var effects: [SKU: (reserved: Int64, backordered: Int64)] = [:]
    for line in plan.order.lines {
      effects[line.sku, default: (0, 0)].reserved += line.counters.open - line.counters.backordered
      effects[line.sku, default: (0, 0)].backordered += line.counters.backordered
    }
    for line in order.lines {
      effects[line.sku, default: (0, 0)].reserved -= line.counters.open - line.counters.backordered
      effects[line.sku, default: (0, 0)].backordered -= line.counters.backordered
    }
    return effects.filter { $0.value != (0, 0) }.sorted { $0.key < $1.key }.map {
      .init(
        sku: $0.key.text, reservedDelta: $0.value.reserved,
        backorderedDelta: $0.value.backordered, short: $0.key == short)
    }
  }
}
