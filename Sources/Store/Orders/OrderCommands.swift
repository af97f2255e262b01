package import Domain
internal import Postgres

extension OrderStore {
  /// Submits a draft or a returned order: reviewed by rules, and when they find nothing, reserved.
  ///
  /// - Parameter expectedVersion: 0 for any.
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE`, `VERSION_CONFLICT`, `INSUFFICIENT_STOCK`.
  package func submit(
    _ id: OrderID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Order> {
    func change(
      _ decide: @Sendable (Order) throws(Refusal) -> OrderChange
    ) async throws -> Outcome<Order> {
      try await self.change(
        id, .submitOrder, expectedVersion: expectedVersion, key: key, deadline: deadline,
        decide: decide)
    }
    do {
      return try await change(Self.submission(reserving:))
    } catch let refusal as Refusal where refusal.isShortage {
      return try await change { order throws(Refusal) in
        guard order.shortagePolicy == .backorder else { throw refusal }
        return try Self.submission(waiting: order)
      }
    }
  }

  /// The order with every open unit reserved, unless the review found something.
  private static func submission(reserving order: Order) throws(Refusal) -> OrderChange {
    let submission = try Submission.decide(order)
    guard submission.reservesStock else {
      return OrderChange(submission, lines: order.lines, movements: [])
    }
    var lines = order.lines
    var demands: [StockDemand] = []
    for index in lines.indices {
      let line = lines[index]
      guard let warehouse = line.warehouse else {
        throw .outOfStock(
          sku: line.sku, warehouse: nil, requested: line.counters.open, available: 0)
      }
      demands.append(
        StockDemand(
          key: StockKey(sku: line.sku, warehouse: warehouse), units: line.counters.open))
      lines[index].counters.reserveOpen()
    }
    var movements: [StockMovement] = []
    for demand in StockDemand.summed(demands) {
      // Lines are at most 10⁹ units and 500: a sum beyond a quantity has no stock either.
      guard let quantity = Quantity(demand.units) else {
        throw .outOfStock(
          sku: demand.key.sku, warehouse: demand.key.warehouse, requested: demand.units,
          available: 0)
      }
      movements.append(StockMovement(.reserve, quantity, of: demand.key))
    }
    return OrderChange(submission, lines: lines, movements: movements)
  }

  /// The order that takes back-orders, waiting as a whole.
  private static func submission(waiting order: Order) throws(Refusal) -> OrderChange {
    var lines = order.lines
    for index in lines.indices { lines[index].counters.backorderOpen() }
    return OrderChange(
      try Submission.decide(order).awaitingStock(), lines: lines, movements: [])
  }

  /// Cancels an order: releases what it reserved and notes the fee, in one transaction (CHG-6).
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE`, `ALREADY_HANDED_OVER`, `VERSION_CONFLICT`.
  package func cancel(
    _ id: OrderID, reason: String, policy: OrderPolicy = .standard, expectedVersion: Int64,
    key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Order> {
    let now = identifiers.now
    return try await change(
      id, .cancelOrder, expectedVersion: expectedVersion, key: key, deadline: deadline
    ) { order throws(Refusal) in
      let cancellation = try Cancellation.decide(order, now: now, policy: policy)
      return OrderChange(
        state: .cancelled, holds: [], findings: order.findings, event: .cancelled, detail: reason,
        fee: cancellation.fee.minorUnits, lines: cancellation.lines,
        movements: cancellation.releases)
    }
  }

  /// Reads, lets the domain decide and writes if the order is still the one that was read; again when
  /// it is not and the caller expects no version.
  private func change(
    _ id: OrderID, _ method: CommandMethod, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant?, decide: (Order) throws(Refusal) -> OrderChange
  ) async throws -> Outcome<Order> {
    var decisions = 0
    while true {
      decisions += 1
      let order = try await load(id, tenant: key.tenant, deadline: deadline)
      let decided: OrderChange
      do throws(Refusal) {
        try order.version.require(expected: expectedVersion)
        decided = try decide(order)
      } catch {
        // What is refused now may be what this request_id did before.
        if try await Replays.find(method, key, pool: pool, deadline: deadline) == id.uuid {
          return Outcome(order, isReplay: true)
        }
        throw error
      }
      let arrays = OrderChangeArrays(decided)
      let rows = try await pool.write(
        OrderStatements.change, key.tenant.text, method.rawValue, key.principal,
        key.requestID.text, key.requestHash, identifiers.next().stored, key.actor, id.stored,
        order.version.number, decided.state, decided.holds.rawValue, decided.findings.rawValue,
        decided.event, decided.detail, decided.fee, arrays.lineNumbers, arrays.cancelled,
        arrays.reserved, arrays.backordered, arrays.shipped, arrays.warehouses, arrays.movedSKUs,
        arrays.movedWarehouses, decided.movements.first?.kind.code ?? 0, arrays.onHandDeltas,
        arrays.reservedDeltas, deadline: deadline)
      guard let row = rows.first else {
        throw PostgresError.protocolViolation("change_order answered no row")
      }
      try row.verdict.requireUsable(key)
      switch row.verdict {
      case .accepted, .replayed:
        return Outcome(
          try await load(id, tenant: key.tenant, deadline: deadline),
          isReplay: row.verdict == .replayed)
      case .insufficientStock:
        throw row.shortage(requested: decided.movements)
      case .versionConflict:
        guard expectedVersion == 0, decisions < StoreLimits.decisionsMax else {
          throw Refusal.versionConflict(
            expected: order.version, current: Version(row.version ?? 0))
        }
      default:
        throw Refusal.notFound(.order, id: id.description)
      }
    }
  }

  /// Adds a note to an order's timeline (ORD-8).
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `VERSION_CONFLICT`.
  package func addNote(
    _ note: OrderNote, to id: OrderID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredNote> {
    let rows = try await pool.write(
      OrderStatements.addNote, key.tenant.text, CommandMethod.addNote.rawValue, key.principal,
      key.requestID.text, key.requestHash, identifiers.next().stored, key.actor, id.stored,
      expectedVersion, note.source, note.text, deadline: deadline)
    guard let row = rows.first else {
      throw PostgresError.protocolViolation("add_order_note answered no row")
    }
    try row.verdict.requireUsable(key)
    switch row.verdict {
    case .accepted, .replayed:
      guard let noteID = row.noteID?.uuidv7, let created = row.created else {
        throw PostgresError.protocolViolation("a note without its id or time")
      }
      return Outcome(
        StoredNote(id: NoteID(noteID), note: note, actor: key.actor, created: created.instant),
        isReplay: row.verdict == .replayed)
    case .versionConflict:
      throw Refusal.versionConflict(
        expected: Version(expectedVersion), current: Version(row.version ?? 0))
    default:
      throw Refusal.notFound(.order, id: id.description)
    }
  }

  /// What happened to an order, oldest first, after an event; the next page begins after the last.
  package func timeline(
    of id: OrderID, after position: (event: EventID, ordinal: Int16)?, limit: Int,
    tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [TimelineEntry] {
    let start = position?.event.stored ?? PostgresUUID(high: 0, low: 0)
    let events = try await pool.read(
      OrderStatements.timeline, tenant.text, id.stored, start, position?.ordinal ?? -1,
      Int64(min(max(limit, 1), StoreLimits.pageRowsMax)), deadline: deadline
    ).map(\.event)
    let noted = events.filter { $0.kind == .noteAdded }.map(\.position.event.stored)
    if noted.isEmpty { return events.map { TimelineEntry(event: $0, note: nil) } }
    let notes = try await pool.read(
      OrderStatements.notes, tenant.text, id.stored, noted, deadline: deadline)
    let byID = Dictionary(notes.map { ($0.note.id.uuid, $0.note) }) { first, _ in first }
    return events.map { TimelineEntry(event: $0, note: byID[$0.position.event]) }
  }
}

extension OrderChange {
  /// One event for the step that the caller asked for; its state says how far it came.
  fileprivate init(_ submission: Submission, lines: [OrderLine], movements: [StockMovement]) {
    self.init(
      state: submission.state, holds: submission.holds,
      findings: ReviewRules(submission.findings), event: .submitted, detail: "", fee: 0,
      lines: lines, movements: movements)
  }
}

extension Refusal {
  fileprivate var isShortage: Bool {
    if case .outOfStock = self { true } else { false }
  }
}
