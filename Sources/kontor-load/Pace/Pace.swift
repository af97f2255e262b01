import ArgumentParser

/// When calls are due.
enum Pace: Sendable, Equatable {
  /// So many callers, each with its next call when it has the answer to the one before.
  case closed(callers: Int)
  /// At a rate, whatever becomes of the calls; it goes evenly from the one to the other.
  case open(from: Double, to: Double, Arrival)

  /// How calls that nobody coordinates come.
  enum Arrival: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// One like the other.
    case constant
    /// Independent of each other: gaps are exponentially distributed.
    case poisson
  }

  static func open(_ perSecond: Double, _ arrival: Arrival) -> Pace {
    .open(from: perSecond, to: perSecond, arrival)
  }

  /// The pace at its begin, for the warm-up before it.
  var beginning: Pace {
    switch self {
    case .closed: self
    // A ramp from nothing has nothing to warm up with.
    case .open(let from, let to, let arrival): .open(from > 0 ? from : to, arrival)
    }
  }

  /// For people: `64 in flight`, `500 a second, poisson`, `10 to 500 a second`.
  var text: String {
    switch self {
    case .closed(let callers): "\(callers) in flight"
    case .open(let from, let to, let arrival):
      (from == to ? "" : "\(Figure.text(from)) to ") + "\(Figure.text(to)) a second"
        + (arrival == .poisson ? ", Poisson" : "")
    }
  }
}

/// A stretch of a run.
struct Phase: Sendable, Equatable {
  let name: String
  let seconds: Int
  let pace: Pace
  /// False: a warm-up, of which nothing is kept.
  var isMeasured = true
}
