/// What a delivery does to the order (LOG-6): by ConfirmDelivery or by a carrier's DELIVERED.
package struct DeliveryConfirmation: Hashable, Sendable {
  package var lines: [OrderLine]
  /// DELIVERED when nothing is open or under way any more; else as before.
  package var state: OrderState
  package var events: [OrderEventKind]

  /// Records a shipment's units as delivered.
  ///
  /// - Parameters:
  ///   - parcel: where the shipment stood before; a delivery counts once.
  ///   - delivered: the shipment's lines.
  /// - Throws: `SHIPMENT_STATE` when no carrier has it, or it is delivered or returned already, `ORDER_LINE_NOT_FOUND`,
  ///   `EXCEEDS_OPEN_QUANTITY`.
  package static func decide(
    _ order: Order, parcel: ParcelState, delivered: [ShipmentLine]
  ) throws(Refusal) -> DeliveryConfirmation {
    guard parcel.isUnderWay else { throw .shipmentState(parcel, attempted: "CONFIRM_DELIVERY") }
    var lines = order.lines
    for entry in delivered {
      guard let index = lines.firstIndex(where: { $0.number == entry.line }) else {
        throw .notFound(.orderLine, id: String(entry.line))
      }
      try lines[index].counters.deliver(entry.quantity, line: entry.line)
    }
    let isDone = lines.allSatisfy(\.counters.isEnded)
    return DeliveryConfirmation(
      lines: lines,
      state: isDone ? try order.state.after(.deliver) : order.state,
      events: [isDone ? .delivered : .partlyDelivered])
  }
}
