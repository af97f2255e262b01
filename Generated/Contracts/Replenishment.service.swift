// Written by protoc-gen-kontor from kontor/inventory/v1/replenishment.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.inventory.v1.ReplenishmentService`.
public enum ReplenishmentServiceMethods {
  /// Creates or replaces the policy of a SKU in a warehouse.
  public static let putReorderPolicy = MethodDescriptor(service: "kontor.inventory.v1.ReplenishmentService", method: "PutReorderPolicy", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["purchasing", "operations"]))
  /// Lists policies, in the order of SKUs and warehouses.
  public static let listReorderPolicies = MethodDescriptor(service: "kontor.inventory.v1.ReplenishmentService", method: "ListReorderPolicies", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["purchasing", "operations", "warehouse", "sales", "maintainer"]))
  /// Lists supplier orders that wait for approval, those below their safety stock first, then oldest first.
  public static let listSuggestions = MethodDescriptor(service: "kontor.inventory.v1.ReplenishmentService", method: "ListSuggestions", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["purchasing", "operations", "warehouse", "sales"]))
  /// Lists supplier orders, newest first.
  public static let listSupplierOrders = MethodDescriptor(service: "kontor.inventory.v1.ReplenishmentService", method: "ListSupplierOrders", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["purchasing", "operations", "warehouse", "sales", "customer_service", "maintainer"]))
  /// Gives one supplier order.
  public static let getSupplierOrder = MethodDescriptor(service: "kontor.inventory.v1.ReplenishmentService", method: "GetSupplierOrder", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .roles(["purchasing", "operations", "warehouse", "sales", "customer_service", "maintainer"]))
  /// Approves a suggestion, as it is or with another number of units: SUGGESTED to APPROVED.
  public static let approveSuggestion = MethodDescriptor(service: "kontor.inventory.v1.ReplenishmentService", method: "ApproveSuggestion", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["purchasing", "operations"]))
  /// Records that the supplier was asked to deliver: APPROVED to ORDERED. Its units are `incoming` from now
  /// on, expected after the policy's lead time.
  public static let placeSupplierOrder = MethodDescriptor(service: "kontor.inventory.v1.ReplenishmentService", method: "PlaceSupplierOrder", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["purchasing"]))
  /// Records the date that the supplier agreed to, and when to ask again (REP-3). Orders that wait for the
  /// SKU are promised that date as far as its units reach, in their turn: see SourcingService.ListBackorders.
  public static let recordSupplierPromise = MethodDescriptor(service: "kontor.inventory.v1.ReplenishmentService", method: "RecordSupplierPromise", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["purchasing"]))
  /// Books goods that arrived for an order: ORDERED to PART_RECEIVED or RECEIVED. Orders that wait for them
  /// get them at once after it, as with StockService.Receive. More than was ordered is taken as well.
  public static let receiveSupplierOrder = MethodDescriptor(service: "kontor.inventory.v1.ReplenishmentService", method: "ReceiveSupplierOrder", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["warehouse", "purchasing"]))
  /// Gives an order up. What has not arrived of it is not `incoming` any more.
  public static let cancelSupplierOrder = MethodDescriptor(service: "kontor.inventory.v1.ReplenishmentService", method: "CancelSupplierOrder", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["purchasing", "operations"]))
}

/// Replenishment of the caller's tenant (REP-1…3, INV-6).
///
/// A reorder policy says of a SKU in a warehouse how little may be left. Where `available + incoming` falls
/// below its alert line, the service suggests a supplier order within a minute; of a SKU in a warehouse at
/// most one order is SUGGESTED or APPROVED. From ORDERED on, what has not arrived of it counts as `incoming`
/// of the stock level, so it is not suggested again.
///
///   SUGGESTED -> APPROVED -> ORDERED -> PART_RECEIVED -> RECEIVED
///   everything but RECEIVED -> CANCELLED
///
/// What a state does not allow is FAILED_PRECONDITION with reason SUPPLIER_ORDER_STATE, an unknown order
/// NOT_FOUND, a stale `expected_version` ABORTED.
package protocol ReplenishmentService: Sendable {
  /// Creates or replaces the policy of a SKU in a warehouse.
  func putReorderPolicy(_ request: PutReorderPolicyRequest, context: ServerContext) async throws -> ReorderPolicy
  /// Lists policies, in the order of SKUs and warehouses.
  func listReorderPolicies(_ request: ListReorderPoliciesRequest, context: ServerContext) async throws -> ListReorderPoliciesResponse
  /// Lists supplier orders that wait for approval, those below their safety stock first, then oldest first.
  func listSuggestions(_ request: ListSuggestionsRequest, context: ServerContext) async throws -> ListSuggestionsResponse
  /// Lists supplier orders, newest first.
  func listSupplierOrders(_ request: ListSupplierOrdersRequest, context: ServerContext) async throws -> ListSupplierOrdersResponse
  /// Gives one supplier order.
  func getSupplierOrder(_ request: GetSupplierOrderRequest, context: ServerContext) async throws -> SupplierOrder
  /// Approves a suggestion, as it is or with another number of units: SUGGESTED to APPROVED.
  func approveSuggestion(_ request: ApproveSuggestionRequest, context: ServerContext) async throws -> SupplierOrder
  /// Records that the supplier was asked to deliver: APPROVED to ORDERED. Its units are `incoming` from now
  /// on, expected after the policy's lead time.
  func placeSupplierOrder(_ request: PlaceSupplierOrderRequest, context: ServerContext) async throws -> SupplierOrder
  /// Records the date that the supplier agreed to, and when to ask again (REP-3). Orders that wait for the
  /// SKU are promised that date as far as its units reach, in their turn: see SourcingService.ListBackorders.
  func recordSupplierPromise(_ request: RecordSupplierPromiseRequest, context: ServerContext) async throws -> SupplierOrder
  /// Books goods that arrived for an order: ORDERED to PART_RECEIVED or RECEIVED. Orders that wait for them
  /// get them at once after it, as with StockService.Receive. More than was ordered is taken as well.
  func receiveSupplierOrder(_ request: ReceiveSupplierOrderRequest, context: ServerContext) async throws -> ReceiveSupplierOrderResponse
  /// Gives an order up. What has not arrived of it is not `incoming` any more.
  func cancelSupplierOrder(_ request: CancelSupplierOrderRequest, context: ServerContext) async throws -> SupplierOrder
}

extension ReplenishmentService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.inventory.v1.ReplenishmentService", methods: [
      MethodHandler(method: ReplenishmentServiceMethods.putReorderPolicy) { call in
        let messages = TypedCall(call)
        let request: PutReorderPolicyRequest = try await messages.request()
        try messages.sendOnly(await self.putReorderPolicy(request, context: ServerContext(call)))
      },
      MethodHandler(method: ReplenishmentServiceMethods.listReorderPolicies) { call in
        let messages = TypedCall(call)
        let request: ListReorderPoliciesRequest = try await messages.request()
        try messages.sendOnly(await self.listReorderPolicies(request, context: ServerContext(call)))
      },
      MethodHandler(method: ReplenishmentServiceMethods.listSuggestions) { call in
        let messages = TypedCall(call)
        let request: ListSuggestionsRequest = try await messages.request()
        try messages.sendOnly(await self.listSuggestions(request, context: ServerContext(call)))
      },
      MethodHandler(method: ReplenishmentServiceMethods.listSupplierOrders) { call in
        let messages = TypedCall(call)
        let request: ListSupplierOrdersRequest = try await messages.request()
        try messages.sendOnly(await self.listSupplierOrders(request, context: ServerContext(call)))
      },
      MethodHandler(method: ReplenishmentServiceMethods.getSupplierOrder) { call in
        let messages = TypedCall(call)
        let request: GetSupplierOrderRequest = try await messages.request()
        try messages.sendOnly(await self.getSupplierOrder(request, context: ServerContext(call)))
      },
      MethodHandler(method: ReplenishmentServiceMethods.approveSuggestion) { call in
        let messages = TypedCall(call)
        let request: ApproveSuggestionRequest = try await messages.request()
        try messages.sendOnly(await self.approveSuggestion(request, context: ServerContext(call)))
      },
      MethodHandler(method: ReplenishmentServiceMethods.placeSupplierOrder) { call in
        let messages = TypedCall(call)
        let request: PlaceSupplierOrderRequest = try await messages.request()
        try messages.sendOnly(await self.placeSupplierOrder(request, context: ServerContext(call)))
      },
      MethodHandler(method: ReplenishmentServiceMethods.recordSupplierPromise) { call in
        let messages = TypedCall(call)
        let request: RecordSupplierPromiseRequest = try await messages.request()
        try messages.sendOnly(await self.recordSupplierPromise(request, context: ServerContext(call)))
      },
      MethodHandler(method: ReplenishmentServiceMethods.receiveSupplierOrder) { call in
        let messages = TypedCall(call)
        let request: ReceiveSupplierOrderRequest = try await messages.request()
        try messages.sendOnly(await self.receiveSupplierOrder(request, context: ServerContext(call)))
      },
      MethodHandler(method: ReplenishmentServiceMethods.cancelSupplierOrder) { call in
        let messages = TypedCall(call)
        let request: CancelSupplierOrderRequest = try await messages.request()
        try messages.sendOnly(await self.cancelSupplierOrder(request, context: ServerContext(call)))
      },
    ])
  }
}
