import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// One field's Swift type, and the code between it and its C member.
struct FieldCode {
  let field: FieldDescriptor
  let names: Names
  /// Whether the message is held by reference.
  let isBoxed: Bool

  var property: String { names.property(field.name) }
  /// Name of the stored property.
  var storage: String { isBoxed ? property.replacing("`", with: "") + "Box" : property }
  private var member: String { "c.pointee.\(cMember(field))" }
  private var count: String { "c.pointee.n_\(field.name.lowercased())" }

  /// Swift type of one value.
  var element: String {
    switch field.type {
    case .double: "Double"
    case .float: "Float"
    case .int64, .sint64, .sfixed64: "Int64"
    case .int32, .sint32, .sfixed32: "Int32"
    case .uint64, .fixed64: "UInt64"
    case .uint32, .fixed32: "UInt32"
    case .bool: "Bool"
    case .string: "String"
    case .bytes: "[UInt8]"
    case .enum: names.type(field.enumType)
    case .message, .group: names.type(field.messageType)
    }
  }

  /// The key and the value of a map's entry.
  var entry: (key: FieldCode, value: FieldCode)? {
    field.messageType?.mapKeyAndValue.map { key, value in
      (
        FieldCode(field: key, names: names, isBoxed: false),
        FieldCode(field: value, names: names, isBoxed: false)
      )
    }
  }

  var type: String {
    if let entry { return "[\(entry.key.element): \(entry.value.element)]" }
    if field.isRepeated { return "[\(element)]" }
    return field.hasPresence ? element + "?" : element
  }

  var initial: String {
    if entry != nil { return "[:]" }
    if field.isRepeated { return "[]" }
    if field.hasPresence { return "nil" }
    switch field.type {
    case .string: return "\"\""
    case .bytes: return "[]"
    case .bool: return "false"
    case .enum: return ".\(names.value(field.enumType.values[0]))"
    default: return "0"
    }
  }

  /// The value of a C expression.
  func read(_ c: String) -> String {
    switch field.type {
    case .string: "readString(\(c))"
    case .bytes: "readBytes(\(c))"
    case .bool: "\(c) != 0"
    case .enum: "readEnum(\(c))"
    case .message, .group: "readPresent(\(c))"
    default: c
    }
  }

  /// The C expression of a value; an empty string may be none where the field has no presence.
  func write(_ value: String, isPresent: Bool) -> String {
    switch field.type {
    case .string: isPresent ? "arena.presentString(\(value))" : "arena.string(\(value))"
    case .bytes: "arena.bytes(\(value))"
    case .bool: "\(value) ? 1 : 0"
    case .enum: "arena.enumeration(\(value))"
    case .message, .group: "arena.message(\(value))"
    default: value
    }
  }

  /// The statements of `init(reading:)`; members of oneofs are their oneof's.
  var reading: [String] {
    if let entry {
      return [
        "\(storage) = readMap(\(count), \(member)) { (c: UnsafeMutablePointer<\(cEntry)>) in "
          + "(\(entry.key.read(entry.key.member)), \(entry.value.read(entry.value.member))) }"
      ]
    }
    if field.isRepeated {
      return ["\(storage) = \(listFunction("read"))(\(count), \(member))"]
    }
    let message = isBoxed ? "readBox(\(member))" : "readMessage(\(member))"
    if let oneof = field.containingOneof {
      let value = field.type == .message ? message : read(member)
      return ["\(storage) = c.pointee.\(cCase(oneof)).rawValue == \(field.number) ? \(value) : nil"]
    }
    if field.type == .message { return ["\(storage) = \(message)"] }
    return ["\(storage) = \(read(member))"]
  }

  /// The statements of `fill`.
  var filling: [String] {
    if let entry {
      let order = entry.key.field.type == .bool ? "!$0.key && $1.key" : "$0.key < $1.key"
      let sorted = "\(storage).sorted { \(order) }"
      return [
        "\(count) = \(storage).count",
        "\(member) = arena.map(\(sorted), MessageType(\(cEntry)__type())) { "
          + "(c: UnsafeMutablePointer<\(cEntry)>, key, value) in "
          + "\(entry.key.member) = \(entry.key.write("key", isPresent: false)); "
          + "\(entry.value.member) = \(entry.value.write("value", isPresent: false)) }",
      ]
    }
    if field.isRepeated {
      return ["\(count) = \(storage).count", "\(member) = \(listFunction("arena"))(\(storage))"]
    }
    if let oneof = field.containingOneof {
      return [
        "if let value = \(storage) "
          + "{ \(setCase(oneof)); \(member) = \(write("value", isPresent: true)) }"
      ]
    }
    return ["\(member) = \(write(storage, isPresent: false))"]
  }

  /// The case of a `switch` over the C oneof.
  var readingCase: String { "case \(field.number): .\(property)(\(read(member)))" }

  /// The case of a `switch` over the Swift oneof.
  func fillingCase(_ oneof: OneofDescriptor) -> String {
    "case .\(property)(let value): \(setCase(oneof)); \(member) = \(write("value", isPresent: true))"
  }

  private func setCase(_ oneof: OneofDescriptor) -> String {
    "c.pointee.\(cCase(oneof)) = .init(rawValue: \(field.number))"
  }

  private var cEntry: String { cType(field.messageType.fullName) }

  private func listFunction(_ side: String) -> String {
    let reads = side == "read"
    switch field.type {
    case .string: return reads ? "readStrings" : "arena.strings"
    case .bytes: return reads ? "readBytesList" : "arena.bytesList"
    case .bool: return reads ? "readBools" : "arena.bools"
    case .enum: return reads ? "readEnums" : "arena.enumerations"
    case .message, .group: return reads ? "readMessages" : "arena.messages"
    default: return reads ? "readArray" : "arena.array"
    }
  }
}
