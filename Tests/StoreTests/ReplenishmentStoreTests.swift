import Domain
import Postgres
import Store
import Testing

@Suite("Replenishment (REP-1…3)")
struct ReplenishmentStoreTests {
  private static let row = StockKey(sku: sku(1), warehouse: berlin)

  private func policy(
    _ number: Int = 1, alert: Int64 = 10, safety: Int64 = 4, upTo: Int64 = 30
  ) -> ReorderPolicy {
    ReorderPolicy(
      stock: StockKey(sku: sku(number), warehouse: berlin), alertLine: alert, safetyStock: safety,
      amount: .upTo(upTo), supplier: "Bolt & Co", leadTimeDays: 7, responsible: "ann")
  }

  private func put(_ store: Store, _ policy: ReorderPolicy, _ request: String = "policy")
    async throws
  {
    _ = try await store.replenishment.put(policy, expectedVersion: 0, key: key(request))
  }

  private func suggestions(_ store: Store) async throws -> [SupplierOrder] {
    try await store.replenishment.suggestions(limit: 99, tenant: shop).orders
  }

  private func take(
    _ store: Store, _ step: SupplierOrderStep, _ order: SupplierOrder, _ request: String
  ) async throws -> SupplierOrder {
    try await store.replenishment.take(
      step, with: order.id, expectedVersion: 0, key: key(request)
    ).value
  }

  /// A supplier order of 20 units of the first product that the supplier knows.
  private func placed(_ store: Store) async throws -> SupplierOrder {
    try await put(store, policy(alert: 1, safety: 0, upTo: 20))
    _ = try await store.replenishment.suggestDue()
    let suggested = try #require(try await suggestions(store).first)
    _ = try await take(store, .approve(nil), suggested, "approve")
    return try await take(store, .place(reference: "B-1"), suggested, "place")
  }

  private func level(_ store: Store) async throws -> StockLevel {
    try #require(
      try await store.stock.levels(of: [sku(1)], in: [berlin], tenant: shop).first?.level)
  }

  @Test("a policy is created and replaced by version, and a repeat answers the same")
  func policies() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 1)
      let first = try await store.replenishment.put(
        policy(), expectedVersion: 0, key: key("put"))
      #expect(first.value.version == .first && first.value.policy == policy())
      let again = try await store.replenishment.put(
        policy(), expectedVersion: 0, key: key("put"))
      #expect(again.isReplay && again.value == first.value)
      var lots = policy()
      lots.amount = .lots(of: 6)
      let second = try await store.replenishment.put(lots, expectedVersion: 1, key: key("lots"))
      #expect(second.value.version == Version(2) && second.value.policy == lots)
      var reasons: [String?] = []
      reasons.append(
        await reason {
          _ = try await store.replenishment.put(policy(), expectedVersion: 1, key: key("stale"))
        })
      reasons.append(await reason { try await put(store, policy(9), "unknown") })
      #expect(reasons == ["VERSION_CONFLICT", "PRODUCT_NOT_FOUND"])
      try await put(store, policy(2), "two")
      let page = try await store.replenishment.policies(
        ReorderPolicyFilter(), after: nil, limit: 1, tenant: shop)
      #expect(page.policies.map(\.policy) == [lots] && page.next == Self.row)
      let rest = try await store.replenishment.policies(
        ReorderPolicyFilter(), after: page.next, limit: 9, tenant: shop)
      #expect(rest.policies.map(\.policy) == [policy(2)] && rest.next == nil)
      var filter = ReorderPolicyFilter()
      filter.responsible = "bob"
      #expect(
        try await store.replenishment.policies(filter, after: nil, limit: 9, tenant: shop)
          .policies.isEmpty)
    }
  }

  @Test("of a SKU one suggestion waits, however many look at once, urgent ones first")
  func suggests() async throws {
    try await withStore { store in
      try await store.stockUp(3, units: 9)
      try await put(store, policy(1), "one")
      try await put(store, policy(2, alert: 9), "two")
      try await put(store, policy(3, alert: 20, safety: 10), "three")
      let other = Store(pool: store.pool)
      let results = await atOnce(12) { number in
        try await (number % 2 == 0 ? store : other).replenishment.suggestDue()
      }
      #expect(results.compactMap { reason($0) } == [])
      let made = try await suggestions(store)
      #expect(made.map(\.stock.sku) == [sku(3), sku(1)])
      #expect(made.map(\.quantity) == [21, 21] && made.map(\.isUrgent) == [true, false])
      #expect(made[1].explanation == "9 available and 0 incoming are below 10")
      let page = try await store.replenishment.suggestions(limit: 1, tenant: shop)
      #expect(page.orders == [made[0]])
      let rest = try await store.replenishment.suggestions(
        after: page.next, limit: 9, tenant: shop)
      #expect(rest.orders == [made[1]] && rest.next == nil)
      // A reservation takes the second below its line.
      _ = try await store.orders.create(store.command("order", [(2, 1)]))
      _ = try await store.replenishment.suggestDue()
      #expect(try await suggestions(store).count == 3)
      // What was given up is suggested again.
      _ = try await take(store, .cancel(reason: "too dear"), made[1], "cancel")
      _ = try await store.replenishment.suggestDue()
      #expect(try await suggestions(store).filter { $0.stock.sku == sku(1) }.count == 1)
    }
  }

  @Test("from the suggestion to the goods: what is ordered is incoming until it is here (I2)")
  func life() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 0)
      let order = try await placed(store)
      #expect(order.state == .ordered && order.quantity == 20 && order.reference == "B-1")
      #expect(try await level(store).incoming == 20)
      // It is on its way, so nothing more is suggested.
      _ = try await store.replenishment.suggestDue()
      #expect(try await suggestions(store).isEmpty)
      let part = try await store.replenishment.take(
        .receive(Quantity(5)!, isComplete: false, deliveryNote: "D-1"), with: order.id,
        expectedVersion: 3, key: key("part"))
      #expect(part.value.state == .partReceived && part.value.received == 5)
      let again = try await store.replenishment.take(
        .receive(Quantity(5)!, isComplete: false, deliveryNote: "D-1"), with: order.id,
        expectedVersion: 3, key: key("part"))
      #expect(again.isReplay && again.value == part.value)
      #expect(try await level(store).columns == StockColumns(onHand: 5, incoming: 15))
      let stale = await reason {
        _ = try await store.replenishment.take(
          .cancel(reason: "x"), with: order.id, expectedVersion: 3, key: key("stale"))
      }
      #expect(stale == "VERSION_CONFLICT")
      let rest = try await take(
        store, .receive(Quantity(16)!, isComplete: false, deliveryNote: ""), order, "rest")
      #expect(rest.state == .received && rest.received == 21)
      #expect(try await level(store).columns == StockColumns(onHand: 21))
      let movements = try await store.stock.movements(
        MovementFilter(), after: nil, limit: 9, tenant: shop)
      #expect(
        movements.map(\.kind) == [.announce, .receive, .unannounce, .receive, .unannounce])
      #expect(movements.allSatisfy { $0.reason == "supplier order \(order.id)" })
      let ended = await reason { _ = try await take(store, .cancel(reason: "x"), order, "late") }
      #expect(ended == "SUPPLIER_ORDER_STATE")
      let unknown = await reason {
        _ = try await store.replenishment.load(
          SupplierOrderID(store.identifiers.next()), tenant: shop)
      }
      #expect(unknown == "SUPPLIER_ORDER_NOT_FOUND")
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("arriving goods go to the orders that wait for them, which were promised them before")
  func backorders() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 0)
      let first = try await store.orders.create(
        store.command("first", [(1, 8)], policy: .backorder)
      ).value
      let second = try await store.orders.create(
        store.command("second", [(1, 12)], policy: .backorder)
      ).value
      let third = try await store.orders.create(
        store.command("third", [(1, 1)], policy: .backorder)
      ).value
      let order = try await placed(store)
      func promises() async throws -> [OrderID: Instant?] {
        let waiting = try await store.stock.backorders(
          BackorderFilter(), after: nil, limit: 9, tenant: shop)
        return Dictionary(uniqueKeysWithValues: waiting.map { ($0.order, $0.supplied) })
      }
      #expect(try await promises().values.allSatisfy { $0 == nil })
      let date = store.identifiers.now.advanced(by: .seconds(9 * 86_400))
      let promised = try await take(
        store, .promise(date, followUp: nil, note: "by phone"), order, "promise")
      #expect(promised.promised == date && promised.followUp == date)
      #expect(try await promises() == [first.id: date, second.id: date, third.id: nil])
      var filter = SupplierOrderFilter()
      filter.followUpBefore = date
      #expect(
        try await store.replenishment.list(filter, before: nil, limit: 9, tenant: shop)
          .orders.isEmpty)
      filter.followUpBefore = date.advanced(by: .seconds(1))
      #expect(
        try await store.replenishment.list(filter, before: nil, limit: 9, tenant: shop)
          .orders == [promised])
      _ = try await take(
        store, .receive(Quantity(19)!, isComplete: true, deliveryNote: ""), order, "in")
      while try await BackorderFilling(store: store).runOnce() {}
      let states = try await store.orders.load([first.id, second.id, third.id], tenant: shop)
        .reduce(into: [:]) { $0[$1.id] = $1.state }
      #expect(
        states == [
          first.id: .allocated, second.id: .awaitingStock, third.id: .allocated,
        ])
      #expect(try await promises() == [second.id: nil])
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("receipts and an end race: units are announced and withdrawn once")
  func race() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 0)
      let order = try await placed(store)
      let other = Store(pool: store.pool)
      let results = await atOnce(16) { number in
        let one = number % 2 == 0 ? store : other
        if number == 9 {
          _ = try await take(one, .cancel(reason: "no"), order, "cancel")
        } else {
          _ = try await take(
            one, .receive(Quantity(3)!, isComplete: false, deliveryNote: ""), order,
            "in-\(number)")
        }
      }
      #expect(
        Set(results.compactMap { reason($0) }).isSubset(of: [
          "SUPPLIER_ORDER_STATE", "VERSION_CONFLICT",
        ]))
      let ended = try await store.replenishment.load(order.id, tenant: shop)
      #expect(
        try await level(store).columns
          == StockColumns(onHand: ended.received, incoming: ended.announced))
      #expect(try await store.requireCleanLedger())
    }
  }
}
