import ArgumentParser
import KontorClient

/// Makes a request's JSON of the words behind a verb.
struct RequestArguments {
  static let money = "kontor.type.Money"

  private let type: MessageType

  init(_ type: MessageType) { self.type = type }

  /// A value under construction: texts as they stand in JSON.
  private indirect enum Node {
    case value(String)
    case list([String])
    case object([(key: String, node: Node)])
  }

  /// - Throws: `ValidationError` naming the flag.
  func json(_ words: [String]) throws -> String {
    var root: [(key: String, node: Node)] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if word.hasPrefix("--") {
        var path = String(word.dropFirst(2))
        var value: String?
        if let equals = path.firstIndex(of: "=") {
          value = String(path[path.index(after: equals)...])
          path = String(path[..<equals])
        }
        try set(path, &rest, value, word, in: type, &root)
      } else if let field = subject, !root.contains(where: { $0.key == field.jsonName }) {
        root.append((field.jsonName, .value(quoted(word))))
      } else {
        throw ValidationError("'\(word)' belongs to no field; fields are --NAME VALUE")
      }
    }
    return text(.object(root))
  }

  /// The field that a bare word stands for: the first id that is not the request's own.
  private var subject: FieldEntry? {
    type.fields.first { field in
      guard case .text = field.kind, !field.isRepeated else { return false }
      return field.name.hasSuffix("_id") && field.name != "request_id"
    }
      ?? type.fields.first { field in
        guard case .text = field.kind, !field.isRepeated else { return false }
        return field.name != "request_id" && field.name != "page_token"
      }
  }

  private func set(
    _ path: String, _ rest: inout ArraySlice<String>, _ given: String?, _ flag: String,
    in type: MessageType, _ object: inout [(key: String, node: Node)]
  ) throws {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    guard let first = parts.first, let field = type.fields.first(where: { $0.flag == first }) else {
      let known = type.fields.map { "--" + $0.flag }.joined(separator: ", ")
      throw ValidationError("no field '\(flag)' here, but \(known)")
    }
    if parts.count == 2 {
      guard case .message(let inner) = field.kind, !field.isRepeated else {
        throw ValidationError("'\(flag)': --\(field.flag) has no fields of its own")
      }
      var members: [(key: String, node: Node)] = []
      if let index = object.firstIndex(where: { $0.key == field.jsonName }) {
        guard case .object(let before) = object[index].node else {
          throw ValidationError("'\(flag)': --\(field.flag) is given as a whole already")
        }
        members = before
        object.remove(at: index)
      }
      try set(parts[1], &rest, given, flag, in: inner, &members)
      object.append((field.jsonName, .object(members)))
      return
    }
    var value = given
    if value == nil {
      if case .boolean = field.kind, !["true", "false"].contains(rest.first ?? "") {
        value = "true"
      } else {
        value = rest.popFirst()
      }
    }
    guard let value else { throw ValidationError("'\(flag)' needs a value") }
    let json = try self.value(value, of: field, flag)
    if field.isRepeated, !field.isMap {
      let index = object.firstIndex { $0.key == field.jsonName }
      if let index, case .list(let items) = object[index].node {
        object[index].node = .list(items + [json])
      } else {
        object.append((field.jsonName, .list([json])))
      }
      return
    }
    if object.contains(where: { $0.key == field.jsonName }) {
      throw ValidationError("'\(flag)' is given twice")
    }
    object.append((field.jsonName, .value(json)))
  }

  private func value(_ text: String, of field: FieldEntry, _ flag: String) throws -> String {
    switch field.kind {
    case .text, .bytes, .timestamp, .duration: return quoted(text)
    case .number, .boolean: return text
    case .enumeration(let names):
      let short = EnumNames(zero: names.first)
      let wanted = short.flag(String(text.uppercased().map { $0 == "-" ? "_" : $0 }))
      guard
        let index = names.indices.first(where: {
          names[$0] == text || !wanted.isEmpty && short.flag(names[$0]) == wanted
        })
      else {
        throw ValidationError(
          "'\(flag) \(text)': known are " + Self.flags(names).joined(separator: ", "))
      }
      return quoted(names[index])
    case .message(let type) where type.name == Self.money && !text.hasPrefix("{"):
      return try money(text, flag)
    case .message: return text
    }
  }

  /// What a field of an enumeration takes, without the value that says nothing: `in-review`.
  static func flags(_ names: [String]) -> [String] {
    names.map(EnumNames(zero: names.first).flag).filter { !$0.isEmpty }
  }

  /// `12.50 EUR` as google.type.Money's parts.
  private func money(_ text: String, _ flag: String) throws -> String {
    let parts = text.split(separator: " ")
    let number =
      parts.first.map { $0.split(separator: ".", omittingEmptySubsequences: false) } ?? []
    guard parts.count == 2, (1...2).contains(number.count), let units = Int64(number[0]) else {
      throw ValidationError("'\(flag) \(text)' is no amount such as '12.50 EUR'")
    }
    let decimals = number.count == 2 ? String(number[1]) : ""
    let padded = decimals + String(repeating: "0", count: max(0, 9 - decimals.count))
    guard padded.count == 9, padded.allSatisfy(\.isNumber), var nanos = Int32(padded) else {
      throw ValidationError("'\(flag) \(text)' has decimals that no currency has")
    }
    if number[0].hasPrefix("-") { nanos = -nanos }
    return #"{"currencyCode":\#(quoted(String(parts[1]))),"units":"\#(units)","nanos":\#(nanos)}"#
  }

  private func text(_ node: Node) -> String {
    switch node {
    case .value(let text): text
    case .list(let items): "[" + items.joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { quoted($0.key) + ":" + text($0.node) }.joined(separator: ",") + "}"
    }
  }

  private func quoted(_ text: String) -> String { JSONObject.quoted(text) }
}
