import Contracts
import Domain
import Store

extension Contracts.Fulfilment {
  init(_ stored: StoredFulfilment) {
    let fulfilment = stored.fulfilment
    self.init(
      fulfilmentID: stored.id.description, version: fulfilment.version.number,
      state: State(rawValue: fulfilment.state.number), orderID: fulfilment.orderID.description,
      orderNumber: stored.orderNumber.description, warehouse: fulfilment.warehouse.text,
      priority: Int32(fulfilment.priority), dueTime: Timestamp(fulfilment.due),
      notBeforeTime: fulfilment.notBefore.map { Timestamp($0) },
      lines: fulfilment.lines.map { .init($0, stored.names[$0.number]) },
      parcels: fulfilment.parcels.map { .init($0) }, picker: fulfilment.claim?.picker ?? "",
      claimExpireTime: fulfilment.claim.map { Timestamp($0.until) },
      cancelReason: stored.cancelReason, createdBy: stored.createdBy,
      createTime: Timestamp(stored.created), updateTime: Timestamp(stored.updated))
  }
}

extension Contracts.FulfilmentLine {
  fileprivate init(_ line: Domain.FulfilmentLine, _ name: StoredFulfilment.Name?) {
    self.init(
      lineNumber: Int32(line.number), sku: line.sku.text, displayName: name?.name ?? "",
      specification: name?.specification ?? "", planned: line.planned, picked: line.picked,
      short: line.short)
  }
}

extension Contracts.Parcel {
  fileprivate init(_ parcel: Domain.Parcel) {
    self.init(
      parcelNumber: Int32(parcel.number),
      lines: parcel.lines.map {
        PickedUnits(lineNumber: Int32($0.line), quantity: $0.quantity.units)
      },
      weightGrams: parcel.size.weightGrams, lengthMillimetres: parcel.size.length,
      widthMillimetres: parcel.size.width, heightMillimetres: parcel.size.height,
      shipmentID: parcel.shipment?.description ?? "")
  }
}

extension LineUnits {
  /// Reads units of lines.
  ///
  /// - Throws: the first quantity at fault, below `field`.
  static func parse(_ messages: [PickedUnits], field: String) throws(Refusal) -> [LineUnits] {
    var units: [LineUnits] = []
    for (index, message) in messages.enumerated() {
      units.append(
        LineUnits(
          line: Int(message.lineNumber),
          quantity: try Quantity(
            parsing: message.quantity, field: "\(field)[\(index)].quantity")))
    }
    return units
  }
}
