/// Base64 of RFC 4648, with or without padding in.
///
/// `-bin` metadata has the alphabet of §4 and no padding out (gRPC PROTOCOL-HTTP2 "Binary-Header";
/// RPC-10); proto3's JSON has padding out and takes the URL-safe alphabet of §5 as well.
package enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let noDigit: UInt8 = 0xFF
  /// Value of each byte as a digit of §4.
  private static let standardDigits: [UInt8] = {
    var digits = [UInt8](repeating: noDigit, count: 256)
    for (value, byte) in alphabet.enumerated() { digits[Int(byte)] = UInt8(value) }
    return digits
  }()
  /// Value of each byte as a digit of §4 or §5.
  private static let allDigits: [UInt8] = {
    var digits = standardDigits
    digits[Int(UInt8(ascii: "-"))] = 62
    digits[Int(UInt8(ascii: "_"))] = 63
    return digits
  }()

  /// The bytes without padding.
  package static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count * 4 + 2) / 3)
    var bits: UInt32 = 0
    var bitCount = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      bitCount += 8
      while bitCount >= 6 {
        bitCount -= 6
        text.append(alphabet[Int(bits >> UInt32(bitCount) & 63)])
      }
    }
    if bitCount > 0 { text.append(alphabet[Int(bits << UInt32(6 - bitCount) & 63)]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes with padding: a multiple of four characters.
  package static func encodePadded(_ bytes: [UInt8]) -> String {
    let text = encode(bytes)
    return text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
  }

  /// The bytes that the text stands for; nil if it holds a byte outside the alphabet, a padding that
  /// does not fill the last group, or a last group of one digit. Bits left over are ignored, as
  /// other implementations do.
  package static func decode(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
    decode(text, standardDigits)
  }

  /// As `decode`; the URL-safe alphabet is taken as well.
  package static func decodeAnyAlphabet(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
    decode(text, allDigits)
  }

  private static func decode(_ text: UnsafeRawBufferPointer, _ digits: [UInt8]) -> [UInt8]? {
    var count = text.count
    while count > 0, text.count - count < 2, text[count - 1] == UInt8(ascii: "=") { count -= 1 }
    if count < text.count, text.count % 4 != 0 { return nil }
    if count % 4 == 1 { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * 3 / 4)
    var bits: UInt32 = 0
    var bitCount = 0
    for byte in text.prefix(count) {
      let digit = digits[Int(byte)]
      if digit == noDigit { return nil }
      bits = bits << 6 | UInt32(digit)
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount)))
      }
    }
    return bytes
  }
}
