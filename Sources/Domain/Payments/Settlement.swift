/// What payments and refunds have written on an order, in minor units of its currency. I6 holds:
/// `refunded + refundInFlight ≤ captured`, every sum ≥ 0.
package struct Settlement: Hashable, Sendable {
  /// Authorized and not yet captured.
  package var authorized: Int64 = 0
  package var captured: Int64 = 0
  package var refunded: Int64 = 0
  /// Of refunds that are neither done nor called off.
  package var refundInFlight: Int64 = 0
  /// When payment is due; nil: it is not awaited by a date.
  package var due: Instant?
  /// Reminders sent.
  package var reminders: Int16 = 0

  package init() {}

  /// What may still be asked back.
  package var refundable: Int64 { captured - refunded - refundInFlight }

  /// I6.
  package var isConsistent: Bool {
    [authorized, captured, refunded, refundInFlight].allSatisfy {
      (0...Self.sumMax).contains($0)
    } && refundable >= 0
  }

  /// The largest sum: a thousand times the largest total, far inside 64 bits whatever is added.
  package static let sumMax: Int64 = 1_000_000_000_000_000_000
}

/// How far an order is paid: computed, never set.
package enum PaymentFacet: Int16, StoredState {
  case unpaid = 1
  case authorized = 2
  case partlyPaid = 3
  case paid = 4
  case overpaid = 5
  case partlyRefunded = 6
  case refunded = 7

  package var name: String {
    switch self {
    case .unpaid: "UNPAID"
    case .authorized: "AUTHORIZED"
    case .partlyPaid: "PARTLY_PAID"
    case .paid: "PAID"
    case .overpaid: "OVERPAID"
    case .partlyRefunded: "PARTLY_REFUNDED"
    case .refunded: "REFUNDED"
    }
  }

  /// - Parameter total: what the order costs, in minor units.
  package init(total: Int64, _ sums: Settlement) {
    let kept = sums.captured - sums.refunded
    self =
      if sums.refunded > 0, kept == 0 {
        .refunded
      } else if sums.refunded > 0, sums.captured > total, kept == total {
        .paid  // only what was too much went back
      } else if kept > total {
        .overpaid
      } else if sums.refunded > 0 {
        .partlyRefunded
      } else if kept == total {
        .paid
      } else if kept > 0 {
        .partlyPaid
      } else if sums.authorized > 0 {
        .authorized
      } else {
        .unpaid
      }
  }
}

/// How far an order's units are on their way: computed, never set.
package enum FulfilmentFacet: Int16, StoredState {
  case unfulfilled = 1
  case partlyShipped = 2
  case shipped = 3
  case partlyDelivered = 4
  case delivered = 5
  /// Nothing of it will arrive.
  case writtenOff = 6

  package var name: String {
    switch self {
    case .unfulfilled: "UNFULFILLED"
    case .partlyShipped: "PARTLY_SHIPPED"
    case .shipped: "SHIPPED"
    case .partlyDelivered: "PARTLY_DELIVERED"
    case .delivered: "DELIVERED"
    case .writtenOff: "WRITTEN_OFF"
    }
  }

  package init(_ lines: [LineCounters]) {
    let shipped = lines.reduce(0) { $0 + $1.shipped }
    let underWay = lines.reduce(0) { $0 + $1.underWay }
    let delivered = lines.reduce(0) { $0 + $1.delivered }
    let open = lines.reduce(0) { $0 + $1.open }
    self =
      if shipped == 0 {
        .unfulfilled
      } else if underWay == 0, open == 0 {
        delivered == 0 ? .writtenOff : .delivered
      } else if delivered > 0 {
        .partlyDelivered
      } else {
        open == 0 ? .shipped : .partlyShipped
      }
  }
}

/// How much of what was delivered came back: computed, never set.
package enum ReturnFacet: Int16, StoredState {
  case notReturned = 1
  case partlyReturned = 2
  case returned = 3

  package var name: String {
    switch self {
    case .notReturned: "NOT_RETURNED"
    case .partlyReturned: "PARTLY_RETURNED"
    case .returned: "RETURNED"
    }
  }

  package init(_ lines: [LineCounters]) {
    let delivered = lines.reduce(0) { $0 + $1.delivered }
    let returned = lines.reduce(0) { $0 + $1.returned }
    self = returned == 0 ? .notReturned : returned < delivered ? .partlyReturned : .returned
  }
}

extension OrderState {
  /// Whether the customer owes the order's total no more: a fee at most.
  package var endsDebt: Bool {
    switch self {
    case .rejected, .cancelled, .expired: true
    case .draft, .submitted, .inReview, .returned, .approved, .awaitingStock, .allocated,
      .inFulfilment, .shipped, .delivered, .completed, .archived:
      false
    }
  }
}

extension Order {
  /// What the customer has to pay as things stand: the total, in which goods that were
  /// written off are not counted; of a cancelled order its fee; of one that was refused or expired
  /// nothing.
  package var owed: Money {
    switch state {
    case .cancelled: cancellationFee ?? .zero(totals.total.currency)
    case .rejected, .expired: .zero(totals.total.currency)
    default: totals.total
    }
  }

  /// What the customer still owes; negative: what is owed to the customer.
  ///
  /// A refund of what was due does not make the customer owe again; one of what was too much brings
  /// the balance back to 0.
  package var balance: Money {
    let open = owed.minorUnits - settlement.captured
    return Money(
      minorUnits: open >= 0 ? open : min(0, open + settlement.refunded), currency: owed.currency)
  }

  package var paymentFacet: PaymentFacet {
    PaymentFacet(total: totals.total.minorUnits, settlement)
  }

  package var fulfilmentFacet: FulfilmentFacet { FulfilmentFacet(lines.map(\.counters)) }

  package var returnFacet: ReturnFacet { ReturnFacet(lines.map(\.counters)) }
}

extension Settlement {
  /// Of an order as it is created: what its payment data declare, and when the rest is due.
  ///
  /// - Parameter submitted: nil for a draft, for which nothing is due yet.
  package init(
    declared payment: Payment, total: Money, submitted: Instant?, term: PaymentTerm
  ) {
    let amount = payment.amount?.minorUnits ?? 0
    if payment.state == .authorized { authorized = amount }
    if payment.state == .captured { captured = amount }
    if let submitted, let method = payment.method, !method.isOnTerms,
      captured < total.minorUnits || payment.state != .captured
    {
      due = submitted.advanced(by: term.prepaid)
    }
  }
}
