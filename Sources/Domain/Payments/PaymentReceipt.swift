/// What is unusual about a payment. Money that arrived is recorded whatever it is (PAY-4).
package enum PaymentMark: Int16, StoredState {
  case regular = 1
  /// The order was fully paid already.
  case duplicate = 2
  /// Not the amount that was open.
  case amountMismatch = 3
  /// The order had ended without goods; it is not revived.
  case late = 4

  package var name: String {
    switch self {
    case .regular: "REGULAR"
    case .duplicate: "DUPLICATE"
    case .amountMismatch: "AMOUNT_MISMATCH"
    case .late: "LATE"
    }
  }
}

/// A payment as it is reported: by a provider, a bank, the person at the till.
package struct PaymentDraft: Hashable, Sendable {
  package var provider: String
  package var reference: String
  /// Nil: as the order says.
  package var method: PaymentMethod?
  package var state: PaymentState
  package var amount: Money
  package var time: Instant
  /// One of several, so that less than what is open is right.
  package var isPartial: Bool

  /// - Throws: naming the field: a state other than AUTHORIZED, CAPTURED and FAILED, an amount
  ///   outside 1 to the largest total, a time later than now (`FIELD_INVALID`), a text that is
  ///   missing or too long.
  package init(
    provider: String, reference: String, method: PaymentMethod?, state: PaymentState,
    amount: Money, time: Instant?, isPartial: Bool, now: Instant,
    limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(provider, field: "provider", maxBytes: limits.providerBytes)
    try TextRule.required(reference, field: "provider_ref", maxBytes: limits.referenceBytes)
    guard [.authorized, .captured, .failed].contains(state) else {
      throw .invalidField("state", .malformed(expected: "one of AUTHORIZED, CAPTURED, FAILED"))
    }
    guard (1...limits.totalMinorUnits).contains(amount.minorUnits) else {
      throw .invalidField("amount", .outOfRange(min: 1, max: limits.totalMinorUnits))
    }
    if let time, time > now.advanced(by: limits.providerClockAhead) {
      throw .invalidField("pay_time", .malformed(expected: "a time that is not in the future"))
    }
    self.provider = provider
    self.reference = reference
    self.method = method
    self.state = state
    self.amount = amount
    self.time = time ?? now
    self.isPartial = isPartial
  }
}

/// What recording a payment does to its order [PAY-1, PAY-4].
package struct PaymentReceipt: Hashable, Sendable {
  package var state: PaymentState
  package var mark: PaymentMark
  package var method: PaymentMethod?
  /// Added to what is authorized and not captured, and to what is captured.
  package var authorized: Int64
  package var captured: Int64

  /// Whether a person has to look at it.
  package var isException: Bool { mark != .regular }

  /// Decides on a payment of an order as it stands.
  ///
  /// - Throws: `CURRENCY_MISMATCH` for another currency than the order's, `ORDER_STATE` for a draft,
  ///   `AMOUNT_OVERFLOW` beyond the largest sum.
  package static func decide(
    _ draft: PaymentDraft, of order: Order
  ) throws(Refusal) -> PaymentReceipt {
    let total = order.totals.total
    guard draft.amount.currency == total.currency else {
      throw .currencyMismatch(
        field: "amount", expected: total.currency, actual: draft.amount.currency)
    }
    let amount = draft.amount.minorUnits
    guard order.settlement.captured + order.settlement.authorized <= Settlement.sumMax - amount
    else { throw .amountOverflow(field: "amount") }
    return PaymentReceipt(
      state: draft.state, mark: mark(draft, of: order),
      method: draft.method ?? order.payment.method,
      authorized: draft.state == .authorized ? amount : 0,
      captured: draft.state == .captured ? amount : 0)
  }

  private static func mark(_ draft: PaymentDraft, of order: Order) -> PaymentMark {
    guard draft.state != .failed else { return .regular }
    switch order.state {
    case .cancelled, .expired, .rejected: return .late
    default: break
    }
    let sums = order.settlement
    let open = order.totals.total.minorUnits - sums.captured - sums.authorized
    let isPartial =
      draft.isPartial || (draft.method ?? order.payment.method) == .instalment
    if open <= 0 { return .duplicate }
    if draft.amount.minorUnits == open || (isPartial && draft.amount.minorUnits < open) {
      return .regular
    }
    return .amountMismatch
  }
}
