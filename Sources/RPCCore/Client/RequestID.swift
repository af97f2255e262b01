/// Names for requests whose caller gives none (AIP-155): generated stubs fill an empty `request_id` in, and
/// every attempt of the call carries the same one.
public enum RequestID {
  /// A fresh random UUID (RFC 9562 version 4): `f81d4fae-7dec-41d0-a765-00a0c91e6bf6`.
  public static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    return make(using: &generator)
  }

  static func make(using generator: inout some RandomNumberGenerator) -> String {
    var high = generator.next()
    var low = generator.next()
    // Version 4, variant 10.
    high = high & ~0xF000 | 0x4000
    low = low & ~(0xC0 << 56) | 0x80 << 56
    return String(unsafeUninitializedCapacity: 36) { text in
      var position = 0
      for digit in 0..<32 {
        if digit == 8 || digit == 12 || digit == 16 || digit == 20 {
          text[position] = UInt8(ascii: "-")
          position += 1
        }
        let word = digit < 16 ? high : low
        let value = UInt8(truncatingIfNeeded: word >> UInt64(60 - digit % 16 * 4)) & 0xF
        text[position] = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
        position += 1
      }
      return position
    }
  }
}
