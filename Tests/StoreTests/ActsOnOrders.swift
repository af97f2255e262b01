import Domain
import Store
import Testing

extension Turn {
  static let warehouses = [berlin, hamburg, WarehouseCode(checked: "MUC")]
  static let products = 5

  func product() -> Int { number(1...Self.products) }
  func warehouse() -> WarehouseCode { oneOf(Self.warehouses) }

  /// An order as it may come: two lines of one product now and then (I3), at another price than the
  /// list's, from a hold, or for the tenant's rules to judge.
  func order(_ store: Store) -> CreateOrderCommand {
    let lines = (0..<number(1...3)).map { _ in (sku: product(), units: Int64(number(1...4))) }
    var command = store.command(
      name, lines, warehouse: dice.hits(oneIn: 2) ? nil : warehouse(),
      source: dice.hits(oneIn: 10) ? "S-\(number(1...200))" : "",
      policy: oneOf(ShortagePolicy.allCases), price: dice.hits(oneIn: 8) ? euros(990) : nil)
    command.draft.payment = Payment(
      method: oneOf([.card, .bankTransfer, .invoice, .cashOnDelivery]))
    command.draft.orderClass = oneOf([.normal, .normal, .urgent])
    command.draft.priority = command.draft.orderClass.priority
    command.draft.customer.reference = "C-\(number(1...12))"
    command.draft.freight = euros(dice.hits(oneIn: 3) ? 499 : 0)
    return CreateOrderCommand(
      key: command.key, id: command.id, draft: command.draft, submit: !dice.hits(oneIn: 8),
      isScreened: dice.hits(oneIn: 6), stockHold: dice.hits(oneIn: 8) ? any(made.stockHolds) : nil)
  }
}

extension Act {
  static let orders: [Act] = [
    Act(
      "create", 48, atLeast: 120,
      refusedFor: ["INSUFFICIENT_STOCK", "SOURCE_REFERENCE_ALREADY_EXISTS", "STOCK_HOLD_STATE"]
    ) { turn, store in
      let command = turn.order(store)
      // Every call gives the order that it may make an id of its own.
      let order = try await turn.send {
        var command = command
        command.id = OrderID(store.identifiers.next())
        return try await store.orders.create(command)
      }
      turn.made.created.add(command)
      turn.made.snapshots.add(order)
      turn.made.take(order)
      return true
    },
    Act("create with a used request_id", 2, atLeast: 2) { turn, store in
      guard var command = turn.any(turn.made.created) else { return false }
      command.key.requestHash = [7]
      command.id = OrderID(store.identifiers.next())
      let refused = await reason { _ = try await store.orders.create(command) }
      #expect(refused == "REQUEST_ID_REUSED", "seed \(turn.seed)")
      return true
    },
    Act("correct a draft", 4, atLeast: 3, refusedFor: ["ORDER_STATE"]) { turn, store in
      guard let id = turn.any(turn.made.drafts) else { return false }
      var correction = DraftCorrection()
      correction.lines = [DraftLine(sku: sku(turn.product()), quantity: Quantity(2)!)]
      correction.customerRemark = "please"
      let (wish, key) = (correction, turn.key())
      turn.made.corrected.add(id)
      _ = try await turn.send {
        try await store.orders.updateDraft(id, with: wish, expectedVersion: 0, key: key)
      }
      return true
    },
    Act("submit", 7, atLeast: 10, refusedFor: ["ORDER_STATE", "INSUFFICIENT_STOCK"]) {
      turn, store in
      guard let id = turn.any(turn.made.drafts) else { return false }
      let key = turn.key()
      let order = try await turn.send {
        try await store.orders.submit(id, expectedVersion: 0, key: key)
      }
      turn.made.moved(order)
      return true
    },
    Act("place a hold", 3, atLeast: 8, refusedFor: ["ORDER_STATE", "HOLD_ALREADY_EXISTS"]) {
      turn, store in
      guard let id = turn.any(turn.made.orders) else { return false }
      let kind = turn.oneOf([HoldKind.payment, .customerConfirm, .exception, .manual, .risk])
      let key = turn.key()
      _ = try await turn.send {
        try await store.orders.placeHold(
          Hold(kind: kind, owner: "ann", reason: "random"), on: id, expectedVersion: 0, key: key)
      }
      turn.made.held.add((id, kind))
      return true
    },
    Act("release a hold", 6, atLeast: 4, refusedFor: ["ORDER_NOT_HELD", "HOLD_NOT_BY_HAND"]) {
      turn, store in
      guard let (id, kind) = turn.any(turn.made.held) else { return false }
      let key = turn.key()
      _ = try await turn.send {
        try await store.orders.releaseHold(
          kind, of: id, reason: "random", expectedVersion: 0, key: key)
      }
      return true
    },
    Act("confirm with the customer", 2, atLeast: 4, refusedFor: ["ORDER_STATE"]) { turn, store in
      guard let id = turn.any(turn.made.orders) else { return false }
      let key = turn.key()
      let consent = try Consent(channel: .phone, evidence: "9:00")
      _ = try await turn.send {
        try await store.orders.confirmWithCustomer(
          id, consent: consent, expectedVersion: 0, key: key)
      }
      return true
    },
    Act("assign an owner", 2, atLeast: 3, refusedFor: ["ORDER_STATE"]) { turn, store in
      guard let id = turn.any(turn.made.orders) else { return false }
      let (key, owner) = (turn.key(), turn.person())
      _ = try await turn.send {
        try await store.orders.assignOwner(
          owner, to: id, reason: "", expectedVersion: 0, key: key)
      }
      return true
    },
    Act("add a note", 3, atLeast: 8) { turn, store in
      guard let id = turn.any(turn.made.orders) else { return false }
      let key = turn.key()
      _ = try await turn.send {
        try await store.orders.addNote(
          OrderNote(source: .staff, text: "note"), to: id, expectedVersion: 0, key: key)
      }
      return true
    },
    Act("add an attachment", 2, atLeast: 3) { turn, store in
      guard let id = turn.any(turn.made.orders) else { return false }
      let key = turn.key()
      let fax = try OrderAttachment(
        reference: "archive/\(turn.name)", sha256: Array(0..<32), fileName: "fax.pdf",
        mediaType: "application/pdf", sizeBytes: 1)
      _ = try await turn.send {
        try await store.orders.addAttachment(fax, to: id, expectedVersion: 0, key: key)
      }
      return true
    },
    Act("cancel", 7, atLeast: 15, refusedFor: ["ORDER_STATE", "ALREADY_HANDED_OVER"]) {
      turn, store in
      guard let id = turn.any(turn.made.orders) else { return false }
      let key = turn.key()
      let policy =
        turn.dice.hits(oneIn: 2)
        ? OrderPolicy.standard
        : OrderPolicy(freeCancellation: .seconds(-1), cancellationFee: BasisPoints(500)!)
      _ = try await turn.send {
        try await store.orders.cancel(
          id, reason: "random", policy: policy, expectedVersion: 0, key: key)
      }
      return true
    },
    // Paid and billed first, as far as that is missing.
    Act(
      "complete", 6, atLeast: 2,
      refusedFor: ["ORDER_STATE", "ORDER_NOT_SETTLED", "PAYMENT_ALREADY_EXISTS"]
    ) { turn, store in
      guard let id = turn.any(turn.made.delivered) else { return false }
      let order = try await store.orders.load(id, tenant: shop)
      if order.balance.minorUnits > 0 {
        let draft = try PaymentDraft(
          provider: "adyen", reference: "P-\(turn.name)", method: nil, state: .captured,
          amount: order.balance, time: nil, isPartial: true, now: store.identifiers.now)
        _ = try await store.payments.record(
          draft, of: id, expectedVersion: 0, key: turn.key("/pay"))
      }
      let billed = await reason {
        _ = try await store.invoices.issue(
          for: id, settings: .standard, expectedVersion: 0, key: turn.key("/bill"))
      }
      if let billed, !["INVOICE_ALREADY_EXISTS", "VERSION_CONFLICT"].contains(billed) {
        turn.made.report("bill \(turn.name): \(billed)")
      }
      let key = turn.key()
      _ = try await turn.send {
        try await store.orders.complete(id, expectedVersion: 0, key: key)
      }
      return true
    },
    Act("archive", 1, atLeast: 1) { turn, store in
      let key = turn.key()
      let before = store.identifiers.now.advanced(by: .seconds(60))
      _ = try await turn.send {
        try await store.orders.archive(before: before, kind: nil, limit: 2, reason: "", key: key)
      }
      return true
    },
  ]

  static let reviews: [Act] = [
    Act(
      "claim a review", 3, atLeast: 3,
      refusedFor: ["REVIEW_STATE", "REVIEW_CLAIMED", "ORDER_STATE"]
    ) { turn, store in
      guard let id = turn.any(turn.made.inReview) else { return false }
      let key = turn.key()
      _ = try await turn.send {
        try await store.reviews.claim(id, for: .milliseconds(50), expectedVersion: 0, key: key)
      }
      return true
    },
    Act(
      "decide a review", 9, atLeast: 8,
      refusedFor: [
        "REVIEW_STATE", "REVIEW_CLAIMED", "SAME_PERSON", "INSUFFICIENT_STOCK", "ORDER_STATE",
      ]
    ) { turn, store in
      guard let id = turn.any(turn.made.inReview) else { return false }
      let key = turn.key()
      let decision = turn.oneOf([ApprovalDecision.approved, .approved, .approved, .rejected])
      let review = try await turn.send {
        try await store.reviews.decide(
          id, decision, by: Decider(actor: key.actor, roles: nil), reason: "random",
          expectedVersion: 0, key: key)
      }
      turn.made.moved(review.order)
      return true
    },
    Act(
      "return for correction", 2, atLeast: 2,
      refusedFor: ["REVIEW_STATE", "REVIEW_CLAIMED", "ORDER_STATE"]
    ) { turn, store in
      guard let id = turn.any(turn.made.inReview) else { return false }
      let key = turn.key()
      let review = try await turn.send {
        try await store.reviews.returnForCorrection(
          id, reason: "price", expectedVersion: 0, key: key)
      }
      turn.made.moved(review.order)
      return true
    },
  ]
}
