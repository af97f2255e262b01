import CProtobufC

/// Makes protobuf-c's descriptors from those of protoc, so that the one JSON reader and the one guard serve
/// both. What it allocates stays: a descriptor lives as long as the program.
final class DescriptorBuilder {
  /// Messages inside messages; protoc's own limit of nesting is about as deep.
  private static let depthMax = 32

  private typealias Message = UnsafeMutablePointer<ProtobufCMessageDescriptor>
  private typealias Enum = UnsafeMutablePointer<ProtobufCEnumDescriptor>

  private var messages: [String: (c: Message, source: DescriptorMessage)] = [:]
  private var enums: [String: Enum] = [:]

  /// Makes what a file declares, its messages without fields yet: they may be of types that come later.
  func declare(_ file: DescriptorMessage) throws(DescriptorError) {
    let package = try file.text(2)
    try declare(file, messages: 4, enums: 5, in: package, depth: 1)
  }

  private func declare(
    _ parent: DescriptorMessage, messages number: UInt64, enums enumNumber: UInt64,
    in scope: String, depth: Int
  ) throws(DescriptorError) {
    guard depth <= Self.depthMax else {
      throw DescriptorError("\(scope): messages inside messages deeper than \(Self.depthMax)")
    }
    for source in try parent.messages(enumNumber) {
      let name = try full(source, scope)
      enums[name] = try enumeration(source, name)
    }
    for source in try parent.messages(number) {
      let name = try full(source, scope)
      let c = Message.allocate(capacity: 1)
      c.initialize(to: ProtobufCMessageDescriptor())
      c.pointee.magic = UInt32(PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC)
      c.pointee.name = Self.kept(name)
      c.pointee.short_name = Self.kept(try source.text(1))
      messages[name] = (c, source)
      try declare(source, messages: 3, enums: 4, in: name, depth: depth + 1)
    }
  }

  /// Gives the messages their fields; once, after every file was declared.
  func finish() throws(DescriptorError) {
    for (name, message) in messages {
      var fields: [ProtobufCFieldDescriptor] = []
      for source in try message.source.messages(2) { fields.append(try field(source, of: name)) }
      fields.sort { $0.id < $1.id }
      let kept = UnsafeMutablePointer<ProtobufCFieldDescriptor>.allocate(
        capacity: max(fields.count, 1))
      kept.initialize(from: fields, count: fields.count)
      message.c.pointee.n_fields = UInt32(fields.count)
      message.c.pointee.fields = UnsafePointer(kept)
    }
  }

  /// A type by its name as descriptors write it, `.package.Message`.
  func type(_ name: String) throws(DescriptorError) -> MessageType {
    MessageType(UnsafeRawPointer(try message(name)))
  }

  private func message(_ name: String) throws(DescriptorError) -> Message {
    guard let message = messages[String(name.drop { $0 == "." })] else {
      throw DescriptorError("no file declares the message \(name)")
    }
    return message.c
  }

  private func field(
    _ source: DescriptorMessage, of message: String
  ) throws(DescriptorError) -> ProtobufCFieldDescriptor {
    let name = try source.text(1)
    guard let number = source.number(3), (1...536_870_911).contains(number) else {
      throw DescriptorError("\(message).\(name) has no valid number")
    }
    var field = ProtobufCFieldDescriptor()
    field.name = Self.kept(name)
    field.id = UInt32(number)
    field.label = source.number(4) == 3 ? PROTOBUF_C_LABEL_REPEATED : PROTOBUF_C_LABEL_NONE
    field.type = try Self.type(source.number(5) ?? 0, "\(message).\(name)")
    let typeName = try source.text(6)
    if field.type == PROTOBUF_C_TYPE_MESSAGE {
      field.descriptor = UnsafeRawPointer(try self.message(typeName))
    } else if field.type == PROTOBUF_C_TYPE_ENUM {
      guard let type = enums[String(typeName.drop { $0 == "." })] else {
        throw DescriptorError("no file declares the enum \(typeName)")
      }
      field.descriptor = UnsafeRawPointer(type)
    }
    if let oneof = source.number(9) {
      field.flags |= PROTOBUF_C_FIELD_FLAG_ONEOF.rawValue
      // Tells the oneofs of a message apart.
      field.quantifier_offset = UInt32(truncatingIfNeeded: oneof) &+ 1
    }
    // FieldOptions.packed; proto3's own default is packed, and every parser takes both forms.
    let isPackable =
      field.type != PROTOBUF_C_TYPE_MESSAGE && field.type != PROTOBUF_C_TYPE_STRING
      && field.type != PROTOBUF_C_TYPE_BYTES
    if field.label == PROTOBUF_C_LABEL_REPEATED, isPackable,
      try source.messages(8).last?.number(2) != 0
    {
      field.flags |= PROTOBUF_C_FIELD_FLAG_PACKED.rawValue
    }
    return field
  }

  private func enumeration(
    _ source: DescriptorMessage, _ name: String
  ) throws(DescriptorError) -> Enum {
    var values: [(name: String, number: Int32)] = []
    for value in try source.messages(2) {
      values.append((try value.text(1), Int32(truncatingIfNeeded: value.number(2) ?? 0)))
    }
    // By name in the order of strcmp, as protobuf-c's search wants them.
    values.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let kept = UnsafeMutablePointer<ProtobufCEnumValue>.allocate(capacity: max(values.count, 1))
    let byName = UnsafeMutablePointer<ProtobufCEnumValueIndex>.allocate(
      capacity: max(values.count, 1))
    for (index, value) in values.enumerated() {
      let text = Self.kept(value.name)
      (kept + index).initialize(
        to: ProtobufCEnumValue(name: text, c_name: text, value: value.number))
      (byName + index).initialize(to: ProtobufCEnumValueIndex(name: text, index: UInt32(index)))
    }
    let c = Enum.allocate(capacity: 1)
    c.initialize(to: ProtobufCEnumDescriptor())
    c.pointee.magic = UInt32(PROTOBUF_C__ENUM_DESCRIPTOR_MAGIC)
    c.pointee.name = Self.kept(name)
    c.pointee.short_name = Self.kept(try source.text(1))
    c.pointee.n_values = UInt32(values.count)
    c.pointee.values = UnsafePointer(kept)
    c.pointee.n_value_names = UInt32(values.count)
    c.pointee.values_by_name = UnsafePointer(byName)
    return c
  }

  private func full(
    _ source: DescriptorMessage, _ scope: String
  ) throws(DescriptorError) -> String {
    let name = try source.text(1)
    return scope.isEmpty ? name : "\(scope).\(name)"
  }

  /// A C string that stays.
  private static func kept(_ text: String) -> UnsafePointer<CChar> {
    let bytes = text.utf8CString
    let kept = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    bytes.withUnsafeBufferPointer { kept.initialize(from: $0.baseAddress!, count: bytes.count) }
    return UnsafePointer(kept)
  }

  /// `FieldDescriptorProto.Type` as protobuf-c's.
  private static func type(
    _ number: UInt64, _ field: String
  ) throws(DescriptorError) -> ProtobufCType {
    switch number {
    case 1: PROTOBUF_C_TYPE_DOUBLE
    case 2: PROTOBUF_C_TYPE_FLOAT
    case 3: PROTOBUF_C_TYPE_INT64
    case 4: PROTOBUF_C_TYPE_UINT64
    case 5: PROTOBUF_C_TYPE_INT32
    case 6: PROTOBUF_C_TYPE_FIXED64
    case 7: PROTOBUF_C_TYPE_FIXED32
    case 8: PROTOBUF_C_TYPE_BOOL
    case 9: PROTOBUF_C_TYPE_STRING
    case 11: PROTOBUF_C_TYPE_MESSAGE
    case 12: PROTOBUF_C_TYPE_BYTES
    case 13: PROTOBUF_C_TYPE_UINT32
    case 14: PROTOBUF_C_TYPE_ENUM
    case 15: PROTOBUF_C_TYPE_SFIXED32
    case 16: PROTOBUF_C_TYPE_SFIXED64
    case 17: PROTOBUF_C_TYPE_SINT32
    case 18: PROTOBUF_C_TYPE_SINT64
    default: throw DescriptorError("\(field) is of type \(number), which is not supported")
    }
  }
}
