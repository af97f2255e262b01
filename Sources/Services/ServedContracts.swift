import Contracts
package import RPCCore

/// The services of this module as a router takes them: what a program wires without knowing contracts.
package enum ServedContracts {
  /// `grpc.health.v1`, answered from `registry`.
  package static func health(_ registry: HealthRegistry) -> ServiceDefinition {
    HealthService(registry).definition
  }

  /// What is served for tries and measurements only.
  package static var interop: [ServiceDefinition] {
    [InteropService().definition, BenchService().definition]
  }
}
