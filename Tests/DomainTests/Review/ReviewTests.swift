import Testing

@testable import Domain

@Suite("The review's machine and its people (REV-2, REV-3)")
struct ReviewTests {
  /// What each state allows and where it leads; everything that is not here is refused.
  static let allowed: [ReviewState: [ReviewAction: ReviewState]] = [
    .waiting: [
      .claim: .waiting, .approveFirst: .awaitingSecond, .approve: .approved,
      .returnForCorrection: .returned, .reject: .rejected, .end: .ended,
    ],
    .awaitingSecond: [
      .claim: .awaitingSecond, .approveSecond: .approved, .returnForCorrection: .returned,
      .reject: .rejected, .end: .ended,
    ],
    .approved: [:], .returned: [:], .rejected: [:], .ended: [:],
  ]

  @Test("every state × every action", arguments: ReviewState.allCases, ReviewAction.allCases)
  func transition(_ state: ReviewState, action: ReviewAction) throws {
    if let next = Self.allowed[state]?[action] {
      #expect(try state.after(action) == next)
      #expect(state.isOpen)
    } else {
      #expect(
        throws: Refusal.wrongState(.review, state: state.name, attempted: action.name)
      ) { try state.after(action) }
    }
  }

  private let now = OrderFixtures.noon
  private let anyone = Decider(actor: "ann", roles: nil)

  private func review(isHighRisk: Bool = false) throws -> Review {
    Review(
      orderID: try OrderFixtures.order().id,
      assessment: RiskAssessment(parts: [], isHighRisk: isHighRisk))
  }

  @Test("a claim keeps others out until its deadline, and oneself not")
  func claims() throws {
    let claimed = try review().claimed(by: "ann", now: now, for: .seconds(60))
    #expect(claimed.claimant(at: now) == "ann")
    #expect(throws: Refusal.orderStep(.reviewClaimed(by: "ann"))) {
      try claimed.claimed(by: "bob", now: now.advanced(by: .seconds(59)), for: .seconds(60))
    }
    #expect(throws: Refusal.orderStep(.reviewClaimed(by: "ann"))) {
      try claimed.returned(by: "bob", reason: "price", now: now)
    }
    let longer = try claimed.claimed(by: "ann", now: now, for: .seconds(120))
    #expect(longer.claimUntil == now.advanced(by: .seconds(120)))
    let later = now.advanced(by: .seconds(60))
    #expect(claimed.claimant(at: later) == nil)
    let taken = try claimed.claimed(by: "bob", now: later, for: .seconds(60))
    #expect(taken.claimedBy == "bob")
  }

  @Test("one approval is enough, and a rejection takes a reason")
  func decisions() throws {
    let (approved, level, role) = try review().decided(
      .approved, by: anyone, reason: "", now: now)
    #expect(approved.state == .approved)
    #expect(level == 1)
    #expect(role == .orderReviewer)
    #expect(throws: Refusal.invalidField("reason", .missing)) {
      _ = try review().decided(.rejected, by: anyone, reason: " ", now: now)
    }
    #expect(
      try review().decided(.rejected, by: anyone, reason: "fraud", now: now).review.state
        == .rejected)
  }

  @Test("approving against a check or a rule takes a reason")
  func overruling() throws {
    let warned = RiskAssessment.Part(rule: "r", score: 1, needsReview: true, reason: "new")
    var judged = try review()
    judged.assessment = RiskAssessment(parts: [warned], isHighRisk: false)
    for (overruled, findings) in [
      (judged, ReviewRules()), (try review(), ReviewRules(.price)), (judged, ReviewRules(.stock)),
    ] as [(Review, ReviewRules)] {
      #expect(throws: Refusal.invalidField("reason", .missing)) {
        _ = try overruled.decided(.approved, by: anyone, reason: " ", findings: findings, now: now)
      }
      let approved = try overruled.decided(
        .approved, by: anyone, reason: "known to us", findings: findings, now: now)
      #expect(approved.review.state == .approved)
    }
  }

  @Test("high risk takes two people, the second of whom is a second reviewer")
  func twoPeople() throws {
    let (first, _, _) = try review(isHighRisk: true)
      .claimed(by: "ann", now: now, for: .seconds(60))
      .decided(.approved, by: anyone, reason: "", now: now)
    #expect(first.state == .awaitingSecond)
    #expect(first.claimant(at: now) == nil)
    #expect(throws: Refusal.orderStep(.samePerson("ann"))) {
      _ = try first.decided(.approved, by: anyone, reason: "", now: now)
    }
    #expect(throws: Refusal.orderStep(.roleMissing("second_reviewer"))) {
      _ = try first.decided(
        .approved, by: Decider(actor: "bob", roles: ["order_reviewer"]), reason: "", now: now)
    }
    let (second, level, role) = try first.decided(
      .approved, by: Decider(actor: "bob", roles: ["second_reviewer"]), reason: "", now: now)
    #expect(second.state == .approved)
    #expect(level == 2)
    #expect(role == .secondReviewer)
  }
}
