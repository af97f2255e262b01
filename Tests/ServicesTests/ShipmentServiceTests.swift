import Contracts
import RPCCore
import Testing

@testable import Services

@Suite("Shipments")
struct ShipmentServiceTests {
  private func shipment(
    of order: Order, _ requestID: String = "s-1", tracking: String = "T-1",
    lines: [ShipmentLine] = [], version: Int64 = 0
  ) -> CreateShipmentRequest {
    CreateShipmentRequest(
      requestID: requestID, orderID: order.orderID, expectedVersion: version, carrier: "DHL",
      trackingNumber: tracking, lines: lines)
  }

  @Test("a shipment holds everything that is open, and its repeat ships nothing more")
  func whole() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      let order = try await fixture.create {
        $0.lines = [NewOrderLine(sku: "A-1", quantity: 3), NewOrderLine(sku: "B-2", quantity: 2)]
      }
      let made = try await fixture.shipments.createShipment(
        shipment(of: order), context: fixture.context)
      #expect(made.state == .handedOver && made.version == 1)
      #expect(made.orderID == order.orderID && made.carrier == "DHL")
      #expect(made.trackingNumber == "T-1" && made.createdBy == "ann")
      #expect(
        made.lines == [
          ShipmentLine(lineNumber: 1, sku: "A-1", warehouse: "BER-1", quantity: 3),
          ShipmentLine(lineNumber: 2, sku: "B-2", warehouse: "BER-1", quantity: 2),
        ])
      #expect(made.createTime != nil && made.deliverTime == nil && made.trackTime == nil)
      let again = try await fixture.shipments.createShipment(
        shipment(of: order), context: fixture.context)
      #expect(again == made)
      let now = try await fixture.orders.getOrder(
        GetOrderRequest(key: .orderID(order.orderID)), context: fixture.context)
      #expect(now.state == .shipped)
      let stock = try await fixture.stock.getAvailability(
        GetAvailabilityRequest(skus: ["A-1", "B-2"]), context: fixture.context)
      #expect(stock.items.flatMap(\.levels).map(\.onHand) == [7, 8])
      #expect(stock.items.flatMap(\.levels).map(\.reserved) == [0, 0])
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("a part is shipped, then the rest; more than is open is refused")
  func parts() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      let order = try await fixture.create { $0.lines[0].quantity = 3 }
      let part = try await fixture.shipments.createShipment(
        shipment(of: order, lines: [ShipmentLine(lineNumber: 1, quantity: 2)]),
        context: fixture.context)
      #expect(part.lines.map(\.quantity) == [2])
      let tooMuch = await refused {
        try await fixture.shipments.createShipment(
          shipment(
            of: order, "s-2", tracking: "T-2", lines: [ShipmentLine(lineNumber: 1, quantity: 2)]),
          context: fixture.context)
      }
      #expect(tooMuch?.code == .failedPrecondition)
      #expect(tooMuch?.reason == "EXCEEDS_OPEN_QUANTITY")
      let rest = try await fixture.shipments.createShipment(
        shipment(of: order, "s-3", tracking: "T-2"), context: fixture.context)
      #expect(rest.lines.map(\.quantity) == [1])
      let done = await refused {
        try await fixture.shipments.createShipment(
          shipment(of: order, "s-4", tracking: "T-3"), context: fixture.context)
      }
      #expect(
        done == Refused(.failedPrecondition, "ORDER_STATE", ["state": "SHIPPED"]))
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("what names nothing, is known already or is old, is refused")
  func refusals() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      let order = try await fixture.create { $0.lines[0].quantity = 3 }
      let part = shipment(of: order, lines: [ShipmentLine(lineNumber: 1, quantity: 1)])
      _ = try await fixture.shipments.createShipment(part, context: fixture.context)
      func refusal(
        _ change: (inout CreateShipmentRequest) -> Void
      ) async -> Refused? {
        var request = part
        change(&request)
        let changed = request
        return await refused {
          try await fixture.shipments.createShipment(changed, context: fixture.context)
        }
      }
      let unknown = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f"
      #expect(
        await refusal { ($0.requestID, $0.orderID) = ("s-2", unknown) }
          == Refused(.notFound, "ORDER_NOT_FOUND", ["resource": unknown]))
      #expect(
        await refusal { $0.requestID = "s-3" }
          == Refused(.alreadyExists, "TRACKING_NUMBER_ALREADY_EXISTS", ["resource": "T-1"]))
      #expect(
        await refusal { ($0.requestID, $0.trackingNumber) = ("s-1", "T-2") }
          == Refused(.invalidArgument, "REQUEST_ID_REUSED", ["field": "request_id"]))
      #expect(
        await refusal { ($0.requestID, $0.trackingNumber, $0.expectedVersion) = ("s-4", "T-2", 1) }
          == Refused(.aborted, "VERSION_CONFLICT", ["current_version": "2"]))
      #expect(
        await refusal {
          ($0.requestID, $0.trackingNumber) = ("s-5", "T-2")
          $0.lines[0].quantity = 0
        } == Refused(.invalidArgument, "FIELD_INVALID", ["field": "lines[0].quantity"]))
      #expect(
        await refusal { ($0.requestID, $0.carrier) = ("s-6", "") }
          == Refused(.invalidArgument, "FIELD_MISSING", ["field": "carrier"]))
      #expect(
        await refusal {
          ($0.requestID, $0.trackingNumber) = ("s-7", "T-2")
          $0.lines[0].lineNumber = 9
        } == Refused(.notFound, "ORDER_LINE_NOT_FOUND", ["resource": "9"]))
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("a confirmed delivery ends the order; its repeat answers the same")
  func confirm() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      let order = try await fixture.create()
      let made = try await fixture.shipments.createShipment(
        shipment(of: order), context: fixture.context)
      let time = Timestamp(seconds: 1_700_000_000, nanos: 500_000)
      let request = ConfirmDeliveryRequest(
        requestID: "d-1", shipmentID: made.shipmentID, expectedVersion: 1, deliverTime: time,
        signedBy: "Bo")
      let delivered = try await fixture.shipments.confirmDelivery(
        request, context: fixture.context)
      #expect(delivered.state == .delivered && delivered.version == 2)
      #expect(delivered.signedBy == "Bo" && delivered.deliverTime == time)
      #expect(
        try await fixture.shipments.confirmDelivery(request, context: fixture.context)
          == delivered)
      let now = try await fixture.orders.getOrder(
        GetOrderRequest(key: .orderID(order.orderID)), context: fixture.context)
      #expect(now.state == .delivered)
      let twice = await refused {
        try await fixture.shipments.confirmDelivery(
          ConfirmDeliveryRequest(requestID: "d-2", shipmentID: made.shipmentID),
          context: fixture.context)
      }
      #expect(
        twice == Refused(.failedPrecondition, "SHIPMENT_STATE", ["state": "DELIVERED"]))
    }
  }

  @Test("a delivery that is to come, unknown or decided on an old version is refused")
  func confirmRefused() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      let order = try await fixture.create()
      let made = try await fixture.shipments.createShipment(
        shipment(of: order), context: fixture.context)
      let future = await refused {
        try await fixture.shipments.confirmDelivery(
          ConfirmDeliveryRequest(
            requestID: "d-1", shipmentID: made.shipmentID,
            deliverTime: Timestamp(seconds: 250_000_000_000)), context: fixture.context)
      }
      #expect(
        future == Refused(.invalidArgument, "FIELD_INVALID", ["field": "deliver_time"]))
      let stale = await refused {
        try await fixture.shipments.confirmDelivery(
          ConfirmDeliveryRequest(
            requestID: "d-1", shipmentID: made.shipmentID, expectedVersion: 5),
          context: fixture.context)
      }
      #expect(stale == Refused(.aborted, "VERSION_CONFLICT", ["current_version": "1"]))
      let unknown = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f"
      let missing = await refused {
        try await fixture.shipments.confirmDelivery(
          ConfirmDeliveryRequest(requestID: "d-1", shipmentID: unknown), context: fixture.context)
      }
      #expect(missing == Refused(.notFound, "SHIPMENT_NOT_FOUND", ["resource": unknown]))
    }
  }

  @Test("shipments are found by id, and listed newest first page by page")
  func reads() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      var made: [Shipment] = []
      for number in 1...5 {
        let order = try await fixture.create("r-\(number)")
        made.append(
          try await fixture.shipments.createShipment(
            shipment(of: order, "s-\(number)", tracking: "T-\(number)"), context: fixture.context))
      }
      let second = made[1]
      #expect(
        try await fixture.shipments.getShipment(
          GetShipmentRequest(shipmentID: second.shipmentID), context: fixture.context) == second)
      let hidden = await refused {
        try await fixture.shipments.getShipment(
          GetShipmentRequest(shipmentID: second.shipmentID),
          context: fixture.context(tenant: "other"))
      }
      #expect(hidden?.reason == "SHIPMENT_NOT_FOUND")

      var listed: [Shipment] = []
      var request = ListShipmentsRequest(carrier: "DHL", pageSize: 2)
      repeat {
        let page = try await fixture.shipments.listShipments(request, context: fixture.context)
        listed += page.shipments
        request.pageToken = page.nextPageToken
      } while !request.pageToken.isEmpty
      #expect(listed == made.reversed())

      let byNumber = try await fixture.shipments.listShipments(
        ListShipmentsRequest(trackingNumber: "T-4"), context: fixture.context)
      #expect(byNumber.shipments == [made[3]])
      let byOrder = try await fixture.shipments.listShipments(
        ListShipmentsRequest(orderID: second.orderID, states: [.handedOver]),
        context: fixture.context)
      #expect(byOrder.shipments == [second])
      let none = try await fixture.shipments.listShipments(
        ListShipmentsRequest(states: [.delivered]), context: fixture.context)
      #expect(none.shipments.isEmpty && none.nextPageToken.isEmpty)
    }
  }

  @Test(
    "a list that is not asked right is refused with its field",
    arguments: [
      ("states[0]", ListShipmentsRequest(states: [.unspecified])),
      ("page_size", ListShipmentsRequest(pageSize: 201)),
      ("page_size", ListShipmentsRequest(pageSize: -1)),
      ("page_token", ListShipmentsRequest(pageToken: "no")),
      ("order_id", ListShipmentsRequest(orderID: "no")),
    ])
  func listRefused(field: String, request: ListShipmentsRequest) async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let refusal = await refused {
        try await fixture.shipments.listShipments(request, context: fixture.context)
      }
      #expect(refusal?.code == .invalidArgument)
      #expect(refusal?.metadata == ["field": field])
    }
  }
}
