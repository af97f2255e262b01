package import Domain
package import Postgres
internal import Synchronization

/// Orders in storage, one loop's part. Every verb answers on the pool's loop and throws `Refusal` for
/// what the rules refuse and `PostgresError` for what the database could not do.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class OrderStore: @unchecked Sendable {
  let pool: PostgresPool
  let identifiers: IdentifierSource
  let screeningRules: ScreeningRuleStore
  let numbers: OrderNumberBlocks
  private let creations: CommandBatcher<CreateOrderCommand, CreateOrderVerdict>
  private let gets: KeyedReads<OrderID, Order>

  package init(
    pool: PostgresPool, identifiers: IdentifierSource, screeningRules: ScreeningRuleStore
  ) {
    self.pool = pool
    self.identifiers = identifiers
    self.screeningRules = screeningRules
    let numbers = OrderNumberBlocks(pool: pool)
    self.numbers = numbers
    creations = CommandBatcher(
      pool: pool,
      traits: {
        .init(
          tenant: $0.key.tenant, principal: $0.key.principal, requestID: $0.key.requestID,
          lines: $0.draft.lines.count)
      },
      run: { commands, deadline in
        guard let tenant = commands.first?.key.tenant else { return [] }
        let taken = try await numbers.take(commands.count, tenant: tenant, deadline: deadline)
        var batch = StatementBatch()
        let ticket = CreateOrdersStatement.add(
          commands, numbers: taken, tenant: tenant, to: &batch)
        let screened = commands.filter(\.isScreened)
        if !screened.isEmpty {
          batch.add(
            ReviewStatements.submitCreated, tenant.text, screened.map(\.id.stored),
            CommandMethod.createOrder.rawValue, screened.map(\.key.principal),
            screened.map(\.key.requestID.text))
        }
        let rows = try await pool.write(batch, deadline: deadline)[ticket]
        guard let row = rows.first else {
          throw PostgresError.protocolViolation("create_orders answered no row")
        }
        return try row.verdicts(on: commands)
      })
    gets = KeyedReads(pool: pool) { tenant, ids, deadline in
      let orders = try await Self.read(ids, pool, tenant: tenant, deadline: deadline)
      return Dictionary(uniqueKeysWithValues: orders.map { ($0.id, $0) })
    }
  }

  /// Commands that wait for their batch. From any thread.
  package var queued: Int { creations.queued.load(ordering: .relaxed) }

  /// Callers that wait to look an order up. From any thread.
  package var queuedReads: Int { gets.queued.load(ordering: .relaxed) }

  // MARK: Create

  /// Creates an order: idempotency, prices, review, reservation and events in one transaction, which
  /// it may share with others (C1 e).
  ///
  /// - Throws: the refusals of `CreateOrderVerdict`, first of all `INSUFFICIENT_STOCK`.
  package func create(
    _ command: CreateOrderCommand, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Order> {
    precondition(!command.draft.lines.isEmpty, "the draft's rules refuse an order without lines")
    var command = command
    if command.stockHold != nil {
      try await plan(&command, deadline: deadline)
    }
    var decisions = 1
    var verdict = try await creations.submit(command, deadline: deadline)
    while verdict.verdict.asksForPlan, decisions < StoreLimits.decisionsMax {
      decisions += 1
      try await plan(&command, deadline: deadline)
      verdict = try await creations.submit(command, deadline: deadline)
    }
    if verdict.verdict == .insufficientStock {
      try await refuseShort(command, deadline: deadline)
    }
    try verdict.requireAccepted(command)
    return Outcome(try verdict.order(command), isReplay: verdict.verdict == .replayed)
  }

  // MARK: Read

  /// - Throws: `ORDER_NOT_FOUND`.
  package func load(
    _ id: OrderID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Order {
    let order = try await gets.find(id, tenant: tenant, deadline: deadline)
    guard let order else { throw Refusal.notFound(.order, id: id.description) }
    return order
  }

  /// - Throws: `ORDER_NOT_FOUND`.
  package func load(
    _ number: OrderNumber, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Order {
    var batch = StatementBatch()
    let head = batch.add(OrderStatements.byNumber, tenant.text, number.counter)
    let lines = batch.add(OrderStatements.linesByNumber, tenant.text, number.counter)
    let parts = batch.add(OrderStatements.reservationsByNumber, tenant.text, number.counter)
    let replies = try await pool.read(batch, deadline: deadline)
    var order = try replies[head].first(orNo: .order, number).order
    order.lines = try replies[lines].map(\.line)
    for row in try replies[parts] { order.lines.take(row) }
    return try await Self.withHolds([order], pool, tenant: tenant, deadline: deadline)[0]
  }

  /// The orders that exist of these, in the order asked for, once each.
  package func load(
    _ ids: [OrderID], tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [Order] {
    let orders = try await Self.read(ids, pool, tenant: tenant, deadline: deadline)
    var places = Self.places(of: orders)
    return ids.compactMap { places.removeValue(forKey: $0).map { orders[$0] } }
  }

  /// Those that exist, as they come.
  private static func read(
    _ ids: [OrderID], _ pool: PostgresPool, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> [Order] {
    var batch = StatementBatch()
    var heads: [StatementBatch.Ticket<OrderRow>] = []
    var lines: [StatementBatch.Ticket<OrderLineRow>] = []
    var parts: [StatementBatch.Ticket<ReservationRow>] = []
    if ids.count <= StoreLimits.readSinglyMax {
      for id in ids.map(\.stored) {
        heads.append(batch.add(OrderStatements.one, tenant.text, id))
        lines.append(batch.add(OrderStatements.linesOfOne, tenant.text, id))
        parts.append(batch.add(OrderStatements.reservationsOfOne, tenant.text, id))
      }
    } else {
      let ids = ids.map(\.stored)
      heads = [batch.add(OrderStatements.byID, tenant.text, ids)]
      lines = [batch.add(OrderStatements.lines, tenant.text, ids)]
      parts = [batch.add(OrderStatements.reservations, tenant.text, ids)]
    }
    let replies = try await pool.read(batch, deadline: deadline)
    let orders = assemble(
      try heads.flatMap { try replies[$0] }, try lines.flatMap { try replies[$0] },
      try parts.flatMap { try replies[$0] })
    return try await withHolds(orders, pool, tenant: tenant, deadline: deadline)
  }

  /// The orders with what stands behind their holds; asks for nothing where none is held.
  private static func withHolds(
    _ orders: [Order], _ pool: PostgresPool, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> [Order] {
    let held = orders.filter { !$0.holds.isEmpty }.map(\.id.stored)
    if held.isEmpty { return orders }
    let rows = try await pool.read(
      OrderStepStatements.holds, tenant.text, held, deadline: deadline)
    let holds = Dictionary(grouping: rows, by: \.orderID)
    return orders.map { order in
      var order = order
      // One that was released since the order was read is not shown.
      order.placedHolds = (holds[order.id] ?? []).map(\.hold)
        .filter { order.holds.contains(HoldSet($0.hold.kind)) }
      return order
    }
  }

  /// The orders of their rows, one for each head.
  private static func assemble(
    _ heads: [OrderRow], _ lines: [OrderLineRow], _ parts: [ReservationRow]
  ) -> [Order] {
    var orders = heads.map(\.order)
    let places = places(of: orders)
    for row in lines {
      if let place = places[row.orderID] { orders[place].lines.append(row.line) }
    }
    for row in parts {
      if let place = places[row.orderID] { orders[place].lines.take(row) }
    }
    return orders
  }

  private static func places(of orders: [Order]) -> [OrderID: Int] {
    var places = [OrderID: Int](minimumCapacity: orders.count)
    for place in orders.indices { places[orders[place].id] = place }
    return places
  }

  /// A page of orders, newest first, and where the next begins; nil after the last.
  package func list(
    _ filter: OrderFilter, before: OrderID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (orders: [Order], next: OrderID?) {
    let limit = PageLimit(limit)
    let key = PostgresUUID.before(before)
    let states = filter.states.map(\.code)
    let channels = filter.channels.map(\.code)
    let sku = filter.sku?.text ?? ""
    let (start, end) = (filter.createdFrom?.stored, filter.createdBefore?.stored)
    let (owner, holds) = (filter.owner, filter.holds.rawValue)
    let (classes, priority) = (filter.classes.map(\.code), filter.minPriority)
    let rows =
      if !filter.sourceReference.isEmpty {
        try await pool.read(
          OrderStatements.listBySource, tenant.text, key, states, channels, sku, start, end,
          limit.rows, owner, holds, classes, priority, filter.sourceReference,
          filter.customerReference, deadline: deadline)
      } else if !filter.customerReference.isEmpty {
        try await pool.read(
          OrderStatements.listByCustomer, tenant.text, key, states, channels, sku, start, end,
          limit.rows, owner, holds, classes, priority, filter.customerReference, deadline: deadline)
      } else {
        try await pool.read(
          OrderStatements.list, tenant.text, key, states, channels, sku, start, end, limit.rows,
          owner, holds, classes, priority, deadline: deadline)
      }
    if rows.isEmpty { return ([], nil) }
    let page = try await orders(of: rows, tenant: tenant, deadline: deadline)
    return (page, rows.count == limit.rows ? page.last?.id : nil)
  }

  /// The whole orders of a page of heads.
  func orders(
    of heads: [OrderRow], tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> [Order] {
    let reserving = heads.filter { $0.order.state.mayHaveReserved }.map(\.order.id.stored)
    var batch = StatementBatch()
    let lines = batch.add(OrderStatements.lines, tenant.text, heads.map(\.order.id.stored))
    let parts =
      reserving.isEmpty
      ? nil : batch.add(OrderStatements.reservations, tenant.text, reserving)
    let replies = try await pool.read(batch, deadline: deadline)
    let orders = Self.assemble(
      heads, try replies[lines], try parts.map { try replies[$0] } ?? [])
    return try await Self.withHolds(orders, pool, tenant: tenant, deadline: deadline)
  }
}

extension [OrderLine] {
  /// Takes a part of the order's reservations, which come by warehouse.
  fileprivate mutating func take(_ row: ReservationRow) {
    guard let index = firstIndex(where: { $0.number == row.line }) else { return }
    self[index].reservations.append(row.part)
  }
}

/// Which orders a list holds; empty parts do not restrict.
package struct OrderFilter: Hashable, Sendable {
  package var states: [OrderState] = []
  package var channels: [Channel] = []
  package var customerReference = ""
  package var sourceReference = ""
  package var sku: SKU?
  package var createdFrom: Instant?
  package var createdBefore: Instant?
  /// Who is responsible.
  package var owner = ""
  /// One of these holds.
  package var holds: HoldSet = []
  package var classes: [OrderClass] = []
  package var minPriority: Int16 = 0

  package init() {}
}
