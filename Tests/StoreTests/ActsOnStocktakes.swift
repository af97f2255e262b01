import Domain
import Store
import Testing

/// Stocktakes, while everything else goes on in the same warehouses.
extension Act {
  /// Neither counts nor submits counts.
  private static let reviewer = "eva"

  static let stocktakes: [Act] = [
    Act("plan a stocktake", 6, atLeast: 5, refusedFor: ["STOCKTAKE_ALREADY_EXISTS"]) {
      turn, store in
      let first = turn.number(1...Turn.products - 1)
      let scope = StocktakeScope.named([sku(first), sku(first + 1)])
      let (place, key) = (turn.warehouse(), turn.key())
      let planned = try await turn.send {
        try await store.stocktakes.plan(scope, in: place, responsible: "ann", key: key)
      }
      turn.made.stocktakes.add(planned.id)
      return true
    },
    // All lines at once, each a little beside what the books have.
    Act("count stock", 10, atLeast: 5, refusedFor: ["STOCKTAKE_STATE", "FIELD_INVALID"]) {
      turn, store in
      guard let id = turn.any(turn.made.stocktakes) else { return false }
      let stocktake = try await store.stocktakes.load(id, tenant: shop)
      let lines = try await store.stocktakes.lines(of: id, limit: 9, tenant: shop).lines
      let levels = try await store.stock.levels(
        of: lines.map(\.sku), in: [stocktake.warehouse], tenant: shop)
      let key = turn.key()
      var counts: [CountedStock] = []
      for line in lines {
        let book = levels.first { $0.key.sku == line.sku }?.level.onHand ?? 0
        let units = Quantity(max(book + turn.oneOf([0, 0, -3, -1, 2]), 0))!
        counts.append(
          try CountedStock(
            request: RequestID(checked: "\(turn.name)-\(line.sku)"), sku: line.sku, counted: units,
            countedBy: turn.person(), actor: key.actor))
      }
      let submitted = counts
      let verdicts = try await store.stocktakes.submit(submitted, to: id, key: key)
      if turn.dice.hits(oneIn: 4) {
        let again = try await store.stocktakes.submit(submitted, to: id, key: key)
        for (first, second) in zip(verdicts, again) where first == .taken {
          #expect(second == .replayed, "seed \(turn.seed): \(turn.name) was counted twice")
        }
      }
      for case .refused(let refusal) in verdicts { throw refusal }
      return true
    },
    Act(
      "review a stocktake", 10, atLeast: 5, refusedFor: ["STOCKTAKE_STATE", "FIELD_INVALID"]
    ) { turn, store in
      guard let id = turn.any(turn.made.stocktakes) else { return false }
      let lines = try await store.stocktakes.lines(of: id, limit: 9, tenant: shop).lines
      let decision: StocktakeDecision =
        turn.dice.hits(oneIn: 5)
        ? .recount([lines[0].sku], reason: "random")
        : .approve(
          lines.filter { $0.difference ?? 0 != 0 }.map {
            ExplainedDifference(sku: $0.sku, cause: .notBooked, note: "")
          })
      let key = turn.key(by: reviewer)
      _ = try await turn.send {
        try await store.stocktakes.review(id, decision, expectedVersion: 0, key: key)
      }
      return true
    },
    Act("post a stocktake", 10, atLeast: 4, refusedFor: ["STOCKTAKE_STATE", "STOCK_RESERVED"]) {
      turn, store in
      guard let id = turn.any(turn.made.stocktakes) else { return false }
      let key = turn.key()
      _ = try await turn.send {
        try await store.stocktakes.post(id, expectedVersion: 0, key: key)
      }
      return true
    },
    Act("cancel a stocktake", 1, atLeast: 0, refusedFor: ["STOCKTAKE_STATE"]) { turn, store in
      guard let id = turn.any(turn.made.stocktakes) else { return false }
      let key = turn.key()
      _ = try await turn.send {
        try await store.stocktakes.cancel(id, reason: "random", expectedVersion: 0, key: key)
      }
      return true
    },
  ]
}
