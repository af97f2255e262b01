package import Domain
package import Postgres

/// Invoices and credit notes; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class InvoiceStore: @unchecked Sendable {
  private let pool: PostgresPool
  private let identifiers: IdentifierSource
  private let orders: OrderStore
  private let refunds: RefundStore

  package init(
    pool: PostgresPool, identifiers: IdentifierSource, orders: OrderStore, refunds: RefundStore
  ) {
    self.pool = pool
    self.identifiers = identifiers
    self.orders = orders
    self.refunds = refunds
  }

  /// Bills an order with the next number of its tenant's series [PAY-5].
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE`, `INVOICE_ALREADY_EXISTS`, `VERSION_CONFLICT`.
  package func issue(
    for id: OrderID, settings: TenantSettings, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredInvoice> {
    try await issue(expectedVersion: expectedVersion, key: key, deadline: deadline) {
      invoiceID, transaction in
      let order = try await orders.load(id, tenant: key.tenant, deadline: deadline)
      try order.version.require(expected: expectedVersion)
      let standing = try await standing(of: id, tenant: key.tenant, deadline: deadline)
      try Invoicing.requireBillable(order, invoice: standing.invoice?.description)
      let due = identifiers.now.advanced(by: settings.term.invoice)
      transaction.post(
        MoneyPosting(event: .invoiced, detail: "\(order.totals.total)"), to: order)
      if order.settlement.captured < order.totals.total.minorUnits, order.settlement.due == nil {
        transaction.add(MoneyStatements.setDue, key.tenant.text, id.stored, due.stored)
      }
      let lines = order.lines.filter { $0.chargedUnits > 0 }.map { line in
        Line(
          number: line.number, sku: line.sku.text, name: line.productName,
          quantity: line.chargedUnits, unitPrice: line.amounts.unitPrice.minorUnits,
          amount: line.charged.minorUnits)
      }
      transaction.add(
        Document(
          kind: .invoice, order: order, refund: nil, lines: lines,
          freight: order.totals.freight.minorUnits, total: order.totals.total.minorUnits,
          due: due),
        as: invoiceID, byYear: settings.invoiceSeriesByYear)
    }
  }

  /// Credits a refund that succeeded: what of it is not credited yet. A part of a refund names no lines.
  ///
  /// - Throws: `REFUND_NOT_FOUND`, `REFUND_STATE`, `INVOICE_ALREADY_EXISTS`, `NOTHING_TO_CREDIT`,
  ///   `VERSION_CONFLICT`.
  package func credit(
    _ id: RefundID, settings: TenantSettings, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredInvoice> {
    try await issue(expectedVersion: expectedVersion, key: key, deadline: deadline) {
      invoiceID, transaction in
      let refund = try await refunds.load(id, tenant: key.tenant, deadline: deadline)
      guard refund.state == .succeeded else {
        throw Refusal.wrongState(
          .refund, state: refund.state.name, attempted: "ISSUE_CREDIT_NOTE")
      }
      let order = try await orders.load(refund.orderID, tenant: key.tenant, deadline: deadline)
      try order.version.require(expected: expectedVersion)
      let before = try await pool.read(
        InvoiceStatements.creditNote, key.tenant.text, id.stored, deadline: deadline)
      if let (year, counter) = before.first?.values {
        let number = InvoiceNumber(kind: .creditNote, year: year, counter: counter)
        throw Refusal.alreadyExists(.invoice, id: number?.description ?? id.description)
      }
      let papers = try await papers(of: order.id, tenant: key.tenant, deadline: deadline)
      let credit = try Invoicing.credit(of: refund.amount, on: order, papers: papers)
      transaction.post(MoneyPosting(event: .invoiced, detail: "-\(credit)"), to: order)
      let isWhole = credit == refund.amount
      let lines = (isWhole ? refund.lines : []).compactMap { part -> Line? in
        // Money for units that the customer keeps credits no units.
        guard part.quantity > 0,
          let line = order.lines.first(where: { $0.number == part.line })
        else { return nil }
        return Line(
          number: line.number, sku: line.sku.text, name: line.productName,
          quantity: part.quantity, unitPrice: line.amounts.unitPrice.minorUnits,
          amount: part.amount)
      }
      transaction.add(
        Document(
          kind: .creditNote, order: order, refund: id, lines: lines,
          freight: isWhole ? refund.freight.minorUnits : 0, total: credit.minorUnits, due: nil),
        as: invoiceID, byYear: settings.invoiceSeriesByYear)
    }
  }

  private func issue(
    expectedVersion: Int64, key: CommandKey, deadline: ContinuousClock.Instant?,
    _ decide: (InvoiceID, inout CommandTransaction) async throws -> Void
  ) async throws -> Outcome<StoredInvoice> {
    let id = InvoiceID(identifiers.next())
    let outcome = try await CommandTransaction.attempt(
      .issueInvoice, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      var transaction = CommandTransaction(
        .issueInvoice, key: key, identifiers: identifiers, about: .invoice, id.uuid, id: id.uuid)
      try await decide(id, &transaction)
      transaction.settle(state: 0, version: .first)
      return transaction
    }
    return Outcome(
      try await load(outcome.made(id), tenant: key.tenant, deadline: deadline),
      isReplay: outcome.isReplay)
  }

  /// Says with a reason that an order needs no invoice.
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE`, `INVOICE_ALREADY_EXISTS`, `VERSION_CONFLICT`.
  package func waive(
    _ id: OrderID, reason: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Order> {
    let outcome = try await CommandTransaction.attempt(
      .waiveInvoice, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let order = try await orders.load(id, tenant: key.tenant, deadline: deadline)
      try order.version.require(expected: expectedVersion)
      let standing = try await standing(of: id, tenant: key.tenant, deadline: deadline)
      try Invoicing.requireBillable(
        order, invoice: standing.isSettled ? standing.invoice?.description ?? "waived" : nil)
      var transaction = CommandTransaction(
        .waiveInvoice, key: key, identifiers: identifiers, about: .order, id.uuid)
      transaction.reason = reason
      transaction.post(MoneyPosting(event: .invoiceWaived, detail: reason), to: order)
      transaction.add(
        InvoiceStatements.waive, key.tenant.text, id.stored, reason, key.actor)
      transaction.settle(state: order.state.code, version: order.version.next)
      return transaction
    }
    return Outcome(
      try await orders.load(id, tenant: key.tenant, deadline: deadline),
      isReplay: outcome.isReplay)
  }

  // MARK: Read

  /// What there is of an order's invoice.
  package func standing(
    of id: OrderID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> InvoiceStanding {
    let rows = try await pool.read(
      InvoiceStatements.standing, tenant.text, id.stored, deadline: deadline)
    guard let (year, counter, waiver) = rows.first?.values else {
      throw PostgresError.protocolViolation("no row of one that is always there")
    }
    return InvoiceStanding(
      invoice: InvoiceNumber(kind: .invoice, year: year, counter: counter),
      waiverReason: waiver)
  }

  /// What the documents of an order come to.
  private func papers(
    of id: OrderID, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> OrderPapers {
    let rows = try await pool.read(
      InvoiceStatements.papers, tenant.text, id.stored, deadline: deadline)
    guard let (billed, credited) = rows.first?.values else {
      throw PostgresError.protocolViolation("no row of one that is always there")
    }
    return OrderPapers(billed: billed, credited: credited)
  }

  /// - Throws: `INVOICE_NOT_FOUND`.
  package func load(
    _ id: InvoiceID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> StoredInvoice {
    let rows = try await pool.read(
      InvoiceStatements.byID, tenant.text, id.stored, deadline: deadline)
    return try await complete(rows, tenant: tenant, deadline: deadline)
      .first(orNo: .invoice, id)
  }

  /// - Throws: `INVOICE_NOT_FOUND`.
  package func load(
    _ number: InvoiceNumber, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> StoredInvoice {
    let rows = try await pool.read(
      InvoiceStatements.byNumber, tenant.text, number.kind, number.year, number.counter,
      deadline: deadline)
    return try await complete(rows, tenant: tenant, deadline: deadline)
      .first(orNo: .invoice, number)
  }

  /// A page of documents, newest first.
  package func list(
    of order: OrderID?, kind: InvoiceKind?, before: InvoiceID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (invoices: [StoredInvoice], next: InvoiceID?) {
    let limit = PageLimit(limit)
    let start = PostgresUUID.before(before)
    let rows =
      if let order {
        try await pool.read(
          InvoiceStatements.listByOrder, tenant.text, start, kind?.code ?? 0, limit.rows,
          order.stored, deadline: deadline)
      } else {
        try await pool.read(
          InvoiceStatements.list, tenant.text, start, kind?.code ?? 0, limit.rows,
          deadline: deadline)
      }
    let invoices = try await complete(rows, tenant: tenant, deadline: deadline)
    return (invoices, limit.end(of: invoices)?.id)
  }

  private func complete(
    _ heads: [InvoiceRow], tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> [StoredInvoice] {
    if heads.isEmpty { return [] }
    let rows = try await pool.read(
      InvoiceStatements.lines, tenant.text, heads.map(\.invoice.id.stored), deadline: deadline)
    let lines = Dictionary(grouping: rows, by: \.invoiceID)
    return heads.map { head in
      var invoice = head.invoice
      let currency = invoice.total.currency
      invoice.lines = (lines[invoice.id] ?? []).map { row in
        StoredInvoice.Line(
          number: row.number, sku: row.sku, productName: row.name, quantity: row.quantity,
          unitPrice: Money(minorUnits: row.unitPrice, currency: currency),
          amount: Money(minorUnits: row.amount, currency: currency))
      }
      return invoice
    }
  }

  fileprivate struct Line {
    var number: Int
    var sku: String
    var name: String
    var quantity: Int64
    var unitPrice: Int64
    var amount: Int64
  }

  fileprivate struct Document {
    var kind: InvoiceKind
    var order: Order
    var refund: RefundID?
    var lines: [Line]
    var freight: Int64
    var total: Int64
    var due: Instant?
  }
}

extension CommandTransaction {
  fileprivate mutating func add(
    _ document: InvoiceStore.Document, as id: InvoiceID, byYear: Bool
  ) {
    let (order, lines) = (document.order, document.lines)
    if !lines.isEmpty {
      add(
        InvoiceStatements.insertLines, key.tenant.text, id.stored, lines.map { Int16($0.number) },
        lines.map(\.sku), lines.map(\.name), lines.map { Int32($0.quantity) },
        lines.map(\.unitPrice), lines.map(\.amount))
    }
    emit(
      .invoice, id.description, event: MoneyEvent.created.rawValue, from: 0, to: 0,
      version: .first, detail: order.id.description)
    add(
      InvoiceStatements.insert, key.tenant.text, id.stored, document.kind, byYear,
      order.id.stored, document.refund?.stored, order.customer.reference, order.customer.name,
      order.customer.company, order.customer.phone, order.customer.email,
      order.totals.total.currency.text, document.freight, document.total, document.due?.stored,
      key.actor)
  }
}
