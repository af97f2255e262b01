import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.orders.v1.UrgentService`, one loop's part: each rpc stands in the file of its name.
package struct Urgents: UrgentService {
  let store: UrgentStore
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    self.store = store.urgents
    self.boundary = boundary
  }
}
