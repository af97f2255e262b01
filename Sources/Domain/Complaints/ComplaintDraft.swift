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
