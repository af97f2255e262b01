/// What the customer is offered (CMP-4).
package enum SolutionKind: Int16, StoredState {
  case refund = 1
  case exchange = 2
  case compensation = 3
  case coupon = 4
  case apology = 5

  package var name: String {
    switch self {
    case .refund: "REFUND"
    case .exchange: "EXCHANGE"
    case .compensation: "COMPENSATION"
    case .coupon: "COUPON"
    case .apology: "APOLOGY"
    }
  }

  /// Whether it is worth an amount.
  package var needsAmount: Bool {
    switch self {
    case .refund, .compensation, .coupon: true
    case .exchange, .apology: false
    }
  }
}

/// What the customer is offered, in words and perhaps in money (CMP-4).
package struct Solution: Hashable, Sendable {
  package let kind: SolutionKind
  package let text: String
  package let amount: Money?

  /// - Throws: naming `solution.text` or `solution.amount`: a refund, compensation or coupon needs
  ///   an amount above 0, an exchange or apology has none.
  package init(
    kind: SolutionKind, text: String, amount: Money?, limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(text, field: "solution.text", maxBytes: limits.textBytes)
    switch (kind.needsAmount, amount) {
    case (true, nil): throw .invalidField("solution.amount", .missing)
    case (true, .some(let amount)):
      guard (1...limits.totalMinorUnits).contains(amount.minorUnits) else {
        throw .invalidField("solution.amount", .outOfRange(min: 1, max: limits.totalMinorUnits))
      }
    case (false, .some):
      throw .invalidField("solution.amount", .malformed(expected: "absent, as \(kind.name) asks"))
    case (false, nil): break
    }
    self.kind = kind
    self.text = text
    self.amount = amount
  }
}

/// What the customer says to it.
package enum AnswerDecision: Int16, StoredState {
  case agreed = 1
  case declined = 2

  package var name: String {
    switch self {
    case .agreed: "AGREED"
    case .declined: "DECLINED"
    }
  }
}

/// What the customer says to it, who said so and by which way (CMP-4).
package struct CustomerAnswer: Hashable, Sendable {
  package let decision: AnswerDecision
  package let answeredBy: String
  package let channel: ComplaintChannel
  /// In the customer's words; may be empty.
  package let note: String

  /// - Throws: naming `answered_by` or `note`.
  package init(
    decision: AnswerDecision, answeredBy: String, channel: ComplaintChannel, note: String = "",
    limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(answeredBy, field: "answered_by", maxBytes: limits.nameBytes)
    try TextRule.optional(note, field: "note", maxBytes: limits.remarkBytes)
    self.decision = decision
    self.answeredBy = answeredBy
    self.channel = channel
    self.note = note
  }
}

/// How it is carried out (CMP-5).
package struct SolutionExecution: Hashable, Sendable {
  /// What is done; of a refund it may be empty.
  package let note: String
  /// A coupon, the order that goods are exchanged by, a transfer; may be empty.
  package let reference: String
  /// The refund that was asked for; nil if none was.
  package var refundID: RefundID?

  /// - Throws: naming `note` or `reference`.
  package init(
    note: String, reference: String = "", refundID: RefundID? = nil,
    limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.optional(note, field: "note", maxBytes: limits.textBytes)
    try TextRule.optional(reference, field: "reference", maxBytes: limits.referenceBytes)
    self.note = note
    self.reference = reference
    self.refundID = refundID
  }
}

/// What was done in the end, and what the customer thinks of it (CMP-5).
package struct Resolution: Hashable, Sendable {
  package let text: String
  /// Empty: not asked or not answered.
  package let customerOpinion: String

  /// - Throws: naming `resolution` or `customer_opinion`.
  package init(
    text: String, customerOpinion: String = "", limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(text, field: "resolution", maxBytes: limits.textBytes)
    try TextRule.optional(
      customerOpinion, field: "customer_opinion", maxBytes: limits.remarkBytes)
    self.text = text
    self.customerOpinion = customerOpinion
  }
}
