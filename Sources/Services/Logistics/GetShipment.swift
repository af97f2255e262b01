package import Contracts
import Domain
package import RPCCore
import Store

extension Shipments {
  package func getShipment(
    _ request: GetShipmentRequest, context: ServerContext
  ) async throws -> Shipment {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try ShipmentID(parsing: request.shipmentID, field: "shipment_id")
      return Shipment(
        try await store.load(id, tenant: tenant, deadline: context.deadline), withEvents: true)
    }
  }
}
