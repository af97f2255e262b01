package import Domain
internal import Postgres

extension QuoteStore {
  /// Enters a quotation, priced as things stand (PRC-1).
  ///
  /// - Parameter offer: already validated.
  /// - Throws: `PRODUCT_NOT_FOUND`, `PRODUCT_INACTIVE`, `NO_LIST_PRICE`, `AMOUNT_OVERFLOW`.
  package func create(
    _ offer: QuoteOffer, key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredQuote> {
    let id = QuoteID(identifiers.next())
    let outcome = try await CommandTransaction.attempt(
      .createQuote, key: key, expectedVersion: 0, pool: pool, deadline: deadline
    ) {
      let pricing = try await price(offer, tenant: key.tenant, deadline: deadline)
      var transaction = CommandTransaction(
        .createQuote, key: key, identifiers: identifiers, about: .quote, id.uuid, id: id.uuid)
      transaction.tell(id, from: nil, to: .draft, version: .first)
      transaction.write(offer, pricing, of: id, as: .first)
      return transaction
    }
    return try await answer(outcome, id: id, tenant: key.tenant, deadline: deadline)
  }

  /// Changes a draft.
  ///
  /// - Parameter change: of the offer as it stands, with its lines.
  /// - Throws: `QUOTE_NOT_FOUND`, `QUOTE_STATE`, `VERSION_CONFLICT`, and what a new one is refused with.
  package func update(
    _ id: QuoteID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil,
    _ change: (QuoteOffer) throws(Refusal) -> QuoteOffer
  ) async throws -> Outcome<StoredQuote> {
    let outcome = try await CommandTransaction.attempt(
      .updateQuote, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let before = try await load(id, tenant: key.tenant, deadline: deadline).quote
      try before.version.require(expected: expectedVersion)
      let offer = try change(before.offer)
      let pricing = try await price(offer, tenant: key.tenant, deadline: deadline)
      let after = try before.updated(offer, pricing: pricing, by: key.actor)
      var transaction = CommandTransaction(
        .updateQuote, key: key, identifiers: identifiers, about: .quote, id.uuid)
      transaction.write(offer, pricing, of: id, as: before.version.next)
      transaction.tell(id, from: before.state, to: after.state, version: before.version.next)
      return transaction
    }
    return try await answer(outcome, id: id, tenant: key.tenant, deadline: deadline)
  }

  /// Hands a draft to whom its prices take, as they stand today (PRC-2).
  ///
  /// - Throws: `QUOTE_NOT_FOUND`, `QUOTE_STATE`, `FIELD_INVALID` when its time is over,
  ///   `VERSION_CONFLICT`, and what its lines are refused with.
  package func submit(
    _ id: QuoteID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredQuote> {
    try await step(
      id, .submitQuote, expectedVersion: expectedVersion, key: key, deadline: deadline
    ) { quote, _ in
      let pricing = try await price(quote.offer, tenant: key.tenant, deadline: deadline)
      return try quote.submitted(pricing: pricing, by: key.actor, now: identifiers.now)
    }
  }

  /// Decides on the next level. A rejection makes it a draft again.
  ///
  /// - Throws: `QUOTE_NOT_FOUND`, `QUOTE_STATE`, `SAME_PERSON`, `ROLE_MISSING`, `FIELD_MISSING`,
  ///   `VERSION_CONFLICT`.
  package func decide(
    _ id: QuoteID, _ decision: ApprovalDecision, by decider: Decider, reason: String,
    expectedVersion: Int64, key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredQuote> {
    try await step(
      id, .decideQuote, expectedVersion: expectedVersion, key: key, deadline: deadline,
      because: decision == .rejected ? reason : ""
    ) { quote, transaction in
      let (decided, approval) = try quote.decided(
        decision, by: decider, reason: reason, now: identifiers.now)
      transaction.reason = reason
      transaction.record(
        approval, kind: Self.approvalKind, subject: id.uuid, round: quote.round)
      return decided
    }
  }

  /// Sends it: the message to the customer follows the event.
  ///
  /// - Throws: `QUOTE_NOT_FOUND`, `QUOTE_STATE`, `VERSION_CONFLICT`.
  package func send(
    _ id: QuoteID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredQuote> {
    try await step(
      id, .sendQuote, expectedVersion: expectedVersion, key: key, deadline: deadline
    ) { quote, _ in try quote.sent(now: identifiers.now) }
  }

  /// Ends it without an order: the customer declines, or we take it back.
  ///
  /// - Parameter step: `decline` or `withdraw`.
  /// - Throws: `QUOTE_NOT_FOUND`, `QUOTE_STATE`, `VERSION_CONFLICT`.
  package func end(
    _ id: QuoteID, by step: QuoteStep, reason: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredQuote> {
    try await self.step(
      id, step == .decline ? .declineQuote : .withdrawQuote, expectedVersion: expectedVersion,
      key: key, deadline: deadline, because: reason
    ) { quote, transaction in
      transaction.reason = reason
      return try quote.ended(by: step)
    }
  }

  /// Ends quotations whose time is over, a bounded number.
  ///
  /// - Returns: whether more may be due at once.
  package func expireDue(
    now: Instant, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Bool {
    let due = try await pool.read(
      QuoteStatements.due, now.stored, StoreLimits.quotesExpiredMax, deadline: deadline)
    for row in due {
      do {
        _ = try await step(
          row.id, .expireQuote, expectedVersion: 0,
          key: .system(row.tenant, "quote-expiry", step: "expire/\(row.id)"), deadline: deadline
        ) { quote, _ in try quote.expired(now: now) }
      } catch is Refusal {
        // Accepted, declined or ended by another process between the look and the step.
      }
    }
    return due.count == StoreLimits.quotesExpiredMax
  }

  /// Accepts it and places its order, both or neither: at the offered prices, under its number as
  /// `source_ref`. The order is SUBMITTED, for the review to move on.
  ///
  /// - Throws: `QUOTE_NOT_FOUND`, `QUOTE_STATE`, `VERSION_CONFLICT`, `SOURCE_REFERENCE_ALREADY_EXISTS`,
  ///   and what the order is refused with.
  package func accept(
    _ id: QuoteID, term: PaymentTerm, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredQuote> {
    let orderID = OrderID(identifiers.next())
    return try await pool.unite(deadline: deadline) { pool in
      let store = Store(pool: pool)
      let outcome = try await store.quotes.step(
        id, .acceptQuote, expectedVersion: expectedVersion, key: key, deadline: deadline
      ) { quote, _ in try quote.accepted(as: orderID, now: identifiers.now) }
      // A repeat placed it before.
      if outcome.isReplay { return outcome }
      var placing = key
      // A name that no caller's request can have: the order is this quotation's alone.
      placing.principal = "kontord/quotes"
      placing.requestID = RequestID(checked: "accept/\(id)")
      placing.requestHash = []
      _ = try await store.orders.create(
        CreateOrderCommand(
          key: placing, id: orderID, draft: outcome.value.quote.order, submit: true,
          isScreened: true, term: term),
        deadline: deadline)
      return outcome
    }
  }

  /// One step of a quotation, guarded by its version.
  ///
  /// - Parameter because: kept as the reason; empty leaves the one that is there.
  private func step(
    _ id: QuoteID, _ method: CommandMethod, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant?, because reason: String = "",
    decide: (Quote, inout CommandTransaction) async throws -> Quote
  ) async throws -> Outcome<StoredQuote> {
    let outcome = try await CommandTransaction.attempt(
      method, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let before = try await load(id, tenant: key.tenant, deadline: deadline).quote
      try before.version.require(expected: expectedVersion)
      var transaction = CommandTransaction(
        method, key: key, identifiers: identifiers, about: .quote, id.uuid)
      let after = try await decide(before, &transaction)
      transaction.add(
        QuoteStatements.step, key.tenant.text, id.stored, before.version.number, after.state,
        Int32(after.round), after.ladder.roles.map(\.code), after.submittedBy,
        after.orderID?.stored, reason)
      // Behind the quotation, as whoever changes it locks them.
      if after.pricing != before.pricing {
        transaction.replace(after.pricing.lines, of: id)
      }
      transaction.tell(
        id, from: before.state, to: after.state, version: before.version.next,
        detail: after.orderID?.description ?? reason)
      return transaction
    }
    return try await answer(outcome, id: id, tenant: key.tenant, deadline: deadline)
  }

  private func answer(
    _ outcome: CommandTransaction.Outcome, id: QuoteID, tenant: TenantID,
    deadline: ContinuousClock.Instant?
  ) async throws -> Outcome<StoredQuote> {
    Outcome(
      try await load(outcome.made(id), tenant: tenant, deadline: deadline),
      isReplay: outcome.isReplay)
  }
}

extension CommandTransaction {
  /// Tells the feed where a quotation came to.
  fileprivate mutating func tell(
    _ id: QuoteID, from before: QuoteState?, to after: QuoteState, version: Version,
    detail: String = ""
  ) {
    emit(
      .quote, id.description, event: after.code, from: before?.code ?? 0, to: after.code,
      version: version, detail: detail)
    settle(state: after.code, version: version)
  }

  /// Writes an offer as it is priced: a new quotation's, or another of one that must still be the
  /// version before this one.
  fileprivate mutating func write(
    _ offer: QuoteOffer, _ pricing: QuotePricing, of id: QuoteID, as version: Version
  ) {
    let (order, delivery) = (offer.order, offer.order.delivery)
    add(
      version == .first ? QuoteStatements.insert : QuoteStatements.rewrite, key.tenant.text,
      id.stored, version.number, order.channel, order.orderClass, order.priority, offer.texts,
      order.payment.method?.code ?? 0, delivery.method?.code ?? 0,
      delivery.transportMode?.code ?? 0, delivery.carrier?.text ?? "", offer.dates,
      order.warehouse?.text ?? "", order.shortagePolicy, order.currency.text,
      order.freight.minorUnits, pricing.total.minorUnits, offer.expires.stored, key.actor)
    replace(pricing.lines, of: id)
  }

  fileprivate mutating func replace(_ lines: [QuoteLine], of id: QuoteID) {
    add(QuoteStatements.deleteLines, key.tenant.text, id.stored)
    // Lines are at most 200 and units at most 10⁶: see `DomainLimits`.
    add(
      QuoteStatements.insertLines, key.tenant.text, id.stored, lines.map { Int16($0.number) },
      lines.map(\.sku.text), lines.map(\.productName), lines.map(\.specification),
      lines.map(\.packaging), lines.map { Int32($0.quantity.units) },
      lines.map(\.amounts.unitPrice.minorUnits), lines.map { $0.amounts.listPrice?.minorUnits },
      lines.map { $0.lastDeal?.minorUnits }, lines.map(\.amounts.total.minorUnits))
  }
}

extension QuoteOffer {
  /// From `customer_ref` to `terms`, as `QuoteStatements` names them.
  fileprivate var texts: [String] {
    let (customer, address) = (order.customer, order.shippingAddress)
    return [
      customer.reference, customer.name, customer.company, customer.phone, customer.email,
      address.recipient, address.lines.joined(separator: "\n"), address.city, address.region,
      address.postalCode, address.country, order.customerRemark, terms,
    ]
  }

  fileprivate var dates: [PostgresTimestamp?] {
    [order.delivery.shipNotBefore, order.delivery.shipBy, order.delivery.deliverBy]
      .map { $0?.stored }
  }
}
