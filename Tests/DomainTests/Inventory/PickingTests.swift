import Testing

@testable import Domain

@Suite("Picking and packing (INV-3, INV-4)")
struct PickingTests {
  static let noon = OrderFixtures.noon
  static let hour = Duration.seconds(3_600)

  /// 4 bolts and 2 nuts, released in Berlin.
  static func fulfilment(in state: FulfilmentState = .released) throws -> Fulfilment {
    guard let id = UUIDv7(UUIDv7Tests.example),
      let bolts = FulfilmentLine(number: 1, sku: OrderFixtures.bolt, planned: 4),
      let nuts = FulfilmentLine(number: 2, sku: OrderFixtures.nut, planned: 2)
    else { preconditionFailure("constants") }
    var fulfilment = Fulfilment(
      id: FulfilmentID(id), orderID: OrderID(id), warehouse: OrderFixtures.berlin,
      version: .first, state: .released, priority: 0, due: noon, notBefore: nil,
      lines: [bolts, nuts])
    if state == .picking { try fulfilment.claim(by: "ann", now: noon, for: hour) }
    return fulfilment
  }

  static func units(_ line: Int, _ units: Int64) -> LineUnits {
    LineUnits(line: line, quantity: OrderFixtures.quantity(units))
  }

  static func box(_ lines: LineUnits...) throws -> (lines: [LineUnits], size: ParcelSize) {
    (lines: lines, size: try ParcelSize(weightGrams: 500, field: "parcel"))
  }

  @Test("a claim is another's until its last moment has passed")
  func claims() throws {
    var claimed = try Self.fulfilment(in: .picking)
    let end = Self.noon.advanced(by: Self.hour)
    let before = Instant(microseconds: end.microseconds - 1)
    #expect(throws: Refusal.pickClaimed(by: "ann", until: end)) {
      try claimed.claim(by: "bob", now: before, for: Self.hour)
    }
    #expect(claimed.claim?.picker == "ann")
    try claimed.claim(by: "ann", now: before, for: Self.hour)
    #expect(claimed.claim?.until == before.advanced(by: Self.hour))
    var late = try Self.fulfilment(in: .picking)
    try late.claim(by: "bob", now: end, for: Self.hour)
    #expect(late.claim == PickClaim(picker: "bob", until: end.advanced(by: Self.hour)))
    #expect(throws: Refusal.pickClaimed(by: "bob", until: end.advanced(by: Self.hour))) {
      try late.confirmPick([], by: "ann")
    }
  }

  @Test("picked units add up to what is planned and no further")
  func picks() throws {
    var picking = try Self.fulfilment(in: .picking)
    try picking.confirmPick([Self.units(1, 1), Self.units(1, 2)], by: "ann")
    #expect(picking.lines.map(\.picked) == [3, 0])
    #expect(throws: Refusal.exceedsPlanned(line: 1, requested: 2, left: 1)) {
      try picking.confirmPick([Self.units(1, 2)], by: "ann")
    }
    #expect(throws: Refusal.notFound(.orderLine, id: "3")) {
      try picking.confirmPick([Self.units(3, 1)], by: "ann")
    }
    #expect(picking.lines.map(\.picked) == [3, 0])
    try picking.confirmPick([], by: "ann")
    #expect(picking.lines.map(\.left) == [0, 0])
  }

  @Test("what is short is neither picked nor left; nothing at all to pick ends it")
  func short() throws {
    var picking = try Self.fulfilment(in: .picking)
    try picking.reportShort([Self.units(1, 4)], by: "ann")
    #expect(picking.state == .short)
    #expect(picking.lines.map(\.left) == [0, 2])
    try picking.resume()
    #expect(picking.state == .picking)
    #expect(throws: Refusal.exceedsPlanned(line: 1, requested: 1, left: 0)) {
      try picking.confirmPick([Self.units(1, 1)], by: "ann")
    }
    try picking.reportShort([Self.units(2, 2)], by: "ann")
    try picking.resume()
    #expect(picking.state == .cancelled)
  }

  @Test("parcels hold exactly what was picked")
  func packs() throws {
    var picking = try Self.fulfilment(in: .picking)
    try picking.confirmPick([Self.units(1, 4)], by: "ann")
    let all = try [Self.box(Self.units(1, 3)), Self.box(Self.units(1, 1), Self.units(2, 2))]
    #expect(throws: Refusal.pickIncomplete(line: 2, left: 2)) {
      try picking.pack(all, by: "ann")
    }
    try picking.confirmPick([], by: "ann")
    for wrong in [
      [try Self.box(Self.units(1, 4))],
      [try Self.box(Self.units(1, 4), Self.units(2, 3))],
    ] {
      let refusal = #expect(throws: Refusal.self) { try picking.pack(wrong, by: "ann") }
      #expect(refusal?.facts.field == "parcels")
    }
    let foreign = [try Self.box(Self.units(1, 4), Self.units(2, 2), Self.units(3, 1))]
    #expect(throws: Refusal.notFound(.orderLine, id: "3")) {
      try picking.pack(foreign, by: "ann")
    }
    #expect(picking.state == .picking && picking.parcels.isEmpty)
    try picking.pack(all, by: "ann")
    #expect(picking.state == .packed)
    #expect(picking.parcels.map(\.number) == [1, 2])
  }

  @Test("a parcel's size has limits, the last value inside and the first outside")
  func sizes() throws {
    _ = try ParcelSize(
      weightGrams: 50_000_000, length: 100_000, width: 0, height: 100_000, field: "p")
    func field(_ grams: Int64, _ length: Int32 = 0, _ height: Int32 = 0) -> String? {
      do {
        _ = try ParcelSize(weightGrams: grams, length: length, height: height, field: "p")
        return nil
      } catch { return error.facts.field }
    }
    #expect(field(0) == "p.weight_grams")
    #expect(field(50_000_001) == "p.weight_grams")
    #expect(field(1, -1) == "p.length_millimetres")
    #expect(field(1, 0, 100_001) == "p.height_millimetres")
  }

  @Test("it is cancelled until a carrier has a parcel of it")
  func cancels() throws {
    var packed = try Self.fulfilment(in: .picking)
    try packed.confirmPick([], by: "ann")
    try packed.pack([try Self.box(Self.units(1, 4), Self.units(2, 2))], by: "ann")
    var other = packed
    try packed.cancel()
    #expect(packed.state == .cancelled)
    other.parcels[0].isHandedOver = true
    #expect(throws: Refusal.alreadyHandedOver(line: 1, shipped: 4)) { try other.cancel() }
  }
}

@Suite("Giving an order to its warehouses (INV-2)")
struct FulfilmentPlanTests {
  static let hamburg = WarehouseCode(checked: "HAM")
  static let term = Duration.seconds(86_400)

  static func reserved(_ line: Int, _ units: Int64, _ warehouse: WarehouseCode) -> ReservedUnits {
    ReservedUnits(
      line: line, sku: line == 1 ? OrderFixtures.bolt : OrderFixtures.nut, warehouse: warehouse,
      units: units)
  }

  static let everything = [
    reserved(1, 3, OrderFixtures.berlin), reserved(1, 1, hamburg),
    reserved(2, 2, OrderFixtures.berlin),
  ]

  func plan(
    _ order: Order, _ reserved: [ReservedUnits] = everything, _ underWay: [Fulfilment] = []
  ) throws -> FulfilmentPlan {
    try FulfilmentPlan.decide(
      order, reserved: reserved, underWay: underWay, now: OrderFixtures.noon, term: Self.term)
  }

  @Test("each warehouse gets what is reserved in it")
  func parts() throws {
    let plan = try plan(try OrderFixtures.order())
    #expect(plan.parts.map(\.warehouse) == [OrderFixtures.berlin, Self.hamburg])
    #expect(plan.parts.map { $0.lines.map(\.planned) } == [[3, 2], [1]])
    #expect(plan.state == .released && plan.orderState == .inFulfilment)
    #expect(plan.due == OrderFixtures.noon.advanced(by: Self.term))
  }

  @Test("what a fulfilment has already is not given out twice; what was short of it is gone")
  func remainder() throws {
    var order = try OrderFixtures.order(in: .inFulfilment)
    var first = try PickingTests.fulfilment(in: .picking)
    #expect(throws: Refusal.orderState(.inFulfilment, attempted: .startFulfilment)) {
      try self.plan(
        order,
        [Self.reserved(1, 4, OrderFixtures.berlin), Self.reserved(2, 2, OrderFixtures.berlin)],
        [first])
    }
    try first.reportShort([PickingTests.units(1, 1)], by: "ann")
    let rest = try plan(
      order,
      [
        Self.reserved(1, 3, OrderFixtures.berlin), Self.reserved(1, 1, Self.hamburg),
        Self.reserved(2, 2, OrderFixtures.berlin),
      ], [first])
    #expect(rest.parts.map(\.warehouse) == [Self.hamburg])
    order.delivery.shipBy = OrderFixtures.noon
    #expect(try plan(order, Self.everything).due == OrderFixtures.noon)
  }

  @Test("an order that may not be shipped yet is planned, and released when it may")
  func planned() throws {
    var order = try OrderFixtures.order()
    order.delivery.shipNotBefore = Instant(microseconds: OrderFixtures.noon.microseconds + 1)
    #expect(try plan(order).state == .planned)
    order.delivery.shipNotBefore = OrderFixtures.noon
    #expect(try plan(order).state == .released)
    order.state = .inFulfilment
    var waiting = try PickingTests.fulfilment()
    waiting.state = .planned
    #expect(try plan(order, [], [waiting]).parts.isEmpty)
  }

  @Test("held, unpaid and other orders are not given out", arguments: OrderState.allCases)
  func guards(_ state: OrderState) throws {
    var order = try OrderFixtures.order(in: state)
    guard state == .allocated || state == .inFulfilment else {
      #expect(throws: Refusal.orderState(state, attempted: .startFulfilment)) {
        try self.plan(order)
      }
      return
    }
    order.holds = HoldSet(.risk)
    #expect(throws: Refusal.orderHeld(.risk)) { try self.plan(order) }
    order.holds = []
    order.payment = Payment(method: .card, state: .pending)
    #expect(throws: Refusal.orderHeld(.payment)) { try self.plan(order) }
    order.payment.state = .authorized
    #expect(throws: Never.self) { try self.plan(order) }
  }
}

@Suite("Missing units (INV-4)")
struct ShortPickTests {
  static let hamburg = WarehouseCode(checked: "HAM")
  static let munich = WarehouseCode(checked: "MUC")

  func decide(
    _ units: [LineUnits], free: [WarehouseCode: Int64], policy: ShortagePolicy = .refuse
  ) throws -> ShortPick {
    var order = try OrderFixtures.order(in: .inFulfilment)
    order.shortagePolicy = policy
    return try ShortPick.decide(
      order, missing: units, in: OrderFixtures.berlin,
      warehouses: [
        Warehouse(code: Self.munich, name: "M", priority: 2),
        Warehouse(code: Self.hamburg, name: "H", priority: 1),
        Warehouse(code: OrderFixtures.berlin, name: "B", priority: 0),
      ],
      free: Dictionary(
        uniqueKeysWithValues: free.map {
          (StockKey(sku: OrderFixtures.bolt, warehouse: $0.key), $0.value)
        }))
  }

  func outcome(_ pick: ShortPick) -> [String] {
    pick.resourcing.map {
      "\($0.units) \($0.warehouse?.text ?? ($0.isBackordered ? "waits" : "undecided"))"
    }
  }

  @Test("come from the first warehouse that has all of them, never from the one where they lack")
  func whole() throws {
    let pick = try decide(
      [PickingTests.units(1, 3)],
      free: [OrderFixtures.berlin: 9, Self.hamburg: 2, Self.munich: 3])
    #expect(outcome(pick) == ["3 MUC"])
    #expect(!pick.isUndecided)
  }

  @Test("else from several by priority, and the rest waits or has to be decided")
  func parts() throws {
    let free: [WarehouseCode: Int64] = [Self.hamburg: 1, Self.munich: 1]
    #expect(
      outcome(try decide([PickingTests.units(1, 4)], free: free, policy: .backorder)) == [
        "1 HAM", "1 MUC", "2 waits",
      ])
    let refused = try decide([PickingTests.units(1, 4)], free: free)
    #expect(outcome(refused) == ["1 HAM", "1 MUC", "2 undecided"])
    #expect(refused.isUndecided)
    #expect(refused.missing.map(\.units) == [4])
    #expect(
      outcome(try decide([PickingTests.units(1, 1)], free: [Self.hamburg: -1])) == ["1 undecided"])
  }
}
