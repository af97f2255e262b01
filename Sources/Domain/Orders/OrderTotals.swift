/// The amounts of one line.
package struct LineAmounts: Hashable, Sendable {
  /// The price that counts, a snapshot (I14).
  package var unitPrice: Money
  /// The product's list price then; nil when it had none.
  package var listPrice: Money?
  package var discount: Money
  package var tax: Money
  /// unit price × quantity − discount + tax.
  package var total: Money

  /// Amounts as they were stored.
  package init(
    unitPrice: Money, listPrice: Money?, discount: Money, tax: Money, total: Money
  ) {
    self.unitPrice = unitPrice
    self.listPrice = listPrice
    self.discount = discount
    self.tax = tax
    self.total = total
  }

  /// Computes the total.
  ///
  /// - Throws: naming a part of `field`: negative parts or a discount above the price of the line
  ///   (`FIELD_INVALID`), another currency than `unitPrice`'s (`CURRENCY_MISMATCH`), overflow
  ///   (`AMOUNT_OVERFLOW`).
  package init(
    unitPrice: Money, listPrice: Money?, quantity: Quantity, discount: Money?, tax: Money?,
    field: String
  ) throws(Refusal) {
    let none = Money.zero(unitPrice.currency)
    self.unitPrice = unitPrice
    self.listPrice = listPrice
    self.discount = discount ?? none
    self.tax = tax ?? none
    try Self.requireNotNegative(unitPrice, field: field + ".unit_price")
    try Self.requireNotNegative(self.discount, field: field + ".discount")
    try Self.requireNotNegative(self.tax, field: field + ".tax")
    let gross = try unitPrice.times(quantity, field: field + ".total")
    let net = try gross.subtracting(self.discount, field: field + ".discount")
    guard !net.isNegative else {
      throw .invalidField(field + ".discount", .outOfRange(min: 0, max: gross.minorUnits))
    }
    total = try net.adding(self.tax, field: field + ".tax")
  }

  static func requireNotNegative(_ money: Money, field: String) throws(Refusal) {
    guard !money.isNegative else { throw .invalidField(field, .outOfRange(min: 0, max: .max)) }
  }
}

/// The amounts of an order; sums of its lines and the freight.
package struct OrderTotals: Hashable, Sendable {
  /// Σ unit price × quantity.
  package var goods: Money
  package var discount: Money
  package var tax: Money
  package var freight: Money
  /// goods − discount + tax + freight.
  package var total: Money

  /// Totals as they were stored.
  package init(goods: Money, discount: Money, tax: Money, freight: Money, total: Money) {
    self.goods = goods
    self.discount = discount
    self.tax = tax
    self.freight = freight
    self.total = total
  }

  /// Sums the lines.
  ///
  /// - Throws: `CURRENCY_MISMATCH`, `AMOUNT_OVERFLOW` or a negative freight.
  package init(lines: [(LineAmounts, Quantity)], freight: Money) throws(Refusal) {
    try LineAmounts.requireNotNegative(freight, field: "freight")
    goods = .zero(freight.currency)
    discount = goods
    tax = goods
    self.freight = freight
    for (index, (amounts, quantity)) in lines.enumerated() {
      let field = "lines[\(index)]"
      let gross = try amounts.unitPrice.times(quantity, field: field + ".total")
      goods = try goods.adding(gross, field: field + ".unit_price")
      discount = try discount.adding(amounts.discount, field: field + ".discount")
      tax = try tax.adding(amounts.tax, field: field + ".tax")
    }
    total = try goods.subtracting(discount, field: "total")
      .adding(tax, field: "total")
      .adding(freight, field: "total")
  }
}
