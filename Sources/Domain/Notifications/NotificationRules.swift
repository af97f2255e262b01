/// Which messages an event asks for: the table behind every notification.
package enum NotificationRules {
  /// - Parameters:
  ///   - from: nil for the order's first event.
  ///   - leavesShort: units of the order came to wait for goods with the event, or were cut for want of
  ///     them.
  package static func kinds(
    order from: OrderState?, to: OrderState, leavesShort: Bool = false
  ) -> [NotificationKind] {
    var kinds = from == to ? [] : steps(from, to)
    // Every shortage is told of, also one more of an order that waits already (INV-4, NTF-2).
    if leavesShort || from != to && to == .awaitingStock { kinds.append(.goodsShort) }
    return kinds
  }

  private static func steps(_ from: OrderState?, _ to: OrderState) -> [NotificationKind] {
    var kinds: [NotificationKind] = []
    if from == nil || from == .draft, to != .draft, to != .cancelled, to != .expired {
      kinds.append(.orderReceived)
    }
    switch to {
    case .approved, .allocated, .awaitingStock:
      if !isReviewed(from) { kinds.append(.orderReviewed) }
    case .returned: kinds.append(.orderReturned)
    case .cancelled, .expired, .rejected:
      // Nobody was told of a draft.
      if from != nil, from != .draft { kinds.append(.orderCancelled) }
    // Goods on their way and signed for are told of by parcel.
    case .draft, .submitted, .inReview, .inFulfilment, .shipped, .delivered, .completed, .archived:
      break
    }
    return kinds
  }

  private static func isReviewed(_ state: OrderState?) -> Bool {
    switch state {
    case nil, .draft, .submitted, .inReview, .returned, .rejected: false
    case .approved, .awaitingStock, .allocated, .inFulfilment, .shipped, .delivered, .completed,
      .archived, .cancelled, .expired:
      true
    }
  }

  /// - Parameter from: nil for the parcel's first event.
  package static func kind(parcel from: ParcelState?, to: ParcelState) -> NotificationKind? {
    guard from != to else { return nil }
    switch to {
    case .handedOver, .inTransit, .outForDelivery:
      return from == nil || from == .created ? .goodsShipped : nil
    case .delivered: return .goodsSigned
    case .stalled, .delayed, .damaged, .refused, .returning, .lost: return .deliveryDelayed
    // A parcel that is back was told of when it turned round.
    case .created, .returned, .cancelled: return nil
    }
  }

  /// - Parameter from: nil for the refund's first event.
  package static func kind(refund from: RefundState?, to: RefundState) -> NotificationKind? {
    from == to ? nil : .refundProgress
  }

  /// - Parameter from: nil for the return's first event.
  package static func kind(rma from: RmaState?, to: RmaState) -> NotificationKind? {
    guard from != to || to == .offer || to == .partlyReceived else { return nil }
    return switch to {
    case .awaitingGoods: .returnApproved
    case .rejected: .returnRejected
    case .partlyReceived, .received: .returnReceived
    case .refund, .exchange, .repair, .compensate, .notEligible, .offer, .expired: .returnOutcome
    // The customer knows, being who asked, answered or called it off; a refund tells of itself.
    case .requested, .approved, .inspected, .accepted, .declined, .completed, .cancelled: nil
    }
  }

  /// - Parameter from: nil for the quotation's first event.
  package static func kind(quote from: QuoteState?, to: QuoteState) -> NotificationKind? {
    from != to && to == .sent ? .quoteSent : nil
  }

  /// What becomes of a request, its department hears by the request itself.
  ///
  /// - Parameter from: nil for the request's first event.
  package static func kind(urgent from: UrgentState?, to: UrgentState) -> NotificationKind? {
    from == nil && to == .requested ? .urgentRequested : nil
  }

  /// What an alert of a clock asks for. Before payment is due the customer is reminded, by the order's own
  /// event; staff hear of it when it is late.
  package static func kind(clock: ClockKind, isBreach: Bool) -> NotificationKind? {
    clock == .payment && !isBreach ? nil : .slaAlert
  }
}
