import Contracts
import Domain
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
      StockHolds(store: store, boundary: boundary).definition,
      Stocktakes(store: store, boundary: boundary).definition,
      Replenishment(store: store, boundary: boundary).definition,
      SourcingRPCs(store: store, boundary: boundary).definition,
      Picks(store: store, boundary: boundary).definition,
      Shipments(store: store, boundary: boundary).definition,
      Carriers(store: store, boundary: boundary).definition,
      Tracking(store: store, boundary: boundary).definition,
      Complaints(store: store, boundary: boundary).definition,
      Exceptions(store: store, boundary: boundary).definition,
      Reviews(store: store, boundary: boundary).definition,
      Changes(store: store, boundary: boundary).definition,
      Urgents(store: store, boundary: boundary).definition,
      Quotes(store: store, boundary: boundary).definition,
      Sla(store: store, boundary: boundary).definition,
      EventFeed(store: store, boundary: boundary).definition,
      Payments(store: store, boundary: boundary).definition,
      Returns(store: store, boundary: boundary).definition,
      Customers(store: store, boundary: boundary).definition,
      Notifications(store: store, boundary: boundary).definition,
      TenantSettingsRPCs(store: store, boundary: boundary).definition,
    ]
  }

  /// What is done without being called for, on one loop of each process; several processes may.
  package static func backgroundWork(_ store: Store) -> [any BackgroundWork] {
    let filling = BackorderFilling(store: store)
    return [
      OutboxPruningWork(store: store), ScreeningWork(store: store), ClockWork(store: store),
      BackorderFillingWork(filling: filling), BackorderSweepWork(filling: filling),
      StockHoldExpiryWork(store: store), ReplenishmentWork(store: store),
      PaymentTermsWork(store: store), CompletionWork(store: store),
      ReturnExpiryWork(store: store), ExchangeSubmissionWork(store: store),
      ParcelCheckWork(store: store), FulfilmentReleaseWork(store: store),
      QuoteExpiryWork(store: store),
    ]
  }

  /// What writes messages to customers and staff and delivers them, beside the above.
  package static func messageWork(
    _ store: Store, to sink: any NotificationSink
  ) -> [any BackgroundWork] {
    [
      MessageWriting(store: store), MessageDelivery(store: store, sink: sink),
      MessagePruning(store: store),
    ]
  }

  /// `grpc.health.v1`, answered from `registry`.
  package static func health(_ registry: HealthRegistry) -> ServiceDefinition {
    HealthService(registry).definition
  }

  /// `kontor.admin.v1`: what the server does at the moment.
  package static func admin(
    _ runtime: RuntimeRegistry, health: HealthRegistry,
    report: @escaping @Sendable (String) -> Void
  ) -> ServiceDefinition {
    ServerRuntime(runtime, health: health, boundary: StatusBoundary(report: report)).definition
  }

  /// `grpc.reflection.v1` and `v1alpha`, which tell of these services and of themselves.
  package static func reflection(of services: [ServiceDefinition]) -> [ServiceDefinition] {
    ReflectionService(services: services.map(\.name)).definitions
  }

  /// Services that tell how the server does: asked most when it does badly, and never refused for its load.
  package static var vital: Set<String> {
    ["grpc.health.v1.Health", "kontor.admin.v1.RuntimeService"]
  }

  /// Whose share of a loop a call takes: its tenant's.
  package static func share(of call: any ServerCall) -> String {
    guard let principal = call.principal else { return "" }
    // A call without a tenant that it may speak for is refused by its method: until then it counts for
    // whoever makes it.
    return (try? TenantID(principal, call.requestMetadata))?.text ?? principal.subject
  }

  /// Says refusals in the callers' languages.
  package static var localization: any ServerInterceptor { LocalizedMessages() }

  /// What is served for tries and measurements only.
  package static var interop: [ServiceDefinition] {
    [InteropService().definition, BenchService().definition]
  }
}
