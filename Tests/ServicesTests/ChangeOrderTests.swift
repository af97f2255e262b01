import Contracts
import RPCCore
import Testing

@testable import Services

@Suite("SubmitOrder")
struct SubmitOrderTests {
  private func submit(
    _ fixture: OrdersFixture, _ order: Contracts.Order, _ requestID: String = "s-1",
    version: Int64 = 0
  ) async throws -> Contracts.Order {
    try await fixture.orders.submitOrder(
      SubmitOrderRequest(
        requestID: requestID, orderID: order.orderID, expectedVersion: version),
      context: fixture.context)
  }

  @Test("takes a draft through review and reservation, once")
  func draft() async throws {
    try await OrdersFixture.with { fixture in
      let draft = try await fixture.create { $0.draft = true }
      #expect(draft.state == .draft)
      #expect(draft.review == nil)
      #expect(draft.stageTimes?.submitTime == nil)
      #expect(try await fixture.reserved() == 0)
      let order = try await submit(fixture, draft, version: 1)
      #expect(order.state == .allocated)
      #expect(order.version == 2)
      #expect(order.lines[0].reserved == 1)
      #expect(try await fixture.reserved() == 1)
      // The same request again changes nothing; another one is refused by the state.
      #expect(try await submit(fixture, draft, version: 1) == order)
      let again = await refused { try await submit(fixture, draft, "s-2") }
      #expect(again == Refused(.failedPrecondition, "ORDER_STATE", ["state": "ALLOCATED"]))
      #expect(try await fixture.reserved() == 1)
    }
  }

  @Test("refuses a version that the caller has not seen, and says the current one")
  func version() async throws {
    try await OrdersFixture.with { fixture in
      let draft = try await fixture.create { $0.draft = true }
      let refusal = await refused { try await submit(fixture, draft, version: 7) }
      #expect(refusal == Refused(.aborted, "VERSION_CONFLICT", ["current_version": "1"]))
    }
  }

  @Test("a shortage refuses a draft that takes none, and lets wait one that takes back-orders")
  func shortage() async throws {
    try await OrdersFixture.with(stock: 1) { fixture in
      let refusing = try await fixture.create("r-1") {
        $0.draft = true
        $0.lines[0].quantity = 2
      }
      let refusal = await refused { try await submit(fixture, refusing, "s-1") }
      #expect(refusal?.reason == "INSUFFICIENT_STOCK")
      let waiting = try await fixture.create("r-2") {
        $0.draft = true
        $0.lines[0].quantity = 2
        $0.shortagePolicy = .backorder
      }
      let order = try await submit(fixture, waiting, "s-2")
      #expect(order.state == .awaitingStock)
      #expect(order.lines[0].backordered == 2)
      #expect(try await fixture.reserved() == 0)
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("an unknown order is not found, and an id that is none names its field")
  func unknown() async throws {
    try await OrdersFixture.with { fixture in
      let id = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f"
      let missing = await refused {
        try await submit(fixture, Contracts.Order(orderID: id))
      }
      #expect(missing == Refused(.notFound, "ORDER_NOT_FOUND", ["resource": id]))
      let malformed = await refused {
        try await submit(fixture, Contracts.Order(orderID: "7"))
      }
      #expect(malformed == Refused(.invalidArgument, "FIELD_INVALID", ["field": "order_id"]))
    }
  }
}

@Suite("CancelOrder")
struct CancelOrderTests {
  private func cancel(
    _ fixture: OrdersFixture, _ order: Contracts.Order, _ requestID: String = "c-1"
  ) async throws -> Contracts.Order {
    try await fixture.orders.cancelOrder(
      CancelOrderRequest(
        requestID: requestID, orderID: order.orderID, reason: "changed mind"),
      context: fixture.context)
  }

  @Test("inside the window is free and gives the stock back")
  func free() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create { $0.lines[0].quantity = 5 }
      #expect(try await fixture.reserved() == 5)
      let cancelled = try await cancel(fixture, order)
      #expect(cancelled.state == .cancelled)
      #expect(cancelled.version == 2)
      #expect(
        cancelled.cancellation
          == OrderCancellation(reason: "changed mind", fee: euros(0), cancelledBy: "ann"))
      #expect(cancelled.lines[0].cancelled == 5)
      #expect(cancelled.lines[0].reserved == 0)
      #expect(cancelled.stageTimes?.cancelTime != nil)
      #expect(try await fixture.reserved() == 0)
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("after the tenant's window costs the tenant's share of the total")
  func fee() async throws {
    try await OrdersFixture.with { fixture in
      try await fixture.execute(
        """
        INSERT INTO tenant_setting (tenant_id, cancel_free_seconds, cancel_fee_basis_points)
        VALUES ('shop', 0, 1250)
        """)
      let order = try await fixture.create { $0.lines[0].quantity = 2 }
      #expect(try await cancel(fixture, order).cancellation?.fee == euros(2, 50))
    }
  }

  @Test("a repeat is answered and not done again; a second request is refused by the state")
  func twice() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create()
      let first = try await cancel(fixture, order)
      #expect(try await cancel(fixture, order) == first)
      let second = await refused { try await cancel(fixture, order, "c-2") }
      #expect(second == Refused(.failedPrecondition, "ORDER_STATE", ["state": "CANCELLED"]))
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("needs a reason")
  func reason() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create()
      let refusal = await refused {
        try await fixture.orders.cancelOrder(
          CancelOrderRequest(requestID: "c-1", orderID: order.orderID, reason: " \n"),
          context: fixture.context)
      }
      #expect(refusal == Refused(.invalidArgument, "FIELD_MISSING", ["field": "reason"]))
    }
  }
}

@Suite("Notes and timeline")
struct TimelineTests {
  @Test("what happened is told oldest first, notes with their words, page by page")
  func pages() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create()
      let added = try await fixture.orders.addNote(
        AddNoteRequest(
          requestID: "n-1", orderID: order.orderID, expectedVersion: 1, source: .customer,
          text: "ring twice"),
        context: fixture.context)
      #expect(added.order?.version == 2)
      #expect(added.note?.source == .customer)
      #expect(added.note?.text == "ring twice")
      #expect(added.note?.actor == "ann")
      _ = try await fixture.orders.cancelOrder(
        CancelOrderRequest(requestID: "c-1", orderID: order.orderID, reason: "late"),
        context: fixture.context)

      var entries: [TimelineEntry] = []
      var token = ""
      repeat {
        let page = try await fixture.orders.getTimeline(
          GetTimelineRequest(orderID: order.orderID, pageSize: 2, pageToken: token),
          context: fixture.context)
        #expect(page.entries.count <= 2)
        entries += page.entries
        token = page.nextPageToken
      } while !token.isEmpty
      #expect(entries.compactMap(\.event?.kind) == [.created, .noteAdded, .cancelled])
      #expect(entries.compactMap(\.event?.orderVersion) == [1, 2, 3])
      #expect(
        entries.compactMap(\.event?.orderState) == [.allocated, .allocated, .cancelled])
      #expect(entries[1].note == added.note)
      #expect(entries[0].note == nil)
      #expect(entries[2].event?.detail == "late")
      #expect(entries[2].event?.actor == "ann")
    }
  }

  @Test("a note of the same request_id is kept once")
  func noteOnce() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create()
      let request = AddNoteRequest(requestID: "n-1", orderID: order.orderID, text: "once")
      let first = try await fixture.orders.addNote(request, context: fixture.context)
      let second = try await fixture.orders.addNote(request, context: fixture.context)
      #expect(first == second)
      #expect(first.note?.source == .staff)
    }
  }

  @Test("of an unknown order is not found; a token of another order is refused")
  func unknown() async throws {
    try await OrdersFixture.with { fixture in
      let id = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f"
      let missing = await refused {
        try await fixture.orders.getTimeline(
          GetTimelineRequest(orderID: id), context: fixture.context)
      }
      #expect(missing?.reason == "ORDER_NOT_FOUND")
      let order = try await fixture.create()
      let page = try await fixture.orders.getTimeline(
        GetTimelineRequest(orderID: order.orderID, pageSize: 1), context: fixture.context)
      let foreign = await refused {
        try await fixture.orders.getTimeline(
          GetTimelineRequest(orderID: id, pageToken: page.nextPageToken),
          context: fixture.context)
      }
      #expect(foreign == Refused(.invalidArgument, "FIELD_INVALID", ["field": "page_token"]))
    }
  }
}
