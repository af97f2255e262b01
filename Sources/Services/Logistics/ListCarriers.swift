package import Contracts
import Domain
package import RPCCore
import Store

extension Carriers {
  package func listCarriers(
    _ request: ListCarriersRequest, context: ServerContext
  ) async throws -> ListCarriersResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let (scope, token) = try PageToken.read(request, .listCarriers, of: tenant)
      let page = try await store.list(
        after: token.map { String(decoding: $0.key, as: UTF8.self) } ?? "",
        limit: PageSize.parse(request.pageSize), tenant: tenant, deadline: context.deadline)
      return ListCarriersResponse(
        carriers: page.carriers.map { .init($0, withServices: true) },
        nextPageToken: page.next.map {
          PageToken(kind: .listCarriers, scope: scope, key: Array($0.utf8)).text
        } ?? "")
    }
  }
}

extension ListCarriersRequest: PagedRequest {}
