import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.orders.v1.QuoteService`, one loop's part: each rpc stands in the file of its name.
package struct Quotes: QuoteService, TriableService {
  let whole: Store
  let store: QuoteStore
  let orders: OrderStore
  let identifiers: IdentifierSource
  let tenants: TenantSettingsStore
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    whole = store
    self.store = store.quotes
    orders = store.orders
    identifiers = store.identifiers
    tenants = store.settings
    self.boundary = boundary
  }
}
