// Written by protoc-gen-kontor from kontor/orders/v1/order_steps.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Holds an order.
public struct PlaceHoldRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why the order is held. REVIEW and CHANGE_PENDING are placed by their own rpcs alone and are
  /// refused here with FAILED_PRECONDITION, reason HOLD_NOT_BY_HAND.
  public var kind: OrderHold.Kind = .unspecified
  /// What happened, for people, 1..500 bytes.
  public var reason: String = ""
  /// Who has to act, one line, 0..128 bytes; empty: the caller.
  public var owner: String = ""
  /// Until when it should be dealt with, in the future; absent: there is no deadline.
  public var dueTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0, kind: OrderHold.Kind = .unspecified, reason: String = "", owner: String = "", dueTime: Timestamp? = nil) {
    self.requestID = requestID
    self.orderID = orderID
    self.expectedVersion = expectedVersion
    self.kind = kind
    self.reason = reason
    self.owner = owner
    self.dueTime = dueTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(kind.rawValue != 0, "kind", path, &violations)
    if !kind.isDefined { Rules.undefined(kind, "kind", path, &violations) }
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
    Rules.bytes(owner.utf8.count, 0, 128, "owner", path, &violations)
    Rules.pattern(.line, owner, "owner", path, &violations)
  }
}

/// Ends a hold of an order.
public struct ReleaseHoldRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Which hold. REVIEW and CHANGE_PENDING end with their review and their change, RISK of an order
  /// in review with the review, CUSTOMER_CONFIRM with ConfirmWithCustomer: they are refused here with
  /// FAILED_PRECONDITION, reason HOLD_NOT_BY_HAND.
  public var kind: OrderHold.Kind = .unspecified
  /// Why it may go on, 1..500 bytes; kept with the timeline and the audit.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0, kind: OrderHold.Kind = .unspecified, reason: String = "") {
    self.requestID = requestID
    self.orderID = orderID
    self.expectedVersion = expectedVersion
    self.kind = kind
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(kind.rawValue != 0, "kind", path, &violations)
    if !kind.isDefined { Rules.undefined(kind, "kind", path, &violations) }
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Names who is responsible for an order (ORD-17).
public struct AssignOwnerRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Who: an actor's name, one line, 0..128 bytes; empty: nobody in particular.
  public var owner: String = ""
  /// Why, 0..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0, owner: String = "", reason: String = "") {
    self.requestID = requestID
    self.orderID = orderID
    self.expectedVersion = expectedVersion
    self.owner = owner
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.bytes(owner.utf8.count, 0, 128, "owner", path, &violations)
    Rules.pattern(.line, owner, "owner", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Records that the customer confirmed an order's details (ORD-13).
public struct ConfirmWithCustomerRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Way by which the customer said so.
  public var channel: OrderChannel = .unspecified
  /// What proves it: who said it and when, the email's message id, the fax's name; 1..2,000 bytes.
  public var evidence: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0, channel: OrderChannel = .unspecified, evidence: String = "") {
    self.requestID = requestID
    self.orderID = orderID
    self.expectedVersion = expectedVersion
    self.channel = channel
    self.evidence = evidence
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(channel.rawValue != 0, "channel", path, &violations)
    if !channel.isDefined { Rules.undefined(channel, "channel", path, &violations) }
    Rules.required(!evidence.isEmpty, "evidence", path, &violations)
    Rules.bytes(evidence.utf8.count, 0, 2000, "evidence", path, &violations)
  }
}

/// Corrects an order in DRAFT or RETURNED. What is absent or empty stays as it is.
public struct UpdateDraftRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// The customer.
  public var customer: Contact? {
    get { customerBox?.value }
    set { customerBox = newValue.map { Box($0) } }
  }
  private var customerBox: Box<Contact>?
  /// The caller's name for the customer; one line, 0..64 bytes.
  public var customerRef: String?
  /// Where the goods go.
  public var shippingAddress: Address? {
    get { shippingAddressBox?.value }
    set { shippingAddressBox = newValue.map { Box($0) } }
  }
  private var shippingAddressBox: Box<Address>?
  /// What is ordered, in place of all lines; empty: the lines stay as they are. Prices and names are
  /// taken anew from the products.
  public var lines: [DraftOrderLine] = []
  /// How the customer pays.
  public var payment: OrderPayment?
  /// How the goods go.
  public var delivery: OrderDelivery?
  /// Remark of the customer, 0..2,000 bytes.
  public var customerRemark: String?
  /// Remark of the staff, 0..2,000 bytes.
  public var staffRemark: String?
  /// Class, and with it the priority; unspecified: stays as it is.
  public var orderClass: OrderClass = .unspecified
  /// What to do where stock is short; unspecified: stays as it is.
  public var shortagePolicy: ShortagePolicy = .unspecified
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0, customer: Contact? = nil, customerRef: String? = nil, shippingAddress: Address? = nil, lines: [DraftOrderLine] = [], payment: OrderPayment? = nil, delivery: OrderDelivery? = nil, customerRemark: String? = nil, staffRemark: String? = nil, orderClass: OrderClass = .unspecified, shortagePolicy: ShortagePolicy = .unspecified) {
    self.requestID = requestID
    self.orderID = orderID
    self.expectedVersion = expectedVersion
    self.customer = customer
    self.customerRef = customerRef
    self.shippingAddress = shippingAddress
    self.lines = lines
    self.payment = payment
    self.delivery = delivery
    self.customerRemark = customerRemark
    self.staffRemark = staffRemark
    self.orderClass = orderClass
    self.shortagePolicy = shortagePolicy
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.message("customer", path, &violations) { customerBox?.value.validate("", into: &$0) }
    if let value = customerRef {
      Rules.bytes(value.utf8.count, 0, 64, "customer_ref", path, &violations)
      Rules.pattern(.line, value, "customer_ref", path, &violations)
    }
    Rules.message("shipping_address", path, &violations) { shippingAddressBox?.value.validate("", into: &$0) }
    Rules.items(lines.count, 0, 200, "lines", path, &violations)
    Rules.each(lines.count, "lines", path, &violations) { index, violations in
      let value = lines[index]
      value.validate("", into: &violations)
    }
    Rules.message("payment", path, &violations) { payment?.validate("", into: &$0) }
    Rules.message("delivery", path, &violations) { delivery?.validate("", into: &$0) }
    if let value = customerRemark {
      Rules.bytes(value.utf8.count, 0, 2000, "customer_remark", path, &violations)
    }
    if let value = staffRemark {
      Rules.bytes(value.utf8.count, 0, 2000, "staff_remark", path, &violations)
    }
    if !orderClass.isDefined { Rules.undefined(orderClass, "order_class", path, &violations) }
    if !shortagePolicy.isDefined { Rules.undefined(shortagePolicy, "shortage_policy", path, &violations) }
  }
}

/// One line of a corrected order.
public struct DraftOrderLine: WireMessage, Hashable {
  /// SKU of a product of the tenant.
  public var sku: String = ""
  /// Units ordered, 1..1,000,000.
  public var quantity: Int64 = 0
  /// Price of one unit that the customer was told; absent: the price list's holds.
  public var unitPrice: Money?
  /// Specification that the customer wants where it differs from the product's, 0..500 bytes.
  public var specification: String = ""
  /// Packaging that the customer requires (ORD-5), 0..500 bytes.
  public var packaging: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", quantity: Int64 = 0, unitPrice: Money? = nil, specification: String = "", packaging: String = "") {
    self.sku = sku
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.specification = specification
    self.packaging = packaging
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!sku.isEmpty, "sku", path, &violations)
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.required(quantity != 0, "quantity", path, &violations)
    Rules.range(Int64(clamping: quantity), 1, 1000000, "quantity", path, &violations)
    Rules.message("unit_price", path, &violations) { unitPrice?.validate("", into: &$0) }
    Rules.bytes(specification.utf8.count, 0, 500, "specification", path, &violations)
    Rules.bytes(packaging.utf8.count, 0, 500, "packaging", path, &violations)
  }
}

/// Evidence of an order that lies elsewhere: a signed fax, an email (ORD-14). The service keeps where
/// it lies and its hash, so that whoever reads it can tell that it is still the same.
public struct OrderAttachment: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var attachmentID: String = ""
  /// Order it belongs to, 36 bytes.
  public var orderID: String = ""
  /// Where it lies: a URI or the name in an archive; 1..1,000 bytes.
  public var reference: String = ""
  /// SHA-256 of its bytes, 32 bytes.
  public var sha256: [UInt8] = []
  /// Name of the file, 1..200 bytes.
  public var fileName: String = ""
  /// Media type, as "application/pdf"; 1..127 bytes.
  public var mediaType: String = ""
  /// Its size in bytes, 0 or more.
  public var sizeBytes: Int64 = 0
  /// Who entered it: an actor's name, 1..128 bytes.
  public var actor: String = ""
  /// When it was entered.
  public var createTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(attachmentID: String = "", orderID: String = "", reference: String = "", sha256: [UInt8] = [], fileName: String = "", mediaType: String = "", sizeBytes: Int64 = 0, actor: String = "", createTime: Timestamp? = nil) {
    self.attachmentID = attachmentID
    self.orderID = orderID
    self.reference = reference
    self.sha256 = sha256
    self.fileName = fileName
    self.mediaType = mediaType
    self.sizeBytes = sizeBytes
    self.actor = actor
    self.createTime = createTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Adds an attachment to an order in any state.
public struct AddAttachmentRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Where it lies: a URI or the name in an archive; one line, 1..1,000 bytes.
  public var reference: String = ""
  /// SHA-256 of its bytes: 32 bytes.
  public var sha256: [UInt8] = []
  /// Name of the file; one line, 1..200 bytes.
  public var fileName: String = ""
  /// Media type, as "application/pdf"; one line with one "/", 1..127 bytes.
  public var mediaType: String = ""
  /// Its size in bytes.
  public var sizeBytes: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0, reference: String = "", sha256: [UInt8] = [], fileName: String = "", mediaType: String = "", sizeBytes: Int64 = 0) {
    self.requestID = requestID
    self.orderID = orderID
    self.expectedVersion = expectedVersion
    self.reference = reference
    self.sha256 = sha256
    self.fileName = fileName
    self.mediaType = mediaType
    self.sizeBytes = sizeBytes
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reference.isEmpty, "reference", path, &violations)
    Rules.bytes(reference.utf8.count, 0, 1000, "reference", path, &violations)
    Rules.pattern(.line, reference, "reference", path, &violations)
    Rules.required(!sha256.isEmpty, "sha256", path, &violations)
    Rules.bytes(sha256.count, 32, 32, "sha256", path, &violations)
    Rules.required(!fileName.isEmpty, "file_name", path, &violations)
    Rules.bytes(fileName.utf8.count, 0, 200, "file_name", path, &violations)
    Rules.pattern(.line, fileName, "file_name", path, &violations)
    Rules.required(!mediaType.isEmpty, "media_type", path, &violations)
    Rules.bytes(mediaType.utf8.count, 0, 127, "media_type", path, &violations)
    Rules.pattern(.line, mediaType, "media_type", path, &violations)
    Rules.range(Int64(clamping: sizeBytes), 0, .max, "size_bytes", path, &violations)
  }
}

/// The attachment and the order with its new version.
public struct AddAttachmentResponse: WireMessage, Hashable {
  /// The attachment as it was kept.
  public var attachment: OrderAttachment? {
    get { attachmentBox?.value }
    set { attachmentBox = newValue.map { Box($0) } }
  }
  private var attachmentBox: Box<OrderAttachment>?
  /// The order after it.
  public var order: Order? {
    get { orderBox?.value }
    set { orderBox = newValue.map { Box($0) } }
  }
  private var orderBox: Box<Order>?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(attachment: OrderAttachment? = nil, order: Order? = nil) {
    self.attachment = attachment
    self.order = order
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for a page of an order's attachments.
public struct ListAttachmentsRequest: WireMessage, Hashable {
  /// Id of the order.
  public var orderID: String = ""
  /// Most attachments on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.orderID = orderID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of attachments.
public struct ListAttachmentsResponse: WireMessage, Hashable {
  /// The attachments, oldest first.
  public var attachments: [OrderAttachment] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(attachments: [OrderAttachment] = [], nextPageToken: String = "") {
    self.attachments = attachments
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for a page of an order's notes.
public struct ListNotesRequest: WireMessage, Hashable {
  /// Id of the order.
  public var orderID: String = ""
  /// Most notes on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.orderID = orderID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of notes.
public struct ListNotesResponse: WireMessage, Hashable {
  /// The notes, oldest first.
  public var notes: [OrderNote] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(notes: [OrderNote] = [], nextPageToken: String = "") {
    self.notes = notes
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks what CancelOrder would do now.
public struct QuoteCancelRequest: WireMessage, Hashable {
  /// Id of the order.
  public var orderID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "") {
    self.orderID = orderID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
  }
}

/// What CancelOrder would do now.
public struct QuoteCancelResponse: WireMessage, Hashable {
  /// True: the order can be cancelled.
  public var allowed: Bool = false
  /// Why it can't, as the reason of the refusal: "ORDER_STATE", "ALREADY_HANDED_OVER"; empty if it
  /// can.
  public var refusalReason: String = ""
  /// The same for people.
  public var refusalMessage: String = ""
  /// What cancelling would cost, in the order's currency; absent if it is not allowed.
  public var fee: Money?
  /// Until when cancelling is free (CHG-6); absent for an order that was never submitted, which is
  /// always free.
  public var freeUntilTime: Timestamp?
  /// What would become free, by SKU and warehouse.
  public var releases: [QuoteCancelResponse.Release] = []
  /// Id of the open change set that would be withdrawn; empty if there is none.
  public var openChangeID: String = ""
  /// Version of the order that was looked at, for `expected_version`.
  public var orderVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(allowed: Bool = false, refusalReason: String = "", refusalMessage: String = "", fee: Money? = nil, freeUntilTime: Timestamp? = nil, releases: [QuoteCancelResponse.Release] = [], openChangeID: String = "", orderVersion: Int64 = 0) {
    self.allowed = allowed
    self.refusalReason = refusalReason
    self.refusalMessage = refusalMessage
    self.fee = fee
    self.freeUntilTime = freeUntilTime
    self.releases = releases
    self.openChangeID = openChangeID
    self.orderVersion = orderVersion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Units that would become free.
  public struct Release: WireMessage, Hashable {
    /// SKU.
    public var sku: String = ""
    /// Code of the warehouse.
    public var warehouse: String = ""
    /// Units, above 0.
    public var quantity: Int64 = 0
    /// Fields that this contract does not know, as they came; sent back.
    public private(set) var unknownFields: [UInt8] = []

    public init() {}
    public init(sku: String = "", warehouse: String = "", quantity: Int64 = 0) {
      self.sku = sku
      self.warehouse = warehouse
      self.quantity = quantity
    }
    public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
    public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  }
}

/// Archives completed orders (ORD-18).
public struct ArchiveOrdersRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Orders that were completed before this time.
  public var completedBefore: Timestamp?
  /// Kind of business; unspecified: any.
  public var kind: OrderKind = .unspecified
  /// Most orders that are archived by this call, 0..1,000; 0: 200.
  public var limit: Int32 = 0
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Why, 0..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", completedBefore: Timestamp? = nil, kind: OrderKind = .unspecified, limit: Int32 = 0, dryRun: Bool = false, reason: String = "") {
    self.requestID = requestID
    self.completedBefore = completedBefore
    self.kind = kind
    self.limit = limit
    self.dryRun = dryRun
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(completedBefore != nil, "completed_before", path, &violations)
    if !kind.isDefined { Rules.undefined(kind, "kind", path, &violations) }
    Rules.range(Int64(clamping: limit), 0, 1000, "limit", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// What was archived, or would be.
public struct ArchiveOrdersResponse: WireMessage, Hashable {
  /// Ids of the orders, oldest first.
  public var orderIDs: [String] = []
  /// True: there are more of them.
  public var hasMore: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderIDs: [String] = [], hasMore: Bool = false) {
    self.orderIDs = orderIDs
    self.hasMore = hasMore
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks to be told what happens to all orders of the tenant.
public struct WatchOrdersRequest: WireMessage, Hashable {
  /// Events that bring an order to one of these states or leave it there; empty: all. 0..15 of them.
  public var states: [Order.State] = []
  /// Of orders by one of these channels; empty: all. 0..7 of them.
  public var channels: [OrderChannel] = []
  /// Of orders of this customer, exactly as given in the order.
  public var customerRef: String = ""
  /// `resume_token` of the last message received, with the same filter, to go on behind it without a
  /// gap; empty: from now on.
  public var resumeToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(states: [Order.State] = [], channels: [OrderChannel] = [], customerRef: String = "", resumeToken: String = "") {
    self.states = states
    self.channels = channels
    self.customerRef = customerRef
    self.resumeToken = resumeToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.items(states.count, 0, 15, "states", path, &violations)
    Rules.each(states.count, "states", path, &violations) { index, violations in
      let value = states[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.items(channels.count, 0, 7, "channels", path, &violations)
    Rules.each(channels.count, "channels", path, &violations) { index, violations in
      let value = channels[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.bytes(customerRef.utf8.count, 0, 64, "customer_ref", path, &violations)
    Rules.pattern(.line, customerRef, "customer_ref", path, &violations)
    Rules.bytes(resumeToken.utf8.count, 0, 512, "resume_token", path, &violations)
  }
}

/// One message of a watch of all orders.
public struct WatchOrdersResponse: WireMessage, Hashable {
  /// What happened; absent in the first message of a watch, which says that it has begun.
  public var event: OrderEvent? {
    get { eventBox?.value }
    set { eventBox = newValue.map { Box($0) } }
  }
  private var eventBox: Box<OrderEvent>?
  /// Token to go on behind this message. Valid for seven days, afterwards OUT_OF_RANGE.
  public var resumeToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(event: OrderEvent? = nil, resumeToken: String = "") {
    self.event = event
    self.resumeToken = resumeToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension PlaceHoldRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__PlaceHoldRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__PlaceHoldRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    kind = readEnum(c.pointee.kind)
    reason = readString(c.pointee.reason)
    owner = readString(c.pointee.owner)
    dueTime = readMessage(c.pointee.due_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__PlaceHoldRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.reason = arena.string(reason)
    c.pointee.owner = arena.string(owner)
    c.pointee.due_time = arena.message(dueTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReleaseHoldRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ReleaseHoldRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReleaseHoldRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    kind = readEnum(c.pointee.kind)
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReleaseHoldRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension AssignOwnerRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__AssignOwnerRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AssignOwnerRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    owner = readString(c.pointee.owner)
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AssignOwnerRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.owner = arena.string(owner)
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ConfirmWithCustomerRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ConfirmWithCustomerRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ConfirmWithCustomerRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    channel = readEnum(c.pointee.channel)
    evidence = readString(c.pointee.evidence)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ConfirmWithCustomerRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.channel = arena.enumeration(channel)
    c.pointee.evidence = arena.string(evidence)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension UpdateDraftRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__UpdateDraftRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__UpdateDraftRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    customerBox = readBox(c.pointee.customer)
    customerRef = c.pointee._customer_ref_case.rawValue == 5 ? readString(c.pointee.customer_ref) : nil
    shippingAddressBox = readBox(c.pointee.shipping_address)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    payment = readMessage(c.pointee.payment)
    delivery = readMessage(c.pointee.delivery)
    customerRemark = c.pointee._customer_remark_case.rawValue == 10 ? readString(c.pointee.customer_remark) : nil
    staffRemark = c.pointee._staff_remark_case.rawValue == 11 ? readString(c.pointee.staff_remark) : nil
    orderClass = readEnum(c.pointee.order_class)
    shortagePolicy = readEnum(c.pointee.shortage_policy)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__UpdateDraftRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.customer = arena.message(customerBox)
    if let value = customerRef { c.pointee._customer_ref_case = .init(rawValue: 5); c.pointee.customer_ref = arena.presentString(value) }
    c.pointee.shipping_address = arena.message(shippingAddressBox)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.payment = arena.message(payment)
    c.pointee.delivery = arena.message(delivery)
    if let value = customerRemark { c.pointee._customer_remark_case = .init(rawValue: 10); c.pointee.customer_remark = arena.presentString(value) }
    if let value = staffRemark { c.pointee._staff_remark_case = .init(rawValue: 11); c.pointee.staff_remark = arena.presentString(value) }
    c.pointee.order_class = arena.enumeration(orderClass)
    c.pointee.shortage_policy = arena.enumeration(shortagePolicy)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension DraftOrderLine: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__DraftOrderLine__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__DraftOrderLine.self)
    sku = readString(c.pointee.sku)
    quantity = c.pointee.quantity
    unitPrice = readMessage(c.pointee.unit_price)
    specification = readString(c.pointee.specification)
    packaging = readString(c.pointee.packaging)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__DraftOrderLine.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.quantity = quantity
    c.pointee.unit_price = arena.message(unitPrice)
    c.pointee.specification = arena.string(specification)
    c.pointee.packaging = arena.string(packaging)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension OrderAttachment: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__OrderAttachment__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderAttachment.self)
    attachmentID = readString(c.pointee.attachment_id)
    orderID = readString(c.pointee.order_id)
    reference = readString(c.pointee.reference)
    sha256 = readBytes(c.pointee.sha256)
    fileName = readString(c.pointee.file_name)
    mediaType = readString(c.pointee.media_type)
    sizeBytes = c.pointee.size_bytes
    actor = readString(c.pointee.actor)
    createTime = readMessage(c.pointee.create_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderAttachment.self)
    c.pointee.attachment_id = arena.string(attachmentID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.reference = arena.string(reference)
    c.pointee.sha256 = arena.bytes(sha256)
    c.pointee.file_name = arena.string(fileName)
    c.pointee.media_type = arena.string(mediaType)
    c.pointee.size_bytes = sizeBytes
    c.pointee.actor = arena.string(actor)
    c.pointee.create_time = arena.message(createTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension AddAttachmentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__AddAttachmentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AddAttachmentRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    reference = readString(c.pointee.reference)
    sha256 = readBytes(c.pointee.sha256)
    fileName = readString(c.pointee.file_name)
    mediaType = readString(c.pointee.media_type)
    sizeBytes = c.pointee.size_bytes
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AddAttachmentRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reference = arena.string(reference)
    c.pointee.sha256 = arena.bytes(sha256)
    c.pointee.file_name = arena.string(fileName)
    c.pointee.media_type = arena.string(mediaType)
    c.pointee.size_bytes = sizeBytes
    arena.keepUnknown(unknownFields, raw)
  }
}

extension AddAttachmentResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__AddAttachmentResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AddAttachmentResponse.self)
    attachmentBox = readBox(c.pointee.attachment)
    orderBox = readBox(c.pointee.order)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AddAttachmentResponse.self)
    c.pointee.attachment = arena.message(attachmentBox)
    c.pointee.order = arena.message(orderBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListAttachmentsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListAttachmentsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListAttachmentsRequest.self)
    orderID = readString(c.pointee.order_id)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListAttachmentsRequest.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListAttachmentsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListAttachmentsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListAttachmentsResponse.self)
    attachments = readMessages(c.pointee.n_attachments, c.pointee.attachments)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListAttachmentsResponse.self)
    c.pointee.n_attachments = attachments.count
    c.pointee.attachments = arena.messages(attachments)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListNotesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListNotesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListNotesRequest.self)
    orderID = readString(c.pointee.order_id)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListNotesRequest.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListNotesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListNotesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListNotesResponse.self)
    notes = readMessages(c.pointee.n_notes, c.pointee.notes)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListNotesResponse.self)
    c.pointee.n_notes = notes.count
    c.pointee.notes = arena.messages(notes)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension QuoteCancelRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__QuoteCancelRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__QuoteCancelRequest.self)
    orderID = readString(c.pointee.order_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__QuoteCancelRequest.self)
    c.pointee.order_id = arena.string(orderID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension QuoteCancelResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__QuoteCancelResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__QuoteCancelResponse.self)
    allowed = c.pointee.allowed != 0
    refusalReason = readString(c.pointee.refusal_reason)
    refusalMessage = readString(c.pointee.refusal_message)
    fee = readMessage(c.pointee.fee)
    freeUntilTime = readMessage(c.pointee.free_until_time)
    releases = readMessages(c.pointee.n_releases, c.pointee.releases)
    openChangeID = readString(c.pointee.open_change_id)
    orderVersion = c.pointee.order_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__QuoteCancelResponse.self)
    c.pointee.allowed = allowed ? 1 : 0
    c.pointee.refusal_reason = arena.string(refusalReason)
    c.pointee.refusal_message = arena.string(refusalMessage)
    c.pointee.fee = arena.message(fee)
    c.pointee.free_until_time = arena.message(freeUntilTime)
    c.pointee.n_releases = releases.count
    c.pointee.releases = arena.messages(releases)
    c.pointee.open_change_id = arena.string(openChangeID)
    c.pointee.order_version = orderVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension QuoteCancelResponse.Release: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__QuoteCancelResponse__Release__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__QuoteCancelResponse__Release.self)
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    quantity = c.pointee.quantity
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__QuoteCancelResponse__Release.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.quantity = quantity
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ArchiveOrdersRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ArchiveOrdersRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ArchiveOrdersRequest.self)
    requestID = readString(c.pointee.request_id)
    completedBefore = readMessage(c.pointee.completed_before)
    kind = readEnum(c.pointee.kind)
    limit = c.pointee.limit
    dryRun = c.pointee.dry_run != 0
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ArchiveOrdersRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.completed_before = arena.message(completedBefore)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.limit = limit
    c.pointee.dry_run = dryRun ? 1 : 0
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ArchiveOrdersResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ArchiveOrdersResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ArchiveOrdersResponse.self)
    orderIDs = readStrings(c.pointee.n_order_ids, c.pointee.order_ids)
    hasMore = c.pointee.has_more != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ArchiveOrdersResponse.self)
    c.pointee.n_order_ids = orderIDs.count
    c.pointee.order_ids = arena.strings(orderIDs)
    c.pointee.has_more = hasMore ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WatchOrdersRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__WatchOrdersRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__WatchOrdersRequest.self)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    channels = readEnums(c.pointee.n_channels, c.pointee.channels)
    customerRef = readString(c.pointee.customer_ref)
    resumeToken = readString(c.pointee.resume_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__WatchOrdersRequest.self)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.n_channels = channels.count
    c.pointee.channels = arena.enumerations(channels)
    c.pointee.customer_ref = arena.string(customerRef)
    c.pointee.resume_token = arena.string(resumeToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WatchOrdersResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__WatchOrdersResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__WatchOrdersResponse.self)
    eventBox = readBox(c.pointee.event)
    resumeToken = readString(c.pointee.resume_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__WatchOrdersResponse.self)
    c.pointee.event = arena.message(eventBox)
    c.pointee.resume_token = arena.string(resumeToken)
    arena.keepUnknown(unknownFields, raw)
  }
}
