/// Something that is missing before an order is settled [ORD-22].
package enum CompletionGap: Int16, StoredState {
  case notDelivered = 1
  case balanceOpen = 2
  case overpaid = 3
  case invoiceMissing = 4
  case held = 5
  case refundOpen = 6

  package var name: String {
    switch self {
    case .notDelivered: "NOT_DELIVERED"
    case .balanceOpen: "BALANCE_OPEN"
    case .overpaid: "OVERPAID"
    case .invoiceMissing: "INVOICE_MISSING"
    case .held: "HELD"
    case .refundOpen: "REFUND_OPEN"
    }
  }
}

/// The settling of an order: DELIVERED to COMPLETED.
///
/// Cash on delivery is settled when its payment is recorded, as any other: the balance says so.
package enum Completion {
  /// What is missing, in the order in which people deal with it.
  ///
  /// - Parameter isInvoiced: whether an invoice is issued or was waived.
  package static func gaps(_ order: Order, isInvoiced: Bool) -> [CompletionGap] {
    var gaps: [CompletionGap] = []
    if order.state != .delivered { gaps.append(.notDelivered) }
    if order.balance.minorUnits > 0 { gaps.append(.balanceOpen) }
    if order.balance.minorUnits < 0 { gaps.append(.overpaid) }
    if !isInvoiced { gaps.append(.invoiceMissing) }
    if !order.holds.isEmpty { gaps.append(.held) }
    if order.settlement.refundInFlight > 0 { gaps.append(.refundOpen) }
    return gaps
  }

  /// - Throws: `ORDER_STATE` unless delivered; `ORDER_NOT_SETTLED` with the first that is missing.
  package static func decide(_ order: Order, isInvoiced: Bool) throws(Refusal) -> OrderState {
    let state = try order.state.after(.complete)
    if let gap = gaps(order, isInvoiced: isInvoiced).first { throw .orderNotSettled(gap) }
    return state
  }
}
