import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.orders.v1.ChangeService`, one loop's part.
package struct Changes: ChangeService {
  let store: ChangeStore
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    self.store = store.changes
    self.boundary = boundary
  }
}
