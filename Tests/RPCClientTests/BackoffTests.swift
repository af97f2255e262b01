import Testing

@testable import RPCClient

@Suite("Backing off between attempts to connect")
struct BackoffTests {
  /// Gives the middle of every range.
  private struct Middle: RandomNumberGenerator {
    func next() -> UInt64 { 1 << 63 }
  }

  @Test("soon first, then 1 s, 1.6 times longer each time, at most 120 s; ready begins anew")
  func sequence() {
    var backoff = Backoff()
    var generator = Middle()
    let seconds = (0..<16).map { _ in backoff.next(using: &generator) / .seconds(1) }
    #expect(abs(seconds[0] - 0.05) < 0.001)
    var expected = 1.0
    for wait in seconds.dropFirst() {
      #expect(abs(wait - min(expected, 120)) < 0.001)
      expected *= 1.6
    }
    backoff.reset()
    #expect(abs(backoff.next(using: &generator) / .seconds(1) - 0.05) < 0.001)
  }

  @Test("each wait is 20 % longer or shorter, never outside")
  func jitter() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<1000 {
      var backoff = Backoff()
      _ = backoff.next(using: &generator)
      let wait = backoff.next(using: &generator)
      #expect(wait >= .milliseconds(800) && wait <= .milliseconds(1200))
    }
  }
}
