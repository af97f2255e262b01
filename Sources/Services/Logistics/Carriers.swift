import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.logistics.v1.CarrierService`, one loop's part: each rpc stands in the file of its name.
package struct Carriers: Contracts.CarrierService {
  let store: CarrierStore
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    self.store = store.carriers
    self.boundary = boundary
  }
}
