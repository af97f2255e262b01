import Domain
import Store
import Testing

/// Replenishment, while its goods are sold and counted.
extension Act {
  static let supply: [Act] = [
    Act("put a reorder policy", 3, atLeast: 3) { turn, store in
      let alert = Int64(turn.number(5...60))
      let policy = ReorderPolicy(
        stock: StockKey(sku: sku(turn.product()), warehouse: turn.warehouse()), alertLine: alert,
        safetyStock: alert / 2,
        amount: turn.oneOf([.upTo(alert + 5), .lots(of: 4)] as [ReorderPolicy.Amount]),
        supplier: "Bolt & Co", leadTimeDays: 3, responsible: "ann")
      let key = turn.key()
      _ = try await turn.send {
        try await store.replenishment.put(policy, expectedVersion: 0, key: key)
      }
      return true
    },
    Act("suggest supplier orders", 4, atLeast: 3) { turn, store in
      _ = try await store.replenishment.suggestDue()
      let suggested = try await store.replenishment.suggestions(limit: 9, tenant: shop)
      for order in suggested.orders { turn.made.supplierOrders.add(order.id) }
      return !suggested.orders.isEmpty
    },
    Act(
      "take a supplier order further", 16, atLeast: 12,
      refusedFor: ["SUPPLIER_ORDER_STATE", "FIELD_INVALID"]
    ) { turn, store in
      guard let id = turn.any(turn.made.supplierOrders) else { return false }
      let now = store.identifiers.now
      let step = turn.oneOf(
        [
          .approve(nil), .approve(nil), .place(reference: "B"), .place(reference: "B"),
          .promise(now.advanced(by: .seconds(86_400)), followUp: nil, note: ""),
          .receive(Quantity(2)!, isComplete: false, deliveryNote: ""),
          .receive(Quantity(9)!, isComplete: turn.dice.hits(oneIn: 3), deliveryNote: ""),
        ] as [SupplierOrderStep])
      let key = turn.key()
      _ = try await turn.send {
        try await store.replenishment.take(step, with: id, expectedVersion: 0, key: key)
      }
      return true
    },
    Act("cancel a supplier order", 1, atLeast: 0, refusedFor: ["SUPPLIER_ORDER_STATE"]) {
      turn, store in
      guard let id = turn.any(turn.made.supplierOrders) else { return false }
      let key = turn.key()
      _ = try await turn.send {
        try await store.replenishment.take(
          .cancel(reason: "random"), with: id, expectedVersion: 0, key: key)
      }
      return true
    },
  ]
}
