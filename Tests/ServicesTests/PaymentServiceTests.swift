import Contracts
import Domain
import RPCCore
import Store
import Testing

@testable import Services

@Suite("PaymentService")
struct PaymentServiceTests {
  private func with(
    _ body: @escaping @Sendable (OrdersFixture, Payments) async throws -> Void
  ) async throws {
    try await OrdersFixture.with { fixture in
      try await body(
        fixture,
        Payments(
          store: fixture.store,
          boundary: StatusBoundary { Issue.record("reported to the operator: \($0)") }))
    }
  }

  private func order(_ fixture: OrdersFixture, _ request: String = "r-1") async throws -> String {
    try await fixture.create(request) {
      $0.payment = OrderPayment(method: .card)
      $0.lines = [NewOrderLine(sku: "A-1", quantity: 2), NewOrderLine(sku: "B-2", quantity: 4)]
    }.orderID
  }

  private func payment(
    _ order: String, _ reference: String, _ amount: Contracts.Money,
    _ state: Contracts.Payment.State = .captured
  ) -> RecordPaymentRequest {
    RecordPaymentRequest(
      requestID: "pay-\(reference)", orderID: order, provider: "adyen", providerRef: reference,
      state: state, amount: amount)
  }

  private func settlement(_ fixture: OrdersFixture, _ order: String) async throws -> OrderSettlement
  {
    let found = try await fixture.orders.getOrder(
      GetOrderRequest(key: .orderID(order)), context: fixture.context)
    return try #require(found.settlement)
  }

  @Test("a statement is streamed twice and read again, by outcome and page")
  func reconciliation() async throws {
    try await with { fixture, payments in
      let order = try await order(fixture)
      _ = try await payments.recordPayment(
        payment(order, "p-1", euros(30)), context: fixture.context)
      let rows = [("p-1", euros(29)), ("p-1", euros(30)), ("p-7", euros(5))].enumerated().map {
        ReconcileStatementRequest(
          sequence: Int64($0.offset) + 1, provider: "adyen", statement: "day 1",
          providerRef: $0.element.0, amount: $0.element.1,
          bookTime: Timestamp(seconds: 1_700_000_000))
      }
      func stream() async throws -> [ReconcileStatementResponse] {
        let call = RecordedCall()
        for row in rows { try call.put(row) }
        call.endRequests()
        try await payments.reconcileStatement(
          RequestStream(call), responses: ResponseWriter(call), context: ServerContext(call))
        return try call.responses()
      }
      let first = try await stream()
      #expect(
        first.map(\.result) == [
          .outcome(.amountDiffers), .outcome(.matched), .outcome(.unknown),
        ])
      let again = try await stream()
      #expect(again.map(\.result) == first.map(\.result) && again.allSatisfy(\.replayed))
      var request = ListReconciliationRequest(statement: "day 1", pageSize: 2)
      let page = try await payments.listReconciliation(request, context: fixture.context)
      request.pageToken = page.nextPageToken
      let rest = try await payments.listReconciliation(request, context: fixture.context)
      let items = page.items + rest.items
      #expect(page.items.count == 2 && rest.nextPageToken.isEmpty)
      #expect(items.map(\.sequence) == [1, 2, 3] && items.map(\.amount) == rows.map(\.amount))
      #expect(items.map(\.recorded) == [euros(30), euros(30), nil])
      #expect(items.map(\.orderID) == [order, order, ""])
      #expect(items[0].paymentID == items[1].paymentID && items[0].paymentID.count == 36)
      let unknown = try await payments.listReconciliation(
        ListReconciliationRequest(provider: "adyen", outcome: .unknown), context: fixture.context)
      #expect(unknown.items == [items[2]])
      request = ListReconciliationRequest(pageToken: page.nextPageToken)
      let foreign = await refused {
        try await payments.listReconciliation(request, context: fixture.context)
      }
      #expect(foreign?.code == .invalidArgument)
      let raised = try await fixture.store.exceptions.list(
        ExceptionFilter(), before: nil, limit: 10, tenant: OrdersFixture.tenant)
      #expect(raised.cases.map(\.kind) == [.unknownPayment, .paymentAmountMismatch])
    }
  }

  @Test("an order is paid, billed, refunded in part, credited, and what is missing is told")
  func walk() async throws {
    try await with { fixture, payments in
      let order = try await order(fixture)
      let before = try await settlement(fixture, order)
      #expect(before.payment == .unpaid && before.balance == euros(30))
      #expect(before.fulfilment == .unfulfilled && before.returned == .notReturned)
      #expect(before.dueTime != nil)

      let authorized = try await payments.recordPayment(
        payment(order, "p-1", euros(30), .authorized), context: fixture.context)
      #expect(authorized.orderVersion == 2 && !authorized.replayed)
      #expect(authorized.payment?.state == .authorized)
      let captured = try await payments.capturePayment(
        CapturePaymentRequest(
          requestID: "capture", paymentID: authorized.payment?.paymentID ?? ""),
        context: fixture.context)
      #expect(captured.state == .captured && captured.captured == euros(30))
      #expect(try await settlement(fixture, order).payment == .paid)

      let invoice = try await payments.issueInvoice(
        IssueInvoiceRequest(requestID: "bill", subject: .orderID(order)), context: fixture.context)
      #expect(invoice.number == "INV-00000001" && invoice.total == euros(30))
      let found = try await payments.getInvoice(
        GetInvoiceRequest(key: .number("INV-00000001")), context: fixture.context)
      #expect(found == invoice)

      let wish = Contracts.RefundWish(lines: [RefundLine(lineNumber: 2, quantity: 3)])
      let quote = try await payments.quoteRefund(
        QuoteRefundRequest(orderID: order, wish: wish), context: fixture.context)
      #expect(quote.amount == euros(7, 50) && quote.refundable == euros(30))
      let refund = try await payments.requestRefund(
        RequestRefundRequest(requestID: "ask", orderID: order, wish: wish, reason: "wilted"),
        context: fixture.context(tenant: "shop", actor: "ann"))
      #expect(refund.state == .requested && refund.requestedBy == "ann")
      let own = await refused {
        try await payments.approveRefund(
          ApproveRefundRequest(requestID: "own", refundID: refund.refundID),
          context: fixture.context(tenant: "shop", actor: "ann"))
      }
      #expect(
        own == Refused(.failedPrecondition, "APPROVER_IS_REQUESTER", ["resource": "ann"]))
      _ = try await payments.approveRefund(
        ApproveRefundRequest(requestID: "yes", refundID: refund.refundID),
        context: fixture.context(tenant: "shop", actor: "bo"))
      let gaps = try await fixture.orders.quoteCompletion(
        QuoteCompletionRequest(orderID: order), context: fixture.context)
      #expect(gaps.gaps == [.notDelivered, .refundOpen])
      #expect(gaps.invoiceNumber == "INV-00000001" && gaps.balance == euros(0))
      let done = try await payments.recordRefundResult(
        RecordRefundResultRequest(
          requestID: "done", refundID: refund.refundID, state: .succeeded, provider: "adyen",
          providerRef: "r-1"), context: fixture.context)
      #expect(done.state == .succeeded && done.approvedBy == "bo")
      let note = try await payments.issueInvoice(
        IssueInvoiceRequest(requestID: "credit", subject: .refundID(refund.refundID)),
        context: fixture.context)
      #expect(note.number == "CN-00000001" && note.total == euros(7, 50))
      let after = try await settlement(fixture, order)
      #expect(after.payment == .partlyRefunded && after.refunded == euros(7, 50))

      let early = await refused {
        try await fixture.orders.completeOrder(
          CompleteOrderRequest(requestID: "complete", orderID: order), context: fixture.context)
      }
      #expect(early == Refused(.failedPrecondition, "ORDER_STATE", ["state": "ALLOCATED"]))
      let events = try await fixture.orders.getTimeline(
        GetTimelineRequest(orderID: order), context: fixture.context)
      #expect(
        events.entries.compactMap { $0.event?.kind }
          == [
            .created, .paymentChanged, .paymentChanged, .invoiced, .refundChanged,
            .refundChanged, .invoiced,
          ])
    }
  }

  @Test("lists go page by page, and a token of one is refused by another")
  func lists() async throws {
    try await with { fixture, payments in
      let (one, two) = (try await order(fixture), try await order(fixture, "r-2"))
      for (number, order) in [one, one, two].enumerated() {
        var request = payment(order, "p-\(number)", euros(5))
        request.partial = true
        _ = try await payments.recordPayment(request, context: fixture.context)
      }
      var request = ListPaymentsRequest(pageSize: 2)
      let first = try await payments.listPayments(request, context: fixture.context)
      #expect(first.payments.map(\.providerRef) == ["p-2", "p-1"])
      request.pageToken = first.nextPageToken
      let rest = try await payments.listPayments(request, context: fixture.context)
      #expect(rest.payments.map(\.providerRef) == ["p-0"] && rest.nextPageToken.isEmpty)
      let ofOne = try await payments.listPayments(
        ListPaymentsRequest(orderID: one), context: fixture.context)
      #expect(ofOne.payments.map(\.providerRef) == ["p-1", "p-0"])

      var unpaid = ListUnpaidRequest(pageSize: 1)
      let due = try await payments.listUnpaid(unpaid, context: fixture.context)
      #expect(due.orders.map(\.orderID) == [one])
      #expect(due.orders.first?.captured == euros(10))
      unpaid.pageToken = due.nextPageToken
      #expect(
        try await payments.listUnpaid(unpaid, context: fixture.context).orders.map(\.orderID)
          == [two])
      let overdue = try await payments.listUnpaid(
        ListUnpaidRequest(overdue: true), context: fixture.context)
      #expect(overdue.orders.isEmpty)
      let foreign = await refused {
        try await payments.listRefunds(
          ListRefundsRequest(pageToken: first.nextPageToken), context: fixture.context)
      }
      #expect(foreign?.metadata["field"] == "page_token")
    }
  }

  @Test("what is wrong with a request is named")
  func invalid() async throws {
    try await with { fixture, payments in
      let order = try await order(fixture)
      func code(_ change: (inout RecordPaymentRequest) -> Void) async -> String? {
        var request = payment(order, "p-1", euros(30))
        change(&request)
        return await refused {
          try await payments.recordPayment(request, context: fixture.context)
        }.map { "\($0.reason) \($0.metadata["field"] ?? "")" }
      }
      #expect(await code { $0.state = .pending } == "FIELD_INVALID state")
      #expect(await code { $0.amount = nil } == "FIELD_MISSING amount")
      #expect(await code { $0.amount = euros(0) } == "FIELD_INVALID amount")
      #expect(
        await code { $0.amount = Contracts.Money(currencyCode: "USD", units: 30) }
          == "CURRENCY_MISMATCH amount")
      #expect(
        await code { $0.payTime = Timestamp(seconds: 253_402_300_000) } == "FIELD_INVALID pay_time")
      let result = await refused {
        try await payments.recordRefundResult(
          RecordRefundResultRequest(
            requestID: "r", refundID: order, state: .succeeded, provider: "adyen"),
          context: fixture.context)
      }
      #expect(result == Refused(.invalidArgument, "FIELD_MISSING", ["field": "provider_ref"]))
    }
  }
}

@Suite("CustomerService")
struct CustomerServiceTests {
  @Test("a customer is put, listed, looked at and forgotten")
  func walk() async throws {
    try await OrdersFixture.with { fixture in
      let customers = Customers(
        store: fixture.store,
        boundary: StatusBoundary { Issue.record("reported to the operator: \($0)") })
      let record = CustomerRecord(
        customerRef: "C-9", contact: Contact(displayName: "Ann Lee", email: "ann@example.com"),
        addresses: [
          Contracts.Address(
            recipient: "Ann Lee", addressLines: ["Weg 1"], locality: "Berlin", countryCode: "DE")
        ])
      let put = try await customers.upsertCustomer(
        UpsertCustomerRequest(requestID: "put", customer: record), context: fixture.context)
      #expect(put.version == 1 && put.contact == record.contact)
      #expect(put.addresses == record.addresses)
      let order = try await fixture.create { $0.customerRef = "C-9" }
      let history = try await customers.getCustomerHistory(
        GetCustomerHistoryRequest(customerRef: "C-9"), context: fixture.context)
      #expect(history.orders.map(\.orderID) == [order.orderID])
      let behaviour = try await customers.getCustomerBehaviour(
        GetCustomerBehaviourRequest(customerRef: "C-9"), context: fixture.context)
      #expect(behaviour.spending.map(\.averageOrderValue) == [euros(10)])
      #expect(behaviour.topProducts.map(\.sku) == ["A-1"])
      var erasure = EraseCustomerRequest(
        requestID: "erase", customerRef: "C-9", reason: "asked", dryRun: true)
      let open = await refused {
        try await customers.eraseCustomer(erasure, context: fixture.context)
      }
      #expect(open?.reason == "CUSTOMER_HAS_OPEN_ORDERS")
      _ = try await fixture.orders.cancelOrder(
        CancelOrderRequest(requestID: "cancel", orderID: order.orderID, reason: "no"),
        context: fixture.context)
      let dry = try await customers.eraseCustomer(erasure, context: fixture.context)
      #expect(dry.records == 1 && dry.orders == 1 && !dry.pseudonym.isEmpty)
      #expect(
        try await customers.getCustomer(
          GetCustomerRequest(customerRef: "C-9"), context: fixture.context) == put)
      erasure.dryRun = false
      let erased = try await customers.eraseCustomer(erasure, context: fixture.context)
      #expect(erased.orders == 1 && !erased.pseudonym.isEmpty)
      let gone = await refused {
        try await customers.getCustomer(
          GetCustomerRequest(customerRef: "C-9"), context: fixture.context)
      }
      #expect(gone?.code == .notFound)
    }
  }

  @Test("a list goes by reference, page by page")
  func list() async throws {
    try await OrdersFixture.with { fixture in
      let customers = Customers(
        store: fixture.store,
        boundary: StatusBoundary { Issue.record("reported to the operator: \($0)") })
      for reference in ["B", "A", "C"] {
        _ = try await customers.upsertCustomer(
          UpsertCustomerRequest(
            requestID: "put-\(reference)",
            customer: CustomerRecord(
              customerRef: reference, contact: Contact(displayName: "Ann Lee"))),
          context: fixture.context)
      }
      var request = ListCustomersRequest(pageSize: 2)
      let first = try await customers.listCustomers(request, context: fixture.context)
      #expect(first.customers.map(\.customerRef) == ["A", "B"])
      request.pageToken = first.nextPageToken
      let rest = try await customers.listCustomers(request, context: fixture.context)
      #expect(rest.customers.map(\.customerRef) == ["C"] && rest.nextPageToken.isEmpty)
    }
  }
}
