/// The forms of strings that `kontor.options.v1.pattern` names; the contract defines each.
package enum Pattern: String, Sendable, CaseIterable {
  case uuid
  case requestID = "request_id"
  case tenant
  case sku
  case code
  case currency
  case country
  case email
  case phone
  case line

  package func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches($0) }
  }

  private func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .uuid: isUUID(text)
    case .requestID: (1...64).contains(text.count) && text.allSatisfy { 0x21...0x7e ~= $0 }
    case .tenant:
      (1...63).contains(text.count)
        && text.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    case .sku: isName(text, most: 64, slash: true)
    case .code: isName(text, most: 32, slash: false)
    case .currency: text.count == 3 && text.allSatisfy(isUpper)
    case .country: text.count == 2 && text.allSatisfy(isUpper)
    case .email: isEmail(text)
    case .phone: isPhone(text)
    case .line: !hasControl(text)
    }
  }

  /// What the form allows, for a violation's description.
  package var rule: String {
    switch self {
    case .uuid: "a UUID in lower case, as 018f2d5c-6a3e-7c1b-9d4f-0a1b2c3d4e5f (36 bytes)"
    case .requestID: "1 to 64 printable ASCII characters without spaces; a UUID is the usual choice"
    case .tenant: "1 to 63 of a-z, 0-9 and -"
    case .sku: "1 to 64 of A-Z, a-z, 0-9 and . _ / -, beginning with a letter or digit"
    case .code: "1 to 32 of A-Z, a-z, 0-9 and . _ -, beginning with a letter or digit"
    case .currency: "an ISO 4217 code of three upper-case letters, as EUR"
    case .country: "an ISO 3166-1 code of two upper-case letters, as DE"
    case .email: "an email address: one @, 1 to 64 bytes before it and 1 to 255 behind, no spaces"
    case .phone: "3 to 32 of digits, spaces and + ( ) - . / with at least 3 digits"
    case .line: "one line of text without control characters"
    }
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
private func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
private func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

/// Marks that names may hold besides letters and digits.
private func isMark(_ byte: UInt8, slash: Bool) -> Bool {
  switch byte {
  case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
  case UInt8(ascii: "/"): slash
  default: false
  }
}

private func isName(_ text: UnsafeBufferPointer<UInt8>, most: Int, slash: Bool) -> Bool {
  guard let first = text.first, text.count <= most, !isMark(first, slash: true) else {
    return false
  }
  for byte in text {
    guard isDigit(byte) || isLower(byte) || isUpper(byte) || isMark(byte, slash: slash) else {
      return false
    }
  }
  return true
}

private func isPhone(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var digits = 0
  for byte in text {
    switch byte {
    case 0x30...0x39: digits += 1
    case UInt8(ascii: " "), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
      break
    default: return false
    }
  }
  return digits >= 3 && (3...32).contains(text.count)
}

private func isUUID(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard text.count == 36 else { return false }
  for index in 0..<36 {
    let byte = text[index]
    switch index {
    case 8, 13, 18, 23: if byte != UInt8(ascii: "-") { return false }
    default: if !isDigit(byte) && !(byte &- 0x61 < 6) { return false }
    }
  }
  return true
}

private func isEmail(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  let at = UInt8(ascii: "@")
  guard let index = text.firstIndex(of: at), text.lastIndex(of: at) == index else { return false }
  return (1...64).contains(index) && (1...255).contains(text.count - index - 1)
    && !text.contains(UInt8(ascii: " ")) && !hasControl(text)
}

/// U+0000..U+001F, U+007F and U+0080..U+009F, which UTF-8 writes as C2 80..C2 9F.
private func hasControl(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var previous: UInt8 = 0
  for byte in text {
    if byte < 0x20 || byte == 0x7f || (previous == 0xc2 && byte < 0xa0) { return true }
    previous = byte
  }
  return false
}
