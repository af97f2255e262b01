package import Domain
package import Postgres

/// Complaints; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class ComplaintStore: @unchecked Sendable {
  private let pool: PostgresPool
  private let identifiers: IdentifierSource

  package init(pool: PostgresPool, identifiers: IdentifierSource) {
    self.pool = pool
    self.identifiers = identifiers
  }

  /// - Throws: `ORDER_NOT_FOUND` when it is about an order that is not there.
  package func create(
    _ draft: ComplaintDraft, key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredComplaint> {
    let id = ComplaintID(identifiers.next())
    let rows = try await pool.write(
      ComplaintStatements.create, key.tenant.text, CommandMethod.createComplaint.rawValue,
      key.principal, key.requestID.text, key.requestHash, id.stored, key.actor,
      draft.orderID?.stored, draft.channel, draft.category, draft.customer.reference,
      draft.customer.name, draft.customer.company, draft.customer.phone, draft.customer.email,
      draft.content, deadline: deadline)
    guard let row = rows.first else {
      throw PostgresError.protocolViolation("create_complaint answered no row")
    }
    try row.verdict.requireUsable(key)
    guard row.verdict != .notFound else {
      throw Refusal.notFound(.order, id: draft.orderID?.description ?? "")
    }
    let stored = row.aggregate?.uuidv7.map { ComplaintID($0) } ?? id
    return Outcome(
      try await load(stored, tenant: key.tenant, deadline: deadline),
      isReplay: row.verdict == .replayed)
  }

  /// - Throws: `COMPLAINT_NOT_FOUND`, `COMPLAINT_STATE`, `VERSION_CONFLICT`; so do the next two.
  package func assign(
    _ id: ComplaintID, to assignment: ComplaintAssignment, expectedVersion: Int64,
    key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredComplaint> {
    try await change(
      id, .assign, .assignComplaint, Change(assignment: assignment),
      expectedVersion: expectedVersion, key: key, deadline: deadline)
  }

  package func propose(
    _ solution: Solution, for id: ComplaintID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredComplaint> {
    try await change(
      id, .proposeSolution, .proposeSolution, Change(solution: solution),
      expectedVersion: expectedVersion, key: key, deadline: deadline)
  }

  package func resolve(
    _ id: ComplaintID, resolution: String, customerOpinion: String, expectedVersion: Int64,
    key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredComplaint> {
    try await change(
      id, .resolve, .resolveComplaint,
      Change(resolution: resolution, customerOpinion: customerOpinion),
      expectedVersion: expectedVersion, key: key, deadline: deadline)
  }

  private struct Change {
    var assignment: ComplaintAssignment?
    var solution: Solution?
    var resolution = ""
    var customerOpinion = ""
  }

  private func change(
    _ id: ComplaintID, _ command: ComplaintCommand, _ method: CommandMethod, _ change: Change,
    expectedVersion: Int64, key: CommandKey, deadline: ContinuousClock.Instant?
  ) async throws -> Outcome<StoredComplaint> {
    var decisions = 0
    while true {
      decisions += 1
      let complaint = try await load(id, tenant: key.tenant, deadline: deadline)
      let state: ComplaintState
      do throws(Refusal) {
        try complaint.version.require(expected: expectedVersion)
        state = try command.result(from: complaint.state)
      } catch {
        let answered = try await Replays.find(method, key, pool: pool, deadline: deadline)
        guard answered?.aggregate == id.uuid else { throw error }
        return Outcome(complaint, isReplay: true)
      }
      let rows = try await pool.write(
        ComplaintStatements.change, key.tenant.text, method.rawValue, key.principal,
        key.requestID.text, key.requestHash, identifiers.next().stored, key.actor, id.stored,
        complaint.version.number, state, state.code, change.assignment?.department.text ?? "",
        change.assignment?.assignee ?? "", change.solution?.kind.code ?? 0,
        change.solution?.text ?? "", change.solution?.amount?.minorUnits,
        change.solution?.amount?.currency.text, change.resolution, change.customerOpinion,
        deadline: deadline)
      guard let row = rows.first else {
        throw PostgresError.protocolViolation("change_complaint answered no row")
      }
      try row.verdict.requireUsable(key)
      switch row.verdict {
      case .accepted, .replayed:
        return Outcome(
          try await load(id, tenant: key.tenant, deadline: deadline),
          isReplay: row.verdict == .replayed)
      case .versionConflict:
        guard expectedVersion == 0, decisions < StoreLimits.decisionsMax else {
          throw Refusal.versionConflict(
            expected: complaint.version, current: Version(row.version ?? 0))
        }
      default: throw Refusal.notFound(.complaint, id: id.description)
      }
    }
  }

  /// - Throws: `COMPLAINT_NOT_FOUND`.
  package func load(
    _ id: ComplaintID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> StoredComplaint {
    let rows = try await pool.read(
      ComplaintStatements.byID, tenant.text, id.stored, deadline: deadline)
    guard let complaint = rows.first?.complaint else {
      throw Refusal.notFound(.complaint, id: id.description)
    }
    return complaint
  }

  /// A page of complaints, newest first.
  package func list(
    _ filter: ComplaintFilter, before: ComplaintID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (complaints: [StoredComplaint], next: ComplaintID?) {
    let limit = min(max(limit, 1), StoreLimits.pageRowsMax)
    let complaints = try await pool.read(
      ComplaintStatements.list, tenant.text,
      before?.stored ?? PostgresUUID(high: .max, low: .max), filter.orderID?.stored,
      filter.states.map(\.code), filter.department, filter.from?.stored, filter.before?.stored,
      Int64(limit), deadline: deadline
    ).map(\.complaint)
    return (complaints, complaints.count == limit ? complaints.last?.id : nil)
  }
}
