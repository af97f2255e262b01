import Testing

@testable import Domain

@Suite("Screening by a tenant's rules (REV-1, REV-3)")
struct ScreeningTests {
  /// 4 bolts at 2.50 and 2 nuts at 1.00, 5.00 of freight: 17.00 EUR, by a platform, to Germany, cash on
  /// delivery.
  private func order(_ change: (inout Order) -> Void = { _ in }) throws -> Order {
    var order = try OrderFixtures.order()
    change(&order)
    return order
  }

  private func rule(
    _ code: String = "r", score: Int = 10, needsReview: Bool = false, isEnabled: Bool = true,
    _ make: (inout ScreeningRule.Conditions) -> Void
  ) -> ScreeningRule {
    var conditions = ScreeningRule.Conditions()
    make(&conditions)
    return ScreeningRule(
      code: ScreeningRuleCode(checked: code), isEnabled: isEnabled, score: score,
      needsReview: needsReview, reason: "because \(code)", conditions: conditions)
  }

  @Test("each condition holds for the orders that it names, and for no others")
  func conditions() throws {
    typealias Make = (inout ScreeningRule.Conditions) -> Void
    let order = try order()
    let dollars = try #require(CurrencyCode("USD"))
    let table: [(Make, Bool)] = [
      ({ $0.minTotal = MoneyTests.money(1_700) }, true),
      ({ $0.minTotal = MoneyTests.money(1_701) }, false),
      ({ $0.minTotal = Money(minorUnits: 1, currency: dollars) }, false),
      ({ $0.minLines = 2 }, true), ({ $0.minLines = 3 }, false),
      ({ $0.minQuantity = 6 }, true), ({ $0.minQuantity = 7 }, false),
      ({ $0.channels = [.phone, .platform] }, true), ({ $0.channels = [.phone] }, false),
      ({ $0.classes = [.normal] }, true), ({ $0.classes = [.urgent] }, false),
      ({ $0.paymentMethods = [.cashOnDelivery] }, true),
      ({ $0.paymentMethods = [.card] }, false),
      ({ $0.countries = ["DE"] }, true), ({ $0.countries = ["FR"] }, false),
      ({ $0.minPriceDeviation = 1 }, false),
      ({ $0.customer = .unknown }, false), ({ $0.customer = .firstOrder }, true),
      ({ $0.skus = [OrderFixtures.nut] }, true),
      ({ $0.skus = [SKU(checked: "OTHER")] }, false),
      (
        {
          $0.channels = [.platform]; $0.countries = ["FR"]
        }, false
      ),
    ]
    for (index, row) in table.enumerated() {
      let screening = Screening(
        of: order, rules: [rule("r", row.0)], isFirst: true, policy: .standard)
      #expect(screening.assessment.parts.isEmpty == !row.1, "row \(index)")
    }
  }

  @Test(
    "a price is off by hundredths of a percent of the list's, up or down",
    arguments: [(200, 2_000, true), (200, 2_001, false), (300, 2_000, true), (250, 1, false)]
      as [(Int64, Int64, Bool)])
  func deviation(_ price: Int64, _ basisPoints: Int64, _ fits: Bool) {
    let amounts = LineAmounts(
      unitPrice: MoneyTests.money(price), listPrice: MoneyTests.money(250),
      total: MoneyTests.money(price))
    #expect(amounts.deviates(by: basisPoints) == fits)
  }

  @Test("scores add up, and at the limits one person decides, then two")
  func limits() throws {
    let policy = ReviewPolicy(
      scoreLimit: 20, highRiskLimit: 30, dueAfter: .seconds(1), claim: .seconds(1))
    func screened(_ scores: [Int]) throws -> Screening {
      let rules = scores.enumerated().map { index, score in
        rule("r\(index)", score: score) { $0.channels = [.platform] }
      }
      return Screening(of: try order(), rules: rules, isFirst: false, policy: policy)
    }
    let low = try screened([10, 9])
    #expect(low.assessment.score == 19)
    #expect(low.assessment.parts.map(\.rule) == ["r0", "r1"])
    #expect(!low.needsReview)
    let middle = try screened([10, 10])
    #expect(middle.needsReview)
    #expect(!middle.assessment.isHighRisk)
    let high = try screened([10, 10, 10])
    #expect(high.assessment.isHighRisk)
    let submission = try Submission.decide(try order { $0.state = .submitted }, screening: high)
    #expect(submission.state == .inReview)
    #expect(submission.holds == [.review, HoldSet(.risk)])
  }

  @Test("a rule may ask for a person whatever the score, unless it is off")
  func asks() throws {
    let asking = rule(score: 0, needsReview: true) { $0.channels = [.platform] }
    var screening = Screening(
      of: try order(), rules: [asking], isFirst: false, policy: .standard)
    #expect(screening.needsReview)
    var off = asking
    off.isEnabled = false
    screening = Screening(of: try order(), rules: [off], isFirst: false, policy: .standard)
    #expect(!screening.needsReview)
    #expect(screening.assessment == .none)
  }

  @Test("a rule about prices takes the place of the built-in check")
  func prices() throws {
    let cheap = try order { $0.lines[0].amounts.unitPrice = MoneyTests.money(249) }
    let built = Screening(of: cheap, rules: [], isFirst: false, policy: .standard)
    #expect(built.findings.map(\.rule) == [.price])
    #expect(built.needsReview)
    let tolerant = rule(score: 50) { $0.minPriceDeviation = 1_000 }
    let ruled = Screening(of: cheap, rules: [tolerant], isFirst: false, policy: .standard)
    #expect(ruled.findings.isEmpty)
    #expect(!ruled.needsReview)
  }

  @Test("a rule has a condition, an effect and a reason")
  func validation() throws {
    #expect(throws: Never.self) { try rule { $0.minLines = 1 }.validate(field: "") }
    #expect(throws: Refusal.self) { try rule { _ in }.validate(field: "") }
    #expect(throws: Refusal.self) {
      try rule(score: 0) { $0.minLines = 1 }.validate(field: "")
    }
    #expect(
      throws: Refusal.invalidField("rule.score", .outOfRange(min: 0, max: 1_000))
    ) { try rule(score: 1_001) { $0.minLines = 1 }.validate(field: "rule") }
  }
}
