// Written by protoc-gen-kontor from kontor/orders/v1/invoice.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// A bill for an order, or what is taken off one; never changed once issued [PAY-5].
public struct Invoice: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var invoiceID: String = ""
  /// Number, unique in the tenant, as "INV-00000042" or "INV-2026-00000042"; gaps occur (I10).
  public var number: String = ""
  /// What it says.
  public var kind: Invoice.Kind = .unspecified
  /// Order that it is of, 36 bytes.
  public var orderID: String = ""
  /// Refund that a credit note is of, 36 bytes; empty for one of what the order owes less.
  public var refundID: String = ""
  /// Customer as on the order then.
  public var customer: Contact? {
    get { customerBox?.value }
    set { customerBox = newValue.map { Box($0) } }
  }
  private var customerBox: Box<Contact>?
  /// The lines, 0..200; none where a credit note is not the sum of units, at the prices that were billed, and
  /// freight.
  public var lines: [Invoice.Line] = []
  /// Freight.
  public var freight: Money?
  /// What it comes to.
  public var total: Money?
  /// When payment is due; absent on credit notes.
  public var dueTime: Timestamp?
  /// When it was issued.
  public var issueTime: Timestamp?
  /// Who issued it: an actor's name, 1..128 bytes.
  public var issuedBy: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(invoiceID: String = "", number: String = "", kind: Invoice.Kind = .unspecified, orderID: String = "", refundID: String = "", customer: Contact? = nil, lines: [Invoice.Line] = [], freight: Money? = nil, total: Money? = nil, dueTime: Timestamp? = nil, issueTime: Timestamp? = nil, issuedBy: String = "") {
    self.invoiceID = invoiceID
    self.number = number
    self.kind = kind
    self.orderID = orderID
    self.refundID = refundID
    self.customer = customer
    self.lines = lines
    self.freight = freight
    self.total = total
    self.dueTime = dueTime
    self.issueTime = issueTime
    self.issuedBy = issuedBy
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What a document says.
  public struct Kind: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the kind of an invoice.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// The customer owes.
    public static var invoice: Self { Self(rawValue: 1) }
    /// The customer owes less, or gets back: of a refund, or of what an order owes less since it was billed.
    public static var creditNote: Self { Self(rawValue: 2) }
    public static var allCases: [Self] { [.unspecified, .invoice, .creditNote] }
    public var name: String? {
      switch rawValue {
        case 0: "KIND_UNSPECIFIED"
        case 1: "INVOICE"
        case 2: "CREDIT_NOTE"
        default: nil
      }
    }
  }

  /// A line as it was when the document was issued.
  public struct Line: WireMessage, Hashable {
    /// Number of the order's line, 1..200.
    public var lineNumber: Int32 = 0
    /// SKU, 1..64 bytes.
    public var sku: String = ""
    /// Name of the product, up to 200 bytes.
    public var productName: String = ""
    /// How many units.
    public var quantity: Int64 = 0
    /// Price of one unit.
    public var unitPrice: Money?
    /// What the line comes to.
    public var amount: Money?
    /// Fields that this contract does not know, as they came; sent back.
    public private(set) var unknownFields: [UInt8] = []

    public init() {}
    public init(lineNumber: Int32 = 0, sku: String = "", productName: String = "", quantity: Int64 = 0, unitPrice: Money? = nil, amount: Money? = nil) {
      self.lineNumber = lineNumber
      self.sku = sku
      self.productName = productName
      self.quantity = quantity
      self.unitPrice = unitPrice
      self.amount = amount
    }
    public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
    public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  }
}

/// Issues the invoice of an order, or the credit note of a refund.
public struct IssueInvoiceRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Of what; exactly one of the two.
  public var subject: Subject?
  /// Version of the order that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", subject: Subject? = nil, expectedVersion: Int64 = 0, dryRun: Bool = false) {
    self.requestID = requestID
    self.subject = subject
    self.expectedVersion = expectedVersion
    self.dryRun = dryRun
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    switch subject {
      case .orderID(let value):
        Rules.bytes(value.utf8.count, 0, 36, "order_id", path, &violations)
        Rules.pattern(.uuid, value, "order_id", path, &violations)

      case .refundID(let value):
        Rules.bytes(value.utf8.count, 0, 36, "refund_id", path, &violations)
        Rules.pattern(.uuid, value, "refund_id", path, &violations)

      default: break
    }
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
  }

  /// Of what; exactly one of the two.
  public enum Subject: Sendable, Hashable {
    /// The order to bill: submitted, not cancelled, not billed yet.
    case orderID(String)
    /// The succeeded refund to write a credit note of: what of it is not credited yet.
    case refundID(String)
  }
}

/// Settles an order without an invoice.
public struct WaiveInvoiceRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version of the order that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0, reason: String = "", dryRun: Bool = false) {
    self.requestID = requestID
    self.orderID = orderID
    self.expectedVersion = expectedVersion
    self.reason = reason
    self.dryRun = dryRun
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
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// That an order needs no invoice.
public struct WaiveInvoiceResponse: WireMessage, Hashable {
  /// Id of the order, 36 bytes.
  public var orderID: String = ""
  /// Version of the order after it.
  public var orderVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", orderVersion: Int64 = 0) {
    self.orderID = orderID
    self.orderVersion = orderVersion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for one invoice or credit note.
public struct GetInvoiceRequest: WireMessage, Hashable {
  /// Which; exactly one of the two.
  public var key: Key?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(key: Key? = nil) {
    self.key = key
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    switch key {
      case .invoiceID(let value):
        Rules.bytes(value.utf8.count, 0, 36, "invoice_id", path, &violations)
        Rules.pattern(.uuid, value, "invoice_id", path, &violations)

      case .number(let value):
        Rules.bytes(value.utf8.count, 0, 32, "number", path, &violations)
        Rules.pattern(.code, value, "number", path, &violations)

      default: break
    }
  }

  /// Which; exactly one of the two.
  public enum Key: Sendable, Hashable {
    /// By id.
    case invoiceID(String)
    /// By number, as "INV-00000042".
    case number(String)
  }
}

/// Asks for a page of invoices and credit notes.
public struct ListInvoicesRequest: WireMessage, Hashable {
  /// Of this order; empty: of any.
  public var orderID: String = ""
  /// Of this kind; unspecified: of both.
  public var kind: Invoice.Kind = .unspecified
  /// Most documents on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", kind: Invoice.Kind = .unspecified, pageSize: Int32 = 0, pageToken: String = "") {
    self.orderID = orderID
    self.kind = kind
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    if !kind.isDefined { Rules.undefined(kind, "kind", path, &violations) }
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of invoices and credit notes.
public struct ListInvoicesResponse: WireMessage, Hashable {
  /// The documents, newest first.
  public var invoices: [Invoice] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(invoices: [Invoice] = [], nextPageToken: String = "") {
    self.invoices = invoices
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// One row of a provider's statement.
public struct ReconcileStatementRequest: WireMessage, Hashable {
  /// The row's number in the statement, from 1, rising from row to row. With `provider` and
  /// `statement` it is the row's name for good.
  public var sequence: Int64 = 0
  /// Whose statement: a code such as "adyen".
  public var provider: String = ""
  /// The provider's name for the statement, one line, 1..64 bytes.
  public var statement: String = ""
  /// The provider's name for the payment or refund, one line, 1..128 bytes.
  public var providerRef: String = ""
  /// What was moved: above 0 for a payment, below 0 for a refund.
  public var amount: Money?
  /// When the provider booked it.
  public var bookTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sequence: Int64 = 0, provider: String = "", statement: String = "", providerRef: String = "", amount: Money? = nil, bookTime: Timestamp? = nil) {
    self.sequence = sequence
    self.provider = provider
    self.statement = statement
    self.providerRef = providerRef
    self.amount = amount
    self.bookTime = bookTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(sequence != 0, "sequence", path, &violations)
    Rules.range(Int64(clamping: sequence), 1, .max, "sequence", path, &violations)
    Rules.required(!provider.isEmpty, "provider", path, &violations)
    Rules.bytes(provider.utf8.count, 0, 32, "provider", path, &violations)
    Rules.pattern(.code, provider, "provider", path, &violations)
    Rules.required(!statement.isEmpty, "statement", path, &violations)
    Rules.bytes(statement.utf8.count, 0, 64, "statement", path, &violations)
    Rules.pattern(.line, statement, "statement", path, &violations)
    Rules.required(!providerRef.isEmpty, "provider_ref", path, &violations)
    Rules.bytes(providerRef.utf8.count, 0, 128, "provider_ref", path, &violations)
    Rules.pattern(.line, providerRef, "provider_ref", path, &violations)
    Rules.required(amount != nil, "amount", path, &violations)
    Rules.message("amount", path, &violations) { amount?.validate("", into: &$0) }
    Rules.required(bookTime != nil, "book_time", path, &violations)
  }
}

/// What a row of a statement came to.
public struct ReconcileStatementResponse: WireMessage, Hashable {
  /// Number of the row, as the client gave it.
  public var sequence: Int64 = 0
  /// What became of it.
  public var result: Result?
  /// What is captured or refunded under this name; absent if nothing is known of it.
  public var recorded: Money?
  /// Order that the payment or refund is of, 36 bytes; empty if it is not known.
  public var orderID: String = ""
  /// True: the row had been taken before, and this is the first answer again.
  public var replayed: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sequence: Int64 = 0, result: Result? = nil, recorded: Money? = nil, orderID: String = "", replayed: Bool = false) {
    self.sequence = sequence
    self.result = result
    self.recorded = recorded
    self.orderID = orderID
    self.replayed = replayed
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What became of it.
  public enum Result: Sendable, Hashable {
    /// What the comparison came to; kept.
    case outcome(ReconcileStatementResponse.Outcome)
    /// Why the row could not be taken; nothing of it was kept.
    indirect case error(ItemError)
  }

  /// What a comparison came to.
  public struct Outcome: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the outcome of a row.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// What was captured or refunded is what the statement says.
    public static var matched: Self { Self(rawValue: 1) }
    /// It is another amount or currency.
    public static var amountDiffers: Self { Self(rawValue: 2) }
    /// No payment or refund has this name.
    public static var unknown: Self { Self(rawValue: 3) }
    /// A row of another statement, or another row of this one, was matched with it before.
    public static var alreadyReconciled: Self { Self(rawValue: 4) }
    public static var allCases: [Self] { [.unspecified, .matched, .amountDiffers, .unknown, .alreadyReconciled] }
    public var name: String? {
      switch rawValue {
        case 0: "OUTCOME_UNSPECIFIED"
        case 1: "MATCHED"
        case 2: "AMOUNT_DIFFERS"
        case 3: "UNKNOWN"
        case 4: "ALREADY_RECONCILED"
        default: nil
      }
    }
  }
}

/// Asks for what rows of statements came to; conditions are joined by and, an absent one holds for every
/// row.
public struct ListReconciliationRequest: WireMessage, Hashable {
  /// Of this provider.
  public var provider: String = ""
  /// Of the statement with this name, one line, 0..64 bytes.
  public var statement: String = ""
  /// With this outcome.
  public var outcome: ReconcileStatementResponse.Outcome = .unspecified
  /// Most rows on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(provider: String = "", statement: String = "", outcome: ReconcileStatementResponse.Outcome = .unspecified, pageSize: Int32 = 0, pageToken: String = "") {
    self.provider = provider
    self.statement = statement
    self.outcome = outcome
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(provider.utf8.count, 0, 32, "provider", path, &violations)
    Rules.pattern(.code, provider, "provider", path, &violations)
    Rules.bytes(statement.utf8.count, 0, 64, "statement", path, &violations)
    Rules.pattern(.line, statement, "statement", path, &violations)
    if !outcome.isDefined { Rules.undefined(outcome, "outcome", path, &violations) }
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of rows.
public struct ListReconciliationResponse: WireMessage, Hashable {
  /// The rows, by provider, statement and number.
  public var items: [ReconciliationItem] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(items: [ReconciliationItem] = [], nextPageToken: String = "") {
    self.items = items
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// What a row of a statement came to when it was taken. It stays so, also when what is recorded changes.
public struct ReconciliationItem: WireMessage, Hashable {
  /// Whose statement, 1..32 bytes.
  public var provider: String = ""
  /// The provider's name for the statement, 1..64 bytes.
  public var statement: String = ""
  /// The row's number in the statement, from 1.
  public var sequence: Int64 = 0
  /// The provider's name for the payment or refund, 1..128 bytes.
  public var providerRef: String = ""
  /// What was moved: above 0 for a payment, below 0 for a refund.
  public var amount: Money?
  /// When the provider booked it.
  public var bookTime: Timestamp?
  /// What the comparison came to.
  public var outcome: ReconcileStatementResponse.Outcome = .unspecified
  /// What was captured or refunded under this name; absent if nothing was known of it.
  public var recorded: Money?
  /// Payment of this name, 36 bytes; empty if none was known, and for a refund.
  public var paymentID: String = ""
  /// Refund of this name, 36 bytes; empty if none was known, and for a payment.
  public var refundID: String = ""
  /// Order that the payment or refund is of, 36 bytes; empty if it is not known.
  public var orderID: String = ""
  /// Who sent the row: an actor's name, 1..128 bytes.
  public var createdBy: String = ""
  /// When the row was taken.
  public var createTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(provider: String = "", statement: String = "", sequence: Int64 = 0, providerRef: String = "", amount: Money? = nil, bookTime: Timestamp? = nil, outcome: ReconcileStatementResponse.Outcome = .unspecified, recorded: Money? = nil, paymentID: String = "", refundID: String = "", orderID: String = "", createdBy: String = "", createTime: Timestamp? = nil) {
    self.provider = provider
    self.statement = statement
    self.sequence = sequence
    self.providerRef = providerRef
    self.amount = amount
    self.bookTime = bookTime
    self.outcome = outcome
    self.recorded = recorded
    self.paymentID = paymentID
    self.refundID = refundID
    self.orderID = orderID
    self.createdBy = createdBy
    self.createTime = createTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension Invoice: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__Invoice__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Invoice.self)
    invoiceID = readString(c.pointee.invoice_id)
    number = readString(c.pointee.number)
    kind = readEnum(c.pointee.kind)
    orderID = readString(c.pointee.order_id)
    refundID = readString(c.pointee.refund_id)
    customerBox = readBox(c.pointee.customer)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    freight = readMessage(c.pointee.freight)
    total = readMessage(c.pointee.total)
    dueTime = readMessage(c.pointee.due_time)
    issueTime = readMessage(c.pointee.issue_time)
    issuedBy = readString(c.pointee.issued_by)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Invoice.self)
    c.pointee.invoice_id = arena.string(invoiceID)
    c.pointee.number = arena.string(number)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.refund_id = arena.string(refundID)
    c.pointee.customer = arena.message(customerBox)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.freight = arena.message(freight)
    c.pointee.total = arena.message(total)
    c.pointee.due_time = arena.message(dueTime)
    c.pointee.issue_time = arena.message(issueTime)
    c.pointee.issued_by = arena.string(issuedBy)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Invoice.Line: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__Invoice__Line__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Invoice__Line.self)
    lineNumber = c.pointee.line_number
    sku = readString(c.pointee.sku)
    productName = readString(c.pointee.product_name)
    quantity = c.pointee.quantity
    unitPrice = readMessage(c.pointee.unit_price)
    amount = readMessage(c.pointee.amount)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Invoice__Line.self)
    c.pointee.line_number = lineNumber
    c.pointee.sku = arena.string(sku)
    c.pointee.product_name = arena.string(productName)
    c.pointee.quantity = quantity
    c.pointee.unit_price = arena.message(unitPrice)
    c.pointee.amount = arena.message(amount)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension IssueInvoiceRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__IssueInvoiceRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__IssueInvoiceRequest.self)
    requestID = readString(c.pointee.request_id)
    subject = switch c.pointee.subject_case.rawValue {
      case 2: .orderID(readString(c.pointee.order_id))
      case 3: .refundID(readString(c.pointee.refund_id))
      default: nil
    }
    expectedVersion = c.pointee.expected_version
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__IssueInvoiceRequest.self)
    c.pointee.request_id = arena.string(requestID)
    switch subject {
      case .orderID(let value): c.pointee.subject_case = .init(rawValue: 2); c.pointee.order_id = arena.presentString(value)
      case .refundID(let value): c.pointee.subject_case = .init(rawValue: 3); c.pointee.refund_id = arena.presentString(value)
      case nil: break
    }
    c.pointee.expected_version = expectedVersion
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WaiveInvoiceRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__WaiveInvoiceRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__WaiveInvoiceRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__WaiveInvoiceRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WaiveInvoiceResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__WaiveInvoiceResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__WaiveInvoiceResponse.self)
    orderID = readString(c.pointee.order_id)
    orderVersion = c.pointee.order_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__WaiveInvoiceResponse.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.order_version = orderVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetInvoiceRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetInvoiceRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetInvoiceRequest.self)
    key = switch c.pointee.key_case.rawValue {
      case 1: .invoiceID(readString(c.pointee.invoice_id))
      case 2: .number(readString(c.pointee.number))
      default: nil
    }
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetInvoiceRequest.self)
    switch key {
      case .invoiceID(let value): c.pointee.key_case = .init(rawValue: 1); c.pointee.invoice_id = arena.presentString(value)
      case .number(let value): c.pointee.key_case = .init(rawValue: 2); c.pointee.number = arena.presentString(value)
      case nil: break
    }
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListInvoicesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListInvoicesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListInvoicesRequest.self)
    orderID = readString(c.pointee.order_id)
    kind = readEnum(c.pointee.kind)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListInvoicesRequest.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListInvoicesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListInvoicesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListInvoicesResponse.self)
    invoices = readMessages(c.pointee.n_invoices, c.pointee.invoices)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListInvoicesResponse.self)
    c.pointee.n_invoices = invoices.count
    c.pointee.invoices = arena.messages(invoices)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReconcileStatementRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ReconcileStatementRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReconcileStatementRequest.self)
    sequence = c.pointee.sequence
    provider = readString(c.pointee.provider)
    statement = readString(c.pointee.statement)
    providerRef = readString(c.pointee.provider_ref)
    amount = readMessage(c.pointee.amount)
    bookTime = readMessage(c.pointee.book_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReconcileStatementRequest.self)
    c.pointee.sequence = sequence
    c.pointee.provider = arena.string(provider)
    c.pointee.statement = arena.string(statement)
    c.pointee.provider_ref = arena.string(providerRef)
    c.pointee.amount = arena.message(amount)
    c.pointee.book_time = arena.message(bookTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReconcileStatementResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ReconcileStatementResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReconcileStatementResponse.self)
    sequence = c.pointee.sequence
    result = switch c.pointee.result_case.rawValue {
      case 2: .outcome(readEnum(c.pointee.outcome))
      case 3: .error(readPresent(c.pointee.error))
      default: nil
    }
    recorded = readMessage(c.pointee.recorded)
    orderID = readString(c.pointee.order_id)
    replayed = c.pointee.replayed != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReconcileStatementResponse.self)
    c.pointee.sequence = sequence
    switch result {
      case .outcome(let value): c.pointee.result_case = .init(rawValue: 2); c.pointee.outcome = arena.enumeration(value)
      case .error(let value): c.pointee.result_case = .init(rawValue: 3); c.pointee.error = arena.message(value)
      case nil: break
    }
    c.pointee.recorded = arena.message(recorded)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.replayed = replayed ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListReconciliationRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListReconciliationRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListReconciliationRequest.self)
    provider = readString(c.pointee.provider)
    statement = readString(c.pointee.statement)
    outcome = readEnum(c.pointee.outcome)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListReconciliationRequest.self)
    c.pointee.provider = arena.string(provider)
    c.pointee.statement = arena.string(statement)
    c.pointee.outcome = arena.enumeration(outcome)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListReconciliationResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListReconciliationResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListReconciliationResponse.self)
    items = readMessages(c.pointee.n_items, c.pointee.items)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListReconciliationResponse.self)
    c.pointee.n_items = items.count
    c.pointee.items = arena.messages(items)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReconciliationItem: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ReconciliationItem__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReconciliationItem.self)
    provider = readString(c.pointee.provider)
    statement = readString(c.pointee.statement)
    sequence = c.pointee.sequence
    providerRef = readString(c.pointee.provider_ref)
    amount = readMessage(c.pointee.amount)
    bookTime = readMessage(c.pointee.book_time)
    outcome = readEnum(c.pointee.outcome)
    recorded = readMessage(c.pointee.recorded)
    paymentID = readString(c.pointee.payment_id)
    refundID = readString(c.pointee.refund_id)
    orderID = readString(c.pointee.order_id)
    createdBy = readString(c.pointee.created_by)
    createTime = readMessage(c.pointee.create_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReconciliationItem.self)
    c.pointee.provider = arena.string(provider)
    c.pointee.statement = arena.string(statement)
    c.pointee.sequence = sequence
    c.pointee.provider_ref = arena.string(providerRef)
    c.pointee.amount = arena.message(amount)
    c.pointee.book_time = arena.message(bookTime)
    c.pointee.outcome = arena.enumeration(outcome)
    c.pointee.recorded = arena.message(recorded)
    c.pointee.payment_id = arena.string(paymentID)
    c.pointee.refund_id = arena.string(refundID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.created_by = arena.string(createdBy)
    c.pointee.create_time = arena.message(createTime)
    arena.keepUnknown(unknownFields, raw)
  }
}
