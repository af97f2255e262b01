package import Contracts
import Domain
package import RPCCore
import Store

extension Customers {
  package func getCustomerHistory(
    _ request: GetCustomerHistoryRequest, context: ServerContext
  ) async throws -> GetCustomerHistoryResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      var filter = StoredOrderFilter()
      filter.customerReference = request.customerRef
      filter.states = try .require(request.states, field: "states")
      let (scope, token) = try PageToken.read(request, .customerHistory, of: tenant)
      let page = try await orders.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return GetCustomerHistoryResponse(
        orders: page.orders.map(Contracts.Order.init),
        nextPageToken: page.next.map { PageToken(.customerHistory, scope, behind: $0).text } ?? "")
    }
  }

  package func getCustomerBehaviour(
    _ request: GetCustomerBehaviourRequest, context: ServerContext
  ) async throws -> GetCustomerBehaviourResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let behaviour = try await store.behaviour(
        of: request.customerRef, tenant: tenant, deadline: context.deadline)
      return GetCustomerBehaviourResponse(behaviour)
    }
  }
}

extension GetCustomerBehaviourResponse {
  fileprivate init(_ behaviour: CustomerBehaviour) {
    self.init(
      spending: behaviour.spending.map {
        Spending(
          orders: $0.orders, total: .init($0.total), averageOrderValue: .init($0.average))
      },
      topProducts: behaviour.products.map {
        Product(sku: $0.sku.text, productName: $0.name, units: $0.units, orders: $0.orders)
      },
      months: behaviour.months.map { Month(month: Timestamp($0.start), orders: $0.orders) },
      firstOrderTime: behaviour.first.map { Timestamp($0) },
      lastOrderTime: behaviour.last.map { Timestamp($0) }, countries: behaviour.countries,
      truncated: behaviour.isTruncated)
  }
}

extension GetCustomerHistoryRequest: PagedRequest {}
