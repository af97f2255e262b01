// Written by protoc-gen-kontor from kontor/testing/v1/codec.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// An open enum: what it does not name is kept as its number.
public struct CodecEnum: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Default, never sent outside of lists and oneofs.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// Smallest positive number.
  public static var one: Self { Self(rawValue: 1) }
  /// A number with a gap before it.
  public static var seven: Self { Self(rawValue: 7) }
  /// Largest number.
  public static var largest: Self { Self(rawValue: 2147483647) }
  /// A negative number: ten bytes on the wire.
  public static var minusOne: Self { Self(rawValue: -1) }
  /// Smallest number.
  public static var smallest: Self { Self(rawValue: -2147483648) }
  public static var allCases: [Self] { [.unspecified, .one, .seven, .largest, .minusOne, .smallest] }
  public var name: String? {
    switch rawValue {
      case 0: "CODEC_ENUM_UNSPECIFIED"
      case 1: "CODEC_ENUM_ONE"
      case 7: "CODEC_ENUM_SEVEN"
      case 2147483647: "CODEC_ENUM_LARGEST"
      case -1: "CODEC_ENUM_MINUS_ONE"
      case -2147483648: "CODEC_ENUM_SMALLEST"
      default: nil
    }
  }
}

/// Every scalar type without presence.
public struct CodecScalars: WireMessage, Hashable {
  /// A double; not sent where it is the default.
  public var doubleValue: Double = 0
  /// A float; not sent where it is the default.
  public var floatValue: Float = 0
  /// An int32; not sent where it is the default.
  public var int32Value: Int32 = 0
  /// An int64; not sent where it is the default.
  public var int64Value: Int64 = 0
  /// An uint32; not sent where it is the default.
  public var uint32Value: UInt32 = 0
  /// An uint64; not sent where it is the default.
  public var uint64Value: UInt64 = 0
  /// A sint32; not sent where it is the default.
  public var sint32Value: Int32 = 0
  /// A sint64; not sent where it is the default.
  public var sint64Value: Int64 = 0
  /// A fixed32; not sent where it is the default.
  public var fixed32Value: UInt32 = 0
  /// A fixed64; not sent where it is the default.
  public var fixed64Value: UInt64 = 0
  /// A sfixed32; not sent where it is the default.
  public var sfixed32Value: Int32 = 0
  /// A sfixed64; not sent where it is the default.
  public var sfixed64Value: Int64 = 0
  /// A bool; not sent where it is the default.
  public var boolValue: Bool = false
  /// A string; not sent where it is the default.
  public var stringValue: String = ""
  /// A bytes; not sent where it is the default.
  public var bytesValue: [UInt8] = []
  /// An enum.
  public var enumValue: CodecEnum = .unspecified
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(doubleValue: Double = 0, floatValue: Float = 0, int32Value: Int32 = 0, int64Value: Int64 = 0, uint32Value: UInt32 = 0, uint64Value: UInt64 = 0, sint32Value: Int32 = 0, sint64Value: Int64 = 0, fixed32Value: UInt32 = 0, fixed64Value: UInt64 = 0, sfixed32Value: Int32 = 0, sfixed64Value: Int64 = 0, boolValue: Bool = false, stringValue: String = "", bytesValue: [UInt8] = [], enumValue: CodecEnum = .unspecified) {
    self.doubleValue = doubleValue
    self.floatValue = floatValue
    self.int32Value = int32Value
    self.int64Value = int64Value
    self.uint32Value = uint32Value
    self.uint64Value = uint64Value
    self.sint32Value = sint32Value
    self.sint64Value = sint64Value
    self.fixed32Value = fixed32Value
    self.fixed64Value = fixed64Value
    self.sfixed32Value = sfixed32Value
    self.sfixed64Value = sfixed64Value
    self.boolValue = boolValue
    self.stringValue = stringValue
    self.bytesValue = bytesValue
    self.enumValue = enumValue
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Every kind of field with presence.
public struct CodecOptionals: WireMessage, Hashable {
  /// A double that may be absent, and may be present with its default.
  public var doubleValue: Double?
  /// A float that may be absent, and may be present with its default.
  public var floatValue: Float?
  /// An int32 that may be absent, and may be present with its default.
  public var int32Value: Int32?
  /// An int64 that may be absent, and may be present with its default.
  public var int64Value: Int64?
  /// An uint32 that may be absent, and may be present with its default.
  public var uint32Value: UInt32?
  /// An uint64 that may be absent, and may be present with its default.
  public var uint64Value: UInt64?
  /// A sint32 that may be absent, and may be present with its default.
  public var sint32Value: Int32?
  /// A sint64 that may be absent, and may be present with its default.
  public var sint64Value: Int64?
  /// A fixed32 that may be absent, and may be present with its default.
  public var fixed32Value: UInt32?
  /// A fixed64 that may be absent, and may be present with its default.
  public var fixed64Value: UInt64?
  /// A sfixed32 that may be absent, and may be present with its default.
  public var sfixed32Value: Int32?
  /// A sfixed64 that may be absent, and may be present with its default.
  public var sfixed64Value: Int64?
  /// A bool that may be absent, and may be present with its default.
  public var boolValue: Bool?
  /// A string that may be absent, and may be present with its default.
  public var stringValue: String?
  /// A bytes that may be absent, and may be present with its default.
  public var bytesValue: [UInt8]?
  /// An enum that may be absent.
  public var enumValue: CodecEnum?
  /// A message that may be absent.
  public var messageValue: CodecNode?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(doubleValue: Double? = nil, floatValue: Float? = nil, int32Value: Int32? = nil, int64Value: Int64? = nil, uint32Value: UInt32? = nil, uint64Value: UInt64? = nil, sint32Value: Int32? = nil, sint64Value: Int64? = nil, fixed32Value: UInt32? = nil, fixed64Value: UInt64? = nil, sfixed32Value: Int32? = nil, sfixed64Value: Int64? = nil, boolValue: Bool? = nil, stringValue: String? = nil, bytesValue: [UInt8]? = nil, enumValue: CodecEnum? = nil, messageValue: CodecNode? = nil) {
    self.doubleValue = doubleValue
    self.floatValue = floatValue
    self.int32Value = int32Value
    self.int64Value = int64Value
    self.uint32Value = uint32Value
    self.uint64Value = uint64Value
    self.sint32Value = sint32Value
    self.sint64Value = sint64Value
    self.fixed32Value = fixed32Value
    self.fixed64Value = fixed64Value
    self.sfixed32Value = sfixed32Value
    self.sfixed64Value = sfixed64Value
    self.boolValue = boolValue
    self.stringValue = stringValue
    self.bytesValue = bytesValue
    self.enumValue = enumValue
    self.messageValue = messageValue
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Lists of every type, packed where the wire format allows.
public struct CodecPacked: WireMessage, Hashable {
  /// List of double.
  public var doubleValues: [Double] = []
  /// List of float.
  public var floatValues: [Float] = []
  /// List of int32.
  public var int32Values: [Int32] = []
  /// List of int64.
  public var int64Values: [Int64] = []
  /// List of uint32.
  public var uint32Values: [UInt32] = []
  /// List of uint64.
  public var uint64Values: [UInt64] = []
  /// List of sint32.
  public var sint32Values: [Int32] = []
  /// List of sint64.
  public var sint64Values: [Int64] = []
  /// List of fixed32.
  public var fixed32Values: [UInt32] = []
  /// List of fixed64.
  public var fixed64Values: [UInt64] = []
  /// List of sfixed32.
  public var sfixed32Values: [Int32] = []
  /// List of sfixed64.
  public var sfixed64Values: [Int64] = []
  /// List of bool.
  public var boolValues: [Bool] = []
  /// List of string.
  public var stringValues: [String] = []
  /// List of bytes.
  public var bytesValues: [[UInt8]] = []
  /// List of enums.
  public var enumValues: [CodecEnum] = []
  /// List of messages.
  public var messageValues: [CodecNode] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(doubleValues: [Double] = [], floatValues: [Float] = [], int32Values: [Int32] = [], int64Values: [Int64] = [], uint32Values: [UInt32] = [], uint64Values: [UInt64] = [], sint32Values: [Int32] = [], sint64Values: [Int64] = [], fixed32Values: [UInt32] = [], fixed64Values: [UInt64] = [], sfixed32Values: [Int32] = [], sfixed64Values: [Int64] = [], boolValues: [Bool] = [], stringValues: [String] = [], bytesValues: [[UInt8]] = [], enumValues: [CodecEnum] = [], messageValues: [CodecNode] = []) {
    self.doubleValues = doubleValues
    self.floatValues = floatValues
    self.int32Values = int32Values
    self.int64Values = int64Values
    self.uint32Values = uint32Values
    self.uint64Values = uint64Values
    self.sint32Values = sint32Values
    self.sint64Values = sint64Values
    self.fixed32Values = fixed32Values
    self.fixed64Values = fixed64Values
    self.sfixed32Values = sfixed32Values
    self.sfixed64Values = sfixed64Values
    self.boolValues = boolValues
    self.stringValues = stringValues
    self.bytesValues = bytesValues
    self.enumValues = enumValues
    self.messageValues = messageValues
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Lists of every packable type, sent unpacked; numbers as in CodecPacked.
public struct CodecUnpacked: WireMessage, Hashable {
  /// List of double, a tag for each.
  public var doubleValues: [Double] = []
  /// List of float, a tag for each.
  public var floatValues: [Float] = []
  /// List of int32, a tag for each.
  public var int32Values: [Int32] = []
  /// List of int64, a tag for each.
  public var int64Values: [Int64] = []
  /// List of uint32, a tag for each.
  public var uint32Values: [UInt32] = []
  /// List of uint64, a tag for each.
  public var uint64Values: [UInt64] = []
  /// List of sint32, a tag for each.
  public var sint32Values: [Int32] = []
  /// List of sint64, a tag for each.
  public var sint64Values: [Int64] = []
  /// List of fixed32, a tag for each.
  public var fixed32Values: [UInt32] = []
  /// List of fixed64, a tag for each.
  public var fixed64Values: [UInt64] = []
  /// List of sfixed32, a tag for each.
  public var sfixed32Values: [Int32] = []
  /// List of sfixed64, a tag for each.
  public var sfixed64Values: [Int64] = []
  /// List of bool, a tag for each.
  public var boolValues: [Bool] = []
  /// List of enums, a tag for each.
  public var enumValues: [CodecEnum] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(doubleValues: [Double] = [], floatValues: [Float] = [], int32Values: [Int32] = [], int64Values: [Int64] = [], uint32Values: [UInt32] = [], uint64Values: [UInt64] = [], sint32Values: [Int32] = [], sint64Values: [Int64] = [], fixed32Values: [UInt32] = [], fixed64Values: [UInt64] = [], sfixed32Values: [Int32] = [], sfixed64Values: [Int64] = [], boolValues: [Bool] = [], enumValues: [CodecEnum] = []) {
    self.doubleValues = doubleValues
    self.floatValues = floatValues
    self.int32Values = int32Values
    self.int64Values = int64Values
    self.uint32Values = uint32Values
    self.uint64Values = uint64Values
    self.sint32Values = sint32Values
    self.sint64Values = sint64Values
    self.fixed32Values = fixed32Values
    self.fixed64Values = fixed64Values
    self.sfixed32Values = sfixed32Values
    self.sfixed64Values = sfixed64Values
    self.boolValues = boolValues
    self.enumValues = enumValues
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// A message inside itself, for depth.
public struct CodecNode: WireMessage, Hashable {
  /// Name of the node.
  public var name: String = ""
  /// One node below.
  public var child: CodecNode? {
    get { childBox?.value }
    set { childBox = newValue.map { Box($0) } }
  }
  private var childBox: Box<CodecNode>?
  /// Many nodes below.
  public var children: [CodecNode] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(name: String = "", child: CodecNode? = nil, children: [CodecNode] = []) {
    self.name = name
    self.child = child
    self.children = children
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// A oneof over every kind of member, beside other fields.
public struct CodecOneof: WireMessage, Hashable {
  /// Field before the oneof.
  public var before: String = ""
  /// At most one of these; a member is present even with its default.
  public var choice: Choice?
  /// A second oneof.
  public var other: Other?
  /// Field behind the oneofs.
  public var after: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(before: String = "", choice: Choice? = nil, other: Other? = nil, after: String = "") {
    self.before = before
    self.choice = choice
    self.other = other
    self.after = after
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// At most one of these; a member is present even with its default.
  public enum Choice: Sendable, Hashable {
    /// A double.
    case doubleChoice(Double)
    /// A float.
    case floatChoice(Float)
    /// An int32.
    case int32Choice(Int32)
    /// An int64.
    case int64Choice(Int64)
    /// An uint32.
    case uint32Choice(UInt32)
    /// An uint64.
    case uint64Choice(UInt64)
    /// A sint32.
    case sint32Choice(Int32)
    /// A sint64.
    case sint64Choice(Int64)
    /// A fixed32.
    case fixed32Choice(UInt32)
    /// A fixed64.
    case fixed64Choice(UInt64)
    /// A sfixed32.
    case sfixed32Choice(Int32)
    /// A sfixed64.
    case sfixed64Choice(Int64)
    /// A bool.
    case boolChoice(Bool)
    /// A string.
    case stringChoice(String)
    /// A bytes.
    case bytesChoice([UInt8])
    /// An enum.
    case enumChoice(CodecEnum)
    /// A message.
    case messageChoice(CodecNode)
    /// A message with a oneof in it.
    indirect case nestedChoice(CodecOneof)
    /// A well-known type.
    case timestampChoice(Timestamp)
  }

  /// A second oneof.
  public enum Other: Sendable, Hashable {
    /// A text.
    case text(String)
    /// A number.
    case number(Int64)
  }
}

/// Maps with every type of key and every kind of value.
public struct CodecMaps: WireMessage, Hashable {
  /// Text by int32.
  public var int32Keys: [Int32: String] = [:]
  /// Text by int64.
  public var int64Keys: [Int64: String] = [:]
  /// Text by uint32.
  public var uint32Keys: [UInt32: String] = [:]
  /// Text by uint64.
  public var uint64Keys: [UInt64: String] = [:]
  /// Text by sint32.
  public var sint32Keys: [Int32: String] = [:]
  /// Text by sint64.
  public var sint64Keys: [Int64: String] = [:]
  /// Text by fixed32.
  public var fixed32Keys: [UInt32: String] = [:]
  /// Text by fixed64.
  public var fixed64Keys: [UInt64: String] = [:]
  /// Text by sfixed32.
  public var sfixed32Keys: [Int32: String] = [:]
  /// Text by sfixed64.
  public var sfixed64Keys: [Int64: String] = [:]
  /// Text by bool.
  public var boolKeys: [Bool: String] = [:]
  /// Text by string.
  public var stringKeys: [String: String] = [:]
  /// Values of double.
  public var doubleValues: [String: Double] = [:]
  /// Values of float.
  public var floatValues: [String: Float] = [:]
  /// Values of int32.
  public var int32Values: [String: Int32] = [:]
  /// Values of int64.
  public var int64Values: [String: Int64] = [:]
  /// Values of uint32.
  public var uint32Values: [String: UInt32] = [:]
  /// Values of uint64.
  public var uint64Values: [String: UInt64] = [:]
  /// Values of sint32.
  public var sint32Values: [String: Int32] = [:]
  /// Values of sint64.
  public var sint64Values: [String: Int64] = [:]
  /// Values of fixed32.
  public var fixed32Values: [String: UInt32] = [:]
  /// Values of fixed64.
  public var fixed64Values: [String: UInt64] = [:]
  /// Values of sfixed32.
  public var sfixed32Values: [String: Int32] = [:]
  /// Values of sfixed64.
  public var sfixed64Values: [String: Int64] = [:]
  /// Values of bool.
  public var boolValues: [String: Bool] = [:]
  /// Values of string.
  public var stringValues: [String: String] = [:]
  /// Values of bytes.
  public var bytesValues: [String: [UInt8]] = [:]
  /// Enums by number.
  public var enumValues: [Int32: CodecEnum] = [:]
  /// Messages by text.
  public var messageValues: [String: CodecNode] = [:]
  /// Well-known types by number.
  public var durationValues: [Int64: ProtobufDuration] = [:]
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(int32Keys: [Int32: String] = [:], int64Keys: [Int64: String] = [:], uint32Keys: [UInt32: String] = [:], uint64Keys: [UInt64: String] = [:], sint32Keys: [Int32: String] = [:], sint64Keys: [Int64: String] = [:], fixed32Keys: [UInt32: String] = [:], fixed64Keys: [UInt64: String] = [:], sfixed32Keys: [Int32: String] = [:], sfixed64Keys: [Int64: String] = [:], boolKeys: [Bool: String] = [:], stringKeys: [String: String] = [:], doubleValues: [String: Double] = [:], floatValues: [String: Float] = [:], int32Values: [String: Int32] = [:], int64Values: [String: Int64] = [:], uint32Values: [String: UInt32] = [:], uint64Values: [String: UInt64] = [:], sint32Values: [String: Int32] = [:], sint64Values: [String: Int64] = [:], fixed32Values: [String: UInt32] = [:], fixed64Values: [String: UInt64] = [:], sfixed32Values: [String: Int32] = [:], sfixed64Values: [String: Int64] = [:], boolValues: [String: Bool] = [:], stringValues: [String: String] = [:], bytesValues: [String: [UInt8]] = [:], enumValues: [Int32: CodecEnum] = [:], messageValues: [String: CodecNode] = [:], durationValues: [Int64: ProtobufDuration] = [:]) {
    self.int32Keys = int32Keys
    self.int64Keys = int64Keys
    self.uint32Keys = uint32Keys
    self.uint64Keys = uint64Keys
    self.sint32Keys = sint32Keys
    self.sint64Keys = sint64Keys
    self.fixed32Keys = fixed32Keys
    self.fixed64Keys = fixed64Keys
    self.sfixed32Keys = sfixed32Keys
    self.sfixed64Keys = sfixed64Keys
    self.boolKeys = boolKeys
    self.stringKeys = stringKeys
    self.doubleValues = doubleValues
    self.floatValues = floatValues
    self.int32Values = int32Values
    self.int64Values = int64Values
    self.uint32Values = uint32Values
    self.uint64Values = uint64Values
    self.sint32Values = sint32Values
    self.sint64Values = sint64Values
    self.fixed32Values = fixed32Values
    self.fixed64Values = fixed64Values
    self.sfixed32Values = sfixed32Values
    self.sfixed64Values = sfixed64Values
    self.boolValues = boolValues
    self.stringValues = stringValues
    self.bytesValues = bytesValues
    self.enumValues = enumValues
    self.messageValues = messageValues
    self.durationValues = durationValues
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// The well-known types that the contracts use.
public struct CodecWellKnown: WireMessage, Hashable {
  /// An instant.
  public var timestamp: Timestamp?
  /// A span of time.
  public var duration: ProtobufDuration?
  /// Instants.
  public var timestamps: [Timestamp] = []
  /// Spans of time.
  public var durations: [ProtobufDuration] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(timestamp: Timestamp? = nil, duration: ProtobufDuration? = nil, timestamps: [Timestamp] = [], durations: [ProtobufDuration] = []) {
    self.timestamp = timestamp
    self.duration = duration
    self.timestamps = timestamps
    self.durations = durations
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Field numbers at the edges of what a tag can hold, and names that are reserved words elsewhere.
public struct CodecEdges: WireMessage, Hashable {
  /// Largest number with a tag of one byte.
  public var oneByteTag: Int32 = 0
  /// Smallest number with a tag of two bytes.
  public var twoByteTag: Int32 = 0
  /// Largest number of all.
  public var largestTag: Int32 = 0
  /// The nested message.
  public var inner: CodecEdges.Inner?
  /// A reserved word in Swift.
  public var self_: String = ""
  /// A reserved word in Swift and C.
  public var `default`: String = ""
  /// A reserved word in Swift.
  public var `in`: [String] = []
  /// A reserved word in Swift and C.
  public var `switch`: Int32?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(oneByteTag: Int32 = 0, twoByteTag: Int32 = 0, largestTag: Int32 = 0, inner: CodecEdges.Inner? = nil, self_: String = "", `default`: String = "", `in`: [String] = [], `switch`: Int32? = nil) {
    self.oneByteTag = oneByteTag
    self.twoByteTag = twoByteTag
    self.largestTag = largestTag
    self.inner = inner
    self.self_ = self_
    self.`default` = `default`
    self.`in` = `in`
    self.`switch` = `switch`
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// A message declared inside another.
  public struct Inner: WireMessage, Hashable {
    /// The enum.
    public var level: CodecEdges.Inner.Level = .unspecified
    /// Fields that this contract does not know, as they came; sent back.
    public private(set) var unknownFields: [UInt8] = []

    public init() {}
    public init(level: CodecEdges.Inner.Level = .unspecified) {
      self.level = level
    }
    public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
    public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

    /// An enum declared two levels deep.
    public struct Level: OpenEnum {
      public var rawValue: Int32
      public init(rawValue: Int32) { self.rawValue = rawValue }
      /// Default.
      public static var unspecified: Self { Self(rawValue: 0) }
      /// A value.
      public static var low: Self { Self(rawValue: 1) }
      /// Another value.
      public static var high: Self { Self(rawValue: 2) }
      public static var allCases: [Self] { [.unspecified, .low, .high] }
      public var name: String? {
        switch rawValue {
          case 0: "LEVEL_UNSPECIFIED"
          case 1: "LOW"
          case 2: "HIGH"
          default: nil
        }
      }
    }
  }
}

/// All of the above in one message.
public struct CodecEverything: WireMessage, Hashable {
  /// Scalars.
  public var scalars: CodecScalars?
  /// Optionals.
  public var optionals: CodecOptionals? {
    get { optionalsBox?.value }
    set { optionalsBox = newValue.map { Box($0) } }
  }
  private var optionalsBox: Box<CodecOptionals>?
  /// Packed lists.
  public var packed: CodecPacked? {
    get { packedBox?.value }
    set { packedBox = newValue.map { Box($0) } }
  }
  private var packedBox: Box<CodecPacked>?
  /// Unpacked lists.
  public var unpacked: CodecUnpacked? {
    get { unpackedBox?.value }
    set { unpackedBox = newValue.map { Box($0) } }
  }
  private var unpackedBox: Box<CodecUnpacked>?
  /// Nested messages.
  public var node: CodecNode?
  /// A oneof.
  public var oneofValues: CodecOneof? {
    get { oneofValuesBox?.value }
    set { oneofValuesBox = newValue.map { Box($0) } }
  }
  private var oneofValuesBox: Box<CodecOneof>?
  /// Maps.
  public var maps: CodecMaps? {
    get { mapsBox?.value }
    set { mapsBox = newValue.map { Box($0) } }
  }
  private var mapsBox: Box<CodecMaps>?
  /// Well-known types.
  public var wellKnown: CodecWellKnown?
  /// Edges.
  public var edges: CodecEdges? {
    get { edgesBox?.value }
    set { edgesBox = newValue.map { Box($0) } }
  }
  private var edgesBox: Box<CodecEdges>?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(scalars: CodecScalars? = nil, optionals: CodecOptionals? = nil, packed: CodecPacked? = nil, unpacked: CodecUnpacked? = nil, node: CodecNode? = nil, oneofValues: CodecOneof? = nil, maps: CodecMaps? = nil, wellKnown: CodecWellKnown? = nil, edges: CodecEdges? = nil) {
    self.scalars = scalars
    self.optionals = optionals
    self.packed = packed
    self.unpacked = unpacked
    self.node = node
    self.oneofValues = oneofValues
    self.maps = maps
    self.wellKnown = wellKnown
    self.edges = edges
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// No fields: whatever comes is unknown, and kept.
public struct CodecEmpty: WireMessage, Hashable {
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension CodecScalars: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Testing__V1__CodecScalars__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecScalars.self)
    doubleValue = c.pointee.double_value
    floatValue = c.pointee.float_value
    int32Value = c.pointee.int32_value
    int64Value = c.pointee.int64_value
    uint32Value = c.pointee.uint32_value
    uint64Value = c.pointee.uint64_value
    sint32Value = c.pointee.sint32_value
    sint64Value = c.pointee.sint64_value
    fixed32Value = c.pointee.fixed32_value
    fixed64Value = c.pointee.fixed64_value
    sfixed32Value = c.pointee.sfixed32_value
    sfixed64Value = c.pointee.sfixed64_value
    boolValue = c.pointee.bool_value != 0
    stringValue = readString(c.pointee.string_value)
    bytesValue = readBytes(c.pointee.bytes_value)
    enumValue = readEnum(c.pointee.enum_value)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecScalars.self)
    c.pointee.double_value = doubleValue
    c.pointee.float_value = floatValue
    c.pointee.int32_value = int32Value
    c.pointee.int64_value = int64Value
    c.pointee.uint32_value = uint32Value
    c.pointee.uint64_value = uint64Value
    c.pointee.sint32_value = sint32Value
    c.pointee.sint64_value = sint64Value
    c.pointee.fixed32_value = fixed32Value
    c.pointee.fixed64_value = fixed64Value
    c.pointee.sfixed32_value = sfixed32Value
    c.pointee.sfixed64_value = sfixed64Value
    c.pointee.bool_value = boolValue ? 1 : 0
    c.pointee.string_value = arena.string(stringValue)
    c.pointee.bytes_value = arena.bytes(bytesValue)
    c.pointee.enum_value = arena.enumeration(enumValue)
    arena.keepUnknown(negativeZero(doubleValue, 1) + negativeZero(floatValue, 2) + unknownFields, raw)
  }
}

extension CodecOptionals: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Testing__V1__CodecOptionals__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecOptionals.self)
    doubleValue = c.pointee._double_value_case.rawValue == 1 ? c.pointee.double_value : nil
    floatValue = c.pointee._float_value_case.rawValue == 2 ? c.pointee.float_value : nil
    int32Value = c.pointee._int32_value_case.rawValue == 3 ? c.pointee.int32_value : nil
    int64Value = c.pointee._int64_value_case.rawValue == 4 ? c.pointee.int64_value : nil
    uint32Value = c.pointee._uint32_value_case.rawValue == 5 ? c.pointee.uint32_value : nil
    uint64Value = c.pointee._uint64_value_case.rawValue == 6 ? c.pointee.uint64_value : nil
    sint32Value = c.pointee._sint32_value_case.rawValue == 7 ? c.pointee.sint32_value : nil
    sint64Value = c.pointee._sint64_value_case.rawValue == 8 ? c.pointee.sint64_value : nil
    fixed32Value = c.pointee._fixed32_value_case.rawValue == 9 ? c.pointee.fixed32_value : nil
    fixed64Value = c.pointee._fixed64_value_case.rawValue == 10 ? c.pointee.fixed64_value : nil
    sfixed32Value = c.pointee._sfixed32_value_case.rawValue == 11 ? c.pointee.sfixed32_value : nil
    sfixed64Value = c.pointee._sfixed64_value_case.rawValue == 12 ? c.pointee.sfixed64_value : nil
    boolValue = c.pointee._bool_value_case.rawValue == 13 ? c.pointee.bool_value != 0 : nil
    stringValue = c.pointee._string_value_case.rawValue == 14 ? readString(c.pointee.string_value) : nil
    bytesValue = c.pointee._bytes_value_case.rawValue == 15 ? readBytes(c.pointee.bytes_value) : nil
    enumValue = c.pointee._enum_value_case.rawValue == 16 ? readEnum(c.pointee.enum_value) : nil
    messageValue = c.pointee._message_value_case.rawValue == 17 ? readMessage(c.pointee.message_value) : nil
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecOptionals.self)
    if let value = doubleValue { c.pointee._double_value_case = .init(rawValue: 1); c.pointee.double_value = value }
    if let value = floatValue { c.pointee._float_value_case = .init(rawValue: 2); c.pointee.float_value = value }
    if let value = int32Value { c.pointee._int32_value_case = .init(rawValue: 3); c.pointee.int32_value = value }
    if let value = int64Value { c.pointee._int64_value_case = .init(rawValue: 4); c.pointee.int64_value = value }
    if let value = uint32Value { c.pointee._uint32_value_case = .init(rawValue: 5); c.pointee.uint32_value = value }
    if let value = uint64Value { c.pointee._uint64_value_case = .init(rawValue: 6); c.pointee.uint64_value = value }
    if let value = sint32Value { c.pointee._sint32_value_case = .init(rawValue: 7); c.pointee.sint32_value = value }
    if let value = sint64Value { c.pointee._sint64_value_case = .init(rawValue: 8); c.pointee.sint64_value = value }
    if let value = fixed32Value { c.pointee._fixed32_value_case = .init(rawValue: 9); c.pointee.fixed32_value = value }
    if let value = fixed64Value { c.pointee._fixed64_value_case = .init(rawValue: 10); c.pointee.fixed64_value = value }
    if let value = sfixed32Value { c.pointee._sfixed32_value_case = .init(rawValue: 11); c.pointee.sfixed32_value = value }
    if let value = sfixed64Value { c.pointee._sfixed64_value_case = .init(rawValue: 12); c.pointee.sfixed64_value = value }
    if let value = boolValue { c.pointee._bool_value_case = .init(rawValue: 13); c.pointee.bool_value = value ? 1 : 0 }
    if let value = stringValue { c.pointee._string_value_case = .init(rawValue: 14); c.pointee.string_value = arena.presentString(value) }
    if let value = bytesValue { c.pointee._bytes_value_case = .init(rawValue: 15); c.pointee.bytes_value = arena.bytes(value) }
    if let value = enumValue { c.pointee._enum_value_case = .init(rawValue: 16); c.pointee.enum_value = arena.enumeration(value) }
    if let value = messageValue { c.pointee._message_value_case = .init(rawValue: 17); c.pointee.message_value = arena.message(value) }
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CodecPacked: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Testing__V1__CodecPacked__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecPacked.self)
    doubleValues = readArray(c.pointee.n_double_values, c.pointee.double_values)
    floatValues = readArray(c.pointee.n_float_values, c.pointee.float_values)
    int32Values = readArray(c.pointee.n_int32_values, c.pointee.int32_values)
    int64Values = readArray(c.pointee.n_int64_values, c.pointee.int64_values)
    uint32Values = readArray(c.pointee.n_uint32_values, c.pointee.uint32_values)
    uint64Values = readArray(c.pointee.n_uint64_values, c.pointee.uint64_values)
    sint32Values = readArray(c.pointee.n_sint32_values, c.pointee.sint32_values)
    sint64Values = readArray(c.pointee.n_sint64_values, c.pointee.sint64_values)
    fixed32Values = readArray(c.pointee.n_fixed32_values, c.pointee.fixed32_values)
    fixed64Values = readArray(c.pointee.n_fixed64_values, c.pointee.fixed64_values)
    sfixed32Values = readArray(c.pointee.n_sfixed32_values, c.pointee.sfixed32_values)
    sfixed64Values = readArray(c.pointee.n_sfixed64_values, c.pointee.sfixed64_values)
    boolValues = readBools(c.pointee.n_bool_values, c.pointee.bool_values)
    stringValues = readStrings(c.pointee.n_string_values, c.pointee.string_values)
    bytesValues = readBytesList(c.pointee.n_bytes_values, c.pointee.bytes_values)
    enumValues = readEnums(c.pointee.n_enum_values, c.pointee.enum_values)
    messageValues = readMessages(c.pointee.n_message_values, c.pointee.message_values)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecPacked.self)
    c.pointee.n_double_values = doubleValues.count
    c.pointee.double_values = arena.array(doubleValues)
    c.pointee.n_float_values = floatValues.count
    c.pointee.float_values = arena.array(floatValues)
    c.pointee.n_int32_values = int32Values.count
    c.pointee.int32_values = arena.array(int32Values)
    c.pointee.n_int64_values = int64Values.count
    c.pointee.int64_values = arena.array(int64Values)
    c.pointee.n_uint32_values = uint32Values.count
    c.pointee.uint32_values = arena.array(uint32Values)
    c.pointee.n_uint64_values = uint64Values.count
    c.pointee.uint64_values = arena.array(uint64Values)
    c.pointee.n_sint32_values = sint32Values.count
    c.pointee.sint32_values = arena.array(sint32Values)
    c.pointee.n_sint64_values = sint64Values.count
    c.pointee.sint64_values = arena.array(sint64Values)
    c.pointee.n_fixed32_values = fixed32Values.count
    c.pointee.fixed32_values = arena.array(fixed32Values)
    c.pointee.n_fixed64_values = fixed64Values.count
    c.pointee.fixed64_values = arena.array(fixed64Values)
    c.pointee.n_sfixed32_values = sfixed32Values.count
    c.pointee.sfixed32_values = arena.array(sfixed32Values)
    c.pointee.n_sfixed64_values = sfixed64Values.count
    c.pointee.sfixed64_values = arena.array(sfixed64Values)
    c.pointee.n_bool_values = boolValues.count
    c.pointee.bool_values = arena.bools(boolValues)
    c.pointee.n_string_values = stringValues.count
    c.pointee.string_values = arena.strings(stringValues)
    c.pointee.n_bytes_values = bytesValues.count
    c.pointee.bytes_values = arena.bytesList(bytesValues)
    c.pointee.n_enum_values = enumValues.count
    c.pointee.enum_values = arena.enumerations(enumValues)
    c.pointee.n_message_values = messageValues.count
    c.pointee.message_values = arena.messages(messageValues)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CodecUnpacked: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Testing__V1__CodecUnpacked__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecUnpacked.self)
    doubleValues = readArray(c.pointee.n_double_values, c.pointee.double_values)
    floatValues = readArray(c.pointee.n_float_values, c.pointee.float_values)
    int32Values = readArray(c.pointee.n_int32_values, c.pointee.int32_values)
    int64Values = readArray(c.pointee.n_int64_values, c.pointee.int64_values)
    uint32Values = readArray(c.pointee.n_uint32_values, c.pointee.uint32_values)
    uint64Values = readArray(c.pointee.n_uint64_values, c.pointee.uint64_values)
    sint32Values = readArray(c.pointee.n_sint32_values, c.pointee.sint32_values)
    sint64Values = readArray(c.pointee.n_sint64_values, c.pointee.sint64_values)
    fixed32Values = readArray(c.pointee.n_fixed32_values, c.pointee.fixed32_values)
    fixed64Values = readArray(c.pointee.n_fixed64_values, c.pointee.fixed64_values)
    sfixed32Values = readArray(c.pointee.n_sfixed32_values, c.pointee.sfixed32_values)
    sfixed64Values = readArray(c.pointee.n_sfixed64_values, c.pointee.sfixed64_values)
    boolValues = readBools(c.pointee.n_bool_values, c.pointee.bool_values)
    enumValues = readEnums(c.pointee.n_enum_values, c.pointee.enum_values)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecUnpacked.self)
    c.pointee.n_double_values = doubleValues.count
    c.pointee.double_values = arena.array(doubleValues)
    c.pointee.n_float_values = floatValues.count
    c.pointee.float_values = arena.array(floatValues)
    c.pointee.n_int32_values = int32Values.count
    c.pointee.int32_values = arena.array(int32Values)
    c.pointee.n_int64_values = int64Values.count
    c.pointee.int64_values = arena.array(int64Values)
    c.pointee.n_uint32_values = uint32Values.count
    c.pointee.uint32_values = arena.array(uint32Values)
    c.pointee.n_uint64_values = uint64Values.count
    c.pointee.uint64_values = arena.array(uint64Values)
    c.pointee.n_sint32_values = sint32Values.count
    c.pointee.sint32_values = arena.array(sint32Values)
    c.pointee.n_sint64_values = sint64Values.count
    c.pointee.sint64_values = arena.array(sint64Values)
    c.pointee.n_fixed32_values = fixed32Values.count
    c.pointee.fixed32_values = arena.array(fixed32Values)
    c.pointee.n_fixed64_values = fixed64Values.count
    c.pointee.fixed64_values = arena.array(fixed64Values)
    c.pointee.n_sfixed32_values = sfixed32Values.count
    c.pointee.sfixed32_values = arena.array(sfixed32Values)
    c.pointee.n_sfixed64_values = sfixed64Values.count
    c.pointee.sfixed64_values = arena.array(sfixed64Values)
    c.pointee.n_bool_values = boolValues.count
    c.pointee.bool_values = arena.bools(boolValues)
    c.pointee.n_enum_values = enumValues.count
    c.pointee.enum_values = arena.enumerations(enumValues)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CodecNode: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Testing__V1__CodecNode__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecNode.self)
    name = readString(c.pointee.name)
    childBox = readBox(c.pointee.child)
    children = readMessages(c.pointee.n_children, c.pointee.children)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecNode.self)
    c.pointee.name = arena.string(name)
    c.pointee.child = arena.message(childBox)
    c.pointee.n_children = children.count
    c.pointee.children = arena.messages(children)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CodecOneof: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Testing__V1__CodecOneof__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecOneof.self)
    before = readString(c.pointee.before)
    choice = switch c.pointee.choice_case.rawValue {
      case 2: .doubleChoice(c.pointee.double_choice)
      case 3: .floatChoice(c.pointee.float_choice)
      case 4: .int32Choice(c.pointee.int32_choice)
      case 5: .int64Choice(c.pointee.int64_choice)
      case 6: .uint32Choice(c.pointee.uint32_choice)
      case 7: .uint64Choice(c.pointee.uint64_choice)
      case 8: .sint32Choice(c.pointee.sint32_choice)
      case 9: .sint64Choice(c.pointee.sint64_choice)
      case 10: .fixed32Choice(c.pointee.fixed32_choice)
      case 11: .fixed64Choice(c.pointee.fixed64_choice)
      case 12: .sfixed32Choice(c.pointee.sfixed32_choice)
      case 13: .sfixed64Choice(c.pointee.sfixed64_choice)
      case 14: .boolChoice(c.pointee.bool_choice != 0)
      case 15: .stringChoice(readString(c.pointee.string_choice))
      case 16: .bytesChoice(readBytes(c.pointee.bytes_choice))
      case 17: .enumChoice(readEnum(c.pointee.enum_choice))
      case 18: .messageChoice(readPresent(c.pointee.message_choice))
      case 19: .nestedChoice(readPresent(c.pointee.nested_choice))
      case 20: .timestampChoice(readPresent(c.pointee.timestamp_choice))
      default: nil
    }
    other = switch c.pointee.other_case.rawValue {
      case 21: .text(readString(c.pointee.text))
      case 22: .number(c.pointee.number)
      default: nil
    }
    after = readString(c.pointee.after)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecOneof.self)
    c.pointee.before = arena.string(before)
    switch choice {
      case .doubleChoice(let value): c.pointee.choice_case = .init(rawValue: 2); c.pointee.double_choice = value
      case .floatChoice(let value): c.pointee.choice_case = .init(rawValue: 3); c.pointee.float_choice = value
      case .int32Choice(let value): c.pointee.choice_case = .init(rawValue: 4); c.pointee.int32_choice = value
      case .int64Choice(let value): c.pointee.choice_case = .init(rawValue: 5); c.pointee.int64_choice = value
      case .uint32Choice(let value): c.pointee.choice_case = .init(rawValue: 6); c.pointee.uint32_choice = value
      case .uint64Choice(let value): c.pointee.choice_case = .init(rawValue: 7); c.pointee.uint64_choice = value
      case .sint32Choice(let value): c.pointee.choice_case = .init(rawValue: 8); c.pointee.sint32_choice = value
      case .sint64Choice(let value): c.pointee.choice_case = .init(rawValue: 9); c.pointee.sint64_choice = value
      case .fixed32Choice(let value): c.pointee.choice_case = .init(rawValue: 10); c.pointee.fixed32_choice = value
      case .fixed64Choice(let value): c.pointee.choice_case = .init(rawValue: 11); c.pointee.fixed64_choice = value
      case .sfixed32Choice(let value): c.pointee.choice_case = .init(rawValue: 12); c.pointee.sfixed32_choice = value
      case .sfixed64Choice(let value): c.pointee.choice_case = .init(rawValue: 13); c.pointee.sfixed64_choice = value
      case .boolChoice(let value): c.pointee.choice_case = .init(rawValue: 14); c.pointee.bool_choice = value ? 1 : 0
      case .stringChoice(let value): c.pointee.choice_case = .init(rawValue: 15); c.pointee.string_choice = arena.presentString(value)
      case .bytesChoice(let value): c.pointee.choice_case = .init(rawValue: 16); c.pointee.bytes_choice = arena.bytes(value)
      case .enumChoice(let value): c.pointee.choice_case = .init(rawValue: 17); c.pointee.enum_choice = arena.enumeration(value)
      case .messageChoice(let value): c.pointee.choice_case = .init(rawValue: 18); c.pointee.message_choice = arena.message(value)
      case .nestedChoice(let value): c.pointee.choice_case = .init(rawValue: 19); c.pointee.nested_choice = arena.message(value)
      case .timestampChoice(let value): c.pointee.choice_case = .init(rawValue: 20); c.pointee.timestamp_choice = arena.message(value)
      case nil: break
    }
    switch other {
      case .text(let value): c.pointee.other_case = .init(rawValue: 21); c.pointee.text = arena.presentString(value)
      case .number(let value): c.pointee.other_case = .init(rawValue: 22); c.pointee.number = value
      case nil: break
    }
    c.pointee.after = arena.string(after)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CodecMaps: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Testing__V1__CodecMaps__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecMaps.self)
    int32Keys = readMap(c.pointee.n_int32_keys, c.pointee.int32_keys) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Int32KeysEntry>) in (c.pointee.key, readString(c.pointee.value)) }
    int64Keys = readMap(c.pointee.n_int64_keys, c.pointee.int64_keys) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Int64KeysEntry>) in (c.pointee.key, readString(c.pointee.value)) }
    uint32Keys = readMap(c.pointee.n_uint32_keys, c.pointee.uint32_keys) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Uint32KeysEntry>) in (c.pointee.key, readString(c.pointee.value)) }
    uint64Keys = readMap(c.pointee.n_uint64_keys, c.pointee.uint64_keys) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Uint64KeysEntry>) in (c.pointee.key, readString(c.pointee.value)) }
    sint32Keys = readMap(c.pointee.n_sint32_keys, c.pointee.sint32_keys) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Sint32KeysEntry>) in (c.pointee.key, readString(c.pointee.value)) }
    sint64Keys = readMap(c.pointee.n_sint64_keys, c.pointee.sint64_keys) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Sint64KeysEntry>) in (c.pointee.key, readString(c.pointee.value)) }
    fixed32Keys = readMap(c.pointee.n_fixed32_keys, c.pointee.fixed32_keys) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Fixed32KeysEntry>) in (c.pointee.key, readString(c.pointee.value)) }
    fixed64Keys = readMap(c.pointee.n_fixed64_keys, c.pointee.fixed64_keys) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Fixed64KeysEntry>) in (c.pointee.key, readString(c.pointee.value)) }
    sfixed32Keys = readMap(c.pointee.n_sfixed32_keys, c.pointee.sfixed32_keys) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Sfixed32KeysEntry>) in (c.pointee.key, readString(c.pointee.value)) }
    sfixed64Keys = readMap(c.pointee.n_sfixed64_keys, c.pointee.sfixed64_keys) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Sfixed64KeysEntry>) in (c.pointee.key, readString(c.pointee.value)) }
    boolKeys = readMap(c.pointee.n_bool_keys, c.pointee.bool_keys) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__BoolKeysEntry>) in (c.pointee.key != 0, readString(c.pointee.value)) }
    stringKeys = readMap(c.pointee.n_string_keys, c.pointee.string_keys) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__StringKeysEntry>) in (readString(c.pointee.key), readString(c.pointee.value)) }
    doubleValues = readMap(c.pointee.n_double_values, c.pointee.double_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__DoubleValuesEntry>) in (readString(c.pointee.key), c.pointee.value) }
    floatValues = readMap(c.pointee.n_float_values, c.pointee.float_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__FloatValuesEntry>) in (readString(c.pointee.key), c.pointee.value) }
    int32Values = readMap(c.pointee.n_int32_values, c.pointee.int32_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Int32ValuesEntry>) in (readString(c.pointee.key), c.pointee.value) }
    int64Values = readMap(c.pointee.n_int64_values, c.pointee.int64_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Int64ValuesEntry>) in (readString(c.pointee.key), c.pointee.value) }
    uint32Values = readMap(c.pointee.n_uint32_values, c.pointee.uint32_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Uint32ValuesEntry>) in (readString(c.pointee.key), c.pointee.value) }
    uint64Values = readMap(c.pointee.n_uint64_values, c.pointee.uint64_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Uint64ValuesEntry>) in (readString(c.pointee.key), c.pointee.value) }
    sint32Values = readMap(c.pointee.n_sint32_values, c.pointee.sint32_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Sint32ValuesEntry>) in (readString(c.pointee.key), c.pointee.value) }
    sint64Values = readMap(c.pointee.n_sint64_values, c.pointee.sint64_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Sint64ValuesEntry>) in (readString(c.pointee.key), c.pointee.value) }
    fixed32Values = readMap(c.pointee.n_fixed32_values, c.pointee.fixed32_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Fixed32ValuesEntry>) in (readString(c.pointee.key), c.pointee.value) }
    fixed64Values = readMap(c.pointee.n_fixed64_values, c.pointee.fixed64_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Fixed64ValuesEntry>) in (readString(c.pointee.key), c.pointee.value) }
    sfixed32Values = readMap(c.pointee.n_sfixed32_values, c.pointee.sfixed32_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Sfixed32ValuesEntry>) in (readString(c.pointee.key), c.pointee.value) }
    sfixed64Values = readMap(c.pointee.n_sfixed64_values, c.pointee.sfixed64_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Sfixed64ValuesEntry>) in (readString(c.pointee.key), c.pointee.value) }
    boolValues = readMap(c.pointee.n_bool_values, c.pointee.bool_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__BoolValuesEntry>) in (readString(c.pointee.key), c.pointee.value != 0) }
    stringValues = readMap(c.pointee.n_string_values, c.pointee.string_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__StringValuesEntry>) in (readString(c.pointee.key), readString(c.pointee.value)) }
    bytesValues = readMap(c.pointee.n_bytes_values, c.pointee.bytes_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__BytesValuesEntry>) in (readString(c.pointee.key), readBytes(c.pointee.value)) }
    enumValues = readMap(c.pointee.n_enum_values, c.pointee.enum_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__EnumValuesEntry>) in (c.pointee.key, readEnum(c.pointee.value)) }
    messageValues = readMap(c.pointee.n_message_values, c.pointee.message_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__MessageValuesEntry>) in (readString(c.pointee.key), readPresent(c.pointee.value)) }
    durationValues = readMap(c.pointee.n_duration_values, c.pointee.duration_values) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__DurationValuesEntry>) in (c.pointee.key, readPresent(c.pointee.value)) }
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecMaps.self)
    c.pointee.n_int32_keys = int32Keys.count
    c.pointee.int32_keys = arena.map(int32Keys.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Int32KeysEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Int32KeysEntry>, key, value) in c.pointee.key = key; c.pointee.value = arena.string(value) }
    c.pointee.n_int64_keys = int64Keys.count
    c.pointee.int64_keys = arena.map(int64Keys.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Int64KeysEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Int64KeysEntry>, key, value) in c.pointee.key = key; c.pointee.value = arena.string(value) }
    c.pointee.n_uint32_keys = uint32Keys.count
    c.pointee.uint32_keys = arena.map(uint32Keys.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Uint32KeysEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Uint32KeysEntry>, key, value) in c.pointee.key = key; c.pointee.value = arena.string(value) }
    c.pointee.n_uint64_keys = uint64Keys.count
    c.pointee.uint64_keys = arena.map(uint64Keys.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Uint64KeysEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Uint64KeysEntry>, key, value) in c.pointee.key = key; c.pointee.value = arena.string(value) }
    c.pointee.n_sint32_keys = sint32Keys.count
    c.pointee.sint32_keys = arena.map(sint32Keys.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Sint32KeysEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Sint32KeysEntry>, key, value) in c.pointee.key = key; c.pointee.value = arena.string(value) }
    c.pointee.n_sint64_keys = sint64Keys.count
    c.pointee.sint64_keys = arena.map(sint64Keys.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Sint64KeysEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Sint64KeysEntry>, key, value) in c.pointee.key = key; c.pointee.value = arena.string(value) }
    c.pointee.n_fixed32_keys = fixed32Keys.count
    c.pointee.fixed32_keys = arena.map(fixed32Keys.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Fixed32KeysEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Fixed32KeysEntry>, key, value) in c.pointee.key = key; c.pointee.value = arena.string(value) }
    c.pointee.n_fixed64_keys = fixed64Keys.count
    c.pointee.fixed64_keys = arena.map(fixed64Keys.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Fixed64KeysEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Fixed64KeysEntry>, key, value) in c.pointee.key = key; c.pointee.value = arena.string(value) }
    c.pointee.n_sfixed32_keys = sfixed32Keys.count
    c.pointee.sfixed32_keys = arena.map(sfixed32Keys.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Sfixed32KeysEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Sfixed32KeysEntry>, key, value) in c.pointee.key = key; c.pointee.value = arena.string(value) }
    c.pointee.n_sfixed64_keys = sfixed64Keys.count
    c.pointee.sfixed64_keys = arena.map(sfixed64Keys.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Sfixed64KeysEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Sfixed64KeysEntry>, key, value) in c.pointee.key = key; c.pointee.value = arena.string(value) }
    c.pointee.n_bool_keys = boolKeys.count
    c.pointee.bool_keys = arena.map(boolKeys.sorted { !$0.key && $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__BoolKeysEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__BoolKeysEntry>, key, value) in c.pointee.key = key ? 1 : 0; c.pointee.value = arena.string(value) }
    c.pointee.n_string_keys = stringKeys.count
    c.pointee.string_keys = arena.map(stringKeys.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__StringKeysEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__StringKeysEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = arena.string(value) }
    c.pointee.n_double_values = doubleValues.count
    c.pointee.double_values = arena.map(doubleValues.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__DoubleValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__DoubleValuesEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = value }
    c.pointee.n_float_values = floatValues.count
    c.pointee.float_values = arena.map(floatValues.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__FloatValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__FloatValuesEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = value }
    c.pointee.n_int32_values = int32Values.count
    c.pointee.int32_values = arena.map(int32Values.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Int32ValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Int32ValuesEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = value }
    c.pointee.n_int64_values = int64Values.count
    c.pointee.int64_values = arena.map(int64Values.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Int64ValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Int64ValuesEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = value }
    c.pointee.n_uint32_values = uint32Values.count
    c.pointee.uint32_values = arena.map(uint32Values.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Uint32ValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Uint32ValuesEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = value }
    c.pointee.n_uint64_values = uint64Values.count
    c.pointee.uint64_values = arena.map(uint64Values.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Uint64ValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Uint64ValuesEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = value }
    c.pointee.n_sint32_values = sint32Values.count
    c.pointee.sint32_values = arena.map(sint32Values.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Sint32ValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Sint32ValuesEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = value }
    c.pointee.n_sint64_values = sint64Values.count
    c.pointee.sint64_values = arena.map(sint64Values.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Sint64ValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Sint64ValuesEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = value }
    c.pointee.n_fixed32_values = fixed32Values.count
    c.pointee.fixed32_values = arena.map(fixed32Values.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Fixed32ValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Fixed32ValuesEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = value }
    c.pointee.n_fixed64_values = fixed64Values.count
    c.pointee.fixed64_values = arena.map(fixed64Values.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Fixed64ValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Fixed64ValuesEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = value }
    c.pointee.n_sfixed32_values = sfixed32Values.count
    c.pointee.sfixed32_values = arena.map(sfixed32Values.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Sfixed32ValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Sfixed32ValuesEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = value }
    c.pointee.n_sfixed64_values = sfixed64Values.count
    c.pointee.sfixed64_values = arena.map(sfixed64Values.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__Sfixed64ValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__Sfixed64ValuesEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = value }
    c.pointee.n_bool_values = boolValues.count
    c.pointee.bool_values = arena.map(boolValues.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__BoolValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__BoolValuesEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = value ? 1 : 0 }
    c.pointee.n_string_values = stringValues.count
    c.pointee.string_values = arena.map(stringValues.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__StringValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__StringValuesEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = arena.string(value) }
    c.pointee.n_bytes_values = bytesValues.count
    c.pointee.bytes_values = arena.map(bytesValues.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__BytesValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__BytesValuesEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = arena.bytes(value) }
    c.pointee.n_enum_values = enumValues.count
    c.pointee.enum_values = arena.map(enumValues.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__EnumValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__EnumValuesEntry>, key, value) in c.pointee.key = key; c.pointee.value = arena.enumeration(value) }
    c.pointee.n_message_values = messageValues.count
    c.pointee.message_values = arena.map(messageValues.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__MessageValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__MessageValuesEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = arena.message(value) }
    c.pointee.n_duration_values = durationValues.count
    c.pointee.duration_values = arena.map(durationValues.sorted { $0.key < $1.key }, MessageType(Kontor__Testing__V1__CodecMaps__DurationValuesEntry__type())) { (c: UnsafeMutablePointer<Kontor__Testing__V1__CodecMaps__DurationValuesEntry>, key, value) in c.pointee.key = key; c.pointee.value = arena.message(value) }
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CodecWellKnown: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Testing__V1__CodecWellKnown__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecWellKnown.self)
    timestamp = readMessage(c.pointee.timestamp)
    duration = readMessage(c.pointee.duration)
    timestamps = readMessages(c.pointee.n_timestamps, c.pointee.timestamps)
    durations = readMessages(c.pointee.n_durations, c.pointee.durations)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecWellKnown.self)
    c.pointee.timestamp = arena.message(timestamp)
    c.pointee.duration = arena.message(duration)
    c.pointee.n_timestamps = timestamps.count
    c.pointee.timestamps = arena.messages(timestamps)
    c.pointee.n_durations = durations.count
    c.pointee.durations = arena.messages(durations)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CodecEdges: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Testing__V1__CodecEdges__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecEdges.self)
    oneByteTag = c.pointee.one_byte_tag
    twoByteTag = c.pointee.two_byte_tag
    largestTag = c.pointee.largest_tag
    inner = readMessage(c.pointee.inner)
    self_ = readString(c.pointee.`self`)
    `default` = readString(c.pointee.default_)
    `in` = readStrings(c.pointee.n_in, c.pointee.in)
    `switch` = c.pointee._switch_case.rawValue == 5 ? c.pointee.switch_ : nil
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecEdges.self)
    c.pointee.one_byte_tag = oneByteTag
    c.pointee.two_byte_tag = twoByteTag
    c.pointee.largest_tag = largestTag
    c.pointee.inner = arena.message(inner)
    c.pointee.`self` = arena.string(self_)
    c.pointee.default_ = arena.string(`default`)
    c.pointee.n_in = `in`.count
    c.pointee.in = arena.strings(`in`)
    if let value = `switch` { c.pointee._switch_case = .init(rawValue: 5); c.pointee.switch_ = value }
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CodecEdges.Inner: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Testing__V1__CodecEdges__Inner__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecEdges__Inner.self)
    level = readEnum(c.pointee.level)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecEdges__Inner.self)
    c.pointee.level = arena.enumeration(level)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CodecEverything: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Testing__V1__CodecEverything__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecEverything.self)
    scalars = readMessage(c.pointee.scalars)
    optionalsBox = readBox(c.pointee.optionals)
    packedBox = readBox(c.pointee.packed)
    unpackedBox = readBox(c.pointee.unpacked)
    node = readMessage(c.pointee.node)
    oneofValuesBox = readBox(c.pointee.oneof_values)
    mapsBox = readBox(c.pointee.maps)
    wellKnown = readMessage(c.pointee.well_known)
    edgesBox = readBox(c.pointee.edges)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Testing__V1__CodecEverything.self)
    c.pointee.scalars = arena.message(scalars)
    c.pointee.optionals = arena.message(optionalsBox)
    c.pointee.packed = arena.message(packedBox)
    c.pointee.unpacked = arena.message(unpackedBox)
    c.pointee.node = arena.message(node)
    c.pointee.oneof_values = arena.message(oneofValuesBox)
    c.pointee.maps = arena.message(mapsBox)
    c.pointee.well_known = arena.message(wellKnown)
    c.pointee.edges = arena.message(edgesBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CodecEmpty: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Testing__V1__CodecEmpty__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    arena.keepUnknown(unknownFields, raw)
  }
}
