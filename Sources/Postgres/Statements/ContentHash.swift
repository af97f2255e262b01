/// A name for a text: FNV-1a in 128 bits (draft-eastlake-fnv). Tells texts of ours apart; no guard
/// against one who wants two of the same name.
struct ContentHash: Hashable, Sendable {
  private(set) var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  mutating func combine(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    mix(0)
  }

  mutating func combine(_ number: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) {
      mix(UInt8(truncatingIfNeeded: number >> UInt32(shift)))
    }
  }

  private mutating func mix(_ byte: UInt8) {
    value ^= UInt128(byte)
    value &*= 0x0000_0000_0100_0000_0000_0000_0000_013b
  }

  /// 32 hexadecimal digits.
  var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
