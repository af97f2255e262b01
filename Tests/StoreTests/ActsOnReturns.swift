import Domain
import Store
import Testing

extension Act {
  /// Goods that customers send back, up to the refund or the order of the exchange.
  static let returns: [Act] = [
    Act(
      "ask goods back", 10, atLeast: 8,
      refusedFor: ["EXCEEDS_OPEN_QUANTITY", "ORDER_LINE_NOT_FOUND", "FIELD_INVALID"]
    ) { turn, store in
      guard let order = turn.any(turn.made.delivered) else { return false }
      let lines = (1...turn.number(1...2)).map {
        ReturnWish(
          line: $0, quantity: Quantity(Int64(turn.number(1...2)))!,
          condition: turn.oneOf([ReturnCondition.resaleable, .resaleable, .opened]))
      }
      let draft = try RmaDraft(
        reason: turn.oneOf([ReturnReason.quality, .changedMind]), note: "random", evidence: [],
        lines: lines)
      let key = turn.key()
      let rma = try await turn.send {
        try await store.rmas.create(draft, on: order, expectedVersion: 0, key: key)
      }
      turn.made.returns.add(rma.id)
      return true
    },
    // Two returns for the same units. Both may get them where somebody else ends a return in between; that they
    // never get more than were delivered is summed up in the end.
    Act(
      "ask all of a line back twice at once", 2, atLeast: 1,
      refusedFor: ["EXCEEDS_OPEN_QUANTITY"]
    ) { turn, store in
      guard let id = turn.any(turn.made.delivered) else { return false }
      let order = try await store.orders.load(id, tenant: shop)
      guard let line = order.lines.first(where: { $0.counters.returnable > 0 }),
        let units = Quantity(line.counters.returnable)
      else { return false }
      let draft = try RmaDraft(
        reason: .quality, note: "", evidence: [],
        lines: [ReturnWish(line: line.number, quantity: units, condition: .defective)])
      let keys = [turn.key("a"), turn.key("b")]
      let both = await atOnce(2) { number in
        try await store.rmas.create(draft, on: id, expectedVersion: 0, key: keys[number]).value
      }
      let opened = both.compactMap { try? $0.get() }
      for rma in opened { turn.made.returns.add(rma.id) }
      if opened.isEmpty { _ = try both[0].get() }
      return true
    },
    Act("decide on a return", 10, atLeast: 5, refusedFor: ["RMA_STATE", "RETURN_NOT_ELIGIBLE"]) {
      turn, store in
      guard let id = turn.any(turn.made.returns) else { return false }
      let (key, place) = (turn.key(), turn.warehouse())
      let (isRejected, isOverride) = (turn.dice.hits(oneIn: 10), turn.dice.hits(oneIn: 2))
      let rma = try await turn.send {
        isRejected
          ? try await store.rmas.reject(id, reason: "random", expectedVersion: 0, key: key)
          : try await store.rmas.approve(
            id, to: place, isOverride: isOverride, by: Decider(actor: key.actor, roles: nil),
            reason: "random", expectedVersion: 0, key: key)
      }
      if rma.state == .awaitingGoods { turn.made.approvedReturns.add(id) }
      return true
    },
    Act(
      "book returned goods in", 12, atLeast: 5,
      refusedFor: ["RMA_STATE", "ORDER_LINE_NOT_FOUND", "EXCEEDS_OPEN_QUANTITY"]
    ) { turn, store in
      guard let id = turn.any(turn.made.approvedReturns) else { return false }
      let one = [LineUnits(line: turn.number(1...2), quantity: Quantity(1)!)]
      let (arrived, isLast) = (turn.dice.hits(oneIn: 3) ? one : [], turn.dice.hits(oneIn: 6))
      let key = turn.key()
      let rma = try await turn.send {
        try await store.rmas.receive(
          arrived, isLast: isLast, for: id, expectedVersion: 0, key: key)
      }
      if rma.state == .received { turn.made.receivedReturns.add(id) }
      return true
    },
    // Others may have taken the goods out of quarantine by hand.
    Act("inspect returned goods", 12, atLeast: 4, refusedFor: ["RMA_STATE", "STOCK_RESERVED"]) {
      turn, store in
      guard let id = turn.any(turn.made.receivedReturns) else { return false }
      let rma = try await store.rmas.load(id, tenant: shop)
      let found = try rma.lines.map { line in
        let damaged = line.received > 0 && turn.dice.hits(oneIn: 3) ? Int64(1) : 0
        return try RmaInspection(
          line: line.number, good: line.received - damaged, damaged: damaged, cause: "random",
          field: "lines")
      }
      // Without one that is not eligible no alternative is offered.
      let isWanted = turn.made.count(of: "offer an alternative, and hear of it") == 0
      let remedy =
        isWanted && turn.dice.hits(oneIn: 2)
        ? .notEligible : turn.oneOf([RmaRemedy.refund, .refund] + RmaRemedy.allCases)
      let key = turn.key()
      _ = try await turn.send {
        try await store.rmas.inspect(
          found, remedy: remedy, compensation: remedy == .compensate ? euros(100) : nil,
          reason: "random", for: id, expectedVersion: 0, key: key)
      }
      turn.made.inspectedReturns.add(id)
      if remedy == .notEligible { turn.made.ineligibleReturns.add(id) }
      return true
    },
    Act("offer an alternative, and hear of it", 4, atLeast: 1, refusedFor: ["RMA_STATE"]) {
      turn, store in
      guard let id = turn.any(turn.made.ineligibleReturns) else { return false }
      let (key, step) = (turn.key(), turn.number(0...2))
      let offer = try RmaOffer(remedy: .compensate, text: "random", amount: euros(50))
      _ = try await turn.send {
        step == 0
          ? try await store.rmas.propose(offer, for: id, expectedVersion: 0, key: key)
          : try await store.rmas.answer(
            step == 1, reason: "random", for: id, expectedVersion: 0, key: key)
      }
      return true
    },
    Act(
      "complete a return", 12, atLeast: 3,
      refusedFor: [
        "RMA_STATE", "REFUND_EXCEEDS_PAID", "EXCEEDS_OPEN_QUANTITY", "STOCK_RESERVED",
        "INSUFFICIENT_STOCK",
      ]
    ) { turn, store in
      guard let id = turn.any(turn.made.inspectedReturns) else { return false }
      let key = turn.key()
      let isTrade =
        try await store.rmas.load(id, tenant: shop).state == .exchange && turn.dice.hits(oneIn: 2)
      let other = [
        ExchangeWish(sku: sku(turn.product()), quantity: Quantity(Int64(turn.number(1...3)))!)
      ]
      let rma = try await turn.send {
        try await store.rmas.complete(
          id, freight: false, exchange: isTrade ? other : [], expectedVersion: 0, key: key)
      }
      if let refund = rma.refundID { turn.made.refunds.add(refund) }
      if let exchange = rma.exchangeOrderID {
        turn.made.moved(try await store.orders.load(exchange, tenant: shop))
      }
      return true
    },
    Act("call a return off", 2, atLeast: 1, refusedFor: ["RMA_STATE"]) { turn, store in
      guard let id = turn.any(turn.made.returns) else { return false }
      let key = turn.key()
      _ = try await turn.send {
        try await store.rmas.cancel(id, reason: "random", expectedVersion: 0, key: key)
      }
      return true
    },
    Act("end returns whose goods never come", 1, atLeast: 1) { turn, store in
      let days = turn.oneOf([1, 1, 15] as [Int64])
      _ = try await store.rmas.expireDue(
        now: store.identifiers.now.advanced(by: .seconds(days * 86_400)))
      return true
    },
  ]
}
