/// A rule of the automatic review (REV-1).
package enum ReviewRule: Int16, StoredState {
  /// There is stock for every line. Decided by reserving, not by looking: a shortage refuses the
  /// order (`INSUFFICIENT_STOCK`) and never becomes a finding while the policy is to refuse.
  case stock = 1
  /// Every price is the list's.
  case price = 2
  /// Payment data are complete and fit the total.
  case paymentData = 3
  /// Customer and address are complete.
  case basicData = 4

  package var name: String {
    switch self {
    case .stock: "STOCK"
    case .price: "PRICE"
    case .paymentData: "PAYMENT_DATA"
    case .basicData: "BASIC_DATA"
    }
  }
}

/// A set of rules in one integer: bit `code − 1` stands for the rule with that code.
package struct ReviewRules: OptionSet, Hashable, Sendable {
  package let rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }

  package init(_ rule: ReviewRule) { rawValue = 1 << Int32(rule.code - 1) }

  package init(_ findings: [ReviewFinding]) {
    self = findings.reduce(into: []) { $0.formUnion(ReviewRules($1.rule)) }
  }

  /// The rules in the set, by code.
  package var rules: [ReviewRule] { ReviewRule.allCases.filter { contains(ReviewRules($0)) } }
}

/// One thing that the review found, for the person who decides.
package struct ReviewFinding: Hashable, Sendable {
  package var rule: ReviewRule
  /// Path in the order: `lines[2].unit_price`.
  package var field: String
  /// What is wrong, in one sentence.
  package var message: String

  package init(rule: ReviewRule, field: String, message: String) {
    self.rule = rule
    self.field = field
    self.message = message
  }
}

/// What the review looks at.
package struct ReviewSubject: Hashable, Sendable {
  package var customer: Customer
  package var shippingAddress: Address
  package var payment: Payment
  /// Agreed and list price per line; nil while a price is not known yet.
  package var prices: [LinePrice]
  /// What the order comes to; nil while a price is not known yet.
  package var total: Money?

  package struct LinePrice: Hashable, Sendable {
    package var agreed: Money?
    package var list: Money?
    /// What an approved quotation offers; nil: there is none.
    package var quoted: Money?
    package init(agreed: Money?, list: Money?, quoted: Money? = nil) {
      self.agreed = agreed
      self.list = list
      self.quoted = quoted
    }
  }

  package init(
    customer: Customer, shippingAddress: Address, payment: Payment, prices: [LinePrice],
    total: Money?
  ) {
    self.customer = customer
    self.shippingAddress = shippingAddress
    self.payment = payment
    self.prices = prices
    self.total = total
  }

  /// An order with its snapshots.
  ///
  /// - Parameter quoted: prices of the quotation that it came from, by line.
  package init(_ order: Order, quoted: [Int: Money] = [:]) {
    self.init(
      customer: order.customer, shippingAddress: order.shippingAddress, payment: order.payment,
      prices: order.lines.map {
        LinePrice(
          agreed: $0.amounts.unitPrice, list: $0.amounts.listPrice, quoted: quoted[$0.number])
      },
      total: order.totals.total)
  }
}

/// The review by rules that every submitted order passes or fails (REV-1): pure, so it gives the
/// same findings for the same order whenever it is asked.
package enum AutomaticReview {
  /// Everything that speaks against approving the order without a person; empty: passed.
  package static func findings(in subject: ReviewSubject) -> [ReviewFinding] {
    priceFindings(in: subject) + paymentFindings(in: subject) + basicDataFindings(in: subject)
  }

  private static func priceFindings(in subject: ReviewSubject) -> [ReviewFinding] {
    subject.prices.enumerated().compactMap { index, price in
      guard let agreed = price.agreed, agreed != price.list, agreed != price.quoted else {
        return nil
      }
      return ReviewFinding(
        rule: .price, field: "lines[\(index)].unit_price",
        message: price.list.map { "\(agreed) was agreed, the list price is \($0)" }
          ?? "\(agreed) was agreed, the product has no list price")
    }
  }

  private static func paymentFindings(in subject: ReviewSubject) -> [ReviewFinding] {
    let payment = subject.payment
    var findings: [ReviewFinding] = []
    func find(_ field: String, _ message: String) {
      findings.append(
        ReviewFinding(rule: .paymentData, field: "payment." + field, message: message))
    }
    if payment.method == nil { find("method", "no payment method is given") }
    switch payment.state {
    case .pending: break
    case .failed, .voided, .expired:
      find("state", "the payment is \(payment.state.name); ask for another one")
    case .authorized, .captured:
      if payment.reference.isEmpty { find("provider_ref", "a payment without its reference") }
      if payment.time == nil { find("pay_time", "a payment without its time") }
      if let amount = payment.amount {
        if let total = subject.total, amount != total {
          find("amount", "\(amount) was paid, the order comes to \(total)")
        }
      } else {
        find("amount", "a payment without its amount")
      }
    }
    return findings
  }

  private static func basicDataFindings(in subject: ReviewSubject) -> [ReviewFinding] {
    let customer = subject.customer
    let address = subject.shippingAddress
    let checks: [(field: String, isComplete: Bool, message: String)] = [
      ("customer.display_name", !isBlank(customer.name), "the customer has no name"),
      (
        "customer.phone", !isBlank(customer.phone) || !isBlank(customer.email),
        "the customer has neither telephone nor e-mail"
      ),
      ("shipping_address.recipient", !isBlank(address.recipient), "the address has no recipient"),
      (
        "shipping_address.address_lines", address.lines.contains { !isBlank($0) },
        "the address has no street"
      ),
      ("shipping_address.locality", !isBlank(address.city), "the address has no town"),
      ("shipping_address.country_code", !isBlank(address.country), "the address has no country"),
    ]
    return checks.filter { !$0.isComplete }.map {
      ReviewFinding(rule: .basicData, field: $0.field, message: $0.message)
    }
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
