import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Writes `<File>.messages.swift`: messages as structs, enums as open numbers.
struct MessageWriter {
  let names: Names
  let layout: Layout
  let rules: RuleSet

  func contents(_ file: FileDescriptor) -> String {
    var out = Source(
      ["import CContracts", "public import ProtobufRuntime", "public import RPCCore"], of: file)
    for value in file.enums { write(value, &out) }
    for message in file.messages { write(message, &out) }
    for message in file.allMessages { writeConformance(message, &out) }
    return out.text
  }

  private func write(_ value: EnumDescriptor, _ out: inout Source) {
    let name = names.nested(value.containingType == nil ? names.type(value) : value.name)
    out.line()
    out.documentation(value.comment)
    out.block("public struct \(name): OpenEnum {") { out in
      out.line("public var rawValue: Int32")
      out.line("public init(rawValue: Int32) { self.rawValue = rawValue }")
      for value in value.values {
        out.documentation(value.comment)
        out.line(
          "public static var \(names.value(value)): Self { Self(rawValue: \(value.number)) }")
      }
      // Of two names for one number the first is the value's.
      let distinct = value.values.filter { value in
        value.enumType.values.first { $0.number == value.number }!.name == value.name
      }
      let all = distinct.map { ".\(names.value($0))" }.joined(separator: ", ")
      out.line("public static var allCases: [Self] { [\(all)] }")
      out.block("public var name: String? {") { out in
        out.block("switch rawValue {") { out in
          for value in distinct { out.line("case \(value.number): \(value.name.literal)") }
          out.line("default: nil")
        }
      }
    }
  }

  private func write(_ message: Descriptor, _ out: inout Source) {
    let name = names.nested(message.containingType == nil ? names.type(message) : message.name)
    out.line()
    out.documentation(message.comment)
    out.block("public struct \(name): WireMessage, Hashable {") { out in
      for member in members(message) { declare(member, &out) }
      if message.keepsUnknownFields {
        out.line("/// Fields that this contract does not know, as they came; sent back.")
        out.line("public private(set) var unknownFields: [UInt8] = []")
      }
      out.line()
      out.line("public init() {}")
      writeInitializer(message, &out)
      out.line(
        "public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) "
          + "{ self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }")
      out.line(
        "public func encode(into buffer: inout ByteBuffer) throws(WireError) "
          + "{ try Self.type.write(into: &buffer) { fill($0, $1) } }")
      writeRules(message, &out)
      for oneof in message.realOneofs { write(oneof, &out) }
      for value in message.enums { write(value, &out) }
      for nested in message.messages where !nested.options.mapEntry { write(nested, &out) }
    }
  }

  private func declare(_ member: Member, _ out: inout Source) {
    switch member {
    case .oneof(let oneof):
      out.documentation(oneof.comment)
      out.line("public var \(names.property(oneof.name)): \(names.type(oneof))?")
    case .field(let code):
      out.documentation(code.field.comment)
      if code.isBoxed {
        out.block("public var \(code.property): \(code.type) {") { out in
          out.line("get { \(code.storage)?.value }")
          out.line("set { \(code.storage) = newValue.map { Box($0) } }")
        }
        out.line("private var \(code.storage): Box<\(code.element)>?")
      } else if code.initial == "nil" {
        out.line("public var \(code.property): \(code.type)")
      } else {
        out.line("public var \(code.property): \(code.type) = \(code.initial)")
      }
    }
  }

  private func writeInitializer(_ message: Descriptor, _ out: inout Source) {
    let members = members(message)
    guard !members.isEmpty else { return }
    let parameters = members.map { member in
      switch member {
      case .field(let code): "\(code.property): \(code.type) = \(code.initial)"
      case .oneof(let oneof): "\(names.property(oneof.name)): \(names.type(oneof))? = nil"
      }
    }
    out.block("public init(\(parameters.joined(separator: ", "))) {") { out in
      for property in members.map({ $0.property(names) }) {
        out.line("self.\(property) = \(property)")
      }
    }
  }

  private func writeRules(_ message: Descriptor, _ out: inout Source) {
    guard rules.checks(message) else { return }
    out.block(
      "public func validate(_ path: String, into violations: inout [FieldViolation]) {"
    ) { out in
      let writer = RuleWriter(names: names, rules: rules)
      for member in members(message) {
        switch member {
        case .field(let code): writer.write(code, &out)
        case .oneof(let oneof): writer.write(oneof, &out)
        }
      }
    }
  }

  private func write(_ oneof: OneofDescriptor, _ out: inout Source) {
    out.line()
    out.documentation(oneof.comment)
    out.block(
      "public enum \(names.type(oneof)): Sendable, Hashable {"
    ) { out in
      for field in oneof.fields {
        let code = FieldCode(field: field, names: names, isBoxed: false)
        out.documentation(field.comment)
        let indirect = layout.boxes(field) ? "indirect " : ""
        out.line("\(indirect)case \(code.property)(\(code.element))")
      }
    }
  }

  private func writeConformance(_ message: Descriptor, _ out: inout Source) {
    let c = cType(message.fullName)
    out.line()
    out.block("extension \(names.type(message)): Message {") { out in
      out.line(
        "@usableFromInline package static var type: MessageType { MessageType(\(c)__type()) }")
      let members = members(message)
      let typed = "let c = raw.assumingMemoryBound(to: \(c).self)"
      out.block("@usableFromInline package init(reading raw: UnsafeRawPointer) {") { out in
        if !members.isEmpty { out.line(typed) }
        for member in members { read(member, &out) }
        if message.keepsUnknownFields { out.line("unknownFields = readUnknown(raw)") }
      }
      out.block(
        "@usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {"
      ) { out in
        if !members.isEmpty { out.line(typed) }
        for member in members { fill(member, &out) }
        guard message.keepsUnknownFields else { return }
        let zeros = negativeZeros(message)
        out.line("arena.keepUnknown(\((zeros + ["unknownFields"]).joined(separator: " + ")), raw)")
      }
    }
    for protocolName in ["Timestamp", "Duration"]
    where message.fullName == "google.protobuf.\(protocolName)" {
      out.line()
      out.line("extension \(names.type(message)): \(protocolName)Value {}")
    }
  }

  private func read(_ member: Member, _ out: inout Source) {
    switch member {
    case .field(let code): for line in code.reading { out.line(line) }
    case .oneof(let oneof):
      out.block(
        "\(names.property(oneof.name)) = switch c.pointee.\(cCase(oneof)).rawValue {"
      ) { out in
        for field in oneof.fields {
          out.line(FieldCode(field: field, names: names, isBoxed: false).readingCase)
        }
        out.line("default: nil")
      }
    }
  }

  private func fill(_ member: Member, _ out: inout Source) {
    switch member {
    case .field(let code): for line in code.filling { out.line(line) }
    case .oneof(let oneof):
      out.block("switch \(names.property(oneof.name)) {") { out in
        for field in oneof.fields {
          out.line(FieldCode(field: field, names: names, isBoxed: false).fillingCase(oneof))
        }
        out.line("case nil: break")
      }
    }
  }

  /// protobuf-c leaves a negative zero out where the field has no presence.
  private func negativeZeros(_ message: Descriptor) -> [String] {
    message.fields.filter { field in
      !field.isRepeated && !field.hasPresence && (field.type == .double || field.type == .float)
    }.map { "negativeZero(\(names.property($0.name)), \($0.number))" }
  }

  /// Stored members in the order of the contract; a oneof stands where its first field does.
  private func members(_ message: Descriptor) -> [Member] {
    var members: [Member] = []
    for field in message.fields {
      if let oneof = field.realContainingOneof {
        if oneof.fields.first?.number == field.number { members.append(.oneof(oneof)) }
      } else {
        members.append(
          .field(FieldCode(field: field, names: names, isBoxed: layout.boxes(field))))
      }
    }
    return members
  }

  private enum Member {
    case field(FieldCode)
    case oneof(OneofDescriptor)

    func property(_ names: Names) -> String {
      switch self {
      case .field(let code): code.property
      case .oneof(let oneof): names.property(oneof.name)
      }
    }
  }
}
