/// Who orders, as it stood when the order was placed (ORD-4, I14): a copy, never a reference to
/// master data.
package struct Customer: Hashable, Sendable {
  /// The tenant's own id of the customer; empty when it has none.
  package var reference: String
  package var name: String
  package var phone: String
  package var email: String

  package init(reference: String = "", name: String = "", phone: String = "", email: String = "") {
    self.reference = reference
    self.name = name
    self.phone = phone
    self.email = email
  }
}

/// Where it goes, as it stood when the order was placed (ORD-4, I14).
package struct Address: Hashable, Sendable {
  package var recipient: String
  /// Street, house, floor: from the most specific on.
  package var lines: [String]
  package var city: String
  /// State, province, canton; empty where the country has none.
  package var region: String
  package var postalCode: String
  /// ISO 3166-1 alpha-2, upper case.
  package var country: String

  package init(
    recipient: String = "", lines: [String] = [], city: String = "", region: String = "",
    postalCode: String = "", country: String = ""
  ) {
    self.recipient = recipient
    self.lines = lines
    self.city = city
    self.region = region
    self.postalCode = postalCode
    self.country = country
  }
}

/// How the order came (ORD-1).
package enum Channel: Int16, StoredState {
  case platform = 1
  case selfService = 2
  case phone = 3
  case email = 4
  case fax = 5
  case offline = 6
  case staff = 7

  package var name: String {
    switch self {
    case .platform: "PLATFORM"
    case .selfService: "SELF_SERVICE"
    case .phone: "PHONE"
    case .email: "EMAIL"
    case .fax: "FAX"
    case .offline: "OFFLINE"
    case .staff: "STAFF"
    }
  }
}

/// What decides how fast it is worked on (ORD-16).
package enum OrderClass: Int16, StoredState {
  case normal = 1
  case urgent = 2
  case customised = 3

  package var name: String {
    switch self {
    case .normal: "NORMAL"
    case .urgent: "URGENT"
    case .customised: "CUSTOMISED"
    }
  }
}

/// How it is paid (ORD-6).
package enum PaymentMethod: Int16, StoredState {
  case online = 1
  case cashOnDelivery = 2
  case instalment = 3
  case bankTransfer = 4
  case card = 5
  case alipay = 6
  /// On account, against an invoice.
  case invoice = 7

  package var name: String {
    switch self {
    case .online: "ONLINE"
    case .cashOnDelivery: "CASH_ON_DELIVERY"
    case .instalment: "INSTALMENT"
    case .bankTransfer: "BANK_TRANSFER"
    case .card: "CARD"
    case .alipay: "ALIPAY"
    case .invoice: "INVOICE"
    }
  }
}

/// How far the payment is.
package enum PaymentState: Int16, StoredState {
  case pending = 1
  case authorized = 2
  case captured = 3

  package var name: String {
    switch self {
    case .pending: "PENDING"
    case .authorized: "AUTHORIZED"
    case .captured: "CAPTURED"
    }
  }
}

/// Payment data of an order (ORD-6). What is missing is for the review to find, not for the border
/// to refuse.
package struct Payment: Hashable, Sendable {
  package var method: PaymentMethod?
  package var state: PaymentState
  /// What was authorized or captured.
  package var amount: Money?
  /// When.
  package var time: Instant?
  /// The provider's reference.
  package var reference: String

  package init(
    method: PaymentMethod? = nil, state: PaymentState = .pending, amount: Money? = nil,
    time: Instant? = nil, reference: String = ""
  ) {
    self.method = method
    self.state = state
    self.amount = amount
    self.time = time
    self.reference = reference
  }
}

/// Delivery data of an order (ORD-7).
package struct DeliveryWish: Hashable, Sendable {
  package var method: String
  package var carrier: CarrierCode?
  package var shipNotBefore: Instant?
  package var shipBy: Instant?
  package var deliverBy: Instant?

  package init(
    method: String = "", carrier: CarrierCode? = nil, shipNotBefore: Instant? = nil,
    shipBy: Instant? = nil, deliverBy: Instant? = nil
  ) {
    self.method = method
    self.carrier = carrier
    self.shipNotBefore = shipNotBefore
    self.shipBy = shipBy
    self.deliverBy = deliverBy
  }
}

/// What the product list says about a SKU at the time of the order.
package struct Product: Hashable, Sendable {
  package var sku: SKU
  package var name: String
  package var specification: String
  /// Nil when the tenant has no price for it.
  package var listPrice: Money?
  package var isActive: Bool

  package init(
    sku: SKU, name: String, specification: String = "", listPrice: Money?, isActive: Bool = true
  ) {
    self.sku = sku
    self.name = name
    self.specification = specification
    self.listPrice = listPrice
    self.isActive = isActive
  }

  /// Checks what PutProduct asks.
  ///
  /// - Throws: naming `name`, `specification` or `list_price`.
  package func validate(limits: DomainLimits = .standard) throws(Refusal) {
    try TextRule.required(name, field: "name", maxBytes: limits.nameBytes)
    try TextRule.optional(
      specification, field: "specification", maxBytes: limits.specificationBytes)
    if let listPrice, listPrice.isNegative {
      throw .invalidField("list_price", .outOfRange(min: 0, max: .max))
    }
  }
}
