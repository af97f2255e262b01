package import Contracts
import Domain
package import RPCCore
import Store

extension Stock {
  /// Takes items side by side as far as their order allows, so that receipts reach the store
  /// together.
  ///
  /// What is wrong with an item is counted and told in the answer. What is wrong with storage ends
  /// the stream: the items behind would fare no better, and the client sends everything again.
  package func importStock(
    _ requests: RequestStream<ImportStockRequest>, context: ServerContext
  ) async throws -> ImportStockResponse {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      return try await withThrowingTaskGroup(of: ImportedStock.self) { items in
        var order = StockImportOrder(window: ServiceLimits.importWindow)
        var tally = StockImportTally()
        var sequence = ItemSequence()
        for try await request in requests {
          try sequence.follow(request.sequence)
          let names = StockImportOrder.Names(request.item)
          while !order.admits(names), let item = try await items.next() {
            order.end(item.names)
            try tally.count(item)
          }
          order.begin(names)
          items.addTask { await take(request, names, for: caller, context) }
        }
        for try await item in items { try tally.count(item) }
        return tally.response
      }
    }
  }

  private func take(
    _ request: ImportStockRequest, _ names: StockImportOrder.Names, for caller: Caller,
    _ context: ServerContext
  ) async -> ImportedStock {
    let result: ImportedStock.Result
    do {
      result = try await take(request.item, for: caller, until: context.deadline)
    } catch {
      let status = boundary.status(of: error, in: context.method)
      result = status.isOfItem ? .refused(ItemError(status)) : .failed(status)
    }
    return ImportedStock(sequence: request.sequence, names: names, result: result)
  }

  private func take(
    _ item: ImportStockRequest.Item?, for caller: Caller,
    until deadline: ContinuousClock.Instant?
  ) async throws -> ImportedStock.Result {
    switch item {
    case .product(let request):
      try Status.requireValid(request)
      return .product(isReplay: try await put(request, for: caller, until: deadline).isReplay)
    case .warehouse(let request):
      try Status.requireValid(request)
      return .warehouse(isReplay: try await put(request, for: caller, until: deadline).isReplay)
    case .receipt(let request):
      try Status.requireValid(request)
      return .receipt(isReplay: try await receive(request, for: caller, until: deadline).isReplay)
    case nil: throw Refusal.invalidField("item", .missing)
    }
  }
}
