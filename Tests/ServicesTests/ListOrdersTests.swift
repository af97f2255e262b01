import Contracts
import RPCCore
import Testing

@testable import Services

@Suite("Lists of orders")
struct ListOrdersTests {
  private func list(
    _ fixture: OrdersFixture, _ filter: OrderFilter? = nil, size: Int32 = 0, token: String = ""
  ) async throws -> ListOrdersResponse {
    try await fixture.orders.listOrders(
      ListOrdersRequest(filter: filter, pageSize: size, pageToken: token),
      context: fixture.context)
  }

  private func create(_ fixture: OrdersFixture, count: Int) async throws -> [Contracts.Order] {
    var orders: [Contracts.Order] = []
    for number in 1...count { orders.append(try await fixture.create("r-\(number)")) }
    return orders
  }

  @Test("give every order once, newest first, page by page")
  func pages() async throws {
    try await OrdersFixture.with { fixture in
      let created = try await create(fixture, count: 5)
      var listed: [Contracts.Order] = []
      var token = ""
      var pages = 0
      repeat {
        let page = try await list(fixture, size: 2, token: token)
        listed += page.orders
        token = page.nextPageToken
        pages += 1
      } while !token.isEmpty
      #expect(listed == created.reversed())
      #expect(pages == 3)
    }
  }

  @Test("hold what fits the filter")
  func filters() async throws {
    try await OrdersFixture.with { fixture in
      let plain = try await fixture.create("r-1")
      let phone = try await fixture.create("r-2") {
        $0.channel = .phone
        $0.customerRef = "C-1"
      }
      let sourced = try await fixture.create("r-3") {
        $0.sourceRef = "P-9"
        $0.lines = [NewOrderLine(sku: "B-2", quantity: 1)]
      }
      let draft = try await fixture.create("r-4") {
        $0.draft = true
        $0.customerRef = "C-1"
      }
      func ids(_ filter: OrderFilter) async throws -> [String] {
        try await list(fixture, filter).orders.map(\.orderID)
      }
      #expect(try await ids(OrderFilter(states: [.draft])) == [draft.orderID])
      #expect(
        try await ids(OrderFilter(states: [.draft, .allocated]))
          == [draft, sourced, phone, plain].map(\.orderID))
      #expect(try await ids(OrderFilter(channels: [.phone])) == [phone.orderID])
      #expect(try await ids(OrderFilter(customerRef: "C-1")) == [draft.orderID, phone.orderID])
      #expect(
        try await ids(OrderFilter(states: [.allocated], customerRef: "C-1")) == [phone.orderID])
      #expect(try await ids(OrderFilter(sourceRef: "P-9")) == [sourced.orderID])
      #expect(try await ids(OrderFilter(customerRef: "C-1", sourceRef: "P-9")) == [])
      #expect(try await ids(OrderFilter(sku: "B-2")) == [sourced.orderID])
      let time = try #require(phone.stageTimes?.createTime)
      #expect(
        try await ids(OrderFilter(createTime: TimeRange(startTime: time)))
          == [draft, sourced, phone].map(\.orderID))
      #expect(
        try await ids(OrderFilter(createTime: TimeRange(endTime: time))) == [plain.orderID])
    }
  }

  @Test("refuse a token of another filter, and what is wrong with a filter by its field")
  func refusals() async throws {
    try await OrdersFixture.with { fixture in
      _ = try await create(fixture, count: 2)
      let token = try await list(fixture, size: 1).nextPageToken
      #expect(!token.isEmpty)
      let foreign = await refused {
        try await list(fixture, OrderFilter(states: [.draft]), token: token)
      }
      #expect(foreign == Refused(.invalidArgument, "FIELD_INVALID", ["field": "page_token"]))
      let size = await refused { try await list(fixture, size: 201) }
      #expect(size == Refused(.invalidArgument, "FIELD_INVALID", ["field": "page_size"]))
      let span = TimeRange(startTime: Timestamp(seconds: 5), endTime: Timestamp(seconds: 5))
      let time = await refused { try await list(fixture, OrderFilter(createTime: span)) }
      #expect(time?.metadata == ["field": "filter.create_time.end_time"])
    }
  }

  @Test("by id come in the order asked for; an unknown or a repeated id is refused")
  func batch() async throws {
    try await OrdersFixture.with { fixture in
      let orders = try await create(fixture, count: 3)
      let wanted = [orders[2], orders[0], orders[1]]
      let answer = try await fixture.orders.batchGetOrders(
        BatchGetOrdersRequest(orderIDs: wanted.map(\.orderID)), context: fixture.context)
      #expect(answer.orders == wanted)
      let unknown = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f"
      let missing = await refused {
        try await fixture.orders.batchGetOrders(
          BatchGetOrdersRequest(orderIDs: [orders[0].orderID, unknown]),
          context: fixture.context)
      }
      #expect(missing == Refused(.notFound, "ORDER_NOT_FOUND", ["resource": unknown]))
      let twice = await refused {
        try await fixture.orders.batchGetOrders(
          BatchGetOrdersRequest(orderIDs: [unknown, unknown]), context: fixture.context)
      }
      #expect(twice?.metadata == ["field": "order_ids[1]"])
    }
  }
}
