// Written by protoc-gen-kontor from grpc/health/v1/health.proto; do not edit.

public import RPCCore

/// Tells load balancers, supervisors and clients whether the server takes calls.
public struct HealthClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Gives the health of a service once. An unknown service is NOT_FOUND.
  public func check(_ request: HealthCheckRequest, options: CallOptions = CallOptions()) async throws(Status) -> HealthCheckResponse {
    try await invoker.unary(HealthMethods.check, request, options)
  }

  /// Gives the health of all services. More than 100 services are RESOURCE_EXHAUSTED.
  public func list(_ request: HealthListRequest, options: CallOptions = CallOptions()) async throws(Status) -> HealthListResponse {
    try await invoker.unary(HealthMethods.list, request, options)
  }

  /// Gives the health of a service at once and again on every change. An unknown service is
  /// reported as SERVICE_UNKNOWN and watched on, as it may appear.
  public func watch(_ request: HealthCheckRequest, options: CallOptions = CallOptions()) async throws(Status) -> ResponseStream<HealthCheckResponse> {
    try await invoker.serverStreaming(HealthMethods.watch, request, options)
  }
}
