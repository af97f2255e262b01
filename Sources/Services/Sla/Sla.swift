import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.admin.v1.SlaService`, one loop's part.
package struct Sla: SlaService {
  let store: SlaStore
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    self.store = store.sla
    self.boundary = boundary
  }
}
