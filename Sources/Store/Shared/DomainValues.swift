internal import Domain
internal import Postgres

// How the domain's values stand in columns.

extension OrderState: PostgresScalar {}
extension OrderEventKind: PostgresScalar {}
extension OrderKind: PostgresScalar {}
extension OrderClass: PostgresScalar {}
extension Channel: PostgresScalar {}
extension PaymentState: PostgresScalar {}
extension PaymentMark: PostgresScalar {}
extension RefundState: PostgresScalar {}
extension InvoiceKind: PostgresScalar {}
extension ReconciliationOutcome: PostgresScalar {}
extension ShortagePolicy: PostgresScalar {}
extension NoteSource: PostgresScalar {}
extension MovementKind: PostgresScalar {}
extension StockHoldState: PostgresScalar {}
extension StocktakeState: PostgresScalar {}
extension StocktakeCause: PostgresScalar {}
extension SupplierOrderState: PostgresScalar {}
extension ShortageOutcome: PostgresScalar {}
extension ParcelState: PostgresScalar {}
extension FulfilmentState: PostgresScalar {}
extension ComplaintState: PostgresScalar {}
extension ComplaintChannel: PostgresScalar {}
extension ComplaintCategory: PostgresScalar {}
extension UrgentState: PostgresScalar {}
extension UrgentDegree: PostgresScalar {}
extension ExceptionKind: PostgresScalar {}
extension ExceptionState: PostgresScalar {}
extension ReviewState: PostgresScalar {}
extension ChangeState: PostgresScalar {}
extension QuoteState: PostgresScalar {}
extension ApprovalRole: PostgresScalar {}
extension ApprovalDecision: PostgresScalar {}
extension ClockKind: PostgresScalar {}
extension NotificationKind: PostgresScalar {}
extension NotificationLanguage: PostgresScalar {}
extension NotificationChannel: PostgresScalar {}
extension NotificationState: PostgresScalar {}
extension ClockState: PostgresScalar {}
extension ClockSubject: PostgresScalar {}
extension RmaState: PostgresScalar {}
extension ReturnReason: PostgresScalar {}
extension ReturnCondition: PostgresScalar {}

extension ID {
  var stored: PostgresUUID { PostgresUUID(high: uuid.high, low: uuid.low) }
}

extension UUIDv7 {
  var stored: PostgresUUID { PostgresUUID(high: high, low: low) }
}

extension Instant {
  var stored: PostgresTimestamp { PostgresTimestamp(microseconds: microseconds) }
}

extension PostgresTimestamp {
  var instant: Instant { Instant(microseconds: microseconds) }
}

extension PostgresUUID {
  /// Nil for what no service of ours made.
  var uuidv7: UUIDv7? { UUIDv7(high: high, low: low) }
}

/// Columns whose values the domain checks: what it does not accept is a damaged row, and says which
/// column.
extension ColumnReader {
  mutating func id<Tag>(_ type: ID<Tag>.Type = ID<Tag>.self) throws(PostgresError) -> ID<Tag> {
    let stored: PostgresUUID = try next()
    guard let uuid = stored.uuidv7 else { throw refuse("not a UUIDv7") }
    return ID(uuid)
  }

  mutating func optionalID<Tag>(
    _ type: ID<Tag>.Type = ID<Tag>.self
  ) throws(PostgresError) -> ID<Tag>? {
    guard let stored: PostgresUUID = try next(PostgresUUID?.self) else { return nil }
    guard let uuid = stored.uuidv7 else { throw refuse("not a UUIDv7") }
    return ID(uuid)
  }

  mutating func instant() throws(PostgresError) -> Instant {
    try next(PostgresTimestamp.self).instant
  }

  mutating func optionalInstant() throws(PostgresError) -> Instant? {
    try next(PostgresTimestamp?.self)?.instant
  }

  mutating func code<C: Code>(_ type: C.Type = C.self) throws(PostgresError) -> C {
    guard let code = C(try next(String.self)) else { throw refuse("not \(C.expected)") }
    return code
  }

  /// The empty text is nil.
  mutating func optionalCode<C: Code>(_ type: C.Type = C.self) throws(PostgresError) -> C? {
    let text = try next(String.self)
    if text.isEmpty { return nil }
    guard let code = C(text) else { throw refuse("not \(C.expected)") }
    return code
  }

  mutating func currency() throws(PostgresError) -> CurrencyCode {
    let text = try next(String.self)
    guard let currency = CurrencyCode(text) else { throw refuse("not a currency") }
    return currency
  }

  // Here and not by the generic `next` alone, which another module would call through metadata.
  mutating func next<S: StoredState & PostgresScalar>(
    _ type: S.Type = S.self
  ) throws(PostgresError) -> S {
    try state()
  }

  /// A state that is always there.
  mutating func state<S: StoredState>(_ type: S.Type = S.self) throws(PostgresError) -> S {
    try state(of: try next(Int16.self))
  }

  /// 0 is nil.
  mutating func optionalState<S: StoredState>(
    _ type: S.Type = S.self
  ) throws(PostgresError) -> S? {
    let code = try next(Int16.self)
    return code == 0 ? nil : try state(of: code)
  }

  /// States by their codes.
  mutating func states<S: StoredState>(_ type: S.Type = S.self) throws(PostgresError) -> [S] {
    var states: [S] = []
    for code in try next([Int16].self) { states.append(try state(of: code)) }
    return states
  }

  private func state<S: StoredState>(of code: Int16) throws(PostgresError) -> S {
    guard let state = S(code: code) else { throw refuse("\(code) is no \(S.self)") }
    return state
  }

  mutating func version() throws(PostgresError) -> Version { Version(try next(Int64.self)) }

  /// What the domain does not accept is a damaged row, also where several columns are one value.
  func checked<Value>(
    _ make: () throws(Refusal) -> Value
  ) throws(PostgresError) -> Value {
    do throws(Refusal) {
      return try make()
    } catch {
      throw refuse("\(error)")
    }
  }
}
