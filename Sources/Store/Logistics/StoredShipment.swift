package import Domain

/// A shipment as it is stored, with its lines and what the carrier reported.
package struct StoredShipment: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package var number: Int
    package var sku: SKU
    package var warehouse: WarehouseCode
    package var quantity: Quantity
  }

  package struct Event: Hashable, Sendable {
    package var key: String
    package var state: ParcelState
    package var time: Instant
    package var location: String
    package var message: String
    package var received: Instant
  }

  package var id: ShipmentID
  package var orderID: OrderID
  package var version: Version
  package var state: ParcelState
  package var carrier: CarrierCode
  package var trackingNumber: String
  package var createdBy: String
  /// When the event that made its state happened.
  package var tracked: Instant?
  package var location: String
  package var created: Instant
  package var delivered: Instant?
  package var signedBy: String
  package var lines: [Line] = []
  /// The latest first.
  package var events: [Event] = []
}

/// Which shipments a list holds; empty parts do not restrict.
package struct ShipmentFilter: Hashable, Sendable {
  package var orderID: OrderID?
  package var states: [ParcelState] = []
  package var carrier: CarrierCode?
  package var trackingNumber = ""

  package init() {}
}

/// What one tracking event did.
package struct TrackingAcknowledgement: Hashable, Sendable {
  package enum Effect: Int16, Sendable {
    case applied = 1
    case duplicate = 2
    /// Kept; it says nothing that later ones did not.
    case late = 3
    /// Kept until its shipment is created.
    case unknownShipment = 4
  }

  package var effect: Effect
  package var shipment: ShipmentID?
  package var version: Version
  package var state: ParcelState?
}
