/// What carries a clock.
package enum ClockSubject: Int16, StoredState {
  case order = 1
  case complaint = 2
  case refund = 3
  /// Of the kind PARCEL_RETURNED: goods that came back, the return that Kontor keeps.
  case returnCase = 4
  /// A return that its customer asked for.
  case rma = 5
  case urgentRequest = 6

  package var name: String {
    switch self {
    case .order: "ORDER"
    case .complaint: "COMPLAINT"
    case .refund: "REFUND"
    case .returnCase: "RETURN"
    case .rma: "RMA"
    case .urgentRequest: "URGENT_REQUEST"
    }
  }
}

/// What a subject's state means to a clock.
package enum ClockPhase: Hashable, Sendable {
  /// The clock has nothing to do yet.
  case before
  case running
  case paused(PauseCause)
  /// What it measures has happened.
  case over
  /// It will not happen.
  case void
}

/// Which state of which subject runs, stands and stops which clock: the table behind every clock.
///
/// By states, not by events: a rule says the same however a state was reached, and hearing an event
/// twice changes nothing.
package enum ClockRules {
  /// The kinds of clock that a subject carries.
  package static func kinds(of subject: ClockSubject) -> [ClockKind] {
    switch subject {
    case .order:
      [.entry, .review, .fulfilment, .order, .payment, .urgentEvaluation, .urgentReport]
    case .complaint: [.complaintResponse, .complaintResolution]
    case .refund: [.refund]
    case .returnCase, .rma: [.returnContact, .returnSettlement]
    // Instead of the order's own, which an order of the class URGENT has without a request.
    case .urgentRequest: [.urgentEvaluation, .urgentReport]
    }
  }

  /// What a hold makes of a clock: waiting for the customer's word, or for goods, is no work. Other holds
  /// are our own, and their time counts.
  package static func pause(by hold: HoldKind) -> PauseCause? {
    switch hold {
    case .customerConfirm: .customer
    case .stock: .stock
    case .review, .risk, .payment, .changePending, .exception, .manual: nil
    }
  }

  /// Whether a clock begins also where what it measures happens in the same moment: its promise was kept.
  package static func beginsWhenOver(_ kind: ClockKind) -> Bool {
    kind == .entry || kind == .urgentEvaluation
  }

  /// - Parameter state: the subject's; a code that this version does not know is `before`, which
  ///   leaves a clock alone.
  package static func phase(
    of kind: ClockKind, _ subject: ClockSubject, state: Int16
  ) -> ClockPhase {
    switch subject {
    case .order:
      OrderState(code: state).map { phase(of: kind, $0) } ?? .before
    case .complaint:
      ComplaintState(code: state).map { phase(of: kind, $0) } ?? .before
    case .refund:
      RefundState(code: state).map { phase(of: kind, $0) } ?? .before
    case .returnCase:
      ExceptionState(code: state).map { phase(of: kind, $0) } ?? .before
    case .rma:
      RmaState(code: state).map { phase(of: kind, $0) } ?? .before
    case .urgentRequest:
      UrgentState(code: state).map { phase(of: kind, $0) } ?? .before
    }
  }

  static func phase(of kind: ClockKind, _ state: OrderState) -> ClockPhase {
    switch kind {
    case .entry:
      switch state {
      case .draft: .running
      case .cancelled, .expired: .void
      default: .over
      }
    case .review:
      switch state {
      case .inReview: .running
      case .draft, .submitted: .before
      case .cancelled, .expired: .void
      default: .over
      }
    case .fulfilment:
      switch state {
      case .allocated, .inFulfilment: .running
      case .draft, .submitted, .inReview, .returned, .approved, .awaitingStock: .before
      case .cancelled, .expired, .rejected: .void
      case .shipped, .delivered, .completed, .archived: .over
      }
    case .order:
      switch state {
      case .draft: .before
      case .submitted, .inReview, .approved, .allocated, .inFulfilment: .running
      case .returned: .paused(.customer)
      case .awaitingStock: .paused(.stock)
      case .cancelled, .expired, .rejected: .void
      case .shipped, .delivered, .completed, .archived: .over
      }
    case .payment:
      switch state {
      case .draft: .before
      case .submitted, .inReview, .approved, .awaitingStock, .allocated: .running
      case .returned: .paused(.customer)
      case .cancelled, .rejected: .void
      // Nothing that is to be paid before is picked unpaid.
      case .inFulfilment, .shipped, .delivered, .completed, .archived, .expired: .over
      }
    // Of orders of the class URGENT without a request. The review's answer is the answer to the customer.
    case .urgentEvaluation:
      switch state {
      case .draft: .before
      case .submitted, .inReview: .running
      case .returned: .paused(.customer)
      case .cancelled, .expired: .void
      case .rejected, .approved, .awaitingStock, .allocated, .inFulfilment, .shipped, .delivered,
        .completed, .archived:
        .over
      }
    // Anew with every report, which is a note of the staff's.
    case .urgentReport:
      switch state {
      case .draft, .submitted, .inReview, .returned: .before
      case .approved, .awaitingStock, .allocated, .inFulfilment, .shipped: .running
      case .delivered, .completed, .archived: .over
      case .cancelled, .expired, .rejected: .void
      }
    default: .before
    }
  }

  static func phase(of kind: ClockKind, _ state: UrgentState) -> ClockPhase {
    switch kind {
    case .urgentEvaluation:
      switch state {
      case .requested: .running
      // Another time is an answer too.
      case .accepted, .negotiate, .declined, .active, .delivered, .reviewed: .over
      case .withdrawn: .void
      }
    // Anew with every report, from the acceptance on: who sees to it is a part of the first.
    case .urgentReport:
      switch state {
      case .requested, .negotiate: .before
      case .accepted, .active: .running
      case .delivered, .reviewed: .over
      case .declined, .withdrawn: .void
      }
    default: .before
    }
  }

  static func phase(of kind: ClockKind, _ state: RefundState) -> ClockPhase {
    guard kind == .refund else { return .before }
    return switch state {
    case .requested, .approved, .processing, .failed: .running
    case .succeeded: .over
    case .cancelled: .void
    }
  }

  static func phase(of kind: ClockKind, _ state: ExceptionState) -> ClockPhase {
    switch kind {
    // A plan is what comes of talking with the customer.
    case .returnContact:
      switch state {
      case .open, .assigned: .running
      case .planned, .inProgress, .resolved, .customerInformed, .closed: .over
      }
    case .returnSettlement:
      switch state {
      case .open, .assigned, .planned, .inProgress: .running
      case .resolved, .customerInformed, .closed: .over
      }
    default: .before
    }
  }

  static func phase(of kind: ClockKind, _ state: RmaState) -> ClockPhase {
    switch kind {
    // The decision is what comes of talking with the customer (RMA-3).
    case .returnContact:
      switch state {
      case .requested: .running
      case .cancelled: .void
      case .approved, .rejected, .awaitingGoods, .partlyReceived, .received, .inspected, .refund,
        .exchange, .repair, .compensate, .notEligible, .offer, .accepted, .declined, .completed,
        .expired:
        .over
      }
    // From the goods' arrival on: until then it is the customer who takes the time (RMA-4).
    case .returnSettlement:
      switch state {
      case .requested, .approved, .awaitingGoods, .partlyReceived: .before
      case .received, .inspected, .refund, .exchange, .repair, .compensate, .notEligible,
        .accepted, .declined:
        .running
      case .offer: .paused(.customer)
      case .completed: .over
      case .rejected, .expired, .cancelled: .void
      }
    default: .before
    }
  }

  static func phase(of kind: ClockKind, _ state: ComplaintState) -> ClockPhase {
    switch kind {
    case .complaintResponse:
      switch state {
      case .open, .reopened: .running
      default: .over
      }
    case .complaintResolution:
      switch state {
      case .open, .assigned, .investigating, .agreed, .executing, .reopened: .running
      case .waitingCustomer, .solutionProposed: .paused(.customer)
      case .resolved, .closed: .over
      }
    default: .before
    }
  }
}
