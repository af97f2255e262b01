// Written by protoc-gen-kontor from kontor/inventory/v1/stocktake.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.inventory.v1.StocktakeService`.
public enum StocktakeServiceMethods {
  /// Plans a stocktake of a warehouse: of the SKUs named, or of those that have stock there. A SKU of which
  /// one is open there is ALREADY_EXISTS; where no SKU has stock it is NOT_FOUND.
  public static let planStocktake = MethodDescriptor(service: "kontor.inventory.v1.StocktakeService", method: "PlanStocktake", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(20000), maxRequestBytes: 131072, access: .roles(["warehouse", "operations", "department_head"]))
  /// Takes counts of one stocktake in the order sent. PLANNED comes to COUNTING with the first, COUNTING and
  /// RECOUNT to COUNTED with the last that is wanted. A further count of a SKU replaces the one before, which
  /// stays to be seen in its line. A refused count does not end the stream. After a broken connection the
  /// client sends everything again: what was taken before is counted as replayed, in any state.
  ///
  /// Counts carry no `expected_version`: each says what somebody saw at its own time.
  public static let submitCounts = MethodDescriptor(service: "kontor.inventory.v1.StocktakeService", method: "SubmitCounts", kind: .clientStreaming, idempotency: .idempotent, defaultTimeout: .milliseconds(3600000), maxRequestBytes: 4096, access: .roles(["warehouse"]))
  /// Decides what was counted: approves it with the cause of every difference, COUNTED to APPROVED, or asks
  /// for another count of some SKUs, COUNTED or APPROVED to RECOUNT. Who counted any of it may not approve:
  /// FAILED_PRECONDITION with reason SAME_PERSON.
  public static let reviewStocktake = MethodDescriptor(service: "kontor.inventory.v1.StocktakeService", method: "ReviewStocktake", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(20000), maxRequestBytes: 524288, access: .roles(["operations", "finance", "department_head"]))
  /// Posts what was approved, all differences or none: for each an ADJUST movement of the units counted less
  /// those in the books at the count (I12), whose reason names the stocktake. Reserved units that are not
  /// there are taken from the newest orders as in StockService.Adjust (I1); when even that is not enough it is
  /// FAILED_PRECONDITION with reason STOCK_RESERVED, and the SKU is to be counted again. A repeat answers the
  /// counters as they stand at its own time.
  public static let postStocktake = MethodDescriptor(service: "kontor.inventory.v1.StocktakeService", method: "PostStocktake", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(30000), maxRequestBytes: 4096, access: .roles(["operations", "finance", "department_head"]))
  /// Ends a stocktake without posting anything.
  public static let cancelStocktake = MethodDescriptor(service: "kontor.inventory.v1.StocktakeService", method: "CancelStocktake", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["warehouse", "operations", "department_head"]))
  /// Gives one stocktake.
  public static let getStocktake = MethodDescriptor(service: "kontor.inventory.v1.StocktakeService", method: "GetStocktake", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .roles(["warehouse", "operations", "purchasing", "finance", "department_head", "maintainer"]))
  /// Lists stocktakes, newest first.
  public static let listStocktakes = MethodDescriptor(service: "kontor.inventory.v1.StocktakeService", method: "ListStocktakes", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["warehouse", "operations", "purchasing", "finance", "department_head", "maintainer"]))
  /// Lists the lines of a stocktake, in the order of SKUs.
  public static let listStocktakeLines = MethodDescriptor(service: "kontor.inventory.v1.StocktakeService", method: "ListStocktakeLines", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["warehouse", "operations", "purchasing", "finance", "department_head", "maintainer"]))
}

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
package protocol StocktakeService: Sendable {
  /// Plans a stocktake of a warehouse: of the SKUs named, or of those that have stock there. A SKU of which
  /// one is open there is ALREADY_EXISTS; where no SKU has stock it is NOT_FOUND.
  func planStocktake(_ request: PlanStocktakeRequest, context: ServerContext) async throws -> Stocktake
  /// Takes counts of one stocktake in the order sent. PLANNED comes to COUNTING with the first, COUNTING and
  /// RECOUNT to COUNTED with the last that is wanted. A further count of a SKU replaces the one before, which
  /// stays to be seen in its line. A refused count does not end the stream. After a broken connection the
  /// client sends everything again: what was taken before is counted as replayed, in any state.
  ///
  /// Counts carry no `expected_version`: each says what somebody saw at its own time.
  func submitCounts(_ requests: RequestStream<SubmitCountsRequest>, context: ServerContext) async throws -> SubmitCountsResponse
  /// Decides what was counted: approves it with the cause of every difference, COUNTED to APPROVED, or asks
  /// for another count of some SKUs, COUNTED or APPROVED to RECOUNT. Who counted any of it may not approve:
  /// FAILED_PRECONDITION with reason SAME_PERSON.
  func reviewStocktake(_ request: ReviewStocktakeRequest, context: ServerContext) async throws -> Stocktake
  /// Posts what was approved, all differences or none: for each an ADJUST movement of the units counted less
  /// those in the books at the count (I12), whose reason names the stocktake. Reserved units that are not
  /// there are taken from the newest orders as in StockService.Adjust (I1); when even that is not enough it is
  /// FAILED_PRECONDITION with reason STOCK_RESERVED, and the SKU is to be counted again. A repeat answers the
  /// counters as they stand at its own time.
  func postStocktake(_ request: PostStocktakeRequest, context: ServerContext) async throws -> PostStocktakeResponse
  /// Ends a stocktake without posting anything.
  func cancelStocktake(_ request: CancelStocktakeRequest, context: ServerContext) async throws -> Stocktake
  /// Gives one stocktake.
  func getStocktake(_ request: GetStocktakeRequest, context: ServerContext) async throws -> Stocktake
  /// Lists stocktakes, newest first.
  func listStocktakes(_ request: ListStocktakesRequest, context: ServerContext) async throws -> ListStocktakesResponse
  /// Lists the lines of a stocktake, in the order of SKUs.
  func listStocktakeLines(_ request: ListStocktakeLinesRequest, context: ServerContext) async throws -> ListStocktakeLinesResponse
}

extension StocktakeService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.inventory.v1.StocktakeService", methods: [
      MethodHandler(method: StocktakeServiceMethods.planStocktake) { call in
        let messages = TypedCall(call)
        let request: PlanStocktakeRequest = try await messages.request()
        try messages.sendOnly(await self.planStocktake(request, context: ServerContext(call)))
      },
      .clientStreaming(StocktakeServiceMethods.submitCounts) { try await self.submitCounts($0, context: $1) },
      MethodHandler(method: StocktakeServiceMethods.reviewStocktake) { call in
        let messages = TypedCall(call)
        let request: ReviewStocktakeRequest = try await messages.request()
        try messages.sendOnly(await self.reviewStocktake(request, context: ServerContext(call)))
      },
      MethodHandler(method: StocktakeServiceMethods.postStocktake) { call in
        let messages = TypedCall(call)
        let request: PostStocktakeRequest = try await messages.request()
        try messages.sendOnly(await self.postStocktake(request, context: ServerContext(call)))
      },
      MethodHandler(method: StocktakeServiceMethods.cancelStocktake) { call in
        let messages = TypedCall(call)
        let request: CancelStocktakeRequest = try await messages.request()
        try messages.sendOnly(await self.cancelStocktake(request, context: ServerContext(call)))
      },
      MethodHandler(method: StocktakeServiceMethods.getStocktake) { call in
        let messages = TypedCall(call)
        let request: GetStocktakeRequest = try await messages.request()
        try messages.sendOnly(await self.getStocktake(request, context: ServerContext(call)))
      },
      MethodHandler(method: StocktakeServiceMethods.listStocktakes) { call in
        let messages = TypedCall(call)
        let request: ListStocktakesRequest = try await messages.request()
        try messages.sendOnly(await self.listStocktakes(request, context: ServerContext(call)))
      },
      MethodHandler(method: StocktakeServiceMethods.listStocktakeLines) { call in
        let messages = TypedCall(call)
        let request: ListStocktakeLinesRequest = try await messages.request()
        try messages.sendOnly(await self.listStocktakeLines(request, context: ServerContext(call)))
      },
    ])
  }
}
