/// How a price compares with what the system knows: the price list, and the last deal with the customer
/// (PRC-2).
package enum PriceStanding: Int16, StoredState {
  /// At or above what there is of the two.
  case usual = 1
  /// There is neither.
  case unknown = 2
  /// Below one of them.
  case below = 3

  package var name: String {
    switch self {
    case .usual: "USUAL"
    case .unknown: "UNKNOWN"
    case .below: "BELOW"
    }
  }

  /// - Parameters:
  ///   - list: the product's list price in the price's currency.
  ///   - lastDeal: the latest price that was agreed before.
  package init(_ price: Money, list: Money?, lastDeal: Money?) {
    let bounds = [list, lastDeal].compactMap(\.self)
    self =
      if bounds.isEmpty {
        .unknown
      } else if bounds.contains(where: { price.minorUnits < $0.minorUnits }) {
        .below
      } else {
        .usual
      }
  }

  /// Who approves such a price in a quotation, by level.
  package var approvers: [ApprovalRole] {
    switch self {
    case .usual: [.operations]
    case .unknown: [.operations, .salesDirector]
    case .below: [.operations, .salesDirector, .generalManager]
    }
  }
}
