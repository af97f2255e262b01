/// Which services could carry an order's parcels, and why others can't (LOG-5).
package struct RateOptions: Hashable, Sendable {
  /// A service that can.
  package struct Option: Hashable, Sendable {
    package var service: CarrierService
    /// Of all parcels.
    package var price: Money
    package var arrival: Instant
    /// Not after what the customer was promised, or nothing was.
    package var isInTime: Bool
  }

  /// Why a service is left out.
  package enum Exclusion: Int16, StoredState {
    case discontinued = 1
    case country = 2
    case weight = 3
    case deliveryMethod = 4
    case transportMode = 5
    case carrier = 6
    case urgency = 7
    case currency = 8

    package var name: String {
      switch self {
      case .discontinued: "DISCONTINUED"
      case .country: "COUNTRY"
      case .weight: "WEIGHT"
      case .deliveryMethod: "DELIVERY_METHOD"
      case .transportMode: "TRANSPORT_MODE"
      case .carrier: "CARRIER"
      case .urgency: "URGENCY"
      case .currency: "CURRENCY"
      }
    }
  }

  /// A service that can't.
  package struct Excluded: Hashable, Sendable {
    package var service: CarrierService
    package var reasons: [Exclusion]
  }

  /// Best first: in time before late, then the cheapest, then the fastest, then by code.
  package var options: [Option]
  /// By carrier and code.
  package var excluded: [Excluded]

  /// Rates parcels of an order.
  ///
  /// - Parameters:
  ///   - services: whose carrier is discontinued are given as discontinued themselves.
  ///   - urgency: the slowest wanted; nil: URGENT for an urgent order, else ECONOMY.
  package static func decide(
    _ order: Order, parcelGrams: [Int64], services: [CarrierService],
    urgency: ShippingUrgency? = nil, handOver: Instant
  ) -> RateOptions {
    let wanted = urgency ?? (order.orderClass == .urgent ? .urgent : .economy)
    var options: [Option] = []
    var excluded: [Excluded] = []
    for service in services.sorted(by: { ($0.carrier, $0.code) < ($1.carrier, $1.code) }) {
      let reasons = service.exclusions(order, parcelGrams: parcelGrams, urgency: wanted)
      guard reasons.isEmpty else {
        excluded.append(Excluded(service: service, reasons: reasons))
        continue
      }
      let arrival = service.arrival(handedOver: handOver)
      let price = parcelGrams.reduce(Int64(0)) { $0 + service.price(ofGrams: $1).minorUnits }
      options.append(
        Option(
          service: service, price: Money(minorUnits: price, currency: service.price.currency),
          arrival: arrival, isInTime: order.delivery.deliverBy.map { arrival <= $0 } ?? true))
    }
    return RateOptions(options: options.sorted(by: precedes), excluded: excluded)
  }

  private static func precedes(_ left: Option, _ right: Option) -> Bool {
    if left.isInTime != right.isInTime { return left.isInTime }
    if left.price != right.price { return left.price.minorUnits < right.price.minorUnits }
    if left.arrival != right.arrival { return left.arrival < right.arrival }
    return (left.service.carrier, left.service.code) < (right.service.carrier, right.service.code)
  }
}

extension CarrierService {
  /// Everything that keeps it from carrying these parcels, in the order of the reasons' numbers.
  fileprivate func exclusions(
    _ order: Order, parcelGrams: [Int64], urgency wanted: ShippingUrgency
  ) -> [RateOptions.Exclusion] {
    RateOptions.Exclusion.allCases.filter { reason in
      switch reason {
      case .discontinued: !isActive
      case .country: !countries.isEmpty && !countries.contains(order.shippingAddress.country)
      case .weight: parcelGrams.contains { $0 > maxGrams }
      case .deliveryMethod: order.delivery.method.map { !methods.contains($0) } ?? false
      case .transportMode: order.delivery.transportMode.map { $0 != mode } ?? false
      case .carrier: order.delivery.carrier.map { $0 != carrier } ?? false
      case .urgency: urgency.code < wanted.code
      case .currency: price.currency != order.totals.total.currency
      }
    }
  }
}
