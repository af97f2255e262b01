/// What a quotation offers: the order that it would come to be, until when, and on which terms.
package struct QuoteOffer: Hashable, Sendable {
  /// As it would be placed. Lines without a price take the list's when they are priced.
  package var order: OrderDraft
  /// It can't be accepted from then on.
  package var expires: Instant
  /// Payment, delivery and whatever else was agreed, in words.
  package var terms: String

  package init(order: OrderDraft, expires: Instant, terms: String) {
    self.order = order
    self.expires = expires
    self.terms = terms
  }

  /// Checks everything that is wrong whatever the state.
  ///
  /// - Throws: the first fault, naming the field.
  package func validate(now: Instant, limits: DomainLimits = .standard) throws(Refusal) {
    try order.validate(now: now, limits: limits)
    try TextRule.optional(terms, field: "terms", maxBytes: limits.remarkBytes)
    guard expires > now, expires <= now.advanced(by: limits.quoteValidity) else {
      throw .invalidField(
        "expire_time",
        .malformed(expected: "a time in the future, at most a year ahead"))
    }
  }

  /// Prices its lines and holds them against what the system knows (PRC-2).
  ///
  /// - Parameters:
  ///   - products: what the product list says of the lines' SKUs.
  ///   - deals: the latest prices agreed with the customer, in the offer's currency.
  /// - Throws: `PRODUCT_NOT_FOUND`, `PRODUCT_INACTIVE`, `NO_LIST_PRICE` for a line without a price,
  ///   `AMOUNT_OVERFLOW`.
  package func priced(
    products: [SKU: Product], deals: [SKU: Money], limits: DomainLimits = .standard
  ) throws(Refusal) -> QuotePricing {
    let placement = try Placement.decide(order, products: products, submit: false, limits: limits)
    let lines = zip(order.lines, placement.lines).map { asked, line in
      QuoteLine(
        number: line.number, sku: line.sku, productName: line.productName,
        specification: line.specification, packaging: line.packaging, quantity: asked.quantity,
        amounts: line.amounts, lastDeal: deals[line.sku])
    }
    return QuotePricing(lines: lines, total: placement.totals.total)
  }
}

/// A quotation's lines with their prices, and what it comes to.
package struct QuotePricing: Hashable, Sendable {
  package var lines: [QuoteLine]
  package var total: Money

  package init(lines: [QuoteLine], total: Money) {
    self.lines = lines
    self.total = total
  }

  /// Who has to approve it, by level: what its lowest price takes (PRC-2).
  package var approvers: [ApprovalRole] {
    lines.map(\.standing).max { $0.rawValue < $1.rawValue }?.approvers ?? []
  }
}

/// One line of a quotation.
package struct QuoteLine: Hashable, Sendable {
  /// From 1, in the order in which the caller gave them.
  package var number: Int
  package var sku: SKU
  package var productName: String
  package var specification: String
  package var packaging: String
  package var quantity: Quantity
  /// With the list price of the day on which it was priced last.
  package var amounts: LineAmounts
  /// What was agreed with the customer before; nil: nothing.
  package var lastDeal: Money?

  package init(
    number: Int, sku: SKU, productName: String, specification: String, packaging: String,
    quantity: Quantity, amounts: LineAmounts, lastDeal: Money?
  ) {
    self.number = number
    self.sku = sku
    self.productName = productName
    self.specification = specification
    self.packaging = packaging
    self.quantity = quantity
    self.amounts = amounts
    self.lastDeal = lastDeal
  }

  package var standing: PriceStanding {
    PriceStanding(amounts.unitPrice, list: amounts.listPrice, lastDeal: lastDeal)
  }

  /// The line as an order asks for it, at the price that is offered.
  package var asked: DraftLine {
    DraftLine(
      sku: sku, quantity: quantity, unitPrice: amounts.unitPrice, specification: specification,
      packaging: packaging)
  }
}
