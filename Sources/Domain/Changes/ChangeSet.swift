/// A change of an accepted order, and who agrees to it (CHG-1…5).
package struct ChangeSet: Hashable, Sendable {
  package var id: ChangeSetID
  package var orderID: OrderID
  package var version: Version
  package var state: ChangeState
  /// The order's version that it was opened on, with its hold.
  package var baseVersion: Version
  package var actions: [ChangeAction]
  package var reason: String
  /// Whose approval it takes, by level; known from its submission on.
  package var requiredRoles: [ApprovalRole]
  package var approvals: [Approval]
  package var consent: Consent?
  package var openedBy: String

  package init(
    id: ChangeSetID, orderID: OrderID, version: Version = .first, state: ChangeState = .open,
    baseVersion: Version, actions: [ChangeAction], reason: String,
    requiredRoles: [ApprovalRole] = [], approvals: [Approval] = [], consent: Consent? = nil,
    openedBy: String
  ) {
    self.id = id
    self.orderID = orderID
    self.version = version
    self.state = state
    self.baseVersion = baseVersion
    self.actions = actions
    self.reason = reason
    self.requiredRoles = requiredRoles
    self.approvals = approvals
    self.consent = consent
    self.openedBy = openedBy
  }
}

extension ChangeSet {
  /// The states in which an accepted order can be changed: stock is its concern, and nothing but
  /// what has left is settled.
  package static let changeableStates: Set<OrderState> = [
    .awaitingStock, .allocated, .inFulfilment,
  ]

  /// Checks that a change may be opened on an order.
  ///
  /// - Throws: `ORDER_STATE`, `CHANGE_SET_ALREADY_EXISTS`, and what is wrong with the actions.
  package static func open(
    _ actions: [ChangeAction], reason: String, on order: Order, limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(reason, field: "reason", maxBytes: limits.reasonBytes)
    try ChangeAction.validate(actions, limits: limits)
    guard changeableStates.contains(order.state) else {
      throw .wrongState(.order, state: order.state.name, attempted: "OPEN_CHANGE")
    }
    guard !order.holds.contains(HoldSet(.changePending)) else {
      throw .alreadyExists(.changeSet, id: order.number.description)
    }
    for (index, action) in actions.enumerated() {
      try requireLine(of: action, in: order, field: "actions[\(index)]")
    }
  }

  static func requireLine(
    of action: ChangeAction, in order: Order, field: String
  ) throws(Refusal) {
    let number: Int
    switch action {
    case .quantity(let line, let units):
      number = line
      if let line = order.lines.first(where: { $0.number == line }),
        units < line.counters.shipped
      {
        throw .orderStep(
          .quantityBelowShipped(
            line: line.number, requested: units, shipped: line.counters.shipped))
      }
    case .price(let line, let price):
      number = line
      guard price.currency == order.totals.total.currency else {
        throw .currencyMismatch(
          field: field + ".price.unit_price", expected: order.totals.total.currency,
          actual: price.currency)
      }
    case .addLine(let line):
      if let price = line.unitPrice, price.currency != order.totals.total.currency {
        throw .currencyMismatch(
          field: field + ".add_line.unit_price", expected: order.totals.total.currency,
          actual: price.currency)
      }
      return
    case .address, .contact, .delivery: return
    }
    guard order.lines.contains(where: { $0.number == number }) else {
      throw .notFound(.orderLine, id: "\(number)")
    }
  }

  /// Where submitting takes it: straight to APPROVED if nobody has to approve.
  package func submitted(taking roles: [ApprovalRole]) throws(Refusal) -> ChangeSet {
    var submitted = self
    submitted.state = try state.after(.submit)
    submitted.requiredRoles = roles
    if roles.isEmpty { submitted.state = try submitted.state.after(.approve) }
    return submitted
  }

  /// The change as decided on its next level.
  ///
  /// - Throws: `CHANGE_SET_STATE`, `SAME_PERSON`, `ROLE_MISSING`, `FIELD_MISSING` without a reason.
  package func decided(
    _ decision: ApprovalDecision, by decider: Decider, reason: String, now: Instant,
    limits: DomainLimits = .standard
  ) throws(Refusal) -> (change: ChangeSet, approval: Approval) {
    try TextRule.required(reason, field: "reason", maxBytes: limits.reasonBytes)
    var decided = self
    let last = try state.after(decision == .approved ? .approve : .reject)
    let ladder = ApprovalLadder(roles: requiredRoles, approvals: approvals)
    guard
      let approval = try ladder.next(
        decision, by: decider, excluding: [openedBy], reason: reason, now: now)
    else {
      throw .wrongState(.changeSet, state: state.name, attempted: ChangeStep.approve.name)
    }
    decided.approvals.append(approval)
    if ladder.ends(with: approval) { decided.state = last }
    return (decided, approval)
  }

  /// The change with the customer's consent.
  ///
  /// - Throws: `CHANGE_SET_STATE`; `FIELD_INVALID` for spoken consent to new dates (CHG-3).
  package func agreed(_ consent: Consent) throws(Refusal) -> ChangeSet {
    var agreed = self
    agreed.state = try state.after(.recordConsent)
    let changesDates = actions.contains { if case .delivery = $0 { true } else { false } }
    guard consent.isWritten || !changesDates else {
      throw .invalidField(
        "channel", .malformed(expected: "a written one, which new delivery dates take"))
    }
    agreed.consent = consent
    return agreed
  }
}
