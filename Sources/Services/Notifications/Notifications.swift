import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.admin.v1.NotificationService`, one loop's part.
package struct Notifications: NotificationService {
  let store: NotificationStore
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    self.store = store.notifications
    self.boundary = boundary
  }
}
