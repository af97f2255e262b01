/// `grpc-message`: UTF-8 in which every byte but 0x20–0x7E without `%` is written `%XX`
/// (gRPC PROTOCOL-HTTP2 "Status-Message"; RPC-6).
package enum PercentEncoding {
  private static let hexadecimal = Array("0123456789ABCDEF".utf8)

  /// The message as header value; cut before the character that would take it past
  /// `StatusLimits.encodedMessageBytesMax`.
  package static func encode(_ message: String) -> String {
    let limit = StatusLimits.encodedMessageBytesMax
    if message.utf8.count <= limit, message.utf8.allSatisfy(isPlain) { return message }
    var bytes: [UInt8] = []
    for scalar in message.unicodeScalars {
      let start = bytes.count
      for byte in UTF8.encode(scalar)! {
        if isPlain(byte) {
          bytes.append(byte)
        } else {
          bytes.append(UInt8(ascii: "%"))
          bytes.append(hexadecimal[Int(byte >> 4)])
          bytes.append(hexadecimal[Int(byte & 15)])
        }
      }
      if bytes.count > limit {
        bytes.removeSubrange(start...)
        break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The message of a header value. Never fails: a `%` that two hexadecimal digits don't follow stays as
  /// it is, and bytes that are no UTF-8 become U+FFFD.
  package static func decode(_ value: UnsafeRawBufferPointer) -> String {
    guard value.contains(UInt8(ascii: "%")) else { return String(decoding: value, as: UTF8.self) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.count)
    var i = 0
    while i < value.count {
      if value[i] == UInt8(ascii: "%"), i + 2 < value.count, let high = digit(value[i + 1]),
        let low = digit(value[i + 2])
      {
        bytes.append(high << 4 | low)
        i += 3
      } else {
        bytes.append(value[i])
        i += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte <= 0x7E && byte != UInt8(ascii: "%")
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
