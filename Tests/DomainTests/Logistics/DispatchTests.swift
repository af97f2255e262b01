import Testing

@testable import Domain

@Suite("Shipping and delivering an order (LOG-1, LOG-6, I5)")
struct DispatchTests {
  static func line(_ line: Int, _ units: Int64) -> ShipmentLine {
    ShipmentLine(line: line, quantity: OrderFixtures.quantity(units))
  }

  @Test("everything at once goes to SHIPPED and takes stock in lock order (I4)")
  func whole() throws {
    let dispatch = try Dispatch.decide(try OrderFixtures.order(), shipping: [])
    #expect(dispatch.state == .shipped)
    #expect(dispatch.events == [.fulfilmentStarted, .shipped])
    #expect(dispatch.movements.map(\.key.sku) == [OrderFixtures.bolt, OrderFixtures.nut])
    #expect(dispatch.movements.map(\.delta.onHand) == [-4, -2])
    #expect(dispatch.movements.map(\.delta.reserved) == [-4, -2])
  }

  @Test("in parts stays IN_FULFILMENT until the last open unit")
  func parts() throws {
    var order = try OrderFixtures.order()
    let first = try Dispatch.decide(order, shipping: [Self.line(1, 3)])
    #expect(first.state == .inFulfilment)
    #expect(first.events == [.fulfilmentStarted, .partlyShipped])
    order.lines = first.lines
    order.state = first.state
    let second = try Dispatch.decide(order, shipping: [Self.line(2, 2), Self.line(1, 1)])
    #expect(second.state == .shipped)
    #expect(second.events == [.shipped])
    #expect(second.lines.allSatisfy { $0.counters.open == 0 && $0.counters.reserved == 0 })
  }

  static let refused: [(String, [ShipmentLine], Refusal)] = [
    ("one too many", [line(1, 5)], .exceedsOpen(line: 1, requested: 5, open: 4)),
    (
      "one too many in sum (I3)", [line(1, 2), line(1, 3)],
      .exceedsOpen(line: 1, requested: 5, open: 4)
    ),
    ("a line that is not there", [line(3, 1)], .notFound(.orderLine, id: "3")),
    ("nothing of a line", [line(1, 0)], .invalidField("lines", .missing)),
  ]

  @Test("is refused beyond what is open", arguments: refused)
  func limits(_ name: String, lines: [ShipmentLine], refusal: Refusal) throws {
    let order = try OrderFixtures.order()
    #expect(throws: refusal, "\(name)") { try Dispatch.decide(order, shipping: lines) }
  }

  @Test("is for ALLOCATED and IN_FULFILMENT alone", arguments: OrderState.allCases)
  func states(_ state: OrderState) throws {
    let order = try OrderFixtures.order(in: state)
    if state == .allocated || state == .inFulfilment {
      #expect(try Dispatch.decide(order, shipping: []).state == .shipped)
    } else {
      #expect(throws: Refusal.orderState(state, attempted: .ship)) {
        try Dispatch.decide(order, shipping: [])
      }
    }
  }

  @Test("a held order is not shipped")
  func held() throws {
    var order = try OrderFixtures.order()
    order.holds = HoldSet(.payment)
    #expect(throws: Refusal.orderHeld(.payment)) { try Dispatch.decide(order, shipping: []) }
  }

  @Test("the last delivery makes the order DELIVERED, an earlier one does not")
  func delivering() throws {
    var order = try OrderFixtures.order()
    order.lines = try Dispatch.decide(order, shipping: []).lines
    order.state = .shipped
    let first = try DeliveryConfirmation.decide(
      order, parcel: .inTransit, delivered: [Self.line(1, 4)])
    #expect(first.state == .shipped)
    #expect(first.events == [.partlyDelivered])
    order.lines = first.lines
    let second = try DeliveryConfirmation.decide(
      order, parcel: .handedOver, delivered: [Self.line(2, 2)])
    #expect(second.state == .delivered)
    #expect(second.events == [.delivered])
    order.lines = second.lines
    #expect(throws: Refusal.exceedsOpen(line: 2, requested: 1, open: 0)) {
      try DeliveryConfirmation.decide(order, parcel: .inTransit, delivered: [Self.line(2, 1)])
    }
  }

  @Test("a delivered part of an order with open units leaves its state")
  func partDelivered() throws {
    var order = try OrderFixtures.order()
    let dispatch = try Dispatch.decide(order, shipping: [Self.line(1, 4)])
    order.lines = dispatch.lines
    order.state = dispatch.state
    let confirmation = try DeliveryConfirmation.decide(
      order, parcel: .inTransit, delivered: [Self.line(1, 4)])
    #expect(confirmation.state == .inFulfilment)
    #expect(confirmation.events == [.partlyDelivered])
  }

  @Test("a parcel is delivered once", arguments: ParcelState.allCases)
  func once(_ parcel: ParcelState) throws {
    var order = try OrderFixtures.order()
    order.lines = try Dispatch.decide(order, shipping: []).lines
    order.state = .shipped
    let delivered = [Self.line(1, 4)]
    if [.created, .delivered, .returned, .cancelled].contains(parcel) {
      #expect(throws: Refusal.shipmentState(parcel, attempted: "CONFIRM_DELIVERY")) {
        try DeliveryConfirmation.decide(order, parcel: parcel, delivered: delivered)
      }
    } else {
      _ = try DeliveryConfirmation.decide(order, parcel: parcel, delivered: delivered)
    }
  }
}
