import Contracts
import Domain
import Store

extension Contracts.StockLevel {
  init(_ level: Domain.StockLevel, of key: StockKey) {
    self.init(
      sku: key.sku.text, warehouse: key.warehouse.text, onHand: level.onHand,
      reserved: level.reserved, quarantined: level.quarantined, incoming: level.incoming,
      available: level.available)
  }

  init(_ shifted: ShiftedStock) {
    self.init(shifted.level, of: shifted.key)
    displaced = shifted.displaced.map {
      DisplacedUnits(orderID: $0.orderID.description, quantity: $0.units)
    }
  }
}
