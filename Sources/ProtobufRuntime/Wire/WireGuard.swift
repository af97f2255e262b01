import CProtobufC
import RPCCore

/// One pass over a message's bytes before protobuf-c sees them.
///
/// protobuf-c 1.4.1 has no depth limit (34 KB of nesting overflow an 8 MiB stack), multiplies
/// memory by up to 56, does not check UTF-8 and cuts strings at a NUL. What passes here is safe to
/// unpack: well-formed to the last byte, within `Limits`, its strings UTF-8 without NUL.
struct WireGuard {
  private let limits: Limits
  private var fields = 0
  private var packedElements = 0
  private var unknownFields = 0
  private var merges = 0

  /// - Throws: `WireError` naming the message, the field and the limit or the damage.
  static func check(
    _ bytes: UnsafeRawBufferPointer, as type: UnsafePointer<ProtobufCMessageDescriptor>,
    _ limits: Limits
  ) throws(WireError) {
    guard let start = bytes.baseAddress else { return }
    var pass = WireGuard(limits: limits)
    try pass.message(start, start + bytes.count, type, depth: 1)
  }

  private init(limits: Limits) { self.limits = limits }

  /// The fields from `start` to `end`.
  private mutating func message(
    _ start: UnsafeRawPointer, _ end: UnsafeRawPointer,
    _ type: UnsafePointer<ProtobufCMessageDescriptor>, depth: Int
  ) throws(WireError) {
    var at = start
    var fieldIndex = 0
    // Message fields already seen. The generator refuses messages of more than 128 fields.
    var seen: UInt128 = 0
    while at < end {
      var tag = UInt64(at.load(as: UInt8.self))
      if tag < 0x80 { at += 1 } else { tag = try Self.varint(&at, end, type) }
      guard tag <= UInt64(UInt32.max), tag >> 3 != 0 else {
        throw Self.refusal(type, "a tag with no valid field number")
      }
      let wireType = UInt8(tag & 7)
      fields += 1
      if fields > limits.fields {
        throw Self.refusal(type, "more than \(limits.fields) fields in the whole message")
      }
      guard let field = Self.find(UInt32(tag >> 3), in: type, from: &fieldIndex) else {
        try unknown(wireType, &at, end, type, number: tag >> 3)
        continue
      }
      if wireType != 2 {
        guard wireType == Self.wireType(of: field.pointee.type) else {
          throw Self.mismatch(field, wireType, type)
        }
        try Self.skipScalar(wireType, &at, end, type, field)
        continue
      }
      let content = try Self.content(&at, end, type, field)
      switch field.pointee.type {
      case PROTOBUF_C_TYPE_STRING:
        if let damage = textDamage(UnsafeRawBufferPointer(start: content, count: at - content)) {
          throw Self.refusal(type, damage, field)
        }
      case PROTOBUF_C_TYPE_BYTES: break
      case PROTOBUF_C_TYPE_MESSAGE:
        if field.pointee.label != PROTOBUF_C_LABEL_REPEATED {
          let bit: UInt128 = 1 << fieldIndex
          if seen & bit != 0 { try merge(type, field) }
          seen |= bit
        }
        if depth == limits.depth {
          throw Self.refusal(type, "messages inside messages deeper than \(limits.depth)", field)
        }
        try message(
          content, at,
          field.pointee.descriptor.assumingMemoryBound(to: ProtobufCMessageDescriptor.self),
          depth: depth + 1)
      default:
        guard field.pointee.label == PROTOBUF_C_LABEL_REPEATED else {
          throw Self.mismatch(field, wireType, type)
        }
        try packed(content, at, type, field)
      }
    }
  }

  private mutating func merge(
    _ type: UnsafePointer<ProtobufCMessageDescriptor>,
    _ field: UnsafePointer<ProtobufCFieldDescriptor>
  ) throws(WireError) {
    merges += 1
    if merges > limits.merges {
      throw Self.refusal(
        type, "more than \(limits.merges) repeats of fields that are no lists", field)
    }
  }

  private mutating func unknown(
    _ wireType: UInt8, _ at: inout UnsafeRawPointer, _ end: UnsafeRawPointer,
    _ type: UnsafePointer<ProtobufCMessageDescriptor>, number: UInt64
  ) throws(WireError) {
    unknownFields += 1
    if unknownFields > limits.unknownFields {
      throw Self.refusal(type, "more than \(limits.unknownFields) fields unknown to the contract")
    }
    switch wireType {
    case 0, 1, 5: try Self.skipScalar(wireType, &at, end, type, nil)
    case 2: _ = try Self.content(&at, end, type, nil)
    default: throw Self.refusal(type, "field \(number) has the unsupported wire type \(wireType)")
    }
  }

  /// Elements of a packed list: whole, and not too many.
  private mutating func packed(
    _ start: UnsafeRawPointer, _ end: UnsafeRawPointer,
    _ type: UnsafePointer<ProtobufCMessageDescriptor>,
    _ field: UnsafePointer<ProtobufCFieldDescriptor>
  ) throws(WireError) {
    switch Self.wireType(of: field.pointee.type) {
    case 1, 5:
      let size = Self.wireType(of: field.pointee.type) == 1 ? 8 : 4
      guard (end - start) % size == 0 else {
        throw Self.refusal(type, "a packed list that ends inside an element", field)
      }
      packedElements += (end - start) / size
    default:
      var at = start
      while at < end {
        try Self.skipScalar(0, &at, end, type, field)
        packedElements += 1
      }
    }
    if packedElements > limits.packedElements {
      throw Self.refusal(type, "more than \(limits.packedElements) elements of lists", field)
    }
  }
}

// What a field is made of; no state.
extension WireGuard {
  /// The field of a number, guessed from the one before: encoders write in order of numbers.
  @inline(__always)
  private static func find(
    _ number: UInt32, in type: UnsafePointer<ProtobufCMessageDescriptor>, from index: inout Int
  ) -> UnsafePointer<ProtobufCFieldDescriptor>? {
    let count = Int(type.pointee.n_fields)
    guard count > 0, let fields = type.pointee.fields else { return nil }
    if fields[index].id == number { return fields + index }
    if index + 1 < count, fields[index + 1].id == number {
      index += 1
      return fields + index
    }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if fields[middle].id < number { low = middle + 1 } else { high = middle }
    }
    guard low < count, fields[low].id == number else { return nil }
    index = low
    return fields + low
  }

  /// Moves past a scalar.
  @inline(__always)
  private static func skipScalar(
    _ wireType: UInt8, _ at: inout UnsafeRawPointer, _ end: UnsafeRawPointer,
    _ type: UnsafePointer<ProtobufCMessageDescriptor>,
    _ field: UnsafePointer<ProtobufCFieldDescriptor>?
  ) throws(WireError) {
    if wireType == 0 {
      for count in 1...10 {
        if at == end { throw refusal(type, "truncated", field) }
        let byte = at.load(as: UInt8.self)
        at += 1
        if byte < 0x80 { return }
        if count == 10 { throw refusal(type, "a number of more than ten bytes", field) }
      }
    } else {
      let size = wireType == 1 ? 8 : 4
      if end - at < size { throw refusal(type, "truncated", field) }
      at += size
    }
  }

  /// Moves past a length and what it spans; gives the start of that.
  @inline(__always)
  private static func content(
    _ at: inout UnsafeRawPointer, _ end: UnsafeRawPointer,
    _ type: UnsafePointer<ProtobufCMessageDescriptor>,
    _ field: UnsafePointer<ProtobufCFieldDescriptor>?
  ) throws(WireError) -> UnsafeRawPointer {
    if at == end { throw refusal(type, "truncated", field) }
    var length = UInt64(at.load(as: UInt8.self))
    if length < 0x80 { at += 1 } else { length = try varint(&at, end, type) }
    guard length <= UInt64(end - at) else { throw refusal(type, "truncated", field) }
    let start = at
    at += Int(length)
    return start
  }

  /// A tag or length of more than one byte: at most five, as protobuf-c reads them.
  private static func varint(
    _ at: inout UnsafeRawPointer, _ end: UnsafeRawPointer,
    _ type: UnsafePointer<ProtobufCMessageDescriptor>
  ) throws(WireError) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), through: 28, by: 7) {
      if at == end { throw refusal(type, "truncated") }
      let byte = at.load(as: UInt8.self)
      at += 1
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
    }
    throw refusal(type, "a tag or length of more than five bytes")
  }

  @inline(__always)
  static func wireType(of type: ProtobufCType) -> UInt8 {
    switch type {
    case PROTOBUF_C_TYPE_SFIXED32, PROTOBUF_C_TYPE_FIXED32, PROTOBUF_C_TYPE_FLOAT: 5
    case PROTOBUF_C_TYPE_SFIXED64, PROTOBUF_C_TYPE_FIXED64, PROTOBUF_C_TYPE_DOUBLE: 1
    case PROTOBUF_C_TYPE_STRING, PROTOBUF_C_TYPE_BYTES, PROTOBUF_C_TYPE_MESSAGE: 2
    default: 0
    }
  }

  @inline(never)
  private static func mismatch(
    _ field: UnsafePointer<ProtobufCFieldDescriptor>, _ wireType: UInt8,
    _ type: UnsafePointer<ProtobufCMessageDescriptor>
  ) -> WireError {
    refusal(
      type, "wire type \(wireType), the contract has \(self.wireType(of: field.pointee.type))",
      field)
  }

  @inline(never)
  private static func refusal(
    _ type: UnsafePointer<ProtobufCMessageDescriptor>, _ reason: String,
    _ field: UnsafePointer<ProtobufCFieldDescriptor>? = nil
  ) -> WireError {
    let name = String(cString: type.pointee.name)
    guard let field else { return WireError("\(name): \(reason)") }
    return WireError("\(name).\(String(cString: field.pointee.name)): \(reason)")
  }
}
