package import Domain
internal import Postgres

/// A quotation as it is stored.
package struct StoredQuote: Hashable, Sendable {
  package var quote: Quote
  /// Of the last rejection, or why it ended; empty: neither.
  package var reason: String
  package var created: Instant
  package var updated: Instant
  package var submitted: Instant?
  package var sent: Instant?
}

/// Which quotations a list holds; empty parts do not restrict.
package struct QuoteFilter: Hashable, Sendable {
  package var states: [QuoteState] = []
  package var customerReference = ""
  /// Who entered it.
  package var createdBy = ""

  package init() {}
}

struct QuoteRow: PostgresRow {
  var stored: StoredQuote

  static let columns: [PostgresType] = [
    .uuid, .int8, .int8, .int2, .int4, .int2.array, .bpchar, .int2, .int2, .int2, .text, .text,
    .text, .text, .text, .text, .text, .text, .text, .text, .text, .int2, .int2, .int2, .text,
    .timestamptz, .timestamptz, .timestamptz, .text, .int2, .int8, .int8, .text, .text,
    .timestamptz, .uuid, .text, .text, .text, .text, .timestamptz, .timestamptz, .timestamptz,
    .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: QuoteID = try columns.id()
    guard let number = QuoteNumber(counter: try columns.next()) else {
      throw columns.refuse("not a quotation's number")
    }
    let version = try columns.version()
    let state: QuoteState = try columns.next()
    let round = Int(try columns.next(Int32.self))
    let roles: [ApprovalRole] = try columns.states()
    let currency = try columns.currency()
    var order = OrderDraft(channel: try columns.next(), currency: currency, lines: [])
    order.orderClass = try columns.next()
    order.priority = try columns.next()
    order.customer = Customer(
      reference: try columns.next(), name: try columns.next(), company: try columns.next(),
      phone: try columns.next(), email: try columns.next())
    order.shippingAddress = Address(
      recipient: try columns.next(),
      lines: try columns.next(String.self).split(separator: "\n").map(String.init),
      city: try columns.next(), region: try columns.next(), postalCode: try columns.next(),
      country: try columns.next())
    order.payment = Payment(method: try columns.optionalState())
    order.delivery = DeliveryWish(
      method: try columns.optionalState(), transportMode: try columns.optionalState(),
      carrier: try columns.optionalCode(), shipNotBefore: try columns.optionalInstant(),
      shipBy: try columns.optionalInstant(), deliverBy: try columns.optionalInstant())
    order.warehouse = try columns.optionalCode()
    order.shortagePolicy = try columns.next()
    order.freight = Money(minorUnits: try columns.next(), currency: currency)
    let total = Money(minorUnits: try columns.next(), currency: currency)
    order.customerRemark = try columns.next()
    let terms: String = try columns.next()
    let offer = QuoteOffer(order: order, expires: try columns.instant(), terms: terms)
    let orderID: OrderID? = try columns.optionalID()
    let reason: String = try columns.next()
    let quote = Quote(
      id: id, number: number, version: version, state: state, offer: offer,
      pricing: QuotePricing(lines: [], total: total), round: round,
      ladder: ApprovalLadder(roles: roles, approvals: []), createdBy: try columns.next(),
      editedBy: try columns.next(), submittedBy: try columns.next(), orderID: orderID)
    stored = StoredQuote(
      quote: quote, reason: reason, created: try columns.instant(),
      updated: try columns.instant(), submitted: try columns.optionalInstant(),
      sent: try columns.optionalInstant())
  }
}

/// A line, with the quotation that it belongs to; amounts are in that one's currency.
struct QuoteLineRow: PostgresRow {
  let quoteID: QuoteID
  private let number: Int16
  private let sku: SKU
  private let name: String
  private let specification: String
  private let packaging: String
  private let quantity: Quantity
  private let unitPrice: Int64
  private let listPrice: Int64?
  private let lastDeal: Int64?
  private let total: Int64

  static let columns: [PostgresType] = [
    .uuid, .int2, .text, .text, .text, .text, .int4, .int8, .int8, .int8, .int8,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    quoteID = try columns.id()
    number = try columns.next()
    sku = try columns.code()
    name = try columns.next()
    specification = try columns.next()
    packaging = try columns.next()
    guard let quantity = Quantity(Int64(try columns.next(Int32.self))) else {
      throw columns.refuse("not a quantity")
    }
    self.quantity = quantity
    unitPrice = try columns.next()
    listPrice = try columns.next()
    lastDeal = try columns.next()
    total = try columns.next()
  }

  func line(in currency: CurrencyCode) -> QuoteLine {
    func money(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency: currency) }
    return QuoteLine(
      number: Int(number), sku: sku, productName: name, specification: specification,
      packaging: packaging, quantity: quantity,
      amounts: LineAmounts(
        unitPrice: money(unitPrice), listPrice: listPrice.map(money), total: money(total)),
      lastDeal: lastDeal.map(money))
  }
}
