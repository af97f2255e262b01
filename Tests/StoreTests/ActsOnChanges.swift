import Domain
import Store
import Testing

extension Turn {
  func wishes() -> [ChangeAction] {
    switch number(0...4) {
    case 0: [.price(line: 1, euros(Int64(number(900...1_100))))]
    case 1: [.contact(Customer(name: "Bo", phone: "+49 30 1"))]
    case 2: [.addLine(DraftLine(sku: sku(product()), quantity: Quantity(1)!))]
    case 3: [.quantity(line: 1, Int64(number(1...6))), .price(line: 1, euros(1_050))]
    default: [.quantity(line: 1, Int64(number(0...6)))]
    }
  }
}

extension Act {
  static let changes: [Act] = [
    Act(
      "open a change", 6, atLeast: 10,
      refusedFor: [
        "ORDER_STATE", "CHANGE_SET_ALREADY_EXISTS", "FULFILMENT_STATE", "QUANTITY_BELOW_SHIPPED",
        "FIELD_INVALID",
      ]
    ) { turn, store in
      guard let id = turn.any(turn.made.allocated) else { return false }
      let (wishes, key) = (turn.wishes(), turn.key())
      let stored = try await turn.send {
        try await store.changes.open(
          wishes, reason: "random", due: nil, on: id, expectedVersion: 0, key: key)
      }
      turn.made.changes.add(stored.change.id)
      return true
    },
    Act(
      "submit a change", 6, atLeast: 5,
      refusedFor: [
        "CHANGE_SET_STATE", "ORDER_STATE", "QUANTITY_BELOW_SHIPPED", "FIELD_INVALID",
        "FULFILMENT_STATE",
      ]
    ) { turn, store in
      guard let id = turn.any(turn.made.changes) else { return false }
      let key = turn.key()
      let stored = try await turn.send {
        try await store.changes.submit(id, expectedVersion: 0, key: key)
      }
      if stored.change.state.isOpen { turn.made.submittedChanges.add(id) }
      return true
    },
    Act("consent to a change", 6, atLeast: 5, refusedFor: ["CHANGE_SET_STATE"]) { turn, store in
      guard let id = turn.any(turn.made.submittedChanges) else { return false }
      let key = turn.key()
      let consent = try Consent(channel: .email, evidence: "<1@example.org>")
      _ = try await turn.send {
        try await store.changes.recordConsent(consent, to: id, expectedVersion: 0, key: key)
      }
      return true
    },
    Act("decide a change", 6, atLeast: 3, refusedFor: ["CHANGE_SET_STATE", "SAME_PERSON"]) {
      turn, store in
      guard let id = turn.any(turn.made.submittedChanges) else { return false }
      let key = turn.key()
      let decision: ApprovalDecision = turn.dice.hits(oneIn: 8) ? .rejected : .approved
      _ = try await turn.send {
        try await store.changes.decide(
          id, decision, by: Decider(actor: key.actor, roles: nil), reason: "random",
          expectedVersion: 0, key: key)
      }
      return true
    },
    Act(
      "apply a change", 5, atLeast: 2,
      refusedFor: [
        "CHANGE_SET_STATE", "CONSENT_MISSING", "INSUFFICIENT_STOCK", "QUANTITY_BELOW_SHIPPED",
        "ORDER_STATE", "FULFILMENT_STATE", "FIELD_INVALID",
      ]
    ) { turn, store in
      guard let id = turn.any(turn.made.submittedChanges) else { return false }
      let key = turn.key()
      let stored = try await turn.send {
        try await store.changes.apply(id, expectedVersion: 0, key: key)
      }
      turn.made.corrected.add(stored.change.orderID)
      turn.made.count(stored.change.state == .applied ? "change applied" : "change stale")
      return true
    },
    // From its opening to its end, as far as others let it come.
    Act(
      "change in one go", 6, atLeast: 6,
      refusedFor: [
        "ORDER_STATE", "CHANGE_SET_ALREADY_EXISTS", "CHANGE_SET_STATE", "INSUFFICIENT_STOCK",
        "QUANTITY_BELOW_SHIPPED", "FULFILMENT_STATE", "FIELD_INVALID",
      ]
    ) { turn, store in
      guard let order = turn.any(turn.made.allocated) else { return false }
      turn.made.corrected.add(order)
      let keys = (0..<8).map { turn.key(by: $0 == 0 ? "ann" : "bob", "/\($0)") }
      let id = try await store.changes.open(
        turn.wishes(), reason: "random", due: nil, on: order, expectedVersion: 0, key: keys[0]
      ).value.change.id
      var change = try await store.changes.submit(id, expectedVersion: 0, key: keys[1]).value.change
      _ = try await store.changes.recordConsent(
        Consent(channel: .email, evidence: "<1@example.org>"), to: id, expectedVersion: 0,
        key: keys[2])
      for key in keys[3..<7] where change.state == .pendingApproval {
        change = try await store.changes.decide(
          id, .approved, by: Decider(actor: "bob", roles: nil), reason: "random",
          expectedVersion: 0, key: key
        ).value.change
      }
      let key = keys[7]
      let stored = try await turn.send {
        try await store.changes.apply(id, expectedVersion: 0, key: key)
      }
      turn.made.count(stored.change.state == .applied ? "change applied" : "change stale")
      return true
    },
    Act("withdraw a change", 2, atLeast: 2, refusedFor: ["CHANGE_SET_STATE"]) { turn, store in
      guard let id = turn.any(turn.made.changes) else { return false }
      let key = turn.key()
      _ = try await turn.send {
        try await store.changes.withdraw(id, reason: "random", expectedVersion: 0, key: key)
      }
      return true
    },
  ]
}
