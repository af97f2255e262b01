import RPCCore
import Testing

@Suite("The grpc-timeout header")
struct TimeoutHeaderTests {
  static let formatted: [(Duration, String)] = [
    (Duration.seconds(-5), "0n"),
    (.zero, "0n"),
    (Duration(secondsComponent: 0, attosecondsComponent: 1), "1n"),
    (.nanoseconds(1), "1n"),
    (.nanoseconds(99_999_999), "99999999n"),
    (.nanoseconds(100_000_000), "100000u"),
    (.nanoseconds(100_000_001), "100001u"),
    (.microseconds(99_999_999), "99999999u"),
    (.microseconds(100_000_000), "100000m"),
    (.nanoseconds(99_999_999_001), "100000m"),
    (.milliseconds(99_999_999), "99999999m"),
    (.milliseconds(100_000_000), "100000S"),
    (.microseconds(99_999_999_001), "100000S"),
    (.seconds(99_999_999), "99999999S"),
    (.seconds(100_000_000), "1666667M"),
    (.seconds(99_999_999 * 60), "99999999M"),
    (.seconds(99_999_999 * 60 + 1), "1666667H"),
    (.seconds(99_999_999 * 3600), "99999999H"),
    (.seconds(Int64.max), "99999999H"),
  ]

  static let wellFormed: [(String, Duration)] = [
    ("0S", Duration.zero),
    ("1H", .seconds(3600)),
    ("1M", .seconds(60)),
    ("1S", .seconds(1)),
    ("1m", .milliseconds(1)),
    ("1u", .microseconds(1)),
    ("1n", .nanoseconds(1)),
    ("00000001S", .seconds(1)),
    ("99999999n", .nanoseconds(99_999_999)),
    ("99999999H", .seconds(99_999_999 * 3600)),
  ]

  @Test(
    "states one to eight digits of a unit",
    arguments: wellFormed)
  func parses(text: String, timeout: Duration) {
    #expect(withBytes(text, TimeoutHeader.parse) == timeout)
  }

  @Test(
    "is nothing when malformed, and traps on nothing",
    arguments: [
      "", "S", "1", "12", "-1S", "+1S", " 1S", "1S ", "1 S", "1s", "1h", "1.5S", "100000000n",
      "999999999H", "18446744073709551616S", "1SS", "０S", "\0S", "1\0", "0x1S",
    ])
  func refuses(text: String) {
    #expect(withBytes(text, TimeoutHeader.parse) == nil)
  }

  @Test("of random bytes is a duration or nothing")
  func random() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<20_000 {
      let bytes = generator.bytes(Int.random(in: 0...10, using: &generator))
      if let timeout = withBytes(bytes, TimeoutHeader.parse) { #expect(timeout >= .zero) }
    }
  }

  @Test(
    "is written in the finest unit that fits eight digits, never shorter than asked",
    arguments: formatted)
  func formats(timeout: Duration, text: String) {
    #expect(TimeoutHeader.format(timeout) == text)
  }

  @Test("written and read back is the same or the next larger step")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<10_000 {
      let magnitude = Int64.random(in: 0...62, using: &generator)
      let timeout = Duration.nanoseconds(Int64.random(in: 0...(1 << magnitude), using: &generator))
      let read = try #require(withBytes(TimeoutHeader.format(timeout), TimeoutHeader.parse))
      #expect(read >= timeout)
      #expect(read <= timeout + timeout / 100_000 + .nanoseconds(1))
    }
  }
}
