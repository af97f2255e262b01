/// What the end of an anomaly does to the order whose goods the parcel holds (LOG-3, LOG-4).
///
/// Goods that did not arrive are given up once: written off, and then the customer neither gets nor pays
/// for them, or sent again, and then they wait for goods like any other back-order. Goods that are back lie
/// in quarantine until somebody has looked at them (RMA-6).
package struct WriteOff: Hashable, Sendable {
  /// The order's lines afterwards.
  package var lines: [OrderLine]
  /// DELIVERED when nothing is open or under way any more, IN_FULFILMENT when units are sent again; else
  /// as before.
  package var state: OrderState
  package var event: OrderEventKind
  /// Whether units are not charged any more.
  package var isCredited: Bool
  /// What the ledger gets, in lock order (I4).
  package var returns: [StockMovement]
  /// The parcel afterwards.
  package var fate: ParcelFate

  /// Decides.
  ///
  /// - Parameters:
  ///   - parcel: where the parcel stands.
  ///   - fate: what was settled of it before.
  ///   - contents: what the parcel holds, line by line and warehouse by warehouse.
  /// - Returns: nil when the resolution moves no units.
  /// - Throws: `ORDER_STATE` for goods that are to be sent again of an order that has come to its end;
  ///   `ORDER_LINE_NOT_FOUND`, `EXCEEDS_OPEN_QUANTITY`.
  package static func decide(
    _ order: Order, resolving resolution: AnomalyResolution, of parcel: ParcelState,
    fate: ParcelFate, contents: [Dispatch.Part]
  ) throws(Refusal) -> WriteOff? {
    let isMissing = parcel != .delivered && !fate.isGivenUp
    let isBack = resolution == .takenBack && !fate.isTakenBack
    let isSentAgain = resolution == .reshipped
    guard isBack || isMissing && resolution.givesUp else { return nil }
    var after = WriteOff(
      lines: order.lines, state: order.state, event: .takenBack,
      isCredited: isMissing && !isSentAgain, returns: [],
      fate: ParcelFate(
        isGivenUp: fate.isGivenUp || isMissing, isTakenBack: fate.isTakenBack || isBack))
    for part in contents {
      guard let index = after.lines.firstIndex(where: { $0.number == part.line }) else {
        throw .notFound(.orderLine, id: String(part.line))
      }
      let units = try Quantity(parsing: part.units, field: "lines.quantity")
      if isMissing, isSentAgain {
        try after.lines[index].counters.shipAgain(units, line: part.line)
      } else if isMissing {
        try after.lines[index].counters.writeOff(units, line: part.line)
      } else if parcel == .delivered, !fate.isGivenUp {
        try after.lines[index].counters.takeBack(units, line: part.line)
      }
    }
    if isBack { after.returns = try Self.returns(of: contents) }
    if isMissing, isSentAgain {
      after.event = .shippingAgain
      after.state = try order.state.after(.shipAgain)
    } else if isMissing {
      after.event = .writtenOff
      if after.lines.allSatisfy(\.counters.isEnded) {
        after.state = try order.state.after(.deliver)
      }
    }
    return after
  }

  private static func returns(of contents: [Dispatch.Part]) throws(Refusal) -> [StockMovement] {
    let summed = StockDemand.summed(contents.map { StockDemand(key: $0.key, units: $0.units) })
    var returns: [StockMovement] = []
    for demand in summed {
      let units = try Quantity(parsing: demand.units, field: "lines.quantity")
      returns.append(StockMovement(.return, units, of: demand.key))
    }
    return returns
  }
}

/// What was settled of the goods in a parcel.
package struct ParcelFate: Hashable, Sendable {
  /// They count as neither under way nor delivered, whatever becomes of the parcel.
  package var isGivenUp: Bool
  /// They are back in a warehouse.
  package var isTakenBack: Bool

  package init(isGivenUp: Bool = false, isTakenBack: Bool = false) {
    self.isGivenUp = isGivenUp
    self.isTakenBack = isTakenBack
  }
}

extension AnomalyResolution {
  /// Whether goods that did not arrive are given up by it.
  package var givesUp: Bool {
    switch self {
    case .reshipped, .refunded, .claimed, .takenBack: true
    case .movedOn, .deliveredAfterAll, .unfounded: false
    }
  }
}
