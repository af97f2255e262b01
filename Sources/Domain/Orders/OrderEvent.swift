/// What happened to an order, for its timeline, the outbox and WatchOrder.
package enum OrderEventKind: Int16, StoredState {
  case created = 1
  case submitted = 2
  case reviewRequired = 3
  case approved = 4
  case returned = 5
  case rejected = 6
  case allocated = 7
  case awaitingStock = 8
  case fulfilmentStarted = 9
  /// Some units were handed over; the state may stay.
  case partlyShipped = 10
  case shipped = 11
  case partlyDelivered = 12
  case delivered = 13
  case completed = 14
  case archived = 15
  case cancelled = 16
  case expired = 17
  case noteAdded = 18
  case exceptionRaised = 19
  case holdPlaced = 20
  case holdReleased = 21
  case ownerAssigned = 22
  case customerConfirmed = 23
  case draftUpdated = 24
  case attachmentAdded = 25
  case reviewClaimed = 26
  case secondReviewRequired = 27
  case changeOpened = 28
  /// A change was applied, or ended without: the detail says which.
  case changeEnded = 29
  /// Units that waited are reserved; the state stays.
  case backorderFilled = 30
  /// Reserved units were lost, by damage or a count, and wait for goods again (I1).
  case backordered = 31
  /// Units that did not arrive were given up.
  case writtenOff = 41
  /// Units that did not arrive are sent again, as soon as there are any.
  case shippingAgain = 42
  /// Goods are back.
  case takenBack = 43
  /// Delivered units are asked back.
  case returnRequested = 44
  /// A return was approved or rejected.
  case returnDecided = 45
  /// Goods of a return arrived.
  case returnReceived = 46
  /// They were looked at, and what the customer gets is decided.
  case returnInspected = 47
  /// The customer was offered something else, or has answered.
  case returnOffered = 48
  /// A return was completed or called off, or its goods never came: the detail says which.
  case returnEnded = 49
  /// A payment was recorded, captured or called off.
  case paymentChanged = 50
  case paymentReminder = 51
  /// A refund was asked for, called off or done.
  case refundChanged = 52
  case invoiced = 53
  case invoiceWaived = 54
  case customerErased = 55
  /// It is to go before others, if that is accepted (PRI-3).
  case urgentRequested = 56
  /// It goes before others.
  case urgentAccepted = 57
  /// It does not, or not any more: the detail says why.
  case urgentEnded = 58
  /// Units were not where the books have them.
  case pickedShort = 40

  package var name: String {
    switch self {
    case .created: "ORDER_CREATED"
    case .submitted: "ORDER_SUBMITTED"
    case .reviewRequired: "ORDER_REVIEW_REQUIRED"
    case .approved: "ORDER_APPROVED"
    case .returned: "ORDER_RETURNED"
    case .rejected: "ORDER_REJECTED"
    case .allocated: "ORDER_ALLOCATED"
    case .awaitingStock: "ORDER_AWAITING_STOCK"
    case .fulfilmentStarted: "ORDER_FULFILMENT_STARTED"
    case .partlyShipped: "ORDER_PARTLY_SHIPPED"
    case .shipped: "ORDER_SHIPPED"
    case .partlyDelivered: "ORDER_PARTLY_DELIVERED"
    case .delivered: "ORDER_DELIVERED"
    case .completed: "ORDER_COMPLETED"
    case .archived: "ORDER_ARCHIVED"
    case .cancelled: "ORDER_CANCELLED"
    case .expired: "ORDER_EXPIRED"
    case .noteAdded: "ORDER_NOTE_ADDED"
    case .exceptionRaised: "ORDER_EXCEPTION_RAISED"
    case .holdPlaced: "ORDER_HOLD_PLACED"
    case .holdReleased: "ORDER_HOLD_RELEASED"
    case .ownerAssigned: "ORDER_OWNER_ASSIGNED"
    case .customerConfirmed: "ORDER_CUSTOMER_CONFIRMED"
    case .draftUpdated: "ORDER_DRAFT_UPDATED"
    case .attachmentAdded: "ORDER_ATTACHMENT_ADDED"
    case .reviewClaimed: "ORDER_REVIEW_CLAIMED"
    case .secondReviewRequired: "ORDER_SECOND_REVIEW_REQUIRED"
    case .changeOpened: "ORDER_CHANGE_OPENED"
    case .changeEnded: "ORDER_CHANGE_ENDED"
    case .backorderFilled: "ORDER_BACKORDER_FILLED"
    case .backordered: "ORDER_BACKORDERED"
    case .writtenOff: "ORDER_WRITTEN_OFF"
    case .shippingAgain: "ORDER_SHIPPING_AGAIN"
    case .takenBack: "ORDER_TAKEN_BACK"
    case .returnRequested: "ORDER_RETURN_REQUESTED"
    case .returnDecided: "ORDER_RETURN_DECIDED"
    case .returnReceived: "ORDER_RETURN_RECEIVED"
    case .returnInspected: "ORDER_RETURN_INSPECTED"
    case .returnOffered: "ORDER_RETURN_OFFERED"
    case .returnEnded: "ORDER_RETURN_ENDED"
    case .paymentChanged: "ORDER_PAYMENT_CHANGED"
    case .paymentReminder: "ORDER_PAYMENT_REMINDER"
    case .refundChanged: "ORDER_REFUND_CHANGED"
    case .invoiced: "ORDER_INVOICED"
    case .invoiceWaived: "ORDER_INVOICE_WAIVED"
    case .customerErased: "ORDER_CUSTOMER_ERASED"
    case .urgentRequested: "ORDER_URGENT_REQUESTED"
    case .urgentAccepted: "ORDER_URGENT_ACCEPTED"
    case .urgentEnded: "ORDER_URGENT_ENDED"
    case .pickedShort: "ORDER_PICKED_SHORT"
    }
  }

  /// The event that an action leaves behind.
  package init(_ action: OrderAction) {
    self =
      switch action {
      case .submit: .submitted
      case .requireReview: .reviewRequired
      case .approve: .approved
      case .returnForCorrection: .returned
      case .reject: .rejected
      case .allocate: .allocated
      case .awaitStock: .awaitingStock
      case .loseStock: .backordered
      case .startFulfilment: .fulfilmentStarted
      case .ship: .shipped
      case .deliver: .delivered
      case .shipAgain: .shippingAgain
      case .complete: .completed
      case .archive: .archived
      case .cancel: .cancelled
      case .expire: .expired
      }
  }
}
