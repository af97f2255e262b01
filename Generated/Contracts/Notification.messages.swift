// Written by protoc-gen-kontor from kontor/admin/v1/notification.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// What a message is about.
public struct NotificationKind: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Not given.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// To the customer: the order was received.
  public static var orderReceived: Self { Self(rawValue: 1) }
  /// To the customer: the order passed the review.
  public static var orderReviewed: Self { Self(rawValue: 2) }
  /// To the customer: goods are on their way, with order number, goods, quantity, tracking number and
  /// expected arrival.
  public static var goodsShipped: Self { Self(rawValue: 3) }
  /// To the customer: goods were signed for.
  public static var goodsSigned: Self { Self(rawValue: 4) }
  /// To the customer: a delivery is late or went wrong.
  public static var deliveryDelayed: Self { Self(rawValue: 5) }
  /// To the customer: which goods are short, how many, what becomes of them and what can be had instead.
  public static var goodsShort: Self { Self(rawValue: 6) }
  /// To the customer: a refund was requested, approved, paid, or failed.
  public static var refundProgress: Self { Self(rawValue: 7) }
  /// To the customer: payment is awaited.
  public static var paymentReminder: Self { Self(rawValue: 8) }
  /// To the customer: the order has to be corrected or supplemented.
  public static var orderReturned: Self { Self(rawValue: 9) }
  /// To the customer: the order was cancelled or has expired.
  public static var orderCancelled: Self { Self(rawValue: 10) }
  /// To staff: an SLA clock warns or its time is over.
  public static var slaAlert: Self { Self(rawValue: 11) }
  /// To staff: an order is abnormal.
  public static var exceptionAlert: Self { Self(rawValue: 12) }
  /// To the customer: goods may come back, where to and by when.
  public static var returnApproved: Self { Self(rawValue: 20) }
  /// To the customer: goods are not taken back.
  public static var returnRejected: Self { Self(rawValue: 21) }
  /// To the customer: goods of a return arrived.
  public static var returnReceived: Self { Self(rawValue: 22) }
  /// To the customer: what becomes of a return, or what is offered instead.
  public static var returnOutcome: Self { Self(rawValue: 23) }
  /// To the customer: a quotation with its lines, freight, total, terms and until when it holds.
  public static var quoteSent: Self { Self(rawValue: 26) }
  /// To production and logistics: an order is to go before others, with its degree, quantity, customer and the
  /// time wanted (PRI-3).
  public static var urgentRequested: Self { Self(rawValue: 30) }
  public static var allCases: [Self] { [.unspecified, .orderReceived, .orderReviewed, .goodsShipped, .goodsSigned, .deliveryDelayed, .goodsShort, .refundProgress, .paymentReminder, .orderReturned, .orderCancelled, .slaAlert, .exceptionAlert, .returnApproved, .returnRejected, .returnReceived, .returnOutcome, .quoteSent, .urgentRequested] }
  public var name: String? {
    switch rawValue {
      case 0: "NOTIFICATION_KIND_UNSPECIFIED"
      case 1: "ORDER_RECEIVED"
      case 2: "ORDER_REVIEWED"
      case 3: "GOODS_SHIPPED"
      case 4: "GOODS_SIGNED"
      case 5: "DELIVERY_DELAYED"
      case 6: "GOODS_SHORT"
      case 7: "REFUND_PROGRESS"
      case 8: "PAYMENT_REMINDER"
      case 9: "ORDER_RETURNED"
      case 10: "ORDER_CANCELLED"
      case 11: "SLA_ALERT"
      case 12: "EXCEPTION_ALERT"
      case 20: "RETURN_APPROVED"
      case 21: "RETURN_REJECTED"
      case 22: "RETURN_RECEIVED"
      case 23: "RETURN_OUTCOME"
      case 26: "QUOTE_SENT"
      case 30: "URGENT_REQUESTED"
      default: nil
    }
  }
}

/// A language of messages.
public struct NotificationLanguage: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Not given.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// English.
  public static var english: Self { Self(rawValue: 1) }
  /// Chinese, simplified.
  public static var chinese: Self { Self(rawValue: 2) }
  public static var allCases: [Self] { [.unspecified, .english, .chinese] }
  public var name: String? {
    switch rawValue {
      case 0: "NOTIFICATION_LANGUAGE_UNSPECIFIED"
      case 1: "ENGLISH"
      case 2: "CHINESE"
      default: nil
    }
  }
}

/// The text of one kind of message.
public struct NotificationTemplate: WireMessage, Hashable {
  /// Which messages.
  public var kind: NotificationKind = .unspecified
  /// In which language.
  public var language: NotificationLanguage = .unspecified
  /// Title, 1..200 bytes, one line.
  public var subject: String = ""
  /// Text, 1..4,000 bytes. `{name}` stands for a fact, `{{` for a brace. Facts of every message to a customer:
  /// customer, order; more by kind: goods, quantity, total, tracking, carrier, eta, reason, amount, deadline,
  /// status. To staff: order, clock, status, deadline, reason.
  public var body: String = ""
  /// Version, from 1, one higher with every change; set by the service. 0: the built-in text.
  public var version: Int64 = 0
  /// Names that this kind of message knows; set by the service.
  public var placeholders: [String] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(kind: NotificationKind = .unspecified, language: NotificationLanguage = .unspecified, subject: String = "", body: String = "", version: Int64 = 0, placeholders: [String] = []) {
    self.kind = kind
    self.language = language
    self.subject = subject
    self.body = body
    self.version = version
    self.placeholders = placeholders
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(kind.rawValue != 0, "kind", path, &violations)
    if !kind.isDefined { Rules.undefined(kind, "kind", path, &violations) }
    Rules.required(language.rawValue != 0, "language", path, &violations)
    if !language.isDefined { Rules.undefined(language, "language", path, &violations) }
    Rules.required(!subject.isEmpty, "subject", path, &violations)
    Rules.bytes(subject.utf8.count, 0, 200, "subject", path, &violations)
    Rules.pattern(.line, subject, "subject", path, &violations)
    Rules.required(!body.isEmpty, "body", path, &violations)
    Rules.bytes(body.utf8.count, 0, 4000, "body", path, &violations)
  }
}

/// Makes or replaces a template.
public struct PutTemplateRequest: WireMessage, Hashable {
  /// The caller's name for this change.
  public var requestID: String = ""
  /// The template as it should be; its `version` and `placeholders` are not looked at.
  public var template: NotificationTemplate?
  /// The version that it replaces; 0: any, or none.
  public var expectedVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", template: NotificationTemplate? = nil, expectedVersion: Int64 = 0) {
    self.requestID = requestID
    self.template = template
    self.expectedVersion = expectedVersion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(template != nil, "template", path, &violations)
    Rules.message("template", path, &violations) { template?.validate("", into: &$0) }
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
  }
}

/// Which page of the templates is wanted.
public struct ListTemplatesRequest: WireMessage, Hashable {
  /// Templates on the page: 0 to 200; 0 asks for 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(pageSize: Int32 = 0, pageToken: String = "") {
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

/// A page of templates.
public struct ListTemplatesResponse: WireMessage, Hashable {
  /// By kind and language.
  public var templates: [NotificationTemplate] = []
  /// Empty: this was the last page.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(templates: [NotificationTemplate] = [], nextPageToken: String = "") {
    self.templates = templates
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Which text is to be shown.
public struct PreviewTemplateRequest: WireMessage, Hashable {
  /// A text that may be put later; its `version` and `placeholders` are not looked at.
  public var template: NotificationTemplate?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(template: NotificationTemplate? = nil) {
    self.template = template
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(template != nil, "template", path, &violations)
    Rules.message("template", path, &violations) { template?.validate("", into: &$0) }
  }
}

/// What it says.
public struct PreviewTemplateResponse: WireMessage, Hashable {
  /// Title.
  public var subject: String = ""
  /// Text.
  public var body: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(subject: String = "", body: String = "") {
    self.subject = subject
    self.body = body
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// One message. Everything in it is set by the service.
public struct Notification: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var notificationID: String = ""
  /// Version, from 1, one higher with every change.
  public var version: Int64 = 0
  /// What it is about.
  public var kind: NotificationKind = .unspecified
  /// Where it stands.
  public var state: Notification.State = .unspecified
  /// By which way.
  public var channel: Notification.Channel = .unspecified
  /// To whom: an address of mail or a telephone number.
  public var recipient: String = ""
  /// In which language.
  public var language: NotificationLanguage = .unspecified
  /// Title.
  public var subject: String = ""
  /// Text.
  public var body: String = ""
  /// The order that it is about, 36 bytes; empty if about none.
  public var orderID: String = ""
  /// When it was written.
  public var createTime: Timestamp?
  /// When the next attempt is made; absent: none is.
  public var nextAttemptTime: Timestamp?
  /// When it was delivered; absent: it was not.
  public var sendTime: Timestamp?
  /// Attempts since it was written or retried.
  public var attempts: Int32 = 0
  /// The latest attempts first, at most 50; in GetNotification and RetryNotification only.
  public var attemptLog: [Notification.Attempt] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(notificationID: String = "", version: Int64 = 0, kind: NotificationKind = .unspecified, state: Notification.State = .unspecified, channel: Notification.Channel = .unspecified, recipient: String = "", language: NotificationLanguage = .unspecified, subject: String = "", body: String = "", orderID: String = "", createTime: Timestamp? = nil, nextAttemptTime: Timestamp? = nil, sendTime: Timestamp? = nil, attempts: Int32 = 0, attemptLog: [Notification.Attempt] = []) {
    self.notificationID = notificationID
    self.version = version
    self.kind = kind
    self.state = state
    self.channel = channel
    self.recipient = recipient
    self.language = language
    self.subject = subject
    self.body = body
    self.orderID = orderID
    self.createTime = createTime
    self.nextAttemptTime = nextAttemptTime
    self.sendTime = sendTime
    self.attempts = attempts
    self.attemptLog = attemptLog
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where a message stands.
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the state of a message.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Waits for its first attempt.
    public static var pending: Self { Self(rawValue: 1) }
    /// Delivered.
    public static var sent: Self { Self(rawValue: 2) }
    /// An attempt failed; the next one follows.
    public static var failed: Self { Self(rawValue: 3) }
    /// Too many attempts failed.
    public static var gaveUp: Self { Self(rawValue: 4) }
    /// No attempt would change it: the way that messages go does not carry it, as mail no text message, or
    /// its receiver refuses it for good. The attempt log says which.
    public static var undeliverable: Self { Self(rawValue: 5) }
    public static var allCases: [Self] { [.unspecified, .pending, .sent, .failed, .gaveUp, .undeliverable] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "PENDING"
        case 2: "SENT"
        case 3: "FAILED"
        case 4: "GAVE_UP"
        case 5: "UNDELIVERABLE"
        default: nil
      }
    }
  }

  /// By which way it goes.
  public struct Channel: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the channel of a message.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Mail.
    public static var email: Self { Self(rawValue: 1) }
    /// Text message.
    public static var sms: Self { Self(rawValue: 2) }
    public static var allCases: [Self] { [.unspecified, .email, .sms] }
    public var name: String? {
      switch rawValue {
        case 0: "CHANNEL_UNSPECIFIED"
        case 1: "EMAIL"
        case 2: "SMS"
        default: nil
      }
    }
  }

  /// One attempt to deliver.
  public struct Attempt: WireMessage, Hashable {
    /// When.
    public var attemptTime: Timestamp?
    /// What went wrong, up to 500 bytes; empty: it was delivered.
    public var failure: String = ""
    /// Fields that this contract does not know, as they came; sent back.
    public private(set) var unknownFields: [UInt8] = []

    public init() {}
    public init(attemptTime: Timestamp? = nil, failure: String = "") {
      self.attemptTime = attemptTime
      self.failure = failure
    }
    public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
    public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  }
}

/// Names a message.
public struct GetNotificationRequest: WireMessage, Hashable {
  /// Its id, 36 bytes.
  public var notificationID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(notificationID: String = "") {
    self.notificationID = notificationID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!notificationID.isEmpty, "notification_id", path, &violations)
    Rules.pattern(.uuid, notificationID, "notification_id", path, &violations)
  }
}

/// Which messages are wanted; empty parts do not narrow.
public struct ListNotificationsRequest: WireMessage, Hashable {
  /// In these states, 0..5.
  public var states: [Notification.State] = []
  /// Of these kinds, 0..32.
  public var kinds: [NotificationKind] = []
  /// About this order, 36 bytes.
  public var orderID: String = ""
  /// Written in this span.
  public var createTime: TimeRange?
  /// Messages on the page: 0 to 200; 0 asks for 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(states: [Notification.State] = [], kinds: [NotificationKind] = [], orderID: String = "", createTime: TimeRange? = nil, pageSize: Int32 = 0, pageToken: String = "") {
    self.states = states
    self.kinds = kinds
    self.orderID = orderID
    self.createTime = createTime
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.items(states.count, 0, 5, "states", path, &violations)
    Rules.each(states.count, "states", path, &violations) { index, violations in
      let value = states[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.items(kinds.count, 0, 32, "kinds", path, &violations)
    Rules.each(kinds.count, "kinds", path, &violations) { index, violations in
      let value = kinds[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of messages.
public struct ListNotificationsResponse: WireMessage, Hashable {
  /// Newest first.
  public var notifications: [Notification] = []
  /// Empty: this was the last page.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(notifications: [Notification] = [], nextPageToken: String = "") {
    self.notifications = notifications
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Has a message delivered again.
public struct RetryNotificationRequest: WireMessage, Hashable {
  /// The caller's name for this change.
  public var requestID: String = ""
  /// Which message, 36 bytes.
  public var notificationID: String = ""
  /// The version that is retried; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, for the audit, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", notificationID: String = "", expectedVersion: Int64 = 0, reason: String = "") {
    self.requestID = requestID
    self.notificationID = notificationID
    self.expectedVersion = expectedVersion
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!notificationID.isEmpty, "notification_id", path, &violations)
    Rules.pattern(.uuid, notificationID, "notification_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

extension NotificationTemplate: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__NotificationTemplate__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__NotificationTemplate.self)
    kind = readEnum(c.pointee.kind)
    language = readEnum(c.pointee.language)
    subject = readString(c.pointee.subject)
    body = readString(c.pointee.body)
    version = c.pointee.version
    placeholders = readStrings(c.pointee.n_placeholders, c.pointee.placeholders)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__NotificationTemplate.self)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.language = arena.enumeration(language)
    c.pointee.subject = arena.string(subject)
    c.pointee.body = arena.string(body)
    c.pointee.version = version
    c.pointee.n_placeholders = placeholders.count
    c.pointee.placeholders = arena.strings(placeholders)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PutTemplateRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__PutTemplateRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__PutTemplateRequest.self)
    requestID = readString(c.pointee.request_id)
    template = readMessage(c.pointee.template_)
    expectedVersion = c.pointee.expected_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__PutTemplateRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.template_ = arena.message(template)
    c.pointee.expected_version = expectedVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListTemplatesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ListTemplatesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListTemplatesRequest.self)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListTemplatesRequest.self)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListTemplatesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ListTemplatesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListTemplatesResponse.self)
    templates = readMessages(c.pointee.n_templates, c.pointee.templates)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListTemplatesResponse.self)
    c.pointee.n_templates = templates.count
    c.pointee.templates = arena.messages(templates)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PreviewTemplateRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__PreviewTemplateRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__PreviewTemplateRequest.self)
    template = readMessage(c.pointee.template_)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__PreviewTemplateRequest.self)
    c.pointee.template_ = arena.message(template)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PreviewTemplateResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__PreviewTemplateResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__PreviewTemplateResponse.self)
    subject = readString(c.pointee.subject)
    body = readString(c.pointee.body)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__PreviewTemplateResponse.self)
    c.pointee.subject = arena.string(subject)
    c.pointee.body = arena.string(body)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Notification: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__Notification__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Notification.self)
    notificationID = readString(c.pointee.notification_id)
    version = c.pointee.version
    kind = readEnum(c.pointee.kind)
    state = readEnum(c.pointee.state)
    channel = readEnum(c.pointee.channel)
    recipient = readString(c.pointee.recipient)
    language = readEnum(c.pointee.language)
    subject = readString(c.pointee.subject)
    body = readString(c.pointee.body)
    orderID = readString(c.pointee.order_id)
    createTime = readMessage(c.pointee.create_time)
    nextAttemptTime = readMessage(c.pointee.next_attempt_time)
    sendTime = readMessage(c.pointee.send_time)
    attempts = c.pointee.attempts
    attemptLog = readMessages(c.pointee.n_attempt_log, c.pointee.attempt_log)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Notification.self)
    c.pointee.notification_id = arena.string(notificationID)
    c.pointee.version = version
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.state = arena.enumeration(state)
    c.pointee.channel = arena.enumeration(channel)
    c.pointee.recipient = arena.string(recipient)
    c.pointee.language = arena.enumeration(language)
    c.pointee.subject = arena.string(subject)
    c.pointee.body = arena.string(body)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.next_attempt_time = arena.message(nextAttemptTime)
    c.pointee.send_time = arena.message(sendTime)
    c.pointee.attempts = attempts
    c.pointee.n_attempt_log = attemptLog.count
    c.pointee.attempt_log = arena.messages(attemptLog)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Notification.Attempt: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__Notification__Attempt__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Notification__Attempt.self)
    attemptTime = readMessage(c.pointee.attempt_time)
    failure = readString(c.pointee.failure)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Notification__Attempt.self)
    c.pointee.attempt_time = arena.message(attemptTime)
    c.pointee.failure = arena.string(failure)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetNotificationRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__GetNotificationRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__GetNotificationRequest.self)
    notificationID = readString(c.pointee.notification_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__GetNotificationRequest.self)
    c.pointee.notification_id = arena.string(notificationID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListNotificationsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ListNotificationsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListNotificationsRequest.self)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    kinds = readEnums(c.pointee.n_kinds, c.pointee.kinds)
    orderID = readString(c.pointee.order_id)
    createTime = readMessage(c.pointee.create_time)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListNotificationsRequest.self)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.n_kinds = kinds.count
    c.pointee.kinds = arena.enumerations(kinds)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListNotificationsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ListNotificationsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListNotificationsResponse.self)
    notifications = readMessages(c.pointee.n_notifications, c.pointee.notifications)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListNotificationsResponse.self)
    c.pointee.n_notifications = notifications.count
    c.pointee.notifications = arena.messages(notifications)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RetryNotificationRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__RetryNotificationRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__RetryNotificationRequest.self)
    requestID = readString(c.pointee.request_id)
    notificationID = readString(c.pointee.notification_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__RetryNotificationRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.notification_id = arena.string(notificationID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}
