/// Where a stocktake stands (`domain.md` B, STK-1).
///
/// ```
/// PLANNED ──► COUNTING ──► COUNTED ──► APPROVED ──► POSTED
///                           ▲ ▼           ▼
///                          RECOUNT ◄──────┘
/// everything before POSTED ─► CANCELLED
/// ```
package enum StocktakeState: Int16, StoredState {
  /// Nothing is counted yet.
  case planned = 1
  case counting = 2
  /// Nothing is left to count; somebody else is to look at it.
  case counted = 3
  /// Some of it is to be counted again.
  case recount = 4
  /// The cause of every difference is known.
  case approved = 5
  /// In the books; final.
  case posted = 6
  /// Given up; final.
  case cancelled = 7

  package var name: String {
    switch self {
    case .planned: "PLANNED"
    case .counting: "COUNTING"
    case .counted: "COUNTED"
    case .recount: "RECOUNT"
    case .approved: "APPROVED"
    case .posted: "POSTED"
    case .cancelled: "CANCELLED"
    }
  }
}

/// What may happen to a stocktake.
package enum StocktakeAction: Hashable, Sendable, CaseIterable {
  case count
  /// Another count of what was counted.
  case countAgain
  /// The last count that was wanted is there.
  case finishCounting
  /// Also of what was approved: what can't be posted is looked at again.
  case askRecount
  case approve
  case post
  case cancel

  /// UPPER_SNAKE.
  package var name: String {
    switch self {
    case .count: "COUNT"
    case .countAgain: "COUNT_AGAIN"
    case .finishCounting: "FINISH_COUNTING"
    case .askRecount: "ASK_RECOUNT"
    case .approve: "APPROVE"
    case .post: "POST"
    case .cancel: "CANCEL"
    }
  }
}

/// The machine as a declaration: what is not listed is refused.
extension StocktakeState {
  /// The states from which an action is allowed and where it leads.
  package static func transition(
    of action: StocktakeAction
  ) -> (from: Set<StocktakeState>, to: StocktakeState) {
    switch action {
    case .count: ([.planned, .counting], .counting)
    case .countAgain: ([.recount], .recount)
    case .finishCounting: ([.counting, .recount], .counted)
    case .askRecount: ([.counted, .approved], .recount)
    case .approve: ([.counted], .approved)
    case .post: ([.approved], .posted)
    case .cancel: ([.planned, .counting, .counted, .recount, .approved], .cancelled)
    }
  }

  /// The state after an action.
  ///
  /// - Throws: `STOCKTAKE_STATE` when this state does not allow it.
  package func after(_ action: StocktakeAction) throws(Refusal) -> StocktakeState {
    let (from, to) = Self.transition(of: action)
    guard from.contains(self) else {
      throw .wrongState(.stocktake, state: name, attempted: action.name)
    }
    return to
  }

  /// Where a count leads: while others are wanted, and when it is the last.
  ///
  /// - Throws: `STOCKTAKE_STATE` when nothing is to be counted.
  package func afterCount() throws(Refusal) -> (going: StocktakeState, done: StocktakeState) {
    let going = try after(self == .recount ? .countAgain : .count)
    return (going, try going.after(.finishCounting))
  }
}

/// Why what was counted differs from the books (STK-1).
package enum StocktakeCause: Int16, StoredState {
  case theft = 1
  case damage = 2
  case misplaced = 3
  /// Goods came or left, and nobody booked it.
  case notBooked = 4
  /// Goods came or left, and another number was booked.
  case bookedWrong = 5
  /// A supplier delivered another number than was booked.
  case supplier = 6
  /// Looked for and not found.
  case unknown = 7
  /// The note says what.
  case other = 8

  package var name: String {
    switch self {
    case .theft: "THEFT"
    case .damage: "DAMAGE"
    case .misplaced: "MISPLACED"
    case .notBooked: "NOT_BOOKED"
    case .bookedWrong: "BOOKED_WRONG"
    case .supplier: "SUPPLIER"
    case .unknown: "UNKNOWN"
    case .other: "OTHER"
    }
  }
}
