import Contracts
import RPCCore
import Testing

@testable import Services

@Suite("ImportStock")
struct ImportStockTests {
  private static func product(_ sku: String, _ requestID: String? = nil, name: String = "Thing")
    -> ImportStockRequest.Item
  {
    .product(
      PutProductRequest(
        requestID: requestID ?? "p/\(sku)",
        product: Product(sku: sku, displayName: name, listPrice: euros(1))))
  }

  private static func warehouse(_ code: String) -> ImportStockRequest.Item {
    .warehouse(
      PutWarehouseRequest(
        requestID: "w/\(code)", warehouse: Warehouse(code: code, displayName: code)))
  }

  private static func receipt(_ sku: String, into warehouse: String, _ units: Int64, _ name: String)
    -> ImportStockRequest.Item
  {
    .receipt(
      ReceiveRequest(
        requestID: "r/\(name)", warehouse: warehouse,
        lines: [ReceiptLine(sku: sku, quantity: units)]))
  }

  private func run(
    _ fixture: OrdersFixture, _ items: [ImportStockRequest.Item?]
  ) async throws -> ImportStockResponse {
    let call = RecordedCall()
    for (index, item) in items.enumerated() {
      try call.put(ImportStockRequest(sequence: Int64(index + 1), item: item))
    }
    call.endRequests()
    return try await fixture.stock.importStock(
      RequestStream(call), context: ServerContext(call))
  }

  /// Every receipt directly behind what it needs.
  private static let interleaved: [ImportStockRequest.Item] =
    (0..<150).flatMap { number -> [ImportStockRequest.Item] in
      let (sku, code) = ("S-\(number)", "W-\(number % 3)")
      let places = number < 3 ? [warehouse(code)] : []
      return places + [
        product(sku), receipt(sku, into: code, 5, "\(number)/1"),
        receipt(sku, into: code, 2, "\(number)/2"),
      ]
    }

  @Test("takes receipts that follow what they need, and counts a repeat as replayed")
  func all() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let first = try await run(fixture, Self.interleaved)
      #expect(first.productCount == 150 && first.warehouseCount == 3 && first.receiptCount == 300)
      #expect(first.replayedCount == 0 && first.failedCount == 0)
      let again = try await run(fixture, Self.interleaved)
      #expect(again.replayedCount == 453 && again.failedCount == 0)
      #expect(again.receiptCount == 300)
      let stock = try await fixture.stock.getAvailability(
        GetAvailabilityRequest(skus: (0..<150).map { "S-\($0)" }), context: fixture.context)
      #expect(stock.items.allSatisfy { $0.available == 7 })
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("the last of several products of one SKU is the one that stays")
  func order() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let names = (1...40).map { "N-\($0)" }
      let answer = try await run(fixture, names.map { Self.product("S", $0, name: $0) })
      #expect(answer.productCount == 40)
      let last = try await fixture.stock.putProduct(
        PutProductRequest(
          requestID: "after", expectedVersion: 40,
          product: Product(sku: "S", displayName: "X", listPrice: euros(1))),
        context: fixture.context)
      #expect(last.version == 41)
    }
  }

  @Test("a refused item is told with its number and field, and the others are taken")
  func refusedItems() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let answer = try await run(
        fixture,
        [
          Self.receipt("NEW", into: "BER-1", 1, "early"), Self.product("NEW"), nil,
          Self.receipt("NEW", into: "BER-1", 0, "none"), Self.product("", "p"),
          Self.receipt("NEW", into: "BER-1", 4, "late"), Self.receipt("A-1", into: "NO", 1, "no"),
        ])
      #expect(answer.productCount == 1 && answer.receiptCount == 1 && answer.failedCount == 5)
      #expect(answer.failures.map(\.sequence) == [1, 3, 4, 5, 7])
      #expect(
        answer.failures.compactMap(\.error?.reason) == [
          "PRODUCT_NOT_FOUND", "FIELD_MISSING", "FIELD_INVALID", "FIELD_INVALID",
          "WAREHOUSE_NOT_FOUND",
        ])
      #expect(
        answer.failures.compactMap(\.error?.field) == [
          "", "item", "lines[0].quantity", "product.sku", "",
        ])
    }
  }

  @Test("of many refused items the first hundred are told and all are counted")
  func manyRefused() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let items = (1...250).map { Self.receipt("NO-\($0)", into: "BER-1", 1, "\($0)") }
      let answer = try await run(fixture, items)
      #expect(answer.failedCount == 250)
      #expect(answer.failures.map(\.sequence) == Array(1...100))
    }
  }

  @Test("a sequence that does not rise ends the stream")
  func sequence() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let call = RecordedCall()
      try call.put(
        ImportStockRequest(sequence: 2, item: Self.product("S")),
        ImportStockRequest(sequence: 2, item: Self.product("T")))
      let refusal = await refused {
        try await fixture.stock.importStock(RequestStream(call), context: ServerContext(call))
      }
      #expect(refusal == Refused(.invalidArgument, "FIELD_INVALID", ["field": "sequence"]))
    }
  }
}

@Suite("The order of a stock import")
struct StockImportOrderTests {
  private typealias Names = StockImportOrder.Names

  private static let put = Names(.product(PutProductRequest(product: Product(sku: "A"))))
  private static let putOther = Names(.product(PutProductRequest(product: Product(sku: "B"))))
  private static let place = Names(.warehouse(PutWarehouseRequest(warehouse: Warehouse(code: "A"))))
  private static let receipt = Names(
    .receipt(ReceiveRequest(warehouse: "W", lines: [ReceiptLine(sku: "A")])))
  private static let receiptThere = Names(
    .receipt(ReceiveRequest(warehouse: "A", lines: [ReceiptLine(sku: "Z")])))

  @Test(
    "an item waits for those of the same name, receipts for each other never",
    arguments: [
      (put, put, false), (put, putOther, true), (put, place, true), (put, receipt, false),
      (receipt, put, false), (receipt, receipt, true), (receipt, putOther, true),
      (place, receiptThere, false), (receiptThere, place, false), (put, receiptThere, true),
      (put, Names(nil), true),
    ])
  func admits(first: StockImportOrder.Names, second: StockImportOrder.Names, isAdmitted: Bool) {
    var order = StockImportOrder(window: 2)
    order.begin(first)
    #expect(order.admits(second) == isAdmitted)
    order.end(first)
    #expect(order.admits(second))
  }

  @Test("the last receipt of a SKU lets its product go")
  func counts() {
    var order = StockImportOrder(window: 3)
    order.begin(Self.receipt)
    order.begin(Self.receipt)
    order.end(Self.receipt)
    #expect(!order.admits(Self.put))
    order.end(Self.receipt)
    #expect(order.admits(Self.put))
  }

  @Test("no more are under way than the window holds")
  func window() {
    var order = StockImportOrder(window: 1)
    order.begin(Self.put)
    #expect(!order.admits(Self.putOther))
  }
}
