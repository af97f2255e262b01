import Contracts
import Domain
import Store

extension Shipment {
  /// - Parameter withEvents: whether what the carrier reported is told, which GetShipment alone
  ///   does.
  init(_ shipment: StoredShipment, withEvents: Bool = false) {
    self.init(
      shipmentID: shipment.id.description, version: shipment.version.number,
      state: State(rawValue: shipment.state.number), orderID: shipment.orderID.description,
      carrier: shipment.carrier.text, trackingNumber: shipment.trackingNumber,
      lines: shipment.lines.map { .init($0) }, location: shipment.location,
      trackTime: shipment.tracked.map { Timestamp($0) },
      events: withEvents ? shipment.events.map { .init($0, of: shipment) } : [],
      signedBy: shipment.signedBy, createTime: Timestamp(shipment.created),
      deliverTime: shipment.delivered.map { Timestamp($0) }, createdBy: shipment.createdBy,
      service: shipment.service?.text ?? "",
      fulfilmentID: shipment.fulfilmentID?.description ?? "",
      estimatedDeliveryTime: shipment.estimated.map { Timestamp($0) },
      promisedDeliveryTime: shipment.promised.map { Timestamp($0) },
      handOverTime: shipment.handedOver.map { Timestamp($0) },
      givenUp: shipment.fate.isGivenUp, takenBack: shipment.fate.isTakenBack)
  }
}

extension Contracts.ShipmentLine {
  fileprivate init(_ line: StoredShipment.Line) {
    self.init(
      lineNumber: Int32(line.number), sku: line.sku.text, warehouse: line.warehouse.text,
      quantity: line.quantity.units)
  }
}

extension Contracts.TrackingEvent {
  fileprivate init(_ event: StoredShipment.Event, of shipment: StoredShipment) {
    self.init(
      carrier: shipment.carrier.text, trackingNumber: shipment.trackingNumber,
      eventKey: event.key, state: Shipment.State(rawValue: event.state.number),
      eventTime: Timestamp(event.time), location: event.location, message: event.message,
      estimatedDeliveryTime: event.estimated.map { Timestamp($0) })
  }
}

extension Domain.TrackingEvent {
  /// Reads an event of a carrier.
  ///
  /// - Throws: the first field at fault.
  init(_ message: Contracts.TrackingEvent, now: Domain.Instant) throws(Refusal) {
    let carrier = try CarrierCode(parsing: message.carrier, field: "carrier")
    let state = try ParcelState.require(message.state, field: "state")
    guard let time = try Domain.Instant.parse(message.eventTime, field: "event_time") else {
      throw .invalidField("event_time", .missing)
    }
    try self.init(
      carrier: carrier, trackingNumber: message.trackingNumber, key: message.eventKey,
      state: state, time: time, location: message.location, message: message.message,
      estimated: try .parse(
        message.estimatedDeliveryTime, field: "estimated_delivery_time"), now: now)
  }
}
