import Contracts
import RPCCore
import Testing

@testable import Services

@Suite("Stock")
struct StockServiceTests {
  private func product(
    _ requestID: String, sku: String = "C-3", version: Int64 = 0,
    _ change: (inout Product) -> Void = { _ in }
  ) -> PutProductRequest {
    var product = Product(sku: sku, displayName: "Chair", listPrice: euros(49, 90))
    change(&product)
    return PutProductRequest(requestID: requestID, expectedVersion: version, product: product)
  }

  private func receipt(_ requestID: String, _ lines: [(String, Int64)]) -> ReceiveRequest {
    ReceiveRequest(
      requestID: requestID, warehouse: "BER-1",
      lines: lines.map { ReceiptLine(sku: $0.0, quantity: $0.1) }, reference: "LS 1")
  }

  @Test("a product is created, replaced, and a repeat changes nothing")
  func putProduct() async throws {
    try await OrdersFixture.with { fixture in
      let context = fixture.context
      let first = try await fixture.stock.putProduct(product("p-1"), context: context)
      #expect(first.version == 1)
      #expect(first.listPrice == euros(49, 90))
      #expect(first.createTime == first.updateTime && first.createTime != nil)
      let second = try await fixture.stock.putProduct(
        product("p-2", version: 1) { $0.discontinued = true }, context: context)
      #expect(second.version == 2 && second.discontinued)
      #expect(second.createTime == first.createTime)
      let again = try await fixture.stock.putProduct(product("p-1"), context: context)
      #expect(again.version == 1 && !again.discontinued)
      let third = try await fixture.stock.putProduct(product("p-3"), context: context)
      #expect(third.version == 3)
    }
  }

  @Test("a product of a version that is gone is refused with the current one")
  func staleProduct() async throws {
    try await OrdersFixture.with { fixture in
      let stale = await refused {
        try await fixture.stock.putProduct(
          product("p-1", sku: "A-1", version: 7), context: fixture.context)
      }
      #expect(stale == Refused(.aborted, "VERSION_CONFLICT", ["current_version": "1"]))
      let none = await refused {
        try await fixture.stock.putProduct(product("p-2", version: 1), context: fixture.context)
      }
      #expect(none == Refused(.aborted, "VERSION_CONFLICT", ["current_version": "0"]))
    }
  }

  @Test("a request_id with other content is refused")
  func reused() async throws {
    try await OrdersFixture.with { fixture in
      _ = try await fixture.stock.putProduct(product("x"), context: fixture.context)
      _ = try await fixture.stock.receive(receipt("x", [("A-1", 1)]), context: fixture.context)
      let expected = Refused(.invalidArgument, "REQUEST_ID_REUSED", ["field": "request_id"])
      let other = await refused {
        try await fixture.stock.putProduct(
          product("x") { $0.displayName = "Table" }, context: fixture.context)
      }
      #expect(other == expected)
      let more = await refused {
        try await fixture.stock.receive(receipt("x", [("A-1", 2)]), context: fixture.context)
      }
      #expect(more == expected)
    }
  }

  private static let price = euros(1)

  @Test(
    "a product that is not right is refused with its field",
    arguments: [
      ("product.sku", Product(displayName: "Chair", listPrice: price)),
      ("product.display_name", Product(sku: "C-3", displayName: " ", listPrice: price)),
      ("product.list_price", Product(sku: "C-3", displayName: "Chair")),
      ("product.list_price", Product(sku: "C-3", displayName: "Chair", listPrice: euros(-1))),
      (
        "product.list_price.currency_code",
        Product(sku: "C-3", displayName: "Chair", listPrice: Money(currencyCode: "XXQ"))
      ),
    ])
  func productFields(field: String, product: Product) async throws {
    try await OrdersFixture.with { fixture in
      let refusal = await refused {
        try await fixture.stock.putProduct(
          PutProductRequest(requestID: "p", product: product), context: fixture.context)
      }
      #expect(refusal?.code == .invalidArgument)
      #expect(refusal?.metadata == ["field": field])
    }
  }

  @Test("a request without its product or warehouse is refused")
  func unset() async throws {
    try await OrdersFixture.with { fixture in
      let product = await refused {
        try await fixture.stock.putProduct(
          PutProductRequest(requestID: "p"), context: fixture.context)
      }
      #expect(product == Refused(.invalidArgument, "FIELD_MISSING", ["field": "product"]))
      let warehouse = await refused {
        try await fixture.stock.putWarehouse(
          PutWarehouseRequest(requestID: "w"), context: fixture.context)
      }
      #expect(warehouse == Refused(.invalidArgument, "FIELD_MISSING", ["field": "warehouse"]))
    }
  }

  @Test("a warehouse is created and replaced")
  func putWarehouse() async throws {
    try await OrdersFixture.with { fixture in
      let hamburg = Warehouse(code: "HAM-1", displayName: "Hamburg", priority: 2)
      let first = try await fixture.stock.putWarehouse(
        PutWarehouseRequest(requestID: "w-1", warehouse: hamburg), context: fixture.context)
      #expect(first.code == "HAM-1" && first.priority == 2 && first.version == 1)
      var closed = hamburg
      closed.closed = true
      let second = try await fixture.stock.putWarehouse(
        PutWarehouseRequest(requestID: "w-2", expectedVersion: 1, warehouse: closed),
        context: fixture.context)
      #expect(second.closed && second.version == 2)
      let stale = await refused {
        try await fixture.stock.putWarehouse(
          PutWarehouseRequest(requestID: "w-3", expectedVersion: 1, warehouse: hamburg),
          context: fixture.context)
      }
      #expect(stale == Refused(.aborted, "VERSION_CONFLICT", ["current_version": "2"]))
    }
  }

  @Test("a receipt raises what is on hand, and its repeat does not")
  func receive() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let request = receipt("r-1", [("B-2", 4), ("A-1", 1), ("B-2", 2)])
      let answer = try await fixture.stock.receive(request, context: fixture.context)
      #expect(answer.levels.map(\.sku) == ["A-1", "B-2"])
      #expect(answer.levels.map(\.onHand) == [1, 6])
      #expect(answer.levels.map(\.available) == [1, 6])
      let again = try await fixture.stock.receive(request, context: fixture.context)
      #expect(again == answer)
    }
  }

  @Test("a receipt with an unknown line books none")
  func receiveAllOrNone() async throws {
    try await OrdersFixture.with(stock: 5) { fixture in
      let unknown = await refused {
        try await fixture.stock.receive(
          receipt("r-1", [("A-1", 1), ("NO", 1)]), context: fixture.context)
      }
      #expect(unknown == Refused(.notFound, "PRODUCT_NOT_FOUND", ["resource": "NO"]))
      var elsewhere = receipt("r-2", [("A-1", 1)])
      elsewhere.warehouse = "NO"
      let request = elsewhere
      let nowhere = await refused {
        try await fixture.stock.receive(request, context: fixture.context)
      }
      #expect(nowhere == Refused(.notFound, "WAREHOUSE_NOT_FOUND", ["resource": "NO"]))
      let empty = await refused {
        try await fixture.stock.receive(receipt("r-3", []), context: fixture.context)
      }
      #expect(empty == Refused(.invalidArgument, "FIELD_MISSING", ["field": "lines"]))
      let now = try await fixture.stock.getAvailability(
        GetAvailabilityRequest(skus: ["A-1"]), context: fixture.context)
      #expect(now.items.map(\.available) == [5])
    }
  }

  @Test("more than a warehouse's books can hold is refused, naming the SKU; others are booked")
  func limit() async throws {
    try await OrdersFixture.with(stock: 1) { fixture in
      try await fixture.execute("UPDATE stock SET on_hand = 999999999999 WHERE sku = 'B-2'")
      let requests = [[("A-1", 5), ("B-2", 2)], [("A-1", 3)], [("B-2", 1)], [("A-1", 1)]]
        .enumerated().map { receipt("r-\($0)", $1 as [(String, Int64)]) }
      let reasons = await withTaskGroup(of: (Int, Refused?).self) { group in
        for (index, request) in requests.enumerated() {
          group.addTask {
            (
              index,
              await refused {
                try await fixture.stock.receive(request, context: fixture.context)
              }
            )
          }
        }
        return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
      }
      let full = Refused(
        .failedPrecondition, "STOCK_LIMIT", ["sku": "B-2", "warehouse": "BER-1"])
      #expect(reasons == [0: full])
      let stock = try await fixture.stock.getAvailability(
        GetAvailabilityRequest(skus: ["A-1", "B-2"]), context: fixture.context)
      #expect(stock.items.map(\.available) == [5, 1_000_000_000_000])
    }
  }

  @Test("a correction is booked once; what it takes of reserved units its order waits for again")
  func adjust() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      let order = try await fixture.create { $0.lines[0].quantity = 8 }
      let loss = AdjustRequest(
        requestID: "a-1", sku: "A-1", warehouse: "BER-1", onHandDelta: -2, reason: "broken")
      let level = try await fixture.stock.adjust(loss, context: fixture.context)
      #expect(level.onHand == 8 && level.reserved == 8 && level.available == 0)
      #expect(try await fixture.stock.adjust(loss, context: fixture.context) == level)
      var more = loss
      (more.requestID, more.onHandDelta) = ("a-2", -1)
      let request = more
      let less = try await fixture.stock.adjust(request, context: fixture.context)
      #expect(less.onHand == 7 && less.reserved == 7)
      #expect(try await fixture.stock.adjust(request, context: fixture.context) == less)
      let waits = try await fixture.orders.getOrder(
        GetOrderRequest(key: .orderID(order.orderID)), context: fixture.context)
      #expect(waits.state == .awaitingStock && waits.lines[0].backordered == 1)
      (more.requestID, more.onHandDelta) = ("a-3", -8)
      let tooMuch = more
      let refusal = await refused {
        try await fixture.stock.adjust(tooMuch, context: fixture.context)
      }
      #expect(refusal?.code == .failedPrecondition && refusal?.reason == "STOCK_RESERVED")
      #expect(try await fixture.isLedgerClean())
    }
  }

  private static func correction(
    sku: String = "A-1", warehouse: String = "BER-1", by units: Int64 = 1, reason: String = "found"
  ) -> AdjustRequest {
    AdjustRequest(
      requestID: "a", sku: sku, warehouse: warehouse, onHandDelta: units, reason: reason)
  }

  @Test(
    "a correction that is not right is refused",
    arguments: [
      (Refused(.notFound, "PRODUCT_NOT_FOUND", ["resource": "NO"]), correction(sku: "NO")),
      (
        Refused(.notFound, "WAREHOUSE_NOT_FOUND", ["resource": "NO"]), correction(warehouse: "NO")
      ),
      (Refused(.notFound, "STOCK_NOT_FOUND", ["resource": "A-1 in BER-1"]), correction()),
      (Refused(.invalidArgument, "FIELD_MISSING", ["field": "reason"]), correction(reason: "  ")),
      (Refused(.invalidArgument, "FIELD_INVALID", ["field": "on_hand_delta"]), correction(by: 0)),
    ])
  func adjustRefused(expected: Refused, request: AdjustRequest) async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let refusal = await refused {
        try await fixture.stock.adjust(request, context: fixture.context)
      }
      #expect(refusal == expected)
    }
  }

  @Test("availability answers every SKU in the order asked, also what was never stocked")
  func availability() async throws {
    try await OrdersFixture.with(stock: 7) { fixture in
      _ = try await fixture.stock.putProduct(product("p"), context: fixture.context)
      _ = try await fixture.create()
      let answer = try await fixture.stock.getAvailability(
        GetAvailabilityRequest(skus: ["C-3", "B-2", "A-1"], warehouses: ["BER-1"]),
        context: fixture.context)
      #expect(answer.items.map(\.sku) == ["C-3", "B-2", "A-1"])
      #expect(answer.items.map(\.available) == [0, 7, 6])
      #expect(answer.items.map(\.levels.count) == [0, 1, 1])
      #expect(answer.items[2].levels[0].reserved == 1)
    }
  }

  @Test(
    "availability of what is unknown or named twice is refused",
    arguments: [
      (["NO"], [], Refused(.notFound, "PRODUCT_NOT_FOUND", ["resource": "NO"])),
      (["A-1"], ["NO"], Refused(.notFound, "WAREHOUSE_NOT_FOUND", ["resource": "NO"])),
      (["A-1", "A-1"], [], Refused(.invalidArgument, "FIELD_INVALID", ["field": "skus[1]"])),
      (["A 1"], [], Refused(.invalidArgument, "FIELD_INVALID", ["field": "skus[0]"])),
    ] as [([String], [String], Refused)])
  func availabilityRefused(skus: [String], warehouses: [String], expected: Refused) async throws {
    try await OrdersFixture.with { fixture in
      let refusal = await refused {
        try await fixture.stock.getAvailability(
          GetAvailabilityRequest(skus: skus, warehouses: warehouses), context: fixture.context)
      }
      #expect(refusal == expected)
    }
  }

  @Test("another tenant sees nothing of it")
  func tenants() async throws {
    try await OrdersFixture.with { fixture in
      let refusal = await refused {
        try await fixture.stock.getAvailability(
          GetAvailabilityRequest(skus: ["A-1"]), context: fixture.context(tenant: "other"))
      }
      #expect(refusal?.reason == "PRODUCT_NOT_FOUND")
      let missing = await refused {
        try await fixture.stock.getAvailability(
          GetAvailabilityRequest(skus: ["A-1"]), context: fixture.context(tenant: nil))
      }
      #expect(missing?.reason == "TENANT_MISSING")
    }
  }
}
