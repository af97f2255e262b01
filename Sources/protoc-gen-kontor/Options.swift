import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Reads `kontor.options.v1` from the descriptors: the numbers come from the file that declares the
/// options, the values from what SwiftProtobuf keeps as unknown fields.
struct ContractOptions {
  private let numbers: [String: Int]

  init(_ files: [FileDescriptor]) {
    var numbers: [String: Int] = [:]
    var visited: Set<String> = []
    var open = files
    while let file = open.popLast() {
      guard visited.insert(file.name).inserted else { continue }
      open += file.dependencies
      guard file.package == "kontor.options.v1" else { continue }
      for option in file.extensions { numbers[option.name] = Int(option.number) }
      for field in file.messages.first(where: { $0.name == "Access" })?.fields ?? [] {
        numbers["Access.\(field.name)"] = Int(field.number)
      }
    }
    self.numbers = numbers
  }

  func rules(_ field: FieldDescriptor) throws -> FieldRules {
    let values = try values(field.options.unknownFields.data)
    var rules = FieldRules()
    rules.isRequired = number("required", values) == 1
    rules.minBytes = number("min_bytes", values).map(Int.init)
    rules.maxBytes = number("max_bytes", values).map(Int.init)
    rules.min = number("min", values).map { Int64(bitPattern: $0) }
    rules.max = number("max", values).map { Int64(bitPattern: $0) }
    rules.minItems = number("min_items", values).map(Int.init)
    rules.maxItems = number("max_items", values).map(Int.init)
    rules.pattern = text("pattern", values)
    rules.isDeferred = number("deferred", values) == 1
    return rules
  }

  func rules(_ method: SwiftProtobufPluginLibrary.MethodDescriptor) throws -> MethodRules {
    let values = try values(method.options.unknownFields.data)
    var rules = MethodRules()
    rules.maxRequestBytes = number("max_request_bytes", values).map(Int.init)
    if let duration = bytes("default_timeout", values) {
      let value = try Google_Protobuf_Duration(serializedBytes: duration)
      rules.defaultTimeoutMilliseconds = value.seconds * 1000 + Int64(value.nanos) / 1_000_000
    }
    if let access = bytes("access", values) {
      let fields = try self.values(access)
      let roles = fields.filter { $0.number == numbers["Access.roles"] }.compactMap(\.text)
      let flags: [(String, MethodRules.Access)] = [
        ("Access.anonymous", .anonymous), ("Access.any_role", .anyRole),
      ]
      let set = flags.filter { number($0.0, fields) == 1 }.map(\.1)
      guard set.count + (roles.isEmpty ? 0 : 1) == 1 else {
        throw ContractError("\(method.fullName): access is one of roles, anonymous and any_role")
      }
      rules.access = set.first ?? .roles(roles)
    }
    return rules
  }

  private func number(_ name: String, _ values: [Value]) -> UInt64? {
    values.last { $0.number == numbers[name] }?.varint
  }
  private func text(_ name: String, _ values: [Value]) -> String? {
    values.last { $0.number == numbers[name] }?.text
  }
  private func bytes(_ name: String, _ values: [Value]) -> Data? {
    values.last { $0.number == numbers[name] }?.bytes
  }

  /// One field on the wire.
  private struct Value {
    var number: Int
    var varint: UInt64 = 0
    var bytes: Data?
    var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
  }

  private func values(_ data: Data) throws -> [Value] {
    var rest = data[...]
    func varint() throws -> UInt64 {
      var value: UInt64 = 0
      for shift in stride(from: UInt64(0), to: 64, by: 7) {
        guard let byte = rest.popFirst() else { break }
        value |= UInt64(byte & 0x7f) << shift
        if byte < 0x80 { return value }
      }
      throw ContractError("an option that can't be read")
    }
    var values: [Value] = []
    while !rest.isEmpty {
      let tag = try varint()
      var value = Value(number: Int(tag >> 3))
      switch tag & 7 {
      case 0: value.varint = try varint()
      case 2:
        let count = try Int(varint())
        value.bytes = Data(rest.prefix(count))
        rest = rest.dropFirst(count)
      default: throw ContractError("option \(tag >> 3) has an unexpected wire type")
      }
      values.append(value)
    }
    return values
  }
}

/// The rules of one field.
struct FieldRules: Equatable {
  var isRequired = false
  var minBytes: Int?
  var maxBytes: Int?
  var min: Int64?
  var max: Int64?
  var minItems: Int?
  var maxItems: Int?
  var pattern: String?
  /// Whether the rpc checks the message inside itself.
  var isDeferred = false

  var isEmpty: Bool { self == FieldRules() }
}

/// The rules of one method.
struct MethodRules {
  enum Access {
    case undeclared, anonymous, anyRole
    case roles([String])
  }
  var access = Access.undeclared
  var defaultTimeoutMilliseconds: Int64?
  var maxRequestBytes: Int?
}
