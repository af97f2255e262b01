package import Domain
internal import Postgres

/// Something new about the complaints that somebody has to work on.
package enum ComplaintQueueUpdate: Sendable {
  /// The head of the queue as it stands; what was told before is void.
  case snapshot([Complaint])
  /// It entered the queue, or changed in it.
  case queued(Complaint)
  /// It was told of before.
  case left(Complaint)
}

extension ComplaintStore {
  /// The queue of a department, or of all, and what changes in it; ends only when its task is cancelled.
  /// A reader that does not keep up gets another snapshot. On the tailer's loop.
  package func watchQueue(
    of department: DepartmentCode?, tenant: TenantID, tailer: OutboxTailer,
    _ tell: (ComplaintQueueUpdate) async throws -> Void
  ) async throws {
    while !Task.isCancelled {
      // Before the queue is read: what happens between the two is told twice rather than not.
      let events = try await tailer.watch(.complaint, nil, of: tenant)
      let queue = try await queue(
        of: department, limit: StoreLimits.watchedComplaintsMax, tenant: tenant)
      try await tell(.snapshot(queue))
      // Told, not read from events: a complaint also leaves a department for another.
      var told = Set(queue.map(\.id))
      for await event in events {
        guard let uuid = UUIDv7(event.aggregate) else { continue }
        let complaint = try await load(ComplaintID(uuid), tenant: tenant)
        if complaint.state.isOpen, department.map({ $0.text == complaint.department }) ?? true {
          told.insert(complaint.id)
          try await tell(.queued(complaint))
        } else if told.remove(complaint.id) != nil {
          try await tell(.left(complaint))
        }
        // Anew with what counts, rather than to remember a queue that nobody works off.
        if told.count > StoreLimits.rememberedComplaintsMax { break }
      }
    }
  }
}

extension StoreLimits {
  /// The queue's head that a watcher is told at once (contract).
  static let watchedComplaintsMax = 200
  /// Complaints that a watcher was told of and has not heard leave.
  static let rememberedComplaintsMax = 5_000
}
