/// A return: what comes back, why, and what the customer gets for it (RMA-2…7).
package struct Rma: Hashable, Sendable {
  package var id: RmaID
  package var orderID: OrderID
  package var version: Version
  package var state: RmaState
  package var reason: ReturnReason
  /// In the customer's words.
  package var note: String
  /// Names of what the customer shows: photographs, reports (RMA-5).
  package var evidence: [String]
  /// What the policy has against it.
  package var findings: [ReturnFinding]
  /// By line of the order.
  package var lines: [RmaLine]
  /// The order that was paid for the goods: an exchanged unit's is the one that it was exchanged of.
  package var paidOrderID: OrderID
  /// Where the goods go back to; nil before approval.
  package var warehouse: WarehouseCode?
  package var decidedBy = ""
  /// Why it was approved or rejected.
  package var decisionReason = ""
  /// Whether it was approved against the policy.
  package var isOverride = false
  /// By when the goods have to be there; nil before approval.
  package var expires: Instant?
  /// What the inspection decided; nil before.
  package var remedy: RmaRemedy?
  package var inspectedBy = ""
  /// What the customer gets for COMPENSATE, decided or accepted.
  package var compensation: Money?
  package var offer: RmaOffer?
  package var refundID: RefundID?
  /// The order with which goods are exchanged.
  package var exchangeOrderID: OrderID?
  /// The refund whose amount pays for other goods of that order.
  package var creditID: RefundID?
  /// Why it was called off, or what the customer said to the offer.
  package var endReason = ""
  package var createdBy: String
  package var times: RmaTimes

  package init(
    id: RmaID, orderID: OrderID, version: Version, state: RmaState, reason: ReturnReason,
    note: String, evidence: [String], findings: [ReturnFinding], lines: [RmaLine],
    paidOrderID: OrderID, createdBy: String, times: RmaTimes
  ) {
    self.id = id
    self.orderID = orderID
    self.version = version
    self.state = state
    self.reason = reason
    self.note = note
    self.evidence = evidence
    self.findings = findings
    self.lines = lines
    self.paidOrderID = paidOrderID
    self.createdBy = createdBy
    self.times = times
  }
}

/// Units of one line that come back.
package struct RmaLine: Hashable, Sendable {
  /// The order line's number.
  package var number: Int
  package var sku: SKU
  /// Asked back.
  package var quantity: Int64
  package var condition: ReturnCondition
  /// Arrived.
  package var received: Int64 = 0
  /// Of those, as new by the inspection.
  package var good: Int64 = 0
  /// Of those, not.
  package var damaged: Int64 = 0
  /// Why they came back, by the inspection (RMA-7).
  package var cause = ""
  /// Went back to the customer.
  package var sentBack: Int64 = 0
  /// The line of the order that was paid for them.
  package var paidLine: Int
  /// The line of the order that they were exchanged with.
  package var exchangeLine: Int?

  package init(
    number: Int, sku: SKU, quantity: Int64, condition: ReturnCondition, paidLine: Int
  ) {
    self.number = number
    self.sku = sku
    self.quantity = quantity
    self.condition = condition
    self.paidLine = paidLine
  }

  /// Asked back and not there.
  package var missing: Int64 { quantity - received }
}

/// When a return reached each stage; nil: not yet.
package struct RmaTimes: Hashable, Sendable {
  package var created: Instant
  package var updated: Instant
  package var decided: Instant?
  package var received: Instant?
  package var inspected: Instant?
  package var ended: Instant?

  package init(created: Instant) {
    self.created = created
    updated = created
  }
}

/// What a customer gets for goods that came back (RMA-4).
package enum RmaRemedy: Int16, StoredState {
  case refund = 1
  case exchange = 2
  case repair = 3
  case compensate = 4
  case notEligible = 5

  package var name: String {
    switch self {
    case .refund: "REFUND"
    case .exchange: "EXCHANGE"
    case .repair: "REPAIR"
    case .compensate: "COMPENSATE"
    case .notEligible: "NOT_ELIGIBLE"
    }
  }

  /// Whether the goods stay with us: those as new for sale, the others scrapped. Otherwise they are the
  /// customer's, and wait in quarantine until they are sent back.
  package var keepsGoods: Bool {
    switch self {
    case .refund, .exchange: true
    case .repair, .compensate, .notEligible: false
    }
  }

  var action: RmaAction {
    switch self {
    case .refund: .decideRefund
    case .exchange: .decideExchange
    case .repair: .decideRepair
    case .compensate: .decideCompensate
    case .notEligible: .decideNotEligible
    }
  }
}

/// An alternative for goods that the policy owes nothing for (RMA-4).
package struct RmaOffer: Hashable, Sendable {
  /// REPAIR or COMPENSATE.
  package let remedy: RmaRemedy
  package let text: String
  /// What the customer gets for COMPENSATE.
  package let amount: Money?

  /// - Throws: naming `remedy`, `text` or `amount`: a compensation needs an amount above 0, a repair has
  ///   none, and what is returned by right is not offered.
  package init(
    remedy: RmaRemedy, text: String, amount: Money?, limits: DomainLimits = .standard
  ) throws(Refusal) {
    guard remedy == .repair || remedy == .compensate else {
      throw .invalidField("remedy", .malformed(expected: "one of REPAIR, COMPENSATE"))
    }
    try TextRule.required(text, field: "text", maxBytes: limits.remarkBytes)
    try Self.require(amount, for: remedy, field: "amount", limits: limits)
    self.remedy = remedy
    self.text = text
    self.amount = amount
  }

  static func require(
    _ amount: Money?, for remedy: RmaRemedy, field: String, limits: DomainLimits
  ) throws(Refusal) {
    guard remedy == .compensate else {
      if amount == nil { return }
      throw .invalidField(field, .malformed(expected: "absent, as \(remedy.name) asks"))
    }
    guard let amount else { throw .invalidField(field, .missing) }
    guard (1...limits.totalMinorUnits).contains(amount.minorUnits) else {
      throw .invalidField(field, .outOfRange(min: 1, max: limits.totalMinorUnits))
    }
  }
}

/// What CreateRma asks.
package struct RmaDraft: Hashable, Sendable {
  package let reason: ReturnReason
  package let note: String
  package let evidence: [String]
  package let lines: [ReturnWish]

  /// - Throws: naming the field: no line or too many, a note or a reference that is too long, too many
  ///   references.
  package init(
    reason: ReturnReason, note: String, evidence: [String], lines: [ReturnWish],
    limits: DomainLimits = .standard
  ) throws(Refusal) {
    guard !lines.isEmpty else { throw .invalidField("lines", .missing) }
    guard lines.count <= limits.linesPerOrder else {
      throw .invalidField("lines", .tooMany(max: limits.linesPerOrder))
    }
    try TextRule.optional(note, field: "note", maxBytes: limits.remarkBytes)
    guard evidence.count <= limits.evidencePerReturn else {
      throw .invalidField("evidence", .tooMany(max: limits.evidencePerReturn))
    }
    for (index, reference) in evidence.enumerated() {
      try TextRule.required(
        reference, field: "evidence[\(index)]", maxBytes: limits.attachmentReferenceBytes)
    }
    self.reason = reason
    self.note = note
    self.evidence = evidence
    self.lines = lines
  }
}

/// What somebody found of the units of one line (RMA-4, RMA-7).
package struct RmaInspection: Hashable, Sendable {
  package let line: Int
  package let good: Int64
  package let damaged: Int64
  package let cause: String

  /// - Throws: naming a part of `field`: units below 0 or beyond a quantity, a cause that is too long.
  package init(
    line: Int, good: Int64, damaged: Int64, cause: String, field: String,
    limits: DomainLimits = .standard
  ) throws(Refusal) {
    for (units, name) in [(good, "good"), (damaged, "damaged")] {
      guard (0...Quantity.maxUnits).contains(units) else {
        throw .invalidField("\(field).\(name)", .outOfRange(min: 0, max: Quantity.maxUnits))
      }
    }
    try TextRule.optional(cause, field: field + ".cause", maxBytes: limits.reasonBytes)
    self.line = line
    self.good = good
    self.damaged = damaged
    self.cause = cause
  }
}
