import CProtobufC
import RPCCore

/// JSON values to wire bytes, led by the C descriptors.
enum JSONReader {
  static func message(
    _ value: JSONValue, _ type: UnsafePointer<ProtobufCMessageDescriptor>, _ path: String
  ) throws(JSONError) -> [UInt8] {
    switch WellKnown(type) {
    case .timestamp: return try seconds(JSONTime.timestamp(text(value, path), path))
    case .duration: return try seconds(JSONTime.duration(text(value, path), path))
    case nil: break
    }
    guard case .object(let members) = value else {
      throw JSONError(path, "expected an object, got \(value.kind)")
    }
    var bytes: [UInt8] = []
    var seen: Set<UInt32> = []
    var cases: [UInt32: String] = [:]
    for (key, value) in members {
      let path = path.isEmpty ? key : "\(path).\(key)"
      guard let field = field(key, type) else {
        throw JSONError(path, "\(String(cString: type.pointee.name)) has no such field")
      }
      guard seen.insert(field.pointee.id).inserted else {
        throw JSONError(path, "is given twice")
      }
      if case .null = value { continue }
      if field.isOneof {
        if let other = cases[field.pointee.quantifier_offset] {
          throw JSONError(path, "excludes \(other), which is given too")
        }
        cases[field.pointee.quantifier_offset] = key
      }
      try append(value, field, path, to: &bytes)
    }
    return bytes
  }

  private static func field(
    _ key: String, _ type: UnsafePointer<ProtobufCMessageDescriptor>
  ) -> UnsafePointer<ProtobufCFieldDescriptor>? {
    for index in 0..<Int(type.pointee.n_fields) {
      let field = type.pointee.fields + index
      if field.jsonName == key || field.protoName == key { return field }
    }
    return nil
  }

  private static func append(
    _ value: JSONValue, _ field: UnsafePointer<ProtobufCFieldDescriptor>, _ path: String,
    to bytes: inout [UInt8]
  ) throws(JSONError) {
    guard field.pointee.label == PROTOBUF_C_LABEL_REPEATED else {
      return try appendOne(value, field, path, to: &bytes)
    }
    if let entry = field.mapEntry { return try appendMap(value, field, entry, path, to: &bytes) }
    guard case .array(let items) = value else {
      throw JSONError(path, "expected a list, got \(value.kind)")
    }
    let isPacked = field.pointee.flags & PROTOBUF_C_FIELD_FLAG_PACKED.rawValue != 0
    var content: [UInt8] = []
    for (index, item) in items.enumerated() {
      let path = "\(path)[\(index)]"
      if isPacked {
        try appendContent(item, field, path, to: &content)
      } else {
        try appendOne(item, field, path, to: &content)
      }
    }
    if isPacked, !items.isEmpty {
      bytes.appendVarint(UInt64(field.pointee.id) << 3 | 2)
      bytes.appendVarint(UInt64(content.count))
    }
    bytes += content
  }

  private static func appendMap(
    _ value: JSONValue, _ field: UnsafePointer<ProtobufCFieldDescriptor>,
    _ entry: UnsafePointer<ProtobufCMessageDescriptor>, _ path: String, to bytes: inout [UInt8]
  ) throws(JSONError) {
    guard case .object(let members) = value else {
      throw JSONError(path, "expected an object, got \(value.kind)")
    }
    var seen: Set<String> = []
    for (key, value) in members {
      let path = "\(path)[\(key)]"
      guard seen.insert(key).inserted else { throw JSONError(path, "is given twice") }
      var content: [UInt8] = []
      let keyField: UnsafePointer<ProtobufCFieldDescriptor> = entry.pointee.fields
      let keyValue: JSONValue =
        keyField.pointee.type == PROTOBUF_C_TYPE_BOOL && (key == "true" || key == "false")
        ? .bool(key == "true") : .string(key)
      try appendOne(keyValue, keyField, path, to: &content)
      try appendOne(value, entry.pointee.fields + 1, path, to: &content)
      bytes.appendVarint(UInt64(field.pointee.id) << 3 | 2)
      bytes.appendVarint(UInt64(content.count))
      bytes += content
    }
  }

  private static func appendOne(
    _ value: JSONValue, _ field: UnsafePointer<ProtobufCFieldDescriptor>, _ path: String,
    to bytes: inout [UInt8]
  ) throws(JSONError) {
    bytes.appendVarint(
      UInt64(field.pointee.id) << 3 | UInt64(WireGuard.wireType(of: field.pointee.type)))
    try appendContent(value, field, path, to: &bytes)
  }

  /// A value without its tag.
  private static func appendContent(
    _ value: JSONValue, _ field: UnsafePointer<ProtobufCFieldDescriptor>, _ path: String,
    to bytes: inout [UInt8]
  ) throws(JSONError) {
    switch field.pointee.type {
    case PROTOBUF_C_TYPE_INT32, PROTOBUF_C_TYPE_INT64:
      bytes.appendVarint(UInt64(bitPattern: try signed(value, field, path)))
    case PROTOBUF_C_TYPE_SINT32, PROTOBUF_C_TYPE_SINT64:
      let number = try signed(value, field, path)
      bytes.appendVarint(UInt64(bitPattern: number << 1 ^ number >> 63))
    case PROTOBUF_C_TYPE_UINT32, PROTOBUF_C_TYPE_UINT64:
      bytes.appendVarint(try unsigned(value, field, path))
    case PROTOBUF_C_TYPE_SFIXED32: bytes.appendFixed(Int32(try signed(value, field, path)))
    case PROTOBUF_C_TYPE_SFIXED64: bytes.appendFixed(try signed(value, field, path))
    case PROTOBUF_C_TYPE_FIXED32: bytes.appendFixed(UInt32(try unsigned(value, field, path)))
    case PROTOBUF_C_TYPE_FIXED64: bytes.appendFixed(try unsigned(value, field, path))
    case PROTOBUF_C_TYPE_DOUBLE: bytes.appendFixed(try double(value, path).bitPattern)
    case PROTOBUF_C_TYPE_FLOAT:
      let number = try double(value, path)
      guard Float(number).isFinite || !number.isFinite else {
        throw JSONError(path, "is larger than a float holds: \(number)")
      }
      bytes.appendFixed(Float(number).bitPattern)
    case PROTOBUF_C_TYPE_BOOL:
      guard case .bool(let flag) = value else {
        throw JSONError(path, "expected true or false, got \(value.kind)")
      }
      bytes.append(flag ? 1 : 0)
    case PROTOBUF_C_TYPE_ENUM:
      bytes.appendVarint(UInt64(bitPattern: Int64(try enumeration(value, field, path))))
    default: try appendCounted(value, field, path, to: &bytes)
    }
  }

  /// Text, bytes or a message, behind its length.
  private static func appendCounted(
    _ value: JSONValue, _ field: UnsafePointer<ProtobufCFieldDescriptor>, _ path: String,
    to bytes: inout [UInt8]
  ) throws(JSONError) {
    let content: [UInt8]
    switch field.pointee.type {
    case PROTOBUF_C_TYPE_STRING:
      content = Array(try text(value, path).utf8)
      if content.contains(0) { throw JSONError(path, "holds a NUL (U+0000), which is not carried") }
    case PROTOBUF_C_TYPE_BYTES:
      let digits = Array(try text(value, path).utf8)
      guard let decoded = digits.withUnsafeBytes(Base64.decodeAnyAlphabet) else {
        throw JSONError(path, "expected base64, got \(value.kind)")
      }
      content = decoded
    default:
      content = try message(
        value, field.pointee.descriptor.assumingMemoryBound(to: ProtobufCMessageDescriptor.self),
        path)
    }
    bytes.appendVarint(UInt64(content.count))
    bytes += content
  }

  private static func seconds(_ time: (seconds: Int64, nanos: Int32)) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.appendVarint(1 << 3)
    bytes.appendVarint(UInt64(bitPattern: time.seconds))
    bytes.appendVarint(2 << 3)
    bytes.appendVarint(UInt64(bitPattern: Int64(time.nanos)))
    return bytes
  }
}

// Scalars.
extension JSONReader {
  private static func text(_ value: JSONValue, _ path: String) throws(JSONError) -> String {
    guard case .string(let text) = value else {
      throw JSONError(path, "expected a text, got \(value.kind)")
    }
    return text
  }

  /// The text of a number, which may stand in quotes.
  private static func digits(_ value: JSONValue, _ path: String) throws(JSONError) -> String {
    switch value {
    case .number(let text): return text
    case .string(let text) where !text.isEmpty: return text
    default: throw JSONError(path, "expected a number, got \(value.kind)")
    }
  }

  private static func signed(
    _ value: JSONValue, _ field: UnsafePointer<ProtobufCFieldDescriptor>, _ path: String
  ) throws(JSONError) -> Int64 {
    let text = try digits(value, path)
    let range = field.is64 ? Int64.min...Int64.max : Int64(Int32.min)...Int64(Int32.max)
    guard let number = Int64(exactly: text), range.contains(number) else {
      throw JSONError(
        path,
        "expected an integer of \(range.lowerBound) to \(range.upperBound), got \(value.kind)")
    }
    return number
  }

  private static func unsigned(
    _ value: JSONValue, _ field: UnsafePointer<ProtobufCFieldDescriptor>, _ path: String
  ) throws(JSONError) -> UInt64 {
    let text = try digits(value, path)
    let most = field.is64 ? UInt64.max : UInt64(UInt32.max)
    guard let number = UInt64(exactly: text), number <= most else {
      throw JSONError(path, "expected an integer of 0 to \(most), got \(value.kind)")
    }
    return number
  }

  private static func double(_ value: JSONValue, _ path: String) throws(JSONError) -> Double {
    switch try digits(value, path) {
    case "NaN": return .nan
    case "Infinity": return .infinity
    case "-Infinity": return -.infinity
    case let text:
      // Only digits and their marks: `Double` would take "inf" and hexadecimal too.
      guard text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || "+-.eE".utf8.contains($0) }),
        let number = Double(text), number.isFinite
      else { throw JSONError(path, "expected a number, got \(value.kind)") }
      return number
    }
  }

  private static func enumeration(
    _ value: JSONValue, _ field: UnsafePointer<ProtobufCFieldDescriptor>, _ path: String
  ) throws(JSONError) -> Int32 {
    let type = field.pointee.descriptor.assumingMemoryBound(to: ProtobufCEnumDescriptor.self)
    if case .string(let name) = value {
      if let known = protobuf_c_enum_descriptor_get_value_by_name(type, name) {
        return known.pointee.value
      }
    } else if case .number(let text) = value, let number = Int64(exactly: text),
      let number = Int32(exactly: number)
    {
      return number
    }
    let names = (0..<Int(type.pointee.n_values)).map {
      String(cString: type.pointee.values[$0].name)
    }
    throw JSONError(
      path, "expected one of \(names.joined(separator: ", ")) or a number, got \(value.kind)")
  }
}

extension FixedWidthInteger {
  /// An integer in any of JSON's forms: `12`, `12.0`, `1.2e1`; nil if it has a fraction or does not
  /// fit. Forms with a fraction or exponent are exact to 2^53.
  fileprivate init?(exactly text: String) {
    if let number = Self(text), !text.hasPrefix("+") {
      self = number
      return
    }
    guard text.utf8.contains(where: { ".eE".utf8.contains($0) }),
      text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || "+-.eE".utf8.contains($0) }),
      let number = Double(text), number.magnitude <= 0x1p53, let exact = Self(exactly: number)
    else { return nil }
    self = exact
  }
}

extension [UInt8] {
  fileprivate mutating func appendFixed<Value: FixedWidthInteger>(_ value: Value) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
