internal import Domain
internal import Postgres

extension Rma {
  /// For the order's timeline.
  func detail(_ reason: String) -> String {
    reason.isEmpty ? state.name : "\(state.name): \(reason)"
  }
}

extension CommandTransaction {
  /// Writes a return's event into its order's timeline, and what of the order's lines is back and asked
  /// back. First of a command's statements: it locks the order (I4).
  mutating func change(_ order: Order, by step: RmaStep, detail: String) {
    change(order, to: OrderChange(of: order, event: step.event, detail: detail))
    let changed = zip(order.lines, step.lines).filter { $0.0 != $0.1 }.map(\.1)
    if changed.isEmpty { return }
    add(
      RmaStatements.count, key.tenant.text, order.id.stored, changed.map { Int16($0.number) },
      changed.map { Int32($0.counters.returned) },
      changed.map { Int32($0.counters.returnRequested) })
  }

  mutating func insert(_ rma: Rma, currency: CurrencyCode) {
    add(
      RmaStatements.insert, key.tenant.text, rma.id.stored, rma.orderID.stored, rma.reason,
      rma.note, rma.evidence, rma.findings.map(\.code), rma.paidOrderID.stored, currency.text,
      rma.createdBy, rma.times.created.stored)
    // Numbers are at most `DomainLimits.linesPerOrder`, units `Quantity.maxUnits`, 10⁹.
    add(
      RmaStatements.insertLines, key.tenant.text, rma.id.stored,
      rma.lines.map { Int16($0.number) }, rma.lines.map(\.sku.text),
      rma.lines.map { Int32($0.quantity) }, rma.lines.map(\.condition.code),
      rma.lines.map { Int16($0.paidLine) })
  }

  /// Writes where a return comes to, if it is still the one that was read.
  mutating func save(_ after: Rma, over before: Rma) {
    add(
      RmaStatements.save, key.tenant.text, before.id.stored, before.version.number, after.state,
      after.warehouse?.text ?? "", after.decidedBy, after.decisionReason, after.isOverride,
      after.expires?.stored, after.remedy?.code ?? 0, after.inspectedBy,
      after.compensation?.minorUnits, after.offer?.remedy.code ?? 0, after.offer?.text ?? "",
      after.offer?.amount?.minorUnits, after.refundID?.stored, after.exchangeOrderID?.stored,
      after.creditID?.stored, after.endReason, after.times.updated.stored,
      after.times.decided?.stored,
      after.times.received?.stored, after.times.inspected?.stored, after.times.ended?.stored)
    if after.lines != before.lines {
      add(
        RmaStatements.saveLines, key.tenant.text, before.id.stored,
        after.lines.map { Int16($0.number) }, after.lines.map { Int32($0.received) },
        after.lines.map { Int32($0.good) }, after.lines.map { Int32($0.damaged) },
        after.lines.map(\.cause), after.lines.map { Int32($0.sentBack) },
        after.lines.map { Int16($0.exchangeLine ?? 0) })
    }
    tell(after, from: before.state)
  }

  /// Tells the feed where a return came to, and repeats of the command.
  mutating func tell(_ rma: Rma, from state: RmaState?) {
    emit(
      .rma, rma.id.description, event: rma.state.code, from: state?.code ?? 0, to: rma.state.code,
      version: rma.version)
    settle(state: rma.state.code, version: rma.version)
  }

  /// Moves the goods of a step; behind everything that locks orders (I4).
  mutating func move(_ step: RmaStep, of order: Order) {
    let reason = "return \(step.rma.id)"
    let arrived = step.goods.arrived
    if !arrived.isEmpty {
      add(
        RmaStatements.receive, key.tenant.text, id.stored, key.actor, order.id.stored, reason,
        arrived.map(\.key.sku.text), arrived.map(\.key.warehouse.text), arrived.map(\.units))
    }
    let parts: [(kind: MovementKind, demands: [StockDemand])] = [
      (.releaseQuarantine, step.goods.released), (.scrap, step.goods.scrapped),
      (.ship, step.goods.sentBack),
    ]
    let leaving = parts.flatMap { part in
      part.demands.map { (demand: $0, kind: part.kind) }
    }.sorted { $0.demand.key < $1.demand.key }
    if leaving.isEmpty { return }
    add(
      RmaStatements.endQuarantine, key.tenant.text, id.stored, key.actor, order.id.stored, reason,
      leaving.map(\.demand.key.sku.text), leaving.map(\.demand.key.warehouse.text),
      leaving.map(\.kind.code), leaving.map(\.demand.units))
  }
}
