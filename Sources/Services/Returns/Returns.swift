import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.orders.v1.RmaService`, one loop's part: each rpc stands in the file of its name.
package struct Returns: RmaService, TriableService {
  let whole: Store
  let store: RmaStore
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    whole = store
    self.store = store.rmas
    self.boundary = boundary
  }
}
