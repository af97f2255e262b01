import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.inventory.v1.PickService`, one loop's part: each rpc stands in the file of its name.
package struct Picks: PickService, TriableService {
  let whole: Store
  let store: PickStore
  let tailer: OutboxTailer
  let identifiers: IdentifierSource
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    whole = store
    self.store = store.picks
    tailer = store.tailer
    identifiers = store.identifiers
    self.boundary = boundary
  }
}
