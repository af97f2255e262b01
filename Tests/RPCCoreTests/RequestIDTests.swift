import Testing

@testable import RPCCore

@Suite("Names for requests")
struct RequestIDTests {
  private struct Fixed: RandomNumberGenerator {
    let value: UInt64
    func next() -> UInt64 { value }
  }

  @Test(
    "are UUIDs of version 4 and variant 10",
    arguments: [
      (UInt64.zero, "00000000-0000-4000-8000-000000000000"),
      (.max, "ffffffff-ffff-4fff-bfff-ffffffffffff"),
      (0x0123_4567_89AB_CDEF, "01234567-89ab-4def-8123-456789abcdef"),
    ])
  func form(random: UInt64, text: String) {
    var generator = Fixed(value: random)
    #expect(RequestID.make(using: &generator) == text)
  }

  @Test("are all different")
  func different() {
    #expect(Set((0..<1000).map { _ in RequestID.make() }).count == 1000)
  }
}
