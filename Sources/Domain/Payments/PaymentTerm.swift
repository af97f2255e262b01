/// How long customers have to pay, and when they are reminded: the tenant's settings [PAY-1, CHG-7].
package struct PaymentTerm: Hashable, Sendable {
  /// From submission of an order that is paid before it is shipped; the documents' example is 3 days.
  package var prepaid: Duration = .seconds(3 * 86_400)
  /// From the invoice on.
  package var invoice: Duration = .seconds(30 * 86_400)
  /// How long before the due time each reminder goes out, the first one first.
  package var reminders: [Duration] = [.seconds(2 * 86_400), .seconds(86_400)]
  /// How long after delivery a settled order is completed by itself.
  package var completion: Duration = .seconds(7 * 86_400)

  package init() {}

  package static let standard = PaymentTerm()

  /// What the time demands of an order.
  package enum Step: Hashable, Sendable {
    /// Remind the customer; the number of the reminder, from 1.
    case remind(Int16)
    case expire
  }

  /// What is to be done with an unpaid order now; nil: nothing.
  ///
  /// Only an order that is paid before it is shipped, of which nothing is handed over and nothing is
  /// captured or authorized, expires; money that is there, and an order that is held, are for a person
  /// to decide on. Reminders that
  /// were missed are not made up for: the latest goes out.
  package func step(_ order: Order, now: Instant) -> Step? {
    guard let due = order.settlement.due, let method = order.payment.method, !method.isOnTerms,
      order.settlement.captured + order.settlement.authorized < order.totals.total.minorUnits,
      OrderState.transition(of: .expire).from.contains(order.state)
    else { return nil }
    if now > due {
      let isUntouched =
        order.settlement.captured == 0 && order.settlement.authorized == 0
        && order.holds.isEmpty
      return isUntouched && order.lines.allSatisfy { $0.counters.shipped == 0 } ? .expire : nil
    }
    let passed = reminders.count { now >= due.advanced(by: .zero - $0) }
    return passed > Int(order.settlement.reminders) ? .remind(Int16(clamping: passed)) : nil
  }
}

/// The end of an order that was not paid in time [CHG-7]: what it reserved goes back.
package struct Expiry: Hashable, Sendable {
  package var state: OrderState
  /// The lines with every open unit cancelled.
  package var lines: [OrderLine]
  /// What goes back to free stock, in lock order (I4).
  package var releases: [StockMovement]

  /// - Throws: `ORDER_STATE` where an order may not expire; `ALREADY_HANDED_OVER`.
  package static func decide(_ order: Order) throws(Refusal) -> Expiry {
    let state = try order.state.after(.expire)
    let (lines, releases) = try order.releasingAll()
    return Expiry(state: state, lines: lines, releases: releases)
  }
}
