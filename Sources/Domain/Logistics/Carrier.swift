/// How fast a carrier's service is (LOG-5).
package enum ShippingUrgency: Int16, StoredState {
  case economy = 1
  case standard = 2
  case urgent = 3

  package var name: String {
    switch self {
    case .economy: "ECONOMY"
    case .standard: "STANDARD"
    case .urgent: "URGENT"
    }
  }
}

/// A carrier's short name of one of its services, such as `EXPRESS-24`.
package struct ServiceCode: Code {
  package let text: String
  package init(checked text: String) { self.text = text }
  package static let expected = "1 to 32 characters of A-Z, a-z, 0-9, '-' and '_'"
  package static let maxBytes = 32
  package static func allows(_ byte: UInt8) -> Bool { WarehouseCode.allows(byte) }
}

/// Somebody who carries parcels.
package struct Carrier: Hashable, Sendable {
  package let code: CarrierCode
  package let name: String
  package let isActive: Bool

  /// - Throws: naming `display_name` below `field`.
  package init(
    code: CarrierCode, name: String, isActive: Bool = true, field: String = "carrier",
    limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(name, field: field + ".display_name", maxBytes: limits.nameBytes)
    self.code = code
    self.name = name
    self.isActive = isActive
  }
}

/// What a carrier offers: how, where to, how fast and for how much.
package struct CarrierService: Hashable, Sendable {
  package var carrier: CarrierCode
  package var code: ServiceCode
  package var name: String
  package var mode: TransportMode
  package var methods: Set<DeliveryMethod>
  package var urgency: ShippingUrgency
  /// The heaviest parcel.
  package var maxGrams: Int64
  /// Of a shipment.
  package var price: Money
  /// Of each kilogram begun; in the same currency.
  package var pricePerKilogram: Money
  /// Working days from hand-over to delivery.
  package var transitDays: Int
  /// ISO 3166-1 alpha-2; empty: every one.
  package var countries: Set<String>
  /// Without an event for so long a parcel counts as stalled; nil: as the tenant has settled.
  package var stalledAfter: Duration?
  package var isActive: Bool

  package init(
    carrier: CarrierCode, code: ServiceCode, name: String, mode: TransportMode,
    methods: Set<DeliveryMethod>, urgency: ShippingUrgency, maxGrams: Int64, price: Money,
    pricePerKilogram: Money, transitDays: Int, countries: Set<String> = [],
    stalledAfter: Duration? = nil, isActive: Bool = true
  ) {
    self.carrier = carrier
    self.code = code
    self.name = name
    self.mode = mode
    self.methods = methods
    self.urgency = urgency
    self.maxGrams = maxGrams
    self.price = price
    self.pricePerKilogram = pricePerKilogram
    self.transitDays = transitDays
    self.countries = countries
    self.stalledAfter = stalledAfter
    self.isActive = isActive
  }

  /// Checks what PutCarrierService gets.
  ///
  /// - Throws: the first field at fault, below `field`.
  package func validate(
    field: String, limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(name, field: field + ".display_name", maxBytes: limits.nameBytes)
    guard !methods.isEmpty else { throw .invalidField(field + ".delivery_methods", .missing) }
    guard (1...limits.parcelGrams).contains(maxGrams) else {
      throw .invalidField(
        field + ".max_weight_grams", .outOfRange(min: 1, max: limits.parcelGrams))
    }
    guard (0...limits.transitDays).contains(transitDays) else {
      throw .invalidField(
        field + ".transit_days", .outOfRange(min: 0, max: Int64(limits.transitDays)))
    }
    guard price.currency == pricePerKilogram.currency else {
      throw .currencyMismatch(
        field: field + ".kilogram_price", expected: price.currency,
        actual: pricePerKilogram.currency)
    }
    for (name, amount) in [("shipment_price", price), ("kilogram_price", pricePerKilogram)] {
      guard (0...limits.priceMinorUnits).contains(amount.minorUnits) else {
        throw .invalidField(
          "\(field).\(name)", .outOfRange(min: 0, max: limits.priceMinorUnits))
      }
    }
  }

  /// What a parcel costs: the shipment's price and each kilogram begun. A price is at most 10¹²
  /// minor units and a parcel 50 t, so that this never overflows.
  package func price(ofGrams grams: Int64) -> Money {
    let kilograms = grams / 1_000 + (grams % 1_000 > 0 ? 1 : 0)
    return Money(
      minorUnits: price.minorUnits + kilograms * pricePerKilogram.minorUnits,
      currency: price.currency)
  }

  /// When a parcel arrives that is handed over at a time.
  package func arrival(handedOver: Instant) -> Instant {
    WorkingDays.after(handedOver, transitDays)
  }
}
