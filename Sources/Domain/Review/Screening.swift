/// What the tenant's rules found in an order: the score with its parts (REV-3).
package struct RiskAssessment: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    package var rule: String
    package var score: Int
    package var needsReview: Bool
    package var reason: String

    package init(rule: String, score: Int, needsReview: Bool, reason: String) {
      self.rule = rule
      self.score = score
      self.needsReview = needsReview
      self.reason = reason
    }
  }

  /// By rule.
  package var parts: [Part]
  package var isHighRisk: Bool

  /// Nothing found.
  package static let none = RiskAssessment(parts: [], isHighRisk: false)

  package init(parts: [Part], isHighRisk: Bool) {
    self.parts = parts
    self.isHighRisk = isHighRisk
  }

  /// The sum of the parts.
  package var score: Int { parts.reduce(0) { $0 + $1.score } }
}

/// Everything that speaks against approving an order without a person: the built-in checks, and the
/// tenant's rules. Pure: it looks at the order's snapshots and one fact of its customer.
package struct Screening: Hashable, Sendable {
  package var findings: [ReviewFinding]
  package var assessment: RiskAssessment
  /// Whether a person decides.
  package var needsReview: Bool

  /// - Parameters:
  ///   - rules: those that are not enabled are left out.
  ///   - isFirst: whether the order's customer has no other submitted order.
  ///   - quoted: prices of the quotation that the order came from, by line: they were approved.
  package init(
    of order: Order, rules: [ScreeningRule], isFirst: Bool, policy: ReviewPolicy,
    quoted: [Int: Money] = [:]
  ) {
    let enabled = rules.filter(\.isEnabled).sorted { $0.code < $1.code }
    let judgesPrices = enabled.contains { $0.conditions.minPriceDeviation > 0 }
    findings = AutomaticReview.findings(in: ReviewSubject(order, quoted: quoted))
      .filter { !(judgesPrices && $0.rule == .price) }
    let parts = enabled.filter { $0.conditions.hold(of: order, isFirst: isFirst) }.map {
      RiskAssessment.Part(
        rule: $0.code.text, score: $0.score, needsReview: $0.needsReview, reason: $0.reason)
    }
    let score = parts.reduce(0) { $0 + $1.score }
    assessment = RiskAssessment(
      parts: parts, isHighRisk: !parts.isEmpty && score >= policy.highRiskLimit)
    needsReview =
      !findings.isEmpty || assessment.isHighRisk || parts.contains(where: \.needsReview)
      || (!parts.isEmpty && score >= policy.scoreLimit)
  }

  /// The same where its stock is short and the order takes no back-orders: for a person (REV-1).
  package func short(_ refusal: Refusal) -> Screening {
    var short = self
    short.findings.append(
      ReviewFinding(rule: .stock, field: "", message: refusal.description))
    short.needsReview = true
    return short
  }
}
