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
    package var estimated: Instant?
  }

  package var id: ShipmentID
  package var orderID: OrderID
  /// Nil: shipped without picking.
  package var fulfilmentID: FulfilmentID?
  package var version: Version
  package var state: ParcelState
  package var carrier: CarrierCode
  package var service: ServiceCode?
  package var trackingNumber: String
  package var createdBy: String
  /// When the event that made its state happened.
  package var tracked: Instant?
  package var location: String
  package var created: Instant
  package var handedOver: Instant?
  package var estimated: Instant?
  package var promised: Instant?
  package var delivered: Instant?
  package var signedBy: String
  package var fate: ParcelFate
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

/// Who takes goods, under which number.
package struct ShipmentTerms: Hashable, Sendable {
  package var carrier: CarrierCode
  /// Nil: none is named, and nothing is known of price and time.
  package var service: ServiceCode?
  package var trackingNumber: String

  package init(carrier: CarrierCode, service: ServiceCode? = nil, trackingNumber: String) {
    self.carrier = carrier
    self.service = service
    self.trackingNumber = trackingNumber
  }
}

/// Parcels of a fulfilment that go together; no numbers: every one that has no shipment.
package struct ParcelGroup: Hashable, Sendable {
  package var parcels: [Int]
  package var terms: ShipmentTerms

  package init(parcels: [Int] = [], terms: ShipmentTerms) {
    self.parcels = parcels
    self.terms = terms
  }
}

/// What HandOver did.
package struct HandedOver: Sendable {
  package var fulfilment: StoredFulfilment
  package var shipments: [StoredShipment]
  package var orderVersion: Version
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
