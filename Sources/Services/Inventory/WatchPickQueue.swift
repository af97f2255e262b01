package import Contracts
import Domain
package import RPCCore
import Store

extension Picks {
  package func watchPickQueue(
    _ request: WatchPickQueueRequest, responses: ResponseWriter<WatchPickQueueResponse>,
    context: ServerContext
  ) async throws {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let warehouse = try WarehouseCode.parse(request.warehouse, field: "warehouse")
      try await store.watchQueue(of: warehouse, tenant: tenant, tailer: tailer) { update in
        try await responses.write(WatchPickQueueResponse(update))
      }
      throw CancellationError()
    }
  }
}

extension WatchPickQueueResponse {
  fileprivate init(_ update: PickQueueUpdate) {
    switch update {
    case .snapshot(let queue):
      self.init(kind: .snapshot, fulfilments: queue.map { .init($0) })
    case .queued(let fulfilment): self.init(kind: .queued, fulfilments: [.init(fulfilment)])
    case .left(let fulfilment): self.init(kind: .left, fulfilments: [.init(fulfilment)])
    }
  }
}
