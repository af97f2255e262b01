import Domain
import Store
import Testing

extension Turn {
  func offer(_ store: Store) -> QuoteOffer {
    var order = store.command(
      name, [(product(), Int64(number(1...3)))], warehouse: nil, policy: .partialBackorder,
      price: oneOf([nil, euros(900), euros(1_000)])
    ).draft
    order.customer.reference = "C-\(number(1...12))"
    order.payment = Payment(method: .card)
    return QuoteOffer(
      order: order, expires: store.identifiers.now.advanced(by: .seconds(3_600)), terms: "")
  }
}

extension Act {
  static let quotes: [Act] = [
    // From the draft to the customer, as far as others let it come.
    Act("quote", 6, atLeast: 8, refusedFor: ["PRODUCT_INACTIVE", "QUOTE_STATE"]) { turn, store in
      let offer = turn.offer(store)
      let keys = ["ann", "ann", "bob", "cem", "dan", "ann"].enumerated().map {
        turn.key(by: $0.element, "/\($0.offset)")
      }
      let made = try await turn.send { try await store.quotes.create(offer, key: keys[0]) }
      turn.made.quotes.add(made.quote.id)
      let id = made.quote.id
      var quote = try await store.quotes.submit(id, expectedVersion: 0, key: keys[1]).value.quote
      for key in keys[2...4] where quote.state == .pendingApproval {
        quote = try await store.quotes.decide(
          id, .approved, by: Decider(actor: key.actor, roles: nil), reason: "random",
          expectedVersion: 0, key: key
        ).value.quote
      }
      _ = try await turn.send {
        try await store.quotes.send(id, expectedVersion: 0, key: keys[5])
      }
      return true
    },
    Act(
      "accept a quotation", 6, atLeast: 4,
      refusedFor: ["QUOTE_STATE", "PRODUCT_INACTIVE", "REVIEW_STATE"]
    ) { turn, store in
      guard let id = turn.any(turn.made.quotes) else { return false }
      let key = turn.key()
      let accepted = try await turn.send {
        try await store.quotes.accept(id, term: .standard, expectedVersion: 0, key: key)
      }
      let orderID = try #require(accepted.quote.orderID)
      let order = try await store.orders.finishSubmission(
        orderID, policy: .standard, tenant: shop)
      turn.made.take(order)
      return true
    },
    Act("decline or withdraw a quotation", 2, atLeast: 2, refusedFor: ["QUOTE_STATE"]) {
      turn, store in
      guard let id = turn.any(turn.made.quotes) else { return false }
      let (step, key) = (turn.oneOf([QuoteStep.decline, .withdraw]), turn.key())
      _ = try await turn.send {
        try await store.quotes.end(
          id, by: step, reason: "random", expectedVersion: 0, key: key)
      }
      return true
    },
  ]
}
