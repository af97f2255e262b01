/// Where an SLA clock stands.
///
/// ```
/// RUNNING ──stop in time──► MET
///   ▲ │ ├──── due passes ──► BREACHED (stays so when it stops)
///   │ ▼ └──── cancel ─────► CANCELLED
/// PAUSED ──── stop, cancel likewise
/// ```
package enum ClockState: Int16, StoredState {
  case running = 1
  case paused = 2
  /// Stopped in time; final.
  case met = 3
  /// Not stopped in time. Its stop is written down and changes nothing more.
  case breached = 4
  /// What it measured came to nothing: counts neither way; final.
  case cancelled = 5

  package var name: String {
    switch self {
    case .running: "RUNNING"
    case .paused: "PAUSED"
    case .met: "MET"
    case .breached: "BREACHED"
    case .cancelled: "CANCELLED"
    }
  }
}

/// One clock on one subject: data, read and written by whoever tells it what happened.
///
/// Time that is paused counts only as far as it would have counted (I13): a pause over a weekend
/// moves a working-time clock by nothing.
package struct SlaClock: Hashable, Sendable {
  package private(set) var state: ClockState
  package let started: Instant
  package let duration: Duration
  package let warning: Duration
  package private(set) var due: Instant
  /// Nil: it does not warn.
  package private(set) var warns: Instant?
  /// Since when it stands; nil unless paused.
  package private(set) var paused: Instant?
  /// In the time that counts.
  package private(set) var pausedTotal: Duration
  package private(set) var stopped: Instant?

  /// A clock that begins to run.
  package init(started: Instant, duration: Duration, warning: Duration, time: ClockTime) {
    state = .running
    self.started = started
    self.duration = duration
    self.warning = warning
    due = started
    pausedTotal = .zero
    setDue(time)
  }

  /// A clock as it was stored.
  package init(
    state: ClockState, started: Instant, duration: Duration, warning: Duration, due: Instant,
    warns: Instant?, paused: Instant?, pausedTotal: Duration, stopped: Instant?
  ) {
    self.state = state
    self.started = started
    self.duration = duration
    self.warning = warning
    self.due = due
    self.warns = warns
    self.paused = paused
    self.pausedTotal = pausedTotal
    self.stopped = stopped
  }

  private mutating func setDue(_ time: ClockTime) {
    let whole = duration + pausedTotal
    due = time.due(after: started, whole)
    warns = warning > .zero && warning < duration ? time.due(after: started, whole - warning) : nil
  }

  /// Whether nothing can happen to it any more.
  package var isOver: Bool { stopped != nil }

  // What does not fit the state is ignored: the feed may tell a thing twice, and a clock that is over
  // stays as it is.

  package mutating func pause(at instant: Instant) {
    guard state == .running, stopped == nil else { return }
    if instant > due { return breach() }
    state = .paused
    paused = max(instant, started)
  }

  package mutating func resume(at instant: Instant, time: ClockTime) {
    guard state == .paused, let since = paused else { return }
    pausedTotal += time.elapsed(from: since, to: instant)
    paused = nil
    state = .running
    setDue(time)
  }

  /// What it measures has happened.
  package mutating func stop(at instant: Instant, time: ClockTime) {
    guard stopped == nil else { return }
    resume(at: instant, time: time)
    stopped = instant
    guard state == .running else { return }
    state = instant <= due ? .met : .breached
  }

  /// What it measures will not happen.
  package mutating func cancel(at instant: Instant) {
    guard stopped == nil else { return }
    stopped = instant
    paused = nil
    if state != .breached { state = .cancelled }
  }

  /// Its time is over. A paused clock's time does not pass.
  package mutating func breach() {
    if state == .running { state = .breached }
  }

  /// What has counted so far.
  package func elapsed(at now: Instant, time: ClockTime) -> Duration {
    let end = stopped ?? paused ?? now
    return max(.zero, time.elapsed(from: started, to: end) - pausedTotal)
  }
}
