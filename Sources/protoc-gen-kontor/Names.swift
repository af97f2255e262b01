import SwiftProtobufPluginLibrary

/// Swift names of what the contracts declare: flat in one module, with a prefix only where a name
/// would stand for two things.
struct Names {
  private var topLevel: [String: String] = [:]  // by full proto name
  private let fileNames: [String: String]

  /// Names that every file sees from elsewhere: of the standard library and of RPCCore.
  private static let foreign: Set<String> = [
    "Any", "Array", "Bool", "ByteBuffer", "CallInvoker", "CallOptions", "Character", "ClientCall",
    "Clock", "Dictionary", "Double", "Duration", "Error", "Float", "Hashable", "Int", "Message",
    "Metadata", "MethodDescriptor", "Never", "OpenEnum", "Optional", "Range", "Result", "Self",
    "Sendable", "Sequence", "Set", "Status", "StatusDetail", "String", "Task", "Type",
  ]

  init(_ files: [FileDescriptor]) {
    var uses: [String: Int] = [:]
    for file in files {
      for name in Self.declared(file).map(\.name) { uses[name, default: 0] += 1 }
    }
    for file in files {
      for (name, fullName) in Self.declared(file) {
        let isTaken = uses[name]! > 1 || Self.foreign.contains(name)
        topLevel[fullName] = isTaken ? Self.prefix(file.package) + name : name
      }
    }
    let bases = files.map { file in (file.name, Self.base(file.name)) }
    fileNames = Dictionary(
      uniqueKeysWithValues: files.map { file in
        let base = Self.base(file.name)
        let isTaken = bases.contains { $0.0 != file.name && $0.1 == base }
        return (file.name, isTaken ? Self.prefix(file.package) + base : base)
      })
  }

  private static func declared(_ file: FileDescriptor) -> [(name: String, fullName: String)] {
    file.messages.map { ($0.name, $0.fullName) } + file.enums.map { ($0.name, $0.fullName) }
      + file.services.map { ($0.name, $0.fullName) }
  }

  /// The last word of a package that is no version: `kontor.orders.v1` gives `Orders`.
  private static func prefix(_ package: String) -> String {
    let words = package.split(separator: ".").filter { word in
      !(word.first == "v" && word.dropFirst().allSatisfy(\.isNumber))
    }
    return NamingUtils.toUpperCamelCase(String(words.last ?? ""))
  }

  private static func base(_ path: String) -> String {
    let file = path.split(separator: "/").last!.dropLast(".proto".count)
    return NamingUtils.toUpperCamelCase(String(file))
  }

  /// Name of the Swift files of a .proto, without extension.
  func fileName(_ file: FileDescriptor) -> String { fileNames[file.name]! }

  func type(_ message: Descriptor) -> String {
    guard let outer = message.containingType else { return topLevel[message.fullName]! }
    return "\(type(outer)).\(nested(message.name))"
  }

  func type(_ value: EnumDescriptor) -> String {
    guard let outer = value.containingType else { return topLevel[value.fullName]! }
    return "\(type(outer)).\(nested(value.name))"
  }

  func type(_ service: ServiceDescriptor) -> String { topLevel[service.fullName]! }

  func type(_ oneof: OneofDescriptor) -> String {
    let name = NamingUtils.toUpperCamelCase(oneof.name)
    let taken = oneof.containingType.messages.map(\.name) + oneof.containingType.enums.map(\.name)
    return taken.contains(name) ? name + "OneOf" : nested(name)
  }

  /// A nested type may not be called as Swift's metatype is.
  func nested(_ name: String) -> String { name == "Type" || name == "Protocol" ? name + "_" : name }

  /// A property: lowerCamelCase with `ID` and `URL` in capitals.
  func property(_ name: String) -> String {
    escape(NamingUtils.toLowerCamelCaseWithInitialisms(name))
  }

  func method(_ method: SwiftProtobufPluginLibrary.MethodDescriptor) -> String {
    escape(method.name.prefix(1).lowercased() + method.name.dropFirst())
  }

  /// A value of an enum: without the enum's own name in front.
  func value(_ value: EnumValueDescriptor) -> String {
    let type = value.enumType!
    var prefixes = [type.name]
    if let outer = type.containingType { prefixes.append(outer.name + type.name) }
    var name = value.name
    for prefix in prefixes.map({ upperSnake($0) + "_" }) where name.hasPrefix(prefix) {
      name = String(name.dropFirst(prefix.count))
      break
    }
    if name.first!.isNumber { name = "_" + name }
    return escape(NamingUtils.toLowerCamelCaseWithInitialisms(name.lowercased()))
  }

  private func upperSnake(_ name: String) -> String {
    var result = ""
    for (index, character) in name.enumerated() {
      if index > 0, character.isUppercase { result += "_" }
      result += character.uppercased()
    }
    return result
  }

  private static let reserved: Set<String> = [
    "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer",
    "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
    "func", "guard", "if", "import", "in", "inout", "internal", "is", "let", "nil", "operator",
    "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "static",
    "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var",
    "where", "while",
  ]
  /// Names that a backtick does not free, and members that every message has.
  private static let taken: Set<String> = [
    "self", "Self", "init", "type", "unknownFields", "hashValue", "description", "rawValue",
    "allCases",
  ]

  private func escape(_ name: String) -> String {
    if Self.reserved.contains(name) { return "`\(name)`" }
    return Self.taken.contains(name) ? name + "_" : name
  }
}

extension NamingUtils {
  fileprivate static func toLowerCamelCaseWithInitialisms(_ name: String) -> String {
    let initialisms = ["id": "ID", "ids": "IDs", "url": "URL", "http": "HTTP", "https": "HTTPS"]
    let words = name.split(separator: "_")
    var result = name.hasPrefix("_") ? "_" : ""
    for (index, word) in words.enumerated() {
      if index == 0 {
        result += word.lowercased()
      } else {
        result += initialisms[word.lowercased()] ?? word.prefix(1).uppercased() + word.dropFirst()
      }
    }
    return result
  }
}
