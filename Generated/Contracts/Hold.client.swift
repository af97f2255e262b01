// Written by protoc-gen-kontor from kontor/inventory/v1/hold.proto; do not edit.

public import RPCCore

/// Holds on stock (I9). A hold's units count as reserved, so no order can take them, until an order consumes
/// the hold, somebody releases it, or its time is over. Expiry and commit race through the same row: one
/// of them wins, and units are given back once.
///
///   HELD -> COMMITTED -> CONSUMED | RELEASED;  HELD -> CONSUMED | RELEASED | EXPIRED
///
/// What a state does not allow is FAILED_PRECONDITION with reason STOCK_HOLD_STATE.
public struct StockHoldServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Holds units, all lines or none, from the warehouses that an order for them would be served from. Too
  /// little is FAILED_PRECONDITION with reason INSUFFICIENT_STOCK and what could be sold instead.
  public func holdStock(_ request: HoldStockRequest, options: CallOptions = CallOptions()) async throws(Status) -> StockHold {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StockHoldServiceMethods.holdStock, request, options)
    }
    return try await invoker.unary(StockHoldServiceMethods.holdStock, request, options)
  }

  /// Lets a hold last longer, counted from now.
  public func extendStockHold(_ request: ExtendStockHoldRequest, options: CallOptions = CallOptions()) async throws(Status) -> StockHold {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StockHoldServiceMethods.extendStockHold, request, options)
    }
    return try await invoker.unary(StockHoldServiceMethods.extendStockHold, request, options)
  }

  /// Keeps a hold without a term, for a reference that somebody answers for.
  public func commitStockHold(_ request: CommitStockHoldRequest, options: CallOptions = CallOptions()) async throws(Status) -> StockHold {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StockHoldServiceMethods.commitStockHold, request, options)
    }
    return try await invoker.unary(StockHoldServiceMethods.commitStockHold, request, options)
  }

  /// Gives a hold's units back. Releasing one that is released or expired changes nothing.
  public func releaseStockHold(_ request: ReleaseStockHoldRequest, options: CallOptions = CallOptions()) async throws(Status) -> StockHold {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StockHoldServiceMethods.releaseStockHold, request, options)
    }
    return try await invoker.unary(StockHoldServiceMethods.releaseStockHold, request, options)
  }

  /// Gives one hold. An unknown one is NOT_FOUND.
  public func getStockHold(_ request: GetStockHoldRequest, options: CallOptions = CallOptions()) async throws(Status) -> StockHold {
    try await invoker.unary(StockHoldServiceMethods.getStockHold, request, options)
  }

  /// Lists holds, newest first.
  public func listStockHolds(_ request: ListStockHoldsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListStockHoldsResponse {
    try await invoker.unary(StockHoldServiceMethods.listStockHolds, request, options)
  }
}
