import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.logistics.v1.TrackingService`, one loop's part: each rpc stands in the file of its name.
package struct Tracking: TrackingService, TriableService {
  let whole: Store
  let store: AnomalyStore
  let shipments: ShipmentStore
  let orders: OrderStore
  let tailer: OutboxTailer
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    whole = store
    self.store = store.anomalies
    shipments = store.shipments
    orders = store.orders
    tailer = store.tailer
    self.boundary = boundary
  }
}
