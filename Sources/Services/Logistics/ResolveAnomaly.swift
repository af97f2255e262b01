package import Contracts
import Domain
package import RPCCore
import Store

extension Tracking {
  package func resolveAnomaly(
    _ request: ResolveAnomalyRequest, context: ServerContext
  ) async throws -> ShipmentAnomaly {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.resolveAnomaly) }
      let caller = try Caller(context)
      let id = try AnomalyID(parsing: request.anomalyID, field: "anomaly_id")
      let outcome = try await store.resolve(
        id, as: AnomalyResolution.require(request.resolution, field: "resolution"),
        reason: Reason.require(request.reason),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return ShipmentAnomaly(outcome.value)
    }
  }
}
