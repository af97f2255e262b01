package import Domain
internal import Postgres

extension RmaStore {
  /// Brings a return to its end: asks for the refund or makes the exchange's order, and lets goods that are
  /// the customer's leave quarantine, all in one transaction.
  ///
  /// An exchange's order is made as a draft and submitted right behind; should that fail, a worker does it
  /// (`submitExchanges`).
  ///
  /// - Parameter other: goods in place of those that came back; none for the same.
  /// - Throws: `RMA_NOT_FOUND`, `RMA_STATE`, `REFUND_EXCEEDS_PAID`, `PRODUCT_INACTIVE` for an exchange of
  ///   what is not sold any more, `STOCK_RESERVED` when others have taken the goods out of quarantine,
  ///   `VERSION_CONFLICT`, what `Exchange.draft` refuses.
  package func complete(
    _ id: RmaID, freight: Bool, exchange other: [ExchangeWish] = [], expectedVersion: Int64,
    key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Rma> {
    let outcome: CommandTransaction.Outcome
    do {
      outcome = try await CommandTransaction.attempt(
        .completeRma, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
      ) {
        try await completion(
          of: id, freight: freight, exchange: other, expectedVersion: expectedVersion, key: key,
          deadline: deadline)
      }
    } catch let error as PostgresError {
      throw Self.refusal(error) ?? error
    }
    let answer = try await answer(outcome, id: id, tenant: key.tenant, deadline: deadline)
    if let exchange = answer.value.exchangeOrderID {
      try await submit(exchange, tenant: key.tenant, deadline: deadline)
    }
    return answer
  }

  private func completion(
    of id: RmaID, freight: Bool, exchange other: [ExchangeWish], expectedVersion: Int64,
    key: CommandKey, deadline: ContinuousClock.Instant?
  ) async throws -> CommandTransaction {
    let (rma, order) = try await read(id, expectedVersion, key, deadline)
    var step = try rma.completed(on: order, now: identifiers.now)
    let paid =
      rma.paidOrderID == order.id
      ? order : try await orders.load(rma.paidOrderID, tenant: key.tenant, deadline: deadline)
    // Whoever changes these changes the order's version too.
    let already = try await refunds.parts(of: paid.id, tenant: key.tenant, deadline: deadline)
    let settlement = try rma.settlement(
      of: paid, already: already, freight: freight, exchange: other)
    var made: (command: CreateOrderCommand, number: OrderNumber)?
    var refund: RefundPlan?
    var credit: RefundPlan?
    switch settlement {
    case .refund(let plan): refund = plan
    case .exchange(let lines):
      let exchange = try await exchange(of: lines, rma, order, key, deadline)
      step.rma.exchangeOrderID = exchange.command.id
      for (index, line) in lines.enumerated() {
        guard let place = step.rma.lines.firstIndex(where: { $0.number == line.number }) else {
          continue
        }
        step.rma.lines[place].exchangeLine = index + 1
      }
      made = exchange
    case .trade(let plan):
      let trade = try await trade(for: other, rma, order, paidBy: paid, key, deadline)
      (credit, refund) = plan.paying(trade.total)
      step.rma.exchangeOrderID = trade.command.id
      step.rma.creditID = RefundID(identifiers.next())
      made = (trade.command, trade.number)
    case .goods: break
    }
    if refund != nil { step.rma.refundID = RefundID(identifiers.next()) }
    var transaction = CommandTransaction(
      .completeRma, key: key, identifiers: identifiers, about: .rma, id.uuid)
    transaction.change(order, by: step, detail: step.rma.detail(""))
    transaction.settle(
      refund, as: step.rma.refundID, crediting: credit, of: paid, reason: "return \(id)")
    transaction.save(step.rma, over: rma)
    transaction.move(step, of: order)
    if let made { transaction.create(made.command, number: made.number) }
    if let credit, let creditID = step.rma.creditID, let exchange = step.rma.exchangeOrderID {
      transaction.pay(exchange, with: credit, as: creditID, of: paid.id, reason: "return \(id)")
    }
    return transaction
  }

  // MARK: Exchange

  /// The order that an exchange is, to be created.
  private func exchange(
    of lines: [RmaLine], _ rma: Rma, _ order: Order, _ key: CommandKey,
    _ deadline: ContinuousClock.Instant?
  ) async throws -> (command: CreateOrderCommand, number: OrderNumber) {
    let products = try await orders.products(
      lines.map(\.sku), tenant: key.tenant, deadline: deadline)
    if let line = lines.first(where: { products[$0.sku]?.isActive != true }) {
      throw Refusal.productInactive(field: "rma_id", sku: line.sku)
    }
    return try await creation(
      of: Exchange.draft(of: lines, on: order, return: rma.id), rma, key, deadline)
  }

  /// The order of other goods than those that came back, to be created, and what it costs.
  private func trade(
    for wishes: [ExchangeWish], _ rma: Rma, _ order: Order, paidBy paid: Order,
    _ key: CommandKey, _ deadline: ContinuousClock.Instant?
  ) async throws -> (command: CreateOrderCommand, number: OrderNumber, total: Money) {
    let products = try await orders.products(
      wishes.map(\.sku), tenant: key.tenant, deadline: deadline)
    let (draft, total) = try Exchange.draft(
      of: wishes, products: products, paid: paid.payment.method, on: order, return: rma.id)
    let (command, number) = try await creation(of: draft, rma, key, deadline)
    return (command, number, total)
  }

  private func creation(
    of draft: OrderDraft, _ rma: Rma, _ key: CommandKey, _ deadline: ContinuousClock.Instant?
  ) async throws -> (command: CreateOrderCommand, number: OrderNumber) {
    var own = key
    guard let request = RequestID("exchange-\(rma.id)") else {
      preconditionFailure("the name of an exchange is a request_id")
    }
    own.requestID = request
    own.requestHash = []
    let command = CreateOrderCommand(
      key: own, id: OrderID(identifiers.next()), draft: draft, submit: false)
    let numbers = try await orders.numbers.take(1, tenant: key.tenant, deadline: deadline)
    return (command, numbers[0])
  }

  /// Submits an exchange's order, once, whoever else tries.
  private func submit(
    _ exchange: OrderID, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws {
    let policy = try await settings.load(tenant, deadline: deadline).review
    do {
      _ = try await orders.submit(
        exchange, policy: policy, expectedVersion: 0,
        key: .system(tenant, "exchange", step: "submit-\(exchange)"), deadline: deadline)
    } catch let refusal as Refusal {
      // A person has submitted or cancelled it, or another command was faster: what is left of it, the
      // worker sees.
      switch refusal {
      case .orderState, .versionConflict: return
      default: throw refusal
      }
    }
  }

  // MARK: By the clock

  /// Ends approved returns whose goods never came, a bounded number. Safe beside others that do the same.
  ///
  /// - Returns: whether more may be due at once.
  package func expireDue(
    now: Instant, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Bool {
    let due = try await pool.read(
      RmaStatements.due, now.stored, StoreLimits.deadlinesAtOnce, deadline: deadline)
    for row in due {
      do {
        _ = try await step(
          row.id, .expireRma, expectedVersion: 0,
          key: .system(row.tenant, "return-expiry", step: "expire/\(row.id)"), deadline: deadline
        ) { rma, order in try rma.expired(on: order, now: now) }
      } catch is Refusal {
        // Goods came, or it was called off, between the look and the step: nothing is due.
      }
    }
    return due.count == StoreLimits.deadlinesAtOnce
  }

  /// Submits orders of exchanges that their commands did not come to.
  ///
  /// - Returns: whether more may be there at once.
  package func submitExchanges(
    now: Instant, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Bool {
    let left = try await pool.read(
      RmaStatements.unsubmitted, now.advanced(by: .zero - StoreLimits.exchangeAge).stored,
      now.advanced(by: .zero - StoreLimits.exchangePatience).stored, StoreLimits.deadlinesAtOnce,
      deadline: deadline)
    for row in left {
      try await submit(row.id, tenant: row.tenant, deadline: deadline)
    }
    return left.count == StoreLimits.deadlinesAtOnce
  }
}

extension CommandTransaction {
  /// Settles with the order that paid for the goods.
  ///
  /// - Parameters:
  ///   - plan: what is to be paid back; nil for nothing.
  ///   - credit: what pays for other goods instead, by `pay`; nil for nothing.
  fileprivate mutating func settle(
    _ plan: RefundPlan?, as id: RefundID?, crediting credit: RefundPlan?, of paid: Order,
    reason: String
  ) {
    let parts = [
      plan.map { "REQUESTED \($0.amount)" }, credit.map { "EXCHANGED \($0.amount)" },
    ].compactMap { $0 }
    if parts.isEmpty { return }
    speak(
      for: plan?.amount.minorUnits ?? 0, of: paid,
      detail: parts.joined(separator: ", ") + ": " + reason)
    if let plan, let id { write(plan, of: paid.id, as: id, reason: reason) }
  }

  /// Lets what was paid with one order pay for the exchange's, which the command has made.
  fileprivate mutating func pay(
    _ exchange: OrderID, with credit: RefundPlan, as refund: RefundID, of paid: OrderID,
    reason: String
  ) {
    add(
      RmaStatements.payExchange, key.tenant.text, id.stored, key.actor, paid.stored,
      exchange.stored, refund.stored, credit.amount.minorUnits, reason,
      credit.lines.map { Int16($0.line) },  // at most `DomainLimits.linesPerOrder`
      credit.lines.map { Int32($0.quantity) },  // at most `Quantity.maxUnits`, 10⁹
      credit.lines.map(\.amount))
    emit(
      .refund, refund.description, event: MoneyEvent.created.rawValue, from: 0,
      to: RefundState.succeeded.code, version: .first, detail: reason)
    emit(
      .payment, refund.description, event: MoneyEvent.created.rawValue, from: 0,
      to: PaymentState.captured.code, version: .first, detail: reason)
  }
}

extension StoreLimits {
  /// How long a command has to submit the order that it made before the worker does.
  static let exchangePatience = Duration.seconds(10)
  /// How long the worker looks for drafts of exchanges; after that they are a person's, as every draft.
  static let exchangeAge = Duration.seconds(86_400)
}
