package import Domain
internal import Postgres

/// An invoice or a credit note, as it was issued.
package struct StoredInvoice: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package var number: Int
    package var sku: SKU
    package var productName: String
    package var quantity: Int64
    package var unitPrice: Money
    package var amount: Money
  }

  package var id: InvoiceID
  package var number: InvoiceNumber
  package var orderID: OrderID
  package var refundID: RefundID?
  package var customer: Customer
  package var lines: [Line]
  package var freight: Money
  package var total: Money
  package var due: Instant?
  package var issued: Instant
  package var issuedBy: String
}

/// What is there of an order's invoice.
package struct InvoiceStanding: Hashable, Sendable {
  package var invoice: InvoiceNumber?
  /// Empty: not waived.
  package var waiverReason: String

  package var isSettled: Bool { invoice != nil || !waiverReason.isEmpty }
}

struct InvoiceRow: PostgresRow {
  let invoice: StoredInvoice

  static let columns: [PostgresType] = [
    .uuid, .int2, .int2, .int8, .uuid, .uuid, .text, .text, .text, .text, .text, .bpchar, .int8,
    .int8, .timestamptz, .timestamptz, .text,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: InvoiceID = try columns.id()
    let kind: InvoiceKind = try columns.next()
    let year: Int16 = try columns.next()
    guard let number = InvoiceNumber(kind: kind, year: year, counter: try columns.next()) else {
      throw columns.refuse("not an invoice's number")
    }
    let order: OrderID = try columns.id()
    let refund: RefundID? = try columns.optionalID()
    let customer = Customer(
      reference: try columns.next(), name: try columns.next(), company: try columns.next(),
      phone: try columns.next(), email: try columns.next())
    let currency = try columns.currency()
    invoice = StoredInvoice(
      id: id, number: number, orderID: order, refundID: refund, customer: customer, lines: [],
      freight: Money(minorUnits: try columns.next(), currency: currency),
      total: Money(minorUnits: try columns.next(), currency: currency),
      due: try columns.optionalInstant(), issued: try columns.instant(),
      issuedBy: try columns.next())
  }
}

/// A line, with the document that it belongs to; amounts are in that one's currency.
struct InvoiceLineRow: PostgresRow {
  let invoiceID: InvoiceID
  let number: Int
  let sku: SKU
  let name: String
  let quantity: Int64
  let unitPrice: Int64
  let amount: Int64

  static let columns: [PostgresType] = [.uuid, .int2, .text, .text, .int4, .int8, .int8]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    invoiceID = try columns.id()
    number = Int(try columns.next(Int16.self))
    sku = try columns.code()
    name = try columns.next()
    quantity = Int64(try columns.next(Int32.self))
    unitPrice = try columns.next()
    amount = try columns.next()
  }
}
