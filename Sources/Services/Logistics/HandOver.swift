package import Contracts
import Domain
package import RPCCore
import Store

extension Shipments {
  package func handOver(
    _ request: HandOverRequest, context: ServerContext
  ) async throws -> HandOverResponse {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.handOver) }
      let caller = try Caller(context)
      let id = try FulfilmentID(parsing: request.fulfilmentID, field: "fulfilment_id")
      var dispatches: [ParcelGroup] = []
      for (index, shipment) in request.shipments.enumerated() {
        dispatches.append(
          try ParcelGroup(shipment, field: "shipments[\(index)]"))
      }
      var booked: [ShipmentID] = []
      for (index, shipment) in request.bookedShipmentIDs.enumerated() {
        booked.append(
          try ShipmentID(parsing: shipment, field: "booked_shipment_ids[\(index)]"))
      }
      let done = try await store.handOver(
        id, dispatches: dispatches, booked: booked, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline
      ).value
      return HandOverResponse(
        fulfilment: Contracts.Fulfilment(done.fulfilment),
        shipments: done.shipments.map { Shipment($0) }, orderVersion: done.orderVersion.number)
    }
  }
}
