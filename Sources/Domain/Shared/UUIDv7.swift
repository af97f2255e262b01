/// A time-ordered UUID, RFC 9562 §5.7: 48 bits of Unix milliseconds, then version, variant and 74
/// random bits.
///
/// Values order by creation time (`persistence.md` S2), as PostgreSQL orders `uuid`.
package struct UUIDv7: Hashable, Sendable {
  /// Bytes 0–7, big-endian: milliseconds (48), version 7 (4), `rand_a` (12).
  package let high: UInt64
  /// Bytes 8–15, big-endian: variant `10` (2), `rand_b` (62).
  package let low: UInt64

  /// The id with exactly these halves, or nil when version or variant are not those of a UUIDv7.
  package init?(high: UInt64, low: UInt64) {
    guard (high >> 12) & 0xF == 7, low >> 62 == 0b10 else { return nil }
    self.high = high
    self.low = low
  }

  /// Builds an id from its parts; bits beyond a part's width are dropped.
  ///
  /// - Parameters:
  ///   - milliseconds: since 1970-01-01T00:00:00Z, 48 bits (good until the year 10889).
  ///   - randomA: 12 bits.
  ///   - randomB: 62 bits.
  package init(milliseconds: UInt64, randomA: UInt16, randomB: UInt64) {
    high = (milliseconds & 0xFFFF_FFFF_FFFF) << 16 | 0x7000 | UInt64(randomA & 0xFFF)
    low = 0b10 << 62 | (randomB & Self.randomBMask)
  }

  /// When the id was made, milliseconds since 1970.
  package var milliseconds: UInt64 { high >> 16 }

  static let randomBMask: UInt64 = (1 << 62) - 1

  var randomA: UInt16 { UInt16(truncatingIfNeeded: high & 0xFFF) }
  var randomB: UInt64 { low & Self.randomBMask }
}

extension UUIDv7: Comparable {
  package static func < (left: UUIDv7, right: UUIDv7) -> Bool {
    left.high != right.high ? left.high < right.high : left.low < right.low
  }
}

// MARK: Bytes

extension UUIDv7 {
  /// The 16 bytes in network order, as PostgreSQL's binary `uuid` has them.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    for half in [high, low] {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: half >> UInt64(shift)))
      }
    }
    return bytes
  }

  /// Reads 16 bytes in network order; nil for another count, version or variant.
  package init?(bytes: some Sequence<UInt8>) {
    var high: UInt64 = 0
    var low: UInt64 = 0
    var count = 0
    for byte in bytes {
      guard count < 16 else { return nil }
      if count < 8 { high = high << 8 | UInt64(byte) } else { low = low << 8 | UInt64(byte) }
      count += 1
    }
    guard count == 16 else { return nil }
    self.init(high: high, low: low)
  }
}

// MARK: Text

extension UUIDv7: CustomStringConvertible {
  /// Canonical lower-case text, RFC 9562 §4: `8-4-4-4-12` hexadecimal digits.
  package var description: String {
    String(unsafeUninitializedCapacity: 36) { text in
      var position = 0
      for half in [high, low] {
        for shift in stride(from: 60, through: 0, by: -4) {
          if Self.isHyphen(position) {
            text[position] = UInt8(ascii: "-")
            position += 1
          }
          let digit = UInt8(truncatingIfNeeded: (half >> UInt64(shift)) & 0xF)
          text[position] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
          position += 1
        }
      }
      return position
    }
  }

  /// Reads canonical text, either case; nil for anything else, other UUID versions included.
  package init?(_ text: some StringProtocol) {
    var high: UInt64 = 0
    var low: UInt64 = 0
    var position = 0
    var digits = 0
    for byte in text.utf8 {
      guard position < 36 else { return nil }
      defer { position += 1 }
      if Self.isHyphen(position) {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let digit = Self.hexadecimalValue(byte) else { return nil }
      if digits < 16 { high = high << 4 | digit } else { low = low << 4 | digit }
      digits += 1
    }
    guard position == 36 else { return nil }
    self.init(high: high, low: low)
  }

  private static func isHyphen(_ position: Int) -> Bool {
    position == 8 || position == 13 || position == 18 || position == 23
  }

  private static func hexadecimalValue(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
