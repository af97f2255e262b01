import Domain
import Store

/// Keeps the SLA clocks and tells of those that are late (SLA-1, SLA-2).
struct ClockWork: BackgroundWork {
  private let keeping: ClockKeeping
  private let alerts: ClockAlerts
  private let identifiers: IdentifierSource

  init(store: Store) {
    keeping = ClockKeeping(store: store.sla)
    alerts = ClockAlerts(store: store.sla)
    identifiers = store.identifiers
  }

  var name: String { "clocks" }
  var interval: Duration { ServiceLimits.clockInterval }

  func runOnce() async throws -> Bool {
    // Before the feed is read: what happens during the reading may not have been seen.
    let now = identifiers.now
    switch try await keeping.runOnce() {
    case .more: return true
    case .overtaken: return false
    case .caughtUp: break
    }
    return try await alerts.runOnce(now: now.advanced(by: .zero - StoreLimits.clockGrace))
      == StoreLimits.alertsMax
  }
}
