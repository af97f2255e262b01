import Contracts
import RPCCore
import Testing

@testable import Services

@Suite("ImportOrders")
struct ImportOrdersTests {
  private func item(
    _ sequence: Int64, _ change: (inout CreateOrderRequest) -> Void = { _ in }
  ) -> ImportOrdersRequest {
    var order = OrderSamples.newOrder(requestID: "i-\(sequence)")
    change(&order)
    return ImportOrdersRequest(sequence: sequence, order: order)
  }

  private func run(_ fixture: OrdersFixture, _ call: RecordedCall) async throws {
    try await fixture.orders.importOrders(
      RequestStream(call), responses: ResponseWriter(call), context: ServerContext(call))
  }

  @Test("answers every item in order, refuses the broken ones, and goes on")
  func mixed() async throws {
    try await OrdersFixture.with(stock: 1_000) { fixture in
      let call = RecordedCall()
      for number in 1...300 as ClosedRange<Int64> {
        try call.put(
          item(number) { order in
            switch number {
            case 7: order.lines[0].sku = "UNKNOWN"
            case 8: order.lines[0].quantity = 0
            case 9: order.lines[0].quantity = 1_000_000
            case 10: order.requestID = ""
            default: break
            }
          })
      }
      try call.put(item(301) { $0.requestID = "i-1" })
      call.endRequests()
      try await run(fixture, call)
      let results = try call.responses(ImportOrdersResponse.self)
      #expect(results.map(\.sequence) == Array(1...301))
      for result in results where !(7...10).contains(result.sequence) {
        guard case .order(let order) = result.result else {
          Issue.record("item \(result.sequence): \(result)")
          continue
        }
        #expect(order.state == .allocated)
        #expect(result.replayed == (result.sequence == 301))
      }
      func error(_ index: Int) -> ItemError? {
        if case .error(let error) = results[index - 1].result { error } else { nil }
      }
      #expect(error(7)?.reason == "PRODUCT_NOT_FOUND")
      #expect(error(8)?.reason == "FIELD_INVALID")
      #expect(error(8)?.field == "lines[0].quantity")
      #expect(error(9)?.reason == "INSUFFICIENT_STOCK")
      #expect(error(9)?.sku == "A-1")
      #expect(error(10)?.field == "request_id")
      #expect(try await fixture.reserved() == 296)
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("an item without its order is refused in its place, and the stream goes on")
  func missing() async throws {
    try await OrdersFixture.with { fixture in
      let call = RecordedCall()
      try call.put(item(1), ImportOrdersRequest(sequence: 2), item(3))
      call.endRequests()
      try await run(fixture, call)
      let results = try call.responses(ImportOrdersResponse.self)
      #expect(results.map(\.sequence) == [1, 2, 3])
      let errors = results.map { result -> ItemError? in
        if case .error(let error) = result.result { error } else { nil }
      }
      #expect(errors.map(\.?.field) == [nil, "order", nil])
      #expect(errors[1]?.code == 3)
      #expect(errors[1]?.reason == "FIELD_MISSING")
      #expect(try await fixture.reserved() == 2)
    }
  }

  @Test("an item is answered although the client sends no other before")
  func oneByOne() async throws {
    try await OrdersFixture.with { fixture in
      let call = RecordedCall()
      let serving = fixture.serve { try await run(fixture, call) }
      for number in 1...3 as ClosedRange<Int64> {
        try call.put(item(number))
        #expect(try await call.next(ImportOrdersResponse.self)?.sequence == number)
      }
      call.endRequests()
      try await serving.value
    }
  }

  @Test("sent again, what was taken is answered as replayed")
  func again() async throws {
    try await OrdersFixture.with { fixture in
      var answers: [[ImportOrdersResponse]] = []
      for _ in 1...2 {
        let call = RecordedCall()
        try call.put(item(1), item(2))
        call.endRequests()
        try await run(fixture, call)
        answers.append(try call.responses())
      }
      #expect(answers[0].map(\.replayed) == [false, false])
      #expect(answers[1].map(\.replayed) == [true, true])
      #expect(answers[0].map(\.result) == answers[1].map(\.result))
    }
  }

  @Test("a sequence that does not rise ends the stream, after the results before it")
  func sequence() async throws {
    try await OrdersFixture.with { fixture in
      let call = RecordedCall()
      try call.put(item(1), item(2), item(2))
      let refusal = await refused { try await run(fixture, call) }
      #expect(refusal == Refused(.invalidArgument, "FIELD_INVALID", ["field": "sequence"]))
      #expect(try call.responses(ImportOrdersResponse.self).map(\.sequence) == [1, 2])
    }
  }

  @Test("a reader that takes nothing stops the reading of items at the window")
  func slowReader() async throws {
    try await OrdersFixture.with(stock: 1_000) { fixture in
      let call = RecordedCall(room: 0)
      for number in 1...400 as ClosedRange<Int64> { try call.put(item(number)) }
      call.endRequests()
      let serving = fixture.serve { try await run(fixture, call) }
      call.makeRoom(1_000)
      try await serving.value
      #expect(try call.responses(ImportOrdersResponse.self).count == 400)
    }
  }
}

@Suite("ExportOrders")
struct ExportOrdersTests {
  @Test("gives every order over all pages, and goes on behind any token")
  func resume() async throws {
    try await OrdersFixture.with(stock: 1_000) { fixture in
      let importing = RecordedCall()
      let count = 2 * ServiceLimits.exportPage + 3
      for number in 1...Int64(count) {
        try importing.put(
          ImportOrdersRequest(
            sequence: number, order: OrderSamples.newOrder(requestID: "i-\(number)")))
      }
      importing.endRequests()
      try await fixture.orders.importOrders(
        RequestStream(importing), responses: ResponseWriter(importing),
        context: ServerContext(importing))

      func export(_ token: String) async throws -> [ExportOrdersResponse] {
        let call = RecordedCall()
        try await fixture.orders.exportOrders(
          ExportOrdersRequest(resumeToken: token), responses: ResponseWriter(call),
          context: ServerContext(call))
        return try call.responses()
      }
      let all = try await export("")
      let ids = all.compactMap(\.order?.orderID)
      #expect(ids.count == count)
      #expect(ids == Set(ids).sorted().reversed())
      for index in [0, ServiceLimits.exportPage - 1, ServiceLimits.exportPage, count - 1] {
        let rest = try await export(all[index].resumeToken)
        #expect(rest == Array(all[(index + 1)...]))
      }
    }
  }

  @Test("a reader that leaves ends it")
  func cancelled() async throws {
    try await OrdersFixture.with { fixture in
      for number in 1...3 { _ = try await fixture.create("r-\(number)") }
      let call = RecordedCall(room: 1)
      let serving = fixture.serve {
        try await fixture.orders.exportOrders(
          ExportOrdersRequest(), responses: ResponseWriter(call), context: ServerContext(call))
      }
      #expect(try await call.next(ExportOrdersResponse.self) != nil)
      serving.cancel()
      let refusal = await refused { try await serving.value }
      #expect(refusal?.code == .cancelled)
    }
  }
}

@Suite("WatchOrder")
struct WatchOrderTests {
  private func watch(
    _ fixture: OrdersFixture, _ order: Contracts.Order, _ token: String = ""
  ) -> (call: RecordedCall, serving: Task<Void, any Error>) {
    let call = RecordedCall()
    let serving = fixture.serve {
      try await fixture.orders.watchOrder(
        WatchOrderRequest(orderID: order.orderID, resumeToken: token),
        responses: ResponseWriter(call), context: ServerContext(call))
    }
    return (call, serving)
  }

  private func cancel(_ fixture: OrdersFixture, _ order: Contracts.Order) async throws {
    _ = try await fixture.orders.cancelOrder(
      CancelOrderRequest(requestID: "c-1", orderID: order.orderID, reason: "changed mind"),
      context: fixture.context)
  }

  private func note(
    _ fixture: OrdersFixture, _ order: Contracts.Order, _ number: Int
  ) async throws {
    _ = try await fixture.orders.addNote(
      AddNoteRequest(requestID: "n-\(number)", orderID: order.orderID, text: "note \(number)"),
      context: fixture.context)
  }

  private func version(_ response: WatchOrderResponse?) -> Int64? {
    switch response?.update {
    case .snapshot(let order): order.version
    case .event(let event): event.orderVersion
    case nil: nil
    }
  }

  @Test("tells the order, then everything that happens to it, and ends with the final state")
  func untilFinal() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create()
      let other = try await fixture.create("r-2")
      let (call, serving) = watch(fixture, order)
      guard case .snapshot(let snapshot) = try await call.next(WatchOrderResponse.self)?.update
      else {
        Issue.record("the first message is no snapshot")
        return
      }
      #expect(snapshot == order)
      try await note(fixture, other, 100)
      for number in 1...3 { try await note(fixture, order, number) }
      try await cancel(fixture, order)
      try await serving.value
      let events = try call.responses(WatchOrderResponse.self).dropFirst().compactMap { response in
        if case .event(let event) = response.update { event } else { nil }
      }
      #expect(events.map(\.kind) == [.noteAdded, .noteAdded, .noteAdded, .cancelled])
      #expect(events.map(\.orderVersion) == [2, 3, 4, 5])
      #expect(events.allSatisfy { $0.orderID == order.orderID })
    }
  }

  @Test("goes on behind any token without a gap, and ends at once where nothing can follow")
  func resume() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create()
      let (call, serving) = watch(fixture, order)
      #expect(version(try await call.next(WatchOrderResponse.self)) == 1)
      try await note(fixture, order, 1)
      try await cancel(fixture, order)
      try await serving.value
      let told = try call.responses(WatchOrderResponse.self)
      #expect(told.map { version($0) } == [1, 2, 3])
      for (index, message) in told.enumerated() {
        let (again, serving) = watch(fixture, order, message.resumeToken)
        try await serving.value
        #expect(try again.responses(WatchOrderResponse.self) == Array(told[(index + 1)...]))
      }
    }
  }

  @Test("of an order in a final state tells it and ends")
  func final() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create()
      try await cancel(fixture, order)
      let (call, serving) = watch(fixture, order)
      try await serving.value
      #expect(try call.responses(WatchOrderResponse.self).map { version($0) } == [2])
    }
  }

  @Test("leaves out nothing and repeats nothing while the order changes under it")
  func underChange() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create()
      let changes = fixture.serve {
        for number in 1...40 { try await note(fixture, order, number) }
        try await cancel(fixture, order)
      }
      let watches = (1...8).map { _ in watch(fixture, order) }
      try await changes.value
      for (call, serving) in watches {
        try await serving.value
        let versions = try call.responses(WatchOrderResponse.self).compactMap { version($0) }
        let first = try #require(versions.first)
        #expect(versions == Array(first...42))
      }
    }
  }

  @Test("ends when its caller leaves; of an unknown order it is not found")
  func ends() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create()
      let (call, serving) = watch(fixture, order)
      #expect(try await call.next(WatchOrderResponse.self) != nil)
      serving.cancel()
      let left = await refused { try await serving.value }
      #expect(left?.code == .cancelled)
      let unknown = Contracts.Order(orderID: "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
      let (_, missing) = watch(fixture, unknown)
      let refusal = await refused { try await missing.value }
      #expect(refusal?.reason == "ORDER_NOT_FOUND")
    }
  }
}
