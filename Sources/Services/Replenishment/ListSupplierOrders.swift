package import Contracts
import Domain
package import RPCCore
import Store

extension Replenishment {
  package func listSuggestions(
    _ request: ListSuggestionsRequest, context: ServerContext
  ) async throws -> ListSuggestionsResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let (scope, token) = try PageToken.read(request, .listSuggestions, of: tenant)
      let page = try await store.suggestions(
        in: request.warehouse.isEmpty
          ? nil : WarehouseCode(parsing: request.warehouse, field: "warehouse"),
        responsible: request.responsible, after: token?.suggestion(field: "page_token"),
        limit: PageSize.parse(request.pageSize), tenant: tenant, deadline: context.deadline)
      return ListSuggestionsResponse(
        suggestions: page.orders.map { Contracts.SupplierOrder($0) },
        nextPageToken: page.next.map {
          PageToken(
            kind: .listSuggestions, scope: scope, key: [$0.isUrgent ? 1 : 0] + $0.id.uuid.bytes
          ).text
        } ?? "")
    }
  }

  package func listSupplierOrders(
    _ request: ListSupplierOrdersRequest, context: ServerContext
  ) async throws -> ListSupplierOrdersResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      var filter = SupplierOrderFilter()
      filter.states = try .require(request.states, field: "states")
      filter.sku = try .parse(request.sku, field: "sku")
      filter.warehouse = try .parse(request.warehouse, field: "warehouse")
      filter.supplier = request.supplier
      filter.followUpBefore = try .parse(request.followUpBefore, field: "follow_up_before")
      let (scope, token) = try PageToken.read(request, .listSupplierOrders, of: tenant)
      let page = try await store.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListSupplierOrdersResponse(
        supplierOrders: page.orders.map { Contracts.SupplierOrder($0) },
        nextPageToken: page.next.map {
          PageToken(.listSupplierOrders, scope, behind: $0).text
        } ?? "")
    }
  }

  package func getSupplierOrder(
    _ request: GetSupplierOrderRequest, context: ServerContext
  ) async throws -> Contracts.SupplierOrder {
    try await boundary.answer(context) {
      Contracts.SupplierOrder(
        try await store.load(
          SupplierOrderID(parsing: request.supplierOrderID, field: "supplier_order_id"),
          tenant: Caller(context).tenant, deadline: context.deadline))
    }
  }
}

extension PageToken {
  fileprivate func suggestion(
    field: String
  ) throws(Refusal) -> (isUrgent: Bool, id: SupplierOrderID) {
    guard let uuid = UUIDv7(bytes: key[1...]) else {
      throw .foreignToken(field)
    }
    return (key[0] == 1, SupplierOrderID(uuid))
  }
}

extension ListSuggestionsRequest: PagedRequest {}
extension ListSupplierOrdersRequest: PagedRequest {}
