import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.logistics.v1.ShipmentService`, one loop's part: each rpc stands in the file of its name.
package struct Shipments: ShipmentService, TriableService {
  let whole: Store
  let store: ShipmentStore
  let orders: OrderStore
  let picks: PickStore
  let carriers: CarrierStore
  let identifiers: IdentifierSource
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    whole = store
    self.store = store.shipments
    orders = store.orders
    picks = store.picks
    carriers = store.carriers
    identifiers = store.identifiers
    self.boundary = boundary
  }
}
