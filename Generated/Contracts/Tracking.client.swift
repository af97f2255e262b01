// Written by protoc-gen-kontor from kontor/logistics/v1/tracking.proto; do not edit.

public import RPCCore

/// Parcels under way of the caller's tenant. Carriers' events come in by
/// ShipmentService.IngestTracking.
///
/// With `dry_run` a command is done whole and undone again, all of it: its answer or refusal is what it
/// would give now. Nothing stays, neither state nor event nor audit row, and the `request_id` is not used
/// up.
public struct TrackingServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// The shipment as it stands, then its events as they happen (LOG-2). Ends after the event that
  /// delivers, returns or cancels it, or at the deadline; `resume_token` goes on where the stream
  /// broke.
  public func watchShipment(_ request: WatchShipmentRequest, options: CallOptions = CallOptions()) async throws(Status) -> ResponseStream<WatchShipmentResponse> {
    try await invoker.serverStreaming(TrackingServiceMethods.watchShipment, request, options)
  }

  /// Lists anomalies, newest first, page by page (LOG-3).
  public func listAnomalies(_ request: ListAnomaliesRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListAnomaliesResponse {
    try await invoker.unary(TrackingServiceMethods.listAnomalies, request, options)
  }

  /// Somebody says that something is wrong with a parcel. A kind that is open for it already is
  /// ALREADY_EXISTS.
  public func reportAnomaly(_ request: ReportAnomalyRequest, options: CallOptions = CallOptions()) async throws(Status) -> ShipmentAnomaly {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(TrackingServiceMethods.reportAnomaly, request, options)
    }
    return try await invoker.unary(TrackingServiceMethods.reportAnomaly, request, options)
  }

  /// Says how an anomaly ended, and does to the order's units what follows (LOG-4); each parcel's units
  /// are given up once, and taken back once. One that is resolved already is FAILED_PRECONDITION. With
  /// `dry_run` it is done whole and undone again: the answer or the refusal is what it would be.
  public func resolveAnomaly(_ request: ResolveAnomalyRequest, options: CallOptions = CallOptions()) async throws(Status) -> ShipmentAnomaly {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(TrackingServiceMethods.resolveAnomaly, request, options)
    }
    return try await invoker.unary(TrackingServiceMethods.resolveAnomaly, request, options)
  }
}
