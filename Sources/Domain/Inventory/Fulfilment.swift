/// One warehouse's part of one order, from the pick list to the parcels (INV-2…4).
package struct Fulfilment: Hashable, Sendable {
  package let id: FulfilmentID
  package let orderID: OrderID
  package let warehouse: WarehouseCode
  package var version: Version
  package var state: FulfilmentState
  /// The order's, 0 to 1,000, the highest first.
  package var priority: Int16
  /// When it should be packed (INV-3).
  package var due: Instant
  /// Not to be shipped before.
  package var notBefore: Instant?
  package var lines: [FulfilmentLine]
  /// In the order of their numbers, from 1; empty until PACKED.
  package var parcels: [Parcel]
  /// Nil before the first.
  package var claim: PickClaim?

  package init(
    id: FulfilmentID, orderID: OrderID, warehouse: WarehouseCode, version: Version,
    state: FulfilmentState, priority: Int16, due: Instant, notBefore: Instant?,
    lines: [FulfilmentLine], parcels: [Parcel] = [], claim: PickClaim? = nil
  ) {
    self.id = id
    self.orderID = orderID
    self.warehouse = warehouse
    self.version = version
    self.state = state
    self.priority = priority
    self.due = due
    self.notBefore = notBefore
    self.lines = lines
    self.parcels = parcels
    self.claim = claim
  }
}

/// Units of an order line in a fulfilment: 0 ≤ picked, 0 ≤ short, picked + short ≤ planned.
package struct FulfilmentLine: Hashable, Sendable {
  /// The order line's number.
  package let number: Int
  package let sku: SKU
  package let planned: Int64
  package internal(set) var picked: Int64
  package internal(set) var short: Int64

  /// Units that are neither picked nor missing yet.
  package var left: Int64 { planned - picked - short }

  /// Nil when the counters contradict each other.
  package init?(number: Int, sku: SKU, planned: Int64, picked: Int64 = 0, short: Int64 = 0) {
    guard planned >= 1, planned <= Quantity.maxUnits, picked >= 0, short >= 0,
      picked + short <= planned
    else { return nil }
    self.number = number
    self.sku = sku
    self.planned = planned
    self.picked = picked
    self.short = short
  }
}

/// Some units of a line: picked, missing, or in a parcel.
package struct LineUnits: Hashable, Sendable {
  /// The order line's number.
  package var line: Int
  package var quantity: Quantity

  package init(line: Int, quantity: Quantity) {
    self.line = line
    self.quantity = quantity
  }
}

/// Who has taken a fulfilment, and until when nobody else may.
package struct PickClaim: Hashable, Sendable {
  package var picker: String
  package var until: Instant

  package init(picker: String, until: Instant) {
    self.picker = picker
    self.until = until
  }
}

/// A box with goods in it.
package struct Parcel: Hashable, Sendable {
  /// From 1, within the fulfilment.
  package var number: Int
  package var lines: [LineUnits]
  package var size: ParcelSize
  /// Nil before it is booked or handed over.
  package var shipment: ShipmentID?
  /// Whether a carrier has it.
  package var isHandedOver: Bool

  package init(
    number: Int, lines: [LineUnits], size: ParcelSize, shipment: ShipmentID? = nil,
    isHandedOver: Bool = false
  ) {
    self.number = number
    self.lines = lines
    self.size = size
    self.shipment = shipment
    self.isHandedOver = isHandedOver
  }
}

/// How heavy and how large a parcel is.
package struct ParcelSize: Hashable, Sendable {
  package let weightGrams: Int64
  /// In millimetres; 0: not measured, as the next two.
  package let length: Int32
  package let width: Int32
  package let height: Int32

  /// - Throws: naming the field below `field` that is outside `DomainLimits`.
  package init(
    weightGrams: Int64, length: Int32 = 0, width: Int32 = 0, height: Int32 = 0, field: String,
    limits: DomainLimits = .standard
  ) throws(Refusal) {
    guard (1...limits.parcelGrams).contains(weightGrams) else {
      throw .invalidField(field + ".weight_grams", .outOfRange(min: 1, max: limits.parcelGrams))
    }
    for (name, side) in [("length", length), ("width", width), ("height", height)] {
      guard (0...limits.parcelMillimetres).contains(side) else {
        throw .invalidField(
          "\(field).\(name)_millimetres",
          .outOfRange(min: 0, max: Int64(limits.parcelMillimetres)))
      }
    }
    self.weightGrams = weightGrams
    self.length = length
    self.width = width
    self.height = height
  }
}
