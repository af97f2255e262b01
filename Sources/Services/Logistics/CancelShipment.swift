package import Contracts
import Domain
package import RPCCore
import Store

extension Shipments {
  package func cancelShipment(
    _ request: CancelShipmentRequest, context: ServerContext
  ) async throws -> Shipment {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.cancelShipment) }
      let caller = try Caller(context)
      let id = try ShipmentID(parsing: request.shipmentID, field: "shipment_id")
      let outcome = try await store.cancel(
        id, reason: Reason.require(request.reason),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Shipment(outcome.value)
    }
  }
}
