package import Domain
package import Postgres

/// Exception cases; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class ExceptionStore: @unchecked Sendable {
  private let pool: PostgresPool
  private let identifiers: IdentifierSource
  private let orders: OrderStore

  package init(pool: PostgresPool, identifiers: IdentifierSource, orders: OrderStore) {
    self.pool = pool
    self.identifiers = identifiers
    self.orders = orders
  }

  /// Opens a case about an order; where one of the kind is unresolved, answers that.
  ///
  /// - Throws: `ORDER_NOT_FOUND`.
  package func raise(
    _ kind: ExceptionKind, about orderID: OrderID, detail: String, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<ExceptionCase> {
    let id = identifiers.next()
    let outcome = try await CommandTransaction.attempt(
      .raiseException, key: key, expectedVersion: 0, pool: pool, deadline: deadline
    ) {
      let order = try await orders.load(orderID, tenant: key.tenant, deadline: deadline)
      let open = try await pool.read(
        ExceptionStatements.unresolved, key.tenant.text, kind, .order, orderID.description,
        deadline: deadline
      ).first?.exception
      var transaction = CommandTransaction(
        .raiseException, key: key, identifiers: identifiers, about: .exception,
        open?.id.uuid ?? id)
      // Two at once open one: the second is decided again on what the first left.
      transaction.lock(order)
      if open == nil {
        transaction.change(
          order, to: OrderChange(of: order, event: .exceptionRaised, detail: detail))
        transaction.raise(
          kind, as: id, about: .order, orderID.description, order: orderID, detail: detail)
      }
      transaction.settle(state: ExceptionState.open.code, version: .first)
      return transaction
    }
    let unresolved = try await pool.read(
      ExceptionStatements.unresolved, key.tenant.text, kind, .order, orderID.description,
      deadline: deadline
    ).first?.exception
    if !outcome.isReplay, let unresolved { return Outcome(unresolved, isReplay: false) }
    return Outcome(
      try await load(ExceptionID(outcome.made(id)), tenant: key.tenant, deadline: deadline),
      isReplay: outcome.isReplay)
  }

  /// Takes a case one step further.
  ///
  /// - Throws: `EXCEPTION_CASE_NOT_FOUND`, `EXCEPTION_CASE_STATE`, `VERSION_CONFLICT`.
  package func take(
    _ step: ExceptionStep, in id: ExceptionID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<ExceptionCase> {
    let method = CommandMethod(step)
    let outcome = try await CommandTransaction.attempt(
      method, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let now = try await load(id, tenant: key.tenant, deadline: deadline)
      try now.version.require(expected: expectedVersion)
      let next = try now.after(step, now: identifiers.now)
      var transaction = CommandTransaction(
        method, key: key, identifiers: identifiers, about: .exception, id.uuid)
      transaction.add(
        ExceptionStatements.update, key.tenant.text, id.stored, now.version.number, next.state,
        next.department, next.owner, next.cause, next.plan, next.due?.stored, next.result,
        next.resolved?.stored, next.closed?.stored)
      transaction.reason = step.reason
      transaction.settle(state: next.state.code, version: next.version)
      transaction.emit(
        .exception, id.description, event: next.kind.code, from: now.state.code,
        to: next.state.code, version: next.version, detail: step.reason)
      return transaction
    }
    return Outcome(
      try await load(id, tenant: key.tenant, deadline: deadline), isReplay: outcome.isReplay)
  }

  /// - Throws: `EXCEPTION_CASE_NOT_FOUND`.
  package func load(
    _ id: ExceptionID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> ExceptionCase {
    try await pool.read(
      ExceptionStatements.byID, tenant.text, id.stored, deadline: deadline
    ).first(orNo: .exceptionCase, id).exception
  }

  /// A page of cases, newest first.
  package func list(
    _ filter: ExceptionFilter, before: ExceptionID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (cases: [ExceptionCase], next: ExceptionID?) {
    let limit = PageLimit(limit)
    let cases = try await pool.read(
      ExceptionStatements.list, tenant.text, .before(before), filter.states.map(\.code),
      filter.kinds.map(\.code), filter.orderID?.stored, filter.department, filter.from?.stored,
      filter.before?.stored, limit.rows, deadline: deadline
    ).map(\.exception)
    return (cases, limit.end(of: cases)?.id)
  }
}

/// Which cases a list holds; empty parts do not restrict, but that no state leaves out what is closed.
package struct ExceptionFilter: Hashable, Sendable {
  package var states: [ExceptionState] = []
  package var kinds: [ExceptionKind] = []
  package var orderID: OrderID?
  package var department = ""
  package var from: Instant?
  package var before: Instant?

  package init() {}
}

extension CommandMethod {
  fileprivate init(_ step: ExceptionStep) {
    self =
      switch step {
      case .assign: .triageException
      case .plan: .planException
      case .resolve: .resolveException
      case .inform: .informCustomer
      case .close: .closeException
      }
  }
}

extension ExceptionStep {
  /// For the audit.
  fileprivate var reason: String {
    switch self {
    case .assign, .plan: ""
    case .resolve(let text), .inform(let text), .close(let text): text
    }
  }
}
