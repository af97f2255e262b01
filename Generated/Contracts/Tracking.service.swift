// Written by protoc-gen-kontor from kontor/logistics/v1/tracking.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.logistics.v1.TrackingService`.
public enum TrackingServiceMethods {
  /// The shipment as it stands, then its events as they happen (LOG-2). Ends after the event that
  /// delivers, returns or cancels it, or at the deadline; `resume_token` goes on where the stream
  /// broke.
  public static let watchShipment = MethodDescriptor(service: "kontor.logistics.v1.TrackingService", method: "WatchShipment", kind: .serverStreaming, idempotency: .noSideEffects, defaultTimeout: .milliseconds(3600000), maxRequestBytes: 4096, access: .anyRole)
  /// Lists anomalies, newest first, page by page (LOG-3).
  public static let listAnomalies = MethodDescriptor(service: "kontor.logistics.v1.TrackingService", method: "ListAnomalies", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .anyRole)
  /// Somebody says that something is wrong with a parcel. A kind that is open for it already is
  /// ALREADY_EXISTS.
  public static let reportAnomaly = MethodDescriptor(service: "kontor.logistics.v1.TrackingService", method: "ReportAnomaly", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["logistics", "courier", "warehouse", "customer_service", "after_sales"]))
  /// Says how an anomaly ended, and does to the order's units what follows (LOG-4); each parcel's units
  /// are given up once, and taken back once. One that is resolved already is FAILED_PRECONDITION. With
  /// `dry_run` it is done whole and undone again: the answer or the refusal is what it would be.
  public static let resolveAnomaly = MethodDescriptor(service: "kontor.logistics.v1.TrackingService", method: "ResolveAnomaly", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["logistics", "customer_service", "after_sales", "department_head"]))
}

/// Parcels under way of the caller's tenant. Carriers' events come in by
/// ShipmentService.IngestTracking.
///
/// With `dry_run` a command is done whole and undone again, all of it: its answer or refusal is what it
/// would give now. Nothing stays, neither state nor event nor audit row, and the `request_id` is not used
/// up.
package protocol TrackingService: Sendable {
  /// The shipment as it stands, then its events as they happen (LOG-2). Ends after the event that
  /// delivers, returns or cancels it, or at the deadline; `resume_token` goes on where the stream
  /// broke.
  func watchShipment(_ request: WatchShipmentRequest, responses: ResponseWriter<WatchShipmentResponse>, context: ServerContext) async throws
  /// Lists anomalies, newest first, page by page (LOG-3).
  func listAnomalies(_ request: ListAnomaliesRequest, context: ServerContext) async throws -> ListAnomaliesResponse
  /// Somebody says that something is wrong with a parcel. A kind that is open for it already is
  /// ALREADY_EXISTS.
  func reportAnomaly(_ request: ReportAnomalyRequest, context: ServerContext) async throws -> ShipmentAnomaly
  /// Says how an anomaly ended, and does to the order's units what follows (LOG-4); each parcel's units
  /// are given up once, and taken back once. One that is resolved already is FAILED_PRECONDITION. With
  /// `dry_run` it is done whole and undone again: the answer or the refusal is what it would be.
  func resolveAnomaly(_ request: ResolveAnomalyRequest, context: ServerContext) async throws -> ShipmentAnomaly
}

extension TrackingService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.logistics.v1.TrackingService", methods: [
      .serverStreaming(TrackingServiceMethods.watchShipment) { try await self.watchShipment($0, responses: $1, context: $2) },
      MethodHandler(method: TrackingServiceMethods.listAnomalies) { call in
        let messages = TypedCall(call)
        let request: ListAnomaliesRequest = try await messages.request()
        try messages.sendOnly(await self.listAnomalies(request, context: ServerContext(call)))
      },
      MethodHandler(method: TrackingServiceMethods.reportAnomaly) { call in
        let messages = TypedCall(call)
        let request: ReportAnomalyRequest = try await messages.request()
        try messages.sendOnly(await self.reportAnomaly(request, context: ServerContext(call)))
      },
      MethodHandler(method: TrackingServiceMethods.resolveAnomaly) { call in
        let messages = TypedCall(call)
        let request: ResolveAnomalyRequest = try await messages.request()
        try messages.sendOnly(await self.resolveAnomaly(request, context: ServerContext(call)))
      },
    ])
  }
}
