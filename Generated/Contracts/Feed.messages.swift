// Written by protoc-gen-kontor from kontor/admin/v1/feed.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// One thing that happened.
public struct FeedEvent: WireMessage, Hashable {
  /// Whose event it is.
  public var tenant: String = ""
  /// Id of the command behind it, UUIDv7 in lower-case text, 36 bytes.
  public var eventID: String = ""
  /// Tells the events of one command apart.
  public var ordinal: Int32 = 0
  /// What it is about, as a number of `Aggregate`.
  public var aggregateKind: Int32 = 0
  /// Id of the order, shipment and so on.
  public var aggregate: String = ""
  /// What happened, by the kind of aggregate.
  public var kind: Int32 = 0
  /// State before; 0: there is none.
  public var fromState: Int32 = 0
  /// State after; 0: there is none.
  public var toState: Int32 = 0
  /// Version of the aggregate after it; 0 where it has none.
  public var version: Int64 = 0
  /// For people; may be empty.
  public var detail: String = ""
  /// Who did it.
  public var actor: String = ""
  /// When its transaction began.
  public var eventTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(tenant: String = "", eventID: String = "", ordinal: Int32 = 0, aggregateKind: Int32 = 0, aggregate: String = "", kind: Int32 = 0, fromState: Int32 = 0, toState: Int32 = 0, version: Int64 = 0, detail: String = "", actor: String = "", eventTime: Timestamp? = nil) {
    self.tenant = tenant
    self.eventID = eventID
    self.ordinal = ordinal
    self.aggregateKind = aggregateKind
    self.aggregate = aggregate
    self.kind = kind
    self.fromState = fromState
    self.toState = toState
    self.version = version
    self.detail = detail
    self.actor = actor
    self.eventTime = eventTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What an event is about. Numbers above those named here may come from a newer server: pass them over.
  public struct Aggregate: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the subject of an event.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// An order; `kind` is `kontor.orders.v1.OrderEvent.Kind`, states are `Order.State`.
    public static var order: Self { Self(rawValue: 1) }
    /// Stock of a SKU in a warehouse; `kind` is `StockMovement.Kind`.
    public static var stock: Self { Self(rawValue: 2) }
    /// A shipment; states are `Shipment.State`; `kind` is the state that it came to, or 41: the carrier has
    /// another estimate, 42: something is wrong, 43: that is resolved.
    public static var shipment: Self { Self(rawValue: 3) }
    /// A complaint; states are `Complaint.State`, `kind` is the state that was reached, 11 for a message, 12 for
    /// being taken to the department head.
    public static var complaint: Self { Self(rawValue: 4) }
    /// A product.
    public static var product: Self { Self(rawValue: 5) }
    /// A warehouse.
    public static var warehouse: Self { Self(rawValue: 6) }
    /// A stocktake; `kind` and states are `Stocktake.State`.
    public static var stocktake: Self { Self(rawValue: 21) }
    /// A quotation; `kind` and states are `kontor.orders.v1.Quote.State`; `detail` names its order or the reason.
    public static var quote: Self { Self(rawValue: 16) }
    /// A supplier order; `kind` and states are `SupplierOrder.State`.
    public static var supplierOrder: Self { Self(rawValue: 22) }
    /// A reorder policy, by SKU and warehouse.
    public static var reorderPolicy: Self { Self(rawValue: 23) }
    /// A fulfilment; `kind` and states are `Fulfilment.State`.
    public static var fulfilment: Self { Self(rawValue: 30) }
    /// A carrier, by its code; `kind` 1: it was put, 2: the service of it that `detail` names was.
    public static var carrier: Self { Self(rawValue: 31) }
    /// A return; `kind` and states are `Rma.State`.
    public static var rma: Self { Self(rawValue: 70) }
    /// An urgent request; states are `UrgentRequest.State`, `kind` is the state that was reached, or 20: a report.
    public static var urgentRequest: Self { Self(rawValue: 60) }
    /// An SLA clock; `kind` 1: it warns, 2: its time is over. States are `Clock.State`; `detail` names its kind
    /// and subject.
    public static var clock: Self { Self(rawValue: 50) }
    /// A calendar, a policy or a template of messages, by its name.
    public static var configuration: Self { Self(rawValue: 51) }
    /// A message to a customer or to staff; `kind` and states are `Notification.State`.
    public static var notification: Self { Self(rawValue: 52) }
    /// A consumer of this feed, by its name.
    public static var consumer: Self { Self(rawValue: 53) }
    public static var allCases: [Self] { [.unspecified, .order, .stock, .shipment, .complaint, .product, .warehouse, .stocktake, .quote, .supplierOrder, .reorderPolicy, .fulfilment, .carrier, .rma, .urgentRequest, .clock, .configuration, .notification, .consumer] }
    public var name: String? {
      switch rawValue {
        case 0: "AGGREGATE_UNSPECIFIED"
        case 1: "ORDER"
        case 2: "STOCK"
        case 3: "SHIPMENT"
        case 4: "COMPLAINT"
        case 5: "PRODUCT"
        case 6: "WAREHOUSE"
        case 21: "STOCKTAKE"
        case 16: "QUOTE"
        case 22: "SUPPLIER_ORDER"
        case 23: "REORDER_POLICY"
        case 30: "FULFILMENT"
        case 31: "CARRIER"
        case 70: "RMA"
        case 60: "URGENT_REQUEST"
        case 50: "CLOCK"
        case 51: "CONFIGURATION"
        case 52: "NOTIFICATION"
        case 53: "CONSUMER"
        default: nil
      }
    }
  }
}

/// Where a feed begins, and what it holds.
public struct FeedRequest: WireMessage, Hashable {
  /// A registered consumer, whose checkpoint it begins behind; excludes `resume_token`.
  public var consumer: String = ""
  /// Where it begins: the token of the last response that was taken. Neither this nor `consumer`: the oldest
  /// event kept.
  public var resumeToken: String = ""
  /// Only events about these, numbers of `FeedEvent.Aggregate`; none: all. 0..32.
  public var aggregateKinds: [Int32] = []
  /// True: of every tenant for which the caller acts.
  public var allTenants: Bool = false
  /// True: ends with OK once what has happened so far is told.
  public var untilNow: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(consumer: String = "", resumeToken: String = "", aggregateKinds: [Int32] = [], allTenants: Bool = false, untilNow: Bool = false) {
    self.consumer = consumer
    self.resumeToken = resumeToken
    self.aggregateKinds = aggregateKinds
    self.allTenants = allTenants
    self.untilNow = untilNow
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.pattern(.code, consumer, "consumer", path, &violations)
    Rules.bytes(resumeToken.utf8.count, 0, 512, "resume_token", path, &violations)
    Rules.items(aggregateKinds.count, 0, 32, "aggregate_kinds", path, &violations)
    Rules.each(aggregateKinds.count, "aggregate_kinds", path, &violations) { index, violations in
      let value = aggregateKinds[index]
      Rules.range(Int64(clamping: value), 1, 999, "", "", &violations)
    }
  }
}

/// An event, or word of how far the feed has come.
public struct FeedResponse: WireMessage, Hashable {
  /// The event; absent: nothing of what was asked for happened up to this place.
  public var event: FeedEvent? {
    get { eventBox?.value }
    set { eventBox = newValue.map { Box($0) } }
  }
  private var eventBox: Box<FeedEvent>?
  /// The place behind this response, for `resume_token` and AckFeed.
  public var resumeToken: String = ""
  /// True: what had happened when it was asked for has been told. Once a stream.
  public var caughtUp: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(event: FeedEvent? = nil, resumeToken: String = "", caughtUp: Bool = false) {
    self.event = event
    self.resumeToken = resumeToken
    self.caughtUp = caughtUp
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Registers a consumer.
public struct RegisterConsumerRequest: WireMessage, Hashable {
  /// The caller's name for this change.
  public var requestID: String = ""
  /// Its name.
  public var consumer: String = ""
  /// True: of every tenant for which the caller acts.
  public var allTenants: Bool = false
  /// True: begins with the oldest event kept. False: with what happens from now on.
  public var fromOldest: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", consumer: String = "", allTenants: Bool = false, fromOldest: Bool = false) {
    self.requestID = requestID
    self.consumer = consumer
    self.allTenants = allTenants
    self.fromOldest = fromOldest
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!consumer.isEmpty, "consumer", path, &violations)
    Rules.pattern(.code, consumer, "consumer", path, &violations)
  }
}

/// A registered consumer.
public struct FeedConsumer: WireMessage, Hashable {
  /// Its name.
  public var consumer: String = ""
  /// Whether it is of all tenants.
  public var allTenants: Bool = false
  /// The place up to which it has acknowledged, as a token for Feed.
  public var resumeToken: String = ""
  /// When it last acknowledged something new, or was registered or moved.
  public var updateTime: Timestamp?
  /// Version, from 1, one higher when it is moved by Redeliver; acknowledgements do not count.
  public var version: Int64 = 0
  /// Events of its tenant, or of all, that it has not acknowledged, counted up to 10,000; in ListConsumers
  /// only.
  public var unacknowledged: Int64 = 0
  /// How old the oldest of them is; absent: there is none. In ListConsumers only.
  public var lag: ProtobufDuration?
  /// Whether it is one of Kontor's own.
  public var builtIn: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(consumer: String = "", allTenants: Bool = false, resumeToken: String = "", updateTime: Timestamp? = nil, version: Int64 = 0, unacknowledged: Int64 = 0, lag: ProtobufDuration? = nil, builtIn: Bool = false) {
    self.consumer = consumer
    self.allTenants = allTenants
    self.resumeToken = resumeToken
    self.updateTime = updateTime
    self.version = version
    self.unacknowledged = unacknowledged
    self.lag = lag
    self.builtIn = builtIn
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// An acknowledgement.
public struct AckFeedRequest: WireMessage, Hashable {
  /// Whose it is.
  public var consumer: String = ""
  /// True: the consumer is of all tenants.
  public var allTenants: Bool = false
  /// Up to which place: the token of a response of Feed with the same `all_tenants`.
  public var resumeToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(consumer: String = "", allTenants: Bool = false, resumeToken: String = "") {
    self.consumer = consumer
    self.allTenants = allTenants
    self.resumeToken = resumeToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!consumer.isEmpty, "consumer", path, &violations)
    Rules.pattern(.code, consumer, "consumer", path, &violations)
    Rules.required(!resumeToken.isEmpty, "resume_token", path, &violations)
    Rules.bytes(resumeToken.utf8.count, 0, 512, "resume_token", path, &violations)
  }
}

/// Which page of the consumers is wanted.
public struct ListConsumersRequest: WireMessage, Hashable {
  /// True: those of all tenants.
  public var allTenants: Bool = false
  /// Consumers on the page: 0 to 200; 0 asks for 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(allTenants: Bool = false, pageSize: Int32 = 0, pageToken: String = "") {
    self.allTenants = allTenants
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of consumers.
public struct ListConsumersResponse: WireMessage, Hashable {
  /// By name.
  public var consumers: [FeedConsumer] = []
  /// Empty: this was the last page.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(consumers: [FeedConsumer] = [], nextPageToken: String = "") {
    self.consumers = consumers
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Moves a consumer's place.
public struct RedeliverRequest: WireMessage, Hashable {
  /// The caller's name for this change.
  public var requestID: String = ""
  /// Whose place it is.
  public var consumer: String = ""
  /// True: the consumer is of all tenants.
  public var allTenants: Bool = false
  /// The first place to be told again.
  public var from: From?
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// The version of the consumer that it moves; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, for the audit, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", consumer: String = "", allTenants: Bool = false, from: From? = nil, dryRun: Bool = false, expectedVersion: Int64 = 0, reason: String = "") {
    self.requestID = requestID
    self.consumer = consumer
    self.allTenants = allTenants
    self.from = from
    self.dryRun = dryRun
    self.expectedVersion = expectedVersion
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!consumer.isEmpty, "consumer", path, &violations)
    Rules.pattern(.code, consumer, "consumer", path, &violations)
    switch from {
      case .resumeToken(let value):
        Rules.bytes(value.utf8.count, 0, 512, "resume_token", path, &violations)

      case .eventID(let value):
        Rules.pattern(.uuid, value, "event_id", path, &violations)

      default: break
    }
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }

  /// The first place to be told again.
  public enum From: Sendable, Hashable {
    /// Behind this place: a token of Feed.
    case resumeToken(String)
    /// With the first event of this command that is kept, 36 bytes.
    case eventID(String)
    /// With the oldest event kept; true.
    case oldest(Bool)
  }
}

/// What is told again.
public struct RedeliverResponse: WireMessage, Hashable {
  /// The consumer as it stands after it.
  public var consumer: FeedConsumer?
  /// Events behind the new place that can be read now, counted up to 100,000.
  public var events: Int64 = 0
  /// Whether there are more than were counted.
  public var more: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(consumer: FeedConsumer? = nil, events: Int64 = 0, more: Bool = false) {
    self.consumer = consumer
    self.events = events
    self.more = more
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Forgets a consumer.
public struct RemoveConsumerRequest: WireMessage, Hashable {
  /// The caller's name for this change.
  public var requestID: String = ""
  /// Whose registration ends.
  public var consumer: String = ""
  /// True: the consumer is of all tenants.
  public var allTenants: Bool = false
  /// The version that is removed; 0: any.
  public var expectedVersion: Int64 = 0
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", consumer: String = "", allTenants: Bool = false, expectedVersion: Int64 = 0, dryRun: Bool = false) {
    self.requestID = requestID
    self.consumer = consumer
    self.allTenants = allTenants
    self.expectedVersion = expectedVersion
    self.dryRun = dryRun
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!consumer.isEmpty, "consumer", path, &violations)
    Rules.pattern(.code, consumer, "consumer", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
  }
}

/// The consumer is gone.
public struct RemoveConsumerResponse: WireMessage, Hashable {
  /// The consumer as it was; absent in the answer to a repeat.
  public var consumer: FeedConsumer?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(consumer: FeedConsumer? = nil) {
    self.consumer = consumer
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension FeedEvent: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__FeedEvent__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__FeedEvent.self)
    tenant = readString(c.pointee.tenant)
    eventID = readString(c.pointee.event_id)
    ordinal = c.pointee.ordinal
    aggregateKind = c.pointee.aggregate_kind
    aggregate = readString(c.pointee.aggregate)
    kind = c.pointee.kind
    fromState = c.pointee.from_state
    toState = c.pointee.to_state
    version = c.pointee.version
    detail = readString(c.pointee.detail)
    actor = readString(c.pointee.actor)
    eventTime = readMessage(c.pointee.event_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__FeedEvent.self)
    c.pointee.tenant = arena.string(tenant)
    c.pointee.event_id = arena.string(eventID)
    c.pointee.ordinal = ordinal
    c.pointee.aggregate_kind = aggregateKind
    c.pointee.aggregate = arena.string(aggregate)
    c.pointee.kind = kind
    c.pointee.from_state = fromState
    c.pointee.to_state = toState
    c.pointee.version = version
    c.pointee.detail = arena.string(detail)
    c.pointee.actor = arena.string(actor)
    c.pointee.event_time = arena.message(eventTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension FeedRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__FeedRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__FeedRequest.self)
    consumer = readString(c.pointee.consumer)
    resumeToken = readString(c.pointee.resume_token)
    aggregateKinds = readArray(c.pointee.n_aggregate_kinds, c.pointee.aggregate_kinds)
    allTenants = c.pointee.all_tenants != 0
    untilNow = c.pointee.until_now != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__FeedRequest.self)
    c.pointee.consumer = arena.string(consumer)
    c.pointee.resume_token = arena.string(resumeToken)
    c.pointee.n_aggregate_kinds = aggregateKinds.count
    c.pointee.aggregate_kinds = arena.array(aggregateKinds)
    c.pointee.all_tenants = allTenants ? 1 : 0
    c.pointee.until_now = untilNow ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension FeedResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__FeedResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__FeedResponse.self)
    eventBox = readBox(c.pointee.event)
    resumeToken = readString(c.pointee.resume_token)
    caughtUp = c.pointee.caught_up != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__FeedResponse.self)
    c.pointee.event = arena.message(eventBox)
    c.pointee.resume_token = arena.string(resumeToken)
    c.pointee.caught_up = caughtUp ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RegisterConsumerRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__RegisterConsumerRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__RegisterConsumerRequest.self)
    requestID = readString(c.pointee.request_id)
    consumer = readString(c.pointee.consumer)
    allTenants = c.pointee.all_tenants != 0
    fromOldest = c.pointee.from_oldest != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__RegisterConsumerRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.consumer = arena.string(consumer)
    c.pointee.all_tenants = allTenants ? 1 : 0
    c.pointee.from_oldest = fromOldest ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension FeedConsumer: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__FeedConsumer__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__FeedConsumer.self)
    consumer = readString(c.pointee.consumer)
    allTenants = c.pointee.all_tenants != 0
    resumeToken = readString(c.pointee.resume_token)
    updateTime = readMessage(c.pointee.update_time)
    version = c.pointee.version
    unacknowledged = c.pointee.unacknowledged
    lag = readMessage(c.pointee.lag)
    builtIn = c.pointee.built_in != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__FeedConsumer.self)
    c.pointee.consumer = arena.string(consumer)
    c.pointee.all_tenants = allTenants ? 1 : 0
    c.pointee.resume_token = arena.string(resumeToken)
    c.pointee.update_time = arena.message(updateTime)
    c.pointee.version = version
    c.pointee.unacknowledged = unacknowledged
    c.pointee.lag = arena.message(lag)
    c.pointee.built_in = builtIn ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension AckFeedRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__AckFeedRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__AckFeedRequest.self)
    consumer = readString(c.pointee.consumer)
    allTenants = c.pointee.all_tenants != 0
    resumeToken = readString(c.pointee.resume_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__AckFeedRequest.self)
    c.pointee.consumer = arena.string(consumer)
    c.pointee.all_tenants = allTenants ? 1 : 0
    c.pointee.resume_token = arena.string(resumeToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListConsumersRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ListConsumersRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListConsumersRequest.self)
    allTenants = c.pointee.all_tenants != 0
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListConsumersRequest.self)
    c.pointee.all_tenants = allTenants ? 1 : 0
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListConsumersResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ListConsumersResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListConsumersResponse.self)
    consumers = readMessages(c.pointee.n_consumers, c.pointee.consumers)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListConsumersResponse.self)
    c.pointee.n_consumers = consumers.count
    c.pointee.consumers = arena.messages(consumers)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RedeliverRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__RedeliverRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__RedeliverRequest.self)
    requestID = readString(c.pointee.request_id)
    consumer = readString(c.pointee.consumer)
    allTenants = c.pointee.all_tenants != 0
    from = switch c.pointee.from_case.rawValue {
      case 4: .resumeToken(readString(c.pointee.resume_token))
      case 5: .eventID(readString(c.pointee.event_id))
      case 6: .oldest(c.pointee.oldest != 0)
      default: nil
    }
    dryRun = c.pointee.dry_run != 0
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__RedeliverRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.consumer = arena.string(consumer)
    c.pointee.all_tenants = allTenants ? 1 : 0
    switch from {
      case .resumeToken(let value): c.pointee.from_case = .init(rawValue: 4); c.pointee.resume_token = arena.presentString(value)
      case .eventID(let value): c.pointee.from_case = .init(rawValue: 5); c.pointee.event_id = arena.presentString(value)
      case .oldest(let value): c.pointee.from_case = .init(rawValue: 6); c.pointee.oldest = value ? 1 : 0
      case nil: break
    }
    c.pointee.dry_run = dryRun ? 1 : 0
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RedeliverResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__RedeliverResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__RedeliverResponse.self)
    consumer = readMessage(c.pointee.consumer)
    events = c.pointee.events
    more = c.pointee.more != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__RedeliverResponse.self)
    c.pointee.consumer = arena.message(consumer)
    c.pointee.events = events
    c.pointee.more = more ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RemoveConsumerRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__RemoveConsumerRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__RemoveConsumerRequest.self)
    requestID = readString(c.pointee.request_id)
    consumer = readString(c.pointee.consumer)
    allTenants = c.pointee.all_tenants != 0
    expectedVersion = c.pointee.expected_version
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__RemoveConsumerRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.consumer = arena.string(consumer)
    c.pointee.all_tenants = allTenants ? 1 : 0
    c.pointee.expected_version = expectedVersion
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RemoveConsumerResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__RemoveConsumerResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__RemoveConsumerResponse.self)
    consumer = readMessage(c.pointee.consumer)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__RemoveConsumerResponse.self)
    c.pointee.consumer = arena.message(consumer)
    arena.keepUnknown(unknownFields, raw)
  }
}
