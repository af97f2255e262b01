package import Contracts
import Domain
package import RPCCore
import Store

extension Customers {
  package func getCustomer(
    _ request: GetCustomerRequest, context: ServerContext
  ) async throws -> CustomerRecord {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      return CustomerRecord(
        try await store.load(request.customerRef, tenant: tenant, deadline: context.deadline))
    }
  }

  package func listCustomers(
    _ request: ListCustomersRequest, context: ServerContext
  ) async throws -> ListCustomersResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let (scope, token) = try PageToken.read(request, .listCustomers, of: tenant)
      let limit = try PageSize.parse(request.pageSize)
      let customers = try await store.list(
        prefix: request.refPrefix,
        after: token.map { String(decoding: $0.key, as: UTF8.self) } ?? "",
        limit: limit, tenant: tenant, deadline: context.deadline)
      let next = customers.count == limit ? customers.last?.profile.customer.reference : nil
      return ListCustomersResponse(
        customers: customers.map { CustomerRecord($0) },
        nextPageToken: next.map {
          PageToken(kind: .listCustomers, scope: scope, key: Array($0.utf8)).text
        } ?? "")
    }
  }
}

extension ListCustomersRequest: PagedRequest {}
