/// A tenant's rule that judges submitted orders: it fits an order of which all its conditions hold
/// (REV-1, REV-3). A condition that is not given holds for every order.
package struct ScreeningRule: Hashable, Sendable {
  package var code: ScreeningRuleCode
  package var isEnabled: Bool
  /// Points that it adds to the risk score.
  package var score: Int
  /// An order that it fits is for a person, whatever its score.
  package var needsReview: Bool
  /// Why, for the reviewer.
  package var reason: String
  package var conditions: Conditions

  /// What must hold of an order.
  package struct Conditions: Hashable, Sendable {
    /// Orders in another currency never fit.
    package var minTotal: Money?
    package var minLines = 0
    /// Units of all lines together.
    package var minQuantity: Int64 = 0
    package var channels: [Channel] = []
    package var classes: [OrderClass] = []
    package var paymentMethods: [PaymentMethod] = []
    /// ISO 3166-1 alpha-2.
    package var countries: [String] = []
    /// How far a line's price is off its list price, up or down, in hundredths of a percent of the
    /// list price; 0: any.
    package var minPriceDeviation: Int64 = 0
    package var customer: CustomerKind?
    /// A line has one of these.
    package var skus: [SKU] = []

    package init() {}
  }

  /// Who orders.
  package enum CustomerKind: Int16, StoredState {
    case unknown = 1
    case firstOrder = 2

    package var name: String {
      switch self {
      case .unknown: "UNKNOWN"
      case .firstOrder: "FIRST_ORDER"
      }
    }
  }

  package init(
    code: ScreeningRuleCode, isEnabled: Bool = true, score: Int, needsReview: Bool = false,
    reason: String, conditions: Conditions
  ) {
    self.code = code
    self.isEnabled = isEnabled
    self.score = score
    self.needsReview = needsReview
    self.reason = reason
    self.conditions = conditions
  }

  /// Checks a rule.
  ///
  /// - Parameter field: its path, to name the field at fault.
  /// - Throws: a rule without conditions, without effect, or outside its limits.
  package func validate(field: String, limits: DomainLimits = .standard) throws(Refusal) {
    let path = field.isEmpty ? "" : field + "."
    guard (0...limits.ruleScore).contains(score) else {
      throw .invalidField(path + "score", .outOfRange(min: 0, max: Int64(limits.ruleScore)))
    }
    guard score > 0 || needsReview else {
      throw .invalidField(
        path + "score", .malformed(expected: "above 0 where needs_review is not set"))
    }
    try TextRule.required(reason, field: path + "reason", maxBytes: limits.reasonBytes)
    guard conditions != Conditions() else {
      throw .invalidField(path + "min_total", .malformed(expected: "given, nor is any condition"))
    }
    if let total = conditions.minTotal,
      !(0...limits.totalMinorUnits).contains(total.minorUnits)
    {
      throw .invalidField(path + "min_total", .outOfRange(min: 0, max: limits.totalMinorUnits))
    }
    guard (0...limits.linesPerOrder).contains(conditions.minLines) else {
      throw .invalidField(
        path + "min_lines", .outOfRange(min: 0, max: Int64(limits.linesPerOrder)))
    }
    guard conditions.minQuantity >= 0 else {
      throw .invalidField(path + "min_quantity", .outOfRange(min: 0, max: .max))
    }
    guard (0...limits.ruleDeviation).contains(conditions.minPriceDeviation) else {
      throw .invalidField(
        path + "min_price_deviation_bp", .outOfRange(min: 0, max: limits.ruleDeviation))
    }
    guard conditions.skus.count <= limits.ruleSKUs else {
      throw .invalidField(path + "skus", .tooMany(max: limits.ruleSKUs))
    }
    guard conditions.countries.count <= limits.ruleCountries else {
      throw .invalidField(path + "countries", .tooMany(max: limits.ruleCountries))
    }
  }
}

extension ScreeningRule.Conditions {
  /// Whether all of them hold of an order.
  ///
  /// - Parameter isFirst: whether its customer has no other submitted order.
  func hold(of order: Order, isFirst: Bool) -> Bool {
    holdOfAmounts(order) && holdOfTerms(order) && holdOfCustomer(order, isFirst: isFirst)
      && holdOfGoods(order)
  }

  private func holdOfAmounts(_ order: Order) -> Bool {
    if let minTotal {
      let total = order.totals.total
      guard total.currency == minTotal.currency, total.minorUnits >= minTotal.minorUnits else {
        return false
      }
    }
    if minPriceDeviation > 0 {
      return order.lines.contains { $0.amounts.deviates(by: minPriceDeviation) }
    }
    return true
  }

  private func holdOfTerms(_ order: Order) -> Bool {
    (channels.isEmpty || channels.contains(order.channel))
      && (classes.isEmpty || classes.contains(order.orderClass))
      && (paymentMethods.isEmpty || order.payment.method.map(paymentMethods.contains) ?? false)
      && (countries.isEmpty || countries.contains(order.shippingAddress.country))
  }

  private func holdOfCustomer(_ order: Order, isFirst: Bool) -> Bool {
    switch customer {
    case nil: true
    case .unknown: order.customer.reference.isEmpty
    case .firstOrder: order.customer.reference.isEmpty || isFirst
    }
  }

  private func holdOfGoods(_ order: Order) -> Bool {
    guard order.lines.count >= minLines else { return false }
    // Lines are at most 10⁹ units each and a few hundred: the sum fits.
    guard order.lines.reduce(0, { $0 + $1.counters.ordered }) >= minQuantity else { return false }
    return skus.isEmpty || order.lines.contains { skus.contains($0.sku) }
  }
}

extension LineAmounts {
  /// Whether the price is off the list's by at least so many hundredths of a percent of the list's.
  func deviates(by basisPoints: Int64) -> Bool {
    guard let listPrice else { return true }
    let (difference, overflow) = unitPrice.minorUnits.subtractingReportingOverflow(
      listPrice.minorUnits)
    if overflow { return true }
    // |difference| × 10,000 ≥ list × basis points, in 128 bits.
    let off = difference.magnitude.multipliedFullWidth(by: 10_000)
    let limit = listPrice.minorUnits.magnitude.multipliedFullWidth(by: UInt64(basisPoints))
    if difference == 0 { return false }
    return off.high != limit.high ? off.high > limit.high : off.low >= limit.low
  }
}

/// A rule's short name, such as `big-first-order`.
package struct ScreeningRuleCode: Code {
  package let text: String
  package init(checked text: String) { self.text = text }
  package static let expected = "1 to 32 characters of A-Z, a-z, 0-9, '-' and '_'"
  package static let maxBytes = 32
  package static func allows(_ byte: UInt8) -> Bool { WarehouseCode.allows(byte) }
}
