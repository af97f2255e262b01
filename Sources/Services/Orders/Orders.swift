import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.orders.v1.OrderService`, one loop's part: each rpc stands in the file of its name.
package struct Orders: OrderService, TriableService {
  let whole: Store
  let store: OrderStore
  let changes: ChangeStore
  let screeningRules: ScreeningRuleStore
  let identifiers: IdentifierSource
  let tenants: TenantSettingsStore
  let tailer: OutboxTailer
  let invoices: InvoiceStore
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    whole = store
    self.store = store.orders
    changes = store.changes
    screeningRules = store.screeningRules
    identifiers = store.identifiers
    tenants = store.settings
    tailer = store.tailer
    invoices = store.invoices
    self.boundary = boundary
  }
}
