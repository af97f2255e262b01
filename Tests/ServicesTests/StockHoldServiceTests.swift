import Contracts
import Domain
import RPCCore
import Store
import Testing

@testable import Services

extension OrdersFixture {
  var holds: StockHolds { StockHolds(store: store, boundary: orders.boundary) }
  var sourcing: SourcingRPCs { SourcingRPCs(store: store, boundary: orders.boundary) }
}

@Suite("Holds on stock and sourcing")
struct StockHoldServiceTests {
  private func hold(_ request: String, _ units: Int64) -> HoldStockRequest {
    HoldStockRequest(
      requestID: request, lines: [WantedUnits(sku: "A-1", quantity: units)],
      ttl: ProtobufDuration(seconds: 60), reference: "basket 7")
  }

  @Test("a hold goes from HELD to COMMITTED to an order, and says so each time")
  func whole() async throws {
    try await OrdersFixture.with(stock: 5) { fixture in
      let context = fixture.context
      let held = try await fixture.holds.holdStock(hold("h", 4), context: context)
      #expect(held.state == .held && held.heldBy == "ann" && held.reference == "basket 7")
      #expect(held.lines == [HeldUnits(sku: "A-1", warehouse: "BER-1", quantity: 4)])
      let longer = try await fixture.holds.extendStockHold(
        ExtendStockHoldRequest(
          requestID: "e", holdID: held.holdID, expectedVersion: 1,
          ttl: ProtobufDuration(seconds: 3_600)), context: context)
      #expect(longer.version == 2)
      #expect((longer.expireTime?.seconds ?? 0) > (held.expireTime?.seconds ?? 0) + 3_000)
      let committed = try await fixture.holds.commitStockHold(
        CommitStockHoldRequest(requestID: "c", holdID: held.holdID, reference: "quote 3"),
        context: context)
      #expect(committed.state == .committed && committed.reference == "quote 3")
      let order = try await fixture.create {
        $0.lines[0].quantity = 5
        $0.stockHoldID = held.holdID
      }
      #expect(order.lines[0].reservations == [LineReservation(warehouse: "BER-1", quantity: 5)])
      let consumed = try await fixture.holds.getStockHold(
        GetStockHoldRequest(holdID: held.holdID), context: context)
      #expect(consumed.state == .consumed && consumed.orderID == order.orderID)
      let refusal = await refused {
        try await fixture.holds.releaseStockHold(
          ReleaseStockHoldRequest(requestID: "r", holdID: held.holdID), context: context)
      }
      #expect(refusal == Refused(.failedPrecondition, "STOCK_HOLD_STATE", ["state": "CONSUMED"]))
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("what is wrong with a hold names its field")
  func fields() async throws {
    try await OrdersFixture.with(stock: 5) { fixture in
      let cases: [(String, (inout HoldStockRequest) -> Void)] = [
        ("lines", { $0.lines = [] }),
        ("lines[0].sku", { $0.lines[0].sku = "" }),
        ("lines[0].quantity", { $0.lines[0].quantity = 0 }),
        ("ttl", { $0.ttl = ProtobufDuration(seconds: 86_401) }),
        ("ttl", { $0.ttl = ProtobufDuration(seconds: 1, nanos: 5) }),
        ("ttl", { $0.ttl = ProtobufDuration(seconds: .min) }),
        ("warehouse", { $0.warehouse = "no such code" }),
      ]
      for (field, spoil) in cases {
        var request = hold("bad", 1)
        spoil(&request)
        let refusal = await refused { [request] in
          try await fixture.holds.holdStock(request, context: fixture.context)
        }
        #expect(refusal?.code == .invalidArgument && refusal?.metadata == ["field": field])
      }
      let short = await refused {
        try await fixture.holds.holdStock(hold("short", 6), context: fixture.context)
      }
      #expect(
        short
          == Refused(
            .failedPrecondition, "INSUFFICIENT_STOCK",
            ["sku": "A-1", "requested": "6", "available": "5"]))
    }
  }

  @Test("holds are listed page by page")
  func lists() async throws {
    try await OrdersFixture.with(stock: 9) { fixture in
      for number in 1...3 {
        _ = try await fixture.holds.holdStock(hold("h\(number)", 1), context: fixture.context)
      }
      var request = ListStockHoldsRequest(states: [.held], reference: "basket 7", pageSize: 2)
      let first = try await fixture.holds.listStockHolds(request, context: fixture.context)
      request.pageToken = first.nextPageToken
      let second = try await fixture.holds.listStockHolds(request, context: fixture.context)
      #expect(first.holds.count == 2 && second.holds.count == 1)
      #expect(Set((first.holds + second.holds).map(\.holdID)).count == 3)
      #expect(second.nextPageToken.isEmpty)
    }
  }

  @Test("a plan says from where and why, what is short, and what could be sold instead")
  func plans() async throws {
    try await OrdersFixture.with(stock: 5) { fixture in
      let context = fixture.context
      _ = try await fixture.sourcing.putSubstitutes(
        PutSubstitutesRequest(requestID: "s", sku: "A-1", substitutes: ["B-2"]), context: context)
      let plan = try await fixture.sourcing.planSourcing(
        PlanSourcingRequest(lines: [WantedUnits(sku: "A-1", quantity: 7)]), context: context)
      #expect(plan.rule == .oneWarehouse && plan.warehouses == ["BER-1"])
      #expect(plan.shortQuantity == 2 && plan.lines[0].shortQuantity == 2)
      #expect(plan.lines[0].substitutes == [Substitute(sku: "B-2", available: 5)])
      #expect(
        plan.options
          == [
            SourcingOption(sku: "A-1", warehouse: "BER-1", free: 5, taken: 5, reason: .taken)
          ])
      #expect(try await fixture.reserved() == 0)
      let refusal = await refused {
        try await fixture.create { $0.lines[0].quantity = 7 }
      }
      #expect(refusal?.metadata["substitutes"] == "B-2=5")
      let listed = try await fixture.sourcing.listShortages(
        ListShortagesRequest(sku: "A-1", outcomes: [.refused]), context: context)
      #expect(listed.shortages.map(\.shortQuantity) == [2])
      #expect(listed.shortages.map(\.channel) == [.selfOrder])
      let itself = await refused {
        try await fixture.sourcing.putSubstitutes(
          PutSubstitutesRequest(requestID: "t", sku: "A-1", substitutes: ["A-1"]),
          context: context)
      }
      #expect(itself?.metadata == ["field": "substitutes[0]"])
    }
  }

  @Test("what waits is listed in its turn with pages, and a receipt ends the waiting")
  func backorders() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let context = fixture.context
      var ids: [String] = []
      for number in 1...3 {
        ids.append(
          try await fixture.create("r-\(number)") {
            $0.shortagePolicy = .backorder
            $0.orderClass = number == 3 ? .urgent : .normal
          }.orderID)
      }
      var request = ListBackordersRequest(sku: "A-1", pageSize: 2)
      let first = try await fixture.sourcing.listBackorders(request, context: context)
      request.pageToken = first.nextPageToken
      let second = try await fixture.sourcing.listBackorders(request, context: context)
      #expect((first.backorders + second.backorders).map(\.orderID) == [ids[2], ids[0], ids[1]])
      #expect(first.backorders[0].priority == 500 && first.backorders[0].promiseTime == nil)
      _ = try await fixture.stock.receive(
        ReceiveRequest(
          requestID: "in", warehouse: "BER-1", lines: [ReceiptLine(sku: "A-1", quantity: 2)]),
        context: context)
      for work in ServedContracts.backgroundWork(fixture.store)
      where work.name == "backorder-fill" || work.name == "backorder-sweep" {
        while try await work.runOnce() {}
      }
      let left = try await fixture.sourcing.listBackorders(
        ListBackordersRequest(), context: context)
      #expect(left.backorders.map(\.orderID) == [ids[1]])
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("goods go to another warehouse, into quarantine and out of it")
  func shifts() async throws {
    try await OrdersFixture.with(stock: 5) { fixture in
      let context = fixture.context
      _ = try await fixture.stock.putWarehouse(
        PutWarehouseRequest(
          requestID: "w", warehouse: Warehouse(code: "HAM-1", displayName: "Hamburg")),
        context: context)
      let moved = try await fixture.stock.transferStock(
        TransferStockRequest(
          requestID: "t", fromWarehouse: "BER-1", toWarehouse: "HAM-1",
          lines: [ReceiptLine(sku: "A-1", quantity: 2)], reason: "balance"), context: context)
      #expect(moved.levels.map(\.onHand) == [3, 2])
      let blocked = try await fixture.stock.quarantineStock(
        QuarantineStockRequest(
          requestID: "q", sku: "A-1", warehouse: "BER-1", quantity: 2, reason: "wet"),
        context: context)
      #expect(blocked.quarantined == 2 && blocked.available == 1)
      let scrapped = try await fixture.stock.scrapStock(
        ScrapStockRequest(
          requestID: "s", sku: "A-1", warehouse: "BER-1", quantity: 1, reason: "mould"),
        context: context)
      #expect(scrapped.onHand == 2 && scrapped.quarantined == 1)
      let freed = try await fixture.stock.releaseQuarantine(
        ReleaseQuarantineRequest(
          requestID: "r", sku: "A-1", warehouse: "BER-1", quantity: 1, reason: "dry"),
        context: context)
      #expect(freed.quarantined == 0 && freed.available == 2)
      let refusal = await refused {
        try await fixture.stock.transferStock(
          TransferStockRequest(
            requestID: "u", fromWarehouse: "BER-1", toWarehouse: "BER-1",
            lines: [ReceiptLine(sku: "A-1", quantity: 2)], reason: "balance"), context: context)
      }
      #expect(refusal?.metadata == ["field": "to_warehouse"])
      let unsaid = await refused {
        try await fixture.stock.scrapStock(
          ScrapStockRequest(requestID: "v", sku: "A-1", warehouse: "BER-1", quantity: 1),
          context: context)
      }
      #expect(unsaid?.metadata == ["field": "reason"])
      #expect(try await fixture.isLedgerClean())
    }
  }
}
