// Written by protoc-gen-kontor from grpc/health/v1/health.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `grpc.health.v1.Health`.
public enum HealthMethods {
  /// Gives the health of a service once. An unknown service is NOT_FOUND.
  public static let check = MethodDescriptor(service: "grpc.health.v1.Health", method: "Check", kind: .unary)
  /// Gives the health of all services. More than 100 services are RESOURCE_EXHAUSTED.
  public static let list = MethodDescriptor(service: "grpc.health.v1.Health", method: "List", kind: .unary)
  /// Gives the health of a service at once and again on every change. An unknown service is
  /// reported as SERVICE_UNKNOWN and watched on, as it may appear.
  public static let watch = MethodDescriptor(service: "grpc.health.v1.Health", method: "Watch", kind: .serverStreaming)
}

/// Tells load balancers, supervisors and clients whether the server takes calls.
package protocol Health: Sendable {
  /// Gives the health of a service once. An unknown service is NOT_FOUND.
  func check(_ request: HealthCheckRequest, context: ServerContext) async throws -> HealthCheckResponse
  /// Gives the health of all services. More than 100 services are RESOURCE_EXHAUSTED.
  func list(_ request: HealthListRequest, context: ServerContext) async throws -> HealthListResponse
  /// Gives the health of a service at once and again on every change. An unknown service is
  /// reported as SERVICE_UNKNOWN and watched on, as it may appear.
  func watch(_ request: HealthCheckRequest, responses: ResponseWriter<HealthCheckResponse>, context: ServerContext) async throws
}

extension Health {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "grpc.health.v1.Health", methods: [
      MethodHandler(method: HealthMethods.check) { call in
        let messages = TypedCall(call)
        let request: HealthCheckRequest = try await messages.request()
        try messages.sendOnly(await self.check(request, context: ServerContext(call)))
      },
      MethodHandler(method: HealthMethods.list) { call in
        let messages = TypedCall(call)
        let request: HealthListRequest = try await messages.request()
        try messages.sendOnly(await self.list(request, context: ServerContext(call)))
      },
      .serverStreaming(HealthMethods.watch) { try await self.watch($0, responses: $1, context: $2) },
    ])
  }
}
