import Domain
import Store

/// Finishes orders that were stored SUBMITTED and whose screening did not come, because the process that
/// took them ended or its database went away in between.
struct ScreeningWork: BackgroundWork {
  let store: Store

  var name: String { "review" }
  var interval: Duration { ServiceLimits.screeningInterval }

  func runOnce() async throws -> Bool {
    try await finish(
      before: store.identifiers.now.advanced(by: .zero - ServiceLimits.screeningPatience))
  }

  /// Finishes orders that were submitted before a time; the command's own step name makes each one
  /// screened once, whoever else tries.
  func finish(before time: Instant) async throws -> Bool {
    let due = try await store.orders.unscreened(before: time, limit: ServiceLimits.screeningBatch)
    for (tenant, id) in due {
      let settings = try await store.settings.load(tenant)
      _ = try await store.orders.finishSubmission(id, policy: settings.review, tenant: tenant)
    }
    return due.count == ServiceLimits.screeningBatch
  }
}

extension ServiceLimits {
  /// How often it looks for them: an order that waits is seen well before anybody asks for it.
  static let screeningInterval = Duration.seconds(5)
  /// How long an order may be SUBMITTED before the worker takes it up: a call finishes it in
  /// milliseconds, and both may try.
  static let screeningPatience = Duration.seconds(10)
  /// Orders that one turn finishes, one transaction each.
  static let screeningBatch = 64
}
