/// That an order is to go before others, and who sees to it (PRI-3…7).
package struct UrgentRequest: Hashable, Sendable {
  package var id: UrgentID
  package var version: Version
  package var state: UrgentState
  package var orderID: OrderID
  package var degree: UrgentDegree
  package var units: Int64
  package var wanted: Instant
  package var reason: String
  /// The time wanted, or the one that the customer took instead; nil before it was accepted.
  package var promised: Instant?
  package var evaluation: Noted<UrgentEvaluation>?
  package var group: TaskGroup?
  package var reports: Int
  package var reported: Instant?
  package var delivered: Instant?
  package var review: Noted<UrgentReview>?
  /// Empty while it is open, or where it came to its end.
  package var endReason: String
  /// What the order went by before the request was accepted; nil where it never was.
  package var before: OrderPrecedence?
  package var requestedBy: String
  package var created: Instant

  package init(
    id: UrgentID, version: Version, state: UrgentState, orderID: OrderID, degree: UrgentDegree,
    units: Int64, wanted: Instant, reason: String, promised: Instant?,
    evaluation: Noted<UrgentEvaluation>?, group: TaskGroup?, reports: Int, reported: Instant?,
    delivered: Instant?, review: Noted<UrgentReview>?, endReason: String,
    before: OrderPrecedence?, requestedBy: String, created: Instant
  ) {
    self.id = id
    self.version = version
    self.state = state
    self.orderID = orderID
    self.degree = degree
    self.units = units
    self.wanted = wanted
    self.reason = reason
    self.promised = promised
    self.evaluation = evaluation
    self.group = group
    self.reports = reports
    self.reported = reported
    self.delivered = delivered
    self.review = review
    self.endReason = endReason
    self.before = before
    self.requestedBy = requestedBy
    self.created = created
  }
}

/// Something with who wrote it down, and when.
package struct Noted<Content: Hashable & Sendable>: Hashable, Sendable {
  package let content: Content
  package let by: String
  package let time: Instant

  package init(_ content: Content, by: String, time: Instant) {
    self.content = content
    self.by = by
    self.time = time
  }
}

/// What an order goes by among others.
package struct OrderPrecedence: Hashable, Sendable {
  package var orderClass: OrderClass
  package var priority: Int16
  package var deliverBy: Instant?

  package init(orderClass: OrderClass, priority: Int16, deliverBy: Instant?) {
    self.orderClass = orderClass
    self.priority = priority
    self.deliverBy = deliverBy
  }
}

extension Order {
  package var precedence: OrderPrecedence {
    OrderPrecedence(orderClass: orderClass, priority: priority, deliverBy: delivery.deliverBy)
  }
}

/// One step of somebody who answers a request or sees to it.
package enum UrgentStep: Hashable, Sendable {
  /// With who sees to it, where that is known at once.
  case evaluate(UrgentEvaluation, TaskGroup?)
  case answer(isAgreed: Bool, reason: String)
  case form(TaskGroup)
  case report(ProgressReport)
  case withdraw(reason: String)
  case review(UrgentReview)

  /// For the audit.
  package var reason: String {
    switch self {
    case .evaluate(let evaluation, _): evaluation.decision.name
    case .answer(_, let reason), .withdraw(let reason): reason
    case .form, .report, .review: ""
    }
  }
}

extension UrgentRequest {
  /// Asks that an order goes before others.
  ///
  /// - Throws: `ORDER_STATE` for an order that is with the carrier or at its end; naming `units` or
  ///   `wanted_time`.
  package init(
    _ wish: UrgentWish, of order: Order, id: UrgentID, by actor: String, now: Instant,
    limits: DomainLimits = .standard
  ) throws(Refusal) {
    guard order.state.mayBeHurried else {
      throw .wrongState(.order, state: order.state.name, attempted: "REQUEST_URGENT")
    }
    try Self.requireAhead(wish.wanted, of: now, field: "wanted_time", limits: limits)
    let all = order.lines.reduce(0) { $0 + $1.counters.ordered - $1.counters.cancelled }
    guard wish.units ?? all <= all else {
      throw .invalidField("units", .outOfRange(min: 1, max: all))
    }
    self.init(
      id: id, version: .first, state: .requested, orderID: order.id, degree: wish.degree,
      units: wish.units ?? all, wanted: wish.wanted, reason: wish.reason, promised: nil,
      evaluation: nil, group: nil, reports: 0, reported: nil, delivered: nil, review: nil,
      endReason: "", before: nil, requestedBy: actor, created: now)
  }

  private static func requireAhead(
    _ time: Instant, of now: Instant, field: String, limits: DomainLimits
  ) throws(Refusal) {
    let latest = now.advanced(by: .seconds(limits.urgentDays * 86_400))
    guard time > now, time <= latest else {
      throw .invalidField(
        field, .malformed(expected: "within the next \(limits.urgentDays) days"))
    }
  }

  /// The request after a step.
  ///
  /// - Throws: `URGENT_REQUEST_STATE`; `ROLE_MISSING` for one that must be accepted and is declined by
  ///   anybody but the general manager; naming `offered_time` or `task_group`.
  package func after(
    _ step: UrgentStep, by decider: Decider, now: Instant, limits: DomainLimits = .standard
  ) throws(Refusal) -> UrgentRequest {
    var next = self
    next.version = version.next
    switch step {
    case .evaluate(let evaluation, let group):
      next.state = try state.after(evaluation.decision.action)
      if evaluation.decision == .decline, degree == .mustAccept {
        try decider.require(.generalManager)
      }
      if let offered = evaluation.offered {
        try Self.requireAhead(offered, of: now, field: "offered_time", limits: limits)
      }
      next.evaluation = Noted(evaluation, by: decider.actor, time: now)
      if evaluation.decision == .accept { next.promised = wanted }
      if let group {
        guard evaluation.decision == .accept else {
          throw .invalidField(
            "task_group", .malformed(expected: "absent, as \(evaluation.decision.name) asks"))
        }
        next.state = try next.state.after(.formGroup)
        next.group = group
      }
    case .answer(let isAgreed, let reason):
      next.state = try state.after(isAgreed ? .customerAgreed : .customerDeclined)
      if isAgreed {
        next.promised = evaluation?.content.offered
      } else {
        next.endReason = reason
      }
    case .form(let group):
      next.state = try state.after(.formGroup)
      next.group = group
    case .report:
      next.state = try state.after(.report)
      next.reports += 1
      next.reported = now
    case .withdraw(let reason):
      next.state = try state.after(.withdraw)
      next.endReason = reason
    case .review(let review):
      next.state = try state.after(.review)
      next.review = Noted(review, by: decider.actor, time: now)
    }
    return next
  }

  /// What the order goes by from now on, after this request was `earlier`; nil: as it does.
  package func precedence(of order: Order, after earlier: UrgentRequest) -> OrderPrecedence? {
    if state.isInForce, !earlier.state.isInForce {
      // Never behind where it stood.
      return OrderPrecedence(
        orderClass: .urgent, priority: max(order.priority, degree.priority), deliverBy: promised)
    }
    return state == .withdrawn && earlier.state.isInForce ? before : nil
  }
}

extension OrderState {
  /// Whether there is still something to hurry: not all of it is with a carrier.
  fileprivate var mayBeHurried: Bool {
    switch self {
    case .draft, .submitted, .inReview, .returned, .approved, .awaitingStock, .allocated,
      .inFulfilment:
      true
    case .rejected, .shipped, .delivered, .completed, .archived, .cancelled, .expired: false
    }
  }
}
