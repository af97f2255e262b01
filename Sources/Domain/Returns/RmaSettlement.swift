extension Rma {
  /// What a completed return gives the customer.
  package enum Settlement: Hashable, Sendable {
    /// Asked back of the order that was paid, by the rules of every refund (I6).
    case refund(RefundPlan)
    /// These lines are sent again, free of charge.
    case exchange([RmaLine])
    /// Other goods are sent, for which this pays: what was paid for the goods, by the rules of every
    /// refund.
    case trade(RefundPlan)
    /// Nothing but the goods themselves.
    case goods
  }

  /// What completing the return gives.
  ///
  /// - Parameters:
  ///   - paid: the order that was paid for the goods.
  ///   - already: what of it was asked back before.
  ///   - freight: whether freight is paid back too; of a REFUND alone.
  ///   - exchange: other goods than those that came back; of an EXCHANGE alone.
  /// - Throws: as `RefundPlan.decide`; `REFUND_EXCEEDS_PAID` for a compensation beyond what was paid for
  ///   the goods; `CURRENCY_MISMATCH`; `FIELD_INVALID` naming `freight` or `exchange`.
  package func settlement(
    of paid: Order, already: RefundedParts, freight: Bool, exchange: [ExchangeWish] = []
  ) throws(Refusal) -> Settlement {
    let given = state == .accepted ? offer?.remedy : state == .declined ? nil : remedy
    if freight, given != .refund {
      throw .invalidField("freight", .malformed(expected: "false unless the goods are refunded"))
    }
    if !exchange.isEmpty, given != .exchange {
      throw .invalidField(
        "exchange", .malformed(expected: "absent unless the goods are exchanged"))
    }
    switch given {
    case .refund:
      return .refund(
        try RefundPlan.decide(wish(freight: freight), of: paid, already: already))
    case .compensate:
      guard let compensation else { return .goods }
      let whole = try RefundPlan.decide(wish(freight: false), of: paid, already: already)
      return .refund(try whole.compensating(compensation))
    case .exchange:
      if exchange.isEmpty { return .exchange(lines.filter { $0.received > 0 }) }
      return .trade(try RefundPlan.decide(wish(freight: false), of: paid, already: already))
    case .repair, .notEligible, nil:
      return .goods
    }
  }

  private func wish(freight: Bool) -> RefundWish {
    RefundWish(
      lines: lines.compactMap { line in
        Quantity(line.received).flatMap {
          $0.units == 0 ? nil : .init(line: line.paidLine, quantity: $0)
        }
      }, freight: freight)
  }
}

extension RefundPlan {
  /// An amount for units that the customer keeps, shared out over their lines: what is asked back for
  /// them later is so much less, and no line gets more than was paid for it.
  ///
  /// - Throws: `REFUND_EXCEEDS_PAID` beyond what was paid for them; `CURRENCY_MISMATCH`.
  func compensating(_ compensation: Money) throws(Refusal) -> RefundPlan {
    guard compensation.currency == amount.currency else {
      throw .currencyMismatch(
        field: "compensation", expected: amount.currency, actual: compensation.currency)
    }
    guard compensation.minorUnits <= amount.minorUnits else {
      throw .refundExceedsPaid(requested: compensation, refundable: amount)
    }
    return keptUnits(for: compensation)
  }

  /// What of it pays for goods of this total, with the units, and what is left to pay back.
  ///
  /// - Parameter total: above 0, in the plan's currency.
  package func paying(_ total: Money) -> (credit: RefundPlan, rest: RefundPlan?) {
    let rest = amount.minorUnits - total.minorUnits
    guard rest > 0 else { return (self, nil) }
    let left = keptUnits(for: Money(minorUnits: rest, currency: amount.currency))
    let shares = Dictionary(
      left.lines.map { ($0.line, $0.amount) }, uniquingKeysWith: { first, _ in first })
    let credit = RefundPlan(
      amount: total,
      lines: lines.map { line in
        Line(
          line: line.line, quantity: line.quantity, amount: line.amount - (shares[line.line] ?? 0))
      })
    return (credit, left)
  }

  /// A part of the amount, shared out over the lines in proportion, for none of their units.
  private func keptUnits(for part: Money) -> RefundPlan {
    var upTo: Int64 = 0
    var given: Int64 = 0
    var shares: [Line] = []
    for line in lines {
      upTo += line.amount
      let share = PaidShares.scaled(part.minorUnits, upTo, amount.minorUnits) - given
      given += share
      if share > 0 { shares.append(Line(line: line.line, quantity: 0, amount: share)) }
    }
    return RefundPlan(amount: part, lines: shares)
  }
}

/// Units of a product that a customer gets in place of others.
package struct ExchangeWish: Hashable, Sendable {
  package let sku: SKU
  package let quantity: Quantity

  package init(sku: SKU, quantity: Quantity) {
    self.sku = sku
    self.quantity = quantity
  }
}

/// The order with which goods are exchanged (RMA-6).
package enum Exchange {
  /// The same goods, free of charge, for they are paid for with the order that they came from.
  ///
  /// - Parameters:
  ///   - lines: of the return, with the units that arrived.
  ///   - id: of the return, by which the order is known (I8).
  package static func draft(
    of lines: [RmaLine], on order: Order, return id: RmaID
  ) throws(Refusal) -> OrderDraft {
    var drafts: [DraftLine] = []
    for line in lines {
      guard let origin = order.lines.first(where: { $0.number == line.number }) else {
        throw .notFound(.orderLine, id: String(line.number))
      }
      drafts.append(
        DraftLine(
          sku: line.sku, quantity: try Quantity(parsing: line.received, field: "lines.quantity"),
          unitPrice: .zero(order.totals.total.currency), specification: origin.specification,
          packaging: origin.packaging))
    }
    return draft(of: drafts, payment: Payment(method: .invoice), on: order, return: id)
  }

  /// Other goods, at the price list's prices of now.
  ///
  /// - Parameters:
  ///   - products: what the product list says of the SKUs.
  ///   - method: how the order was paid that pays for them.
  /// - Throws: naming a part of `exchange`: `FIELD_INVALID` for a product named twice, or goods that cost
  ///   nothing together; `PRODUCT_NOT_FOUND`, `PRODUCT_INACTIVE`, `NO_LIST_PRICE`, `AMOUNT_OVERFLOW`.
  package static func draft(
    of wishes: [ExchangeWish], products: [SKU: Product], paid method: PaymentMethod?,
    on order: Order, return id: RmaID, limits: DomainLimits = .standard
  ) throws(Refusal) -> (draft: OrderDraft, total: Money) {
    guard wishes.count <= limits.linesPerOrder else {
      throw .invalidField("exchange", .tooMany(max: limits.linesPerOrder))
    }
    let currency = order.totals.total.currency
    var named: Set<SKU> = []
    var lines: [DraftLine] = []
    for (index, wish) in wishes.enumerated() {
      let field = "exchange[\(index)].sku"
      guard named.insert(wish.sku).inserted else {
        throw .invalidField(field, .malformed(expected: "named once"))
      }
      guard let product = products[wish.sku] else {
        throw .notFound(.product, id: wish.sku.text)
      }
      guard product.isActive else { throw .productInactive(field: field, sku: wish.sku) }
      guard let price = product.listPrice, price.currency == currency else {
        throw .noListPrice(field: field, sku: wish.sku, currency: currency)
      }
      lines.append(DraftLine(sku: wish.sku, quantity: wish.quantity, unitPrice: price))
    }
    let draft = draft(
      of: lines, payment: Payment(method: method ?? .invoice), on: order, return: id)
    let total: Money
    do throws(Refusal) {
      total = try Placement.decide(draft, products: products, submit: false, limits: limits)
        .totals.total
    } catch {
      // It names a field of the order that would be placed, and the caller has sent none.
      if case .amountOverflow = error { throw .amountOverflow(field: "exchange") }
      throw error
    }
    // What is free of charge is no trade, and nothing could pay for it.
    guard total.minorUnits > 0 else {
      throw .invalidField("exchange", .malformed(expected: "goods that cost something"))
    }
    return (draft, total)
  }

  private static func draft(
    of lines: [DraftLine], payment: Payment, on order: Order, return id: RmaID
  ) -> OrderDraft {
    OrderDraft(
      channel: .staff, sourceReference: "rma/\(id)", kind: .afterSalesService,
      orderClass: order.orderClass, priority: order.priority, customer: order.customer,
      shippingAddress: order.shippingAddress, currency: order.totals.total.currency,
      lines: lines, payment: payment, shortagePolicy: .backorder,
      staffRemark: "exchange of goods of \(order.number)")
  }
}
