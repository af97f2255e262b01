import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.inventory.v1.StockService`, one loop's part: each rpc stands in the file of its name.
package struct Stock: StockService, TriableService {
  let whole: Store
  let store: StockStore
  let identifiers: IdentifierSource
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    whole = store
    self.store = store.stock
    identifiers = store.identifiers
    self.boundary = boundary
  }
}
