package import Contracts
import Domain
package import RPCCore
import Store

extension Complaints {
  package func watchComplaintQueue(
    _ request: WatchComplaintQueueRequest,
    responses: ResponseWriter<WatchComplaintQueueResponse>, context: ServerContext
  ) async throws {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let department = try DepartmentCode.parse(request.department, field: "department")
      try await store.watchQueue(of: department, tenant: tenant, tailer: whole.tailer) { update in
        try await responses.write(WatchComplaintQueueResponse(update))
      }
      throw CancellationError()
    }
  }
}

extension WatchComplaintQueueResponse {
  fileprivate init(_ update: ComplaintQueueUpdate) {
    switch update {
    case .snapshot(let queue):
      self.init(kind: .snapshot, complaints: queue.map { .init($0) })
    case .queued(let complaint): self.init(kind: .queued, complaints: [.init(complaint)])
    case .left(let complaint): self.init(kind: .left, complaints: [.init(complaint)])
    }
  }
}
