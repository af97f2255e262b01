// Written by protoc-gen-kontor from kontor/inventory/v1/hold.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.inventory.v1.StockHoldService`.
public enum StockHoldServiceMethods {
  /// Holds units, all lines or none, from the warehouses that an order for them would be served from. Too
  /// little is FAILED_PRECONDITION with reason INSUFFICIENT_STOCK and what could be sold instead.
  public static let holdStock = MethodDescriptor(service: "kontor.inventory.v1.StockHoldService", method: "HoldStock", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 32768, access: .roles(["customer", "entry_clerk", "sales", "operations", "customer_service"]))
  /// Lets a hold last longer, counted from now.
  public static let extendStockHold = MethodDescriptor(service: "kontor.inventory.v1.StockHoldService", method: "ExtendStockHold", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["customer", "entry_clerk", "sales", "operations", "customer_service"]))
  /// Keeps a hold without a term, for a reference that somebody answers for.
  public static let commitStockHold = MethodDescriptor(service: "kontor.inventory.v1.StockHoldService", method: "CommitStockHold", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["entry_clerk", "sales", "operations"]))
  /// Gives a hold's units back. Releasing one that is released or expired changes nothing.
  public static let releaseStockHold = MethodDescriptor(service: "kontor.inventory.v1.StockHoldService", method: "ReleaseStockHold", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["customer", "entry_clerk", "sales", "operations", "customer_service"]))
  /// Gives one hold. An unknown one is NOT_FOUND.
  public static let getStockHold = MethodDescriptor(service: "kontor.inventory.v1.StockHoldService", method: "GetStockHold", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Lists holds, newest first.
  public static let listStockHolds = MethodDescriptor(service: "kontor.inventory.v1.StockHoldService", method: "ListStockHolds", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["sales", "operations", "purchasing", "warehouse", "customer_service", "maintainer"]))
}

/// Holds on stock (I9). A hold's units count as reserved, so no order can take them, until an order consumes
/// the hold, somebody releases it, or its time is over. Expiry and commit race through the same row: one
/// of them wins, and units are given back once.
///
///   HELD -> COMMITTED -> CONSUMED | RELEASED;  HELD -> CONSUMED | RELEASED | EXPIRED
///
/// What a state does not allow is FAILED_PRECONDITION with reason STOCK_HOLD_STATE.
package protocol StockHoldService: Sendable {
  /// Holds units, all lines or none, from the warehouses that an order for them would be served from. Too
  /// little is FAILED_PRECONDITION with reason INSUFFICIENT_STOCK and what could be sold instead.
  func holdStock(_ request: HoldStockRequest, context: ServerContext) async throws -> StockHold
  /// Lets a hold last longer, counted from now.
  func extendStockHold(_ request: ExtendStockHoldRequest, context: ServerContext) async throws -> StockHold
  /// Keeps a hold without a term, for a reference that somebody answers for.
  func commitStockHold(_ request: CommitStockHoldRequest, context: ServerContext) async throws -> StockHold
  /// Gives a hold's units back. Releasing one that is released or expired changes nothing.
  func releaseStockHold(_ request: ReleaseStockHoldRequest, context: ServerContext) async throws -> StockHold
  /// Gives one hold. An unknown one is NOT_FOUND.
  func getStockHold(_ request: GetStockHoldRequest, context: ServerContext) async throws -> StockHold
  /// Lists holds, newest first.
  func listStockHolds(_ request: ListStockHoldsRequest, context: ServerContext) async throws -> ListStockHoldsResponse
}

extension StockHoldService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.inventory.v1.StockHoldService", methods: [
      MethodHandler(method: StockHoldServiceMethods.holdStock) { call in
        let messages = TypedCall(call)
        let request: HoldStockRequest = try await messages.request()
        try messages.sendOnly(await self.holdStock(request, context: ServerContext(call)))
      },
      MethodHandler(method: StockHoldServiceMethods.extendStockHold) { call in
        let messages = TypedCall(call)
        let request: ExtendStockHoldRequest = try await messages.request()
        try messages.sendOnly(await self.extendStockHold(request, context: ServerContext(call)))
      },
      MethodHandler(method: StockHoldServiceMethods.commitStockHold) { call in
        let messages = TypedCall(call)
        let request: CommitStockHoldRequest = try await messages.request()
        try messages.sendOnly(await self.commitStockHold(request, context: ServerContext(call)))
      },
      MethodHandler(method: StockHoldServiceMethods.releaseStockHold) { call in
        let messages = TypedCall(call)
        let request: ReleaseStockHoldRequest = try await messages.request()
        try messages.sendOnly(await self.releaseStockHold(request, context: ServerContext(call)))
      },
      MethodHandler(method: StockHoldServiceMethods.getStockHold) { call in
        let messages = TypedCall(call)
        let request: GetStockHoldRequest = try await messages.request()
        try messages.sendOnly(await self.getStockHold(request, context: ServerContext(call)))
      },
      MethodHandler(method: StockHoldServiceMethods.listStockHolds) { call in
        let messages = TypedCall(call)
        let request: ListStockHoldsRequest = try await messages.request()
        try messages.sendOnly(await self.listStockHolds(request, context: ServerContext(call)))
      },
    ])
  }
}
