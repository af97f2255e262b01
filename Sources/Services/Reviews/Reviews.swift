import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.orders.v1.ReviewService`, one loop's part.
package struct Reviews: ReviewService, TriableService {
  let whole: Store
  let store: ReviewStore
  let rules: ScreeningRuleStore
  let orders: OrderStore
  let tenants: TenantSettingsStore
  let identifiers: IdentifierSource
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    whole = store
    self.store = store.reviews
    rules = store.screeningRules
    orders = store.orders
    tenants = store.settings
    identifiers = store.identifiers
    self.boundary = boundary
  }

  func message(
    _ review: StoredReview, tenant: TenantID, until deadline: ContinuousClock.Instant?
  ) async throws -> Contracts.Review {
    let policy = try await tenants.load(tenant, deadline: deadline).review
    return Contracts.Review(review, policy: policy, now: identifiers.now)
  }
}
