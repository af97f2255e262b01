/// What can stop an order beside its state. Holds are a set: one does not end another.
package enum HoldKind: Int16, StoredState {
  case review = 1
  case risk = 2
  case payment = 3
  case customerConfirm = 4
  case stock = 5
  case changePending = 6
  case exception = 7
  case manual = 8

  package var name: String {
    switch self {
    case .review: "REVIEW"
    case .risk: "RISK"
    case .payment: "PAYMENT"
    case .customerConfirm: "CUSTOMER_CONFIRM"
    case .stock: "STOCK"
    case .changePending: "CHANGE_PENDING"
    case .exception: "EXCEPTION"
    case .manual: "MANUAL"
    }
  }
}

/// One hold with who answers for it and until when.
package struct Hold: Hashable, Sendable {
  package var kind: HoldKind
  package var owner: String
  package var reason: String
  package var deadline: Instant?

  package init(kind: HoldKind, owner: String, reason: String, deadline: Instant? = nil) {
    self.kind = kind
    self.owner = owner
    self.reason = reason
    self.deadline = deadline
  }
}

/// A set of holds in one integer: bit `code − 1` stands for the kind with that code.
package struct HoldSet: OptionSet, Hashable, Sendable {
  package let rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }

  package init(_ kind: HoldKind) { rawValue = 1 << Int32(kind.code - 1) }

  package static let review = HoldSet(.review)

  /// The kinds in the set, by code; bits that this version does not know are left out.
  package var kinds: [HoldKind] { HoldKind.allCases.filter { contains(HoldSet($0)) } }

  /// Refuses work on an order that something holds.
  ///
  /// - Throws: `ORDER_HELD` with the first hold by code.
  package func requireNone() throws(Refusal) {
    if let hold = kinds.first { throw .orderHeld(hold) }
  }
}
