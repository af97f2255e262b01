import Contracts
import Domain
import RPCCore

/// What became of one item of a stock import.
struct ImportedStock: Sendable {
  enum Result: Sendable {
    case product(isReplay: Bool)
    case warehouse(isReplay: Bool)
    case receipt(isReplay: Bool)
    /// Nothing of it was kept; the stream goes on.
    case refused(ItemError)
    /// Storage or the call is at fault; the stream ends.
    case failed(Status)
  }

  let sequence: Int64
  let names: StockImportOrder.Names
  let result: Result
}

/// The answer to a stock import, as it grows.
struct StockImportTally: Sendable {
  private(set) var response = ImportStockResponse()

  /// - Throws: the status that ends the stream.
  mutating func count(_ item: ImportedStock) throws(Status) {
    switch item.result {
    case .product(let isReplay): count(\.productCount, isReplay)
    case .warehouse(let isReplay): count(\.warehouseCount, isReplay)
    case .receipt(let isReplay): count(\.receiptCount, isReplay)
    case .refused(let error):
      response.failedCount += 1
      keep(.init(sequence: item.sequence, error: error))
    case .failed(let status): throw status
    }
  }

  private mutating func count(
    _ counter: WritableKeyPath<ImportStockResponse, Int64>, _ isReplay: Bool
  ) {
    response[keyPath: counter] += 1
    if isReplay { response.replayedCount += 1 }
  }

  /// The first of the stream, whatever the order in which they end.
  private mutating func keep(_ failure: ImportStockResponse.Failure) {
    let place = response.failures.firstIndex { $0.sequence > failure.sequence }
    response.failures.insert(failure, at: place ?? response.failures.endIndex)
    if response.failures.count > ServiceLimits.importFailuresTold { response.failures.removeLast() }
  }
}
