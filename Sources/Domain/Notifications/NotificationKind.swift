/// What a message is about (NTF-1…4).
package enum NotificationKind: Int16, StoredState {
  case orderReceived = 1
  case orderReviewed = 2
  case goodsShipped = 3
  case goodsSigned = 4
  case deliveryDelayed = 5
  case goodsShort = 6
  case refundProgress = 7
  case paymentReminder = 8
  /// Something has to be corrected or supplemented (REV-4).
  case orderReturned = 9
  /// Or expired.
  case orderCancelled = 10
  /// To staff: a clock warns, or its time is over.
  case slaAlert = 11
  /// To staff: an order is abnormal.
  case exceptionAlert = 12
  /// Where to send goods that may come back.
  case returnApproved = 20
  case returnRejected = 21
  case returnReceived = 22
  /// What the customer gets for what came back, or is offered instead.
  case returnOutcome = 23
  case quoteSent = 26
  /// To production and logistics: an order is to go before others (PRI-3).
  case urgentRequested = 30

  package var name: String {
    switch self {
    case .orderReceived: "ORDER_RECEIVED"
    case .orderReviewed: "ORDER_REVIEWED"
    case .goodsShipped: "GOODS_SHIPPED"
    case .goodsSigned: "GOODS_SIGNED"
    case .deliveryDelayed: "DELIVERY_DELAYED"
    case .goodsShort: "GOODS_SHORT"
    case .refundProgress: "REFUND_PROGRESS"
    case .paymentReminder: "PAYMENT_REMINDER"
    case .orderReturned: "ORDER_RETURNED"
    case .orderCancelled: "ORDER_CANCELLED"
    case .slaAlert: "SLA_ALERT"
    case .exceptionAlert: "EXCEPTION_ALERT"
    case .returnApproved: "RETURN_APPROVED"
    case .returnRejected: "RETURN_REJECTED"
    case .returnReceived: "RETURN_RECEIVED"
    case .returnOutcome: "RETURN_OUTCOME"
    case .quoteSent: "QUOTE_SENT"
    case .urgentRequested: "URGENT_REQUESTED"
    }
  }

  /// Whether it goes to the tenant's own people.
  package var isForStaff: Bool {
    switch self {
    case .slaAlert, .exceptionAlert, .urgentRequested: true
    case .orderReceived, .orderReviewed, .goodsShipped, .goodsSigned, .deliveryDelayed,
      .goodsShort, .refundProgress, .paymentReminder, .orderReturned, .orderCancelled,
      .returnApproved, .returnRejected, .returnReceived, .returnOutcome,
      .quoteSent:
      false
    }
  }

  /// Of the tenant's own people the departments that it goes to; none: to whoever gets alerts.
  package var departments: [NotifiedDepartment] {
    switch self {
    case .urgentRequested: [.production, .logistics]
    case .orderReceived, .orderReviewed, .goodsShipped, .goodsSigned, .deliveryDelayed,
      .goodsShort, .refundProgress, .paymentReminder, .orderReturned, .orderCancelled, .slaAlert,
      .exceptionAlert, .returnApproved, .returnRejected, .returnReceived, .returnOutcome,
      .quoteSent:
      []
    }
  }

  /// The facts that its template may name.
  package var placeholders: [String] {
    switch self {
    case .orderReceived, .orderReviewed: ["customer", "order", "goods", "quantity", "total"]
    case .goodsShipped:
      ["customer", "order", "goods", "quantity", "carrier", "tracking", "eta"]
    case .goodsSigned: ["customer", "order", "goods", "quantity", "carrier", "tracking"]
    case .deliveryDelayed:
      ["customer", "order", "goods", "carrier", "tracking", "eta", "status", "reason"]
    // Of the goods those that are short, and how many of them.
    case .goodsShort: ["customer", "order", "goods", "quantity", "solution", "substitutes"]
    case .refundProgress: ["customer", "order", "amount", "status"]
    case .paymentReminder: ["customer", "order", "total", "deadline"]
    case .orderReturned, .orderCancelled: ["customer", "order", "reason"]
    case .quoteSent: ["customer", "quote", "lines", "freight", "total", "terms", "deadline"]
    // The subject is the order, where there is one, else what it is about.
    case .slaAlert: ["order", "subject", "clock", "status", "deadline"]
    case .exceptionAlert: ["order", "subject", "status", "reason"]
    // The quantity is the one that hurries, the deadline when the customer wants it.
    case .urgentRequested:
      ["customer", "order", "subject", "goods", "quantity", "degree", "deadline", "reason"]
    // Of the goods those that come back.
    case .returnApproved: ["customer", "order", "goods", "quantity", "warehouse", "deadline"]
    case .returnRejected: ["customer", "order", "goods", "quantity", "reason"]
    case .returnReceived: ["customer", "order", "goods", "quantity", "status"]
    case .returnOutcome: ["customer", "order", "goods", "status", "reason"]
    }
  }
}

/// A department that is told by messages of its own (NTF-4).
package enum NotifiedDepartment: Hashable, Sendable, CaseIterable {
  case production
  case logistics
}

/// A language of messages.
package enum NotificationLanguage: Int16, StoredState {
  case english = 1
  case chinese = 2

  package var name: String {
    switch self {
    case .english: "ENGLISH"
    case .chinese: "CHINESE"
    }
  }

  /// Of a customer whose language nobody has said: by where the goods go, ISO 3166-1.
  package init(country: String) {
    self = ["CN", "HK", "MO", "TW"].contains(country) ? .chinese : .english
  }
}

/// By which way a message goes.
package enum NotificationChannel: Int16, StoredState {
  case email = 1
  case sms = 2

  package var name: String {
    switch self {
    case .email: "EMAIL"
    case .sms: "SMS"
    }
  }
}

/// Where a message stands.
///
/// ```
/// PENDING ──► SENT ◄── FAILED ──► GAVE_UP
///    │ └────────────────►┘ │
///    └───► UNDELIVERABLE ◄─┘
/// a retry leads from every other state back to PENDING
/// ```
package enum NotificationState: Int16, StoredState {
  case pending = 1
  case sent = 2
  /// The next attempt follows.
  case failed = 3
  /// After the last attempt of many.
  case gaveUp = 4
  /// No attempt would change it: the way that messages go does not carry this one, or its receiver refuses
  /// it for good.
  case undeliverable = 5

  package var name: String {
    switch self {
    case .pending: "PENDING"
    case .sent: "SENT"
    case .failed: "FAILED"
    case .gaveUp: "GAVE_UP"
    case .undeliverable: "UNDELIVERABLE"
    }
  }
}

/// When a message that could not be delivered is tried again.
package enum NotificationRetry {
  /// How long to wait after so many failed attempts, from 1 on; nil: no more. Half a minute, then twice
  /// as long each time, up to four hours: ten attempts within a day.
  package static func wait(afterFailures count: Int) -> Duration? {
    guard (1..<DomainLimits.standard.notificationAttempts).contains(count) else { return nil }
    return .seconds(min(30 << min(count - 1, 20), 4 * 3600))
  }

  /// - Throws: `NOTIFICATION_STATE` for one that waits for its first attempt.
  package static func again(_ state: NotificationState) throws(Refusal) -> NotificationState {
    switch state {
    case .sent, .failed, .gaveUp, .undeliverable: return .pending
    case .pending: throw .wrongState(.notification, state: state.name, attempted: "RETRY")
    }
  }
}
