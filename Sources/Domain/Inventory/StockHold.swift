/// Where a hold on stock stands (I9).
///
/// ```
/// HELD ──► COMMITTED ──► CONSUMED
///   │ └──────┼──────────────▲
///   │        └──► RELEASED
///   ├─────────────▲
///   └──► EXPIRED
/// ```
package enum StockHoldState: Int16, StoredState {
  /// Units are set aside until the hold's time is over.
  case held = 1
  /// Somebody answers for it: it stays until it is consumed or released.
  case committed = 2
  /// An order took it over; final.
  case consumed = 3
  /// Given up; final.
  case released = 4
  /// Its time passed; final.
  case expired = 5

  package var name: String {
    switch self {
    case .held: "HELD"
    case .committed: "COMMITTED"
    case .consumed: "CONSUMED"
    case .released: "RELEASED"
    case .expired: "EXPIRED"
    }
  }

  /// Whether its units count as reserved.
  package var isLive: Bool { self == .held || self == .committed }
}

/// What may happen to a hold on stock.
package enum StockHoldAction: Hashable, Sendable, CaseIterable {
  case extend
  case commit
  /// CreateOrder takes it over.
  case consume
  case release
  case expire

  /// UPPER_SNAKE.
  package var name: String {
    switch self {
    case .extend: "EXTEND"
    case .commit: "COMMIT"
    case .consume: "CONSUME"
    case .release: "RELEASE"
    case .expire: "EXPIRE"
    }
  }
}

/// The hold's machine as a declaration: what is not listed is refused.
extension StockHoldState {
  package static func transition(
    of action: StockHoldAction
  ) -> (from: Set<StockHoldState>, to: StockHoldState) {
    switch action {
    case .extend: ([.held], .held)
    case .commit: ([.held], .committed)
    case .consume: ([.held, .committed], .consumed)
    case .release: ([.held, .committed], .released)
    case .expire: ([.held], .expired)
    }
  }

  /// - Throws: `STOCK_HOLD_STATE` when this state does not allow it.
  package func after(_ action: StockHoldAction) throws(Refusal) -> StockHoldState {
    let (from, to) = Self.transition(of: action)
    guard from.contains(self) else {
      throw .wrongState(.stockHold, state: name, attempted: action.name)
    }
    return to
  }
}

/// Units that are set aside for somebody who has not ordered yet.
package struct StockHold: Hashable, Sendable {
  package var id: StockHoldID
  package var version: Version
  package var state: StockHoldState
  /// One a stock row, in lock order (I4).
  package var lines: [StockDemand]
  /// The tenant's own name for what it is for: a basket, a quote; may be empty.
  package var reference: String
  /// The actor's name.
  package var heldBy: String
  package var expires: Instant
  package var created: Instant
  /// The order that consumed it.
  package var order: OrderID?

  package init(
    id: StockHoldID, version: Version, state: StockHoldState, lines: [StockDemand],
    reference: String, heldBy: String, expires: Instant, created: Instant, order: OrderID? = nil
  ) {
    self.id = id
    self.version = version
    self.state = state
    self.lines = lines
    self.reference = reference
    self.heldBy = heldBy
    self.expires = expires
    self.created = created
    self.order = order
  }

  /// The state after an action at a time. A hold whose time is over counts as expired at once, before
  /// anybody has swept it; what is committed has no time.
  ///
  /// - Throws: `STOCK_HOLD_STATE`.
  package func after(
    _ action: StockHoldAction, now: Instant
  ) throws(Refusal) -> StockHoldState {
    let isOver = state == .held && expires <= now
    switch action {
    case .extend, .commit, .consume:
      if isOver {
        throw .wrongState(
          .stockHold, state: StockHoldState.expired.name, attempted: action.name)
      }
    case .expire:
      if !isOver {
        throw .wrongState(.stockHold, state: state.name, attempted: action.name)
      }
    case .release: break
    }
    return try state.after(action)
  }

  /// When a hold of this length ends; 0 takes the tenant's own.
  ///
  /// - Throws: `FIELD_INVALID` naming `field` outside 1 second to the limit.
  package static func expiry(
    after length: Duration, standard: Duration, now: Instant, field: String,
    limits: DomainLimits = .standard
  ) throws(Refusal) -> Instant {
    if length == .zero { return now.advanced(by: standard) }
    guard length >= .seconds(1), length <= limits.stockHoldLength else {
      throw .invalidField(
        field, .outOfRange(min: 1, max: limits.stockHoldLength.components.seconds))
    }
    return now.advanced(by: length)
  }
}
