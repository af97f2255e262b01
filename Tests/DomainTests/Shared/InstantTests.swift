import Testing

@testable import Domain

@Suite("Times in the precision of storage")
struct InstantTests {
  @Test(
    "are read from seconds and nanos, and given back to the microsecond",
    arguments: [
      (0, 0, 0), (1, 1_999, 1_000_001), (-1, 999_999_000, -1), (-1, 0, -1_000_000),
      (253_402_300_799, 999_999_999, 253_402_300_799_999_999),
      (-62_135_596_800, 0, -62_135_596_800_000_000),
    ] as [(Int64, Int32, Int64)])
  func reading(_ seconds: Int64, nanos: Int32, microseconds: Int64) throws {
    let instant = try #require(Instant(seconds: seconds, nanos: nanos))
    #expect(instant.microseconds == microseconds)
    #expect(instant.secondsAndNanos == (seconds, nanos / 1_000 * 1_000))
  }

  @Test(
    "are refused where google.protobuf.Timestamp ends",
    arguments: [
      (253_402_300_800, 0), (-62_135_596_801, 0), (0, -1), (0, 1_000_000_000), (Int64.max, 0),
      (Int64.min, 0),
    ] as [(Int64, Int32)])
  func refused(_ seconds: Int64, nanos: Int32) {
    #expect(Instant(seconds: seconds, nanos: nanos) == nil)
  }

  @Test("advance to the ends of what can be kept and stay there")
  func advancing() {
    let start = Instant(microseconds: 10)
    #expect(start.advanced(by: .microseconds(5)).microseconds == 15)
    #expect(start.advanced(by: .microseconds(-20)).microseconds == -10)
    #expect(start.advanced(by: .nanoseconds(999)).microseconds == 10)
    #expect(start.advanced(by: .seconds(Int64.max)).microseconds == .max)
    #expect(start.advanced(by: .seconds(Int64.min)).microseconds == .min)
    #expect(Instant(microseconds: .max).advanced(by: .seconds(1)).microseconds == .max)
  }

  @Test("before 1970 give an id the millisecond 0")
  func milliseconds() {
    #expect(Instant(microseconds: -1).milliseconds == 0)
    #expect(Instant(microseconds: 1_999).milliseconds == 1)
  }
}
