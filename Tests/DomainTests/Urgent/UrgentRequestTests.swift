import Testing

@testable import Domain

@Suite("The urgent request's machine (domain.md B, PRI-3…7)")
struct UrgentRequestTests {
  /// What each state allows and where it leads; everything that is not here is refused.
  static let allowed: [UrgentState: [UrgentAction: UrgentState]] = [
    .requested: [
      .accept: .accepted, .negotiate: .negotiate, .decline: .declined, .withdraw: .withdrawn,
    ],
    .negotiate: [
      .accept: .accepted, .negotiate: .negotiate, .decline: .declined,
      .customerAgreed: .accepted, .customerDeclined: .declined, .withdraw: .withdrawn,
    ],
    .accepted: [.formGroup: .active, .deliver: .delivered, .withdraw: .withdrawn],
    .active: [
      .formGroup: .active, .report: .active, .deliver: .delivered, .withdraw: .withdrawn,
    ],
    .delivered: [.review: .reviewed],
    .declined: [:], .reviewed: [:], .withdrawn: [:],
  ]

  @Test("every state × every action", arguments: UrgentState.allCases, UrgentAction.allCases)
  func transition(_ state: UrgentState, action: UrgentAction) throws {
    if let next = Self.allowed[state]?[action] {
      #expect(try state.after(action) == next)
    } else {
      let refusal = #expect(throws: Refusal.self) { try state.after(action) }
      #expect(refusal?.reason == "URGENT_REQUEST_STATE" && refusal?.facts.state == state.name)
    }
  }

  @Test("of an order there is one that is open, and those in force are among them")
  func open() {
    let open: Set<UrgentState> = [.requested, .accepted, .negotiate, .active]
    #expect(Set(UrgentState.allCases.filter { $0.isOpen }) == open)
    #expect(Set(UrgentState.allCases.filter { $0.isInForce }) == [.accepted, .active])
  }

  private static let now = OrderFixtures.noon
  private static let hour = OrderFixtures.noon.advanced(by: .seconds(3_600))
  private static let id = UrgentID(UUIDv7("0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")!)
  private static let ann = Decider(actor: "ann", roles: ["department_head"])

  /// For the order of 4 bolts and 2 nuts.
  private func request(
    _ degree: UrgentDegree = .urgent, units: Int64? = nil, wanted: Instant = Self.hour,
    in state: OrderState = .allocated
  ) throws -> UrgentRequest {
    let wish = try UrgentWish(degree: degree, units: units, wanted: wanted, reason: "a fair")
    return try UrgentRequest(
      wish, of: OrderFixtures.order(in: state), id: Self.id, by: "bo", now: Self.now)
  }

  @Test("it is asked for of an order that has not left, for at most its units, within a year")
  func asking() throws {
    let all = try request()
    #expect(all.units == 6 && all.state == .requested && all.version == .first)
    #expect(try request(units: 6).units == 6)
    #expect(throws: Refusal.invalidField("units", .outOfRange(min: 1, max: 6))) {
      try request(units: 7)
    }
    #expect(throws: Refusal.invalidField("units", .outOfRange(min: 1, max: .max))) {
      try request(units: 0)
    }
    let wrong = Refusal.invalidField(
      "wanted_time", .malformed(expected: "within the next 366 days"))
    #expect(throws: wrong) { try request(wanted: Self.now) }
    #expect(try request(wanted: Self.now.advanced(by: .microseconds(1))).state == .requested)
    let year = Self.now.advanced(by: .seconds(366 * 86_400))
    #expect(try request(wanted: year).wanted == year)
    #expect(throws: wrong) { try request(wanted: year.advanced(by: .microseconds(1))) }
    for state in [OrderState.shipped, .delivered, .cancelled, .expired, .rejected] {
      #expect(
        throws: Refusal.wrongState(.order, state: state.name, attempted: "REQUEST_URGENT")
      ) { try request(in: state) }
    }
  }

  private func evaluated(
    _ request: UrgentRequest, _ decision: UrgentDecision, group: TaskGroup? = nil,
    offered: Instant? = nil, by decider: Decider = Self.ann
  ) throws -> UrgentRequest {
    let evaluation = try UrgentEvaluation(decision: decision, minutes: "met", offered: offered)
    return try request.after(.evaluate(evaluation, group), by: decider, now: Self.now)
  }

  @Test("what is accepted raises the order, and gives back what it had when it is called off")
  func precedence() throws {
    let order = try OrderFixtures.order()
    let asked = try request(.veryUrgent)
    var accepted = try evaluated(asked, .accept, group: TaskGroup(leader: "cy"))
    #expect(accepted.state == .active && accepted.promised == Self.hour)
    let raised = try #require(accepted.precedence(of: order, after: asked))
    #expect(raised.orderClass == .urgent && raised.priority == 700)
    #expect(raised.deliverBy == Self.hour)
    var first = order
    first.priority = 950
    #expect(accepted.precedence(of: first, after: asked)?.priority == 950)
    accepted.before = order.precedence
    let off = try accepted.after(.withdraw(reason: "no fair"), by: Self.ann, now: Self.now)
    #expect(off.precedence(of: order, after: accepted) == order.precedence)
    #expect(off.endReason == "no fair")
    let early = try asked.after(.withdraw(reason: "no fair"), by: Self.ann, now: Self.now)
    #expect(early.precedence(of: order, after: asked) == nil)
  }

  @Test("the customer takes the time offered, or nothing comes of it")
  func negotiating() throws {
    let day = Self.now.advanced(by: .seconds(86_400))
    let offered = try evaluated(request(), .negotiate, offered: day)
    #expect(offered.state == .negotiate && offered.promised == nil)
    let agreed = try offered.after(
      .answer(isAgreed: true, reason: "by phone"), by: Self.ann, now: Self.now)
    #expect(agreed.state == .accepted && agreed.promised == day && agreed.endReason.isEmpty)
    let declined = try offered.after(
      .answer(isAgreed: false, reason: "too late"), by: Self.ann, now: Self.now)
    #expect(declined.state == .declined && declined.endReason == "too late")
    #expect(throws: Refusal.self) { try evaluated(request(), .negotiate, offered: Self.now) }
    #expect(throws: Refusal.self) {
      try evaluated(request(), .negotiate, group: TaskGroup(leader: "cy"), offered: day)
    }
  }

  @Test("what must be accepted is declined by the general manager alone (PRI-6)")
  func mustAccept() throws {
    let asked = try request(.mustAccept)
    #expect(throws: Refusal.orderStep(.roleMissing("general_manager"))) {
      try evaluated(asked, .decline)
    }
    let manager = Decider(actor: "dee", roles: ["general_manager"])
    #expect(try evaluated(asked, .decline, by: manager).state == .declined)
    #expect(try evaluated(request(), .decline).state == .declined)
  }

  @Test("an evaluation fits its decision; overtime takes a word of safety (PRI-6)")
  func evaluations() throws {
    func field(
      _ decision: UrgentDecision, minutes: String = "met", offered: Instant? = nil,
      resources: String = "", overtime: Bool = false, safety: String = ""
    ) -> String? {
      do throws(Refusal) {
        _ = try UrgentEvaluation(
          decision: decision, minutes: minutes, offered: offered, resources: resources,
          isOvertime: overtime, safetyReminder: safety)
        return nil
      } catch { return error.facts.field }
    }
    #expect(field(.accept, minutes: " ") == "minutes")
    #expect(field(.negotiate) == "offered_time")
    #expect(field(.accept, offered: Self.hour) == "offered_time")
    #expect(field(.decline, resources: "two people") == "resources")
    #expect(field(.accept, overtime: true) == "safety_reminder")
    #expect(field(.accept, safety: "read") == "safety_reminder")
    #expect(field(.accept, resources: "two people", overtime: true, safety: "read") == nil)
    #expect(field(.negotiate, offered: Self.hour) == nil)
  }

  @Test("nobody is in a task group twice, and a review has its satisfaction")
  func groups() throws {
    let twice = Refusal.invalidField(
      "task_group.members[1]", .malformed(expected: "named once"))
    #expect(throws: twice) { try TaskGroup(leader: "cy", members: ["bo", "cy"]) }
    #expect(throws: Refusal.invalidField("task_group.leader", .missing)) {
      try TaskGroup(leader: "")
    }
    let many = (1...21).map { "m\($0)" }
    #expect(try TaskGroup(leader: "cy", members: Array(many.prefix(20))).members.count == 20)
    #expect(throws: Refusal.invalidField("task_group.members", .tooMany(max: 20))) {
      try TaskGroup(leader: "cy", members: many)
    }
    for (satisfaction, isValid) in [(0, false), (1, true), (5, true), (6, false)] {
      #expect(
        ((try? UrgentReview(satisfaction: satisfaction, evaluation: "well")) != nil) == isValid)
    }
  }
}
