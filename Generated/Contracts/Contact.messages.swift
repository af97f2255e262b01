// Written by protoc-gen-kontor from kontor/type/contact.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// A person or company with the means to reach it. On an order it is a snapshot (ORD-4). The form
/// is checked here; whether one of `email` and `phone` is given is checked by the order's review.
public struct Contact: WireMessage, Hashable {
  /// Name of the person or company; one line, 1..200 bytes.
  public var displayName: String = ""
  /// Email address; 0..254 bytes.
  public var email: String = ""
  /// Telephone number; 0..40 bytes.
  public var phone: String = ""
  /// Company of the person, if that matters; one line, 0..200 bytes.
  public var company: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(displayName: String = "", email: String = "", phone: String = "", company: String = "") {
    self.displayName = displayName
    self.email = email
    self.phone = phone
    self.company = company
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!displayName.isEmpty, "display_name", path, &violations)
    Rules.bytes(displayName.utf8.count, 0, 200, "display_name", path, &violations)
    Rules.pattern(.line, displayName, "display_name", path, &violations)
    Rules.bytes(email.utf8.count, 0, 254, "email", path, &violations)
    Rules.pattern(.email, email, "email", path, &violations)
    Rules.bytes(phone.utf8.count, 0, 40, "phone", path, &violations)
    Rules.pattern(.phone, phone, "phone", path, &violations)
    Rules.bytes(company.utf8.count, 0, 200, "company", path, &violations)
    Rules.pattern(.line, company, "company", path, &violations)
  }
}

extension Contact: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Type__Contact__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Type__Contact.self)
    displayName = readString(c.pointee.display_name)
    email = readString(c.pointee.email)
    phone = readString(c.pointee.phone)
    company = readString(c.pointee.company)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Type__Contact.self)
    c.pointee.display_name = arena.string(displayName)
    c.pointee.email = arena.string(email)
    c.pointee.phone = arena.string(phone)
    c.pointee.company = arena.string(company)
    arena.keepUnknown(unknownFields, raw)
  }
}
