import Domain
import Postgres
import Store
import Testing

@Suite("Invoices and statements in storage [PAY-4...6]")
struct InvoiceTests {
  @Test("invoices issued at once get numbers of their own, and an order gets one")
  func numbers() async throws {
    try await withBusyStore { store in
      try await store.stockUp(1, units: 100)
      var orders: [Order] = []
      for number in 0..<8 { orders.append(try await store.order("o-\(number)", units: 1)) }
      let all = orders
      let results = await atOnce(16) { number in
        try await store.invoices.issue(
          for: all[number % 8].id, settings: .standard, expectedVersion: 0,
          key: finance("bill-\(number)")
        ).value
      }
      let issued = results.compactMap { try? $0.get() }
      #expect(issued.count == 8)
      #expect(Set(issued.map(\.number)).count == 8)
      #expect(Set(issued.map(\.orderID)) == Set(all.map(\.id)))
      #expect(Set(results.compactMap { reason($0) }) == ["INVOICE_ALREADY_EXISTS"])
      let first = try #require(issued.first)
      #expect(first.total == euros(1_000))
      #expect(first.lines.map(\.quantity) == [1])
      #expect(try await store.invoices.load(first.number, tenant: shop) == first)
      #expect(try await store.invoices.load(first.id, tenant: shop) == first)
    }
  }

  @Test("a series can begin anew in every year, and a credit note has one of its own")
  func series() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      var settings = TenantSettings.standard
      settings.invoiceSeriesByYear = true
      let order = try await store.order("one")
      try await store.pay(order, 2_000, "p-1")
      let invoice = try await store.invoices.issue(
        for: order.id, settings: settings, expectedVersion: 0, key: finance("bill")
      ).value
      #expect(invoice.number.counter == 1 && invoice.number.year > 2_000)
      let refund = try await store.refunds.request(
        RefundWish(lines: [.init(line: 1, quantity: Quantity(1)!)]), of: order.id,
        reason: "broken", expectedVersion: 0, key: key("ask")
      ).value
      let early = await reason {
        _ = try await store.invoices.credit(
          refund.id, settings: .standard, expectedVersion: 0, key: finance("early"))
      }
      #expect(early == "REFUND_STATE")
      _ = try await store.refunds.approve(refund.id, expectedVersion: 0, key: finance("yes"))
      _ = try await store.refunds.record(
        RefundResult(state: .succeeded, provider: "adyen", reference: "r-1", reason: ""),
        of: refund.id, expectedVersion: 0, key: finance("done"))
      let note = try await store.invoices.credit(
        refund.id, settings: .standard, expectedVersion: 0, key: finance("credit")
      ).value
      #expect(note.number.description == "CN-00000001")
      #expect(note.total == euros(1_000) && note.refundID == refund.id)
      let second = await reason {
        _ = try await store.invoices.credit(
          refund.id, settings: .standard, expectedVersion: 0, key: finance("second"))
      }
      #expect(second == "INVOICE_ALREADY_EXISTS")
      let listed = try await store.invoices.list(
        of: order.id, kind: nil, before: nil, limit: 10, tenant: shop
      ).invoices
      #expect(listed == [note, invoice])
    }
  }

  @Test("an order on account is due when it is billed")
  func due() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let order = try await store.order("one", method: .invoice)
      #expect(order.settlement.due == nil)
      let invoice = try await store.invoices.issue(
        for: order.id, settings: .standard, expectedVersion: 0, key: finance("bill")
      ).value
      #expect(
        try await store.orders.load(order.id, tenant: shop).settlement.due == invoice.due)
      let waived = await reason {
        _ = try await store.invoices.waive(
          order.id, reason: "no", expectedVersion: 0, key: finance("waive"))
      }
      #expect(waived == "INVOICE_ALREADY_EXISTS")
    }
  }

  private func row(
    _ sequence: Int64, _ reference: String, _ amount: Int64, statement: String = "s-1"
  ) -> StatementRow {
    StatementRow(
      provider: "adyen", statement: statement, sequence: sequence, reference: reference,
      amount: euros(amount), booked: Instant(microseconds: 1_700_000_000_000_000))
  }

  @Test("a statement's rows match what is recorded, once; rows sent again are answered again")
  func statement() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let order = try await store.order("one")
      try await store.pay(order, 2_000, "p-1")
      let refund = try await store.refunds.request(
        RefundWish(amount: euros(500)), of: order.id, reason: "late", expectedVersion: 0,
        key: key("ask")
      ).value
      _ = try await store.refunds.approve(refund.id, expectedVersion: 0, key: finance("yes"))
      _ = try await store.refunds.record(
        RefundResult(state: .succeeded, provider: "adyen", reference: "r-1", reason: ""),
        of: refund.id, expectedVersion: 0, key: finance("done"))
      let rows = [
        row(1, "p-1", 1_999), row(2, "p-1", 2_000), row(3, "p-1", 2_000), row(4, "p-9", 1),
        row(5, "r-1", -500), row(6, "r-1", 500),
      ]
      let first = try await store.reconciliation.reconcile(rows, key: finance("s"))
      #expect(
        first.map { $0?.outcome }
          == [.amountDiffers, .matched, .alreadyReconciled, .unknown, .matched, .unknown])
      #expect(first[0]?.recorded == euros(2_000))
      #expect(first[1]?.orderID == order.id)
      let again = try await store.reconciliation.reconcile(
        rows + [row(7, "p-1", 2_000)], key: finance("s"))
      #expect(again.map { $0?.outcome } == first.map { $0?.outcome } + [.alreadyReconciled])
      #expect(again.map { $0?.isReplay } == Array(repeating: true, count: 6) + [false])
      let other = try await store.reconciliation.reconcile(
        [row(1, "p-2", 1_999), row(1, "p-1", 2_000, statement: "s-2")], key: finance("s"))
      #expect(other[0] == nil)
      #expect(other[1]?.outcome == .alreadyReconciled)
      #expect(try await store.count("audit WHERE method = 410") == 3)

      // What differs and what nobody knows has its case, once however often it was sent.
      let cases = try await store.exceptions.list(
        ExceptionFilter(), before: nil, limit: 20, tenant: shop
      ).cases.reversed()
      #expect(cases.map(\.kind) == [.paymentAmountMismatch, .unknownPayment, .unknownPayment])
      #expect(cases.map(\.orderID) == [order.id, nil, nil])
      #expect(cases.allSatisfy { $0.detail.hasPrefix("adyen of statement s-1, row ") })
      #expect(cases.first?.detail.contains("recorded are 2000 EUR under p-1") == true)

      // Every row is there to be read again, page by page.
      var listed: [StoredReconciliation] = []
      var place: ReconciliationPlace?
      repeat {
        let page = try await store.reconciliation.list(
          ReconciliationFilter(), after: place, limit: 3, tenant: shop)
        #expect(page.items.count <= 3)
        listed += page.items
        place = page.next
      } while place != nil
      #expect(
        listed.map(\.row) == rows + [
          row(7, "p-1", 2_000), row(1, "p-1", 2_000, statement: "s-2"),
        ])
      #expect(listed.prefix(6).map(\.outcome) == first.map { $0?.outcome })
      var ofOrder = PaymentFilter()
      ofOrder.orderID = order.id
      let payment = try await store.payments.list(
        ofOrder, before: nil, limit: 5, tenant: shop
      ).payments.first?.id
      #expect(payment != nil && listed[0].paymentID == payment && listed[0].refundID == nil)
      #expect(listed[3].paymentID == nil && listed[3].orderID == nil)
      #expect(listed[4].refundID == refund.id && listed[4].paymentID == nil)
      var filter = ReconciliationFilter()
      filter.outcome = .unknown
      func found(_ filter: ReconciliationFilter) async throws -> [Int64] {
        try await store.reconciliation.list(filter, after: nil, limit: 50, tenant: shop)
          .items.map(\.row.sequence)
      }
      #expect(try await found(filter) == [4, 6])
      (filter.outcome, filter.statement) = (.alreadyReconciled, "s-2")
      #expect(try await found(filter) == [1])
      filter.provider = "stripe"
      #expect(try await found(filter).isEmpty)
    }
  }
}
