/// How much of a SKU a command wants, summed over its lines (I3).
package struct StockDemand: Hashable, Sendable {
  package var key: StockKey
  package var units: Int64

  package init(key: StockKey, units: Int64) {
    self.key = key
    self.units = units
  }

  /// One demand per stock row, in the one order in which rows are locked (I3, I4): two lines of one
  /// SKU are one demand, whatever order the caller gave them in.
  package static func summed(_ lines: [StockDemand]) -> [StockDemand] {
    var units: [StockKey: Int64] = [:]
    for line in lines { units[line.key, default: 0] += line.units }
    return units.map { StockDemand(key: $0.key, units: $0.value) }.sorted { $0.key < $1.key }
  }
}
