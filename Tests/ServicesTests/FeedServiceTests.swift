import Contracts
import Domain
import RPCCore
import Store
import Testing

@testable import Services

@Suite("The feed over the wire")
struct FeedServiceTests {
  /// What a feed tells until it has caught up with what had happened.
  private func told(
    _ fixture: OrdersFixture, _ request: FeedRequest, _ call: RecordedCall = RecordedCall()
  ) async throws -> [FeedResponse] {
    var request = request
    request.untilNow = true
    try await fixture.feed.feed(
      request, responses: ResponseWriter(call), context: ServerContext(call))
    return try call.responses()
  }

  /// The same, again until an order's event is among them: transactions of other tests on the same server
  /// may hide it for a moment.
  private func told(
    _ fixture: OrdersFixture, _ request: FeedRequest, with order: String
  ) async throws -> [FeedResponse] {
    while true {
      let told = try await told(fixture, request)
      if told.contains(where: { $0.event?.aggregate == order }) { return told }
    }
  }

  @Test("events come in order, filtered, and go on behind their tokens")
  func feed() async throws {
    try await OrdersFixture.with { fixture in
      let first = try await fixture.create("1")
      let second = try await fixture.create("2")
      let all = try await told(fixture, FeedRequest(), with: second.orderID)
      #expect(all.last?.caughtUp == true && all.dropLast().allSatisfy { $0.event != nil })
      var request = FeedRequest(aggregateKinds: [1])
      let orders = try await told(fixture, request, with: second.orderID)
      #expect(orders.compactMap(\.event?.aggregate) == [first.orderID, second.orderID])
      #expect(orders[0].event?.tenant == "shop" && orders[0].event?.version == 1)
      request.resumeToken = orders[0].resumeToken
      let rest = try await told(fixture, request)
      #expect(rest.compactMap(\.event?.aggregate) == [second.orderID])
      request.resumeToken = rest[1].resumeToken
      #expect(try await told(fixture, request).compactMap(\.event).isEmpty)
      // Another tenant's feed has nothing of it, and takes no token of this one's.
      let other = RecordedCall(tenant: "other")
      #expect(try await told(fixture, FeedRequest(), other).compactMap(\.event).isEmpty)
      let refusal = await refused {
        try await told(fixture, request, RecordedCall(tenant: "other"))
      }
      #expect(refusal?.metadata["field"] == "resume_token")
    }
  }

  @Test("a stream that follows tells what happens while it is open")
  func live() async throws {
    try await OrdersFixture.with { fixture in
      let call = RecordedCall()
      let serving = fixture.serve {
        try await fixture.feed.feed(
          FeedRequest(aggregateKinds: [1]), responses: ResponseWriter(call),
          context: ServerContext(call))
      }
      while let response: FeedResponse = try await call.next(), !response.caughtUp {}
      let order = try await fixture.create()
      let response: FeedResponse? = try await call.next()
      #expect(response?.event?.aggregate == order.orderID)
      serving.cancel()
      #expect(await refused { try await serving.value }?.code == .cancelled)
    }
  }

  @Test("a consumer goes on where it acknowledged, and is put back on demand")
  func consumers() async throws {
    try await OrdersFixture.with { fixture in
      let (feed, context) = (fixture.feed, fixture.context)
      let registered = try await feed.registerConsumer(
        RegisterConsumerRequest(requestID: "r", consumer: "erp", fromOldest: true),
        context: context)
      #expect(registered.version == 1 && !registered.builtIn && !registered.allTenants)
      let first = try await fixture.create("1")
      let second = try await fixture.create("2")
      let request = FeedRequest(consumer: "erp", aggregateKinds: [1])
      let told = try await told(fixture, request, with: second.orderID)
      #expect(told.compactMap(\.event?.aggregate) == [first.orderID, second.orderID])
      _ = try await feed.ackFeed(
        AckFeedRequest(consumer: "erp", resumeToken: told[0].resumeToken), context: context)
      #expect(
        try await self.told(fixture, request).compactMap(\.event?.aggregate) == [second.orderID])
      _ = try await feed.ackFeed(
        AckFeedRequest(consumer: "erp", resumeToken: told[1].resumeToken), context: context)
      #expect(try await self.told(fixture, request).compactMap(\.event).isEmpty)
      let listed = try await feed.listConsumers(.init(), context: context).consumers
      #expect(listed.map(\.consumer) == ["erp"])
      var again = RedeliverRequest(
        requestID: "again", consumer: "erp", from: .eventID(told[0].event?.eventID ?? ""),
        dryRun: true, reason: "lost")
      let tried = try await feed.redeliver(again, context: context)
      #expect(tried.events == 2 && tried.consumer?.version == 2 && !tried.more)
      again.dryRun = false
      #expect(try await feed.redeliver(again, context: context).consumer?.version == 2)
      #expect(
        try await self.told(fixture, request).compactMap(\.event?.aggregate)
          == [first.orderID, second.orderID])
      _ = try await feed.removeConsumer(
        RemoveConsumerRequest(requestID: "x", consumer: "erp"), context: context)
      #expect(
        await refused { try await self.told(fixture, request) }
          == Refused(.notFound, "FEED_CONSUMER_NOT_FOUND", ["resource": "erp"]))
    }
  }

  @Test("all tenants are for maintainers, and only those for which they act")
  func allTenants() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create()
      _ = try await told(fixture, FeedRequest(), with: order.orderID)
      func call(_ roles: Set<String>, _ tenants: [String]) -> RecordedCall {
        RecordedCall(
          tenant: tenants[0],
          principal: Principal(
            subject: "ops", tenants: tenants, roles: roles, evidence: .token))
      }
      let everything = FeedRequest(aggregateKinds: [1], allTenants: true)
      #expect(
        await refused { try await self.told(fixture, everything, call(["operations"], ["shop"])) }
          == Refused(.permissionDenied, "ROLE_MISSING", ["roles": "maintainer"]))
      let maintainer = call(["maintainer"], ["other", "shop"])
      #expect(
        try await self.told(fixture, everything, maintainer).compactMap(\.event?.aggregate)
          == [order.orderID])
      #expect(
        try await self.told(fixture, everything, call(["maintainer"], ["other"]))
          .compactMap(\.event).isEmpty)
    }
  }

  @Test("what can't be read is refused with its field")
  func badRequests() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let now = fixture.store.identifiers.now
      let rows: [(String, FeedRequest)] = [
        ("resume_token", FeedRequest(resumeToken: "nonsense")),
        ("aggregate_kinds[0]", FeedRequest(aggregateKinds: [100_000])),
        ("consumer", FeedRequest(consumer: "kontor.clocks")),
      ]
      for (field, request) in rows {
        let refusal = await refused { try await told(fixture, request) }
        #expect(refusal?.metadata["field"] == field, "\(field)")
      }
      // A token is no signature: one beyond the feed can't make it forget.
      let reach = try FeedReach(fixture.context, allTenants: false)
      let ahead = FeedPosition(
        transaction: .max >> 1,
        event: UUIDv7(milliseconds: now.milliseconds, randomA: 0, randomB: 0),
        ordinal: 0)
      _ = try await fixture.feed.registerConsumer(
        RegisterConsumerRequest(requestID: "r", consumer: "erp"), context: fixture.context)
      let refusal = await refused {
        try await fixture.feed.ackFeed(
          AckFeedRequest(consumer: "erp", resumeToken: reach.token(ahead)),
          context: fixture.context)
      }
      #expect(refusal?.metadata["field"] == "resume_token")
    }
  }
}
