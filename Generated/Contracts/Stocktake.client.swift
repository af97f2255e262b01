// Written by protoc-gen-kontor from kontor/inventory/v1/stocktake.proto; do not edit.

public import RPCCore

/// Stocktakes of the caller's tenant (STK-1).
///
/// What is counted is all that lies in the warehouse of a SKU, whatever it is meant for: free units,
/// reserved and held ones, those in quarantine, and those that are picked or packed but not yet handed over
/// to a carrier. That is `StockLevel.on_hand`. With every count the service keeps what `on_hand` was at that
/// moment; what is posted in the end is the difference between the two (I12). So receipts, picks,
/// reservations and corrections go on while people count, and nothing of them is lost.
///
///   PLANNED -> COUNTING -> COUNTED -> APPROVED -> POSTED
///                          COUNTED, APPROVED -> RECOUNT -> COUNTED
///   everything but POSTED -> CANCELLED
///
/// What a state does not allow is FAILED_PRECONDITION with reason STOCKTAKE_STATE, an unknown stocktake
/// NOT_FOUND, a stale `expected_version` ABORTED. Of a SKU in a warehouse at most one stocktake is open.
public struct StocktakeServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Plans a stocktake of a warehouse: of the SKUs named, or of those that have stock there. A SKU of which
  /// one is open there is ALREADY_EXISTS; where no SKU has stock it is NOT_FOUND.
  public func planStocktake(_ request: PlanStocktakeRequest, options: CallOptions = CallOptions()) async throws(Status) -> Stocktake {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StocktakeServiceMethods.planStocktake, request, options)
    }
    return try await invoker.unary(StocktakeServiceMethods.planStocktake, request, options)
  }

  /// Takes counts of one stocktake in the order sent. PLANNED comes to COUNTING with the first, COUNTING and
  /// RECOUNT to COUNTED with the last that is wanted. A further count of a SKU replaces the one before, which
  /// stays to be seen in its line. A refused count does not end the stream. After a broken connection the
  /// client sends everything again: what was taken before is counted as replayed, in any state.
  ///
  /// Counts carry no `expected_version`: each says what somebody saw at its own time.
  public func submitCounts(options: CallOptions = CallOptions()) async throws(Status) -> ClientStreamingCall<SubmitCountsRequest, SubmitCountsResponse> {
    try await invoker.clientStreaming(StocktakeServiceMethods.submitCounts, options)
  }

  /// Decides what was counted: approves it with the cause of every difference, COUNTED to APPROVED, or asks
  /// for another count of some SKUs, COUNTED or APPROVED to RECOUNT. Who counted any of it may not approve:
  /// FAILED_PRECONDITION with reason SAME_PERSON.
  public func reviewStocktake(_ request: ReviewStocktakeRequest, options: CallOptions = CallOptions()) async throws(Status) -> Stocktake {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StocktakeServiceMethods.reviewStocktake, request, options)
    }
    return try await invoker.unary(StocktakeServiceMethods.reviewStocktake, request, options)
  }

  /// Posts what was approved, all differences or none: for each an ADJUST movement of the units counted less
  /// those in the books at the count (I12), whose reason names the stocktake. Reserved units that are not
  /// there are taken from the newest orders as in StockService.Adjust (I1); when even that is not enough it is
  /// FAILED_PRECONDITION with reason STOCK_RESERVED, and the SKU is to be counted again. A repeat answers the
  /// counters as they stand at its own time.
  public func postStocktake(_ request: PostStocktakeRequest, options: CallOptions = CallOptions()) async throws(Status) -> PostStocktakeResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StocktakeServiceMethods.postStocktake, request, options)
    }
    return try await invoker.unary(StocktakeServiceMethods.postStocktake, request, options)
  }

  /// Ends a stocktake without posting anything.
  public func cancelStocktake(_ request: CancelStocktakeRequest, options: CallOptions = CallOptions()) async throws(Status) -> Stocktake {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(StocktakeServiceMethods.cancelStocktake, request, options)
    }
    return try await invoker.unary(StocktakeServiceMethods.cancelStocktake, request, options)
  }

  /// Gives one stocktake.
  public func getStocktake(_ request: GetStocktakeRequest, options: CallOptions = CallOptions()) async throws(Status) -> Stocktake {
    try await invoker.unary(StocktakeServiceMethods.getStocktake, request, options)
  }

  /// Lists stocktakes, newest first.
  public func listStocktakes(_ request: ListStocktakesRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListStocktakesResponse {
    try await invoker.unary(StocktakeServiceMethods.listStocktakes, request, options)
  }

  /// Lists the lines of a stocktake, in the order of SKUs.
  public func listStocktakeLines(_ request: ListStocktakeLinesRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListStocktakeLinesResponse {
    try await invoker.unary(StocktakeServiceMethods.listStocktakeLines, request, options)
  }
}
