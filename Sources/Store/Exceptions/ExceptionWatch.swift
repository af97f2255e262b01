package import Domain

/// Something new about the cases that are not closed.
package enum ExceptionUpdate: Sendable {
  /// The newest of them as they stand; what was told before is void.
  case snapshot([ExceptionCase])
  /// It was raised, came to the department, or changed.
  case changed(ExceptionCase)
  /// It was told of before.
  case left(ExceptionCase)
}

extension ExceptionStore {
  /// The cases that are not closed, of a department or of all, and what changes among them; ends only when
  /// its task is cancelled. A reader that does not keep up gets another snapshot. On the tailer's loop.
  ///
  /// - Parameter kinds: none for all.
  package func watch(
    department: DepartmentCode?, kinds: [ExceptionKind], tenant: TenantID, tailer: OutboxTailer,
    _ tell: (ExceptionUpdate) async throws -> Void
  ) async throws {
    var filter = ExceptionFilter()
    filter.department = department?.text ?? ""
    filter.kinds = kinds
    while !Task.isCancelled {
      // Before the cases are read: what happens between the two is told twice rather than not.
      let events = try await tailer.watch(.exception, nil, of: tenant)
      let cases = try await list(
        filter, before: nil, limit: StoreLimits.watchedExceptionsMax, tenant: tenant
      ).cases
      try await tell(.snapshot(cases))
      // Told, not read from events: a case also leaves a department for another.
      var told = Set(cases.map(\.id))
      for await event in events {
        guard let uuid = UUIDv7(event.aggregate) else { continue }
        let exception = try await load(ExceptionID(uuid), tenant: tenant)
        if filter.holds(exception) {
          told.insert(exception.id)
          try await tell(.changed(exception))
        } else if told.remove(exception.id) != nil {
          try await tell(.left(exception))
        }
        // Anew with what counts, rather than to remember cases that nobody closes.
        if told.count > StoreLimits.rememberedExceptionsMax { break }
      }
    }
  }
}

extension ExceptionFilter {
  /// As the list's statement has it, of a filter by department and kinds.
  fileprivate func holds(_ exception: ExceptionCase) -> Bool {
    exception.state != .closed && (department.isEmpty || department == exception.department)
      && (kinds.isEmpty || kinds.contains(exception.kind))
  }
}

extension StoreLimits {
  /// Cases that a watcher is told at once (contract).
  static let watchedExceptionsMax = 200
  /// Cases that a watcher was told of and has not heard leave.
  static let rememberedExceptionsMax = 5_000
}
