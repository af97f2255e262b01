// Written by protoc-gen-kontor from kontor/type/address.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Where goods go or lie. On an order it is a snapshot: later changes of master data leave it alone.
public struct Address: WireMessage, Hashable {
  /// Person or company at the address; one line, 1..200 bytes.
  public var recipient: String = ""
  /// Street, house number and what else stands above the city, in the order of an envelope;
  /// 1..4 lines of 1..200 bytes.
  public var addressLines: [String] = []
  /// City, town or village; one line, 1..100 bytes.
  public var locality: String = ""
  /// State, province or region where the country's addresses have one; one line, 0..100 bytes.
  public var administrativeArea: String = ""
  /// Postal code where the country has them; one line, 0..16 bytes.
  public var postalCode: String = ""
  /// Country, ISO 3166-1 alpha-2, as "DE".
  public var countryCode: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(recipient: String = "", addressLines: [String] = [], locality: String = "", administrativeArea: String = "", postalCode: String = "", countryCode: String = "") {
    self.recipient = recipient
    self.addressLines = addressLines
    self.locality = locality
    self.administrativeArea = administrativeArea
    self.postalCode = postalCode
    self.countryCode = countryCode
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!recipient.isEmpty, "recipient", path, &violations)
    Rules.bytes(recipient.utf8.count, 0, 200, "recipient", path, &violations)
    Rules.pattern(.line, recipient, "recipient", path, &violations)
    Rules.required(!addressLines.isEmpty, "address_lines", path, &violations)
    Rules.items(addressLines.count, 0, 4, "address_lines", path, &violations)
    Rules.each(addressLines.count, "address_lines", path, &violations) { index, violations in
      let value = addressLines[index]
      Rules.itemBytes(value.utf8.count, 1, 200, "", "", &violations)
      Rules.pattern(.line, value, "", "", &violations)
    }
    Rules.required(!locality.isEmpty, "locality", path, &violations)
    Rules.bytes(locality.utf8.count, 0, 100, "locality", path, &violations)
    Rules.pattern(.line, locality, "locality", path, &violations)
    Rules.bytes(administrativeArea.utf8.count, 0, 100, "administrative_area", path, &violations)
    Rules.pattern(.line, administrativeArea, "administrative_area", path, &violations)
    Rules.bytes(postalCode.utf8.count, 0, 16, "postal_code", path, &violations)
    Rules.pattern(.line, postalCode, "postal_code", path, &violations)
    Rules.required(!countryCode.isEmpty, "country_code", path, &violations)
    Rules.bytes(countryCode.utf8.count, 0, 2, "country_code", path, &violations)
    Rules.pattern(.country, countryCode, "country_code", path, &violations)
  }
}

extension Address: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Type__Address__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Type__Address.self)
    recipient = readString(c.pointee.recipient)
    addressLines = readStrings(c.pointee.n_address_lines, c.pointee.address_lines)
    locality = readString(c.pointee.locality)
    administrativeArea = readString(c.pointee.administrative_area)
    postalCode = readString(c.pointee.postal_code)
    countryCode = readString(c.pointee.country_code)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Type__Address.self)
    c.pointee.recipient = arena.string(recipient)
    c.pointee.n_address_lines = addressLines.count
    c.pointee.address_lines = arena.strings(addressLines)
    c.pointee.locality = arena.string(locality)
    c.pointee.administrative_area = arena.string(administrativeArea)
    c.pointee.postal_code = arena.string(postalCode)
    c.pointee.country_code = arena.string(countryCode)
    arena.keepUnknown(unknownFields, raw)
  }
}
