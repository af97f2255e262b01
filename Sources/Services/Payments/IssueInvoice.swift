package import Contracts
import Domain
package import RPCCore
import Store

extension Payments {
  package func issueInvoice(
    _ request: IssueInvoiceRequest, context: ServerContext
  ) async throws -> Invoice {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.issueInvoice) }
      let caller = try Caller(context)
      let key = try CommandKey(caller, requestID: request.requestID, of: request)
      let settings = try await tenants.load(caller.tenant, deadline: context.deadline)
      switch request.subject {
      case .orderID(let text):
        let outcome = try await invoices.issue(
          for: OrderID(parsing: text, field: "order_id"), settings: settings,
          expectedVersion: request.expectedVersion, key: key, deadline: context.deadline)
        return Invoice(outcome.value)
      case .refundID(let text):
        let outcome = try await invoices.credit(
          RefundID(parsing: text, field: "refund_id"), settings: settings,
          expectedVersion: request.expectedVersion, key: key, deadline: context.deadline)
        return Invoice(outcome.value)
      case nil:
        throw Refusal.invalidField("order_id", .malformed(expected: "given, nor is refund_id"))
      }
    }
  }

  package func waiveInvoice(
    _ request: WaiveInvoiceRequest, context: ServerContext
  ) async throws -> WaiveInvoiceResponse {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.waiveInvoice) }
      let caller = try Caller(context)
      let outcome = try await invoices.waive(
        OrderID(parsing: request.orderID, field: "order_id"),
        reason: Reason.require(request.reason), expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return WaiveInvoiceResponse(
        orderID: outcome.value.id.description, orderVersion: outcome.value.version.number)
    }
  }
}

extension Invoice {
  init(_ invoice: StoredInvoice) {
    self.init(
      invoiceID: invoice.id.description, number: invoice.number.description,
      kind: Kind(rawValue: invoice.number.kind.number), orderID: invoice.orderID.description,
      refundID: invoice.refundID?.description ?? "", customer: Contact(invoice.customer),
      lines: invoice.lines.map { line in
        Line(
          lineNumber: Int32(line.number), sku: line.sku.text, productName: line.productName,
          quantity: line.quantity, unitPrice: .init(line.unitPrice), amount: .init(line.amount))
      },
      freight: .init(invoice.freight), total: .init(invoice.total),
      dueTime: invoice.due.map { Timestamp($0) }, issueTime: Timestamp(invoice.issued),
      issuedBy: invoice.issuedBy)
  }
}
