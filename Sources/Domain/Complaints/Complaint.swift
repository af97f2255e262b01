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

/// What it is about (CMP-2); LOGISTICS feeds the carrier's evaluation (CMP-7).
package enum ComplaintCategory: Int16, StoredState {
  case quality = 1
  case logistics = 2
  case service = 3
  case price = 4
  case other = 5

  package var name: String {
    switch self {
    case .quality: "QUALITY"
    case .logistics: "LOGISTICS"
    case .service: "SERVICE"
    case .price: "PRICE"
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
  package let department: String
  /// Empty: nobody in particular.
  package let assignee: String

  /// - Throws: naming `department` or `assignee`.
  package init(
    department: String, assignee: String = "", limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(department, field: "department", maxBytes: limits.nameBytes)
    try TextRule.optional(assignee, field: "assignee", maxBytes: limits.nameBytes)
    self.department = department
    self.assignee = assignee
  }
}

/// What the customer is offered, in words and perhaps in money (CMP-4).
package struct Solution: Hashable, Sendable {
  package let kind: SolutionKind
  package let text: String
  package let amount: Money?

  /// - Throws: naming `text` or `amount`: a refund, compensation or coupon needs an amount above 0,
  ///   an exchange or apology has none.
  package init(
    kind: SolutionKind, text: String, amount: Money?, limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(text, field: "text", maxBytes: limits.textBytes)
    switch (kind.needsAmount, amount) {
    case (true, nil): throw .invalidField("amount", .missing)
    case (true, .some(let amount)):
      guard (1...limits.totalMinorUnits).contains(amount.minorUnits) else {
        throw .invalidField("amount", .outOfRange(min: 1, max: limits.totalMinorUnits))
      }
    case (false, .some):
      throw .invalidField("amount", .malformed(expected: "absent, as \(kind.name) asks"))
    case (false, nil): break
    }
    self.kind = kind
    self.text = text
    self.amount = amount
  }
}
