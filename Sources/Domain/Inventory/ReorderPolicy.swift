/// How little of a SKU may be left in a warehouse, and what is done then (REP-1, REP-2).
package struct ReorderPolicy: Hashable, Sendable {
  package enum Amount: Hashable, Sendable {
    /// What is missing to so many units.
    case upTo(Int64)
    /// The fewest whole lots that reach the alert line.
    case lots(of: Int64)
  }

  package var stock: StockKey
  package var alertLine: Int64
  package var safetyStock: Int64
  package var amount: Amount
  package var supplier: String
  package var leadTimeDays: Int
  package var responsible: String
  package var isPaused: Bool

  package init(
    stock: StockKey, alertLine: Int64, safetyStock: Int64 = 0, amount: Amount, supplier: String,
    leadTimeDays: Int, responsible: String, isPaused: Bool = false
  ) {
    self.stock = stock
    self.alertLine = alertLine
    self.safetyStock = safetyStock
    self.amount = amount
    self.supplier = supplier
    self.leadTimeDays = leadTimeDays
    self.responsible = responsible
    self.isPaused = isPaused
  }

  /// Checks what PutReorderPolicy asks.
  ///
  /// - Parameter field: under which the request holds the policy.
  /// - Throws: naming the first field at fault below `field`.
  package func validate(field: String, limits: DomainLimits = .standard) throws(Refusal) {
    func require(
      _ units: Int64, in range: ClosedRange<Int64>, _ name: String
    ) throws(Refusal) {
      guard range.contains(units) else {
        throw .invalidField(
          field + "." + name, .outOfRange(min: range.lowerBound, max: range.upperBound))
      }
    }
    try require(alertLine, in: 1...limits.replenishedUnits, "alert_line")
    try require(safetyStock, in: 0...alertLine, "safety_stock")
    switch amount {
    case .upTo(let units):
      try require(units, in: alertLine...limits.replenishedUnits, "order_up_to")
    case .lots(let size): try require(size, in: 1...limits.replenishedUnits, "lot_size")
    }
    try require(Int64(leadTimeDays), in: 0...Int64(limits.leadTimeDays), "lead_time_days")
    try TextRule.required(supplier, field: field + ".supplier", maxBytes: limits.nameBytes)
    try TextRule.required(
      responsible, field: field + ".responsible", maxBytes: limits.referenceBytes)
  }

  /// What should be ordered.
  package struct Need: Hashable, Sendable {
    package var quantity: Int64
    /// Fewer are available than the safety stock.
    package var isUrgent: Bool
    /// For people.
    package var explanation: String
  }

  /// What a stock level lacks; nil while enough is there or on its way.
  package func need(available: Int64, incoming: Int64) -> Need? {
    let position = available + incoming
    guard !isPaused, position < alertLine else { return nil }
    let quantity: Int64 =
      switch amount {
      case .upTo(let units): units - position
      case .lots(let size): (alertLine - position + size - 1) / size * size
      }
    return Need(
      quantity: quantity, isUrgent: available < safetyStock,
      explanation: "\(available) available and \(incoming) incoming are below \(alertLine)")
  }
}
