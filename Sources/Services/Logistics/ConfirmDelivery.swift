package import Contracts
import Domain
package import RPCCore
import Store

extension Shipments {
  package func confirmDelivery(
    _ request: ConfirmDeliveryRequest, context: ServerContext
  ) async throws -> Shipment {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.confirmDelivery) }
      let caller = try Caller(context)
      let id = try ShipmentID(parsing: request.shipmentID, field: "shipment_id")
      let time = try Domain.Instant.parse(request.deliverTime, field: "deliver_time")
      if let time, time > identifiers.now {
        throw Refusal.invalidField("deliver_time", .malformed(expected: "a time that has passed"))
      }
      let outcome = try await store.confirmDelivery(
        of: id, at: time, signedBy: request.signedBy, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Shipment(outcome.value)
    }
  }
}
