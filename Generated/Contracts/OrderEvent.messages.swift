// Written by protoc-gen-kontor from kontor/orders/v1/order_event.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Whose words a note gives (ORD-8).
public struct OrderNoteSource: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// In a request: taken as STAFF.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// The customer's.
  public static var customer: Self { Self(rawValue: 1) }
  /// The staff's.
  public static var staff: Self { Self(rawValue: 2) }
  public static var allCases: [Self] { [.unspecified, .customer, .staff] }
  public var name: String? {
    switch rawValue {
      case 0: "ORDER_NOTE_SOURCE_UNSPECIFIED"
      case 1: "ORDER_NOTE_SOURCE_CUSTOMER"
      case 2: "ORDER_NOTE_SOURCE_STAFF"
      default: nil
    }
  }
}

/// Something that happened to an order, written in the transaction that made it happen (I7). One
/// change of the version is one event, called after what the caller asked for: an order that is
/// taken, reviewed and allocated in one step has one event CREATED, whose `order_state` is ALLOCATED.
public struct OrderEvent: WireMessage, Hashable {
  /// Id of the event, UUIDv7 in lower-case text, 36 bytes.
  public var eventID: String = ""
  /// Order it happened to, 36 bytes.
  public var orderID: String = ""
  /// What happened.
  public var kind: OrderEvent.Kind = .unspecified
  /// Version of the order after the event.
  public var orderVersion: Int64 = 0
  /// State of the order after the event.
  public var orderState: Order.State = .unspecified
  /// When it happened.
  public var eventTime: Timestamp?
  /// Who did it: an actor's name, 1..128 bytes; "system" for automatic steps.
  public var actor: String = ""
  /// Why or with what, for people: the reason of a cancellation, the rules that failed; up
  /// to 2,000 bytes.
  public var detail: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(eventID: String = "", orderID: String = "", kind: OrderEvent.Kind = .unspecified, orderVersion: Int64 = 0, orderState: Order.State = .unspecified, eventTime: Timestamp? = nil, actor: String = "", detail: String = "") {
    self.eventID = eventID
    self.orderID = orderID
    self.kind = kind
    self.orderVersion = orderVersion
    self.orderState = orderState
    self.eventTime = eventTime
    self.actor = actor
    self.detail = detail
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What happened.
  public struct Kind: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the kind of an event.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// The order was entered.
    public static var created: Self { Self(rawValue: 1) }
    /// It was submitted.
    public static var submitted: Self { Self(rawValue: 2) }
    /// The review found something; a person decides.
    public static var reviewRequired: Self { Self(rawValue: 3) }
    /// The review passed it.
    public static var approved: Self { Self(rawValue: 4) }
    /// It was sent back for correction.
    public static var returned: Self { Self(rawValue: 5) }
    /// The review refused it.
    public static var rejected: Self { Self(rawValue: 6) }
    /// Every open unit is reserved.
    public static var allocated: Self { Self(rawValue: 7) }
    /// Some units wait for goods.
    public static var awaitingStock: Self { Self(rawValue: 8) }
    /// A warehouse began to work on it.
    public static var fulfilmentStarted: Self { Self(rawValue: 9) }
    /// Some units went to a carrier, others are still open.
    public static var partlyShipped: Self { Self(rawValue: 10) }
    /// The last open unit went to a carrier.
    public static var shipped: Self { Self(rawValue: 11) }
    /// Some units reached the customer.
    public static var partlyDelivered: Self { Self(rawValue: 12) }
    /// The last unit reached the customer.
    public static var delivered: Self { Self(rawValue: 13) }
    /// It was settled.
    public static var completed: Self { Self(rawValue: 14) }
    /// It was archived.
    public static var archived: Self { Self(rawValue: 15) }
    /// It was cancelled.
    public static var cancelled: Self { Self(rawValue: 16) }
    /// It was not paid in time.
    public static var expired: Self { Self(rawValue: 17) }
    /// A note was added.
    public static var noteAdded: Self { Self(rawValue: 18) }
    /// Something went wrong with it and has a case: see ExceptionService.
    public static var exceptionRaised: Self { Self(rawValue: 19) }
    /// It was held.
    public static var holdPlaced: Self { Self(rawValue: 20) }
    /// A hold ended.
    public static var holdReleased: Self { Self(rawValue: 21) }
    /// Somebody became responsible for it, or nobody.
    public static var ownerAssigned: Self { Self(rawValue: 22) }
    /// The customer confirmed it.
    public static var customerConfirmed: Self { Self(rawValue: 23) }
    /// It was corrected before it was submitted.
    public static var draftUpdated: Self { Self(rawValue: 24) }
    /// An attachment was added.
    public static var attachmentAdded: Self { Self(rawValue: 25) }
    /// A reviewer took it.
    public static var reviewClaimed: Self { Self(rawValue: 26) }
    /// It was approved once; high risk takes a second approval.
    public static var secondReviewRequired: Self { Self(rawValue: 27) }
    /// A change of it was opened.
    public static var changeOpened: Self { Self(rawValue: 28) }
    /// A change of it was applied, or ended without; `detail` says which.
    public static var changeEnded: Self { Self(rawValue: 29) }
    /// Units that waited for goods are reserved; others may still wait.
    public static var backorderFilled: Self { Self(rawValue: 30) }
    /// Reserved units were lost, by damage or a count, and wait for goods again.
    public static var backordered: Self { Self(rawValue: 31) }
    /// Units that did not arrive were written off.
    public static var writtenOff: Self { Self(rawValue: 41) }
    /// Units that did not arrive wait to be sent again.
    public static var shippingAgain: Self { Self(rawValue: 42) }
    /// Goods are back in a warehouse.
    public static var takenBack: Self { Self(rawValue: 43) }
    /// Delivered units are asked back.
    public static var returnRequested: Self { Self(rawValue: 44) }
    /// A return of its goods was approved or rejected.
    public static var returnDecided: Self { Self(rawValue: 45) }
    /// Goods of a return arrived.
    public static var returnReceived: Self { Self(rawValue: 46) }
    /// They were inspected.
    public static var returnInspected: Self { Self(rawValue: 47) }
    /// The customer was offered something else, or has answered.
    public static var returnOffered: Self { Self(rawValue: 48) }
    /// A return was completed or called off, or its goods never came; `detail` says which.
    public static var returnEnded: Self { Self(rawValue: 49) }
    /// A payment was recorded, captured or called off.
    public static var paymentChanged: Self { Self(rawValue: 50) }
    /// The customer was reminded to pay.
    public static var paymentReminder: Self { Self(rawValue: 51) }
    /// A refund was asked for, called off or done.
    public static var refundChanged: Self { Self(rawValue: 52) }
    /// An invoice was issued.
    public static var invoiced: Self { Self(rawValue: 53) }
    /// It was settled that the order needs no invoice.
    public static var invoiceWaived: Self { Self(rawValue: 54) }
    /// Who ordered was overwritten.
    public static var customerErased: Self { Self(rawValue: 55) }
    /// Somebody asked that the order goes before others.
    public static var urgentRequested: Self { Self(rawValue: 56) }
    /// It goes before others; `detail` is the state of the request.
    public static var urgentAccepted: Self { Self(rawValue: 57) }
    /// It does not, or not any more; `detail` is the state of the request.
    public static var urgentEnded: Self { Self(rawValue: 58) }
    /// Units were not where the books have them; other warehouses give them, or they wait.
    public static var pickedShort: Self { Self(rawValue: 40) }
    public static var allCases: [Self] { [.unspecified, .created, .submitted, .reviewRequired, .approved, .returned, .rejected, .allocated, .awaitingStock, .fulfilmentStarted, .partlyShipped, .shipped, .partlyDelivered, .delivered, .completed, .archived, .cancelled, .expired, .noteAdded, .exceptionRaised, .holdPlaced, .holdReleased, .ownerAssigned, .customerConfirmed, .draftUpdated, .attachmentAdded, .reviewClaimed, .secondReviewRequired, .changeOpened, .changeEnded, .backorderFilled, .backordered, .writtenOff, .shippingAgain, .takenBack, .returnRequested, .returnDecided, .returnReceived, .returnInspected, .returnOffered, .returnEnded, .paymentChanged, .paymentReminder, .refundChanged, .invoiced, .invoiceWaived, .customerErased, .urgentRequested, .urgentAccepted, .urgentEnded, .pickedShort] }
    public var name: String? {
      switch rawValue {
        case 0: "KIND_UNSPECIFIED"
        case 1: "CREATED"
        case 2: "SUBMITTED"
        case 3: "REVIEW_REQUIRED"
        case 4: "APPROVED"
        case 5: "RETURNED"
        case 6: "REJECTED"
        case 7: "ALLOCATED"
        case 8: "AWAITING_STOCK"
        case 9: "FULFILMENT_STARTED"
        case 10: "PARTLY_SHIPPED"
        case 11: "SHIPPED"
        case 12: "PARTLY_DELIVERED"
        case 13: "DELIVERED"
        case 14: "COMPLETED"
        case 15: "ARCHIVED"
        case 16: "CANCELLED"
        case 17: "EXPIRED"
        case 18: "NOTE_ADDED"
        case 19: "EXCEPTION_RAISED"
        case 20: "HOLD_PLACED"
        case 21: "HOLD_RELEASED"
        case 22: "OWNER_ASSIGNED"
        case 23: "CUSTOMER_CONFIRMED"
        case 24: "DRAFT_UPDATED"
        case 25: "ATTACHMENT_ADDED"
        case 26: "REVIEW_CLAIMED"
        case 27: "SECOND_REVIEW_REQUIRED"
        case 28: "CHANGE_OPENED"
        case 29: "CHANGE_ENDED"
        case 30: "BACKORDER_FILLED"
        case 31: "BACKORDERED"
        case 41: "WRITTEN_OFF"
        case 42: "SHIPPING_AGAIN"
        case 43: "TAKEN_BACK"
        case 44: "RETURN_REQUESTED"
        case 45: "RETURN_DECIDED"
        case 46: "RETURN_RECEIVED"
        case 47: "RETURN_INSPECTED"
        case 48: "RETURN_OFFERED"
        case 49: "RETURN_ENDED"
        case 50: "PAYMENT_CHANGED"
        case 51: "PAYMENT_REMINDER"
        case 52: "REFUND_CHANGED"
        case 53: "INVOICED"
        case 54: "INVOICE_WAIVED"
        case 55: "CUSTOMER_ERASED"
        case 56: "URGENT_REQUESTED"
        case 57: "URGENT_ACCEPTED"
        case 58: "URGENT_ENDED"
        case 40: "PICKED_SHORT"
        default: nil
      }
    }
  }
}

/// A note on an order (ORD-8).
public struct OrderNote: WireMessage, Hashable {
  /// Id of the note, UUIDv7 in lower-case text, 36 bytes.
  public var noteID: String = ""
  /// Order it belongs to, 36 bytes.
  public var orderID: String = ""
  /// Who wrote it.
  public var source: OrderNoteSource = .unspecified
  /// What it says, 1..4,000 bytes.
  public var text: String = ""
  /// Who entered it: an actor's name, 1..128 bytes.
  public var actor: String = ""
  /// When it was entered.
  public var createTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(noteID: String = "", orderID: String = "", source: OrderNoteSource = .unspecified, text: String = "", actor: String = "", createTime: Timestamp? = nil) {
    self.noteID = noteID
    self.orderID = orderID
    self.source = source
    self.text = text
    self.actor = actor
    self.createTime = createTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension OrderEvent: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__OrderEvent__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderEvent.self)
    eventID = readString(c.pointee.event_id)
    orderID = readString(c.pointee.order_id)
    kind = readEnum(c.pointee.kind)
    orderVersion = c.pointee.order_version
    orderState = readEnum(c.pointee.order_state)
    eventTime = readMessage(c.pointee.event_time)
    actor = readString(c.pointee.actor)
    detail = readString(c.pointee.detail)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderEvent.self)
    c.pointee.event_id = arena.string(eventID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.order_version = orderVersion
    c.pointee.order_state = arena.enumeration(orderState)
    c.pointee.event_time = arena.message(eventTime)
    c.pointee.actor = arena.string(actor)
    c.pointee.detail = arena.string(detail)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension OrderNote: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__OrderNote__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderNote.self)
    noteID = readString(c.pointee.note_id)
    orderID = readString(c.pointee.order_id)
    source = readEnum(c.pointee.source)
    text = readString(c.pointee.text)
    actor = readString(c.pointee.actor)
    createTime = readMessage(c.pointee.create_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderNote.self)
    c.pointee.note_id = arena.string(noteID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.source = arena.enumeration(source)
    c.pointee.text = arena.string(text)
    c.pointee.actor = arena.string(actor)
    c.pointee.create_time = arena.message(createTime)
    arena.keepUnknown(unknownFields, raw)
  }
}
