package import Domain
internal import Postgres

/// What people do to an order beside its states: each one a change of the order with its event.
extension OrderStore {
  /// Holds an order by hand.
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE`, `HOLD_NOT_BY_HAND`, `HOLD_ALREADY_EXISTS`,
  ///   `VERSION_CONFLICT`.
  package func placeHold(
    _ hold: Hold, on id: OrderID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Order> {
    let now = identifiers.now
    return try await change(
      id, .placeHold, expectedVersion: expectedVersion, key: key, deadline: deadline,
      adding: { _, transaction in transaction.reason = hold.reason }
    ) { order throws(Refusal) in
      var change = OrderChange(
        of: order, event: .holdPlaced, detail: "\(hold.kind.name): \(hold.reason)")
      change.holds = try HandHold.place(hold, on: order, now: now)
      change.placed = [hold]
      return change
    }
  }

  /// Ends a hold by hand.
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `HOLD_NOT_BY_HAND`, `ORDER_NOT_HELD`, `VERSION_CONFLICT`.
  package func releaseHold(
    _ kind: HoldKind, of id: OrderID, reason: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Order> {
    try await change(
      id, .releaseHold, expectedVersion: expectedVersion, key: key, deadline: deadline,
      adding: { _, transaction in transaction.reason = reason }
    ) { order throws(Refusal) in
      var change = OrderChange(
        of: order, event: .holdReleased, detail: "\(kind.name): \(reason)")
      change.holds = try HandHold.release(kind, of: order)
      return change
    }
  }

  /// Names who is responsible for an order (ORD-17).
  ///
  /// - Parameter owner: empty: nobody in particular.
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE` for one that has ended, `VERSION_CONFLICT`.
  package func assignOwner(
    _ owner: String, to id: OrderID, reason: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Order> {
    try await change(
      id, .assignOwner, expectedVersion: expectedVersion, key: key, deadline: deadline,
      adding: { order, transaction in
        transaction.reason = reason
        transaction.add(
          OrderStepStatements.setOwner, key.tenant.text, order.id.stored, owner)
      }
    ) { order throws(Refusal) in
      guard !order.state.isFinal else {
        throw .wrongState(.order, state: order.state.name, attempted: "ASSIGN_OWNER")
      }
      return OrderChange(of: order, event: .ownerAssigned, detail: owner)
    }
  }

  /// Records that the customer confirmed an order (ORD-13); ends its hold CUSTOMER_CONFIRM.
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE` for one that has ended, or left without that hold;
  ///   `VERSION_CONFLICT`.
  package func confirmWithCustomer(
    _ id: OrderID, consent: Consent, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Order> {
    try await change(
      id, .confirmWithCustomer, expectedVersion: expectedVersion, key: key, deadline: deadline,
      adding: { order, transaction in
        transaction.add(
          OrderStepStatements.recordConsent, key.tenant.text, order.id.stored,
          transaction.id.stored, nil, consent.channel, consent.evidence, key.actor)
      }
    ) { order throws(Refusal) in
      // Nothing else ends the hold, and with it an order that has left is never completed.
      let hasLeft = order.state == .shipped || order.state == .delivered
      let isConfirmable =
        hasLeft ? order.holds.contains(HoldSet(.customerConfirm)) : order.state.isOpen
      guard isConfirmable else {
        throw .wrongState(.order, state: order.state.name, attempted: "CONFIRM_WITH_CUSTOMER")
      }
      var change = OrderChange(
        of: order, event: .customerConfirmed, detail: consent.channel.name)
      change.holds = order.holds.subtracting(HoldSet(.customerConfirm))
      return change
    }
  }

  /// Corrects an order in DRAFT or RETURNED.
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE`, `VERSION_CONFLICT`, and whatever a new order is
  ///   refused with.
  package func updateDraft(
    _ id: OrderID, with correction: DraftCorrection, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Order> {
    let now = identifiers.now
    let outcome = try await CommandTransaction.attempt(
      .updateDraft, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let order = try await load(id, tenant: key.tenant, deadline: deadline)
      try order.version.require(expected: expectedVersion)
      let products = try await products(
        correction.lines?.map(\.sku) ?? [], tenant: key.tenant, deadline: deadline)
      let corrected = try correction.apply(to: order, products: products, now: now)
      var transaction = CommandTransaction(
        .updateDraft, key: key, identifiers: identifiers, about: .order, id.uuid)
      transaction.change(order, to: OrderChange(of: order, event: .draftUpdated))
      transaction.rewrite(corrected)
      if correction.lines != nil { transaction.replaceLines(of: corrected) }
      return transaction
    }
    return Outcome(
      try await load(id, tenant: key.tenant, deadline: deadline), isReplay: outcome.isReplay)
  }

  /// What the product list says of SKUs now; those that it does not know are left out.
  func products(
    _ skus: [SKU], tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> [SKU: Product] {
    if skus.isEmpty { return [:] }
    let rows = try await pool.read(
      OrderStepStatements.products, tenant.text, Set(skus).map(\.text), deadline: deadline)
    return Dictionary(rows.map { ($0.product.sku, $0.product) }) { first, _ in first }
  }
}

extension CommandTransaction {
  /// Writes what an order says beside its state: what a correction or a change made of it.
  mutating func rewrite(_ order: Order) {
    lower(order.id)
    add(
      OrderStepStatements.rewrite, key.tenant.text, order.id.stored, order.orderClass,
      order.priority, order.customer.reference, order.customer.name, order.customer.company,
      order.customer.phone, order.customer.email, order.shippingAddress.recipient,
      order.shippingAddress.lines.joined(separator: "\n"), order.shippingAddress.city,
      order.shippingAddress.region, order.shippingAddress.postalCode,
      order.shippingAddress.country, order.payment.method?.code ?? 0, order.payment.state,
      order.payment.amount?.minorUnits, order.payment.time?.stored, order.payment.reference,
      order.delivery.method?.code ?? 0, order.delivery.transportMode?.code ?? 0,
      order.delivery.carrier?.text ?? "", order.delivery.shipNotBefore?.stored,
      order.delivery.shipBy?.stored, order.delivery.deliverBy?.stored, order.shortagePolicy,
      order.totals.goods.minorUnits, order.totals.freight.minorUnits,
      order.totals.total.minorUnits, order.customerRemark, order.staffRemark)
  }

  /// Writes lines in place of those of an order that reserves nothing.
  mutating func replaceLines(of order: Order) {
    add(OrderStepStatements.deleteLines, key.tenant.text, order.id.stored)
    insertLines(order.lines, of: order)
  }

  /// Writes lines that an order has not had, with nothing reserved.
  mutating func insertLines(_ lines: [OrderLine], of order: Order) {
    add(
      OrderStepStatements.insertLines, key.tenant.text, order.id.stored,
      order.totals.total.currency.text, lines.map { Int16($0.number) }, lines.map(\.sku.text),
      lines.map(\.productName), lines.map(\.specification), lines.map(\.packaging),
      lines.map { $0.warehouse?.text ?? "" }, lines.map(\.amounts.unitPrice.minorUnits),
      lines.map { $0.amounts.listPrice?.minorUnits }, lines.map(\.amounts.total.minorUnits),
      // At most `DomainLimits.unitsPerLine`.
      lines.map { Int32($0.counters.ordered) })
  }
}
