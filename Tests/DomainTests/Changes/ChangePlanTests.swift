import Testing

@testable import Domain

@Suite("What a change does to an order")
struct ChangePlanTests {
  /// - Parameter free: units of bolts and nuts that are free in Berlin, and in Hamburg as many.
  private func plan(
    _ actions: [ChangeAction], on order: Order? = nil, free: Int64 = 100
  ) throws -> ChangePlan {
    var units: [StockKey: Int64] = [:]
    for sku in [OrderFixtures.bolt, OrderFixtures.nut] {
      for warehouse in [OrderFixtures.berlin, hamburg] {
        units[StockKey(sku: sku, warehouse: warehouse)] = free
      }
    }
    return try ChangePlan.decide(
      actions, on: order ?? OrderFixtures.order(), products: OrderFixtures.products,
      sources: StockSources(
        warehouses: [
          Warehouse(code: OrderFixtures.berlin, name: "Berlin"),
          Warehouse(code: hamburg, name: "Hamburg", priority: 200),
        ], free: units))
  }

  private let hamburg = WarehouseCode(checked: "HAM")

  private func key(_ sku: SKU) -> StockKey { StockKey(sku: sku, warehouse: OrderFixtures.berlin) }

  @Test("more units are reserved, fewer released, and the total follows")
  func quantities() throws {
    // 4 bolts at 2.50 and 2 nuts at 1.00, 5.00 of freight.
    let plan = try plan([.quantity(line: 1, 6), .quantity(line: 2, 0)])
    #expect(plan.order.totals.total == MoneyTests.money(2_000))
    #expect(plan.difference == MoneyTests.money(300))
    #expect(plan.order.lines.map(\.counters.ordered) == [6, 0])
    #expect(plan.order.lines.map(\.counters.reserved) == [6, 0])
    #expect(plan.reserves.map(\.key) == [key(OrderFixtures.bolt)])
    #expect(plan.reserves.map(\.delta.reserved) == [2])
    #expect(plan.releases.map(\.key) == [key(OrderFixtures.nut)])
    #expect(plan.releases.map(\.delta.reserved) == [-2])
    #expect(plan.requiredRoles == [.departmentHead, .salesDirector])
  }

  @Test("more units come from several warehouses, and what is short is told, not taken")
  func sources() throws {
    let split = try plan([.quantity(line: 1, 9)], free: 3)
    #expect(split.shortage == nil)
    #expect(split.reserves.map(\.delta.reserved) == [3, 2])
    #expect(split.order.lines[0].reservations.units == 9)
    let fewer = try plan([.quantity(line: 1, 5)], on: split.order, free: 0)
    #expect(fewer.releases.map(\.key.warehouse) == [OrderFixtures.berlin, hamburg])
    #expect(fewer.releases.map(\.delta.reserved) == [-2, -2])
    #expect(fewer.order.lines[0].reservations.map(\.units) == [5])
    let short = try plan([.quantity(line: 1, 11)], free: 3)
    #expect(short.shortage?.reason == "INSUFFICIENT_STOCK")
    #expect(short.reserves.isEmpty)
  }

  @Test("a price below the list's or the agreed one takes the general manager as well")
  func prices() throws {
    let dear = try plan([.price(line: 1, MoneyTests.money(300))])
    #expect(dear.requiredRoles == [.departmentHead, .salesDirector])
    #expect(dear.difference == MoneyTests.money(200))
    #expect(dear.reserves.isEmpty && dear.releases.isEmpty)
    let cheap = try plan([.price(line: 1, MoneyTests.money(249))])
    #expect(cheap.requiredRoles == [.departmentHead, .salesDirector, .generalManager])
    #expect(cheap.order.lines[0].amounts.total == MoneyTests.money(996))
    let again = try plan([.price(line: 1, MoneyTests.money(299))], on: dear.order)
    #expect(again.requiredRoles == [.departmentHead, .salesDirector, .generalManager])
    let kept = try plan([.quantity(line: 1, 3)], on: cheap.order)
    #expect(kept.requiredRoles == [.departmentHead, .salesDirector, .generalManager])
    // No price in the list to compare with.
    var special = dear.order
    special.lines[0].amounts.listPrice = nil
    let more = try plan([.quantity(line: 1, 5)], on: special)
    #expect(more.requiredRoles == [.departmentHead, .salesDirector])
  }

  @Test("a new line comes with the next number, its product's price and a reservation")
  func newLine() throws {
    let plan = try plan([
      .addLine(DraftLine(sku: OrderFixtures.nut, quantity: OrderFixtures.quantity(5)))
    ])
    let line = try #require(plan.order.lines.last)
    #expect(line.number == 3)
    #expect(line.amounts.unitPrice == MoneyTests.money(100))
    #expect(line.counters.reserved == 5)
    #expect(plan.difference == MoneyTests.money(500))
    #expect(plan.reserves.map(\.key) == [key(OrderFixtures.nut)])
    #expect(throws: Refusal.notFound(.product, id: "NONE")) {
      _ = try self.plan([
        .addLine(DraftLine(sku: SKU(checked: "NONE"), quantity: OrderFixtures.quantity(1)))
      ])
    }
  }

  @Test("address, contact and dates cost nothing and take no approval")
  func terms() throws {
    let address = Address(recipient: "Bo", lines: ["Weg 2"], city: "Bonn", country: "DE")
    let plan = try plan([
      .address(address), .contact(Customer(name: "Bo", phone: "+49 228 1")),
      .delivery(shipNotBefore: nil, shipBy: OrderFixtures.noon, deliverBy: nil),
    ])
    #expect(plan.order.shippingAddress == address)
    #expect(plan.order.customer.name == "Bo")
    #expect(plan.order.customer.reference == "C-1")
    #expect(plan.order.delivery.shipBy == OrderFixtures.noon)
    #expect(plan.requiredRoles.isEmpty)
    #expect(plan.difference == MoneyTests.money(0))
  }

  @Test("nothing comes below what has left, and waiting orders wait for more")
  func limits() throws {
    var order = try OrderFixtures.order(in: .inFulfilment)
    _ = try order.lines[0].ship(OrderFixtures.quantity(3))
    #expect(
      throws: Refusal.orderStep(.quantityBelowShipped(line: 1, requested: 2, shipped: 3))
    ) { _ = try plan([.quantity(line: 1, 2)], on: order) }
    let kept = try plan([.quantity(line: 1, 3)], on: order)
    #expect(kept.order.lines[0].counters.reserved == 0)
    #expect(kept.releases.map(\.delta.reserved) == [-1])
    var waiting = try OrderFixtures.order(in: .awaitingStock)
    for index in waiting.lines.indices { waiting.lines[index].counters.backorderOpen() }
    let more = try plan([.quantity(line: 1, 10)], on: waiting)
    #expect(more.order.lines[0].counters.backordered == 10)
    #expect(more.reserves.isEmpty && more.releases.isEmpty)
  }

  @Test("an order that waits for nothing any more is allocated")
  func waitsNoLonger() throws {
    // Displaced: one bolt of four is reserved, and both nuts.
    var waiting = try OrderFixtures.order(in: .awaitingStock)
    waiting.lines[0].reserve([StockPart(warehouse: OrderFixtures.berlin, units: 1)])
    waiting.lines[1].reserve([StockPart(warehouse: OrderFixtures.berlin, units: 2)])
    for index in waiting.lines.indices { waiting.lines[index].counters.backorderWaiting(true) }
    for (units, state) in [(0, .allocated), (1, .allocated), (2, .awaitingStock)]
      as [(Int64, OrderState)]
    {
      #expect(try plan([.quantity(line: 1, units)], on: waiting).order.state == state)
    }
    let more: [ChangeAction] = [
      .quantity(line: 1, 1),
      .addLine(DraftLine(sku: OrderFixtures.nut, quantity: OrderFixtures.quantity(1))),
    ]
    #expect(try plan(more, on: waiting).order.state == .awaitingStock)
  }

  @Test("an order of which all has left is shipped, and delivered when all of it is there")
  func allLeft() throws {
    var order = try OrderFixtures.order(in: .inFulfilment)
    _ = try order.lines[0].ship(OrderFixtures.quantity(3))
    #expect(try plan([.quantity(line: 1, 3)], on: order).order.state == .inFulfilment)
    let last: [ChangeAction] = [.quantity(line: 1, 3), .quantity(line: 2, 0)]
    #expect(try plan(last, on: order).order.state == .shipped)
    try order.lines[0].counters.deliver(OrderFixtures.quantity(2), line: 1)
    #expect(try plan(last, on: order).order.state == .shipped)
    try order.lines[0].counters.writeOff(OrderFixtures.quantity(1), line: 1)
    #expect(try plan(last, on: order).order.state == .delivered)
  }

  @Test(
    "a change that leaves nothing is refused: that is a cancellation, which has its price (CHG-6)",
    arguments: [OrderState.awaitingStock, .allocated, .inFulfilment])
  func leavesNothing(state: OrderState) throws {
    let order = try OrderFixtures.order(in: state)
    let none: [ChangeAction] = [.quantity(line: 1, 0), .quantity(line: 2, 0)]
    let refused = #expect(throws: Refusal.self) { _ = try plan(none, on: order) }
    #expect(refused?.reason == "FIELD_INVALID" && refused?.facts.field == "actions")
    let other = DraftLine(sku: OrderFixtures.nut, quantity: OrderFixtures.quantity(1))
    #expect(try plan(none + [.addLine(other)], on: order).order.state == state)
  }
}
