extension Rma {
  /// What a completed return gives the customer.
  package enum Settlement: Hashable, Sendable {
    /// Asked back of the order that was paid, by the rules of every refund (I6).
    case refund(RefundPlan)
    /// These lines are sent again, free of charge.
    case exchange([RmaLine])
    /// Nothing but the goods themselves.
    case goods
  }

  /// What completing the return gives.
  ///
  /// - Parameters:
  ///   - paid: the order that was paid for the goods.
  ///   - already: what of it was asked back before.
  ///   - freight: whether freight is paid back too; of a REFUND alone.
  /// - Throws: as `RefundPlan.decide`; `REFUND_EXCEEDS_PAID` for a compensation beyond what was paid for
  ///   the goods; `CURRENCY_MISMATCH`; `FIELD_INVALID` naming `freight`.
  package func settlement(
    of paid: Order, already: RefundedParts, freight: Bool
  ) throws(Refusal) -> Settlement {
    let given = state == .accepted ? offer?.remedy : state == .declined ? nil : remedy
    if freight, given != .refund {
      throw .invalidField("freight", .malformed(expected: "false unless the goods are refunded"))
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
      return .exchange(lines.filter { $0.received > 0 })
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
    var upTo: Int64 = 0
    var given: Int64 = 0
    var shares: [Line] = []
    for line in lines {
      upTo += line.amount
      let share =
        PaidShares.scaled(compensation.minorUnits, upTo, amount.minorUnits) - given
      given += share
      if share > 0 { shares.append(Line(line: line.line, quantity: 0, amount: share)) }
    }
    return RefundPlan(amount: compensation, lines: shares)
  }
}

/// The order with which goods are exchanged (RMA-6): the same goods, free of charge, for they are paid for
/// with the order that they came from.
package enum Exchange {
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
    return OrderDraft(
      channel: .staff, sourceReference: "rma/\(id)", kind: .afterSalesService,
      orderClass: order.orderClass, priority: order.priority, customer: order.customer,
      shippingAddress: order.shippingAddress, currency: order.totals.total.currency,
      lines: drafts, payment: Payment(method: .invoice), shortagePolicy: .backorder,
      staffRemark: "exchange of goods of \(order.number)")
  }
}
