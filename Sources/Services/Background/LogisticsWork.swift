import Domain
import Store

/// Finds what goes wrong on the way: parcels without word, late, or of which the carrier tells so
/// (LOG-3).
struct ParcelCheckWork: BackgroundWork {
  let store: Store

  var name: String { "parcel-checks" }
  var interval: Duration { ServiceLimits.parcelCheckInterval }

  func runOnce() async throws -> Bool {
    try await store.anomalies.checkDue(at: store.identifiers.now)
      == Int(StoreLimits.parcelChecksMax)
  }
}

/// Releases planned fulfilments whose orders may be shipped now (INV-2).
struct FulfilmentReleaseWork: BackgroundWork {
  let store: Store

  var name: String { "fulfilment-release" }
  var interval: Duration { ServiceLimits.fulfilmentReleaseInterval }

  func runOnce() async throws -> Bool {
    try await store.picks.releaseDue(at: store.identifiers.now)
      == Int(StoreLimits.dueReleasesMax)
  }
}
