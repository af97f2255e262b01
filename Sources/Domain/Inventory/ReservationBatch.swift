/// Who gets the stock when several commands ask at once (`persistence.md` C1): first come, first
/// served; a command takes everything it wants or nothing.
///
/// The rule that the set-based SQL carries out under its row locks, stated as a pure function.
package enum ReservationBatch {
  /// What one order wants.
  package struct Command: Hashable, Sendable {
    /// In the caller's order.
    package var lines: [StockDemand]
    package var policy: ShortagePolicy

    package init(_ lines: [StockDemand], policy: ShortagePolicy = .refuse) {
      self.lines = lines
      self.policy = policy
    }
  }

  /// What became of one command.
  package enum Verdict: Hashable, Sendable {
    case reserved
    /// Short, and the order takes back-orders: it waits and took nothing.
    case backordered
    /// Short, and the order takes a part: from which warehouses, `Sourcing` plans.
    case unplanned
    /// The first line for which too little was left; `requested` is the sum over the command's
    /// lines of that row (I3), `available` what was free before this command.
    case short(line: Int, key: StockKey, requested: Int64, available: Int64)

    /// The refusal that the caller gets; nil when the order was taken.
    package var refusal: Refusal? {
      switch self {
      case .reserved, .backordered, .unplanned: nil
      case .short(_, let key, let requested, let available):
        .outOfStock(
          sku: key.sku, warehouse: key.warehouse, requested: requested, available: available)
      }
    }
  }

  /// Decides a batch.
  ///
  /// - Parameters:
  ///   - commands: in the order in which they came.
  ///   - available: free units per row; a row that is missing has none.
  /// - Returns: one verdict per command, and what is free afterwards.
  package static func decide(
    _ commands: [Command], available: [StockKey: Int64]
  ) -> (verdicts: [Verdict], remaining: [StockKey: Int64]) {
    var free = available
    let verdicts = commands.map { command in
      let verdict = decide(command, free: free)
      if verdict == .reserved {
        for demand in StockDemand.summed(command.lines) {
          free[demand.key, default: 0] -= demand.units
        }
      }
      return verdict
    }
    return (verdicts, free)
  }

  private static func decide(_ command: Command, free: [StockKey: Int64]) -> Verdict {
    let lines = command.lines
    var taken: [StockKey: Int64] = [:]
    for (index, line) in lines.enumerated() {
      let available = free[line.key, default: 0]
      taken[line.key, default: 0] += line.units
      guard taken[line.key, default: 0] <= available else {
        switch command.policy {
        case .refuse: break
        case .backorder: return .backordered
        case .partial, .partialBackorder: return .unplanned
        }
        let requested = lines.filter { $0.key == line.key }.reduce(0) { $0 + $1.units }
        return .short(
          line: index + 1, key: line.key, requested: requested, available: available)
      }
    }
    return .reserved
  }
}
