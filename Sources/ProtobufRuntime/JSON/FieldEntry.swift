import CProtobufC

/// A field of a message as its contract states it, for tools that learn of it at run time.
package struct FieldEntry: Sendable {
  /// What a value of the field is.
  package enum Kind: Sendable {
    case text
    /// Base64 in JSON.
    case bytes
    case number
    case boolean
    /// The names of its values in the order of their numbers.
    case enumeration([String])
    /// Well-known types whose JSON is a text.
    case timestamp
    case duration
    case message(MessageType)
  }

  /// Name in the contract: `order_id`.
  package let name: String
  /// Name in JSON: `orderId`.
  package let jsonName: String
  package let kind: Kind
  /// Lists, and maps, whose JSON is an object.
  package let isRepeated: Bool
  package let isMap: Bool
}

extension MessageType {
  /// The fields in the order of the contract's numbers.
  package var fields: [FieldEntry] {
    (0..<Int(descriptor.pointee.n_fields)).map { index in
      let field = descriptor.pointee.fields + index
      return FieldEntry(
        name: field.protoName, jsonName: field.jsonName, kind: field.kind,
        isRepeated: field.pointee.label == PROTOBUF_C_LABEL_REPEATED,
        isMap: field.mapEntry != nil)
    }
  }
}

extension UnsafePointer<ProtobufCFieldDescriptor> {
  fileprivate var kind: FieldEntry.Kind {
    switch pointee.type {
    case PROTOBUF_C_TYPE_STRING: return .text
    case PROTOBUF_C_TYPE_BYTES: return .bytes
    case PROTOBUF_C_TYPE_BOOL: return .boolean
    case PROTOBUF_C_TYPE_ENUM:
      let type = pointee.descriptor.assumingMemoryBound(to: ProtobufCEnumDescriptor.self)
      let values = UnsafeBufferPointer(
        start: type.pointee.values, count: Int(type.pointee.n_values))
      return .enumeration(values.map { String(cString: $0.name) })
    case PROTOBUF_C_TYPE_MESSAGE:
      let type = pointee.descriptor.assumingMemoryBound(to: ProtobufCMessageDescriptor.self)
      switch WellKnown(type) {
      case .timestamp: return .timestamp
      case .duration: return .duration
      case nil: return .message(MessageType(UnsafeRawPointer(type)))
      }
    default: return .number
    }
  }
}
