import Contracts
import RPCCore

@testable import Services

/// Returns on their way, each by the service's own commands.
extension OrdersFixture {
  /// 3 A-1 at 10.00 EUR, paid and with the customer.
  func deliveredOrder() async throws -> Order {
    let order = try await create { $0.lines[0].quantity = 3 }
    _ = try await payments.recordPayment(
      RecordPaymentRequest(
        requestID: "paid", orderID: order.orderID, provider: "adyen", providerRef: "p-1",
        state: .captured, amount: euros(30)), context: context)
    let shipment = try await shipments.createShipment(
      CreateShipmentRequest(
        requestID: "ship", orderID: order.orderID, carrier: "DHL", trackingNumber: "T-1"),
      context: context)
    _ = try await shipments.confirmDelivery(
      ConfirmDeliveryRequest(
        requestID: "deliver", shipmentID: shipment.shipmentID, signedBy: "Ann"), context: context)
    return try await orders.getOrder(
      GetOrderRequest(key: .orderID(order.orderID)), context: context)
  }

  static func wish(_ orderID: String, units: Int64 = 2) -> CreateRmaRequest {
    CreateRmaRequest(
      requestID: "rma", orderID: orderID, reason: .quality, note: "torn", evidence: ["photo"],
      lines: [ReturnUnits(lineNumber: 1, quantity: units, condition: .defective)])
  }

  /// 2 of the 3 A-1, expected in BER-1.
  func approvedReturn() async throws -> Rma {
    let asked = try await returns.createRma(
      Self.wish(try await deliveredOrder().orderID), context: context)
    return try await returns.decideRma(
      DecideRmaRequest(
        requestID: "approve", rmaID: asked.rmaID, approve: true, warehouse: "BER-1"),
      context: context)
  }

  func receivedReturn() async throws -> Rma {
    try await returns.recordReceipt(
      RecordReceiptRequest(requestID: "receive", rmaID: try await approvedReturn().rmaID),
      context: context)
  }

  func inspectedReturn(_ decision: RmaRemedy) async throws -> Rma {
    try await returns.recordInspection(
      RecordInspectionRequest(
        requestID: "inspect", rmaID: try await receivedReturn().rmaID,
        lines: [InspectedUnits(lineNumber: 1, good: 1, damaged: 1, cause: "seam")],
        decision: decision), context: context)
  }
}
