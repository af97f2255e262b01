/// What is asked back of an order: an amount, or units and freight; neither asks for all.
package struct RefundWish: Hashable, Sendable {
  package var amount: Money?
  package var lines: [Units]
  package var freight: Bool

  /// Units of one line.
  package struct Units: Hashable, Sendable {
    package var line: Int
    package var quantity: Quantity

    package init(line: Int, quantity: Quantity) {
      self.line = line
      self.quantity = quantity
    }
  }

  package init(amount: Money? = nil, lines: [Units] = [], freight: Bool = false) {
    self.amount = amount
    self.lines = lines
    self.freight = freight
  }

  package static let all = RefundWish()
}

/// What was already asked back of an order and not called off: by line, and of freight.
package struct RefundedParts: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    package var quantity: Int64
    package var amount: Int64

    package init(quantity: Int64 = 0, amount: Int64 = 0) {
      self.quantity = quantity
      self.amount = amount
    }
  }

  package var lines: [Int: Part]
  package var freight: Int64

  package init(lines: [Int: Part] = [:], freight: Int64 = 0) {
    self.lines = lines
    self.freight = freight
  }
}

/// How much a refund is, exactly [I6].
package struct RefundPlan: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package var line: Int
    package var quantity: Int64
    package var amount: Int64

    package init(line: Int, quantity: Int64, amount: Int64) {
      self.line = line
      self.quantity = quantity
      self.amount = amount
    }
  }

  package var amount: Money
  package var lines: [Line]
  package var freight: Int64

  package init(amount: Money, lines: [Line] = [], freight: Int64 = 0) {
    self.amount = amount
    self.lines = lines
    self.freight = freight
  }

  /// Decides how much goes back.
  ///
  /// - Throws: `REFUND_EXCEEDS_PAID` beyond what is captured and neither refunded nor asked back;
  ///   `EXCEEDS_OPEN_QUANTITY` for more units than the line has left; `ORDER_LINE_NOT_FOUND`;
  ///   `FIELD_INVALID` for a wish that asks in two ways, a line twice or an amount below 1;
  ///   `CURRENCY_MISMATCH`.
  package static func decide(
    _ wish: RefundWish, of order: Order, already: RefundedParts
  ) throws(Refusal) -> RefundPlan {
    let refundable = order.settlement.refundable
    let currency = order.totals.total.currency
    var plan: RefundPlan
    if let amount = wish.amount {
      guard wish.lines.isEmpty, !wish.freight else {
        throw .invalidField("wish.amount", .malformed(expected: "given without lines and freight"))
      }
      guard amount.currency == currency else {
        throw .currencyMismatch(
          field: "wish.amount", expected: currency, actual: amount.currency)
      }
      guard amount.minorUnits >= 1 else {
        throw .invalidField("wish.amount", .outOfRange(min: 1, max: max(1, refundable)))
      }
      plan = RefundPlan(amount: amount)
    } else if wish.lines.isEmpty, !wish.freight {
      plan = RefundPlan(amount: Money(minorUnits: refundable, currency: currency))
    } else {
      plan = try ofUnits(wish, of: order, already: already)
    }
    guard plan.amount.minorUnits <= refundable, plan.amount.minorUnits >= 1 else {
      throw .refundExceedsPaid(
        requested: plan.amount,
        refundable: Money(minorUnits: refundable, currency: currency))
    }
    return plan
  }

  private static func ofUnits(
    _ wish: RefundWish, of order: Order, already: RefundedParts
  ) throws(Refusal) -> RefundPlan {
    let paid = PaidShares(order)
    var seen: Set<Int> = []
    var lines: [Line] = []
    var sum: Int64 = 0
    for (index, units) in wish.lines.enumerated() {
      let field = "wish.lines[\(index)]"
      guard let line = order.lines.first(where: { $0.number == units.line }) else {
        throw .notFound(.orderLine, id: String(units.line))
      }
      guard seen.insert(units.line).inserted else {
        throw .invalidField(field + ".line_number", .malformed(expected: "named once"))
      }
      let before = already.lines[units.line] ?? .init()
      let paidUnits = order.paidUnits(of: line)
      let left = paidUnits - before.quantity
      guard units.quantity.units <= left else {
        throw .exceedsOpen(line: units.line, requested: units.quantity.units, open: left)
      }
      // What is due for all units asked back so far, less what they were given: so the last unit takes
      // what rounding left, and no line gets more than was paid for it.
      let due = paid.amount(
        of: units.line, units: before.quantity + units.quantity.units, paidUnits: paidUnits)
      let amount = max(0, due - before.amount)
      lines.append(Line(line: units.line, quantity: units.quantity.units, amount: amount))
      sum += amount
    }
    let freight = wish.freight ? max(0, paid.freight - already.freight) : 0
    return RefundPlan(
      amount: Money(minorUnits: sum + freight, currency: order.totals.total.currency),
      lines: lines, freight: freight)
  }
}

extension Order {
  /// Units of a line that the customer pays for, or paid for: not those that the order was taken without,
  /// nor those that were written off, unless they had been paid by then.
  /// Of an order that has come to its end all that were ordered, for the others are not told apart there.
  fileprivate func paidUnits(of line: OrderLine) -> Int64 {
    if state == .cancelled || state == .expired { return line.counters.ordered }
    let isLossPaid = settlement.captured > totals.total.minorUnits
    return line.chargedUnits + (isLossPaid ? line.counters.writtenOff : 0)
  }
}

/// What was paid for each part of an order: what is captured, at most what the parts cost, shared out
/// in proportion so that the shares are exactly that together.
struct PaidShares {
  private(set) var lines: [Int: Int64] = [:]
  private(set) var freight: Int64 = 0

  init(_ order: Order) {
    // At most a line's total, which is inside the limits.
    let costs = order.lines.map { $0.amounts.unitPrice.minorUnits * order.paidUnits(of: $0) }
    let cost = costs.reduce(order.totals.freight.minorUnits, +)
    guard cost > 0 else { return }
    let paid = min(order.settlement.captured, cost)
    var upTo: Int64 = 0
    var given: Int64 = 0
    for (line, part) in zip(order.lines, costs) {
      upTo += part
      let share = Self.scaled(paid, upTo, cost) - given
      given += share
      lines[line.number] = share
    }
    freight = paid - given
  }

  /// What was paid for a number of a line's units, rounded down; for all of them exactly its share.
  func amount(of line: Int, units: Int64, paidUnits: Int64) -> Int64 {
    guard let share = lines[line], paidUnits > 0 else { return 0 }
    return Self.scaled(share, min(units, paidUnits), paidUnits)
  }

  /// value × part / whole, rounded down, for 0 ≤ part ≤ whole: the quotient is at most `value`.
  static func scaled(_ value: Int64, _ part: Int64, _ whole: Int64) -> Int64 {
    let product = value.multipliedFullWidth(by: part)
    return whole.dividingFullWidth(product).quotient
  }
}
