/// Capturing an authorized payment, in full, in part, or as far as goods were handed over (PAY-1).
package struct Capture: Hashable, Sendable {
  package var state: PaymentState
  package var amount: Int64

  /// - Parameters:
  ///   - state: of the payment.
  ///   - open: authorized and not captured of it, in minor units.
  ///   - amount: nil for all of that.
  /// - Throws: `PAYMENT_STATE`; `CURRENCY_MISMATCH`; `FIELD_INVALID` naming `amount` outside 1 to
  ///   what is open.
  package static func decide(
    state: PaymentState, open: Money, amount: Money?
  ) throws(Refusal) -> Capture {
    guard state == .authorized else {
      throw .wrongState(.payment, state: state.name, attempted: PaymentAction.capture.name)
    }
    let asked = amount ?? open
    guard asked.currency == open.currency else {
      throw .currencyMismatch(
        field: "amount", expected: open.currency, actual: asked.currency)
    }
    guard asked.minorUnits >= 1, asked.minorUnits <= open.minorUnits else {
      throw .invalidField("amount", .outOfRange(min: 1, max: open.minorUnits))
    }
    return Capture(
      state: try state.after(asked == open ? .capture : .captureInPart),
      amount: asked.minorUnits)
  }

  /// What a capture of the shipped part takes: what the units handed to carriers and not given up cost, with freight as
  /// soon as there are any, less what is captured already; at most what is open.
  ///
  /// - Throws: `NOTHING_TO_CAPTURE`.
  package static func shippedAmount(of order: Order, open: Money) throws(Refusal) -> Money {
    var cost: Int64 = 0
    let sent = order.lines.map { ($0.amounts.unitPrice.minorUnits, $0.counters.sent) }
    // At most the line's total, which is inside the limits.
    for (price, units) in sent { cost += price * units }
    if sent.contains(where: { $0.1 > 0 }) { cost += order.totals.freight.minorUnits }
    let amount = min(cost - order.settlement.captured, open.minorUnits)
    guard amount > 0 else { throw .nothingToCapture }
    return Money(minorUnits: amount, currency: open.currency)
  }
}

/// Calling off what is not captured of a payment.
package enum PaymentRelease {
  /// The state that a payment comes to, and the action that took it there.
  ///
  /// - Parameters:
  ///   - outcome: VOIDED, FAILED or EXPIRED.
  ///   - captured: of the payment so far.
  /// - Throws: `PAYMENT_STATE`; `FIELD_INVALID` naming `state` for another outcome.
  package static func decide(
    state: PaymentState, captured: Int64, outcome: PaymentState
  ) throws(Refusal) -> PaymentState {
    let action: PaymentAction
    switch outcome {
    case .voided: action = .void
    case .failed: action = .fail
    case .expired: action = .expire
    default:
      throw .invalidField("state", .malformed(expected: "one of VOIDED, FAILED, EXPIRED"))
    }
    return try state.after(captured > 0 ? .releaseRest : action)
  }
}
