import CProtobufC
import RPCCore

/// C messages to JSON text, led by their descriptors.
struct JSONWriter {
  private(set) var text = ""
  private let style: JSONStyle
  private var depth = 0

  init(style: JSONStyle) { self.style = style }

  /// Writes a message; none is written as one whose fields all hold their default.
  mutating func message(
    _ c: UnsafeRawPointer?, _ type: UnsafePointer<ProtobufCMessageDescriptor>, _ path: String
  ) throws(JSONError) {
    if let wellKnown = WellKnown(type) {
      return try time(c, type, wellKnown, path)
    }
    guard let c else {
      text += "{}"
      return
    }
    var isFirst = true
    for index in 0..<Int(type.pointee.n_fields) {
      let field: UnsafePointer<ProtobufCFieldDescriptor> = type.pointee.fields + index
      guard isWritten(field, c) else { continue }
      open("{", &isFirst)
      let name = field.jsonName
      quote(name)
      text += style.isPretty ? ": " : ":"
      // Scalars cannot fail: they need no path to say where.
      let isMessage = field.pointee.type == PROTOBUF_C_TYPE_MESSAGE
      try member(field, c, isMessage ? path.isEmpty ? name : "\(path).\(name)" : "")
    }
    close("{", "}", isFirst)
  }

  /// Whether a field has something to say: a present one, or one that differs from its default.
  private func isWritten(
    _ field: UnsafePointer<ProtobufCFieldDescriptor>, _ c: UnsafeRawPointer
  ) -> Bool {
    let quantifier = c + Int(field.pointee.quantifier_offset)
    if field.isOneof { return quantifier.load(as: UInt32.self) == field.pointee.id }
    if field.pointee.label == PROTOBUF_C_LABEL_REPEATED {
      return style.writesDefaults || quantifier.load(as: Int.self) > 0
    }
    let value = c + Int(field.pointee.offset)
    switch field.pointee.type {
    case PROTOBUF_C_TYPE_MESSAGE: return value.load(as: UnsafeRawPointer?.self) != nil
    case PROTOBUF_C_TYPE_STRING:
      let start = value.load(as: UnsafePointer<CChar>?.self)
      return style.writesDefaults || (start.map { $0.pointee != 0 } ?? false)
    case PROTOBUF_C_TYPE_BYTES:
      return style.writesDefaults || value.load(as: ProtobufCBinaryData.self).len > 0
    default:
      let isZero =
        Self.size(of: field.pointee.type) == 8
        ? value.load(as: UInt64.self) == 0 : value.load(as: UInt32.self) == 0
      return style.writesDefaults || !isZero
    }
  }

  private mutating func member(
    _ field: UnsafePointer<ProtobufCFieldDescriptor>, _ c: UnsafeRawPointer, _ path: String
  ) throws(JSONError) {
    guard field.pointee.label == PROTOBUF_C_LABEL_REPEATED else {
      return try value(c + Int(field.pointee.offset), field, path)
    }
    let count = (c + Int(field.pointee.quantifier_offset)).load(as: Int.self)
    let items = (c + Int(field.pointee.offset)).load(as: UnsafeRawPointer?.self)
    if let entry = field.mapEntry { return try map(count, items, entry, path) }
    var isFirst = true
    for index in 0..<count {
      open("[", &isFirst)
      let itemPath = path.isEmpty ? "" : "\(path)[\(index)]"
      try value(items! + index * Self.size(of: field.pointee.type), field, itemPath)
    }
    close("[", "]", isFirst)
  }

  private mutating func map(
    _ count: Int, _ items: UnsafeRawPointer?, _ type: UnsafePointer<ProtobufCMessageDescriptor>,
    _ path: String
  ) throws(JSONError) {
    let keyField: UnsafePointer<ProtobufCFieldDescriptor> = type.pointee.fields
    let valueField = keyField + 1
    // The last entry of a key counts.
    var order: [String] = []
    var entries: [String: UnsafeRawPointer] = [:]
    for index in 0..<count {
      let entry = items!.load(
        fromByteOffset: index * MemoryLayout<UnsafeRawPointer>.stride, as: UnsafeRawPointer.self)
      let key = Self.key(entry + Int(keyField.pointee.offset), keyField)
      if entries.updateValue(entry, forKey: key) == nil { order.append(key) }
    }
    var isFirst = true
    for key in order {
      open("{", &isFirst)
      quote(key)
      text += style.isPretty ? ": " : ":"
      try value(entries[key]! + Int(valueField.pointee.offset), valueField, "\(path)[\(key)]")
    }
    close("{", "}", isFirst)
  }

  private static func key(
    _ value: UnsafeRawPointer, _ field: UnsafePointer<ProtobufCFieldDescriptor>
  ) -> String {
    if field.pointee.type == PROTOBUF_C_TYPE_STRING {
      return readString(value.load(as: UnsafePointer<CChar>?.self))
    }
    var writer = JSONWriter(style: JSONStyle())
    writer.scalar(value, field)
    return writer.text.filter { $0 != "\"" }
  }

  private mutating func value(
    _ value: UnsafeRawPointer, _ field: UnsafePointer<ProtobufCFieldDescriptor>, _ path: String
  ) throws(JSONError) {
    if field.pointee.type == PROTOBUF_C_TYPE_MESSAGE {
      try message(
        value.load(as: UnsafeRawPointer?.self),
        field.pointee.descriptor.assumingMemoryBound(to: ProtobufCMessageDescriptor.self), path)
    } else {
      scalar(value, field)
    }
  }

  private mutating func scalar(
    _ value: UnsafeRawPointer, _ field: UnsafePointer<ProtobufCFieldDescriptor>
  ) {
    switch field.pointee.type {
    case PROTOBUF_C_TYPE_INT32, PROTOBUF_C_TYPE_SINT32, PROTOBUF_C_TYPE_SFIXED32:
      text += String(value.load(as: Int32.self))
    case PROTOBUF_C_TYPE_UINT32, PROTOBUF_C_TYPE_FIXED32:
      text += String(value.load(as: UInt32.self))
    case PROTOBUF_C_TYPE_INT64, PROTOBUF_C_TYPE_SINT64, PROTOBUF_C_TYPE_SFIXED64:
      text += "\"\(value.load(as: Int64.self))\""
    case PROTOBUF_C_TYPE_UINT64, PROTOBUF_C_TYPE_FIXED64:
      text += "\"\(value.load(as: UInt64.self))\""
    case PROTOBUF_C_TYPE_FLOAT: number(value.load(as: Float.self))
    case PROTOBUF_C_TYPE_DOUBLE: number(value.load(as: Double.self))
    case PROTOBUF_C_TYPE_BOOL: text += value.load(as: Int32.self) != 0 ? "true" : "false"
    case PROTOBUF_C_TYPE_ENUM:
      let number = value.load(as: Int32.self)
      let type = field.pointee.descriptor.assumingMemoryBound(to: ProtobufCEnumDescriptor.self)
      if let name = Self.name(of: number, type) {
        quote(name)
      } else {
        text += String(number)
      }
    case PROTOBUF_C_TYPE_STRING: quote(readString(value.load(as: UnsafePointer<CChar>?.self)))
    case PROTOBUF_C_TYPE_BYTES:
      text += "\"" + Base64.encodePadded(readBytes(value.load(as: ProtobufCBinaryData.self))) + "\""
    default: preconditionFailure("messages are no scalars")
    }
  }

  /// protobuf-c's own search adds one to the largest number and misses it.
  private static func name(
    of number: Int32, _ type: UnsafePointer<ProtobufCEnumDescriptor>
  ) -> String? {
    UnsafeBufferPointer(start: type.pointee.values, count: Int(type.pointee.n_values))
      .first { $0.value == number }.map { String(cString: $0.name) }
  }

  private mutating func number<Value: BinaryFloatingPoint & CustomStringConvertible>(
    _ value: Value
  ) {
    if value.isNaN {
      text += "\"NaN\""
    } else if value.isInfinite {
      text += value < 0 ? "\"-Infinity\"" : "\"Infinity\""
    } else {
      text += value.description
    }
  }

  private mutating func time(
    _ c: UnsafeRawPointer?, _ type: UnsafePointer<ProtobufCMessageDescriptor>,
    _ wellKnown: WellKnown, _ path: String
  ) throws(JSONError) {
    let fields: UnsafePointer<ProtobufCFieldDescriptor> = type.pointee.fields
    let seconds = c.map { ($0 + Int(fields[0].offset)).load(as: Int64.self) } ?? 0
    let nanos = c.map { ($0 + Int(fields[1].offset)).load(as: Int32.self) } ?? 0
    switch wellKnown {
    case .timestamp: quote(try JSONTime.timestampText(seconds, nanos, path))
    case .duration: quote(try JSONTime.durationText(seconds, nanos, path))
    }
  }

  /// Bytes of a value in its C struct or list.
  private static func size(of type: ProtobufCType) -> Int {
    switch type {
    case PROTOBUF_C_TYPE_BYTES: MemoryLayout<ProtobufCBinaryData>.stride
    case PROTOBUF_C_TYPE_INT64, PROTOBUF_C_TYPE_SINT64, PROTOBUF_C_TYPE_SFIXED64,
      PROTOBUF_C_TYPE_UINT64, PROTOBUF_C_TYPE_FIXED64, PROTOBUF_C_TYPE_DOUBLE,
      PROTOBUF_C_TYPE_STRING, PROTOBUF_C_TYPE_MESSAGE:
      8
    default: 4
    }
  }
}

// Punctuation.
extension JSONWriter {
  private mutating func open(_ bracket: String, _ isFirst: inout Bool) {
    if isFirst {
      text += bracket
      depth += 1
    } else {
      text += ","
    }
    isFirst = false
    newLine()
  }

  private mutating func close(_ open: String, _ close: String, _ isEmpty: Bool) {
    if isEmpty {
      text += open + close
      return
    }
    depth -= 1
    newLine()
    text += close
  }

  private mutating func newLine() {
    if style.isPretty { text += "\n" + String(repeating: "  ", count: depth) }
  }

  private mutating func quote(_ value: String) {
    text += "\""
    defer { text += "\"" }
    let isPlain = value.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != 0x7f
    }
    if isPlain {
      text += value
      return
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..<" ", "\u{7f}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
