package import Contracts
import Domain
package import RPCCore
import Store

extension Shipments {
  package func listShipments(
    _ request: ListShipmentsRequest, context: ServerContext
  ) async throws -> ListShipmentsResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let filter = try ShipmentFilter(request)
      let (scope, token) = try PageToken.read(request, .listShipments, of: tenant)
      let page = try await store.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListShipmentsResponse(
        shipments: page.shipments.map { Shipment($0) },
        nextPageToken: page.next.map { PageToken(.listShipments, scope, behind: $0).text } ?? "")
    }
  }
}

extension ShipmentFilter {
  /// Reads which shipments are wanted.
  ///
  /// - Throws: the first field at fault.
  fileprivate init(_ request: ListShipmentsRequest) throws(Refusal) {
    self.init()
    orderID = try .parse(request.orderID, field: "order_id")
    states = try .require(request.states, field: "states")
    carrier = try .parse(request.carrier, field: "carrier")
    trackingNumber = request.trackingNumber
  }
}

extension ListShipmentsRequest: PagedRequest {}
