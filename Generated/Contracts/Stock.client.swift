// Written by protoc-gen-kontor from kontor/inventory/v1/stock.proto; do not edit.

public import RPCCore

/// Stock of the caller's tenant: master data, counters per SKU and warehouse, and the append-only
/// ledger behind them. At any time 0 <= reserved <= on_hand - quarantined (I1), and every counter is
/// the sum of its movements (I2).
///
/// Every change is idempotent by its `request_id`: the same id with the same request gives the first
/// answer again, with another request it is INVALID_ARGUMENT (I8). Quantities are in the product's
/// unit.
///
/// Movements carry no `expected_version`: they add and take differences, so two of them come to the same
/// in either order, and what would break I1 is refused whatever the caller had seen. Who wants to see
/// first sets `dry_run`: the command is done whole and undone again, all of it. Its answer or refusal is
/// what the command would give now; nothing stays, neither state nor event nor audit row, and the
/// `request_id` is not used up.
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

  /// Books goods that arrived at a warehouse, all lines or none. Orders that wait for them get them at
  /// once after it, in their turn (see SourcingService.ListBackorders). A repeat answers the counters
  /// as they stand at its own time.
  public func receive(_ request: ReceiveRequest, options: CallOptions = CallOptions()) async throws(Status) -> ReceiveResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StockServiceMethods.receive, request, options)
    }
    return try await invoker.unary(StockServiceMethods.receive, request, options)
  }

  /// Corrects what the books say is on hand, with a reason. Reserved units that are not there are taken
  /// from the newest orders that no warehouse works on yet, whose lines wait for goods again (I1); when
  /// even that is not enough, because the rest is held, in quarantine or being picked, it is
  /// FAILED_PRECONDITION. An addition where the SKU was never received is NOT_FOUND. A repeat answers the
  /// counters as they stand at its own time.
  public func adjust(_ request: AdjustRequest, options: CallOptions = CallOptions()) async throws(Status) -> StockLevel {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StockServiceMethods.adjust, request, options)
    }
    return try await invoker.unary(StockServiceMethods.adjust, request, options)
  }

  /// Moves goods from one warehouse to another, all lines or none, in one step. Reserved units stay:
  /// moving more than is free is FAILED_PRECONDITION. A repeat answers the counters as they stand at its
  /// own time.
  public func transferStock(_ request: TransferStockRequest, options: CallOptions = CallOptions()) async throws(Status) -> TransferStockResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StockServiceMethods.transferStock, request, options)
    }
    return try await invoker.unary(StockServiceMethods.transferStock, request, options)
  }

  /// Blocks units: damaged, or to be inspected. They may not be sold. Reserved units in the way are
  /// taken from the newest orders as in Adjust.
  public func quarantineStock(_ request: QuarantineStockRequest, options: CallOptions = CallOptions()) async throws(Status) -> StockLevel {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StockServiceMethods.quarantineStock, request, options)
    }
    return try await invoker.unary(StockServiceMethods.quarantineStock, request, options)
  }

  /// Unblocks units: they can be sold again. More than are blocked is FAILED_PRECONDITION.
  public func releaseQuarantine(_ request: ReleaseQuarantineRequest, options: CallOptions = CallOptions()) async throws(Status) -> StockLevel {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StockServiceMethods.releaseQuarantine, request, options)
    }
    return try await invoker.unary(StockServiceMethods.releaseQuarantine, request, options)
  }

  /// Throws blocked units away. More than are blocked is FAILED_PRECONDITION.
  public func scrapStock(_ request: ScrapStockRequest, options: CallOptions = CallOptions()) async throws(Status) -> StockLevel {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StockServiceMethods.scrapStock, request, options)
    }
    return try await invoker.unary(StockServiceMethods.scrapStock, request, options)
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
