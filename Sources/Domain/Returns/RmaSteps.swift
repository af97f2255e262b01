/// What one step of a return comes to: the return, its order's lines, and the goods.
package struct RmaStep: Hashable, Sendable {
  /// Afterwards.
  package var rma: Rma
  /// The order's lines afterwards.
  package var lines: [OrderLine]
  /// What the order's timeline gets.
  package var event: OrderEventKind
  package var goods = RmaGoods()
}

/// What the ledger gets of a return; each part in lock order (I4).
package struct RmaGoods: Hashable, Sendable {
  /// Into quarantine.
  package var arrived: [StockDemand] = []
  /// From quarantine to free stock.
  package var released: [StockDemand] = []
  /// From quarantine, out of stock.
  package var scrapped: [StockDemand] = []
  /// From quarantine to the customer.
  package var sentBack: [StockDemand] = []

  package var isEmpty: Bool {
    arrived.isEmpty && released.isEmpty && scrapped.isEmpty && sentBack.isEmpty
  }
}

extension Rma {
  /// Opens a return. From now on its units are spoken for: no other return can take them.
  ///
  /// - Parameters:
  ///   - eligibility: of the draft's lines, in their order.
  ///   - paid: where the units of each line were paid for: the order itself, or the one that it is an
  ///     exchange of.
  /// - Throws: `ORDER_LINE_NOT_FOUND`; `EXCEEDS_OPEN_QUANTITY` for more units than are delivered and
  ///   neither back nor asked back; `FIELD_INVALID` for lines that two orders were paid for.
  package static func open(
    _ draft: RmaDraft, as id: RmaID, on order: Order, eligibility: [ReturnEligibility],
    paid: [Int: PaidLine], by actor: String, now: Instant
  ) throws(Refusal) -> RmaStep {
    var lines = order.lines
    var asked: [RmaLine] = []
    var payers: Set<OrderID> = []
    for (index, wish) in draft.lines.enumerated() {
      guard let place = lines.firstIndex(where: { $0.number == wish.line }) else {
        throw .notFound(.orderLine, id: String(wish.line))
      }
      try lines[place].counters.askBack(wish.quantity, line: wish.line)
      let payer = paid[wish.line] ?? PaidLine(order: order.id, line: wish.line)
      payers.insert(payer.order)
      guard payers.count == 1 else {
        throw .invalidField(
          "lines[\(index)].line_number",
          .malformed(expected: "a line paid for with the same order as the lines before it"))
      }
      asked.append(
        RmaLine(
          number: wish.line, sku: lines[place].sku, quantity: wish.quantity.units,
          condition: wish.condition, paidLine: payer.line))
    }
    let findings = Set(eligibility.flatMap(\.findings)).sorted { $0.code < $1.code }
    let rma = Rma(
      id: id, orderID: order.id, version: .first, state: .requested, reason: draft.reason,
      note: draft.note, evidence: draft.evidence, findings: findings,
      lines: asked.sorted { $0.number < $1.number }, paidOrderID: payers.first ?? order.id,
      createdBy: actor, times: RmaTimes(created: now))
    return RmaStep(rma: rma, lines: lines, event: .returnRequested)
  }

  /// Approves a return and says where the goods go.
  ///
  /// - Parameter isOverride: approve against what the policy has found.
  /// - Throws: `RMA_STATE`; `RETURN_NOT_ELIGIBLE` against a finding without an override; `ROLE_MISSING` for
  ///   an override by somebody else than a department head; `FIELD_MISSING` for one without a reason.
  package func approved(
    to warehouse: WarehouseCode, isOverride: Bool, by decider: Decider, reason: String,
    on order: Order, terms: ReturnTerms, now: Instant
  ) throws(Refusal) -> RmaStep {
    var next = self
    next.state = try state.after([.approve, .awaitGoods])
    if let finding = findings.first {
      guard isOverride else { throw .returnNotEligible(finding) }
      try decider.require(.departmentHead)
      _ = try TextRule.reason(reason, field: "reason")
      next.isOverride = true
    }
    next.decisionReason = reason
    next.warehouse = warehouse
    next.decidedBy = decider.actor
    next.expires = now.advanced(by: terms.arrival)
    next.advance(now)
    next.times.decided = now
    return RmaStep(rma: next, lines: order.lines, event: .returnDecided)
  }

  /// Refuses a return; its units may be asked back again.
  ///
  /// - Throws: `RMA_STATE`; `FIELD_MISSING` without a reason.
  package func rejected(
    by actor: String, reason: String, on order: Order, now: Instant
  ) throws(Refusal) -> RmaStep {
    var next = self
    next.state = try state.after(.reject)
    next.decisionReason = try TextRule.reason(reason, field: "reason")
    next.decidedBy = actor
    next.advance(now)
    next.times.decided = now
    next.times.ended = now
    return RmaStep(rma: next, lines: lettingGo(of: order.lines), event: .returnDecided)
  }

  /// Books goods in: they lie in quarantine of the return's warehouse until somebody has looked at them
  /// (RMA-6).
  ///
  /// - Parameters:
  ///   - arrived: units by line; none: all that is missing.
  ///   - isLast: nothing more will come; what is missing may be asked back again.
  /// - Throws: `RMA_STATE`; `ORDER_LINE_NOT_FOUND` for a line that the return has not;
  ///   `EXCEEDS_OPEN_QUANTITY` beyond what is missing of it.
  package func receiving(
    _ arrived: [LineUnits], isLast: Bool, on order: Order, now: Instant
  ) throws(Refusal) -> RmaStep {
    // The state before the units: a repeat after the last receipt is told what it is.
    _ = try state.after(.receiveAll)
    guard let warehouse else {
      preconditionFailure("a return that awaits goods has an address")
    }
    var next = self
    var orderLines = order.lines
    let units =
      arrived.isEmpty
      ? next.lines.compactMap { line in
        Quantity(line.missing).flatMap {
          $0.units == 0 ? nil : LineUnits(line: line.number, quantity: $0)
        }
      } : arrived
    var back: [StockDemand] = []
    for part in units {
      guard let place = next.lines.firstIndex(where: { $0.number == part.line }) else {
        throw .notFound(.orderLine, id: String(part.line))
      }
      guard part.quantity.units <= next.lines[place].missing else {
        throw .exceedsOpen(
          line: part.line, requested: part.quantity.units, open: next.lines[place].missing)
      }
      next.lines[place].received += part.quantity.units
      orderLines.counters(part.line) { $0.receiveReturn(part.quantity) }
      back.append(
        StockDemand(
          key: StockKey(sku: next.lines[place].sku, warehouse: warehouse),
          units: part.quantity.units))
    }
    let isWhole = isLast || next.lines.allSatisfy { $0.missing == 0 }
    next.state = try state.after(isWhole ? .receiveAll : .receivePart)
    next.advance(now)
    if isWhole {
      orderLines = next.lettingGo(of: orderLines)
      next.times.received = now
    }
    return RmaStep(
      rma: next, lines: orderLines, event: .returnReceived,
      goods: RmaGoods(arrived: StockDemand.summed(back)))
  }

  /// Notes what was found and what the customer gets (RMA-4). Goods that stay with us leave quarantine: those
  /// as new for sale, the others scrapped.
  ///
  /// - Parameter compensation: for COMPENSATE alone.
  /// - Throws: `RMA_STATE`; `ORDER_LINE_NOT_FOUND`; `FIELD_INVALID` naming `lines` unless every unit that
  ///   arrived is named once as good or damaged; what is wrong with the compensation.
  package func inspected(
    _ found: [RmaInspection], remedy: RmaRemedy, compensation: Money?, by actor: String,
    on order: Order, now: Instant, limits: DomainLimits = .standard
  ) throws(Refusal) -> RmaStep {
    var next = self
    next.state = try state.after([.inspect, remedy.action])
    try RmaOffer.require(compensation, for: remedy, field: "compensation", limits: limits)
    var seen: Set<Int> = []
    for (index, result) in found.enumerated() {
      guard let place = next.lines.firstIndex(where: { $0.number == result.line }) else {
        throw .notFound(.orderLine, id: String(result.line))
      }
      guard seen.insert(result.line).inserted else {
        throw .invalidField("lines[\(index)].line_number", .malformed(expected: "named once"))
      }
      next.lines[place].good = result.good
      next.lines[place].damaged = result.damaged
      next.lines[place].cause = result.cause
    }
    for line in next.lines where line.good + line.damaged != line.received {
      throw .invalidField(
        "lines",
        .malformed(
          expected: "every unit that arrived, good or damaged: \(line.received) of line "
            + "\(line.number)"))
    }
    next.remedy = remedy
    next.compensation = compensation
    next.inspectedBy = actor
    next.advance(now)
    next.times.inspected = now
    return RmaStep(
      rma: next, lines: order.lines, event: .returnInspected,
      goods: remedy.keepsGoods
        ? RmaGoods(released: next.demand(\.good), scrapped: next.demand(\.damaged)) : RmaGoods())
  }

  /// Offers an alternative, or another one (RMA-4).
  ///
  /// - Throws: `RMA_STATE`.
  package func offering(
    _ offer: RmaOffer, on order: Order, now: Instant
  ) throws(Refusal) -> RmaStep {
    var next = self
    next.state = try state.after(.offer)
    next.offer = offer
    next.advance(now)
    return RmaStep(rma: next, lines: order.lines, event: .returnOffered)
  }

  /// Notes what the customer said to the offer.
  ///
  /// - Throws: `RMA_STATE`.
  package func answered(
    isAccepted: Bool, reason: String, on order: Order, now: Instant
  ) throws(Refusal) -> RmaStep {
    var next = self
    next.state = try state.after(isAccepted ? .accept : .decline)
    next.endReason = reason
    if isAccepted { next.compensation = offer?.amount }
    next.advance(now)
    return RmaStep(rma: next, lines: order.lines, event: .returnOffered)
  }

  /// Brings a return to its end: what is not ours goes back to the customer.
  ///
  /// The money or the goods that the customer gets are the caller's part; see `settlement`.
  ///
  /// - Throws: `RMA_STATE`.
  package func completed(on order: Order, now: Instant) throws(Refusal) -> RmaStep {
    var next = self
    next.state = try state.after(.complete)
    var orderLines = order.lines
    var goods = RmaGoods()
    if remedy?.keepsGoods != true {
      goods.sentBack = demand(\.received)
      for place in next.lines.indices where next.lines[place].received > 0 {
        let units = next.lines[place].received
        next.lines[place].sentBack = units
        orderLines.counters(next.lines[place].number) { $0.sendBack(units) }
      }
    }
    next.advance(now)
    next.times.ended = now
    return RmaStep(rma: next, lines: orderLines, event: .returnEnded, goods: goods)
  }

  /// Calls a return off before goods came; its units may be asked back again.
  ///
  /// - Throws: `RMA_STATE`; `FIELD_MISSING` without a reason.
  package func cancelled(
    reason: String, on order: Order, now: Instant
  ) throws(Refusal) -> RmaStep {
    try ended(.cancel, reason: TextRule.reason(reason, field: "reason"), on: order, now: now)
  }

  /// Ends an approved return whose goods never came.
  ///
  /// - Throws: `RMA_STATE`, also while there is time.
  package func expired(on order: Order, now: Instant) throws(Refusal) -> RmaStep {
    let step = try ended(.expire, reason: "", on: order, now: now)
    guard let expires, expires < now else {
      throw .wrongState(.rma, state: state.name, attempted: RmaAction.expire.name)
    }
    return step
  }

  private func ended(
    _ action: RmaAction, reason: String, on order: Order, now: Instant
  ) throws(Refusal) -> RmaStep {
    var next = self
    next.state = try state.after(action)
    next.endReason = reason
    next.advance(now)
    next.times.ended = now
    return RmaStep(rma: next, lines: lettingGo(of: order.lines), event: .returnEnded)
  }

  // MARK: Parts

  private mutating func advance(_ now: Instant) {
    version = version.next
    times.updated = now
  }

  /// The order's lines when what is missing is not asked back any more.
  private func lettingGo(of orderLines: [OrderLine]) -> [OrderLine] {
    var after = orderLines
    for line in lines { after.counters(line.number) { $0.letGo(line.missing) } }
    return after
  }

  private func demand(_ units: (RmaLine) -> Int64) -> [StockDemand] {
    guard let warehouse else { return [] }
    return StockDemand.summed(
      lines.map {
        StockDemand(key: StockKey(sku: $0.sku, warehouse: warehouse), units: units($0))
      }
    ).filter { $0.units > 0 }
  }
}

/// The line of an order with which units were paid for.
package struct PaidLine: Hashable, Sendable {
  package var order: OrderID
  package var line: Int

  package init(order: OrderID, line: Int) {
    self.order = order
    self.line = line
  }
}

extension [OrderLine] {
  /// Changes the counters of a line that a return of this order names.
  fileprivate mutating func counters(_ number: Int, _ change: (inout LineCounters) -> Void) {
    guard let place = firstIndex(where: { $0.number == number }) else {
      preconditionFailure("a return's lines are its order's")
    }
    change(&self[place].counters)
  }
}
