import Testing

@testable import Services

/// Vectors of the reference implementation (`vectors.h`, `vectors_sip128`): key 00…0F, message
/// 00, 01, 02, …
@Suite("SipHash-2-4-128")
struct SipHash128Tests {
  @Test(
    "gives the published vectors",
    arguments: [
      (
        0,
        [
          0xa3, 0x81, 0x7f, 0x04, 0xba, 0x25, 0xa8, 0xe6, 0x6d, 0xf6, 0x72, 0x14, 0xc7, 0x55, 0x02,
          0x93,
        ]
      ),
      (
        1,
        [
          0xda, 0x87, 0xc1, 0xd8, 0x6b, 0x99, 0xaf, 0x44, 0x34, 0x76, 0x59, 0x11, 0x9b, 0x22, 0xfc,
          0x45,
        ]
      ),
    ] as [(Int, [UInt8])])
  func vectors(count: Int, expected: [UInt8]) {
    #expect(SipHash128(of: (0..<count).map(UInt8.init)).bytes == expected)
  }

  @Test("tells apart messages that differ in length or in one bit", arguments: 0..<40)
  func differences(count: Int) {
    let message = (0..<count).map(UInt8.init)
    #expect(SipHash128(of: message) != SipHash128(of: message + [0]))
    for index in message.indices {
      var other = message
      other[index] ^= 1
      #expect(SipHash128(of: message) != SipHash128(of: other))
    }
  }
}
