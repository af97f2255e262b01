// Written by protoc-gen-kontor from kontor/inventory/v1/stock.proto; do not edit.

public import RPCCore

/// Stock of the caller's tenant: master data, counters per SKU and warehouse, and the append-only
/// ledger behind them. At any time 0 <= reserved <= on_hand - quarantined (I1), and every counter is
/// the sum of its movements (I2).
///
/// Every change is idempotent by its `request_id`: the same id with the same request gives the first
/// answer again, with another request it is INVALID_ARGUMENT (I8). Quantities are in the product's
/// unit.
public struct StockServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Creates a product or replaces its data. Placed orders keep theirs (I14).
  public func putProduct(_ request: PutProductRequest, options: CallOptions = CallOptions()) async throws(Status) -> Product {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StockServiceMethods.putProduct, request, options)
    }
    return try await invoker.unary(StockServiceMethods.putProduct, request, options)
  }

  /// Creates a warehouse or replaces its data.
  public func putWarehouse(_ request: PutWarehouseRequest, options: CallOptions = CallOptions()) async throws(Status) -> Warehouse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StockServiceMethods.putWarehouse, request, options)
    }
    return try await invoker.unary(StockServiceMethods.putWarehouse, request, options)
  }

  /// Takes many products, warehouses and receipts of goods, in the order sent, each as its unary
  /// call would. A refused item does not end the stream. After a broken connection the client sends
  /// everything again: what was taken before is counted as replayed.
  public func importStock(options: CallOptions = CallOptions()) async throws(Status) -> ClientStreamingCall<ImportStockRequest, ImportStockResponse> {
    try await invoker.clientStreaming(StockServiceMethods.importStock, options)
  }

  /// Books goods that arrived at a warehouse, all lines or none. They are free for the next who
  /// asks: orders that wait for goods do not get them by this call. A repeat answers the counters as
  /// they stand at its own time.
  public func receive(_ request: ReceiveRequest, options: CallOptions = CallOptions()) async throws(Status) -> ReceiveResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StockServiceMethods.receive, request, options)
    }
    return try await invoker.unary(StockServiceMethods.receive, request, options)
  }

  /// Corrects what the books say is on hand, with a reason. A correction below what is reserved and
  /// quarantined is FAILED_PRECONDITION, an addition where the SKU was never received NOT_FOUND. A
  /// repeat answers the counters as they stand at its own time.
  public func adjust(_ request: AdjustRequest, options: CallOptions = CallOptions()) async throws(Status) -> StockLevel {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StockServiceMethods.adjust, request, options)
    }
    return try await invoker.unary(StockServiceMethods.adjust, request, options)
  }

  /// Gives the stock of several SKUs as committed when it was read. An unknown SKU or warehouse is
  /// NOT_FOUND.
  public func getAvailability(_ request: GetAvailabilityRequest, options: CallOptions = CallOptions()) async throws(Status) -> GetAvailabilityResponse {
    try await invoker.unary(StockServiceMethods.getAvailability, request, options)
  }

  /// Streams movements by SKU, within it by warehouse, within it oldest first. Resumable: see
  /// `resume_token`.
  public func listMovements(_ request: ListMovementsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ResponseStream<ListMovementsResponse> {
    try await invoker.serverStreaming(StockServiceMethods.listMovements, request, options)
  }

  /// Proves the books at one instant: compares every counter with its movements and its reservations
  /// and streams what differs. The last message is the summary, also when nothing differs.
  public func verifyLedger(_ request: VerifyLedgerRequest, options: CallOptions = CallOptions()) async throws(Status) -> ResponseStream<VerifyLedgerResponse> {
    try await invoker.serverStreaming(StockServiceMethods.verifyLedger, request, options)
  }
}
