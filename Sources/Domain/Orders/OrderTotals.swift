/// The amounts of one line, snapshots of the day of the order (I14).
package struct LineAmounts: Hashable, Sendable {
  /// The price that counts.
  package var unitPrice: Money
  /// The product's list price then; nil when it had none.
  package var listPrice: Money?
  /// unit price × quantity.
  package var total: Money

  /// Amounts as they were stored.
  package init(unitPrice: Money, listPrice: Money?, total: Money) {
    self.unitPrice = unitPrice
    self.listPrice = listPrice
    self.total = total
  }

  /// Prices a line.
  ///
  /// - Throws: naming a part of `field`: a price outside the limits (`FIELD_INVALID`), a total that
  ///   cannot be kept (`AMOUNT_OVERFLOW`).
  package init(
    unitPrice: Money, listPrice: Money?, quantity: Quantity, field: String,
    limits: DomainLimits = .standard
  ) throws(Refusal) {
    try Self.requirePrice(unitPrice, field: field + ".unit_price", limits: limits)
    self.unitPrice = unitPrice
    self.listPrice = listPrice
    total = try unitPrice.times(quantity, field: field + ".line_total")
  }

  /// Whether the agreed price is the list's (REV-1).
  package var isListPrice: Bool { unitPrice == listPrice }

  static func requirePrice(
    _ price: Money, field: String, limits: DomainLimits
  ) throws(Refusal) {
    guard (0...limits.priceMinorUnits).contains(price.minorUnits) else {
      throw .invalidField(field, .outOfRange(min: 0, max: limits.priceMinorUnits))
    }
  }
}

/// The amounts of an order.
package struct OrderTotals: Hashable, Sendable {
  /// Σ line totals.
  package var goods: Money
  package var freight: Money
  /// goods + freight.
  package var total: Money

  /// Totals as they were stored.
  package init(goods: Money, freight: Money, total: Money) {
    self.goods = goods
    self.freight = freight
    self.total = total
  }

  /// Sums line totals and freight.
  ///
  /// - Throws: `CURRENCY_MISMATCH` naming the line, `FIELD_INVALID` for freight outside the limits,
  ///   `AMOUNT_OVERFLOW` for a total beyond them.
  package init(
    lineTotals: [Money], freight: Money, limits: DomainLimits = .standard
  ) throws(Refusal) {
    try LineAmounts.requirePrice(freight, field: "delivery.freight", limits: limits)
    var sum = Money.zero(freight.currency)
    for (index, lineTotal) in lineTotals.enumerated() {
      sum = try sum.adding(lineTotal, field: "lines[\(index)].unit_price")
    }
    goods = sum
    self.freight = freight
    total = try sum.adding(freight, field: "total")
    guard total.minorUnits <= limits.totalMinorUnits else { throw .amountOverflow(field: "total") }
  }
}
