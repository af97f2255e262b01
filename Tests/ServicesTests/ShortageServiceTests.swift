import Contracts
import Domain
import RPCCore
import Store
import Testing

@testable import Services

@Suite("What is told of shortages")
struct ShortageServiceTests {
  /// Makes C-3, which can be had instead of A-1, with so many units.
  private func offer(_ units: Int64, _ fixture: OrdersFixture) async throws {
    let context = fixture.context
    _ = try await fixture.stock.putProduct(
      PutProductRequest(
        requestID: "c",
        product: Contracts.Product(sku: "C-3", displayName: "Third", listPrice: euros(9))),
      context: context)
    _ = try await fixture.sourcing.putSubstitutes(
      PutSubstitutesRequest(requestID: "s", sku: "A-1", substitutes: ["C-3"]), context: context)
    guard units > 0 else { return }
    _ = try await fixture.stock.receive(
      ReceiveRequest(
        requestID: "in", warehouse: "BER-1", lines: [ReceiptLine(sku: "C-3", quantity: units)]),
      context: context)
  }

  private func messages(
    _ fixture: OrdersFixture, _ count: Int = 1
  ) async throws -> [Contracts.Notification] {
    try await fixture.written(count, ListNotificationsRequest(kinds: [.goodsShort]))
  }

  @Test(
    "an order that is placed short tells its customer of the short goods alone",
    arguments: [
      (Contracts.ShortagePolicy.partialBackorder, "as soon as they arrive"),
      (.partial, "off your order"), (.backorder, "as soon as they arrive"),
    ])
  func placed(_ policy: Contracts.ShortagePolicy, _ solution: String) async throws {
    try await OrdersFixture.with(stock: 5) { fixture in
      try await fixture.beginMessages()
      try await offer(7, fixture)
      let order = try await fixture.create {
        $0.lines = [NewOrderLine(sku: "A-1", quantity: 8), NewOrderLine(sku: "B-2", quantity: 4)]
        $0.shortagePolicy = policy
      }
      let told = try await messages(fixture)
      #expect(told.count == 1 && told[0].orderID == order.orderID)
      #expect(told[0].recipient == "ann@example.com")
      #expect(told[0].body.contains("are short: Product A-1 (A-1) × 3. We "))
      #expect(told[0].body.contains(solution) && !told[0].body.contains("B-2"))
      #expect(told[0].body.contains("Third (C-3)"))
      // Placed again it is the same order, and nothing more is said.
      _ = try await fixture.create {
        $0.lines = [NewOrderLine(sku: "A-1", quantity: 8), NewOrderLine(sku: "B-2", quantity: 4)]
        $0.shortagePolicy = policy
      }
      let other = try await fixture.create("other") {
        $0.lines = [NewOrderLine(sku: "A-1", quantity: 60)]
        $0.shortagePolicy = .backorder
      }
      #expect(
        try await messages(fixture, 2).map(\.orderID) == [other.orderID, order.orderID])
      let listed = try await fixture.sourcing.listShortages(
        ListShortagesRequest(), context: fixture.context
      ).shortages.filter { $0.orderID == order.orderID }
      #expect(listed.map(\.sku) == ["A-1"] && listed.map(\.shortQuantity) == [3])
      #expect(listed[0].substitutes == [Substitute(sku: "C-3", available: 7)])
    }
  }

  @Test("a shortage with nothing to be had instead says so, in the customer's language")
  func chinese() async throws {
    try await OrdersFixture.with(stock: 5) { fixture in
      try await fixture.beginMessages()
      try await offer(0, fixture)
      _ = try await fixture.create {
        $0.lines = [NewOrderLine(sku: "A-1", quantity: 8)]
        $0.shortagePolicy = .partialBackorder
        $0.shippingAddress?.countryCode = "CN"
      }
      let told = try await messages(fixture)
      #expect(told[0].language == .chinese)
      #expect(told[0].body.contains("以下商品缺货：Product A-1 (A-1) × 3。我们已安排补货"))
      #expect(told[0].body.contains("可替代的现货商品：暂无"))
      let listed = try await fixture.sourcing.listBackorders(
        ListBackordersRequest(), context: fixture.context)
      #expect(listed.backorders.map(\.quantity) == [3])
      #expect(listed.backorders[0].substitutes.isEmpty)
    }
  }

  @Test("an order that a person approves, and which is short then, tells of it")
  func approved() async throws {
    try await OrdersFixture.with(stock: 5) { fixture in
      try await fixture.beginMessages()
      let draft = try await fixture.create {
        $0.lines = [NewOrderLine(sku: "A-1", quantity: 8)]
        $0.shortagePolicy = .partialBackorder
        $0.draft = true
      }
      _ = try await fixture.orders.submitOrder(
        SubmitOrderRequest(requestID: "go", orderID: draft.orderID), context: fixture.context)
      let told = try await messages(fixture)
      #expect(told.count == 1 && told[0].body.contains("Product A-1 (A-1) × 3"))
    }
  }

  @Test(
    "a short pick that no other warehouse makes good tells of it, once",
    arguments: [
      (Contracts.ShortagePolicy.backorder, "as soon as they arrive"),
      (.refuse, "We look for a way"),
    ])
  func picked(_ policy: Contracts.ShortagePolicy, _ solution: String) async throws {
    try await OrdersFixture.with(stock: 5) { fixture in
      try await fixture.beginMessages()
      try await offer(6, fixture)
      let order = try await fixture.create {
        $0.lines = [NewOrderLine(sku: "A-1", quantity: 5), NewOrderLine(sku: "B-2", quantity: 2)]
        $0.shortagePolicy = policy
      }
      let context = fixture.context
      let plan = try await fixture.picks.releaseFulfilments(
        ReleaseFulfilmentsRequest(requestID: "release", orderID: order.orderID), context: context)
      let id = plan.fulfilments[0].fulfilmentID
      _ = try await fixture.picks.claimPick(
        ClaimPickRequest(requestID: "claim", fulfilmentID: id), context: context)
      let request = ReportShortRequest(
        requestID: "short", fulfilmentID: id,
        lines: [PickedUnits(lineNumber: 1, quantity: 2)], reason: "broken")
      let report = try await fixture.picks.reportShort(request, context: context)
      #expect(report.resourcing.map(\.quantity) == [2])
      #expect(report.resourcing[0].substitutes == [Substitute(sku: "C-3", available: 6)])
      #expect(try await fixture.picks.reportShort(request, context: context) == report)
      let told = try await messages(fixture)
      #expect(told.count == 1 && told[0].orderID == order.orderID)
      #expect(told[0].body.contains("are short: Product A-1 (A-1) × 2. We "))
      #expect(told[0].body.contains(solution) && told[0].body.contains("Third (C-3)"))
      let listed = try await listed(of: order, fixture)
      #expect(listed.map(\.outcome) == [policy == .refuse ? .undecided : .backordered])
      #expect(listed.map(\.lineNumber) == [1] && listed.map(\.requested) == [5])
      #expect(listed.map(\.shortQuantity) == [2] && listed[0].substitutes.count == 1)
    }
  }

  @Test("units that come to wait by a change of an order that waits are told of, those alone")
  func changed() async throws {
    try await OrdersFixture.with(stock: 5) { fixture in
      let order = try await fixture.create {
        $0.lines = [NewOrderLine(sku: "A-1", quantity: 8), NewOrderLine(sku: "B-2", quantity: 2)]
        $0.shortagePolicy = .backorder
      }
      try await fixture.beginMessages()
      let (context, changes) = (fixture.context, fixture.changes)
      let change = try await changes.openChange(
        OpenChangeRequest(
          requestID: "open", orderID: order.orderID,
          actions: [
            .init(action: .quantity(.init(lineNumber: 1, quantity: 9))),
            .init(action: .quantity(.init(lineNumber: 2, quantity: 1))),
          ], reason: "one more"), context: context)
      _ = try await changes.submitChange(
        SubmitChangeRequest(requestID: "submit", changeID: change.changeID), context: context)
      _ = try await changes.recordConsent(
        RecordConsentRequest(
          requestID: "consent", changeID: change.changeID, channel: .phone, evidence: "9:00"),
        context: context)
      for actor in ["bob", "cem"] {
        _ = try await changes.decideChange(
          DecideChangeRequest(
            requestID: actor, changeID: change.changeID, decision: .approved, reason: "agreed"),
          context: fixture.context(tenant: "shop", actor: actor))
      }
      _ = try await changes.applyChange(
        ApplyChangeRequest(requestID: "apply", changeID: change.changeID), context: context)
      let told = try await messages(fixture)
      #expect(told.count == 1 && told[0].orderID == order.orderID)
      #expect(told[0].body.contains("are short: Product A-1 (A-1) × 1. We "))
      let listed = try await listed(of: order, fixture).first
      #expect(listed?.shortQuantity == 1 && listed?.requested == 9)
      #expect(listed?.outcome == .backordered)
    }
  }

  @Test("units that are sent again are told of as long as they wait")
  func sentAgain() async throws {
    try await OrdersFixture.with(stock: 5) { fixture in
      let context = fixture.context
      let order = try await fixture.create {
        $0.lines = [NewOrderLine(sku: "A-1", quantity: 3)]
      }
      let shipment = try await fixture.shipments.createShipment(
        CreateShipmentRequest(
          requestID: "ship", orderID: order.orderID, carrier: "DHL", trackingNumber: "T-1"),
        context: context)
      try await fixture.beginMessages()
      let anomaly = try await fixture.tracking.reportAnomaly(
        ReportAnomalyRequest(
          requestID: "lost", shipmentID: shipment.shipmentID, kind: .lost, reason: "gone"),
        context: context)
      _ = try await fixture.tracking.resolveAnomaly(
        ResolveAnomalyRequest(
          requestID: "again", anomalyID: anomaly.anomalyID, resolution: .reshipped,
          reason: "once more"), context: context)
      let told = try await messages(fixture)
      #expect(told.count == 1 && told[0].orderID == order.orderID)
      #expect(told[0].body.contains("are short: Product A-1 (A-1) × 3. We have put them on order"))
      #expect(try await listed(of: order, fixture).map(\.shortQuantity) == [3])
    }
  }

  @Test("every kind of shortage is listed, page by page, each once")
  func pages() async throws {
    try await OrdersFixture.with(stock: 5) { fixture in
      let context = fixture.context
      for (request, units) in [("first", Int64(2)), ("second", 1), ("third", 2)] {
        _ = try await fixture.create(request) {
          $0.lines = [
            NewOrderLine(sku: "A-1", quantity: units), NewOrderLine(sku: "B-2", quantity: 1),
          ]
          $0.shortagePolicy = .partialBackorder
        }
      }
      let short = await refused {
        try await fixture.create("refused") {
          $0.lines = [NewOrderLine(sku: "A-1", quantity: 9)]
        }
      }
      #expect(short?.reason == "INSUFFICIENT_STOCK")
      for (request, sku) in [("a", "A-1"), ("b", "B-2")] {
        _ = try await fixture.stock.quarantineStock(
          QuarantineStockRequest(
            requestID: request, sku: sku, warehouse: "BER-1", quantity: 4, reason: "wet"),
          context: context)
      }
      let all = try await fixture.sourcing.listShortages(
        ListShortagesRequest(), context: context)
      #expect(all.nextPageToken.isEmpty)
      #expect(all.shortages.map(\.sku) == ["B-2", "B-2", "A-1", "A-1", "A-1", "A-1"])
      #expect(all.shortages.map(\.outcome).last == .refused)
      #expect(
        all.shortages.filter { $0.sku == "A-1" }.dropLast().map(\.shortQuantity).sorted() == [
          1, 1, 2,
        ])
      #expect(all.shortages.dropLast().allSatisfy { $0.outcome == .backordered })
      var paged: [Contracts.Shortage] = []
      var request = ListShortagesRequest(pageSize: 1)
      repeat {
        let page = try await fixture.sourcing.listShortages(request, context: context)
        paged += page.shortages
        request.pageToken = page.nextPageToken
      } while !request.pageToken.isEmpty
      #expect(paged == all.shortages)
    }
  }

  /// What ListShortages says of an order, newest first.
  private func listed(
    of order: Contracts.Order, _ fixture: OrdersFixture
  ) async throws -> [Contracts.Shortage] {
    try await fixture.sourcing.listShortages(ListShortagesRequest(), context: fixture.context)
      .shortages.filter { $0.orderID == order.orderID }
  }

  @Test(
    "units that a correction of stock takes from the newest orders are told of to their customers")
  func displaced() async throws {
    try await OrdersFixture.with(stock: 5) { fixture in
      try await fixture.beginMessages()
      try await offer(6, fixture)
      for (request, units) in [("first", Int64(2)), ("second", 1), ("third", 2)] {
        _ = try await fixture.create(request) {
          $0.lines = [
            NewOrderLine(sku: "B-2", quantity: 1), NewOrderLine(sku: "A-1", quantity: units),
          ]
          $0.shortagePolicy = .partialBackorder
        }
      }
      _ = try await fixture.stock.quarantineStock(
        QuarantineStockRequest(
          requestID: "q", sku: "A-1", warehouse: "BER-1", quantity: 3, reason: "wet"),
        context: fixture.context)
      let told = try await messages(fixture, 2)
      #expect(told.count == 2)
      let parts = told.map {
        $0.body.contains("A-1) × 2.") ? 2 : $0.body.contains("A-1) × 1.") ? 1 : 0
      }
      #expect(parts.sorted() == [1, 2])
      #expect(told.allSatisfy { $0.body.contains("Third (C-3)") && !$0.body.contains("B-2") })
      #expect(try await fixture.isLedgerClean())
    }
  }
}
