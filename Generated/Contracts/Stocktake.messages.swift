// Written by protoc-gen-kontor from kontor/inventory/v1/stocktake.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Why what was counted differs from the books.
public struct StocktakeCause: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// In an approval: refused. In a line: not known yet.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// Taken by somebody.
  public static var theft: Self { Self(rawValue: 1) }
  /// Broken or spoilt and thrown away.
  public static var damage: Self { Self(rawValue: 2) }
  /// Put in another place or under another SKU.
  public static var misplaced: Self { Self(rawValue: 3) }
  /// Goods came or left, and nobody booked it.
  public static var notBooked: Self { Self(rawValue: 4) }
  /// Goods came or left, and another number was booked.
  public static var bookedWrong: Self { Self(rawValue: 5) }
  /// A supplier delivered another number than was booked.
  public static var supplier: Self { Self(rawValue: 6) }
  /// Looked for and not found.
  public static var unknown: Self { Self(rawValue: 7) }
  /// Anything else; the note says what.
  public static var other: Self { Self(rawValue: 8) }
  public static var allCases: [Self] { [.unspecified, .theft, .damage, .misplaced, .notBooked, .bookedWrong, .supplier, .unknown, .other] }
  public var name: String? {
    switch rawValue {
      case 0: "STOCKTAKE_CAUSE_UNSPECIFIED"
      case 1: "STOCKTAKE_CAUSE_THEFT"
      case 2: "STOCKTAKE_CAUSE_DAMAGE"
      case 3: "STOCKTAKE_CAUSE_MISPLACED"
      case 4: "STOCKTAKE_CAUSE_NOT_BOOKED"
      case 5: "STOCKTAKE_CAUSE_BOOKED_WRONG"
      case 6: "STOCKTAKE_CAUSE_SUPPLIER"
      case 7: "STOCKTAKE_CAUSE_UNKNOWN"
      case 8: "STOCKTAKE_CAUSE_OTHER"
      default: nil
    }
  }
}

/// A stocktake as it stands at `version`. Everything in it is set by the service.
public struct Stocktake: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var stocktakeID: String = ""
  /// Version, from 1; every change raises it.
  public var version: Int64 = 0
  /// Where it stands.
  public var state: Stocktake.State = .unspecified
  /// Code of the warehouse, 1..32 bytes.
  public var warehouse: String = ""
  /// Who answers for it, 1..128 bytes.
  public var responsible: String = ""
  /// SKUs that it is of, 1..1,000.
  public var lineCount: Int32 = 0
  /// SKUs of which a count is wanted.
  public var wantedCount: Int32 = 0
  /// SKUs of which another number was counted than was in the books.
  public var differenceCount: Int32 = 0
  /// SKU of its last line, 1..64 bytes: `after_sku` of the next stocktake of a large warehouse.
  public var lastSku: String = ""
  /// Who planned it.
  public var plannedBy: String = ""
  /// When it was planned.
  public var planTime: Timestamp?
  /// Who approved it; empty: nobody yet.
  public var approvedBy: String = ""
  /// When it was approved; absent: not yet.
  public var approveTime: Timestamp?
  /// When it was posted; absent: not yet.
  public var postTime: Timestamp?
  /// Why it was to be counted again, or was given up, 0..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(stocktakeID: String = "", version: Int64 = 0, state: Stocktake.State = .unspecified, warehouse: String = "", responsible: String = "", lineCount: Int32 = 0, wantedCount: Int32 = 0, differenceCount: Int32 = 0, lastSku: String = "", plannedBy: String = "", planTime: Timestamp? = nil, approvedBy: String = "", approveTime: Timestamp? = nil, postTime: Timestamp? = nil, reason: String = "") {
    self.stocktakeID = stocktakeID
    self.version = version
    self.state = state
    self.warehouse = warehouse
    self.responsible = responsible
    self.lineCount = lineCount
    self.wantedCount = wantedCount
    self.differenceCount = differenceCount
    self.lastSku = lastSku
    self.plannedBy = plannedBy
    self.planTime = planTime
    self.approvedBy = approvedBy
    self.approveTime = approveTime
    self.postTime = postTime
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where a stocktake stands.
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// In a filter: refused.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Nothing is counted yet.
    public static var planned: Self { Self(rawValue: 1) }
    /// Some of it is counted.
    public static var counting: Self { Self(rawValue: 2) }
    /// All of it is counted; somebody else is to look at it.
    public static var counted: Self { Self(rawValue: 3) }
    /// Some of it is to be counted again.
    public static var recount: Self { Self(rawValue: 4) }
    /// Its differences may be posted.
    public static var approved: Self { Self(rawValue: 5) }
    /// Its differences are in the books; final.
    public static var posted: Self { Self(rawValue: 6) }
    /// It was given up; final.
    public static var cancelled: Self { Self(rawValue: 7) }
    public static var allCases: [Self] { [.unspecified, .planned, .counting, .counted, .recount, .approved, .posted, .cancelled] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "PLANNED"
        case 2: "COUNTING"
        case 3: "COUNTED"
        case 4: "RECOUNT"
        case 5: "APPROVED"
        case 6: "POSTED"
        case 7: "CANCELLED"
        default: nil
      }
    }
  }
}

/// What was counted of one SKU.
public struct StocktakeLine: WireMessage, Hashable {
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// True: a count is wanted, the first or another.
  public var wanted: Bool = false
  /// The counts, oldest first; the last one holds. 0..20.
  public var counts: [StockCount] = []
  /// Units that the last count found beyond the books of its moment; below 0: units that are missing. What
  /// is posted. Absent: not counted yet.
  public var difference: Int64?
  /// Why they differ.
  public var cause: StocktakeCause = .unspecified
  /// More about the cause, 0..200 bytes.
  public var note: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", wanted: Bool = false, counts: [StockCount] = [], difference: Int64? = nil, cause: StocktakeCause = .unspecified, note: String = "") {
    self.sku = sku
    self.wanted = wanted
    self.counts = counts
    self.difference = difference
    self.cause = cause
    self.note = note
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// One count of one SKU.
public struct StockCount: WireMessage, Hashable {
  /// Units that were there, 0..1,000,000,000.
  public var counted: Int64 = 0
  /// `on_hand` at that moment.
  public var book: Int64 = 0
  /// Who counted, 1..128 bytes.
  public var countedBy: String = ""
  /// Who submitted it.
  public var actor: String = ""
  /// When it was taken.
  public var countTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(counted: Int64 = 0, book: Int64 = 0, countedBy: String = "", actor: String = "", countTime: Timestamp? = nil) {
    self.counted = counted
    self.book = book
    self.countedBy = countedBy
    self.actor = actor
    self.countTime = countTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Plans a stocktake.
public struct PlanStocktakeRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Code of the warehouse.
  public var warehouse: String = ""
  /// SKUs to count, each once, whether the warehouse ever had them or not; 0..1,000. Empty: those with stock
  /// there, by code, at most 1,000.
  public var skus: [String] = []
  /// Where `skus` is empty, only SKUs behind this one: a large warehouse is counted in several stocktakes.
  public var afterSku: String = ""
  /// Who answers for it; one line, 1..128 bytes.
  public var responsible: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", warehouse: String = "", skus: [String] = [], afterSku: String = "", responsible: String = "") {
    self.requestID = requestID
    self.warehouse = warehouse
    self.skus = skus
    self.afterSku = afterSku
    self.responsible = responsible
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
    Rules.items(skus.count, 0, 1000, "skus", path, &violations)
    Rules.each(skus.count, "skus", path, &violations) { index, violations in
      let value = skus[index]
      Rules.itemBytes(value.utf8.count, 1, 64, "", "", &violations)
      Rules.pattern(.sku, value, "", "", &violations)
    }
    Rules.bytes(afterSku.utf8.count, 0, 64, "after_sku", path, &violations)
    Rules.pattern(.sku, afterSku, "after_sku", path, &violations)
    Rules.required(!responsible.isEmpty, "responsible", path, &violations)
    Rules.bytes(responsible.utf8.count, 0, 128, "responsible", path, &violations)
    Rules.pattern(.line, responsible, "responsible", path, &violations)
  }
}

/// One count of a stream.
public struct SubmitCountsRequest: WireMessage, Hashable {
  /// The client's number for the count, from 1, rising from one to the next.
  public var sequence: Int64 = 0
  /// Stocktake, 36 bytes; the same in the whole stream.
  public var stocktakeID: String = ""
  /// What was counted; what is wrong with it is its own error and does not end the stream.
  public var count: CountedUnits?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sequence: Int64 = 0, stocktakeID: String = "", count: CountedUnits? = nil) {
    self.sequence = sequence
    self.stocktakeID = stocktakeID
    self.count = count
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(sequence != 0, "sequence", path, &violations)
    Rules.range(Int64(clamping: sequence), 1, .max, "sequence", path, &violations)
    Rules.required(!stocktakeID.isEmpty, "stocktake_id", path, &violations)
    Rules.bytes(stocktakeID.utf8.count, 0, 36, "stocktake_id", path, &violations)
    Rules.pattern(.uuid, stocktakeID, "stocktake_id", path, &violations)
  }
}

/// What somebody counted.
public struct CountedUnits: WireMessage, Hashable {
  /// Name of this count for good, over all streams (AIP-155): under one name a count is taken once.
  public var requestID: String = ""
  /// SKU, one of the stocktake's.
  public var sku: String = ""
  /// Units that are there, 0..1,000,000,000.
  public var counted: Int64 = 0
  /// Who counted, if not the caller; one line, 0..128 bytes.
  public var countedBy: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", sku: String = "", counted: Int64 = 0, countedBy: String = "") {
    self.requestID = requestID
    self.sku = sku
    self.counted = counted
    self.countedBy = countedBy
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
    Rules.range(Int64(clamping: counted), 0, 1000000000, "counted", path, &violations)
    Rules.bytes(countedBy.utf8.count, 0, 128, "counted_by", path, &violations)
    Rules.pattern(.line, countedBy, "counted_by", path, &violations)
  }
}

/// What became of a stream of counts.
public struct SubmitCountsResponse: WireMessage, Hashable {
  /// Counts taken, replayed ones included.
  public var takenCount: Int64 = 0
  /// Counts that had been taken before.
  public var replayedCount: Int64 = 0
  /// Counts that were refused.
  public var failedCount: Int64 = 0
  /// The first 100 refused counts.
  public var failures: [SubmitCountsResponse.Failure] = []
  /// The stocktake after them; absent if the stream was empty.
  public var stocktake: Stocktake? {
    get { stocktakeBox?.value }
    set { stocktakeBox = newValue.map { Box($0) } }
  }
  private var stocktakeBox: Box<Stocktake>?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(takenCount: Int64 = 0, replayedCount: Int64 = 0, failedCount: Int64 = 0, failures: [SubmitCountsResponse.Failure] = [], stocktake: Stocktake? = nil) {
    self.takenCount = takenCount
    self.replayedCount = replayedCount
    self.failedCount = failedCount
    self.failures = failures
    self.stocktake = stocktake
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// A refused count.
  public struct Failure: WireMessage, Hashable {
    /// Number of the count, as the client gave it.
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

/// Decides what was counted.
public struct ReviewStocktakeRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Stocktake, 36 bytes.
  public var stocktakeID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What is decided; exactly one.
  public var decision: Decision?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", stocktakeID: String = "", expectedVersion: Int64 = 0, decision: Decision? = nil) {
    self.requestID = requestID
    self.stocktakeID = stocktakeID
    self.expectedVersion = expectedVersion
    self.decision = decision
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!stocktakeID.isEmpty, "stocktake_id", path, &violations)
    Rules.bytes(stocktakeID.utf8.count, 0, 36, "stocktake_id", path, &violations)
    Rules.pattern(.uuid, stocktakeID, "stocktake_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    switch decision {
      case .approval(let value):
        Rules.message("approval", path, &violations) { value.validate("", into: &$0) }

      case .recount(let value):
        Rules.message("recount", path, &violations) { value.validate("", into: &$0) }

      default: break
    }
  }

  /// What is decided; exactly one.
  public enum Decision: Sendable, Hashable {
    /// It may be posted.
    case approval(StocktakeApproval)
    /// Some of it is to be counted again.
    case recount(RecountOrder)
  }
}

/// Says why the books were wrong.
public struct StocktakeApproval: WireMessage, Hashable {
  /// A cause for every line that differs, each once; 0..1,000.
  public var causes: [DifferenceCause] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(causes: [DifferenceCause] = []) {
    self.causes = causes
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.items(causes.count, 0, 1000, "causes", path, &violations)
    Rules.each(causes.count, "causes", path, &violations) { index, violations in
      let value = causes[index]
      value.validate("", into: &violations)
    }
  }
}

/// Why one SKU differs.
public struct DifferenceCause: WireMessage, Hashable {
  /// SKU of a line that differs.
  public var sku: String = ""
  /// Why.
  public var cause: StocktakeCause = .unspecified
  /// More about it; needed with OTHER; 0..200 bytes.
  public var note: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", cause: StocktakeCause = .unspecified, note: String = "") {
    self.sku = sku
    self.cause = cause
    self.note = note
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!sku.isEmpty, "sku", path, &violations)
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.required(cause.rawValue != 0, "cause", path, &violations)
    if !cause.isDefined { Rules.undefined(cause, "cause", path, &violations) }
    Rules.bytes(note.utf8.count, 0, 200, "note", path, &violations)
  }
}

/// Asks for another count.
public struct RecountOrder: WireMessage, Hashable {
  /// SKUs of the stocktake, each once; 1..1,000.
  public var skus: [String] = []
  /// Why; 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(skus: [String] = [], reason: String = "") {
    self.skus = skus
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!skus.isEmpty, "skus", path, &violations)
    Rules.items(skus.count, 0, 1000, "skus", path, &violations)
    Rules.each(skus.count, "skus", path, &violations) { index, violations in
      let value = skus[index]
      Rules.itemBytes(value.utf8.count, 1, 64, "", "", &violations)
      Rules.pattern(.sku, value, "", "", &violations)
    }
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Brings differences into the books.
public struct PostStocktakeRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Stocktake, 36 bytes.
  public var stocktakeID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", stocktakeID: String = "", expectedVersion: Int64 = 0, dryRun: Bool = false) {
    self.requestID = requestID
    self.stocktakeID = stocktakeID
    self.expectedVersion = expectedVersion
    self.dryRun = dryRun
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!stocktakeID.isEmpty, "stocktake_id", path, &violations)
    Rules.bytes(stocktakeID.utf8.count, 0, 36, "stocktake_id", path, &violations)
    Rules.pattern(.uuid, stocktakeID, "stocktake_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
  }
}

/// What was posted.
public struct PostStocktakeResponse: WireMessage, Hashable {
  /// The stocktake after it.
  public var stocktake: Stocktake? {
    get { stocktakeBox?.value }
    set { stocktakeBox = newValue.map { Box($0) } }
  }
  private var stocktakeBox: Box<Stocktake>?
  /// Counters of every SKU that differed, in the order of SKUs, with the orders that reserved units were
  /// taken from.
  public var levels: [StockLevel] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(stocktake: Stocktake? = nil, levels: [StockLevel] = []) {
    self.stocktake = stocktake
    self.levels = levels
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Gives a stocktake up.
public struct CancelStocktakeRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Stocktake, 36 bytes.
  public var stocktakeID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why; 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", stocktakeID: String = "", expectedVersion: Int64 = 0, reason: String = "") {
    self.requestID = requestID
    self.stocktakeID = stocktakeID
    self.expectedVersion = expectedVersion
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!stocktakeID.isEmpty, "stocktake_id", path, &violations)
    Rules.bytes(stocktakeID.utf8.count, 0, 36, "stocktake_id", path, &violations)
    Rules.pattern(.uuid, stocktakeID, "stocktake_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Asks for one stocktake.
public struct GetStocktakeRequest: WireMessage, Hashable {
  /// Stocktake, 36 bytes.
  public var stocktakeID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(stocktakeID: String = "") {
    self.stocktakeID = stocktakeID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!stocktakeID.isEmpty, "stocktake_id", path, &violations)
    Rules.bytes(stocktakeID.utf8.count, 0, 36, "stocktake_id", path, &violations)
    Rules.pattern(.uuid, stocktakeID, "stocktake_id", path, &violations)
  }
}

/// Asks for stocktakes; conditions are joined by and, an absent one holds for every stocktake.
public struct ListStocktakesRequest: WireMessage, Hashable {
  /// In one of these states; 0..7 of them.
  public var states: [Stocktake.State] = []
  /// Of this warehouse.
  public var warehouse: String = ""
  /// That this person answers for.
  public var responsible: String = ""
  /// Most stocktakes in the answer, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(states: [Stocktake.State] = [], warehouse: String = "", responsible: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.states = states
    self.warehouse = warehouse
    self.responsible = responsible
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.items(states.count, 0, 7, "states", path, &violations)
    Rules.each(states.count, "states", path, &violations) { index, violations in
      let value = states[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
    Rules.bytes(responsible.utf8.count, 0, 128, "responsible", path, &violations)
    Rules.pattern(.line, responsible, "responsible", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of stocktakes.
public struct ListStocktakesResponse: WireMessage, Hashable {
  /// The stocktakes, newest first.
  public var stocktakes: [Stocktake] = []
  /// Token of the next page; empty after the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(stocktakes: [Stocktake] = [], nextPageToken: String = "") {
    self.stocktakes = stocktakes
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for lines; conditions are joined by and.
public struct ListStocktakeLinesRequest: WireMessage, Hashable {
  /// Stocktake, 36 bytes.
  public var stocktakeID: String = ""
  /// True: only lines of which another number was counted than was in the books.
  public var onlyDifferences: Bool = false
  /// True: only lines of which a count is wanted.
  public var onlyWanted: Bool = false
  /// Most lines in the answer, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(stocktakeID: String = "", onlyDifferences: Bool = false, onlyWanted: Bool = false, pageSize: Int32 = 0, pageToken: String = "") {
    self.stocktakeID = stocktakeID
    self.onlyDifferences = onlyDifferences
    self.onlyWanted = onlyWanted
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!stocktakeID.isEmpty, "stocktake_id", path, &violations)
    Rules.bytes(stocktakeID.utf8.count, 0, 36, "stocktake_id", path, &violations)
    Rules.pattern(.uuid, stocktakeID, "stocktake_id", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of lines.
public struct ListStocktakeLinesResponse: WireMessage, Hashable {
  /// The lines, in the order of SKUs.
  public var lines: [StocktakeLine] = []
  /// Token of the next page; empty after the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(lines: [StocktakeLine] = [], nextPageToken: String = "") {
    self.lines = lines
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension Stocktake: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__Stocktake__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Stocktake.self)
    stocktakeID = readString(c.pointee.stocktake_id)
    version = c.pointee.version
    state = readEnum(c.pointee.state)
    warehouse = readString(c.pointee.warehouse)
    responsible = readString(c.pointee.responsible)
    lineCount = c.pointee.line_count
    wantedCount = c.pointee.wanted_count
    differenceCount = c.pointee.difference_count
    lastSku = readString(c.pointee.last_sku)
    plannedBy = readString(c.pointee.planned_by)
    planTime = readMessage(c.pointee.plan_time)
    approvedBy = readString(c.pointee.approved_by)
    approveTime = readMessage(c.pointee.approve_time)
    postTime = readMessage(c.pointee.post_time)
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Stocktake.self)
    c.pointee.stocktake_id = arena.string(stocktakeID)
    c.pointee.version = version
    c.pointee.state = arena.enumeration(state)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.responsible = arena.string(responsible)
    c.pointee.line_count = lineCount
    c.pointee.wanted_count = wantedCount
    c.pointee.difference_count = differenceCount
    c.pointee.last_sku = arena.string(lastSku)
    c.pointee.planned_by = arena.string(plannedBy)
    c.pointee.plan_time = arena.message(planTime)
    c.pointee.approved_by = arena.string(approvedBy)
    c.pointee.approve_time = arena.message(approveTime)
    c.pointee.post_time = arena.message(postTime)
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension StocktakeLine: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__StocktakeLine__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__StocktakeLine.self)
    sku = readString(c.pointee.sku)
    wanted = c.pointee.wanted != 0
    counts = readMessages(c.pointee.n_counts, c.pointee.counts)
    difference = c.pointee._difference_case.rawValue == 4 ? c.pointee.difference : nil
    cause = readEnum(c.pointee.cause)
    note = readString(c.pointee.note)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__StocktakeLine.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.wanted = wanted ? 1 : 0
    c.pointee.n_counts = counts.count
    c.pointee.counts = arena.messages(counts)
    if let value = difference { c.pointee._difference_case = .init(rawValue: 4); c.pointee.difference = value }
    c.pointee.cause = arena.enumeration(cause)
    c.pointee.note = arena.string(note)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension StockCount: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__StockCount__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__StockCount.self)
    counted = c.pointee.counted
    book = c.pointee.book
    countedBy = readString(c.pointee.counted_by)
    actor = readString(c.pointee.actor)
    countTime = readMessage(c.pointee.count_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__StockCount.self)
    c.pointee.counted = counted
    c.pointee.book = book
    c.pointee.counted_by = arena.string(countedBy)
    c.pointee.actor = arena.string(actor)
    c.pointee.count_time = arena.message(countTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PlanStocktakeRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__PlanStocktakeRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PlanStocktakeRequest.self)
    requestID = readString(c.pointee.request_id)
    warehouse = readString(c.pointee.warehouse)
    skus = readStrings(c.pointee.n_skus, c.pointee.skus)
    afterSku = readString(c.pointee.after_sku)
    responsible = readString(c.pointee.responsible)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PlanStocktakeRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.n_skus = skus.count
    c.pointee.skus = arena.strings(skus)
    c.pointee.after_sku = arena.string(afterSku)
    c.pointee.responsible = arena.string(responsible)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SubmitCountsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__SubmitCountsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__SubmitCountsRequest.self)
    sequence = c.pointee.sequence
    stocktakeID = readString(c.pointee.stocktake_id)
    count = readMessage(c.pointee.count)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__SubmitCountsRequest.self)
    c.pointee.sequence = sequence
    c.pointee.stocktake_id = arena.string(stocktakeID)
    c.pointee.count = arena.message(count)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CountedUnits: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__CountedUnits__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__CountedUnits.self)
    requestID = readString(c.pointee.request_id)
    sku = readString(c.pointee.sku)
    counted = c.pointee.counted
    countedBy = readString(c.pointee.counted_by)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__CountedUnits.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.sku = arena.string(sku)
    c.pointee.counted = counted
    c.pointee.counted_by = arena.string(countedBy)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SubmitCountsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__SubmitCountsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__SubmitCountsResponse.self)
    takenCount = c.pointee.taken_count
    replayedCount = c.pointee.replayed_count
    failedCount = c.pointee.failed_count
    failures = readMessages(c.pointee.n_failures, c.pointee.failures)
    stocktakeBox = readBox(c.pointee.stocktake)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__SubmitCountsResponse.self)
    c.pointee.taken_count = takenCount
    c.pointee.replayed_count = replayedCount
    c.pointee.failed_count = failedCount
    c.pointee.n_failures = failures.count
    c.pointee.failures = arena.messages(failures)
    c.pointee.stocktake = arena.message(stocktakeBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SubmitCountsResponse.Failure: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__SubmitCountsResponse__Failure__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__SubmitCountsResponse__Failure.self)
    sequence = c.pointee.sequence
    errorBox = readBox(c.pointee.error)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__SubmitCountsResponse__Failure.self)
    c.pointee.sequence = sequence
    c.pointee.error = arena.message(errorBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReviewStocktakeRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ReviewStocktakeRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReviewStocktakeRequest.self)
    requestID = readString(c.pointee.request_id)
    stocktakeID = readString(c.pointee.stocktake_id)
    expectedVersion = c.pointee.expected_version
    decision = switch c.pointee.decision_case.rawValue {
      case 4: .approval(readPresent(c.pointee.approval))
      case 5: .recount(readPresent(c.pointee.recount))
      default: nil
    }
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReviewStocktakeRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.stocktake_id = arena.string(stocktakeID)
    c.pointee.expected_version = expectedVersion
    switch decision {
      case .approval(let value): c.pointee.decision_case = .init(rawValue: 4); c.pointee.approval = arena.message(value)
      case .recount(let value): c.pointee.decision_case = .init(rawValue: 5); c.pointee.recount = arena.message(value)
      case nil: break
    }
    arena.keepUnknown(unknownFields, raw)
  }
}

extension StocktakeApproval: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__StocktakeApproval__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__StocktakeApproval.self)
    causes = readMessages(c.pointee.n_causes, c.pointee.causes)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__StocktakeApproval.self)
    c.pointee.n_causes = causes.count
    c.pointee.causes = arena.messages(causes)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension DifferenceCause: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__DifferenceCause__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__DifferenceCause.self)
    sku = readString(c.pointee.sku)
    cause = readEnum(c.pointee.cause)
    note = readString(c.pointee.note)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__DifferenceCause.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.cause = arena.enumeration(cause)
    c.pointee.note = arena.string(note)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RecountOrder: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__RecountOrder__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__RecountOrder.self)
    skus = readStrings(c.pointee.n_skus, c.pointee.skus)
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__RecountOrder.self)
    c.pointee.n_skus = skus.count
    c.pointee.skus = arena.strings(skus)
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PostStocktakeRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__PostStocktakeRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PostStocktakeRequest.self)
    requestID = readString(c.pointee.request_id)
    stocktakeID = readString(c.pointee.stocktake_id)
    expectedVersion = c.pointee.expected_version
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PostStocktakeRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.stocktake_id = arena.string(stocktakeID)
    c.pointee.expected_version = expectedVersion
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PostStocktakeResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__PostStocktakeResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PostStocktakeResponse.self)
    stocktakeBox = readBox(c.pointee.stocktake)
    levels = readMessages(c.pointee.n_levels, c.pointee.levels)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PostStocktakeResponse.self)
    c.pointee.stocktake = arena.message(stocktakeBox)
    c.pointee.n_levels = levels.count
    c.pointee.levels = arena.messages(levels)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CancelStocktakeRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__CancelStocktakeRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__CancelStocktakeRequest.self)
    requestID = readString(c.pointee.request_id)
    stocktakeID = readString(c.pointee.stocktake_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__CancelStocktakeRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.stocktake_id = arena.string(stocktakeID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetStocktakeRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__GetStocktakeRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__GetStocktakeRequest.self)
    stocktakeID = readString(c.pointee.stocktake_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__GetStocktakeRequest.self)
    c.pointee.stocktake_id = arena.string(stocktakeID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListStocktakesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListStocktakesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListStocktakesRequest.self)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    warehouse = readString(c.pointee.warehouse)
    responsible = readString(c.pointee.responsible)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListStocktakesRequest.self)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.responsible = arena.string(responsible)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListStocktakesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListStocktakesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListStocktakesResponse.self)
    stocktakes = readMessages(c.pointee.n_stocktakes, c.pointee.stocktakes)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListStocktakesResponse.self)
    c.pointee.n_stocktakes = stocktakes.count
    c.pointee.stocktakes = arena.messages(stocktakes)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListStocktakeLinesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListStocktakeLinesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListStocktakeLinesRequest.self)
    stocktakeID = readString(c.pointee.stocktake_id)
    onlyDifferences = c.pointee.only_differences != 0
    onlyWanted = c.pointee.only_wanted != 0
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListStocktakeLinesRequest.self)
    c.pointee.stocktake_id = arena.string(stocktakeID)
    c.pointee.only_differences = onlyDifferences ? 1 : 0
    c.pointee.only_wanted = onlyWanted ? 1 : 0
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListStocktakeLinesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListStocktakeLinesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListStocktakeLinesResponse.self)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListStocktakeLinesResponse.self)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}
