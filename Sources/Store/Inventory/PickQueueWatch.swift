package import Domain
internal import Postgres

/// Something new about the pick queue.
package enum PickQueueUpdate: Sendable {
  /// The head of the queue as it stands; what was told before is void.
  case snapshot([StoredFulfilment])
  /// It entered the queue, or changed in it.
  case queued(StoredFulfilment)
  case left(StoredFulfilment)
}

extension PickStore {
  /// The queue of a warehouse, or of all, and what changes in it; ends only when its task is cancelled.
  /// A reader that does not keep up gets another snapshot. On the tailer's loop.
  package func watchQueue(
    of warehouse: WarehouseCode?, tenant: TenantID, tailer: OutboxTailer,
    _ tell: (PickQueueUpdate) async throws -> Void
  ) async throws {
    while !Task.isCancelled {
      // Before the queue is read: what happens between the two is told twice rather than not.
      let events = try await tailer.watch(.fulfilment, nil, of: tenant)
      let queue = try await queue(
        of: warehouse, claimableAt: nil, after: nil, limit: StoreLimits.watchedQueueMax,
        tenant: tenant)
      try await tell(.snapshot(queue.fulfilments))
      for await event in events {
        guard let uuid = UUIDv7(event.aggregate) else { continue }
        let stored = try await load(FulfilmentID(uuid), tenant: tenant)
        if let warehouse, stored.fulfilment.warehouse != warehouse { continue }
        switch stored.fulfilment.state {
        case .planned: continue
        case .released, .picking, .short: try await tell(.queued(stored))
        case .packed, .handedOver, .delivered, .cancelled:
          // It has left before, and goes on elsewhere.
          guard let from = FulfilmentState(code: event.fromState), from.isQueued else { continue }
          try await tell(.left(stored))
        }
      }
    }
  }
}

extension FulfilmentState {
  fileprivate var isQueued: Bool {
    switch self {
    case .released, .picking, .short: true
    case .planned, .packed, .handedOver, .delivered, .cancelled: false
    }
  }
}

extension StoreLimits {
  /// The queue's head that a watcher is told at once (contract).
  static let watchedQueueMax = 200
}
