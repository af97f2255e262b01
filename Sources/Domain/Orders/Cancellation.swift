/// What CancelOrder does (CHG-6): the end of the order, the stock it gives back, and its price.
///
/// The order comes to CANCELLED and every reservation is released in the same transaction.
package struct Cancellation: Hashable, Sendable {
  /// The lines with every open unit cancelled.
  package var lines: [OrderLine]
  /// What goes back to free stock, in lock order (I4).
  package var releases: [StockMovement]
  /// 0 inside the free window.
  package var fee: Money

  /// Decides a cancellation.
  ///
  /// - Throws: `ORDER_STATE` from SHIPPED on and in final states; `ALREADY_HANDED_OVER` when some
  ///   units are with a carrier.
  package static func decide(
    _ order: Order, now: Instant, policy: OrderPolicy
  ) throws(Refusal) -> Cancellation {
    _ = try order.state.after(.cancel)
    let (lines, releases) = try order.releasingAll()
    return Cancellation(
      lines: lines, releases: releases, fee: fee(of: order, now: now, policy: policy))
  }

  /// What the customer gets back of an order that is cancelled now: what is captured and not asked back
  /// yet, less the fee; nil for nothing.
  package static func refund(
    _ order: Order, now: Instant, policy: OrderPolicy
  ) -> Money? {
    let fee = fee(of: order, now: now, policy: policy)
    let amount = order.settlement.refundable - fee.minorUnits
    return amount > 0 ? Money(minorUnits: amount, currency: fee.currency) : nil
  }

  /// Whether what is only authorized is given back to a customer who cancels now. Where there is a fee
  /// that captured money does not cover, it stays: the fee is captured from it by hand.
  package static func releasesAuthorized(
    _ order: Order, now: Instant, policy: OrderPolicy
  ) -> Bool {
    let fee = fee(of: order, now: now, policy: policy)
    return order.settlement.authorized > 0 && order.settlement.refundable >= fee.minorUnits
  }

  private static func fee(of order: Order, now: Instant, policy: OrderPolicy) -> Money {
    fee(total: order.totals.total, submitted: order.times.submitted, now: now, policy: policy)
  }

  /// What cancelling costs now: nothing until the window has passed since submission (its last
  /// microsecond included) or if the order was never submitted, then a share of the total.
  package static func fee(
    total: Money, submitted: Instant?, now: Instant, policy: OrderPolicy
  ) -> Money {
    guard let submitted, now > submitted.advanced(by: policy.freeCancellation) else {
      return .zero(total.currency)
    }
    return total.share(policy.cancellationFee)
  }
}

extension Order {
  /// The lines with every open unit cancelled, and what goes back to free stock, in lock order (I4).
  ///
  /// - Throws: `ALREADY_HANDED_OVER` when some units are with a carrier.
  func releasingAll() throws(Refusal) -> (lines: [OrderLine], releases: [StockMovement]) {
    if let line = lines.first(where: { $0.counters.shipped > 0 }) {
      throw .alreadyHandedOver(line: line.number, shipped: line.counters.shipped)
    }
    var lines = lines
    var released: [StockKey: Int64] = [:]
    for index in lines.indices {
      for part in lines[index].cancelOpen() {
        let key = StockKey(sku: lines[index].sku, warehouse: part.warehouse)
        released[key, default: 0] += part.units
      }
    }
    return (lines, released.sorted { $0.key < $1.key }.map { .release($0.value, of: $0.key) })
  }
}
