import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.complaints.v1.ExceptionService`, one loop's part: each rpc stands in the file of its name.
package struct Exceptions: ExceptionService {
  let store: ExceptionStore
  let tailer: OutboxTailer
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    self.store = store.exceptions
    tailer = store.tailer
    self.boundary = boundary
  }
}

extension Contracts.ExceptionCase {
  init(_ exception: Domain.ExceptionCase) {
    self.init(
      caseID: exception.id.description, version: exception.version.number,
      kind: Contracts.ExceptionKind(rawValue: exception.kind.number),
      state: State(rawValue: exception.state.number),
      orderID: exception.orderID?.description ?? "", detail: exception.detail,
      department: exception.department, owner: exception.owner, cause: exception.cause,
      plan: exception.plan, dueTime: exception.due.map { Timestamp($0) }, result: exception.result,
      raisedBy: exception.raisedBy, raiseTime: Timestamp(exception.raised),
      resolveTime: exception.resolved.map { Timestamp($0) },
      closeTime: exception.closed.map { Timestamp($0) })
  }
}
