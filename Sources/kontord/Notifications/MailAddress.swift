internal import RPCCore

/// An address of mail, with a name or without: `orders@example.org`, `Shop <orders@example.org>`.
struct MailAddress: Hashable, Sendable {
  /// Empty: none.
  let name: String
  /// In ASCII: local part, `@`, domain.
  let address: String
  /// Behind the `@`.
  var domain: Substring { address.drop { $0 != "@" }.dropFirst() }

  /// Nil for what is no address: nothing in one that is can end a header's line or an SMTP command.
  init?(_ text: String) {
    guard text.last == ">", let bracket = text.lastIndex(of: "<") else {
      guard Self.isAddress(text[...]) else { return nil }
      (name, address) = ("", text)
      return
    }
    let inner = text[text.index(after: bracket)...].dropLast()
    var name = text[..<bracket]
    while name.last == " " { name = name.dropLast() }
    guard Self.isAddress(inner), !name.isEmpty,
      name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    else { return nil }
    (self.name, address) = (String(name), String(inner))
  }

  /// Without quoted local parts, comments and literal addresses, which RFC 5322 knows and nobody has.
  private static func isAddress(_ text: Substring) -> Bool {
    guard text.utf8.count <= bytesMax, let at = text.lastIndex(of: "@"), at > text.startIndex,
      text.index(after: at) < text.endIndex
    else { return false }
    return text.filter({ $0 == "@" }).count == 1
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !special.contains($0) }
  }

  private static let special = Array("()<>[],;:\\\"".utf8)
  /// RFC 5321 §4.5.3.1.3, without the angle brackets.
  private static let bytesMax = 254

  /// For a header (RFC 5322 §3.4).
  var header: String { name.isEmpty ? address : "\(EncodedWords.text(name)) <\(address)>" }
}

/// Texts of headers in any language (RFC 2047).
enum EncodedWords {
  /// A text that stays on its header's lines whatever is in it: as it is where it is short and of plain
  /// characters, else in encoded words, each whole characters of UTF-8 in base64.
  static func text(_ text: String) -> String {
    let isPlain =
      text.utf8.count <= plainBytesMax && !text.contains("=?")
      && text.utf8.allSatisfy { (0x20...0x7E).contains($0) && !special.contains($0) }
    if isPlain { return text }
    var words: [String] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      // A control character, a line's end above all, shows as a space.
      let bytes = scalar.properties.generalCategory == .control ? [0x20] : Array(scalar.utf8)
      if word.count + bytes.count > wordBytesMax {
        words.append(encoded(word))
        word = []
      }
      word += bytes
    }
    if !word.isEmpty { words.append(encoded(word)) }
    return words.joined(separator: "\r\n ")
  }

  private static func encoded(_ bytes: [UInt8]) -> String {
    "=?UTF-8?B?\(Base64.encodePadded(bytes))?="
  }

  /// What a phrase quotes.
  private static let special = Array("()<>[]:;@\\,.\"".utf8)
  /// Fits a line of 78 beside its header's name.
  private static let plainBytesMax = 60
  /// An encoded word has at most 75 characters, 12 of them around its base64.
  private static let wordBytesMax = 45
}
