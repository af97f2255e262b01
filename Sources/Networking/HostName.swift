/// Names of hosts as DNS has them.
package enum HostName {
  /// RFC 1035 §2.3.4.
  private static let bytesMax = 253

  /// Whether it is made of letters, digits, hyphens and dots, and of one mark more that the place allows; not
  /// whether anybody has the name.
  package static func isWellFormed(_ text: some StringProtocol, allowing mark: Unicode.Scalar)
    -> Bool
  {
    (1...bytesMax).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: mark):
          true
        default: false
        }
      }
  }
}
