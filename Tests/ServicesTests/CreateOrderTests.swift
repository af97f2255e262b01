import Contracts
import RPCCore
import Testing

@testable import Services

@Suite("CreateOrder")
struct CreateOrderTests {
  @Test("takes, prices, reviews and reserves an order in one step")
  func allocates() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create { $0.lines[0].quantity = 3 }
      #expect(order.state == .allocated)
      #expect(order.version == 1)
      #expect(order.number == "SO-00000001")
      #expect(order.createdBy == "ann")
      #expect(order.lines[0].productName == "Product A-1")
      #expect(order.lines[0].specification == "standard")
      #expect(order.lines[0].unitPrice == euros(10))
      #expect(order.lines[0].lineTotal == euros(30))
      #expect(order.lines[0].warehouse == "BER-1")
      #expect(order.lines[0].reserved == 3)
      #expect(order.totals?.total == euros(30))
      #expect(order.review?.outcome == .passed)
      #expect(order.review?.failures == [])
      #expect(order.holds == [])
      #expect(order.stageTimes?.allocateTime == order.stageTimes?.createTime)
      #expect(try await fixture.reserved() == 3)
      #expect(try await fixture.isLedgerClean())
      let stored = try await fixture.orders.getOrder(
        GetOrderRequest(key: .orderID(order.orderID)), context: fixture.context)
      #expect(stored == order)
    }
  }

  @Test("keeps every field of the request")
  func everyField() async throws {
    try await OrdersFixture.with { fixture in
      try await fixture.execute(
        "UPDATE product SET currency = 'USD', list_price_minor = 1999 WHERE sku = 'A-1'")
      let order = try await fixture.orders.createOrder(
        OrderSamples.fullOrder(), context: fixture.context)
      let request = OrderSamples.fullOrder()
      #expect(order.state == .allocated)
      #expect(order.channel == request.channel)
      #expect(order.sourceRef == request.sourceRef)
      #expect(order.kind == request.kind)
      #expect(order.orderClass == request.orderClass)
      #expect(order.priority == 500)
      #expect(order.customerRef == request.customerRef)
      #expect(order.customer == request.customer)
      #expect(order.shippingAddress == request.shippingAddress)
      #expect(order.payment == request.payment)
      #expect(order.delivery == request.delivery)
      #expect(order.customerRemark == request.customerRemark)
      #expect(order.staffRemark == request.staffRemark)
      #expect(order.shortagePolicy == request.shortagePolicy)
      #expect(order.stageTimes?.receiveTime == request.receiveTime)
      #expect(order.lines[0].specification == "blue")
      #expect(order.lines[0].packaging == "box")
      let stored = try await fixture.orders.getOrder(
        GetOrderRequest(key: .number(order.number)), context: fixture.context)
      #expect(stored == order)
    }
  }

  @Test("the same request again gives the first answer, whatever has happened since")
  func replay() async throws {
    try await OrdersFixture.with { fixture in
      let first = try await fixture.create()
      _ = try await fixture.orders.cancelOrder(
        CancelOrderRequest(requestID: "c-1", orderID: first.orderID, reason: "changed mind"),
        context: fixture.context)
      #expect(try await fixture.create() == first)
    }
  }

  @Test("another request under the same request_id is refused")
  func reused() async throws {
    try await OrdersFixture.with { fixture in
      _ = try await fixture.create()
      let refusal = await refused { try await fixture.create { $0.customerRemark = "other" } }
      #expect(refusal == Refused(.invalidArgument, "REQUEST_ID_REUSED", ["field": "request_id"]))
    }
  }

  @Test("two tenants have their own request_ids, orders and numbers")
  func tenants() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create()
      let other = fixture.context(tenant: "other")
      let refusal = await refused {
        try await fixture.orders.getOrder(
          GetOrderRequest(key: .orderID(order.orderID)), context: other)
      }
      #expect(
        refusal == Refused(.notFound, "ORDER_NOT_FOUND", ["resource": order.orderID]))
      let create = await refused {
        try await fixture.orders.createOrder(OrderSamples.newOrder(), context: other)
      }
      #expect(create == Refused(.notFound, "PRODUCT_NOT_FOUND", ["resource": "A-1"]))
    }
  }

  @Test("a call without a tenant is refused")
  func noTenant() async throws {
    try await OrdersFixture.with { fixture in
      let refusal = await refused {
        try await fixture.orders.createOrder(
          OrderSamples.newOrder(), context: fixture.context(tenant: nil))
      }
      #expect(refusal?.reason == "TENANT_MISSING")
    }
  }

  @Test("more than there is, summed over lines of one SKU, is refused and reserves nothing")
  func shortage() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      let refusal = await refused {
        try await fixture.create { request in
          request.warehouse = "BER-1"
          request.lines = [
            NewOrderLine(sku: "B-2", quantity: 1), NewOrderLine(sku: "A-1", quantity: 6),
            NewOrderLine(sku: "A-1", quantity: 5),
          ]
        }
      }
      #expect(refusal?.code == .failedPrecondition)
      #expect(refusal?.reason == "INSUFFICIENT_STOCK")
      #expect(refusal?.metadata["sku"] == "A-1")
      #expect(refusal?.metadata["warehouse"] == "BER-1")
      #expect(refusal?.metadata["requested"] == "11")
      let reserved = try await fixture.reserved()
      #expect(reserved == 0)
      // A refused request leaves no trace: its name is free.
      let order = try await fixture.create()
      #expect(order.state == .allocated)
    }
  }

  @Test("an order that takes back-orders waits as a whole and reserves nothing")
  func backorder() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      let order = try await fixture.create { request in
        request.shortagePolicy = .backorder
        request.lines = [
          NewOrderLine(sku: "B-2", quantity: 4), NewOrderLine(sku: "A-1", quantity: 11),
        ]
      }
      #expect(order.state == .awaitingStock)
      #expect(order.lines.map(\.backordered) == [4, 11])
      #expect(order.lines.map(\.reserved) == [0, 0])
      #expect(try await fixture.reserved() == 0)
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("what the review finds holds the order, says why, and reserves nothing")
  func review() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create { request in
        request.lines[0].unitPrice = euros(9, 50)
        request.customer?.email = ""
        request.payment = OrderPayment(
          method: .card, state: .captured, amount: euros(1), payTime: Timestamp(seconds: 1),
          providerRef: "tx")
      }
      #expect(order.state == .inReview)
      #expect(order.holds.map(\.kind) == [.review])
      #expect(order.review?.outcome == .failed)
      #expect(
        Set(order.review?.failures.map(\.rule) ?? []) == [.price, .paymentData, .basicData])
      #expect(
        order.review?.failures.map(\.field) == [
          "lines[0].unit_price", "payment.amount", "customer.phone",
        ])
      #expect(try await fixture.reserved() == 0)
      let stored = try await fixture.orders.getOrder(
        GetOrderRequest(key: .orderID(order.orderID)), context: fixture.context)
      #expect(stored == order)
    }
  }

  @Test("a source_ref is taken once per channel")
  func sourceRef() async throws {
    try await OrdersFixture.with { fixture in
      _ = try await fixture.create("r-1") { $0.sourceRef = "P-1" }
      let refusal = await refused { try await fixture.create("r-2") { $0.sourceRef = "P-1" } }
      #expect(
        refusal
          == Refused(.alreadyExists, "SOURCE_REFERENCE_ALREADY_EXISTS", ["resource": "P-1"]))
      let other = try await fixture.create("r-3") {
        $0.sourceRef = "P-1"
        $0.channel = .fax
      }
      #expect(other.sourceRef == "P-1")
    }
  }

  @Test("what is wrong with a request names its field")
  func invalid() async throws {
    try await OrdersFixture.with { fixture in
      let future = await refused {
        try await fixture.create { $0.receiveTime = Timestamp(seconds: 32_503_680_000) }
      }
      #expect(future == Refused(.invalidArgument, "FIELD_INVALID", ["field": "receive_time"]))
      let warehouse = await refused { try await fixture.create { $0.warehouse = "NOWHERE" } }
      #expect(
        warehouse == Refused(.notFound, "WAREHOUSE_NOT_FOUND", ["resource": "NOWHERE"]))
    }
  }
}
