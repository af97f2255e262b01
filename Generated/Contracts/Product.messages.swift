// Written by protoc-gen-kontor from kontor/inventory/v1/product.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Something that can be ordered and stocked.
public struct Product: WireMessage, Hashable {
  /// The tenant's key of the product, 1..64 bytes.
  public var sku: String = ""
  /// Name for people; one line, 1..200 bytes.
  public var displayName: String = ""
  /// Specification or model, 0..500 bytes.
  public var specification: String = ""
  /// Price of one unit in the price list, 0 or more.
  public var listPrice: Money?
  /// True: taken off sale. New orders for it are refused; its stock stays.
  public var discontinued: Bool = false
  /// Version, from 1, one higher with every change. Set by the service; ignored in a request.
  public var version: Int64 = 0
  /// When it was created. Set by the service; ignored in a request.
  public var createTime: Timestamp?
  /// When it was last changed. Set by the service; ignored in a request.
  public var updateTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", displayName: String = "", specification: String = "", listPrice: Money? = nil, discontinued: Bool = false, version: Int64 = 0, createTime: Timestamp? = nil, updateTime: Timestamp? = nil) {
    self.sku = sku
    self.displayName = displayName
    self.specification = specification
    self.listPrice = listPrice
    self.discontinued = discontinued
    self.version = version
    self.createTime = createTime
    self.updateTime = updateTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!sku.isEmpty, "sku", path, &violations)
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.required(!displayName.isEmpty, "display_name", path, &violations)
    Rules.bytes(displayName.utf8.count, 0, 200, "display_name", path, &violations)
    Rules.pattern(.line, displayName, "display_name", path, &violations)
    Rules.bytes(specification.utf8.count, 0, 500, "specification", path, &violations)
    Rules.required(listPrice != nil, "list_price", path, &violations)
    Rules.message("list_price", path, &violations) { listPrice?.validate("", into: &$0) }
  }
}

/// A place where goods lie.
public struct Warehouse: WireMessage, Hashable {
  /// The tenant's key of the warehouse, as "BER-1"; 1..32 bytes.
  public var code: String = ""
  /// Name for people; one line, 1..200 bytes.
  public var displayName: String = ""
  /// Rank when the service chooses a warehouse, the lowest first, 0..10,000.
  public var priority: Int32 = 0
  /// True: serves no new orders; its stock stays.
  public var closed: Bool = false
  /// Version, from 1, one higher with every change. Set by the service; ignored in a request.
  public var version: Int64 = 0
  /// When it was created. Set by the service; ignored in a request.
  public var createTime: Timestamp?
  /// When it was last changed. Set by the service; ignored in a request.
  public var updateTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(code: String = "", displayName: String = "", priority: Int32 = 0, closed: Bool = false, version: Int64 = 0, createTime: Timestamp? = nil, updateTime: Timestamp? = nil) {
    self.code = code
    self.displayName = displayName
    self.priority = priority
    self.closed = closed
    self.version = version
    self.createTime = createTime
    self.updateTime = updateTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!code.isEmpty, "code", path, &violations)
    Rules.bytes(code.utf8.count, 0, 32, "code", path, &violations)
    Rules.pattern(.code, code, "code", path, &violations)
    Rules.required(!displayName.isEmpty, "display_name", path, &violations)
    Rules.bytes(displayName.utf8.count, 0, 200, "display_name", path, &violations)
    Rules.pattern(.line, displayName, "display_name", path, &violations)
    Rules.range(Int64(clamping: priority), 0, 10000, "priority", path, &violations)
  }
}

extension Product: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__Product__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Product.self)
    sku = readString(c.pointee.sku)
    displayName = readString(c.pointee.display_name)
    specification = readString(c.pointee.specification)
    listPrice = readMessage(c.pointee.list_price)
    discontinued = c.pointee.discontinued != 0
    version = c.pointee.version
    createTime = readMessage(c.pointee.create_time)
    updateTime = readMessage(c.pointee.update_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Product.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.display_name = arena.string(displayName)
    c.pointee.specification = arena.string(specification)
    c.pointee.list_price = arena.message(listPrice)
    c.pointee.discontinued = discontinued ? 1 : 0
    c.pointee.version = version
    c.pointee.create_time = arena.message(createTime)
    c.pointee.update_time = arena.message(updateTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Warehouse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__Warehouse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Warehouse.self)
    code = readString(c.pointee.code)
    displayName = readString(c.pointee.display_name)
    priority = c.pointee.priority
    closed = c.pointee.closed != 0
    version = c.pointee.version
    createTime = readMessage(c.pointee.create_time)
    updateTime = readMessage(c.pointee.update_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Warehouse.self)
    c.pointee.code = arena.string(code)
    c.pointee.display_name = arena.string(displayName)
    c.pointee.priority = priority
    c.pointee.closed = closed ? 1 : 0
    c.pointee.version = version
    c.pointee.create_time = arena.message(createTime)
    c.pointee.update_time = arena.message(updateTime)
    arena.keepUnknown(unknownFields, raw)
  }
}
