package import Networking

/// Where a channel leads, as the caller wrote it.
package struct Target: Sendable, Hashable {
  /// How its addresses are found.
  package enum Place: Sendable, Hashable {
    case address(SocketAddress)
    /// A name for the system's resolver.
    case name(host: String, port: UInt16)
  }

  /// For messages.
  package let text: String
  package let place: Place
  /// `:authority` of its calls (RFC 9113 §8.3.1).
  package let authority: String

  /// Reads `host:port`, `192.0.2.1:7443`, `[2001:db8::1]:7443` or `unix:/path`; nil for anything else.
  package init?(_ text: String) {
    self.text = text
    if let address = SocketAddress(text) {
      place = .address(address)
      authority = address.port == nil ? "localhost" : text
      return
    }
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...])
    else { return nil }
    let host = text[..<colon]
    guard !host.isEmpty, host.utf8.count <= Self.nameBytesMax, host.utf8.allSatisfy(Self.isNameByte)
    else { return nil }
    place = .name(host: String(host), port: port)
    authority = text
  }

  /// RFC 1035 §2.3.4.
  private static let nameBytesMax = 253

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
