package import Domain
internal import Postgres

/// A payment as it is stored.
package struct StoredPayment: Hashable, Sendable {
  package var id: PaymentID
  package var orderID: OrderID
  package var version: Version
  package var state: PaymentState
  package var mark: PaymentMark
  package var method: PaymentMethod?
  /// Empty: declared with the order.
  package var provider: String
  package var reference: String
  package var amount: Money
  package var captured: Money
  package var time: Instant
  package var created: Instant
  package var createdBy: String
  package var reason: String

  /// Authorized and not captured.
  package var open: Money {
    Money(
      minorUnits: state == .authorized ? amount.minorUnits - captured.minorUnits : 0,
      currency: amount.currency)
  }
}

/// Which payments a list holds; empty parts do not restrict.
package struct PaymentFilter: Hashable, Sendable {
  package var orderID: OrderID?
  package var states: [PaymentState] = []
  package var marks: [PaymentMark] = []

  package init() {}
}

/// A payment, what its order came to, and whether it had been recorded before.
package struct RecordedPayment: Hashable, Sendable {
  package var payment: StoredPayment
  package var orderVersion: Version
}

/// An order that is not fully paid.
package struct StoredUnpaidOrder: Hashable, Sendable {
  package var id: OrderID
  package var number: OrderNumber
  package var customerReference: String
  package var method: PaymentMethod?
  package var total: Money
  package var captured: Money
  package var due: Instant
  package var reminders: Int16
}

struct PaymentRow: PostgresRow {
  let payment: StoredPayment

  static let columns: [PostgresType] = [
    .uuid, .uuid, .int8, .int2, .int2, .int2, .text, .text, .bpchar, .int8, .int8, .timestamptz,
    .timestamptz, .text, .text,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: PaymentID = try columns.id()
    let order: OrderID = try columns.id()
    let version = try columns.version()
    let state: PaymentState = try columns.next()
    let mark: PaymentMark = try columns.next()
    let method: PaymentMethod? = try columns.optionalState()
    let provider: String = try columns.next()
    let reference: String = try columns.next()
    let currency = try columns.currency()
    payment = StoredPayment(
      id: id, orderID: order, version: version, state: state, mark: mark, method: method,
      provider: provider, reference: reference,
      amount: Money(minorUnits: try columns.next(), currency: currency),
      captured: Money(minorUnits: try columns.next(), currency: currency),
      time: try columns.instant(), created: try columns.instant(),
      createdBy: try columns.next(), reason: try columns.next())
  }
}

struct UnpaidOrderRow: PostgresRow {
  let order: StoredUnpaidOrder

  static let columns: [PostgresType] = [
    .uuid, .int8, .text, .int2, .bpchar, .int8, .int8, .timestamptz, .int2,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: OrderID = try columns.id()
    guard let number = OrderNumber(counter: try columns.next()) else {
      throw columns.refuse("not an order number")
    }
    let reference: String = try columns.next()
    let method: PaymentMethod? = try columns.optionalState()
    let currency = try columns.currency()
    order = StoredUnpaidOrder(
      id: id, number: number, customerReference: reference, method: method,
      total: Money(minorUnits: try columns.next(), currency: currency),
      captured: Money(minorUnits: try columns.next(), currency: currency),
      due: try columns.instant(), reminders: try columns.next())
  }
}
