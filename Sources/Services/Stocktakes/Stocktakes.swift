import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.inventory.v1.StocktakeService`, one loop's part: each rpc stands in the file of its name.
package struct Stocktakes: StocktakeService, TriableService {
  let whole: Store
  let store: StocktakeStore
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    whole = store
    self.store = store.stocktakes
    self.boundary = boundary
  }
}
