package import Contracts
import Domain
package import RPCCore
import Store

extension Shipments {
  package func createShipment(
    _ request: CreateShipmentRequest, context: ServerContext
  ) async throws -> Shipment {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.createShipment) }
      let caller = try Caller(context)
      let order = try OrderID(parsing: request.orderID, field: "order_id")
      let terms = ShipmentTerms(
        carrier: try CarrierCode(parsing: request.carrier, field: "carrier"),
        service: try .parse(request.service, field: "service"),
        trackingNumber: request.trackingNumber)
      var lines: [Domain.ShipmentLine] = []
      for (index, line) in request.lines.enumerated() {
        lines.append(
          Domain.ShipmentLine(
            line: Int(line.lineNumber),
            quantity: try Quantity(parsing: line.quantity, field: "lines[\(index)].quantity")))
      }
      let outcome = try await store.create(
        of: order, lines: lines, terms: terms, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Shipment(outcome.value)
    }
  }
}
