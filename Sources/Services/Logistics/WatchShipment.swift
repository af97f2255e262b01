package import Contracts
import Domain
package import RPCCore
import Store

extension Tracking {
  /// The shipment as it stands, then its events from the process's one tailer (F3); why nothing is left
  /// out and nothing is told twice, `Orders.watchOrder` says.
  package func watchShipment(
    _ request: WatchShipmentRequest, responses: ResponseWriter<WatchShipmentResponse>,
    context: ServerContext
  ) async throws {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try ShipmentID(parsing: request.shipmentID, field: "shipment_id")
      let scope = PageToken.scope(tenant, id.uuid)
      let token = try PageToken.parse(
        request.resumeToken, field: "resume_token", kind: .watchShipment, scope: scope)
      var place =
        if let token {
          try WatchPlace(token)
        } else {
          WatchPlace(position: try await orders.feedPosition(), version: Version(0))
        }
      let shipment = try await shipments.load(id, tenant: tenant, deadline: context.deadline)
      if token == nil {
        place.version = shipment.version
        try await responses.write(
          WatchShipmentResponse(
            update: .snapshot(Shipment(shipment, withEvents: true)),
            resumeToken: place.token(.watchShipment, scope).text))
      }
      if shipment.state.isFinal, place.version >= shipment.version { return }
      for try await event in shipments.events(
        of: id, after: place.position, tenant: tenant, tailer: tailer)
      where event.version > place.version {
        place = WatchPlace(position: event.position, version: event.version)
        try await responses.write(
          WatchShipmentResponse(
            update: .event(Contracts.ShipmentEvent(event)),
            resumeToken: place.token(.watchShipment, scope).text))
        if event.state.isFinal { return }
      }
      throw CancellationError()
    }
  }
}

extension Contracts.ShipmentEvent {
  fileprivate init(_ event: StoredShipmentEvent) {
    let kind: Kind =
      switch event.kind {
      case .moved: .moved
      case .estimateChanged: .estimateChanged
      case .anomalyRaised: .anomalyRaised
      case .anomalyResolved: .anomalyResolved
      }
    self.init(
      eventID: event.position.event.description, shipmentID: event.shipmentID.description,
      kind: kind, shipmentVersion: event.version.number,
      shipmentState: Shipment.State(rawValue: event.state.number),
      previousState: event.previousState.map { Shipment.State(rawValue: $0.number) }
        ?? .unspecified,
      detail: event.detail, actor: event.actor, eventTime: Timestamp(event.time))
  }
}
