// Written by protoc-gen-kontor from kontor/admin/v1/settings.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Nothing narrows it.
public struct GetSettingsRequest: WireMessage, Hashable {
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Settings by name. In an answer every one is present; in a change what is absent stays as it is.
public struct Settings: WireMessage, Hashable {
  /// Version, from 1, one higher with every change; 0: nothing was settled yet. Set by the service.
  public var version: Int64 = 0
  /// Currency of orders that name none, ISO 4217. Default: EUR.
  public var currency: String?
  /// How long after submission cancelling is free, in seconds, 0 to 10 years (CHG-6). Default: 24 h.
  public var cancelFreeSeconds: Int64?
  /// What cancelling costs afterwards, of the order's total, in hundredths of a percent, 0 to 10,000.
  /// Default: 500, which is 5 %.
  public var cancelFeeBasisPoints: Int64?
  /// Whether customers are sent messages (NTF-1, NTF-2). Default: true.
  public var notifyCustomers: Bool?
  /// Language of all messages; NOTIFICATION_LANGUAGE_UNSPECIFIED, the default: a customer's by the country of
  /// delivery, staff's English.
  public var messageLanguage: NotificationLanguage?
  /// Mail address for alerts to staff (NTF-3, NTF-4), up to 254 bytes; empty, the default: none are sent.
  public var alertRecipient: String?
  /// Risk score from which on a person reviews an order, 0 to 1,000,000 (REV-2). Default: 100.
  public var reviewScoreLimit: Int64?
  /// Risk score from which on two people do, not below the former, up to 1,000,000 (REV-3). Default: 300.
  public var reviewHighRiskLimit: Int64?
  /// How long an order may wait for its review, in seconds, 1 to 10 years. Default: 4 h.
  public var reviewDueSeconds: Int64?
  /// How long a reviewer has an order to himself, in seconds, 1 to 10 years. Default: 30 minutes.
  public var reviewClaimSeconds: Int64?
  /// How long a soft hold of stock lasts that names no time, in seconds, 1 to 24 h. Default: 15 minutes.
  public var stockHoldSeconds: Int64?
  /// How long customers who pay in advance have to pay, in seconds, 0 to 10 years. Default: 3 days.
  public var paymentTermSeconds: Int64?
  /// How long an invoice may go unpaid, in seconds, 0 to 10 years. Default: 30 days.
  public var invoiceTermSeconds: Int64?
  /// How long after its delivery a settled order is completed by itself, in seconds, 0 to 10 years. Default: 7 days.
  public var completionSeconds: Int64?
  /// Whether invoices are numbered from 1 in every year. Default: false.
  public var invoiceSeriesByYear: Bool?
  /// How long a picker has a fulfilment to himself, in seconds, 1 to 10 years. Default: 1 h.
  public var pickClaimSeconds: Int64?
  /// How soon a released fulfilment is to be picked, in seconds, 1 to 10 years. Default: 24 h.
  public var pickWithinSeconds: Int64?
  /// How long without news a parcel counts as stalled, in seconds, 1 to 10 years. Default: 72 h.
  public var stalledAfterSeconds: Int64?
  /// How long without news a parcel counts as lost, in seconds, 1 to 10 years. Default: 14 days.
  public var lostAfterSeconds: Int64?
  /// When customers who pay in advance are reminded. Default: 2 days and 1 day before payment is due.
  public var paymentReminders: PaymentReminders?
  /// How long after its solution a complaint can be taken up again, in seconds, 0 to 10 years. Default: 14 days.
  public var complaintReopenSeconds: Int64?
  /// How long after delivery customers may ask to return goods, in seconds, 0 to 10 years (RMA-1). Default: 14
  /// days.
  public var returnWindowSeconds: Int64?
  /// How long approved returns wait for their goods, in seconds, 1 to 10 years. Default: 14 days.
  public var returnArrivalSeconds: Int64?
  /// Whether returns of faulty goods take evidence (RMA-5). Default: false.
  public var returnEvidence: Bool?
  /// Mail address of production, which is told of urgent requests (PRI-3, NTF-4), up to 254 bytes; empty, the
  /// default: what is for it goes to `alert_recipient`.
  public var productionRecipient: String?
  /// Mail address of logistics, as `production_recipient`.
  public var logisticsRecipient: String?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(version: Int64 = 0, currency: String? = nil, cancelFreeSeconds: Int64? = nil, cancelFeeBasisPoints: Int64? = nil, notifyCustomers: Bool? = nil, messageLanguage: NotificationLanguage? = nil, alertRecipient: String? = nil, reviewScoreLimit: Int64? = nil, reviewHighRiskLimit: Int64? = nil, reviewDueSeconds: Int64? = nil, reviewClaimSeconds: Int64? = nil, stockHoldSeconds: Int64? = nil, paymentTermSeconds: Int64? = nil, invoiceTermSeconds: Int64? = nil, completionSeconds: Int64? = nil, invoiceSeriesByYear: Bool? = nil, pickClaimSeconds: Int64? = nil, pickWithinSeconds: Int64? = nil, stalledAfterSeconds: Int64? = nil, lostAfterSeconds: Int64? = nil, paymentReminders: PaymentReminders? = nil, complaintReopenSeconds: Int64? = nil, returnWindowSeconds: Int64? = nil, returnArrivalSeconds: Int64? = nil, returnEvidence: Bool? = nil, productionRecipient: String? = nil, logisticsRecipient: String? = nil) {
    self.version = version
    self.currency = currency
    self.cancelFreeSeconds = cancelFreeSeconds
    self.cancelFeeBasisPoints = cancelFeeBasisPoints
    self.notifyCustomers = notifyCustomers
    self.messageLanguage = messageLanguage
    self.alertRecipient = alertRecipient
    self.reviewScoreLimit = reviewScoreLimit
    self.reviewHighRiskLimit = reviewHighRiskLimit
    self.reviewDueSeconds = reviewDueSeconds
    self.reviewClaimSeconds = reviewClaimSeconds
    self.stockHoldSeconds = stockHoldSeconds
    self.paymentTermSeconds = paymentTermSeconds
    self.invoiceTermSeconds = invoiceTermSeconds
    self.completionSeconds = completionSeconds
    self.invoiceSeriesByYear = invoiceSeriesByYear
    self.pickClaimSeconds = pickClaimSeconds
    self.pickWithinSeconds = pickWithinSeconds
    self.stalledAfterSeconds = stalledAfterSeconds
    self.lostAfterSeconds = lostAfterSeconds
    self.paymentReminders = paymentReminders
    self.complaintReopenSeconds = complaintReopenSeconds
    self.returnWindowSeconds = returnWindowSeconds
    self.returnArrivalSeconds = returnArrivalSeconds
    self.returnEvidence = returnEvidence
    self.productionRecipient = productionRecipient
    self.logisticsRecipient = logisticsRecipient
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    if let value = currency {
      Rules.pattern(.currency, value, "currency", path, &violations)
    }
    if let value = messageLanguage {
      if !value.isDefined { Rules.undefined(value, "message_language", path, &violations) }
    }
    if let value = alertRecipient {
      Rules.bytes(value.utf8.count, 0, 254, "alert_recipient", path, &violations)
      Rules.pattern(.email, value, "alert_recipient", path, &violations)
    }
    Rules.message("payment_reminders", path, &violations) { paymentReminders?.validate("", into: &$0) }
    if let value = productionRecipient {
      Rules.bytes(value.utf8.count, 0, 254, "production_recipient", path, &violations)
      Rules.pattern(.email, value, "production_recipient", path, &violations)
    }
    if let value = logisticsRecipient {
      Rules.bytes(value.utf8.count, 0, 254, "logistics_recipient", path, &violations)
      Rules.pattern(.email, value, "logistics_recipient", path, &violations)
    }
  }
}

/// When customers are reminded of a payment.
public struct PaymentReminders: WireMessage, Hashable {
  /// How long before payment is due each reminder goes out, in seconds, 0 to 10 years each, each once; 0..10 of
  /// them. None: nobody is reminded.
  public var secondsBefore: [Int64] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(secondsBefore: [Int64] = []) {
    self.secondsBefore = secondsBefore
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.items(secondsBefore.count, 0, 10, "seconds_before", path, &violations)
  }
}

/// Changes settings.
public struct UpdateSettingsRequest: WireMessage, Hashable {
  /// The caller's name for this change.
  public var requestID: String = ""
  /// The settings that change; `version` is not looked at.
  public var settings: Settings? {
    get { settingsBox?.value }
    set { settingsBox = newValue.map { Box($0) } }
  }
  private var settingsBox: Box<Settings>?
  /// The version that was read; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, for the audit, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", settings: Settings? = nil, expectedVersion: Int64 = 0, reason: String = "") {
    self.requestID = requestID
    self.settings = settings
    self.expectedVersion = expectedVersion
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(settingsBox != nil, "settings", path, &violations)
    Rules.message("settings", path, &violations) { settingsBox?.value.validate("", into: &$0) }
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

extension GetSettingsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__GetSettingsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Settings: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__Settings__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Settings.self)
    version = c.pointee.version
    currency = c.pointee._currency_case.rawValue == 2 ? readString(c.pointee.currency) : nil
    cancelFreeSeconds = c.pointee._cancel_free_seconds_case.rawValue == 3 ? c.pointee.cancel_free_seconds : nil
    cancelFeeBasisPoints = c.pointee._cancel_fee_basis_points_case.rawValue == 4 ? c.pointee.cancel_fee_basis_points : nil
    notifyCustomers = c.pointee._notify_customers_case.rawValue == 5 ? c.pointee.notify_customers != 0 : nil
    messageLanguage = c.pointee._message_language_case.rawValue == 6 ? readEnum(c.pointee.message_language) : nil
    alertRecipient = c.pointee._alert_recipient_case.rawValue == 7 ? readString(c.pointee.alert_recipient) : nil
    reviewScoreLimit = c.pointee._review_score_limit_case.rawValue == 8 ? c.pointee.review_score_limit : nil
    reviewHighRiskLimit = c.pointee._review_high_risk_limit_case.rawValue == 9 ? c.pointee.review_high_risk_limit : nil
    reviewDueSeconds = c.pointee._review_due_seconds_case.rawValue == 10 ? c.pointee.review_due_seconds : nil
    reviewClaimSeconds = c.pointee._review_claim_seconds_case.rawValue == 11 ? c.pointee.review_claim_seconds : nil
    stockHoldSeconds = c.pointee._stock_hold_seconds_case.rawValue == 12 ? c.pointee.stock_hold_seconds : nil
    paymentTermSeconds = c.pointee._payment_term_seconds_case.rawValue == 13 ? c.pointee.payment_term_seconds : nil
    invoiceTermSeconds = c.pointee._invoice_term_seconds_case.rawValue == 14 ? c.pointee.invoice_term_seconds : nil
    completionSeconds = c.pointee._completion_seconds_case.rawValue == 15 ? c.pointee.completion_seconds : nil
    invoiceSeriesByYear = c.pointee._invoice_series_by_year_case.rawValue == 16 ? c.pointee.invoice_series_by_year != 0 : nil
    pickClaimSeconds = c.pointee._pick_claim_seconds_case.rawValue == 17 ? c.pointee.pick_claim_seconds : nil
    pickWithinSeconds = c.pointee._pick_within_seconds_case.rawValue == 18 ? c.pointee.pick_within_seconds : nil
    stalledAfterSeconds = c.pointee._stalled_after_seconds_case.rawValue == 19 ? c.pointee.stalled_after_seconds : nil
    lostAfterSeconds = c.pointee._lost_after_seconds_case.rawValue == 20 ? c.pointee.lost_after_seconds : nil
    paymentReminders = readMessage(c.pointee.payment_reminders)
    complaintReopenSeconds = c.pointee._complaint_reopen_seconds_case.rawValue == 40 ? c.pointee.complaint_reopen_seconds : nil
    returnWindowSeconds = c.pointee._return_window_seconds_case.rawValue == 70 ? c.pointee.return_window_seconds : nil
    returnArrivalSeconds = c.pointee._return_arrival_seconds_case.rawValue == 71 ? c.pointee.return_arrival_seconds : nil
    returnEvidence = c.pointee._return_evidence_case.rawValue == 72 ? c.pointee.return_evidence != 0 : nil
    productionRecipient = c.pointee._production_recipient_case.rawValue == 80 ? readString(c.pointee.production_recipient) : nil
    logisticsRecipient = c.pointee._logistics_recipient_case.rawValue == 81 ? readString(c.pointee.logistics_recipient) : nil
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Settings.self)
    c.pointee.version = version
    if let value = currency { c.pointee._currency_case = .init(rawValue: 2); c.pointee.currency = arena.presentString(value) }
    if let value = cancelFreeSeconds { c.pointee._cancel_free_seconds_case = .init(rawValue: 3); c.pointee.cancel_free_seconds = value }
    if let value = cancelFeeBasisPoints { c.pointee._cancel_fee_basis_points_case = .init(rawValue: 4); c.pointee.cancel_fee_basis_points = value }
    if let value = notifyCustomers { c.pointee._notify_customers_case = .init(rawValue: 5); c.pointee.notify_customers = value ? 1 : 0 }
    if let value = messageLanguage { c.pointee._message_language_case = .init(rawValue: 6); c.pointee.message_language = arena.enumeration(value) }
    if let value = alertRecipient { c.pointee._alert_recipient_case = .init(rawValue: 7); c.pointee.alert_recipient = arena.presentString(value) }
    if let value = reviewScoreLimit { c.pointee._review_score_limit_case = .init(rawValue: 8); c.pointee.review_score_limit = value }
    if let value = reviewHighRiskLimit { c.pointee._review_high_risk_limit_case = .init(rawValue: 9); c.pointee.review_high_risk_limit = value }
    if let value = reviewDueSeconds { c.pointee._review_due_seconds_case = .init(rawValue: 10); c.pointee.review_due_seconds = value }
    if let value = reviewClaimSeconds { c.pointee._review_claim_seconds_case = .init(rawValue: 11); c.pointee.review_claim_seconds = value }
    if let value = stockHoldSeconds { c.pointee._stock_hold_seconds_case = .init(rawValue: 12); c.pointee.stock_hold_seconds = value }
    if let value = paymentTermSeconds { c.pointee._payment_term_seconds_case = .init(rawValue: 13); c.pointee.payment_term_seconds = value }
    if let value = invoiceTermSeconds { c.pointee._invoice_term_seconds_case = .init(rawValue: 14); c.pointee.invoice_term_seconds = value }
    if let value = completionSeconds { c.pointee._completion_seconds_case = .init(rawValue: 15); c.pointee.completion_seconds = value }
    if let value = invoiceSeriesByYear { c.pointee._invoice_series_by_year_case = .init(rawValue: 16); c.pointee.invoice_series_by_year = value ? 1 : 0 }
    if let value = pickClaimSeconds { c.pointee._pick_claim_seconds_case = .init(rawValue: 17); c.pointee.pick_claim_seconds = value }
    if let value = pickWithinSeconds { c.pointee._pick_within_seconds_case = .init(rawValue: 18); c.pointee.pick_within_seconds = value }
    if let value = stalledAfterSeconds { c.pointee._stalled_after_seconds_case = .init(rawValue: 19); c.pointee.stalled_after_seconds = value }
    if let value = lostAfterSeconds { c.pointee._lost_after_seconds_case = .init(rawValue: 20); c.pointee.lost_after_seconds = value }
    c.pointee.payment_reminders = arena.message(paymentReminders)
    if let value = complaintReopenSeconds { c.pointee._complaint_reopen_seconds_case = .init(rawValue: 40); c.pointee.complaint_reopen_seconds = value }
    if let value = returnWindowSeconds { c.pointee._return_window_seconds_case = .init(rawValue: 70); c.pointee.return_window_seconds = value }
    if let value = returnArrivalSeconds { c.pointee._return_arrival_seconds_case = .init(rawValue: 71); c.pointee.return_arrival_seconds = value }
    if let value = returnEvidence { c.pointee._return_evidence_case = .init(rawValue: 72); c.pointee.return_evidence = value ? 1 : 0 }
    if let value = productionRecipient { c.pointee._production_recipient_case = .init(rawValue: 80); c.pointee.production_recipient = arena.presentString(value) }
    if let value = logisticsRecipient { c.pointee._logistics_recipient_case = .init(rawValue: 81); c.pointee.logistics_recipient = arena.presentString(value) }
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PaymentReminders: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__PaymentReminders__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__PaymentReminders.self)
    secondsBefore = readArray(c.pointee.n_seconds_before, c.pointee.seconds_before)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__PaymentReminders.self)
    c.pointee.n_seconds_before = secondsBefore.count
    c.pointee.seconds_before = arena.array(secondsBefore)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension UpdateSettingsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__UpdateSettingsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__UpdateSettingsRequest.self)
    requestID = readString(c.pointee.request_id)
    settingsBox = readBox(c.pointee.settings)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__UpdateSettingsRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.settings = arena.message(settingsBox)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}
