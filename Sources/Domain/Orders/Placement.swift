/// What CreateOrder decides before stock is asked: the lines with their snapshots, the amounts, and
/// where the order goes if its stock is there.
package struct Placement: Hashable, Sendable {
  package var lines: [OrderLine]
  package var totals: OrderTotals
  package var submission: Submission

  /// What the timeline gets, in this order.
  package var events: [OrderEventKind] { [.created] + submission.events }

  /// Prices and reviews a draft.
  ///
  /// - Parameters:
  ///   - draft: already validated.
  ///   - products: what the product list says of the draft's SKUs.
  ///   - submit: false keeps it as DRAFT.
  /// - Throws: `PRODUCT_NOT_FOUND`, `PRODUCT_INACTIVE`, `NO_LIST_PRICE`, `AMOUNT_OVERFLOW`.
  package static func decide(
    _ draft: OrderDraft, products: [SKU: Product], submit: Bool,
    limits: DomainLimits = .standard
  ) throws(Refusal) -> Placement {
    var lines: [OrderLine] = []
    for (index, line) in draft.lines.enumerated() {
      lines.append(
        try priced(line, index: index, currency: draft.currency, products: products, draft: draft))
    }
    let totals = try OrderTotals(
      lineTotals: lines.map(\.amounts.total), freight: draft.freight, limits: limits)
    guard submit else {
      return Placement(lines: lines, totals: totals, submission: .kept)
    }
    let subject = ReviewSubject(
      customer: draft.customer, shippingAddress: draft.shippingAddress, payment: draft.payment,
      prices: lines.map { .init(agreed: $0.amounts.unitPrice, list: $0.amounts.listPrice) },
      total: totals.total)
    let submission = try Submission.decide(from: .draft, holds: [], subject: subject)
    return Placement(lines: lines, totals: totals, submission: submission)
  }

  private static func priced(
    _ line: DraftLine, index: Int, currency: CurrencyCode, products: [SKU: Product],
    draft: OrderDraft
  ) throws(Refusal) -> OrderLine {
    let field = "lines[\(index)]"
    guard let product = products[line.sku] else {
      throw .notFound(.product, id: line.sku.text)
    }
    guard product.isActive else {
      throw .productInactive(field: field + ".sku", sku: line.sku)
    }
    let listPrice = product.listPrice.flatMap { $0.currency == currency ? $0 : nil }
    guard let unitPrice = line.unitPrice ?? listPrice else {
      throw .noListPrice(field: field + ".unit_price", sku: line.sku, currency: currency)
    }
    return OrderLine(
      number: index + 1, sku: line.sku, productName: product.name,
      specification: line.specification.isEmpty ? product.specification : line.specification,
      packaging: line.packaging, warehouse: draft.warehouse,
      amounts: try LineAmounts(
        unitPrice: unitPrice, listPrice: listPrice, quantity: line.quantity, field: field),
      counters: LineCounters(ordered: line.quantity))
  }
}

/// Where submitting takes an order (REV-1): review, and then stock if it passed.
package struct Submission: Hashable, Sendable {
  /// ALLOCATED or IN_REVIEW; DRAFT when the order was only kept.
  package var state: OrderState
  package var holds: HoldSet
  package var findings: [ReviewFinding]
  /// What the timeline gets of it, in this order.
  package var events: [OrderEventKind]

  /// Whether the open units must be reserved in the same transaction, without which the submission
  /// is refused (`INSUFFICIENT_STOCK`); an order in review reserves nothing.
  package var reservesStock: Bool { state == .allocated }

  /// A draft that stays one.
  static let kept = Submission(state: .draft, holds: [], findings: [], events: [])

  /// Submits an order in DRAFT or RETURNED.
  ///
  /// - Parameter holds: those that it has; all but REVIEW stay as they are.
  /// - Throws: `ORDER_STATE` in any other state.
  package static func decide(
    from state: OrderState, holds: HoldSet, subject: ReviewSubject
  ) throws(Refusal) -> Submission {
    let findings = AutomaticReview.findings(in: subject)
    return try decide(
      from: state, isSubmitted: false, holds: holds, findings: findings,
      needsReview: !findings.isEmpty, isHighRisk: false)
  }

  /// Submits an order in DRAFT or RETURNED, or finishes one in SUBMITTED, by what its screening
  /// found.
  ///
  /// - Throws: `ORDER_STATE` in any other state.
  package static func decide(_ order: Order, screening: Screening) throws(Refusal) -> Submission {
    try decide(
      from: order.state, isSubmitted: order.state == .submitted, holds: order.holds,
      findings: screening.findings, needsReview: screening.needsReview,
      isHighRisk: screening.assessment.isHighRisk)
  }

  private static func decide(
    from state: OrderState, isSubmitted: Bool, holds: HoldSet, findings: [ReviewFinding],
    needsReview: Bool, isHighRisk: Bool
  ) throws(Refusal) -> Submission {
    let actions: [OrderAction] =
      (isSubmitted ? [] : [.submit])
      + (needsReview ? [.requireReview] : [.approve, .allocate])
    var reached = state
    for action in actions { reached = try reached.after(action) }
    return Submission(
      state: reached,
      holds: needsReview
        ? holds.union(isHighRisk ? [.review, HoldSet(.risk)] : .review)
        : holds.subtracting(.review),
      findings: findings,
      events: actions.map(OrderEventKind.init))
  }

  /// The same submission where stock is short and the order takes back-orders.
  ///
  /// - Throws: `ORDER_STATE` unless it passed the review.
  package func awaitingStock() throws(Refusal) -> Submission {
    guard state == .allocated else { throw .orderState(state, attempted: .awaitStock) }
    var waiting = self
    waiting.state = .awaitingStock
    waiting.events[waiting.events.count - 1] = OrderEventKind(.awaitStock)
    return waiting
  }

  /// SubmitOrder of an order that is kept.
  package static func decide(_ order: Order) throws(Refusal) -> Submission {
    try decide(from: order.state, holds: order.holds, subject: ReviewSubject(order))
  }
}
