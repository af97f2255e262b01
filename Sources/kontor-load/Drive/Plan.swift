import KontorClient

/// Everything that a run does.
struct Plan: Sendable {
  /// How a highest rate is looked for.
  struct Search: Sendable, Equatable {
    let goal: Goal
    let first: Double
    let most: Double
    let precision: Double
    let arrival: Pace.Arrival
    /// Of each step.
    let seconds: Int
    let warmUp: Int
  }

  /// Phases one after the other, or a search.
  enum Course: Sendable, Equatable {
    case phases([Phase])
    case search(Search)
  }

  let title: String
  /// What the run is for; may be empty.
  var about = ""
  let course: Course
  let mix: Mix
  var connections = 1
  let timeout: Duration
  var seed: UInt64 = 0
  /// Whether answers, and the books behind them, are looked at.
  var isChecked = false
  /// The share of all calls that have to be answered with OK for a checked run to be a success.
  var okMin = 0.0
  /// What orders are placed in; nil for a mix without.
  var shop: Shop?
  var preparedOrders = 0
  var slowReaders: SlowReaders?
}
