internal import Domain
internal import Postgres

/// From where a new order's units come, where that takes a decision: it does not fit one warehouse, is
/// short and takes a part, or consumes a hold.
struct OrderPlan: Sendable {
  var allocation: Allocation
  var hold: StockHold?
}

extension Verdict {
  /// Whether the order was left undone only for want of a plan that holds.
  var asksForPlan: Bool {
    switch self {
    case .unplanned, .contended, .holdChanged: true
    default: false
    }
  }
}

extension OrderStore {
  /// Plans an order on what stock and its hold have now.
  ///
  /// - Throws: `INSUFFICIENT_STOCK`, `STOCK_HOLD_NOT_FOUND`, `STOCK_HOLD_STATE`; nothing when this
  ///   request_id was answered before, so that the command finds its answer.
  func plan(
    _ command: inout CreateOrderCommand, deadline: ContinuousClock.Instant?
  ) async throws {
    let key = command.key
    do {
      let draft = command.draft
      var sources = try await StockSourceReads.read(
        of: draft.lines.map(\.sku), named: draft.warehouse, tenant: key.tenant, pool: pool,
        deadline: deadline)
      var hold: StockHold?
      if let id = command.stockHold {
        let read = try await StockHoldStatements.read(
          id, tenant: key.tenant, pool: pool, deadline: deadline)
        _ = try read.after(.consume, now: identifiers.now)
        sources = sources.adding(read.lines)
        hold = read
      }
      let allocation = try await allocate(command, from: sources, deadline: deadline)
      command.plan = OrderPlan(allocation: allocation, hold: hold)
    } catch let refusal as Refusal {
      guard try await Replays.find(.createOrder, key, pool: pool, deadline: deadline) != nil else {
        throw refusal
      }
      command.plan = nil
    }
  }

  /// What a named warehouse was too short for: refuses with what could be sold instead.
  func refuseShort(
    _ command: CreateOrderCommand, deadline: ContinuousClock.Instant?
  ) async throws {
    let sources = try await StockSourceReads.read(
      of: command.draft.lines.map(\.sku), tenant: command.key.tenant, pool: pool,
      deadline: deadline)
    // Does not throw when the goods came in between: then the verdict of that time stands.
    _ = try await allocate(command, from: sources, deadline: deadline)
  }

  /// - Throws: `INSUFFICIENT_STOCK`, when purchasing has been told (INV-4).
  private func allocate(
    _ command: CreateOrderCommand, from sources: StockSources, deadline: ContinuousClock.Instant?
  ) async throws -> Allocation {
    let draft = command.draft
    let lines = draft.lines.enumerated().map {
      SourcingLine(number: $0.offset + 1, sku: $0.element.sku, units: $0.element.quantity.units)
    }
    do {
      return try Allocation.decide(
        lines, from: sources, named: draft.warehouse, policy: draft.shortagePolicy)
    } catch {
      let short = ShortLines(Sourcing.plan(lines, from: sources, named: draft.warehouse))
      _ = try await pool.write(
        ShortageStatements.record, command.key.tenant.text, identifiers.next().stored,
        short.numbers, short.skus, short.requested, short.short,
        short.numbers.map { _ in ShortageOutcome.refused }, draft.channel, nil,
        draft.customer.reference, deadline: deadline)
      throw error
    }
  }
}
