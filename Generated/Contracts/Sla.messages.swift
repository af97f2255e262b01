// Written by protoc-gen-kontor from kontor/admin/v1/sla.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// A day of the week, as ISO 8601 numbers them.
public struct Weekday: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Not given.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// Monday.
  public static var monday: Self { Self(rawValue: 1) }
  /// Tuesday.
  public static var tuesday: Self { Self(rawValue: 2) }
  /// Wednesday.
  public static var wednesday: Self { Self(rawValue: 3) }
  /// Thursday.
  public static var thursday: Self { Self(rawValue: 4) }
  /// Friday.
  public static var friday: Self { Self(rawValue: 5) }
  /// Saturday.
  public static var saturday: Self { Self(rawValue: 6) }
  /// Sunday.
  public static var sunday: Self { Self(rawValue: 7) }
  public static var allCases: [Self] { [.unspecified, .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday] }
  public var name: String? {
    switch rawValue {
      case 0: "WEEKDAY_UNSPECIFIED"
      case 1: "MONDAY"
      case 2: "TUESDAY"
      case 3: "WEDNESDAY"
      case 4: "THURSDAY"
      case 5: "FRIDAY"
      case 6: "SATURDAY"
      case 7: "SUNDAY"
      default: nil
    }
  }
}

/// What a clock measures.
public struct ClockKind: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Not given.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// From receipt of an order until it is submitted (ORD-12). Default: 30 minutes of work.
  public static var entry: Self { Self(rawValue: 1) }
  /// A person's review of an order (REV-2). Default: 4 hours of work.
  public static var review: Self { Self(rawValue: 2) }
  /// Picking and packing: from full reservation until all is handed over. Default: 8 hours of work, paused
  /// while the hold CUSTOMER_CONFIRM stands.
  public static var fulfilment: Self { Self(rawValue: 3) }
  /// From submission of an order until all is handed over. Default: 2 working days, paused while the order
  /// is returned for correction or the hold CUSTOMER_CONFIRM stands.
  public static var order: Self { Self(rawValue: 4) }
  /// From submission until an order that is to be paid before picking is paid. Default: 3 days.
  public static var payment: Self { Self(rawValue: 5) }
  /// From the request of a refund until it has succeeded (PAY-2). Default: 3 working days.
  public static var refund: Self { Self(rawValue: 6) }
  /// First contact about a return (RMA-3): from the exception case of a parcel that came back until it has
  /// a plan. Default: 4 hours of work.
  public static var returnContact: Self { Self(rawValue: 7) }
  /// Settlement of a return (RMA-4): from that case until it is resolved. Default: 7 working days.
  public static var returnSettlement: Self { Self(rawValue: 8) }
  /// Answer to an urgent order (PRI-4): from an urgent request until it is accepted, declined or another time
  /// is offered; of an order of class URGENT without one from submission until it is approved or rejected.
  /// Default: 1 hour.
  public static var urgentEvaluation: Self { Self(rawValue: 9) }
  /// Progress report on an urgent order (PRI-5): from the acceptance of an urgent request until the order is
  /// delivered, anew with every report; of an order of class URGENT without one from its approval, anew with
  /// every note of the staff. Default: 2 hours.
  public static var urgentReport: Self { Self(rawValue: 10) }
  /// From a complaint until somebody has it (CMP-8). Default: 4 hours of work.
  public static var complaintResponse: Self { Self(rawValue: 11) }
  /// From a complaint until it is resolved. Default: 5 working days, paused while the customer is asked or
  /// considers a solution.
  public static var complaintResolution: Self { Self(rawValue: 12) }
  public static var allCases: [Self] { [.unspecified, .entry, .review, .fulfilment, .order, .payment, .refund, .returnContact, .returnSettlement, .urgentEvaluation, .urgentReport, .complaintResponse, .complaintResolution] }
  public var name: String? {
    switch rawValue {
      case 0: "CLOCK_KIND_UNSPECIFIED"
      case 1: "ENTRY"
      case 2: "REVIEW"
      case 3: "FULFILMENT"
      case 4: "ORDER"
      case 5: "PAYMENT"
      case 6: "REFUND"
      case 7: "RETURN_CONTACT"
      case 8: "RETURN_SETTLEMENT"
      case 9: "URGENT_EVALUATION"
      case 10: "URGENT_REPORT"
      case 11: "COMPLAINT_RESPONSE"
      case 12: "COMPLAINT_RESOLUTION"
      default: nil
    }
  }
}

/// Why a clock may stand.
public struct PauseCause: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Never a cause.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// The customer, or whoever entered the order, has to answer first: the subject's state says so, or the
  /// hold CUSTOMER_CONFIRM.
  public static var pauseCustomer: Self { Self(rawValue: 1) }
  /// Goods are not there: the order's state says so, or the hold STOCK.
  public static var pauseStock: Self { Self(rawValue: 2) }
  public static var allCases: [Self] { [.unspecified, .pauseCustomer, .pauseStock] }
  public var name: String? {
    switch rawValue {
      case 0: "PAUSE_CAUSE_UNSPECIFIED"
      case 1: "PAUSE_CUSTOMER"
      case 2: "PAUSE_STOCK"
      default: nil
    }
  }
}

/// When a tenant works.
public struct Calendar: WireMessage, Hashable {
  /// Its name among the tenant's calendars.
  public var code: String = ""
  /// For people, 1..200 bytes.
  public var displayName: String = ""
  /// A zone of the IANA database as PostgreSQL has it (`Asia/Shanghai`), or a fixed offset: `UTC`, `+08:00`.
  public var timeZone: String = ""
  /// Working hours by weekday, each weekday at most once; one that is missing has none. At least one
  /// day has some.
  public var week: [WorkingDay] = []
  /// Days that differ from their weekday, each date at most once; 0..1,000.
  public var exceptions: [CalendarException] = []
  /// Version, from 1, one higher with every change; set by the service. 0: the built-in calendar.
  public var version: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(code: String = "", displayName: String = "", timeZone: String = "", week: [WorkingDay] = [], exceptions: [CalendarException] = [], version: Int64 = 0) {
    self.code = code
    self.displayName = displayName
    self.timeZone = timeZone
    self.week = week
    self.exceptions = exceptions
    self.version = version
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!code.isEmpty, "code", path, &violations)
    Rules.pattern(.code, code, "code", path, &violations)
    Rules.required(!displayName.isEmpty, "display_name", path, &violations)
    Rules.bytes(displayName.utf8.count, 0, 200, "display_name", path, &violations)
    Rules.pattern(.line, displayName, "display_name", path, &violations)
    Rules.required(!timeZone.isEmpty, "time_zone", path, &violations)
    Rules.bytes(timeZone.utf8.count, 0, 64, "time_zone", path, &violations)
    Rules.required(!week.isEmpty, "week", path, &violations)
    Rules.items(week.count, 0, 7, "week", path, &violations)
    Rules.each(week.count, "week", path, &violations) { index, violations in
      let value = week[index]
      value.validate("", into: &violations)
    }
    Rules.items(exceptions.count, 0, 1000, "exceptions", path, &violations)
    Rules.each(exceptions.count, "exceptions", path, &violations) { index, violations in
      let value = exceptions[index]
      value.validate("", into: &violations)
    }
  }
}

/// The working hours of a weekday.
public struct WorkingDay: WireMessage, Hashable {
  /// Which day.
  public var weekday: Weekday = .unspecified
  /// Spans in order that do not overlap, 1..8.
  public var spans: [MinuteSpan] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(weekday: Weekday = .unspecified, spans: [MinuteSpan] = []) {
    self.weekday = weekday
    self.spans = spans
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(weekday.rawValue != 0, "weekday", path, &violations)
    if !weekday.isDefined { Rules.undefined(weekday, "weekday", path, &violations) }
    Rules.required(!spans.isEmpty, "spans", path, &violations)
    Rules.items(spans.count, 0, 8, "spans", path, &violations)
    Rules.each(spans.count, "spans", path, &violations) { index, violations in
      let value = spans[index]
      value.validate("", into: &violations)
    }
  }
}

/// A part of a day, as the clock on the wall shows it.
public struct MinuteSpan: WireMessage, Hashable {
  /// First minute, counted from midnight: 540 is 9:00.
  public var startMinute: Int32 = 0
  /// First minute behind it, later than the start: 1,440 is midnight.
  public var endMinute: Int32 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(startMinute: Int32 = 0, endMinute: Int32 = 0) {
    self.startMinute = startMinute
    self.endMinute = endMinute
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.range(Int64(clamping: startMinute), 0, 1439, "start_minute", path, &violations)
    Rules.range(Int64(clamping: endMinute), 1, 1440, "end_minute", path, &violations)
  }
}

/// A date whose hours are not its weekday's.
public struct CalendarException: WireMessage, Hashable {
  /// The date: `2025-01-28`.
  public var date: String = ""
  /// Whose hours it has, as a make-up day before or after a public holiday does. WEEKDAY_UNSPECIFIED:
  /// none, a holiday.
  public var worksLike: Weekday = .unspecified
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(date: String = "", worksLike: Weekday = .unspecified) {
    self.date = date
    self.worksLike = worksLike
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!date.isEmpty, "date", path, &violations)
    Rules.bytes(date.utf8.count, 0, 10, "date", path, &violations)
    if !worksLike.isDefined { Rules.undefined(worksLike, "works_like", path, &violations) }
  }
}

/// Makes or replaces a calendar.
public struct PutCalendarRequest: WireMessage, Hashable {
  /// The caller's name for this change.
  public var requestID: String = ""
  /// The calendar as it should be; its `version` is not looked at.
  public var calendar: Calendar? {
    get { calendarBox?.value }
    set { calendarBox = newValue.map { Box($0) } }
  }
  private var calendarBox: Box<Calendar>?
  /// The version that it replaces; 0: any, or none.
  public var expectedVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", calendar: Calendar? = nil, expectedVersion: Int64 = 0) {
    self.requestID = requestID
    self.calendar = calendar
    self.expectedVersion = expectedVersion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(calendarBox != nil, "calendar", path, &violations)
    Rules.message("calendar", path, &violations) { calendarBox?.value.validate("", into: &$0) }
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
  }
}

/// Names a calendar.
public struct GetCalendarRequest: WireMessage, Hashable {
  /// Its code.
  public var code: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(code: String = "") {
    self.code = code
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!code.isEmpty, "code", path, &violations)
    Rules.pattern(.code, code, "code", path, &violations)
  }
}

/// Which page of the calendars is wanted.
public struct ListCalendarsRequest: WireMessage, Hashable {
  /// Calendars on the page: 0 to 200; 0 asks for 50.
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

/// A page of calendars.
public struct ListCalendarsResponse: WireMessage, Hashable {
  /// By code.
  public var calendars: [Calendar] = []
  /// Empty: this was the last page.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(calendars: [Calendar] = [], nextPageToken: String = "") {
    self.calendars = calendars
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// What is to be counted.
public struct ComputeDueRequest: WireMessage, Hashable {
  /// Calendar to count by; empty: `standard`.
  public var calendar: String = ""
  /// When it begins.
  public var startTime: Timestamp?
  /// Working time that it takes: above 0, up to 366 days.
  public var workingTime: ProtobufDuration?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(calendar: String = "", startTime: Timestamp? = nil, workingTime: ProtobufDuration? = nil) {
    self.calendar = calendar
    self.startTime = startTime
    self.workingTime = workingTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.pattern(.code, calendar, "calendar", path, &violations)
    Rules.required(startTime != nil, "start_time", path, &violations)
    Rules.required(workingTime != nil, "working_time", path, &violations)
  }
}

/// When it is due.
public struct ComputeDueResponse: WireMessage, Hashable {
  /// The first instant by which the working time has passed.
  public var dueTime: Timestamp?
  /// What one working day counts in this calendar: the longest of its week.
  public var workingDay: ProtobufDuration?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(dueTime: Timestamp? = nil, workingDay: ProtobufDuration? = nil) {
    self.dueTime = dueTime
    self.workingDay = workingDay
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// How long one kind of clock may run.
public struct SlaPolicy: WireMessage, Hashable {
  /// Which clocks.
  public var kind: ClockKind = .unspecified
  /// False: clocks of this kind are not started.
  public var active: Bool = false
  /// How long, 1 second to 366 days; exactly one of this and `working_days` is given.
  public var duration: ProtobufDuration?
  /// How long in working days of the calendar, 0..366; 0: `duration` says it.
  public var workingDays: Int32 = 0
  /// Calendar whose working time counts; empty: nights, weekends and holidays count too.
  public var calendar: String = ""
  /// How long before it is due a clock warns, in the time that counts; 0 or absent: not. Shorter than
  /// the whole.
  public var warnBefore: ProtobufDuration?
  /// While what the clock stands. 0..2.
  public var pauses: [PauseCause] = []
  /// Version, from 1, one higher with every change; set by the service. 0: the default.
  public var version: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(kind: ClockKind = .unspecified, active: Bool = false, duration: ProtobufDuration? = nil, workingDays: Int32 = 0, calendar: String = "", warnBefore: ProtobufDuration? = nil, pauses: [PauseCause] = [], version: Int64 = 0) {
    self.kind = kind
    self.active = active
    self.duration = duration
    self.workingDays = workingDays
    self.calendar = calendar
    self.warnBefore = warnBefore
    self.pauses = pauses
    self.version = version
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(kind.rawValue != 0, "kind", path, &violations)
    if !kind.isDefined { Rules.undefined(kind, "kind", path, &violations) }
    Rules.range(Int64(clamping: workingDays), 0, 366, "working_days", path, &violations)
    Rules.pattern(.code, calendar, "calendar", path, &violations)
    Rules.items(pauses.count, 0, 2, "pauses", path, &violations)
    Rules.each(pauses.count, "pauses", path, &violations) { index, violations in
      let value = pauses[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
  }
}

/// Makes or replaces a policy.
public struct PutSlaPolicyRequest: WireMessage, Hashable {
  /// The caller's name for this change.
  public var requestID: String = ""
  /// The policy as it should be; its `version` is not looked at.
  public var policy: SlaPolicy?
  /// The version that it replaces; 0: any, or none.
  public var expectedVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", policy: SlaPolicy? = nil, expectedVersion: Int64 = 0) {
    self.requestID = requestID
    self.policy = policy
    self.expectedVersion = expectedVersion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(policy != nil, "policy", path, &violations)
    Rules.message("policy", path, &violations) { policy?.validate("", into: &$0) }
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
  }
}

/// Which page of the policies is wanted.
public struct ListSlaPoliciesRequest: WireMessage, Hashable {
  /// Policies on the page: 0 to 200; 0 asks for 50.
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

/// A page of policies.
public struct ListSlaPoliciesResponse: WireMessage, Hashable {
  /// By kind.
  public var policies: [SlaPolicy] = []
  /// Empty: this was the last page.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(policies: [SlaPolicy] = [], nextPageToken: String = "") {
    self.policies = policies
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Which clocks are wanted; empty parts do not narrow.
public struct ListClocksRequest: WireMessage, Hashable {
  /// Of these kinds, 0..12.
  public var kinds: [ClockKind] = []
  /// In these states, 0..5.
  public var states: [AdminClock.State] = []
  /// Of this order, 36 bytes.
  public var orderID: String = ""
  /// Due in this span.
  public var dueTime: TimeRange?
  /// Clocks on the page: 0 to 200; 0 asks for 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(kinds: [ClockKind] = [], states: [AdminClock.State] = [], orderID: String = "", dueTime: TimeRange? = nil, pageSize: Int32 = 0, pageToken: String = "") {
    self.kinds = kinds
    self.states = states
    self.orderID = orderID
    self.dueTime = dueTime
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.items(kinds.count, 0, 12, "kinds", path, &violations)
    Rules.each(kinds.count, "kinds", path, &violations) { index, violations in
      let value = kinds[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.items(states.count, 0, 5, "states", path, &violations)
    Rules.each(states.count, "states", path, &violations) { index, violations in
      let value = states[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of clocks.
public struct ListClocksResponse: WireMessage, Hashable {
  /// By due time.
  public var clocks: [AdminClock] = []
  /// Empty: this was the last page.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(clocks: [AdminClock] = [], nextPageToken: String = "") {
    self.clocks = clocks
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// One clock. Everything in it is set by the service.
public struct AdminClock: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var clockID: String = ""
  /// What it measures.
  public var kind: ClockKind = .unspecified
  /// Where it stands.
  public var state: AdminClock.State = .unspecified
  /// What carries it: the id of an order, a complaint, a refund, an exception case or an urgent request, 36
  /// bytes.
  public var subject: String = ""
  /// The order behind it, 36 bytes; empty if there is none.
  public var orderID: String = ""
  /// When it began.
  public var startTime: Timestamp?
  /// When it is due, pauses so far included. Of a paused one: when it would have been.
  public var dueTime: Timestamp?
  /// Since when it stands; absent unless PAUSED.
  public var pauseTime: Timestamp?
  /// How long it stood, in the time that counts.
  public var paused: ProtobufDuration?
  /// When it ended; absent: it has not.
  public var stopTime: Timestamp?
  /// When the alert of its breach was given; absent: none was.
  public var breachTime: Timestamp?
  /// Calendar whose working time counts; empty: all time does.
  public var calendar: String = ""
  /// How long it may run, in the time that counts.
  public var duration: ProtobufDuration?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(clockID: String = "", kind: ClockKind = .unspecified, state: AdminClock.State = .unspecified, subject: String = "", orderID: String = "", startTime: Timestamp? = nil, dueTime: Timestamp? = nil, pauseTime: Timestamp? = nil, paused: ProtobufDuration? = nil, stopTime: Timestamp? = nil, breachTime: Timestamp? = nil, calendar: String = "", duration: ProtobufDuration? = nil) {
    self.clockID = clockID
    self.kind = kind
    self.state = state
    self.subject = subject
    self.orderID = orderID
    self.startTime = startTime
    self.dueTime = dueTime
    self.pauseTime = pauseTime
    self.paused = paused
    self.stopTime = stopTime
    self.breachTime = breachTime
    self.calendar = calendar
    self.duration = duration
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where a clock stands.
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the state of a clock.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// It runs.
    public static var running: Self { Self(rawValue: 1) }
    /// It stands; its time does not pass.
    public static var paused: Self { Self(rawValue: 2) }
    /// It was stopped in time.
    public static var met: Self { Self(rawValue: 3) }
    /// It was not. It may still run: then `stop_time` is absent.
    public static var breached: Self { Self(rawValue: 4) }
    /// What it measured came to nothing.
    public static var cancelled: Self { Self(rawValue: 5) }
    public static var allCases: [Self] { [.unspecified, .running, .paused, .met, .breached, .cancelled] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "RUNNING"
        case 2: "PAUSED"
        case 3: "MET"
        case 4: "BREACHED"
        case 5: "CANCELLED"
        default: nil
      }
    }
  }
}

/// Which clocks are counted.
public struct GetSlaComplianceRequest: WireMessage, Hashable {
  /// Clocks that started in this span; both ends are given and at most 366 days apart.
  public var startTime: TimeRange?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(startTime: TimeRange? = nil) {
    self.startTime = startTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(startTime != nil, "start_time", path, &violations)
  }
}

/// How clocks ended.
public struct SlaCompliance: WireMessage, Hashable {
  /// By kind; kinds without clocks are left out.
  public var kinds: [KindCompliance] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(kinds: [KindCompliance] = []) {
    self.kinds = kinds
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// How the clocks of one kind ended.
public struct KindCompliance: WireMessage, Hashable {
  /// Which kind.
  public var kind: ClockKind = .unspecified
  /// Stopped in time.
  public var met: Int64 = 0
  /// Not stopped in time, whether stopped by now or not.
  public var breached: Int64 = 0
  /// Not over, and in time so far.
  public var open: Int64 = 0
  /// Came to nothing.
  public var cancelled: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(kind: ClockKind = .unspecified, met: Int64 = 0, breached: Int64 = 0, open: Int64 = 0, cancelled: Int64 = 0) {
    self.kind = kind
    self.met = met
    self.breached = breached
    self.open = open
    self.cancelled = cancelled
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension Calendar: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__Calendar__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Calendar.self)
    code = readString(c.pointee.code)
    displayName = readString(c.pointee.display_name)
    timeZone = readString(c.pointee.time_zone)
    week = readMessages(c.pointee.n_week, c.pointee.week)
    exceptions = readMessages(c.pointee.n_exceptions, c.pointee.exceptions)
    version = c.pointee.version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Calendar.self)
    c.pointee.code = arena.string(code)
    c.pointee.display_name = arena.string(displayName)
    c.pointee.time_zone = arena.string(timeZone)
    c.pointee.n_week = week.count
    c.pointee.week = arena.messages(week)
    c.pointee.n_exceptions = exceptions.count
    c.pointee.exceptions = arena.messages(exceptions)
    c.pointee.version = version
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WorkingDay: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__WorkingDay__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__WorkingDay.self)
    weekday = readEnum(c.pointee.weekday)
    spans = readMessages(c.pointee.n_spans, c.pointee.spans)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__WorkingDay.self)
    c.pointee.weekday = arena.enumeration(weekday)
    c.pointee.n_spans = spans.count
    c.pointee.spans = arena.messages(spans)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension MinuteSpan: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__MinuteSpan__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__MinuteSpan.self)
    startMinute = c.pointee.start_minute
    endMinute = c.pointee.end_minute
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__MinuteSpan.self)
    c.pointee.start_minute = startMinute
    c.pointee.end_minute = endMinute
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CalendarException: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__CalendarException__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__CalendarException.self)
    date = readString(c.pointee.date)
    worksLike = readEnum(c.pointee.works_like)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__CalendarException.self)
    c.pointee.date = arena.string(date)
    c.pointee.works_like = arena.enumeration(worksLike)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PutCalendarRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__PutCalendarRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__PutCalendarRequest.self)
    requestID = readString(c.pointee.request_id)
    calendarBox = readBox(c.pointee.calendar)
    expectedVersion = c.pointee.expected_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__PutCalendarRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.calendar = arena.message(calendarBox)
    c.pointee.expected_version = expectedVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetCalendarRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__GetCalendarRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__GetCalendarRequest.self)
    code = readString(c.pointee.code)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__GetCalendarRequest.self)
    c.pointee.code = arena.string(code)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListCalendarsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ListCalendarsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListCalendarsRequest.self)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListCalendarsRequest.self)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListCalendarsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ListCalendarsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListCalendarsResponse.self)
    calendars = readMessages(c.pointee.n_calendars, c.pointee.calendars)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListCalendarsResponse.self)
    c.pointee.n_calendars = calendars.count
    c.pointee.calendars = arena.messages(calendars)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ComputeDueRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ComputeDueRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ComputeDueRequest.self)
    calendar = readString(c.pointee.calendar)
    startTime = readMessage(c.pointee.start_time)
    workingTime = readMessage(c.pointee.working_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ComputeDueRequest.self)
    c.pointee.calendar = arena.string(calendar)
    c.pointee.start_time = arena.message(startTime)
    c.pointee.working_time = arena.message(workingTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ComputeDueResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ComputeDueResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ComputeDueResponse.self)
    dueTime = readMessage(c.pointee.due_time)
    workingDay = readMessage(c.pointee.working_day)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ComputeDueResponse.self)
    c.pointee.due_time = arena.message(dueTime)
    c.pointee.working_day = arena.message(workingDay)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SlaPolicy: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__SlaPolicy__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__SlaPolicy.self)
    kind = readEnum(c.pointee.kind)
    active = c.pointee.active != 0
    duration = readMessage(c.pointee.duration)
    workingDays = c.pointee.working_days
    calendar = readString(c.pointee.calendar)
    warnBefore = readMessage(c.pointee.warn_before)
    pauses = readEnums(c.pointee.n_pauses, c.pointee.pauses)
    version = c.pointee.version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__SlaPolicy.self)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.active = active ? 1 : 0
    c.pointee.duration = arena.message(duration)
    c.pointee.working_days = workingDays
    c.pointee.calendar = arena.string(calendar)
    c.pointee.warn_before = arena.message(warnBefore)
    c.pointee.n_pauses = pauses.count
    c.pointee.pauses = arena.enumerations(pauses)
    c.pointee.version = version
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PutSlaPolicyRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__PutSlaPolicyRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__PutSlaPolicyRequest.self)
    requestID = readString(c.pointee.request_id)
    policy = readMessage(c.pointee.policy)
    expectedVersion = c.pointee.expected_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__PutSlaPolicyRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.policy = arena.message(policy)
    c.pointee.expected_version = expectedVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListSlaPoliciesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ListSlaPoliciesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListSlaPoliciesRequest.self)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListSlaPoliciesRequest.self)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListSlaPoliciesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ListSlaPoliciesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListSlaPoliciesResponse.self)
    policies = readMessages(c.pointee.n_policies, c.pointee.policies)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListSlaPoliciesResponse.self)
    c.pointee.n_policies = policies.count
    c.pointee.policies = arena.messages(policies)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListClocksRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ListClocksRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListClocksRequest.self)
    kinds = readEnums(c.pointee.n_kinds, c.pointee.kinds)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    orderID = readString(c.pointee.order_id)
    dueTime = readMessage(c.pointee.due_time)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListClocksRequest.self)
    c.pointee.n_kinds = kinds.count
    c.pointee.kinds = arena.enumerations(kinds)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.due_time = arena.message(dueTime)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListClocksResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ListClocksResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListClocksResponse.self)
    clocks = readMessages(c.pointee.n_clocks, c.pointee.clocks)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListClocksResponse.self)
    c.pointee.n_clocks = clocks.count
    c.pointee.clocks = arena.messages(clocks)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension AdminClock: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__Clock__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Clock.self)
    clockID = readString(c.pointee.clock_id)
    kind = readEnum(c.pointee.kind)
    state = readEnum(c.pointee.state)
    subject = readString(c.pointee.subject)
    orderID = readString(c.pointee.order_id)
    startTime = readMessage(c.pointee.start_time)
    dueTime = readMessage(c.pointee.due_time)
    pauseTime = readMessage(c.pointee.pause_time)
    paused = readMessage(c.pointee.paused)
    stopTime = readMessage(c.pointee.stop_time)
    breachTime = readMessage(c.pointee.breach_time)
    calendar = readString(c.pointee.calendar)
    duration = readMessage(c.pointee.duration)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Clock.self)
    c.pointee.clock_id = arena.string(clockID)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.state = arena.enumeration(state)
    c.pointee.subject = arena.string(subject)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.start_time = arena.message(startTime)
    c.pointee.due_time = arena.message(dueTime)
    c.pointee.pause_time = arena.message(pauseTime)
    c.pointee.paused = arena.message(paused)
    c.pointee.stop_time = arena.message(stopTime)
    c.pointee.breach_time = arena.message(breachTime)
    c.pointee.calendar = arena.string(calendar)
    c.pointee.duration = arena.message(duration)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetSlaComplianceRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__GetSlaComplianceRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__GetSlaComplianceRequest.self)
    startTime = readMessage(c.pointee.start_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__GetSlaComplianceRequest.self)
    c.pointee.start_time = arena.message(startTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SlaCompliance: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__SlaCompliance__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__SlaCompliance.self)
    kinds = readMessages(c.pointee.n_kinds, c.pointee.kinds)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__SlaCompliance.self)
    c.pointee.n_kinds = kinds.count
    c.pointee.kinds = arena.messages(kinds)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension KindCompliance: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__KindCompliance__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__KindCompliance.self)
    kind = readEnum(c.pointee.kind)
    met = c.pointee.met
    breached = c.pointee.breached
    open = c.pointee.open
    cancelled = c.pointee.cancelled
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__KindCompliance.self)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.met = met
    c.pointee.breached = breached
    c.pointee.open = open
    c.pointee.cancelled = cancelled
    arena.keepUnknown(unknownFields, raw)
  }
}
