package import Contracts
import Domain
package import RPCCore
import Store

extension Tracking {
  package func reportAnomaly(
    _ request: ReportAnomalyRequest, context: ServerContext
  ) async throws -> ShipmentAnomaly {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try ShipmentID(parsing: request.shipmentID, field: "shipment_id")
      let outcome = try await store.report(
        AnomalyKind.require(request.kind, field: "kind"), of: id,
        reason: Reason.require(request.reason),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return ShipmentAnomaly(outcome.value)
    }
  }
}

extension ShipmentAnomaly {
  init(_ anomaly: StoredAnomaly) {
    self.init(
      anomalyID: anomaly.id.description, shipmentID: anomaly.shipmentID.description,
      orderID: anomaly.orderID.description, kind: Kind(rawValue: anomaly.kind.number),
      sinceTime: Timestamp(anomaly.since), detail: anomaly.detail,
      reportedBy: anomaly.reportedBy, reportTime: Timestamp(anomaly.reported),
      resolution: anomaly.resolution.map { Resolution(rawValue: $0.number) } ?? .unspecified,
      resolutionReason: anomaly.resolutionReason, resolvedBy: anomaly.resolvedBy,
      resolveTime: anomaly.resolved.map { Timestamp($0) }, carrier: anomaly.carrier.text,
      trackingNumber: anomaly.trackingNumber)
  }
}
