package import Contracts
import Domain
package import RPCCore
import Store

extension Shipments {
  package func bookShipment(
    _ request: BookShipmentRequest, context: ServerContext
  ) async throws -> Shipment {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try FulfilmentID(parsing: request.fulfilmentID, field: "fulfilment_id")
      guard let shipment = request.shipment else {
        throw Refusal.invalidField("shipment", .missing)
      }
      let outcome = try await store.book(
        ParcelGroup(shipment, field: "shipment"), of: id,
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Shipment(outcome.value)
    }
  }
}

extension ParcelGroup {
  /// Reads which parcels go with whom.
  ///
  /// - Throws: the first field at fault, below `field`.
  init(_ message: Contracts.ParcelDispatch, field: String) throws(Refusal) {
    self.init(
      parcels: message.parcelNumbers.map { Int($0) },
      terms: ShipmentTerms(
        carrier: try CarrierCode(parsing: message.carrier, field: field + ".carrier"),
        service: try .parse(message.service, field: field + ".service"),
        trackingNumber: message.trackingNumber))
  }
}
