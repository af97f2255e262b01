internal import Domain
internal import Postgres

/// One command: everything that it writes, sent together and ended by one Sync, so it is one
/// transaction and one round trip. A guard that fails raises, and nothing has happened.
///
///     let outcome = try await CommandTransaction.attempt(
///       .cancelOrder, key: key, expectedVersion: expected, pool: pool, deadline: deadline
///     ) {
///       let order = try await load(id, tenant: key.tenant, deadline: deadline)
///       try order.version.require(expected: expected)
///       var transaction = CommandTransaction(
///         .cancelOrder, key: key, identifiers: identifiers, about: .order, id.uuid)
///       transaction.change(order, to: try decide(order))
///       return transaction
///     }
///
/// Statements run in the order in which they are added; locks are taken in that order, which is the
/// order of I4.
struct CommandTransaction: Sendable {
  /// Names the command in events, audit and ledger; also the id of what it creates, if that is one
  /// thing.
  let id: UUIDv7
  let key: CommandKey
  /// Why it overrides what would be; stands in the audit row.
  var reason = ""

  private let method: CommandMethod
  private let aggregateKind: AggregateKind
  private let aggregate: UUIDv7
  private let aggregateName: String
  private var batch = StatementBatch()
  private var outcome: (state: Int16, version: Int64) = (0, 0)
  private var nextOrdinal: Int32 = 1
  private var movements: [StockMovement] = []
  private var lockedVersion: Version?
  private var lockedOrder: OrderID?
  /// The order that it changes by `change`, from then on.
  private(set) var changedOrder: OrderID?
  private var loweredOrder: OrderID?

  /// Claims the request_id (I8).
  ///
  /// - Parameters:
  ///   - aggregate: what the command is about, which a repeat of it is answered with.
  ///   - name: how audit rows call it where that is not the id.
  ///   - id: of the command; made here where it is not given.
  init(
    _ method: CommandMethod, key: CommandKey, identifiers: IdentifierSource,
    about kind: AggregateKind, _ aggregate: UUIDv7, name: String? = nil, id: UUIDv7? = nil
  ) {
    self.id = id ?? identifiers.next()
    self.key = key
    self.method = method
    aggregateKind = kind
    self.aggregate = aggregate
    aggregateName = name ?? aggregate.description
    batch.add(
      CommandStatements.begin, key.tenant.text, method.rawValue, key.principal, key.requestID.text,
      key.requestHash, aggregate.stored)
  }

  /// Locks an order, which must still be the version that was read. Once a transaction.
  mutating func lock(_ order: Order) {
    if lockedOrder == order.id { return }
    lockedOrder = order.id
    lockedVersion = order.version
    batch.add(CommandStatements.lockOrder, key.tenant.text, order.id.stored, order.version.number)
  }

  /// Adds a statement. One that must change a row that others change too is made by
  /// `Statement.changingOne`.
  @discardableResult
  mutating func add<each Parameter, Output>(
    _ statement: Statement<repeat each Parameter, Output>, _ parameters: repeat each Parameter
  ) -> StatementBatch.Ticket<Output> {
    batch.add(statement, repeat each parameters)
  }

  /// For a command that writes before it locks the orders that it changes: another with a higher
  /// transaction number may have changed them in between, and the feed goes by these numbers (I11).
  /// Then this one is decided again. To be added behind what it tells of.
  mutating func requireFeedOrder() {
    batch.add(CommandStatements.requireFeedOrder, key.tenant.text)
  }

  /// Says that the command may lower what an order owes: what a billed order owes less is credited at the
  /// command's end (PAY-5). Ending an order says so by itself.
  mutating func lower(_ order: OrderID) { loweredOrder = order }

  /// The units that a statement takes from stock: a shortage is told by them.
  mutating func expect(_ movements: [StockMovement]) { self.movements = movements }

  /// What repeats are answered with: where the aggregate came to.
  mutating func settle(state: Int16, version: Version) { outcome = (state, version.number) }

  /// Changes an order that must still be the version that was read: state, holds, lines, stock and
  /// the event, in the timeline and in the feed. Once a command.
  mutating func change(_ order: Order, to change: OrderChange) {
    lockedVersion = order.version
    changedOrder = order.id
    movements = change.movements
    let arrays = OrderChangeArrays(change)
    batch.add(
      CommandStatements.changeOrder, key.tenant.text, id.stored, key.actor, order.id.stored,
      order.version.number, change.state, change.holds.rawValue, change.findings.rawValue,
      change.event, change.detail, change.fee, arrays.lineNumbers, arrays.cancelled,
      arrays.reserved, arrays.backordered, arrays.shipped, arrays.warehouses, arrays.movedSKUs,
      arrays.movedWarehouses, change.movements.first?.kind.code ?? 0, arrays.onHandDeltas,
      arrays.reservedDeltas)
    if change.holds != order.holds || !change.placed.isEmpty {
      batch.add(
        CommandStatements.releaseHolds, key.tenant.text, order.id.stored, change.holds.rawValue)
    }
    for hold in change.placed {
      batch.add(
        CommandStatements.placeHold, key.tenant.text, order.id.stored, hold.kind.code, hold.owner,
        hold.reason, hold.deadline?.stored, key.actor)
    }
    if change.state != order.state, change.state.endsDebt { lower(order.id) }
    settle(state: change.state.code, version: order.version.next)
  }

  /// Creates a draft beside what the command is about. Its products are known and for sale.
  mutating func create(_ draft: CreateOrderCommand, number: OrderNumber) {
    precondition(!draft.submit && !draft.isScreened, "an order that reserves is decided by itself")
    _ = CreateOrdersStatement.add([draft], numbers: [number], tenant: key.tenant, to: &batch)
    batch.add(CommandStatements.requireOrder, key.tenant.text, draft.id.stored)
  }

  /// Tells the feed what happened to another aggregate than the order that `change` is about.
  mutating func emit(
    _ kind: AggregateKind, _ aggregate: String, event: Int16, from: Int16, to: Int16,
    version: Version, detail: String = ""
  ) {
    batch.add(
      CommandStatements.emit, key.tenant.text, id.stored, takeOrdinal(), kind, aggregate, event,
      from, to, version.number, detail, key.actor)
  }

  /// Opens an exception case, unless one of that kind and subject is open (EXC-2).
  ///
  /// - Parameter case: its id if it gets a case of its own.
  mutating func raise(
    _ exception: ExceptionKind, as caseID: UUIDv7, about kind: AggregateKind, _ subject: String,
    order: OrderID?, detail: String
  ) {
    batch.add(
      CommandStatements.raise, key.tenant.text, caseID.stored, takeOrdinal(), key.actor,
      exception.code, kind, subject, order?.stored, detail)
  }

  private mutating func takeOrdinal() -> Int32 {
    defer { nextOrdinal += 1 }
    return nextOrdinal
  }
}

// MARK: Running

extension CommandTransaction {
  /// What became of it.
  enum Result: Sendable {
    /// Committed. Replies hold what its own statements answered.
    case done(StatementBatch.Replies)
    /// The request_id was answered before, with this aggregate as it was then; nothing was done.
    case replayed(UUIDv7, state: Int16, version: Version)
    /// Another command was faster; nothing was done.
    case overtaken(current: Version)
  }

  /// Sends it.
  ///
  /// - Throws: `REQUEST_ID_REUSED`, `INSUFFICIENT_STOCK`, `PostgresError`.
  func run(
    on pool: PostgresPool, deadline: ContinuousClock.Instant?
  ) async throws -> Result {
    var batch = batch
    // Behind everything else: the series' counter is locked last (I4).
    if let loweredOrder {
      batch.add(
        InvoiceStatements.creditLowered, key.tenant.text, id.stored, nextOrdinal, key.actor,
        loweredOrder.stored)
    }
    batch.add(
      CommandStatements.finish, key.tenant.text, method.rawValue, key.principal,
      key.requestID.text, id.stored, key.actor, outcome.state, outcome.version, aggregateKind,
      aggregateName, reason)
    do {
      return .done(try await pool.write(batch, deadline: deadline))
    } catch {
      guard let raised = Raised(error) else { throw error }
      return try result(of: raised)
    }
  }

  private func result(of raised: Raised) throws -> Result {
    switch raised {
    case .replayed(let aggregate, let state, let version):
      return .replayed(aggregate, state: state, version: version)
    case .requestIDReused: throw Refusal.requestIDReused(key.requestID)
    case .notFound: throw Refusal.notFound(.order, id: aggregateName)
    case .overtaken(let current):
      return .overtaken(current: current ?? lockedVersion?.next ?? Version(0))
    case .shortage(let sku, let warehouse, let available):
      let movement = movements.first {
        $0.key.sku.text == sku && $0.key.warehouse.text == warehouse
      }
      guard let movement else {
        throw PostgresError.protocolViolation("a shortage of \(sku), which was not asked for")
      }
      throw Refusal.outOfStock(
        sku: movement.key.sku, warehouse: movement.key.warehouse,
        requested: max(movement.delta.reserved, -movement.delta.onHand), available: available)
    }
  }

  /// How a command that was done, or had been done before, came out.
  enum Outcome: Sendable {
    case done(id: UUIDv7, StatementBatch.Replies)
    case replayed(UUIDv7, state: Int16, version: Version)

    var isReplay: Bool {
      if case .replayed = self { true } else { false }
    }

    /// What the command made: `id` now, or what the request that it repeats had made.
    func made(_ id: UUIDv7) -> UUIDv7 {
      if case .replayed(let before, _, _) = self { before } else { id }
    }

    func made<Tag>(_ id: ID<Tag>) -> ID<Tag> { ID(made(id.uuid)) }
  }

  /// Decides a command and runs it; decides again when another command changed what it was decided
  /// on, as long as the caller expects no version.
  ///
  /// - Parameter decide: reads, lets the domain decide and makes the transaction.
  /// - Throws: what `decide` throws, unless this request_id was answered before; `VERSION_CONFLICT`.
  static func attempt(
    _ method: CommandMethod, key: CommandKey, expectedVersion: Int64, pool: PostgresPool,
    deadline: ContinuousClock.Instant?, _ decide: () async throws -> CommandTransaction
  ) async throws -> Outcome {
    var decisions = 0
    while true {
      decisions += 1
      let transaction: CommandTransaction
      do {
        transaction = try await decide()
      } catch let refusal as Refusal {
        // What is refused now may be what this request_id did before.
        guard
          let before = try await Replays.find(method, key, pool: pool, deadline: deadline)
        else { throw refusal }
        return .replayed(before.aggregate, state: before.state, version: before.version)
      }
      switch try await transaction.run(on: pool, deadline: deadline) {
      case .done(let replies): return .done(id: transaction.id, replies)
      case .replayed(let aggregate, let state, let version):
        return .replayed(aggregate, state: state, version: version)
      case .overtaken(let current):
        guard expectedVersion == 0, decisions < StoreLimits.decisionsMax else {
          throw Refusal.versionConflict(
            expected: expectedVersion == 0
              ? transaction.lockedVersion ?? Version(0) : Version(expectedVersion),
            current: current)
        }
      }
    }
  }
}

/// What the guards of `m0012_command_transactions.sql` raise.
private enum Raised {
  case replayed(UUIDv7, Int16, Version)
  case requestIDReused
  case shortage(sku: String, warehouse: String, available: Int64)
  case notFound
  case overtaken(Version?)

  init?(_ error: any Error) {
    guard case .server(let refusal) = error as? PostgresError else { return nil }
    let facts = (refusal.detail ?? "").split(separator: " ", omittingEmptySubsequences: false)
    switch refusal.sqlState {
    case "KN002":
      guard facts.count == 3, let aggregate = UUIDv7(String(facts[0])), let state = Int16(facts[1]),
        let version = Int64(facts[2])
      else { return nil }
      self = .replayed(aggregate, state, Version(version))
    case "KN003": self = .requestIDReused
    case "KN009":
      guard facts.count == 3, let available = Int64(facts[2]) else { return nil }
      self = .shortage(
        sku: String(facts[0]), warehouse: String(facts[1]), available: available)
    case "KN020": self = .notFound
    case "KN021": self = .overtaken(facts.first.flatMap { Int64($0) }.map(Version.init))
    default: return nil
    }
  }
}

extension Statement where Output == NoRow {
  /// A data-modifying statement that must change exactly one row; else the whole command is as if it
  /// had never been, and is decided again.
  ///
  /// - Parameter sql: an INSERT, UPDATE or DELETE without RETURNING.
  static func changingOne(_ sql: String) -> Statement {
    Statement(
      """
      WITH changed AS (
        \(sql)
        RETURNING 1
      )
      SELECT require_one((SELECT count(*) FROM changed))
      """)
  }
}
