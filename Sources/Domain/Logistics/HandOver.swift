/// What HandOver does: parcels of a packed fulfilment go to carriers (LOG-1).
package struct HandOver: Hashable, Sendable {
  /// HANDED_OVER with its last parcel, till then as before.
  package var fulfilment: Fulfilment
  /// What it does to the order.
  package var dispatch: Dispatch

  /// Decides a hand-over.
  ///
  /// - Parameter numbers: the parcels that go now.
  /// - Throws: `FULFILMENT_STATE` unless PACKED, `PARCEL_NOT_FOUND`, `ALREADY_HANDED_OVER`, and what
  ///   `Dispatch` refuses.
  package static func decide(
    _ fulfilment: Fulfilment, of order: Order, parcels numbers: Set<Int>
  ) throws(Refusal) -> HandOver {
    let next = try fulfilment.state.after(.handOver)
    let known = Set(fulfilment.parcels.map(\.number))
    if let unknown = numbers.subtracting(known).min() {
      throw .notFound(.parcel, id: String(unknown))
    }
    guard !numbers.isEmpty else { throw .invalidField("shipments", .missing) }
    var after = fulfilment
    var lines: [ShipmentLine] = []
    for index in after.parcels.indices where numbers.contains(after.parcels[index].number) {
      let parcel = after.parcels[index]
      if parcel.isHandedOver, let line = parcel.lines.first {
        throw .alreadyHandedOver(line: line.line, shipped: line.quantity.units)
      }
      after.parcels[index].isHandedOver = true
      lines += parcel.lines.map { ShipmentLine(line: $0.line, quantity: $0.quantity) }
    }
    if after.parcels.allSatisfy(\.isHandedOver) { after.state = next }
    return HandOver(
      fulfilment: after,
      dispatch: try Dispatch.decide(order, shipping: lines, from: fulfilment.warehouse))
  }
}
