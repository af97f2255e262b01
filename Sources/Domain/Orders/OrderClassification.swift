/// How the order came (ORD-1).
package enum Channel: Int16, StoredState {
  case platform = 1
  case selfOrder = 2
  case phone = 3
  case email = 4
  case fax = 5
  case offline = 6
  case staff = 7

  package var name: String {
    switch self {
    case .platform: "PLATFORM"
    case .selfOrder: "SELF_ORDER"
    case .phone: "PHONE"
    case .email: "EMAIL"
    case .fax: "FAX"
    case .offline: "OFFLINE"
    case .staff: "STAFF"
    }
  }
}

/// What decides how fast it is worked on (ORD-16).
package enum OrderClass: Int16, StoredState {
  case normal = 1
  case urgent = 2
  case customised = 3

  package var name: String {
    switch self {
    case .normal: "NORMAL"
    case .urgent: "URGENT"
    case .customised: "CUSTOMISED"
    }
  }

  /// Rank among waiting orders, higher first, 0 to 1,000 (PRI-1): urgent orders go before all
  /// others, which go first in, first out.
  package var priority: Int16 {
    switch self {
    case .normal, .customised: 0
    case .urgent: 500
    }
  }
}

/// Which business it is (ORD-15).
package enum OrderKind: Int16, StoredState {
  case goodsSale = 1
  case afterSalesService = 2
  case complaintRefund = 3

  package var name: String {
    switch self {
    case .goodsSale: "GOODS_SALE"
    case .afterSalesService: "AFTER_SALES_SERVICE"
    case .complaintRefund: "COMPLAINT_REFUND"
    }
  }
}

/// What to do where stock is short.
package enum ShortagePolicy: Int16, StoredState {
  /// Refuse the whole order; nothing is reserved.
  case refuse = 1
  /// Let the whole order wait for goods (AWAITING_STOCK); until they are all there it reserves
  /// nothing, so that a waiting order never keeps units from one that could be served.
  case backorder = 2
  /// Reserve what there is and cancel the rest of each line; refuse when there is nothing.
  case partial = 3
  /// Reserve what there is and let the rest wait: what is there can be shipped. When there is nothing
  /// the order waits (AWAITING_STOCK).
  case partialBackorder = 4

  package var name: String {
    switch self {
    case .refuse: "REFUSE"
    case .backorder: "BACKORDER"
    case .partial: "PARTIAL"
    case .partialBackorder: "PARTIAL_BACKORDER"
    }
  }
}
