import Contracts
package import RPCCore
package import Store

/// The services of this module as a router takes them: what a program wires without knowing contracts.
package enum ServedContracts {
  /// Kontor's own services on one loop.
  ///
  /// - Parameters:
  ///   - store: of that loop.
  ///   - report: takes a line for the operator: a bug, or a damaged database.
  package static func kontor(
    _ store: Store, report: @escaping @Sendable (String) -> Void
  ) -> [ServiceDefinition] {
    let boundary = StatusBoundary(report: report)
    return [
      Orders(store: store, boundary: boundary).definition,
      Stock(store: store, boundary: boundary).definition,
      Shipments(store: store, boundary: boundary).definition,
      Complaints(store: store, boundary: boundary).definition,
    ]
  }

  /// `grpc.health.v1`, answered from `registry`.
  package static func health(_ registry: HealthRegistry) -> ServiceDefinition {
    HealthService(registry).definition
  }

  /// `grpc.reflection.v1` and `v1alpha`, which tell of these services and of themselves.
  package static func reflection(of services: [ServiceDefinition]) -> [ServiceDefinition] {
    ReflectionService(services: services.map(\.name)).definitions
  }

  /// What is served for tries and measurements only.
  package static var interop: [ServiceDefinition] {
    [InteropService().definition, BenchService().definition]
  }
}
