/// Why a step of an order's holds, review or change is not done, beside its state.
package enum OrderStepRefusal: Hashable, Sendable {
  /// The hold belongs to a process that places and ends it.
  case holdNotByHand(HoldKind)
  /// The order has no such hold.
  case notHeld(HoldKind)
  /// Somebody else works on the review.
  case reviewClaimed(by: String)
  /// Two people are needed, and this is the one who was there before.
  case samePerson(String)
  /// The step takes a role that the caller has not.
  case roleMissing(String)
  /// The customer has not agreed to the change.
  case consentMissing
  /// A line would come to fewer units than have left.
  case quantityBelowShipped(line: Int, requested: Int64, shipped: Int64)
}

extension OrderStepRefusal {
  var reason: String {
    switch self {
    case .holdNotByHand: "HOLD_NOT_BY_HAND"
    case .notHeld: "ORDER_NOT_HELD"
    case .reviewClaimed: "REVIEW_CLAIMED"
    case .samePerson: "SAME_PERSON"
    case .roleMissing: "ROLE_MISSING"
    case .consentMissing: "CONSENT_MISSING"
    case .quantityBelowShipped: "QUANTITY_BELOW_SHIPPED"
    }
  }

  var kind: RefusalKind {
    switch self {
    case .roleMissing: .forbidden
    case .holdNotByHand, .notHeld, .reviewClaimed, .samePerson, .consentMissing,
      .quantityBelowShipped:
      .blocked
    }
  }

  var facts: Refusal.Facts {
    switch self {
    case .holdNotByHand(let hold), .notHeld(let hold): .init(state: hold.name)
    case .reviewClaimed(let actor), .samePerson(let actor): .init(resource: actor)
    case .roleMissing(let role): .init(roles: role)
    case .consentMissing: .init(field: "consent")
    case .quantityBelowShipped(let line, let requested, let shipped):
      .init(line: line, requested: requested, available: shipped)
    }
  }
}

extension OrderStepRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .holdNotByHand(let hold):
      "a hold of kind \(hold.name) is placed and ended by its own process, not by hand"
    case .notHeld(let hold): "the order has no hold of kind \(hold.name)"
    case .reviewClaimed(let actor):
      "\(actor) has claimed the review; wait for the claim's deadline or ask them"
    case .samePerson(let actor): "this takes somebody else than \(actor)"
    case .roleMissing(let role): "this takes the role \(role)"
    case .consentMissing: "the customer's consent is not recorded; record it first"
    case .quantityBelowShipped(let line, let requested, let shipped):
      "line \(line) would come to \(requested) units, \(shipped) have left already"
    }
  }
}
