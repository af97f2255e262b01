import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.complaints.v1.ComplaintService`, one loop's part: each rpc stands in the file of its name.
package struct Complaints: ComplaintService, TriableService {
  let whole: Store
  let store: ComplaintStore
  let orders: OrderStore
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    whole = store
    self.store = store.complaints
    orders = store.orders
    self.boundary = boundary
  }
}
