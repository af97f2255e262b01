import Testing

@testable import Domain

@Suite("The stocktake's machine (domain.md B)")
struct StocktakeStateTests {
  /// What each state allows and where it leads; everything that is not here is refused.
  static let allowed: [StocktakeState: [StocktakeAction: StocktakeState]] = [
    .planned: [.count: .counting, .cancel: .cancelled],
    .counting: [.count: .counting, .finishCounting: .counted, .cancel: .cancelled],
    .counted: [.askRecount: .recount, .approve: .approved, .cancel: .cancelled],
    .recount: [.countAgain: .recount, .finishCounting: .counted, .cancel: .cancelled],
    .approved: [.askRecount: .recount, .post: .posted, .cancel: .cancelled],
    .posted: [:],
    .cancelled: [:],
  ]

  @Test(
    "every state × every action", arguments: StocktakeState.allCases, StocktakeAction.allCases)
  func transition(_ state: StocktakeState, action: StocktakeAction) throws {
    if let next = Self.allowed[state]?[action] {
      #expect(try state.after(action) == next)
    } else {
      let refusal = Refusal.wrongState(.stocktake, state: state.name, attempted: action.name)
      #expect(throws: refusal) { try state.after(action) }
      #expect(refusal.reason == "STOCKTAKE_STATE")
    }
  }

  @Test("a count leads on while others are wanted, and to COUNTED as the last")
  func counting() throws {
    for state in [StocktakeState.planned, .counting] {
      #expect(try state.afterCount() == (.counting, .counted))
    }
    #expect(try StocktakeState.recount.afterCount() == (.recount, .counted))
    for state in [StocktakeState.counted, .approved, .posted, .cancelled] {
      #expect(
        throws: Refusal.wrongState(.stocktake, state: state.name, attempted: "COUNT")
      ) { _ = try state.afterCount() }
    }
  }
}

@Suite("What is counted and why it differs (STK-1)")
struct StocktakeTests {
  private static let a = SKU(checked: "A")
  private static let b = SKU(checked: "B")

  private func explain(_ sku: SKU, _ cause: StocktakeCause = .damage, _ note: String = "")
    -> ExplainedDifference
  {
    ExplainedDifference(sku: sku, cause: cause, note: note)
  }

  private func check(
    _ causes: [ExplainedDifference], by reviewer: String = "cem"
  ) throws(Refusal) {
    try Stocktake.requireExplained(
      causes, differing: [Self.a, Self.b], by: reviewer, counters: ["ann", "bob"])
  }

  @Test("the difference is to the books of its own moment (I12)")
  func difference() {
    let now = OrderFixtures.noon
    let counts = [
      StockCount(counted: 5, book: 9, countedBy: "ann", actor: "ann", time: now),
      StockCount(counted: 8, book: 7, countedBy: "bob", actor: "ann", time: now),
    ]
    #expect(StocktakeLine(sku: Self.a, isWanted: false, counts: counts).difference == 1)
    #expect(StocktakeLine(sku: Self.a, isWanted: true).difference == nil)
  }

  @Test("every difference needs its cause, once, from somebody who has not counted")
  func explained() throws {
    try check([explain(Self.b), explain(Self.a)])
    for counter in ["ann", "bob"] {
      #expect(throws: Refusal.orderStep(.samePerson(counter))) {
        try check([explain(Self.a), explain(Self.b)], by: counter)
      }
    }
    let missing = #expect(throws: Refusal.self) { try check([explain(Self.a)]) }
    #expect(missing?.facts.field == "approval.causes")
    #expect(missing?.description.contains("B has none") == true)
    let twice = #expect(throws: Refusal.self) { try check([explain(Self.a), explain(Self.a)]) }
    #expect(twice?.facts.field == "approval.causes[1].sku")
    let other = #expect(throws: Refusal.self) { try check([explain(SKU(checked: "C"))]) }
    #expect(other?.facts.field == "approval.causes[0].sku")
  }

  @Test("another cause is told in words, of at most 200 bytes")
  func notes() throws {
    try check([
      explain(Self.a, .other, "mice"), explain(Self.b, .theft, String(repeating: "n", count: 200)),
    ])
    let silent = #expect(throws: Refusal.self) {
      try check([explain(Self.a, .other, " "), explain(Self.b)])
    }
    #expect(silent == .invalidField("approval.causes[0].note", .missing))
    let long = #expect(throws: Refusal.self) {
      try check([explain(Self.a), explain(Self.b, .theft, String(repeating: "n", count: 201))])
    }
    #expect(long == .invalidField("approval.causes[1].note", .tooLong(maxBytes: 200)))
  }

  @Test("named SKUs are in lock order, each once, at most a thousand (I4)")
  func scope() throws {
    #expect(try StocktakeScope.naming([Self.b, Self.a]) == .named([Self.a, Self.b]))
    let twice = #expect(throws: Refusal.self) { try StocktakeScope.naming([Self.a, Self.a]) }
    #expect(twice?.facts.field == "skus[1]")
    let thousand = (1...1_000).map { SKU(checked: "S-\($0)") }
    #expect(throws: Never.self) { try StocktakeScope.naming(thousand) }
    #expect(throws: Refusal.invalidField("skus", .tooMany(max: 1_000))) {
      try StocktakeScope.naming(thousand + [Self.a])
    }
  }

  @Test("who submits a count has counted, unless another is named")
  func countedBy() throws {
    func count(_ name: String) throws(Refusal) -> CountedStock {
      try CountedStock(
        request: RequestID(checked: "r"), sku: Self.a, counted: .zero, countedBy: name,
        actor: "ann")
    }
    #expect(try count("").countedBy == "ann")
    #expect(try count("bob").countedBy == "bob")
    #expect(throws: Refusal.invalidField("counted_by", .tooLong(maxBytes: 128))) {
      _ = try count(String(repeating: "n", count: 129))
    }
  }
}
