/// What an SLA clock measures (SLA-1).
///
/// The free-cancellation window of 24 h, which the documents list beside these, is no promise that
/// can be broken and stands in the tenant's settings.
package enum ClockKind: Int16, StoredState {
  /// From receipt to entry: until the order is submitted (ORD-12).
  case entry = 1
  /// A person's review (REV-2).
  case review = 2
  /// Picking and packing: from full reservation to hand-over.
  case fulfilment = 3
  /// The order as a whole: from submission to hand-over.
  case order = 4
  /// From submission until an order that is to be paid before is paid (CHG-7).
  case payment = 5
  /// From request to the money's arrival (PAY-2).
  case refund = 6
  /// From a return, asked for or come back, to a decision or plan made with the customer (RMA-3).
  case returnContact = 7
  /// From goods that came back to refund or exchange (RMA-4).
  case returnSettlement = 8
  /// From submission of an urgent order to the answer (PRI-4).
  case urgentEvaluation = 9
  /// From one progress report on an urgent order to the next, until it is delivered (PRI-5).
  case urgentReport = 10
  /// From a complaint to somebody who has it (CMP-8).
  case complaintResponse = 11
  /// From a complaint to its solution.
  case complaintResolution = 12

  package var name: String {
    switch self {
    case .entry: "ENTRY"
    case .review: "REVIEW"
    case .fulfilment: "FULFILMENT"
    case .order: "ORDER"
    case .payment: "PAYMENT"
    case .refund: "REFUND"
    case .returnContact: "RETURN_CONTACT"
    case .returnSettlement: "RETURN_SETTLEMENT"
    case .urgentEvaluation: "URGENT_EVALUATION"
    case .urgentReport: "URGENT_REPORT"
    case .complaintResponse: "COMPLAINT_RESPONSE"
    case .complaintResolution: "COMPLAINT_RESOLUTION"
    }
  }
}

/// Why a clock may stand still; a policy says which of them count.
package enum PauseCause: Int16, StoredState {
  /// The customer, or whoever entered the order, has to answer first.
  case customer = 1
  /// Goods are not there.
  case stock = 2

  package var name: String {
    switch self {
    case .customer: "CUSTOMER"
    case .stock: "STOCK"
    }
  }
}
