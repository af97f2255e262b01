package import Domain
internal import Postgres

/// A refund as it is stored.
package struct StoredRefund: Hashable, Sendable {
  package var id: RefundID
  package var orderID: OrderID
  package var version: Version
  package var state: RefundState
  package var amount: Money
  package var freight: Money
  package var lines: [RefundPlan.Line]
  package var reason: String
  package var requestedBy: String
  package var approvedBy: String
  package var outcomeReason: String
  package var provider: String
  package var reference: String
  package var attempts: Int16
  package var created: Instant
  package var approved: Instant?
  package var ended: Instant?

  /// Whether it paid for other goods (RMA-6): nothing goes to the customer's account.
  package var isCredit: Bool { state == .succeeded && approvedBy == Self.creditApprover }

  /// Who stands for a person's approval where no money leaves: only `pay_exchange` writes it.
  private static let creditApprover = "kontord/returns"
}

/// Which refunds a list holds; empty parts do not restrict.
package struct RefundFilter: Hashable, Sendable {
  package var orderID: OrderID?
  package var states: [RefundState] = []

  package init() {}
}

/// What a provider did with a refund.
package struct RefundResult: Hashable, Sendable {
  /// PROCESSING, SUCCEEDED or FAILED.
  package var state: RefundState
  package var provider: String
  package var reference: String
  /// Why it failed.
  package var reason: String

  /// - Throws: `FIELD_MISSING` naming what this result needs and does not have.
  package init(
    state: RefundState, provider: String, reference: String, reason: String
  ) throws(Refusal) {
    if state == .succeeded, provider.isEmpty { throw .invalidField("provider", .missing) }
    if state == .succeeded, reference.isEmpty { throw .invalidField("provider_ref", .missing) }
    if state == .failed, !reason.contains(where: { !$0.isWhitespace }) {
      throw .invalidField("reason", .missing)
    }
    self.state = state
    self.provider = provider
    self.reference = reference
    self.reason = reason
  }
}

struct RefundRow: PostgresRow {
  let refund: StoredRefund

  static let columns: [PostgresType] = [
    .uuid, .uuid, .int8, .int2, .bpchar, .int8, .int8, .text, .text, .text, .text, .text, .text,
    .int2, .timestamptz, .timestamptz, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: RefundID = try columns.id()
    let order: OrderID = try columns.id()
    let version = try columns.version()
    let state: RefundState = try columns.next()
    let currency = try columns.currency()
    refund = StoredRefund(
      id: id, orderID: order, version: version, state: state,
      amount: Money(minorUnits: try columns.next(), currency: currency),
      freight: Money(minorUnits: try columns.next(), currency: currency), lines: [],
      reason: try columns.next(), requestedBy: try columns.next(),
      approvedBy: try columns.next(), outcomeReason: try columns.next(),
      provider: try columns.next(), reference: try columns.next(), attempts: try columns.next(),
      created: try columns.instant(), approved: try columns.optionalInstant(),
      ended: try columns.optionalInstant())
  }
}

/// Units of a line, with the refund that they belong to.
struct RefundLineRow: PostgresRow {
  let refundID: RefundID
  let line: RefundPlan.Line

  static let columns: [PostgresType] = [.uuid, .int2, .int4, .int8]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    refundID = try columns.id()
    let number: Int16 = try columns.next()
    let quantity: Int32 = try columns.next()
    line = RefundPlan.Line(
      line: Int(number), quantity: Int64(quantity), amount: try columns.next())
  }
}
