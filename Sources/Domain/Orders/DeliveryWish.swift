/// How the goods go (ORD-7, LOG-5).
package enum DeliveryMethod: Int16, StoredState {
  case express = 1
  case freight = 2
  case crowdSourced = 3
  case community = 4
  case collection = 5

  package var name: String {
    switch self {
    case .express: "EXPRESS"
    case .freight: "FREIGHT"
    case .crowdSourced: "CROWD_SOURCED"
    case .community: "COMMUNITY"
    case .collection: "COLLECTION"
    }
  }
}

/// On what they go (ORD-7).
package enum TransportMode: Int16, StoredState {
  case road = 1
  case rail = 2
  case air = 3
  case sea = 4

  package var name: String {
    switch self {
    case .road: "ROAD"
    case .rail: "RAIL"
    case .air: "AIR"
    case .sea: "SEA"
    }
  }
}

/// Delivery data of an order (ORD-7).
package struct DeliveryWish: Hashable, Sendable {
  /// Nil leaves it to the tenant.
  package var method: DeliveryMethod?
  package var transportMode: TransportMode?
  package var carrier: CarrierCode?
  package var shipNotBefore: Instant?
  package var shipBy: Instant?
  package var deliverBy: Instant?

  package init(
    method: DeliveryMethod? = nil, transportMode: TransportMode? = nil, carrier: CarrierCode? = nil,
    shipNotBefore: Instant? = nil,
    shipBy: Instant? = nil, deliverBy: Instant? = nil
  ) {
    self.method = method
    self.transportMode = transportMode
    self.carrier = carrier
    self.shipNotBefore = shipNotBefore
    self.shipBy = shipBy
    self.deliverBy = deliverBy
  }

  /// Checks that the times follow each other.
  ///
  /// - Throws: `FIELD_INVALID` naming the time that lies before the one it must follow.
  func validate() throws(Refusal) {
    if let shipBy, let shipNotBefore, shipBy < shipNotBefore {
      throw .invalidField(
        "delivery.ship_by_time", .malformed(expected: "a time after ship_not_before_time"))
    }
    if let deliverBy, let earliest = shipNotBefore, deliverBy < earliest {
      throw .invalidField(
        "delivery.deliver_by_time", .malformed(expected: "a time after ship_not_before_time"))
    }
  }
}
