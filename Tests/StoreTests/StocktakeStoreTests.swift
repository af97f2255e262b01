import Domain
import Postgres
import Store
import Testing

@Suite("Stocktakes (STK-1, I12)")
struct StocktakeStoreTests {
  private func plan(
    _ store: Store, _ numbers: [Int] = [1], request: String = "plan",
    in warehouse: WarehouseCode = berlin
  ) async throws -> Stocktake {
    try await store.stocktakes.plan(
      .named(numbers.map { sku($0) }), in: warehouse, responsible: "ann", key: key(request)
    ).value
  }

  private func count(
    _ store: Store, _ stocktake: Stocktake, _ request: String, _ number: Int, _ units: Int64,
    by person: String = "bob"
  ) async throws -> CountVerdict {
    let count = try CountedStock(
      request: RequestID(checked: request), sku: sku(number), counted: Quantity(units)!,
      countedBy: person, actor: "bob")
    var submitter = key(request)
    submitter.actor = "bob"
    return try await store.stocktakes.submit([count], to: stocktake.id, key: submitter)[0]
  }

  private func approve(
    _ store: Store, _ stocktake: Stocktake, _ numbers: [Int], request: String = "approve"
  ) async throws -> Stocktake {
    try await store.stocktakes.review(
      stocktake.id,
      .approve(numbers.map { .init(sku: sku($0), cause: .damage, note: "") }),
      expectedVersion: 0, key: key(request)
    ).value
  }

  private func onHand(_ store: Store, _ number: Int) async throws -> Int64 {
    try await store.stock.levels(of: [sku(number)], in: [berlin], tenant: shop)
      .first?.level.onHand ?? 0
  }

  @Test("a loss and a find are posted as what was counted less the books of that moment")
  func life() async throws {
    try await withStore { store in
      try await store.stockUp(3, units: 10)
      let planned = try await plan(store, [1, 2, 3])
      #expect(planned.state == .planned && planned.version == .first)
      #expect(planned.lineCount == 3 && planned.wantedCount == 3 && planned.lastSKU == sku(3))
      #expect(try await count(store, planned, "c-1", 1, 7) == .taken)
      #expect(try await store.stocktakes.load(planned.id, tenant: shop).state == .counting)
      #expect(try await count(store, planned, "c-2", 2, 10) == .taken)
      #expect(try await count(store, planned, "c-3", 3, 12) == .taken)
      // While nothing is posted yet, goods come and go.
      _ = try await store.stock.receive(
        [(sku(1), Quantity(5)!)], into: berlin, reference: "", key: key("in"))
      let counted = try await store.stocktakes.load(planned.id, tenant: shop)
      #expect(counted.state == .counted && counted.wantedCount == 0)
      #expect(counted.differenceCount == 2)
      let lines = try await store.stocktakes.lines(
        of: planned.id, onlyDifferences: true, limit: 9, tenant: shop)
      #expect(lines.lines.map(\.sku) == [sku(1), sku(3)] && lines.next == nil)
      #expect(lines.lines.map(\.difference) == [-3, 2])
      #expect(lines.lines.allSatisfy { $0.counts.map(\.book) == [10] && !$0.isWanted })
      let approved = try await approve(store, planned, [1, 3])
      #expect(approved.state == .approved && approved.approvedBy == "tester")
      let posted = try await store.stocktakes.post(
        planned.id, expectedVersion: approved.version.number, key: key("post"))
      #expect(posted.value.stocktake.state == .posted && posted.value.stocktake.posted != nil)
      #expect(posted.value.stock.map(\.level.onHand) == [12, 12])
      #expect(try await onHand(store, 2) == 10)
      let again = try await store.stocktakes.post(
        planned.id, expectedVersion: approved.version.number, key: key("post"))
      #expect(again.isReplay && again.value == posted.value)
      var filter = MovementFilter()
      filter.kinds = [.adjust]
      let movements = try await store.stock.movements(filter, after: nil, limit: 9, tenant: shop)
      #expect(movements.map(\.delta.onHand) == [-3, 2])
      #expect(movements.allSatisfy { $0.reason == "stocktake \(planned.id)" })
      // Its lines are free for the next.
      #expect(try await plan(store, [1], request: "next").state == .planned)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("what the warehouse never had and is found there gets its stock row")
  func found() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 0)
      let planned = try await plan(store)
      #expect(try await count(store, planned, "c-1", 1, 4) == .taken)
      _ = try await approve(store, planned, [1])
      let posted = try await store.stocktakes.post(
        planned.id, expectedVersion: 0, key: key("post"))
      #expect(posted.value.stock.map(\.level.available) == [4])
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("nothing that differs is posted as nothing")
  func nothing() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 2)
      let planned = try await plan(store)
      #expect(try await count(store, planned, "c-1", 1, 2) == .taken)
      _ = try await approve(store, planned, [])
      let posted = try await store.stocktakes.post(
        planned.id, expectedVersion: 0, key: key("post"))
      #expect(posted.value.stocktake.state == .posted && posted.value.stock.isEmpty)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("a repeated count is taken once; a later one replaces it, and both stay to be seen")
  func counts() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let planned = try await plan(store, [1, 2])
      #expect(try await count(store, planned, "c-1", 1, 7) == .taken)
      #expect(try await count(store, planned, "c-1", 1, 7) == .replayed)
      let reused = CountVerdict.refused(.requestIDReused(RequestID(checked: "c-1")))
      #expect(try await count(store, planned, "c-1", 1, 8) == reused)
      #expect(try await count(store, planned, "c-1", 2, 7) == reused)
      _ = try await store.stock.receive(
        [(sku(1), Quantity(1)!)], into: berlin, reference: "", key: key("in"))
      #expect(try await count(store, planned, "c-2", 1, 9, by: "dan") == .taken)
      // The replaced one again: a replay changes nothing.
      #expect(try await count(store, planned, "c-1", 1, 7) == .replayed)
      let line = try await store.stocktakes.lines(of: planned.id, limit: 1, tenant: shop)
      #expect(line.lines[0].counts.map(\.counted) == [7, 9])
      #expect(line.lines[0].counts.map(\.book) == [10, 11])
      #expect(line.lines[0].counts.map(\.countedBy) == ["bob", "dan"])
      #expect(line.lines[0].difference == -2 && line.next == sku(1))
      #expect(
        try await count(store, planned, "c-3", 3, 1)
          == .refused(.notFound(.stocktakeLine, id: "SKU-3")))
      for number in 0..<18 {
        #expect(try await count(store, planned, "more-\(number)", 1, 9) == .taken)
      }
      guard case .refused(let tooOften) = try await count(store, planned, "more", 1, 9) else {
        Issue.record("a SKU was counted more than 20 times")
        return
      }
      #expect(tooOften.facts.field == "sku")
      // What was taken is a replay in whatever state; nothing new is taken.
      _ = try await store.stocktakes.cancel(
        planned.id, reason: "fire", expectedVersion: 0, key: key("cancel"))
      #expect(try await count(store, planned, "c-1", 1, 7) == .replayed)
      #expect(
        try await count(store, planned, "c-9", 1, 7)
          == .refused(.wrongState(.stocktake, state: "CANCELLED", attempted: "COUNT")))
    }
  }

  @Test("of a SKU in a warehouse one stocktake is open, however many plan it at once")
  func oneOpen() async throws {
    try await withStore { store in
      try await store.stockUp(4, units: 1, in: [berlin, hamburg])
      let other = Store(pool: store.pool)
      let results = await atOnce(12) { number in
        try await plan(
          number % 2 == 0 ? store : other, number % 2 == 0 ? [1, 2] : [2, 3],
          request: "plan-\(number)")
      }
      #expect(results.filter { reason($0) == nil }.count == 1)
      #expect(
        Set(results.compactMap { reason($0) }) == ["STOCKTAKE_ALREADY_EXISTS"])
      #expect(try await plan(store, [2], request: "there", in: hamburg).state == .planned)
      let stocked = await reason {
        _ = try await store.stocktakes.plan(
          .stocked(after: nil), in: berlin, responsible: "ann", key: key("all"))
      }
      #expect(stocked == "STOCKTAKE_ALREADY_EXISTS")
      let rest = try await store.stocktakes.plan(
        .stocked(after: sku(3)), in: berlin, responsible: "ann", key: key("rest")
      ).value
      #expect(rest.lineCount == 1 && rest.lastSKU == sku(4))
      var reasons: [String?] = []
      reasons.append(
        await reason {
          _ = try await store.stocktakes.plan(
            .stocked(after: sku(4)), in: berlin, responsible: "ann", key: key("none"))
        })
      reasons.append(await reason { _ = try await plan(store, [9], request: "unknown") })
      reasons.append(
        await reason {
          _ = try await plan(
            store, [4], request: "nowhere", in: WarehouseCode(checked: "NOWHERE"))
        })
      #expect(reasons == ["STOCK_NOT_FOUND", "PRODUCT_NOT_FOUND", "WAREHOUSE_NOT_FOUND"])
    }
  }

  @Test("a recount asks for the SKUs named, whoever counted may not approve, versions guard")
  func review() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let planned = try await plan(store, [1, 2])
      let early = await reason { _ = try await approve(store, planned, []) }
      #expect(early == "STOCKTAKE_STATE")
      #expect(try await count(store, planned, "c-1", 1, 9) == .taken)
      #expect(try await count(store, planned, "c-2", 2, 10) == .taken)
      let recount = StocktakeDecision.recount([sku(1)], reason: "look again")
      let unknown = await reason {
        _ = try await store.stocktakes.review(
          planned.id, .recount([sku(7)], reason: "x"), expectedVersion: 0, key: key("unknown"))
      }
      #expect(unknown == "STOCKTAKE_LINE_NOT_FOUND")
      let stale = await reason {
        _ = try await store.stocktakes.review(
          planned.id, recount, expectedVersion: 1, key: key("stale"))
      }
      #expect(stale == "VERSION_CONFLICT")
      let asked = try await store.stocktakes.review(
        planned.id, recount, expectedVersion: 3, key: key("recount"))
      #expect(asked.value.state == .recount && asked.value.wantedCount == 1)
      #expect(asked.value.reason == "look again")
      let wanted = try await store.stocktakes.lines(
        of: planned.id, onlyWanted: true, limit: 9, tenant: shop)
      #expect(wanted.lines.map(\.sku) == [sku(1)])
      #expect(
        try await store.stocktakes.review(
          planned.id, recount, expectedVersion: 3, key: key("recount")
        ).isReplay)
      #expect(try await count(store, planned, "c-3", 1, 8, by: "tester") == .taken)
      let own = await reason { _ = try await approve(store, planned, [1]) }
      #expect(own == "SAME_PERSON")
      var dan = key("dan")
      dan.actor = "dan"
      let causes = [ExplainedDifference(sku: sku(1), cause: .theft, note: "seen")]
      let approved = try await store.stocktakes.review(
        planned.id, .approve(causes), expectedVersion: 0, key: dan)
      #expect(approved.value.state == .approved)
      let line = try await store.stocktakes.lines(of: planned.id, limit: 9, tenant: shop).lines[0]
      #expect(line.cause == .theft && line.note == "seen")
      // What is approved may be counted again still, and its cause is then open.
      _ = try await store.stocktakes.review(
        planned.id, recount, expectedVersion: 0, key: key("once more"))
      #expect(try await count(store, planned, "c-4", 1, 9) == .taken)
      let after = try await store.stocktakes.lines(of: planned.id, limit: 9, tenant: shop).lines[0]
      #expect(after.cause == nil && after.difference == -1)
      let unposted = await reason {
        _ = try await store.stocktakes.post(planned.id, expectedVersion: 0, key: key("post"))
      }
      #expect(unposted == "STOCKTAKE_STATE")
    }
  }

  @Test("losses of several SKUs move the newest orders to back-order, each told once (I1)")
  func displaces() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let old = try await store.orders.create(
        store.command("old", [(1, 6), (2, 6)], policy: .partialBackorder)
      ).value
      let new = try await store.orders.create(
        store.command("new", [(1, 4), (2, 4)], policy: .partialBackorder)
      ).value
      let planned = try await plan(store, [1, 2])
      #expect(try await count(store, planned, "c-1", 1, 7) == .taken)
      #expect(try await count(store, planned, "c-2", 2, 5) == .taken)
      _ = try await approve(store, planned, [1, 2])
      let posted = try await store.stocktakes.post(
        planned.id, expectedVersion: 0, key: key("post")
      ).value
      #expect(posted.stock.map(\.level.onHand) == [7, 5])
      #expect(posted.stock.map(\.level.reserved) == [7, 5])
      #expect(posted.stock[0].displaced == [.init(orderID: new.id, units: 3)])
      #expect(
        posted.stock[1].displaced
          == [.init(orderID: new.id, units: 4), .init(orderID: old.id, units: 1)])
      for (before, waiting) in [(old, [0, 1]), (new, [3, 4])] as [(Order, [Int64])] {
        let now = try await store.orders.load(before.id, tenant: shop)
        #expect(now.lines.map(\.counters.backordered) == waiting)
        #expect(now.state == .allocated)
        #expect(now.version == before.version.next)
      }
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("a loss of more than can be taken is refused whole, and counted again it is posted")
  func tooMuch() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let planned = try await plan(store, [1, 2])
      #expect(try await count(store, planned, "c-1", 1, 2) == .taken)
      #expect(try await count(store, planned, "c-2", 2, 11) == .taken)
      _ = try await approve(store, planned, [1, 2])
      // All that lay there leaves before it is posted.
      _ = try await store.stock.adjust(
        StockKey(sku: sku(1), warehouse: berlin), by: -10, reason: "sold", key: key("sold"))
      let refused = await reason {
        _ = try await store.stocktakes.post(planned.id, expectedVersion: 0, key: key("post"))
      }
      #expect(refused == "STOCK_RESERVED")
      #expect(try await onHand(store, 2) == 10)
      #expect(try await store.stocktakes.load(planned.id, tenant: shop).state == .approved)
      _ = try await store.stocktakes.review(
        planned.id, .recount([sku(1)], reason: "sold meanwhile"), expectedVersion: 0,
        key: key("recount"))
      #expect(try await count(store, planned, "c-3", 1, 0) == .taken)
      _ = try await approve(store, planned, [2], request: "again")
      _ = try await store.stocktakes.post(planned.id, expectedVersion: 0, key: key("post"))
      #expect(try await onHand(store, 1) == 0)
      #expect(try await onHand(store, 2) == 11)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("posting and cancelling race: one of them wins, and differences are posted once")
  func race() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let planned = try await plan(store)
      #expect(try await count(store, planned, "c-1", 1, 7) == .taken)
      _ = try await approve(store, planned, [1])
      let other = Store(pool: store.pool)
      let results = await atOnce(16) { number in
        let one = number % 2 == 0 ? store : other
        if number % 4 == 3 {
          _ = try await one.stocktakes.cancel(
            planned.id, reason: "no", expectedVersion: 0, key: key("cancel-\(number)"))
        } else {
          _ = try await one.stocktakes.post(
            planned.id, expectedVersion: 0, key: key("post-\(number)"))
        }
      }
      #expect(results.filter { reason($0) == nil }.count == 1)
      #expect(Set(results.compactMap { reason($0) }) == ["STOCKTAKE_STATE"])
      let state = try await store.stocktakes.load(planned.id, tenant: shop).state
      #expect(try await onHand(store, 1) == (state == .posted ? 7 : 10))
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("lists are newest first and by what was asked for")
  func lists() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 1, in: [berlin, hamburg])
      let first = try await plan(store, [1])
      let second = try await plan(store, [1], request: "second", in: hamburg)
      let page = try await store.stocktakes.list(
        StocktakeFilter(), before: nil, limit: 1, tenant: shop)
      #expect(page.stocktakes == [second] && page.next == second.id)
      var filter = StocktakeFilter()
      filter.warehouse = berlin
      filter.states = [.planned]
      filter.responsible = "ann"
      let there = try await store.stocktakes.list(filter, before: nil, limit: 9, tenant: shop)
      #expect(there.stocktakes == [first] && there.next == nil)
      filter.responsible = "bob"
      #expect(
        try await store.stocktakes.list(filter, before: nil, limit: 9, tenant: shop)
          .stocktakes.isEmpty)
      let unknown = await reason {
        _ = try await store.stocktakes.lines(
          of: StocktakeID(store.identifiers.next()), limit: 9, tenant: shop)
      }
      #expect(unknown == "STOCKTAKE_NOT_FOUND")
    }
  }

  @Test("counts taken while stock moves from twelve callers leave the books as the movements say")
  func whileStockMoves() async throws {
    try await withStore { store in
      try await store.stockUp(3, units: 40)
      let other = Store(pool: store.pool)
      let planned = try await plan(store, [1, 2, 3])
      // What people find is what lies there, less 3 of the first product, which the books never lost.
      let results = await atOnce(12) { caller in
        let one = caller % 2 == 0 ? store : other
        for step in 0..<20 {
          let name = "\(caller)-\(step)"
          let number = (caller + step) % 3 + 1
          do {
            switch caller % 4 {
            case 0:
              _ = try await one.stock.receive(
                [(sku(number), Quantity(2)!)], into: berlin, reference: "", key: key("in-\(name)"))
            case 1:
              let order = try await one.orders.create(one.command("o-\(name)", [(number, 2)])).value
              _ = try await one.shipments.create(
                of: order.id, lines: [],
                terms: ShipmentTerms(
                  carrier: CarrierCode(checked: "DHL"), trackingNumber: "T-\(name)"),
                expectedVersion: 0, key: key("ship-\(name)"))
            case 2:
              _ = try await one.stock.adjust(
                StockKey(sku: sku(number), warehouse: berlin), by: -1, reason: "broken",
                key: key("adjust-\(name)"))
            default:
              let level = try await one.stock.levels(
                of: [sku(number)], in: [berlin], tenant: shop)[0].level
              _ = try await count(one, planned, "c-\(name)", number, max(level.onHand - 3, 0))
            }
          } catch let refusal as Refusal {
            guard ["INSUFFICIENT_STOCK", "STOCK_RESERVED"].contains(refusal.reason) else {
              throw refusal
            }
          }
        }
      }
      #expect(results.compactMap { reason($0) } == [])
      var moved: [Int64] = []
      for number in 1...3 { moved.append(try await onHand(store, number)) }
      let lines = try await store.stocktakes.lines(of: planned.id, limit: 9, tenant: shop).lines
      let differences = lines.compactMap(\.difference)
      #expect(differences.count == 3)
      // A sum over the whole ledger, whatever came between count and posting.
      _ = try await approve(
        store, planned,
        lines.enumerated().filter { $0.element.difference != 0 }.map { $0.offset + 1 })
      let posting = await atOnce(9) { number in
        if number == 4 {
          _ = try await store.stocktakes.post(planned.id, expectedVersion: 0, key: key("post"))
        } else {
          _ = try await other.stock.receive(
            [(sku(number % 3 + 1), Quantity(1)!)], into: berlin, reference: "",
            key: key("late-\(number)"))
        }
      }
      #expect(posting.compactMap { reason($0) } == [])
      for number in 1...3 {
        let late = [0, 1, 2, 3, 5, 6, 7, 8].filter { $0 % 3 + 1 == number }.count
        #expect(
          try await onHand(store, number)
            == moved[number - 1] + differences[number - 1] + Int64(late))
      }
      #expect(try await store.requireCleanLedger())
    }
  }
}
