/// Why stock moved. The ledger is append-only: a mistake is another movement.
package enum MovementKind: Int16, StoredState {
  case receive = 1
  case reserve = 2
  case release = 3
  case ship = 4
  case `return` = 5
  case quarantine = 6
  case releaseQuarantine = 7
  case scrap = 8
  case adjust = 9
  case transferOut = 10
  case transferIn = 11
  /// A supplier was asked for goods.
  case announce = 12
  /// Goods that a supplier was asked for are here, or will not come.
  case unannounce = 13

  package var name: String {
    switch self {
    case .receive: "RECEIVE"
    case .reserve: "RESERVE"
    case .release: "RELEASE"
    case .ship: "SHIP"
    case .return: "RETURN"
    case .quarantine: "QUARANTINE"
    case .releaseQuarantine: "RELEASE_QUARANTINE"
    case .scrap: "SCRAP"
    case .adjust: "ADJUST"
    case .transferOut: "TRANSFER_OUT"
    case .transferIn: "TRANSFER_IN"
    case .announce: "ANNOUNCE"
    case .unannounce: "UNANNOUNCE"
    }
  }

  /// What one unit of the movement adds to each column; ADJUST's quantity carries its own sign.
  ///
  /// The table that makes Σ movements = level (I2): storage keeps the resulting delta per column.
  package var effectPerUnit: StockColumns {
    switch self {
    case .receive: StockColumns(onHand: 1)
    case .reserve: StockColumns(reserved: 1)
    case .release: StockColumns(reserved: -1)
    case .ship: StockColumns(onHand: -1, reserved: -1)
    case .return: StockColumns(onHand: 1, quarantined: 1)
    case .quarantine: StockColumns(quarantined: 1)
    case .releaseQuarantine: StockColumns(quarantined: -1)
    case .scrap: StockColumns(onHand: -1, quarantined: -1)
    case .adjust: StockColumns(onHand: 1)
    case .transferOut: StockColumns(onHand: -1)
    case .transferIn: StockColumns(onHand: 1)
    case .announce: StockColumns(incoming: 1)
    case .unannounce: StockColumns(incoming: -1)
    }
  }
}

/// One entry of the ledger, as far as the rules need it.
package struct StockMovement: Hashable, Sendable {
  package let key: StockKey
  package let kind: MovementKind
  package let delta: StockColumns

  /// A movement in the direction that its kind's name says; ADJUST goes up, `adjust(_:by:)` takes a
  /// sign.
  package init(_ kind: MovementKind, _ quantity: Quantity, of key: StockKey) {
    self.init(kind: kind, units: quantity.units, key: key)
  }

  /// A correction up or down.
  ///
  /// - Throws: `FIELD_INVALID` naming `on_hand_delta` for 0 or beyond ±`Quantity.maxUnits`.
  package static func adjust(_ key: StockKey, by units: Int64) throws(Refusal) -> StockMovement {
    guard units != 0, (-Quantity.maxUnits...Quantity.maxUnits).contains(units) else {
      throw .invalidField(
        "on_hand_delta",
        units == 0
          ? .malformed(expected: "a number of units other than 0")
          : .outOfRange(min: -Quantity.maxUnits, max: Quantity.maxUnits))
    }
    return StockMovement(kind: .adjust, units: units, key: key)
  }

  /// Free units that become reserved: the sum over lines, of one key.
  static func reserve(_ units: Int64, of key: StockKey) -> StockMovement {
    StockMovement(kind: .reserve, units: units, key: key)
  }

  /// Reserved units that become free again: the sum over an order's lines, of one key.
  static func release(_ units: Int64, of key: StockKey) -> StockMovement {
    StockMovement(kind: .release, units: units, key: key)
  }

  /// Units of an order that leave, with what of them had been reserved.
  static func ship(_ delta: StockColumns, of key: StockKey) -> StockMovement {
    StockMovement(key: key, kind: .ship, delta: delta)
  }

  private init(kind: MovementKind, units: Int64, key: StockKey) {
    let effect = kind.effectPerUnit
    self.init(
      key: key, kind: kind,
      delta: StockColumns(
        onHand: effect.onHand * units, reserved: effect.reserved * units,
        quarantined: effect.quarantined * units, incoming: effect.incoming * units))
  }

  private init(key: StockKey, kind: MovementKind, delta: StockColumns) {
    self.key = key
    self.kind = kind
    self.delta = delta
  }
}
