extension Sequence<ContinuousClock.Instant?> {
  /// The deadline of what is done for several callers at once: one's early deadline must not end its
  /// neighbours' work, so the latest counts, and none when one has none.
  var latest: ContinuousClock.Instant? {
    var latest: ContinuousClock.Instant?
    for deadline in self {
      guard let deadline else { return nil }
      latest = Swift.max(latest ?? deadline, deadline)
    }
    return latest
  }
}
