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
  case failed = 4
  case voided = 5
  case expired = 6

  package var name: String {
    switch self {
    case .pending: "PENDING"
    case .authorized: "AUTHORIZED"
    case .captured: "CAPTURED"
    case .failed: "FAILED"
    case .voided: "VOIDED"
    case .expired: "EXPIRED"
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

extension PaymentMethod {
  /// Whether goods may leave before any money has come: paid at the door, or later against an invoice.
  package var isOnTerms: Bool {
    switch self {
    case .cashOnDelivery, .invoice: true
    case .online, .instalment, .bankTransfer, .card, .alipay: false
    }
  }
}

extension Payment {
  /// Whether a warehouse may begin (`domain.md`, ALLOCATED→IN_FULFILMENT): on terms, or the money is
  /// there or held for us.
  package var allowsFulfilment: Bool {
    switch state {
    case .authorized, .captured: true
    case .pending, .failed, .voided, .expired: method?.isOnTerms ?? false
    }
  }
}
