import Contracts
import RPCCore
import Testing

@testable import Services

@Suite("WatchOrders")
struct WatchOrdersTests {
  private func watch(
    _ fixture: OrdersFixture, _ call: RecordedCall, _ request: WatchOrdersRequest = .init()
  ) -> Task<Void, any Error> {
    fixture.serve {
      try await fixture.orders.watchOrders(
        request, responses: ResponseWriter(call), context: ServerContext(call))
    }
  }

  @Test("tells every order's events in order, and goes on behind a token")
  func resumes() async throws {
    try await OrdersFixture.with { fixture in
      let call = RecordedCall()
      let serving = watch(fixture, call)
      #expect(try await call.next(WatchOrdersResponse.self)?.event == nil)
      let first = try await fixture.create("r-1")
      let second = try await fixture.create("r-2")
      let told = [
        try #require(try await call.next(WatchOrdersResponse.self)),
        try #require(try await call.next(WatchOrdersResponse.self)),
      ]
      #expect(told.map(\.event?.orderID) == [first.orderID, second.orderID])
      #expect(told.map(\.event?.kind) == [.created, .created])
      serving.cancel()
      _ = await serving.result
      let third = try await fixture.create("r-3")
      let again = RecordedCall()
      let resumed = watch(
        fixture, again, WatchOrdersRequest(resumeToken: told[0].resumeToken))
      let rest = [
        try #require(try await again.next(WatchOrdersResponse.self)),
        try #require(try await again.next(WatchOrdersResponse.self)),
      ]
      #expect(rest.map(\.event?.orderID) == [second.orderID, third.orderID])
      resumed.cancel()
      _ = await resumed.result
    }
  }

  @Test("tells only what its filter wants, and a token belongs to its filter")
  func filters() async throws {
    try await OrdersFixture.with { fixture in
      let call = RecordedCall()
      let request = WatchOrdersRequest(
        states: [.cancelled], channels: [.phone], customerRef: "C-9")
      let serving = watch(fixture, call, request)
      let began = try #require(try await call.next(WatchOrdersResponse.self))
      let wanted = try await fixture.create("r-1") {
        $0.channel = .phone
        $0.customerRef = "C-9"
      }
      let other = try await fixture.create("r-2")
      for order in [other, wanted] {
        _ = try await fixture.orders.cancelOrder(
          CancelOrderRequest(
            requestID: "c-\(order.number)", orderID: order.orderID, reason: "no"),
          context: fixture.context)
      }
      let told = try await call.next(WatchOrdersResponse.self)
      #expect(told?.event?.orderID == wanted.orderID)
      #expect(told?.event?.kind == .cancelled)
      serving.cancel()
      _ = await serving.result
      let foreign = RecordedCall()
      let refusal = await refused {
        try await fixture.orders.watchOrders(
          WatchOrdersRequest(resumeToken: began.resumeToken),
          responses: ResponseWriter(foreign), context: ServerContext(foreign))
      }
      #expect(refusal?.metadata["field"] == "resume_token")
    }
  }

  @Test("a token older than what is kept of the feed is refused: list anew")
  func expired() async throws {
    try await OrdersFixture.with { fixture in
      let call = RecordedCall()
      let serving = watch(fixture, call)
      let began = try #require(try await call.next(WatchOrdersResponse.self))
      serving.cancel()
      _ = await serving.result
      let scope = try PageToken.scope(OrdersFixture.tenant, WatchOrdersRequest())
      let token = try #require(
        try PageToken.parse(
          began.resumeToken, field: "resume_token", kind: .watchOrders, scope: scope))
      // The same place, passed in 1970: the time stands in the last eight bytes.
      let old = PageToken(
        kind: .watchOrders, scope: scope,
        key: token.key.dropLast(8) + Array(repeating: 0, count: 8))
      let late = RecordedCall()
      let refusal = await refused {
        try await fixture.orders.watchOrders(
          WatchOrdersRequest(resumeToken: old.text), responses: ResponseWriter(late),
          context: ServerContext(late))
      }
      #expect(refusal?.code == .outOfRange)
      #expect(refusal?.reason == "RESUME_TOKEN_EXPIRED")
    }
  }
}
