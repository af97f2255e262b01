/// How long to wait before connecting again (gRPC connection-backoff.md): 1 s, then 1.6 times longer
/// each time up to 120 s, ±20 %; but the first retry comes soon, because most servers that go are
/// being restarted.
struct Backoff: Sendable {
  /// Attempts that failed since a connection was last ready.
  private(set) var failures = 0

  private static let first: Duration = .milliseconds(50)
  private static let second: Duration = .seconds(1)
  private static let factor = 1.6
  private static let longest: Duration = .seconds(120)
  private static let jitter = 0.2

  /// Counts a failed attempt; the wait before the next one.
  mutating func next(using generator: inout some RandomNumberGenerator) -> Duration {
    defer { failures += 1 }
    var wait = Self.first
    if failures > 0 {
      wait = Self.second
      // Past the longest wait there is nothing to multiply.
      for _ in 1..<failures where wait < Self.longest { wait = wait * Self.factor }
      wait = min(wait, Self.longest)
    }
    return wait * Double.random(in: (1 - Self.jitter)...(1 + Self.jitter), using: &generator)
  }

  /// A connection is ready: the next failure is a first one.
  mutating func reset() { failures = 0 }
}
