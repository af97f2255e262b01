/// A JSON value as RFC 8259 has it. Numbers keep their text: a 64-bit integer fits no double.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// For messages of refusals.
  package var kind: String {
    switch self {
    case .null: "null"
    case .bool(let value): String(value)
    case .number(let text): "the number \(text.prefix(40))"
    case .string(let text): "the text \"\(text.prefix(40))\""
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// Parses one JSON text, strictly.
package struct JSONParser {
  private let text: [UInt8]
  private var at = 0
  private var depth: Int

  /// - Parameter depth: levels of lists and objects that are taken.
  package init(_ text: String, depth: Int) {
    self.text = Array(text.utf8)
    self.depth = depth
  }

  /// The one value of the text; once.
  package mutating func document() throws(JSONError) -> JSONValue {
    let value = try value()
    skipSpace()
    if at < text.count { throw unexpected("the end of the text") }
    return value
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return .object(try nested { (p) throws(JSONError) in try p.members() })
    case UInt8(ascii: "["): return .array(try nested { (p) throws(JSONError) in try p.items() })
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func nested<Result>(
    _ body: (inout Self) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    if depth == 0 { throw JSONError("", "the text is nested too deeply, at byte \(at)") }
    depth -= 1
    at += 1
    let result = try body(&self)
    depth += 1
    return result
  }

  private mutating func members() throws(JSONError) -> [(key: String, value: JSONValue)] {
    var members: [(key: String, value: JSONValue)] = []
    if take("}") { return members }
    repeat {
      skipSpace()
      let key = try string()
      guard take(":") else { throw unexpected("\":\"") }
      members.append((key, try value()))
    } while take(",")
    guard take("}") else { throw unexpected("\",\" or \"}\"") }
    return members
  }

  private mutating func items() throws(JSONError) -> [JSONValue] {
    var items: [JSONValue] = []
    if take("]") { return items }
    repeat { items.append(try value()) } while take(",")
    guard take("]") else { throw unexpected("\",\" or \"]\"") }
    return items
  }

  private mutating func string() throws(JSONError) -> String {
    guard next == UInt8(ascii: "\"") else { throw unexpected("a text in quotes") }
    at += 1
    var bytes: [UInt8] = []
    while true {
      guard let byte = next, byte >= 0x20 else { throw unexpected("the end of a text") }
      at += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
      if byte != UInt8(ascii: "\\") {
        bytes.append(byte)
        continue
      }
      let escape = next ?? 0
      at += 1
      switch escape {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(escape)
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0c)
      case UInt8(ascii: "n"): bytes.append(0x0a)
      case UInt8(ascii: "r"): bytes.append(0x0d)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "u"): bytes.append(contentsOf: Array(String(try unicode()).utf8))
      default: throw unexpected("an escape that JSON knows", before: 1)
      }
    }
  }

  private mutating func unicode() throws(JSONError) -> Character {
    var code = UInt32(try hex())
    if 0xd800...0xdbff ~= code {
      guard next == UInt8(ascii: "\\"), at + 1 < text.count, text[at + 1] == UInt8(ascii: "u")
      else {
        throw unexpected("the second half of a surrogate pair")
      }
      at += 2
      let low = UInt32(try hex())
      guard 0xdc00...0xdfff ~= low else { throw unexpected("the second half of a surrogate pair") }
      code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
    }
    guard let scalar = Unicode.Scalar(code) else {
      throw unexpected("the first half of a surrogate pair")
    }
    return Character(scalar)
  }

  private mutating func hex() throws(JSONError) -> UInt16 {
    let digits = text[at...].prefix(4)
    guard digits.count == 4,
      // `UInt16` takes a sign too.
      !digits.contains(UInt8(ascii: "+")), !digits.contains(UInt8(ascii: "-")),
      let value = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw unexpected("four hexadecimal digits") }
    at += 4
    return value
  }

  private mutating func number() throws(JSONError) -> String {
    let start = at
    if next == UInt8(ascii: "-") { at += 1 }
    if next == UInt8(ascii: "0") { at += 1 } else if digits() == 0 { throw unexpected("a value") }
    if next == UInt8(ascii: ".") {
      at += 1
      if digits() == 0 { throw unexpected("a digit") }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      at += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
      if digits() == 0 { throw unexpected("a digit") }
    }
    return String(decoding: text[start..<at], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = at
    while let byte = next, 0x30...0x39 ~= byte { at += 1 }
    return at - start
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard text[at...].starts(with: word.utf8) else { throw unexpected("a value") }
    at += word.utf8.count
    return value
  }

  private var next: UInt8? { at < text.count ? text[at] : nil }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: mark) else { return false }
    at += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { at += 1 }
  }

  private func unexpected(_ expected: String, before: Int = 0) -> JSONError {
    let position = min(at - before, text.count)
    let lines = text[..<position].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let found = position < text.count ? "" : ", the text ends"
    return JSONError(
      "",
      "the text is no JSON: line \(lines.count), byte \((lines.last?.count ?? 0) + 1): "
        + "expected \(expected)\(found)")
  }
}
