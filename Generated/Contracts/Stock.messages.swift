// Written by protoc-gen-kontor from kontor/inventory/v1/stock.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Creates or replaces a product.
public struct PutProductRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Version that the caller has seen; 0: any, also none.
  public var expectedVersion: Int64 = 0
  /// The product as it is to be.
  public var product: Product? {
    get { productBox?.value }
    set { productBox = newValue.map { Box($0) } }
  }
  private var productBox: Box<Product>?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", expectedVersion: Int64 = 0, product: Product? = nil) {
    self.requestID = requestID
    self.expectedVersion = expectedVersion
    self.product = product
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(productBox != nil, "product", path, &violations)
    Rules.message("product", path, &violations) { productBox?.value.validate("", into: &$0) }
  }
}

/// Creates or replaces a warehouse.
public struct PutWarehouseRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Version that the caller has seen; 0: any, also none.
  public var expectedVersion: Int64 = 0
  /// The warehouse as it is to be.
  public var warehouse: Warehouse?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", expectedVersion: Int64 = 0, warehouse: Warehouse? = nil) {
    self.requestID = requestID
    self.expectedVersion = expectedVersion
    self.warehouse = warehouse
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(warehouse != nil, "warehouse", path, &violations)
    Rules.message("warehouse", path, &violations) { warehouse?.validate("", into: &$0) }
  }
}

/// One item of a stock import.
public struct ImportStockRequest: WireMessage, Hashable {
  /// The client's number for the item, from 1, rising from item to item.
  public var sequence: Int64 = 0
  /// The item; exactly one. Its `request_id` is its name for good, over all streams. What is wrong
  /// with it is the item's error and does not end the stream.
  public var item: Item?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sequence: Int64 = 0, item: Item? = nil) {
    self.sequence = sequence
    self.item = item
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(sequence != 0, "sequence", path, &violations)
    Rules.range(Int64(clamping: sequence), 1, .max, "sequence", path, &violations)
  }

  /// The item; exactly one. Its `request_id` is its name for good, over all streams. What is wrong
  /// with it is the item's error and does not end the stream.
  public enum Item: Sendable, Hashable {
    /// A product.
    indirect case product(PutProductRequest)
    /// A warehouse.
    indirect case warehouse(PutWarehouseRequest)
    /// Goods that arrived; product and warehouse are known or come earlier in the stream.
    indirect case receipt(ReceiveRequest)
  }
}

/// What became of a stock import.
public struct ImportStockResponse: WireMessage, Hashable {
  /// Products taken, replayed ones included.
  public var productCount: Int64 = 0
  /// Warehouses taken, replayed ones included.
  public var warehouseCount: Int64 = 0
  /// Receipts taken, replayed ones included.
  public var receiptCount: Int64 = 0
  /// Items that had been taken before.
  public var replayedCount: Int64 = 0
  /// Items that were refused.
  public var failedCount: Int64 = 0
  /// The first 100 refused items.
  public var failures: [ImportStockResponse.Failure] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(productCount: Int64 = 0, warehouseCount: Int64 = 0, receiptCount: Int64 = 0, replayedCount: Int64 = 0, failedCount: Int64 = 0, failures: [ImportStockResponse.Failure] = []) {
    self.productCount = productCount
    self.warehouseCount = warehouseCount
    self.receiptCount = receiptCount
    self.replayedCount = replayedCount
    self.failedCount = failedCount
    self.failures = failures
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// A refused item.
  public struct Failure: WireMessage, Hashable {
    /// Number of the item, as the client gave it.
    public var sequence: Int64 = 0
    /// Why it was refused; nothing of it was kept.
    public var error: ItemError? {
      get { errorBox?.value }
      set { errorBox = newValue.map { Box($0) } }
    }
    private var errorBox: Box<ItemError>?
    /// Fields that this contract does not know, as they came; sent back.
    public private(set) var unknownFields: [UInt8] = []

    public init() {}
    public init(sequence: Int64 = 0, error: ItemError? = nil) {
      self.sequence = sequence
      self.error = error
    }
    public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
    public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  }
}

/// Goods that arrived at one warehouse. Differences, so they need no version to be safe.
public struct ReceiveRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Code of the warehouse.
  public var warehouse: String = ""
  /// What arrived, 1..200 lines.
  public var lines: [ReceiptLine] = []
  /// Delivery note, purchase order or the like; one line, 0..128 bytes.
  public var reference: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", warehouse: String = "", lines: [ReceiptLine] = [], reference: String = "") {
    self.requestID = requestID
    self.warehouse = warehouse
    self.lines = lines
    self.reference = reference
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!warehouse.isEmpty, "warehouse", path, &violations)
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
    Rules.required(!lines.isEmpty, "lines", path, &violations)
    Rules.items(lines.count, 0, 200, "lines", path, &violations)
    Rules.each(lines.count, "lines", path, &violations) { index, violations in
      let value = lines[index]
      value.validate("", into: &violations)
    }
    Rules.bytes(reference.utf8.count, 0, 128, "reference", path, &violations)
    Rules.pattern(.line, reference, "reference", path, &violations)
  }
}

/// Some units of one SKU that arrived.
public struct ReceiptLine: WireMessage, Hashable {
  /// SKU of a product of the tenant.
  public var sku: String = ""
  /// Units that arrived, 1..1,000,000.
  public var quantity: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", quantity: Int64 = 0) {
    self.sku = sku
    self.quantity = quantity
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!sku.isEmpty, "sku", path, &violations)
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.required(quantity != 0, "quantity", path, &violations)
    Rules.range(Int64(clamping: quantity), 1, 1000000, "quantity", path, &violations)
  }
}

/// The stock after a receipt.
public struct ReceiveResponse: WireMessage, Hashable {
  /// Counters of every SKU received, each once, in the order of SKUs.
  public var levels: [StockLevel] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(levels: [StockLevel] = []) {
    self.levels = levels
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Corrects what is on hand. A difference, so it needs no version to be safe.
public struct AdjustRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// SKU of a product of the tenant.
  public var sku: String = ""
  /// Code of the warehouse.
  public var warehouse: String = ""
  /// Units to add to `on_hand`, -1,000,000..1,000,000, not 0.
  public var onHandDelta: Int64 = 0
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", sku: String = "", warehouse: String = "", onHandDelta: Int64 = 0, reason: String = "", dryRun: Bool = false) {
    self.requestID = requestID
    self.sku = sku
    self.warehouse = warehouse
    self.onHandDelta = onHandDelta
    self.reason = reason
    self.dryRun = dryRun
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!sku.isEmpty, "sku", path, &violations)
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.required(!warehouse.isEmpty, "warehouse", path, &violations)
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
    Rules.required(onHandDelta != 0, "on_hand_delta", path, &violations)
    Rules.range(Int64(clamping: onHandDelta), -1000000, 1000000, "on_hand_delta", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Moves goods between two warehouses. Differences, so they need no version to be safe.
public struct TransferStockRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Code of the warehouse that gives.
  public var fromWarehouse: String = ""
  /// Code of the warehouse that takes; another one.
  public var toWarehouse: String = ""
  /// What is moved, 1..100 lines.
  public var lines: [ReceiptLine] = []
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", fromWarehouse: String = "", toWarehouse: String = "", lines: [ReceiptLine] = [], reason: String = "") {
    self.requestID = requestID
    self.fromWarehouse = fromWarehouse
    self.toWarehouse = toWarehouse
    self.lines = lines
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!fromWarehouse.isEmpty, "from_warehouse", path, &violations)
    Rules.bytes(fromWarehouse.utf8.count, 0, 32, "from_warehouse", path, &violations)
    Rules.pattern(.code, fromWarehouse, "from_warehouse", path, &violations)
    Rules.required(!toWarehouse.isEmpty, "to_warehouse", path, &violations)
    Rules.bytes(toWarehouse.utf8.count, 0, 32, "to_warehouse", path, &violations)
    Rules.pattern(.code, toWarehouse, "to_warehouse", path, &violations)
    Rules.required(!lines.isEmpty, "lines", path, &violations)
    Rules.items(lines.count, 0, 100, "lines", path, &violations)
    Rules.each(lines.count, "lines", path, &violations) { index, violations in
      let value = lines[index]
      value.validate("", into: &violations)
    }
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// The stock after a transfer.
public struct TransferStockResponse: WireMessage, Hashable {
  /// Counters of every SKU in both warehouses, in the order of SKUs and codes.
  public var levels: [StockLevel] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(levels: [StockLevel] = []) {
    self.levels = levels
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Blocks units. A difference, so it needs no version to be safe.
public struct QuarantineStockRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// SKU of a product of the tenant.
  public var sku: String = ""
  /// Code of the warehouse.
  public var warehouse: String = ""
  /// Units, 1..1,000,000.
  public var quantity: Int64 = 0
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", sku: String = "", warehouse: String = "", quantity: Int64 = 0, reason: String = "", dryRun: Bool = false) {
    self.requestID = requestID
    self.sku = sku
    self.warehouse = warehouse
    self.quantity = quantity
    self.reason = reason
    self.dryRun = dryRun
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!sku.isEmpty, "sku", path, &violations)
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.required(!warehouse.isEmpty, "warehouse", path, &violations)
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
    Rules.required(quantity != 0, "quantity", path, &violations)
    Rules.range(Int64(clamping: quantity), 1, 1000000, "quantity", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Unblocks units. A difference, so it needs no version to be safe.
public struct ReleaseQuarantineRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// SKU of a product of the tenant.
  public var sku: String = ""
  /// Code of the warehouse.
  public var warehouse: String = ""
  /// Units, 1..1,000,000.
  public var quantity: Int64 = 0
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", sku: String = "", warehouse: String = "", quantity: Int64 = 0, reason: String = "") {
    self.requestID = requestID
    self.sku = sku
    self.warehouse = warehouse
    self.quantity = quantity
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!sku.isEmpty, "sku", path, &violations)
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.required(!warehouse.isEmpty, "warehouse", path, &violations)
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
    Rules.required(quantity != 0, "quantity", path, &violations)
    Rules.range(Int64(clamping: quantity), 1, 1000000, "quantity", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Throws blocked units away. A difference, so it needs no version to be safe.
public struct ScrapStockRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// SKU of a product of the tenant.
  public var sku: String = ""
  /// Code of the warehouse.
  public var warehouse: String = ""
  /// Units, 1..1,000,000.
  public var quantity: Int64 = 0
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", sku: String = "", warehouse: String = "", quantity: Int64 = 0, reason: String = "", dryRun: Bool = false) {
    self.requestID = requestID
    self.sku = sku
    self.warehouse = warehouse
    self.quantity = quantity
    self.reason = reason
    self.dryRun = dryRun
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!sku.isEmpty, "sku", path, &violations)
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.required(!warehouse.isEmpty, "warehouse", path, &violations)
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
    Rules.required(quantity != 0, "quantity", path, &violations)
    Rules.range(Int64(clamping: quantity), 1, 1000000, "quantity", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Asks for the stock of several SKUs.
public struct GetAvailabilityRequest: WireMessage, Hashable {
  /// The SKUs, 1..200, each once.
  public var skus: [String] = []
  /// Codes of the warehouses, 0..100; empty: all.
  public var warehouses: [String] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(skus: [String] = [], warehouses: [String] = []) {
    self.skus = skus
    self.warehouses = warehouses
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!skus.isEmpty, "skus", path, &violations)
    Rules.items(skus.count, 0, 200, "skus", path, &violations)
    Rules.each(skus.count, "skus", path, &violations) { index, violations in
      let value = skus[index]
      Rules.itemBytes(value.utf8.count, 1, 64, "", "", &violations)
      Rules.pattern(.sku, value, "", "", &violations)
    }
    Rules.items(warehouses.count, 0, 100, "warehouses", path, &violations)
    Rules.each(warehouses.count, "warehouses", path, &violations) { index, violations in
      let value = warehouses[index]
      Rules.itemBytes(value.utf8.count, 1, 32, "", "", &violations)
      Rules.pattern(.code, value, "", "", &violations)
    }
  }
}

/// The stock of several SKUs.
public struct GetAvailabilityResponse: WireMessage, Hashable {
  /// One entry for each SKU asked for, in that order.
  public var items: [SkuAvailability] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(items: [SkuAvailability] = []) {
    self.items = items
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// The stock of one SKU.
public struct SkuAvailability: WireMessage, Hashable {
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// Units that can be reserved, over the warehouses asked for.
  public var available: Int64 = 0
  /// Counters by warehouse, in the order of codes; none where it was never stocked.
  public var levels: [StockLevel] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", available: Int64 = 0, levels: [StockLevel] = []) {
    self.sku = sku
    self.available = available
    self.levels = levels
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for movements; conditions are joined by and, an absent one holds for every movement.
public struct ListMovementsRequest: WireMessage, Hashable {
  /// Of this SKU.
  public var sku: String = ""
  /// In this warehouse.
  public var warehouse: String = ""
  /// For this order.
  public var orderID: String = ""
  /// Of one of these kinds; 0..13 of them.
  public var kinds: [StockMovement.Kind] = []
  /// Booked in this span.
  public var eventTime: TimeRange?
  /// `resume_token` of the last message received, with the same conditions, to go on behind it;
  /// empty: from the first.
  public var resumeToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", warehouse: String = "", orderID: String = "", kinds: [StockMovement.Kind] = [], eventTime: TimeRange? = nil, resumeToken: String = "") {
    self.sku = sku
    self.warehouse = warehouse
    self.orderID = orderID
    self.kinds = kinds
    self.eventTime = eventTime
    self.resumeToken = resumeToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.items(kinds.count, 0, 13, "kinds", path, &violations)
    Rules.each(kinds.count, "kinds", path, &violations) { index, violations in
      let value = kinds[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.bytes(resumeToken.utf8.count, 0, 512, "resume_token", path, &violations)
  }
}

/// One movement of a list.
public struct ListMovementsResponse: WireMessage, Hashable {
  /// The movement.
  public var movement: StockMovement? {
    get { movementBox?.value }
    set { movementBox = newValue.map { Box($0) } }
  }
  private var movementBox: Box<StockMovement>?
  /// Token to go on behind this movement; valid for good.
  public var resumeToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(movement: StockMovement? = nil, resumeToken: String = "") {
    self.movement = movement
    self.resumeToken = resumeToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for a proof of the books.
public struct VerifyLedgerRequest: WireMessage, Hashable {
  /// Only this SKU; empty: all.
  public var sku: String = ""
  /// Only this warehouse; empty: all.
  public var warehouse: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", warehouse: String = "") {
    self.sku = sku
    self.warehouse = warehouse
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
  }
}

/// One message of a proof.
public struct VerifyLedgerResponse: WireMessage, Hashable {
  /// What the message tells.
  public var result: Result?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(result: Result? = nil) {
    self.result = result
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What the message tells.
  public enum Result: Sendable, Hashable {
    /// A counter that differs.
    case discrepancy(LedgerDiscrepancy)
    /// The end of the proof; the last message.
    case summary(LedgerSummary)
  }
}

extension PutProductRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__PutProductRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PutProductRequest.self)
    requestID = readString(c.pointee.request_id)
    expectedVersion = c.pointee.expected_version
    productBox = readBox(c.pointee.product)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PutProductRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.expected_version = expectedVersion
    c.pointee.product = arena.message(productBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PutWarehouseRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__PutWarehouseRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PutWarehouseRequest.self)
    requestID = readString(c.pointee.request_id)
    expectedVersion = c.pointee.expected_version
    warehouse = readMessage(c.pointee.warehouse)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PutWarehouseRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.expected_version = expectedVersion
    c.pointee.warehouse = arena.message(warehouse)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ImportStockRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ImportStockRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ImportStockRequest.self)
    sequence = c.pointee.sequence
    item = switch c.pointee.item_case.rawValue {
      case 2: .product(readPresent(c.pointee.product))
      case 3: .warehouse(readPresent(c.pointee.warehouse))
      case 4: .receipt(readPresent(c.pointee.receipt))
      default: nil
    }
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ImportStockRequest.self)
    c.pointee.sequence = sequence
    switch item {
      case .product(let value): c.pointee.item_case = .init(rawValue: 2); c.pointee.product = arena.message(value)
      case .warehouse(let value): c.pointee.item_case = .init(rawValue: 3); c.pointee.warehouse = arena.message(value)
      case .receipt(let value): c.pointee.item_case = .init(rawValue: 4); c.pointee.receipt = arena.message(value)
      case nil: break
    }
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ImportStockResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ImportStockResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ImportStockResponse.self)
    productCount = c.pointee.product_count
    warehouseCount = c.pointee.warehouse_count
    receiptCount = c.pointee.receipt_count
    replayedCount = c.pointee.replayed_count
    failedCount = c.pointee.failed_count
    failures = readMessages(c.pointee.n_failures, c.pointee.failures)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ImportStockResponse.self)
    c.pointee.product_count = productCount
    c.pointee.warehouse_count = warehouseCount
    c.pointee.receipt_count = receiptCount
    c.pointee.replayed_count = replayedCount
    c.pointee.failed_count = failedCount
    c.pointee.n_failures = failures.count
    c.pointee.failures = arena.messages(failures)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ImportStockResponse.Failure: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ImportStockResponse__Failure__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ImportStockResponse__Failure.self)
    sequence = c.pointee.sequence
    errorBox = readBox(c.pointee.error)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ImportStockResponse__Failure.self)
    c.pointee.sequence = sequence
    c.pointee.error = arena.message(errorBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReceiveRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ReceiveRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReceiveRequest.self)
    requestID = readString(c.pointee.request_id)
    warehouse = readString(c.pointee.warehouse)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    reference = readString(c.pointee.reference)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReceiveRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.reference = arena.string(reference)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReceiptLine: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ReceiptLine__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReceiptLine.self)
    sku = readString(c.pointee.sku)
    quantity = c.pointee.quantity
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReceiptLine.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.quantity = quantity
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReceiveResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ReceiveResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReceiveResponse.self)
    levels = readMessages(c.pointee.n_levels, c.pointee.levels)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReceiveResponse.self)
    c.pointee.n_levels = levels.count
    c.pointee.levels = arena.messages(levels)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension AdjustRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__AdjustRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__AdjustRequest.self)
    requestID = readString(c.pointee.request_id)
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    onHandDelta = c.pointee.on_hand_delta
    reason = readString(c.pointee.reason)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__AdjustRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.on_hand_delta = onHandDelta
    c.pointee.reason = arena.string(reason)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension TransferStockRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__TransferStockRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__TransferStockRequest.self)
    requestID = readString(c.pointee.request_id)
    fromWarehouse = readString(c.pointee.from_warehouse)
    toWarehouse = readString(c.pointee.to_warehouse)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__TransferStockRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.from_warehouse = arena.string(fromWarehouse)
    c.pointee.to_warehouse = arena.string(toWarehouse)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension TransferStockResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__TransferStockResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__TransferStockResponse.self)
    levels = readMessages(c.pointee.n_levels, c.pointee.levels)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__TransferStockResponse.self)
    c.pointee.n_levels = levels.count
    c.pointee.levels = arena.messages(levels)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension QuarantineStockRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__QuarantineStockRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__QuarantineStockRequest.self)
    requestID = readString(c.pointee.request_id)
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    quantity = c.pointee.quantity
    reason = readString(c.pointee.reason)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__QuarantineStockRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.quantity = quantity
    c.pointee.reason = arena.string(reason)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReleaseQuarantineRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ReleaseQuarantineRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReleaseQuarantineRequest.self)
    requestID = readString(c.pointee.request_id)
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    quantity = c.pointee.quantity
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReleaseQuarantineRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.quantity = quantity
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ScrapStockRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ScrapStockRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ScrapStockRequest.self)
    requestID = readString(c.pointee.request_id)
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    quantity = c.pointee.quantity
    reason = readString(c.pointee.reason)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ScrapStockRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.quantity = quantity
    c.pointee.reason = arena.string(reason)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetAvailabilityRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__GetAvailabilityRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__GetAvailabilityRequest.self)
    skus = readStrings(c.pointee.n_skus, c.pointee.skus)
    warehouses = readStrings(c.pointee.n_warehouses, c.pointee.warehouses)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__GetAvailabilityRequest.self)
    c.pointee.n_skus = skus.count
    c.pointee.skus = arena.strings(skus)
    c.pointee.n_warehouses = warehouses.count
    c.pointee.warehouses = arena.strings(warehouses)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetAvailabilityResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__GetAvailabilityResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__GetAvailabilityResponse.self)
    items = readMessages(c.pointee.n_items, c.pointee.items)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__GetAvailabilityResponse.self)
    c.pointee.n_items = items.count
    c.pointee.items = arena.messages(items)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SkuAvailability: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__SkuAvailability__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__SkuAvailability.self)
    sku = readString(c.pointee.sku)
    available = c.pointee.available
    levels = readMessages(c.pointee.n_levels, c.pointee.levels)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__SkuAvailability.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.available = available
    c.pointee.n_levels = levels.count
    c.pointee.levels = arena.messages(levels)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListMovementsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListMovementsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListMovementsRequest.self)
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    orderID = readString(c.pointee.order_id)
    kinds = readEnums(c.pointee.n_kinds, c.pointee.kinds)
    eventTime = readMessage(c.pointee.event_time)
    resumeToken = readString(c.pointee.resume_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListMovementsRequest.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.n_kinds = kinds.count
    c.pointee.kinds = arena.enumerations(kinds)
    c.pointee.event_time = arena.message(eventTime)
    c.pointee.resume_token = arena.string(resumeToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListMovementsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListMovementsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListMovementsResponse.self)
    movementBox = readBox(c.pointee.movement)
    resumeToken = readString(c.pointee.resume_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListMovementsResponse.self)
    c.pointee.movement = arena.message(movementBox)
    c.pointee.resume_token = arena.string(resumeToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension VerifyLedgerRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__VerifyLedgerRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__VerifyLedgerRequest.self)
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__VerifyLedgerRequest.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension VerifyLedgerResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__VerifyLedgerResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__VerifyLedgerResponse.self)
    result = switch c.pointee.result_case.rawValue {
      case 1: .discrepancy(readPresent(c.pointee.discrepancy))
      case 2: .summary(readPresent(c.pointee.summary))
      default: nil
    }
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__VerifyLedgerResponse.self)
    switch result {
      case .discrepancy(let value): c.pointee.result_case = .init(rawValue: 1); c.pointee.discrepancy = arena.message(value)
      case .summary(let value): c.pointee.result_case = .init(rawValue: 2); c.pointee.summary = arena.message(value)
      case nil: break
    }
    arena.keepUnknown(unknownFields, raw)
  }
}
