import KontorClient

/// A JSON object as a value to look into and change.
struct JSONTree {
  private(set) var members: [(key: String, value: JSONValue)]

  /// - Throws: `InputError` for what is no JSON object.
  init(_ text: String) throws(InputError) {
    do throws(JSONError) {
      var parser = JSONParser(text, depth: 100)
      guard case .object(let members) = try parser.document() else {
        throw JSONError("", "expected an object")
      }
      self.members = members
    } catch {
      throw InputError("\(error)")
    }
  }

  private init(_ members: [(key: String, value: JSONValue)]) { self.members = members }

  subscript(_ key: String) -> JSONValue? { members.first { $0.key == key }?.value }

  mutating func add(_ key: String, _ value: JSONValue) { members.append((key, value)) }

  mutating func set(_ key: String, _ value: JSONValue) {
    members.removeAll { $0.key == key }
    add(key, value)
  }

  /// The entries if the object is a page: one list of objects beside its token.
  var onlyList: [JSONTree]? {
    let others = members.filter { $0.key != "nextPageToken" }
    if others.isEmpty { return [] }
    guard others.count == 1, case .array(let items) = others[0].value else { return nil }
    var trees: [JSONTree] = []
    for item in items {
      guard case .object(let members) = item else { return nil }
      trees.append(JSONTree(members))
    }
    return trees
  }

  /// The same with names of enum values as people say them: `PARCEL_LOST`.
  func shortened(by type: MessageType) -> JSONTree {
    JSONTree(Self.shortened(members, type))
  }

  private static func shortened(
    _ members: [(key: String, value: JSONValue)], _ type: MessageType
  ) -> [(key: String, value: JSONValue)] {
    let fields = Dictionary(type.fields.map { ($0.jsonName, $0) }) { first, _ in first }
    return members.map { key, value in
      guard let field = fields[key], !field.isMap else { return (key, value) }
      return (key, shortened(value, field.kind))
    }
  }

  private static func shortened(_ value: JSONValue, _ kind: FieldEntry.Kind) -> JSONValue {
    switch (value, kind) {
    case (.array(let items), _): return .array(items.map { shortened($0, kind) })
    case (.object(let members), .message(let type)): return .object(shortened(members, type))
    case (.string(let name), .enumeration(let names)):
      return .string(EnumNames(zero: names.first).short(name))
    default: return value
    }
  }

  /// On one line.
  var text: String { Self.text(.object(members)) }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let bool): String(bool)
    case .number(let number): number
    case .string(let string): JSONObject.quoted(string)
    case .array(let items): "[" + items.map(text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSONObject.quoted($0.key) + ":" + text($0.value) }.joined(separator: ",")
        + "}"
    }
  }
}

/// JSON for people: a table of a list's entries, or the members of one object.
enum JSONTable {
  /// What fits a terminal of usual width.
  private static let columnsMax = 8
  private static let cellWidthMax = 40

  static func printRows(_ rows: [JSONTree]) {
    var columns: [String] = []
    for row in rows {
      for (key, value) in row.members where cell(value) != nil && !columns.contains(key) {
        columns.append(key)
      }
    }
    columns = Array(columns.prefix(columnsMax))
    if columns.isEmpty { return }
    var table = Table(columns.map { (heading($0), .left) })
    for row in rows {
      table.add(columns.map { cut(row[$0].flatMap(cell) ?? "") })
    }
    table.printAll()
  }

  /// One member a line, deeper ones under it.
  static func printMembers(_ object: JSONTree) { printMembers(object.members, "") }

  private static func printMembers(
    _ members: [(key: String, value: JSONValue)], _ indent: String
  ) {
    let width = members.map { heading($0.key).count }.max() ?? 0
    for (key, value) in members {
      let name = heading(key)
      if let text = cell(value) {
        printLine(
          indent + name + String(repeating: " ", count: width - name.count + 2) + text)
        continue
      }
      printLine(indent + name)
      switch value {
      case .object(let inner): printMembers(inner, indent + "  ")
      case .array(let items):
        for item in items {
          if case .object(let inner) = item {
            printLine(indent + "  - " + line(inner))
          } else {
            printLine(indent + "  - " + (cell(item) ?? ""))
          }
        }
      default: break
      }
    }
  }

  /// An object on one line: for streams.
  static func line(_ object: JSONTree) -> String { line(object.members) }

  private static func line(_ members: [(key: String, value: JSONValue)]) -> String {
    members.compactMap { key, value in
      if let text = cell(value) { return "\(key)=\(text)" }
      if case .object(let inner) = value { return line(inner) }
      if case .array(let items) = value { return "\(key)=[\(items.count)]" }
      return nil
    }.joined(separator: "  ")
  }

  /// A value that fits into one cell; nil for one that does not.
  private static func cell(_ value: JSONValue) -> String? {
    switch value {
    case .null: return ""
    case .bool(let bool): return bool ? "yes" : "no"
    case .number(let number): return number
    case .string(let string): return string
    case .object(let members):
      // Money is one value to people.
      let money = JSONMoney(members)
      return money?.text
    case .array: return nil
    }
  }

  private static func heading(_ key: String) -> String {
    var text = ""
    for letter in key {
      if letter.isUppercase { text += " " }
      text += letter.uppercased()
    }
    return text
  }

  private static func cut(_ text: String) -> String {
    text.count <= cellWidthMax ? text : text.prefix(cellWidthMax - 1) + "…"
  }
}

/// An amount as proto3's JSON has it.
private struct JSONMoney {
  let text: String

  init?(_ members: [(key: String, value: JSONValue)]) {
    var money = Money()
    var isMoney = false
    for (key, value) in members {
      switch (key, value) {
      case ("currencyCode", .string(let code)):
        money.currencyCode = code
        isMoney = true
      case ("units", .string(let units)): money.units = Int64(units) ?? 0
      case ("nanos", .number(let nanos)): money.nanos = Int32(nanos) ?? 0
      default: return nil
      }
    }
    guard isMoney else { return nil }
    text = money.text
  }
}
