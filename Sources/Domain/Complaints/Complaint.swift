/// How a complaint came (CMP-1).
package enum ComplaintChannel: Int16, StoredState {
  case phone = 1
  case email = 2
  case onlineForm = 3

  package var name: String {
    switch self {
    case .phone: "PHONE"
    case .email: "EMAIL"
    case .onlineForm: "ONLINE_FORM"
    }
  }
}

/// What it is about (CMP-2); DELIVERY feeds the carrier's evaluation (CMP-7).
package enum ComplaintCategory: Int16, StoredState {
  case quality = 1
  case damage = 2
  case wrongGoods = 3
  case missingGoods = 4
  case delivery = 5
  case payment = 6
  case service = 7
  case other = 8

  package var name: String {
    switch self {
    case .quality: "QUALITY"
    case .damage: "DAMAGE"
    case .wrongGoods: "WRONG_GOODS"
    case .missingGoods: "MISSING_GOODS"
    case .delivery: "DELIVERY"
    case .payment: "PAYMENT"
    case .service: "SERVICE"
    case .other: "OTHER"
    }
  }
}

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

/// What CreateComplaint asks (CMP-2).
package struct ComplaintDraft: Hashable, Sendable {
  /// Nil when it is about no order.
  package let orderID: OrderID?
  package let channel: ComplaintChannel
  package let category: ComplaintCategory
  package let customer: Customer
  package let content: String

  /// - Throws: naming the field: content that is missing or too long, customer data too long.
  package init(
    orderID: OrderID?, channel: ComplaintChannel, category: ComplaintCategory,
    customer: Customer, content: String, limits: DomainLimits = .standard
  ) throws(Refusal) {
    try customer.validate(limits: limits)
    try TextRule.required(content, field: "content", maxBytes: limits.textBytes)
    self.orderID = orderID
    self.channel = channel
    self.category = category
    self.customer = customer
    self.content = content
  }
}

/// Who works on it (CMP-3).
package struct ComplaintAssignment: Hashable, Sendable {
  package let department: DepartmentCode
  /// Empty: nobody in particular.
  package let assignee: String

  /// - Throws: naming `assignee` when it is too long.
  package init(
    department: DepartmentCode, assignee: String = "", limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.optional(assignee, field: "assignee", maxBytes: limits.referenceBytes)
    self.department = department
    self.assignee = assignee
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
