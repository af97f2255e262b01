/// Goods that are to come from a supplier, from the suggestion to their arrival (REP-2, REP-3).
package struct SupplierOrder: Hashable, Sendable {
  package var id: SupplierOrderID
  package var version: Version
  package var state: SupplierOrderState
  package var stock: StockKey
  package var supplier: String
  package var responsible: String
  package var leadTimeDays: Int
  /// Suggested, approved, ordered.
  package var quantity: Int64
  package var received: Int64
  /// Why it was suggested.
  package var explanation: String
  package var isUrgent: Bool
  /// The supplier's name for it.
  package var reference: String
  /// By the lead time; nil: not ordered yet.
  package var expected: Instant?
  /// What the supplier agreed to; nil: nothing yet.
  package var promised: Instant?
  /// When to ask the supplier again.
  package var followUp: Instant?
  package var note: String
  /// Empty: nobody yet.
  package var approvedBy: String
  package var created: Instant
  package var updated: Instant

  package init(
    id: SupplierOrderID, version: Version, state: SupplierOrderState, stock: StockKey,
    supplier: String, responsible: String, leadTimeDays: Int, quantity: Int64, received: Int64 = 0,
    explanation: String, isUrgent: Bool, reference: String = "", expected: Instant? = nil,
    promised: Instant? = nil, followUp: Instant? = nil, note: String = "", approvedBy: String = "",
    created: Instant, updated: Instant
  ) {
    self.id = id
    self.version = version
    self.state = state
    self.stock = stock
    self.supplier = supplier
    self.responsible = responsible
    self.leadTimeDays = leadTimeDays
    self.quantity = quantity
    self.received = received
    self.explanation = explanation
    self.isUrgent = isUrgent
    self.reference = reference
    self.expected = expected
    self.promised = promised
    self.followUp = followUp
    self.note = note
    self.approvedBy = approvedBy
    self.created = created
    self.updated = updated
  }

  /// What of it counts as incoming (I2): nothing before it is ordered or after it has ended; what arrives
  /// beyond the order was never announced.
  package var announced: Int64 { state.isAnnounced ? max(quantity - received, 0) : 0 }
}

/// One step of a person with a supplier order.
package enum SupplierOrderStep: Hashable, Sendable {
  /// Nil: as many as suggested.
  case approve(Quantity?)
  case place(reference: String)
  case promise(Instant, followUp: Instant?, note: String)
  /// `isComplete`: what is missing will not come.
  case receive(Quantity, isComplete: Bool, deliveryNote: String)
  case cancel(reason: String)
}

extension SupplierOrder {
  /// The order after a step.
  ///
  /// - Throws: `SUPPLIER_ORDER_STATE`; `FIELD_INVALID` naming `quantity`, `promise_time` or
  ///   `follow_up_time`.
  package func after(
    _ step: SupplierOrderStep, by actor: String, now: Instant, limits: DomainLimits = .standard
  ) throws(Refusal) -> SupplierOrder {
    var next = self
    next.version = version.next
    switch step {
    case .approve(let quantity):
      next.state = try state.after(.approve)
      next.approvedBy = actor
      guard let quantity else { break }
      guard (1...limits.replenishedUnits).contains(quantity.units) else {
        throw .invalidField("quantity", .outOfRange(min: 1, max: limits.replenishedUnits))
      }
      next.quantity = quantity.units
    case .place(let reference):
      next.state = try state.after(.place)
      try TextRule.optional(reference, field: "reference", maxBytes: limits.referenceBytes)
      next.reference = reference
      next.expected = now.advanced(by: .seconds(Int64(leadTimeDays) * 86_400))
      next.followUp = next.expected
    case .promise(let promised, let followUp, let note):
      next.state = try state.after(state == .partReceived ? .promiseRest : .promise)
      let last = now.advanced(by: .seconds(Int64(limits.leadTimeDays) * 86_400))
      guard promised > now, promised <= last else {
        throw .invalidField(
          "promise_time",
          .malformed(expected: "within the \(limits.leadTimeDays) days from now"))
      }
      if let followUp, followUp > promised {
        throw .invalidField("follow_up_time", .malformed(expected: "at promise_time or before it"))
      }
      try TextRule.optional(note, field: "note", maxBytes: limits.reasonBytes)
      next.promised = promised
      next.followUp = followUp ?? promised
      next.note = note
    case .receive(let quantity, let isComplete, _):
      guard (1...limits.replenishedUnits).contains(quantity.units) else {
        throw .invalidField("quantity", .outOfRange(min: 1, max: limits.replenishedUnits))
      }
      next.received += quantity.units
      let isAll = isComplete || next.received >= self.quantity
      next.state = try state.after(isAll ? .receiveRest : .receivePart)
      if isAll { next.followUp = nil }
    case .cancel(let reason):
      next.state = try state.after(.cancel)
      next.note = reason
      next.followUp = nil
    }
    return next
  }
}
