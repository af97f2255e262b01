/// A short ASCII name that was checked on the way in: what its bytes may be is what makes it safe
/// to compare, to sort as PostgreSQL's `COLLATE "C"` does, and to print.
package protocol Code: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The checked text.
  var text: String { get }
  /// What a valid text looks like, for the refusal.
  static var expected: String { get }
  static var maxBytes: Int { get }
  static func allows(_ byte: UInt8) -> Bool
  /// Called only by `init?(_:)` with text that is already checked.
  init(checked text: String)
}

extension Code {
  /// The code with this text, or nil when it is empty, too long or holds another character.
  package init?(_ text: String) {
    let bytes = text.utf8
    guard (1...Self.maxBytes).contains(bytes.count), bytes.allSatisfy(Self.allows) else {
      return nil
    }
    self.init(checked: text)
  }

  /// Reads the API's text.
  ///
  /// - Throws: `FIELD_MISSING` or `FIELD_INVALID` naming `field` and what was expected.
  package init(parsing text: String, field: String) throws(Refusal) {
    guard !text.isEmpty else { throw .invalidField(field, .missing) }
    guard let code = Self(text) else {
      throw .invalidField(field, .malformed(expected: Self.expected))
    }
    self = code
  }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

/// Whose data it is; leads every key in storage (`persistence.md` S1).
package struct TenantID: Code {
  package let text: String
  package init(checked text: String) { self.text = text }
  package static let expected = "1 to 63 characters of a-z, 0-9 and '-'"
  package static let maxBytes = 63
  package static func allows(_ byte: UInt8) -> Bool {
    ASCII.isLower(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "-")
  }
}

/// A stock keeping unit as the tenant writes it.
package struct SKU: Code {
  package let text: String
  package init(checked text: String) { self.text = text }
  package static let expected = "1 to 64 printable ASCII characters without spaces"
  package static let maxBytes = 64
  package static func allows(_ byte: UInt8) -> Bool { ASCII.isGraphic(byte) }
}

/// A warehouse's short name, such as `BER-1`.
package struct WarehouseCode: Code {
  package let text: String
  package init(checked text: String) { self.text = text }
  package static let expected = "1 to 32 characters of A-Z, a-z, 0-9, '-' and '_'"
  package static let maxBytes = 32
  package static func allows(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}

/// A carrier's short name, such as `DHL`.
package struct CarrierCode: Code {
  package let text: String
  package init(checked text: String) { self.text = text }
  package static let expected = "1 to 32 characters of A-Z, a-z, 0-9, '-' and '_'"
  package static let maxBytes = 32
  package static func allows(_ byte: UInt8) -> Bool { WarehouseCode.allows(byte) }
}

/// A department's short name, such as `after-sales`.
package struct DepartmentCode: Code {
  package let text: String
  package init(checked text: String) { self.text = text }
  package static let expected = "1 to 32 characters of A-Z, a-z, 0-9, '-' and '_'"
  package static let maxBytes = 32
  package static func allows(_ byte: UInt8) -> Bool { WarehouseCode.allows(byte) }
}

/// The caller's name for one attempt to change something (AIP-155, I8): a repeat is answered, not
/// done again.
package struct RequestID: Code {
  package let text: String
  package init(checked text: String) { self.text = text }
  package static let expected = "1 to 64 printable ASCII characters without spaces"
  package static let maxBytes = 64
  package static func allows(_ byte: UInt8) -> Bool { ASCII.isGraphic(byte) }
}

/// Classes of ASCII bytes.
enum ASCII {
  static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { isLower(byte) || isUpper(byte) }
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isGraphic(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}
