package import Contracts
import Domain
package import RPCCore
import Store

extension Payments {
  package func getInvoice(
    _ request: GetInvoiceRequest, context: ServerContext
  ) async throws -> Invoice {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      switch request.key {
      case .invoiceID(let text):
        let id = try InvoiceID(parsing: text, field: "invoice_id")
        return Invoice(try await invoices.load(id, tenant: tenant, deadline: context.deadline))
      case .number(let text):
        guard let number = InvoiceNumber(text) else {
          throw Refusal.invalidField(
            "number",
            .malformed(expected: "a number such as INV-00000042 or CN-2026-00000042"))
        }
        return Invoice(
          try await invoices.load(number, tenant: tenant, deadline: context.deadline))
      case nil:
        throw Refusal.invalidField("invoice_id", .malformed(expected: "given, nor is number"))
      }
    }
  }

  package func listInvoices(
    _ request: ListInvoicesRequest, context: ServerContext
  ) async throws -> ListInvoicesResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let order = try OrderID.parse(request.orderID, field: "order_id")
      let (scope, token) = try PageToken.read(request, .listInvoices, of: tenant)
      let page = try await invoices.list(
        of: order, kind: .parse(request.kind, field: "kind"),
        before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListInvoicesResponse(
        invoices: page.invoices.map { Invoice($0) },
        nextPageToken: page.next.map { PageToken(.listInvoices, scope, behind: $0).text } ?? "")
    }
  }
}

extension ListInvoicesRequest: PagedRequest {}
