/// A random version 4 UUID (RFC 9562 §5.4): the name of a request whose caller gave none.
func newRequestID() -> String {
  var generator = SystemRandomNumberGenerator()
  let high = generator.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
  let low = generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
  func hex(_ number: UInt64, _ shift: UInt64, _ digits: Int) -> String {
    let value = (number >> shift) & ((1 << UInt64(digits * 4)) - 1)
    let text = String(value, radix: 16)
    return String(repeating: "0", count: digits - text.count) + text
  }
  return [
    hex(high, 32, 8), hex(high, 16, 4), hex(high, 0, 4), hex(low, 48, 4), hex(low, 0, 12),
  ].joined(separator: "-")
}
