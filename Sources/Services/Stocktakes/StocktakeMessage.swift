import Contracts
import Domain

extension Contracts.Stocktake {
  init(_ stocktake: Domain.Stocktake) {
    self.init(
      stocktakeID: stocktake.id.description, version: stocktake.version.number,
      state: State(rawValue: stocktake.state.number), warehouse: stocktake.warehouse.text,
      responsible: stocktake.responsible, lineCount: Int32(clamping: stocktake.lineCount),
      wantedCount: Int32(clamping: stocktake.wantedCount),
      differenceCount: Int32(clamping: stocktake.differenceCount),
      lastSku: stocktake.lastSKU.text, plannedBy: stocktake.plannedBy,
      planTime: Timestamp(stocktake.planned), approvedBy: stocktake.approvedBy,
      approveTime: stocktake.approved.map { Timestamp($0) },
      postTime: stocktake.posted.map { Timestamp($0) }, reason: stocktake.reason)
  }
}

extension Contracts.StocktakeLine {
  init(_ line: Domain.StocktakeLine) {
    self.init(
      sku: line.sku.text, wanted: line.isWanted,
      counts: line.counts.map { Contracts.StockCount($0) }, difference: line.difference,
      cause: Contracts.StocktakeCause(rawValue: line.cause?.number ?? 0), note: line.note)
  }
}

extension Contracts.StockCount {
  fileprivate init(_ count: Domain.StockCount) {
    self.init(
      counted: count.counted, book: count.book, countedBy: count.countedBy, actor: count.actor,
      countTime: Timestamp(count.time))
  }
}
