/// How much time a tenant gives its warehouses (INV-3, SLA-1).
package struct PickingTerms: Hashable, Sendable {
  /// For so long nobody else may take what somebody has claimed.
  package var claim: Duration
  /// Within so long after its units were there an order should be packed.
  package var within: Duration

  package init(claim: Duration, within: Duration) {
    self.claim = claim
    self.within = within
  }

  /// The documents leave the numbers to the tenant: an hour and a day.
  package static let standard = PickingTerms(claim: .seconds(3_600), within: .seconds(86_400))
}

/// Units of an order line that are reserved in a warehouse.
package struct ReservedUnits: Hashable, Sendable {
  /// The order line's number.
  package var line: Int
  package var sku: SKU
  package var warehouse: WarehouseCode
  package var units: Int64

  package init(line: Int, sku: SKU, warehouse: WarehouseCode, units: Int64) {
    self.line = line
    self.sku = sku
    self.warehouse = warehouse
    self.units = units
  }
}

/// What ReleaseFulfilments does: one fulfilment for each warehouse in which units of the order are
/// reserved and not given out yet (INV-2).
package struct FulfilmentPlan: Hashable, Sendable {
  /// What a new fulfilment holds.
  package struct Part: Hashable, Sendable {
    package var warehouse: WarehouseCode
    package var lines: [FulfilmentLine]
  }

  /// In the order of the warehouses' codes.
  package var parts: [Part]
  /// PLANNED while the order may not be shipped yet, else RELEASED.
  package var state: FulfilmentState
  /// When the new ones should be packed: as the order asks, at the latest the tenant's term after the
  /// units were there (INV-3).
  package var due: Instant
  /// IN_FULFILMENT.
  package var orderState: OrderState

  /// Decides what a warehouse gets to do.
  ///
  /// - Parameters:
  ///   - reserved: the order's live reservations.
  ///   - underWay: its fulfilments whose units no carrier has yet.
  ///   - term: within what time a fulfilment should be packed.
  /// - Throws: `ORDER_STATE` unless ALLOCATED or IN_FULFILMENT with something to give out or to
  ///   release; `ORDER_HELD`, by PAYMENT also when it is not paid as its method asks.
  package static func decide(
    _ order: Order, reserved: [ReservedUnits], underWay: [Fulfilment], now: Instant,
    term: Duration
  ) throws(Refusal) -> FulfilmentPlan {
    var orderState = order.state
    if orderState != .inFulfilment { orderState = try orderState.after(.startFulfilment) }
    try order.holds.requireNone()
    guard order.payment.allowsFulfilment else { throw .orderHeld(.payment) }
    let taken = units(of: underWay)
    var lines: [WarehouseCode: [FulfilmentLine]] = [:]
    for entry in reserved.sorted(by: { $0.line < $1.line }) {
      let place = Place(line: entry.line, warehouse: entry.warehouse)
      let free = entry.units - taken[place, default: 0]
      if let line = FulfilmentLine(number: entry.line, sku: entry.sku, planned: free) {
        lines[entry.warehouse, default: []].append(line)
      }
    }
    let waits = order.delivery.shipNotBefore.map { now < $0 } ?? false
    let releases = !waits && underWay.contains { $0.state == .planned }
    guard !lines.isEmpty || releases else {
      throw .orderState(order.state, attempted: .startFulfilment)
    }
    let latest = (order.times.allocated ?? now).advanced(by: term)
    return FulfilmentPlan(
      parts: lines.sorted { $0.key < $1.key }.map { Part(warehouse: $0.key, lines: $0.value) },
      state: waits ? .planned : .released,
      due: order.delivery.shipBy.map { min($0, latest) } ?? latest, orderState: orderState)
  }

  struct Place: Hashable {
    let line: Int
    let warehouse: WarehouseCode
  }

  /// What is reserved and belongs to a fulfilment already: all that was planned, did not turn out to
  /// be missing and is with no carrier.
  static func units(of underWay: [Fulfilment]) -> [Place: Int64] {
    var units: [Place: Int64] = [:]
    for fulfilment in underWay {
      for line in fulfilment.lines {
        units[Place(line: line.number, warehouse: fulfilment.warehouse), default: 0] +=
          line.planned - line.short
      }
      for entry in fulfilment.parcels.filter(\.isHandedOver).flatMap(\.lines) {
        units[Place(line: entry.line, warehouse: fulfilment.warehouse), default: 0] -=
          entry.quantity.units
      }
    }
    return units
  }
}

extension Order {
  /// Its live reservations, by line and warehouse.
  package var reservedUnits: [ReservedUnits] {
    lines.flatMap { line in
      line.reservations.map {
        ReservedUnits(
          line: line.number, sku: line.sku, warehouse: $0.warehouse, units: $0.units)
      }
    }
  }
}
