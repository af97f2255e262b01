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
      var asked = request
      (asked.pageSize, asked.pageToken) = (0, "")
      let scope = try PageToken.scope(tenant, asked)
      let token = try PageToken.parse(
        request.pageToken, field: "page_token", kind: .listShipments, scope: scope)
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
    if !request.orderID.isEmpty {
      orderID = try OrderID(parsing: request.orderID, field: "order_id")
    }
    for (index, state) in request.states.enumerated() {
      states.append(try .require(state, field: "states[\(index)]"))
    }
    if !request.carrier.isEmpty {
      carrier = try CarrierCode(parsing: request.carrier, field: "carrier")
    }
    trackingNumber = request.trackingNumber
  }
}
