import Contracts
import RPCCore

/// `grpc.health.v1`: what load balancers and supervisors ask, answered from the registry that the
/// program keeps. Source: gRPC `doc/health-checking.md`, A90 for List.
struct HealthService: Health {
  private let registry: HealthRegistry

  /// Services that `List` names at most, by A90.
  private static let listedServicesMax = 100

  init(_ registry: HealthRegistry) { self.registry = registry }

  func check(
    _ request: HealthCheckRequest, context: ServerContext
  ) async throws -> HealthCheckResponse {
    guard let state = registry.state(of: request.service) else {
      throw Status(.notFound, "unknown service \(request.service)")
    }
    return HealthCheckResponse(status: .init(state))
  }

  func list(
    _ request: HealthListRequest, context: ServerContext
  ) async throws -> HealthListResponse {
    let all = registry.all
    guard all.count <= Self.listedServicesMax else {
      throw Status(
        .resourceExhausted,
        "\(all.count) services are more than the \(Self.listedServicesMax) that List may name")
    }
    return HealthListResponse(statuses: all.mapValues { HealthCheckResponse(status: .init($0)) })
  }

  func watch(
    _ request: HealthCheckRequest, responses: ResponseWriter<HealthCheckResponse>,
    context: ServerContext
  ) async throws {
    var told: HealthCheckResponse.ServingStatus?
    for await state in registry.watch(request.service) {
      let status = state.map { HealthCheckResponse.ServingStatus($0) } ?? .serviceUnknown
      if status == told { continue }
      told = status
      try await responses.write(HealthCheckResponse(status: status))
    }
    try Task.checkCancellation()
    throw Status(.unavailable, "the server is shutting down")
  }
}

extension HealthCheckResponse.ServingStatus {
  fileprivate init(_ state: HealthRegistry.State) {
    self =
      switch state {
      case .serving: .serving
      case .notServing: .notServing
      }
  }
}
