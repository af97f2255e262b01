import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.orders.v1.CustomerService`, one loop's part: each rpc stands in the file of its name.
package struct Customers: CustomerService, TriableService {
  let whole: Store
  let store: CustomerStore
  let orders: OrderStore
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    whole = store
    self.store = store.customers
    orders = store.orders
    self.boundary = boundary
  }
}
