// Written by protoc-gen-kontor from kontor/type/money.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// An amount in one currency, with the fields of google.type.Money.
///
/// `units` and `nanos` never differ in sign. Parts finer than the currency's minor unit (cents of
/// EUR, nothing of JPY) are refused with INVALID_ARGUMENT, never rounded.
public struct Money: WireMessage, Hashable {
  /// Currency, ISO 4217, as "EUR". Required wherever a Money is present.
  public var currencyCode: String = ""
  /// Whole units of the currency, -1,000,000,000,000..1,000,000,000,000.
  public var units: Int64 = 0
  /// Billionths of a unit, -999,999,999..999,999,999, of the same sign as `units`.
  /// 1.75 EUR is units 1 and nanos 750,000,000.
  public var nanos: Int32 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(currencyCode: String = "", units: Int64 = 0, nanos: Int32 = 0) {
    self.currencyCode = currencyCode
    self.units = units
    self.nanos = nanos
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!currencyCode.isEmpty, "currency_code", path, &violations)
    Rules.bytes(currencyCode.utf8.count, 0, 3, "currency_code", path, &violations)
    Rules.pattern(.currency, currencyCode, "currency_code", path, &violations)
    Rules.range(Int64(clamping: units), -1000000000000, 1000000000000, "units", path, &violations)
    Rules.range(Int64(clamping: nanos), -999999999, 999999999, "nanos", path, &violations)
  }
}

extension Money: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Type__Money__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Type__Money.self)
    currencyCode = readString(c.pointee.currency_code)
    units = c.pointee.units
    nanos = c.pointee.nanos
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Type__Money.self)
    c.pointee.currency_code = arena.string(currencyCode)
    c.pointee.units = units
    c.pointee.nanos = nanos
    arena.keepUnknown(unknownFields, raw)
  }
}
