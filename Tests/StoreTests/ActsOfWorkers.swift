import Domain
import Store
import Testing

/// What the server does by itself, here by callers too: it must be safe however many do it.
extension Act {
  static let work: [Act] = [
    Act("fill back-orders", 6, atLeast: 10) { turn, store in
      let filling = BackorderFilling(store: store)
      if turn.dice.hits(oneIn: 6) {
        try await filling.sweep()
      } else {
        _ = try await filling.runOnce()
      }
      return true
    },
    Act("expire stock holds", 3, atLeast: 4) { turn, store in
      try await store.stock.expireHolds(now: store.identifiers.now) > 0
    },
    // The first reminder's time, the second's, and rarely the end.
    Act("enforce payment terms", 2, atLeast: 3) { turn, store in
      let days = turn.oneOf([1, 1, 1, 2, 2, 3] as [Int64])
      _ = try await store.paymentDeadlines.enforceTerms(
        now: store.identifiers.now.advanced(by: .seconds(days * 86_400 + 1)))
      return true
    },
    Act("complete what is settled", 2, atLeast: 3) { turn, store in
      _ = try await store.paymentDeadlines.completeSettled(
        now: store.identifiers.now.advanced(by: .seconds(8 * 86_400)))
      return true
    },
    Act("screen orders", 6, atLeast: 8) { turn, store in
      let due = try await store.orders.unscreened(
        before: store.identifiers.now.advanced(by: .seconds(1)), limit: 4)
      for (tenant, id) in due {
        turn.made.moved(
          try await store.orders.finishSubmission(id, policy: .standard, tenant: tenant))
      }
      return !due.isEmpty
    },
    Act("release fulfilments that are due", 1, atLeast: 1) { turn, store in
      _ = try await store.picks.releaseDue(at: store.identifiers.now)
      return true
    },
    Act("look for parcels without word", 2, atLeast: 3) { turn, store in
      let days = turn.oneOf([0, 4, 15] as [Int64])
      _ = try await store.anomalies.checkDue(
        at: store.identifiers.now.advanced(by: .seconds(days * 86_400)))
      return true
    },
    Act("keep clocks", 5, atLeast: 8) { turn, store in
      try await ClockKeeping(store: store.sla).runOnce() != .overtaken
    },
    Act("call clocks late", 2, atLeast: 3) { turn, store in
      _ = try await ClockAlerts(store: store.sla).runOnce(
        now: store.identifiers.now.advanced(by: .seconds(Int64(turn.number(0...200_000)))))
      return true
    },
  ]
}
