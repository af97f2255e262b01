package import Contracts
import Domain
package import RPCCore
import Store

extension Tracking {
  package func listAnomalies(
    _ request: ListAnomaliesRequest, context: ServerContext
  ) async throws -> ListAnomaliesResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let filter = try AnomalyFilter(request)
      let (scope, token) = try PageToken.read(request, .listAnomalies, of: tenant)
      let page = try await store.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListAnomaliesResponse(
        anomalies: page.anomalies.map { .init($0) },
        nextPageToken: page.next.map { PageToken(.listAnomalies, scope, behind: $0).text } ?? "")
    }
  }
}

extension AnomalyFilter {
  /// Reads which anomalies are wanted.
  ///
  /// - Throws: the first field at fault.
  fileprivate init(_ request: ListAnomaliesRequest) throws(Refusal) {
    self.init()
    kinds = try .require(request.kinds, field: "kinds")
    isOpen = request.open
    shipmentID = try .parse(request.shipmentID, field: "shipment_id")
    orderID = try .parse(request.orderID, field: "order_id")
  }
}

extension ListAnomaliesRequest: PagedRequest {}
