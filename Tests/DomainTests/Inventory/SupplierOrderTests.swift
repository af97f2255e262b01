import Testing

@testable import Domain

@Suite("The supplier order's machine (domain.md B)")
struct SupplierOrderStateTests {
  /// What each state allows and where it leads; everything that is not here is refused.
  static let allowed: [SupplierOrderState: [SupplierOrderAction: SupplierOrderState]] = [
    .suggested: [.approve: .approved, .cancel: .cancelled],
    .approved: [.place: .ordered, .cancel: .cancelled],
    .ordered: [
      .promise: .ordered, .receivePart: .partReceived, .receiveRest: .received,
      .cancel: .cancelled,
    ],
    .partReceived: [
      .promiseRest: .partReceived, .receivePart: .partReceived, .receiveRest: .received,
      .cancel: .cancelled,
    ],
    .received: [:],
    .cancelled: [:],
  ]

  @Test(
    "every state × every action", arguments: SupplierOrderState.allCases,
    SupplierOrderAction.allCases)
  func transition(_ state: SupplierOrderState, action: SupplierOrderAction) throws {
    if let next = Self.allowed[state]?[action] {
      #expect(try state.after(action) == next)
    } else {
      let refusal = Refusal.wrongState(.supplierOrder, state: state.name, attempted: action.name)
      #expect(throws: refusal) { try state.after(action) }
      #expect(refusal.reason == "SUPPLIER_ORDER_STATE")
    }
  }
}

@Suite("Supplier orders and what they announce (REP-2, REP-3)")
struct SupplierOrderTests {
  private static let now = OrderFixtures.noon
  private static let day: Int64 = 86_400

  private static func order(
    _ state: SupplierOrderState, quantity: Int64 = 10, received: Int64 = 0
  ) -> SupplierOrder {
    SupplierOrder(
      id: SupplierOrderID(UUIDv7(milliseconds: 1, randomA: 0, randomB: 0)), version: .first,
      state: state,
      stock: StockLevelTests.key, supplier: "Bolt & Co", responsible: "ann", leadTimeDays: 7,
      quantity: quantity, received: received, explanation: "", isUrgent: false, created: now,
      updated: now)
  }

  private func after(
    _ order: SupplierOrder, _ step: SupplierOrderStep
  ) throws(Refusal) -> SupplierOrder {
    try order.after(step, by: "eva", now: Self.now)
  }

  private static func units(_ units: Int64) -> Quantity { OrderFixtures.quantity(units) }

  @Test("an approval keeps the suggested units or names others, up to a million")
  func approval() throws {
    let same = try after(Self.order(.suggested), .approve(nil))
    #expect(same.state == .approved && same.quantity == 10 && same.approvedBy == "eva")
    #expect(same.announced == 0 && same.version == Version(2))
    let million = try after(Self.order(.suggested), .approve(Self.units(1_000_000)))
    #expect(million.quantity == 1_000_000)
    #expect(throws: Refusal.invalidField("quantity", .outOfRange(min: 1, max: 1_000_000))) {
      try after(Self.order(.suggested), .approve(Self.units(1_000_001)))
    }
  }

  @Test("what is ordered is announced until it is here, and what comes beyond it never was")
  func announced() throws {
    let placed = try after(Self.order(.approved), .place(reference: "B-1"))
    #expect(placed.announced == 10 && placed.reference == "B-1")
    #expect(placed.expected == Self.now.advanced(by: .seconds(7 * Self.day)))
    #expect(placed.followUp == placed.expected)
    let part = try after(placed, .receive(Self.units(9), isComplete: false, deliveryNote: ""))
    #expect(part.state == .partReceived && part.announced == 1)
    let all = try after(part, .receive(Self.units(1), isComplete: false, deliveryNote: ""))
    #expect(all.state == .received && all.announced == 0 && all.followUp == nil)
    let more = try after(part, .receive(Self.units(5), isComplete: false, deliveryNote: ""))
    #expect(more.state == .received && more.received == 14 && more.announced == 0)
    let short = try after(placed, .receive(Self.units(2), isComplete: true, deliveryNote: ""))
    #expect(short.state == .received && short.received == 2 && short.announced == 0)
    #expect(try after(part, .cancel(reason: "bankrupt")).announced == 0)
  }

  @Test("a promise is within two years, and it is asked after by then")
  func promises() throws {
    func promise(_ seconds: Int64, followUp: Int64? = nil) throws(Refusal) -> SupplierOrder {
      try after(
        Self.order(.ordered),
        .promise(
          Self.now.advanced(by: .seconds(seconds)),
          followUp: followUp.map { Self.now.advanced(by: .seconds($0)) }, note: "by phone"))
    }
    let told = try promise(1)
    #expect(told.followUp == told.promised && told.note == "by phone")
    #expect(try promise(730 * Self.day).state == .ordered)
    #expect(try promise(9, followUp: 9).followUp == Self.now.advanced(by: .seconds(9)))
    for (seconds, followUp, field) in [
      (0, nil, "promise_time"), (730 * Self.day + 1, nil, "promise_time"),
      (9, 10, "follow_up_time"),
    ] as [(Int64, Int64?, String)] {
      let refusal = #expect(throws: Refusal.self) { _ = try promise(seconds, followUp: followUp) }
      #expect(refusal?.facts.field == field)
    }
    #expect(
      try after(
        Self.order(.partReceived, received: 3),
        .promise(Self.now.advanced(by: .seconds(1)), followUp: nil, note: "")
      ).state == .partReceived)
  }
}

@Suite("Reorder policies (REP-1)")
struct ReorderPolicyTests {
  private func policy(
    _ amount: ReorderPolicy.Amount = .upTo(30), alert: Int64 = 10, safety: Int64 = 4,
    lead: Int = 7, isPaused: Bool = false
  ) -> ReorderPolicy {
    ReorderPolicy(
      stock: StockLevelTests.key, alertLine: alert, safetyStock: safety, amount: amount,
      supplier: "Bolt & Co", leadTimeDays: lead, responsible: "ann", isPaused: isPaused)
  }

  @Test("below the line, what is there and what comes are filled up, or by whole lots")
  func need() {
    #expect(policy().need(available: 10, incoming: 0) == nil)
    #expect(policy().need(available: 3, incoming: 7) == nil)
    let nine = policy().need(available: 9, incoming: 0)
    #expect(nine?.quantity == 21 && nine?.isUrgent == false)
    #expect(nine?.explanation == "9 available and 0 incoming are below 10")
    #expect(policy().need(available: 3, incoming: 2)?.quantity == 25)
    #expect(policy().need(available: 3, incoming: 2)?.isUrgent == true)
    #expect(policy().need(available: 4, incoming: 0)?.isUrgent == false)
    #expect(policy(.lots(of: 6)).need(available: 4, incoming: 0)?.quantity == 6)
    #expect(policy(.lots(of: 6)).need(available: 3, incoming: 0)?.quantity == 12)
    #expect(policy(.lots(of: 6)).need(available: 9, incoming: 0)?.quantity == 6)
    #expect(policy(isPaused: true).need(available: 0, incoming: 0) == nil)
  }

  @Test("its lines have an order, and its fields their limits")
  func limits() throws {
    try policy(.upTo(10), safety: 10, lead: 730).validate(field: "policy")
    try policy(.lots(of: 1_000_000), alert: 1, safety: 0, lead: 0).validate(field: "policy")
    for (wrong, field) in [
      (policy(alert: 0), "alert_line"), (policy(.upTo(1_000_001)), "order_up_to"),
      (policy(.upTo(9)), "order_up_to"), (policy(safety: 11), "safety_stock"),
      (policy(safety: -1), "safety_stock"), (policy(.lots(of: 0)), "lot_size"),
      (policy(lead: 731), "lead_time_days"), (policy(lead: -1), "lead_time_days"),
    ] {
      let refusal = #expect(throws: Refusal.self) { try wrong.validate(field: "policy") }
      #expect(refusal?.facts.field == "policy." + field)
    }
    var nobody = policy()
    nobody.responsible = " "
    #expect(throws: Refusal.invalidField("policy.responsible", .missing)) {
      try nobody.validate(field: "policy")
    }
  }
}
