import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.inventory.v1.ReplenishmentService`, one loop's part: each rpc stands in the file of its name.
package struct Replenishment: ReplenishmentService {
  let store: ReplenishmentStore
  let stock: StockStore
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    self.store = store.replenishment
    stock = store.stock
    self.boundary = boundary
  }
}
