import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.orders.v1.PaymentService`, one loop's part: each rpc stands in the file of its name.
package struct Payments: PaymentService, TriableService {
  let whole: Store
  let store: PaymentStore
  let refunds: RefundStore
  let invoices: InvoiceStore
  let reconciliation: ReconciliationStore
  let identifiers: IdentifierSource
  let tenants: TenantSettingsStore
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    whole = store
    self.store = store.payments
    refunds = store.refunds
    invoices = store.invoices
    reconciliation = store.reconciliation
    identifiers = store.identifiers
    tenants = store.settings
    self.boundary = boundary
  }
}
