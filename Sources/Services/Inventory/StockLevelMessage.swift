import Contracts
import Domain

extension Contracts.StockLevel {
  init(_ level: Domain.StockLevel, of key: StockKey) {
    self.init(
      sku: key.sku.text, warehouse: key.warehouse.text, onHand: level.onHand,
      reserved: level.reserved, quarantined: level.quarantined, incoming: level.incoming,
      available: level.available)
  }
}
