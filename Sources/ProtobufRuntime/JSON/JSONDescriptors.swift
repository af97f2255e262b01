import CProtobufC

/// Messages that have a JSON form of their own.
enum WellKnown {
  case timestamp, duration

  init?(_ type: UnsafePointer<ProtobufCMessageDescriptor>) {
    switch String(cString: type.pointee.name) {
    case "google.protobuf.Timestamp": self = .timestamp
    case "google.protobuf.Duration": self = .duration
    default: return nil
    }
  }
}

extension UnsafePointer<ProtobufCFieldDescriptor> {
  /// Name in the contract: `order_id`.
  var protoName: String { String(cString: pointee.name) }

  /// Name in JSON: `orderId`. The generator refuses contracts that set another one.
  var jsonName: String {
    let letters = protoName.utf8
    return String(unsafeUninitializedCapacity: letters.count) { name in
      var count = 0
      var isUpper = false
      for letter in letters {
        if letter == UInt8(ascii: "_") {
          isUpper = true
          continue
        }
        let isLower = UInt8(ascii: "a")...UInt8(ascii: "z") ~= letter
        name[count] = isUpper && isLower ? letter - 32 : letter
        count += 1
        isUpper = false
      }
      return count
    }
  }

  var isOneof: Bool { pointee.flags & PROTOBUF_C_FIELD_FLAG_ONEOF.rawValue != 0 }

  /// Whether an integer has 64 bits.
  var is64: Bool {
    switch pointee.type {
    case PROTOBUF_C_TYPE_INT64, PROTOBUF_C_TYPE_SINT64, PROTOBUF_C_TYPE_SFIXED64,
      PROTOBUF_C_TYPE_UINT64, PROTOBUF_C_TYPE_FIXED64:
      true
    default: false
    }
  }

  /// The entry's message if the field is a map. The C descriptors do not say so, and the generator
  /// refuses other messages of this shape.
  var mapEntry: UnsafePointer<ProtobufCMessageDescriptor>? {
    guard pointee.label == PROTOBUF_C_LABEL_REPEATED, pointee.type == PROTOBUF_C_TYPE_MESSAGE
    else { return nil }
    let type = pointee.descriptor.assumingMemoryBound(to: ProtobufCMessageDescriptor.self)
    guard type.pointee.n_fields == 2, String(cString: type.pointee.short_name).hasSuffix("Entry"),
      type.pointee.fields[0].id == 1, String(cString: type.pointee.fields[0].name) == "key",
      type.pointee.fields[1].id == 2, String(cString: type.pointee.fields[1].name) == "value"
    else { return nil }
    return type
  }
}
