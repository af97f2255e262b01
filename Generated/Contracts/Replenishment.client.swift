// Written by protoc-gen-kontor from kontor/inventory/v1/replenishment.proto; do not edit.

public import RPCCore

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
public struct ReplenishmentServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Creates or replaces the policy of a SKU in a warehouse.
  public func putReorderPolicy(_ request: PutReorderPolicyRequest, options: CallOptions = CallOptions()) async throws(Status) -> ReorderPolicy {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ReplenishmentServiceMethods.putReorderPolicy, request, options)
    }
    return try await invoker.unary(ReplenishmentServiceMethods.putReorderPolicy, request, options)
  }

  /// Lists policies, in the order of SKUs and warehouses.
  public func listReorderPolicies(_ request: ListReorderPoliciesRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListReorderPoliciesResponse {
    try await invoker.unary(ReplenishmentServiceMethods.listReorderPolicies, request, options)
  }

  /// Lists supplier orders that wait for approval, those below their safety stock first, then oldest first.
  public func listSuggestions(_ request: ListSuggestionsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListSuggestionsResponse {
    try await invoker.unary(ReplenishmentServiceMethods.listSuggestions, request, options)
  }

  /// Lists supplier orders, newest first.
  public func listSupplierOrders(_ request: ListSupplierOrdersRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListSupplierOrdersResponse {
    try await invoker.unary(ReplenishmentServiceMethods.listSupplierOrders, request, options)
  }

  /// Gives one supplier order.
  public func getSupplierOrder(_ request: GetSupplierOrderRequest, options: CallOptions = CallOptions()) async throws(Status) -> SupplierOrder {
    try await invoker.unary(ReplenishmentServiceMethods.getSupplierOrder, request, options)
  }

  /// Approves a suggestion, as it is or with another number of units: SUGGESTED to APPROVED.
  public func approveSuggestion(_ request: ApproveSuggestionRequest, options: CallOptions = CallOptions()) async throws(Status) -> SupplierOrder {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ReplenishmentServiceMethods.approveSuggestion, request, options)
    }
    return try await invoker.unary(ReplenishmentServiceMethods.approveSuggestion, request, options)
  }

  /// Records that the supplier was asked to deliver: APPROVED to ORDERED. Its units are `incoming` from now
  /// on, expected after the policy's lead time.
  public func placeSupplierOrder(_ request: PlaceSupplierOrderRequest, options: CallOptions = CallOptions()) async throws(Status) -> SupplierOrder {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ReplenishmentServiceMethods.placeSupplierOrder, request, options)
    }
    return try await invoker.unary(ReplenishmentServiceMethods.placeSupplierOrder, request, options)
  }

  /// Records the date that the supplier agreed to, and when to ask again (REP-3). Orders that wait for the
  /// SKU are promised that date as far as its units reach, in their turn: see SourcingService.ListBackorders.
  public func recordSupplierPromise(_ request: RecordSupplierPromiseRequest, options: CallOptions = CallOptions()) async throws(Status) -> SupplierOrder {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ReplenishmentServiceMethods.recordSupplierPromise, request, options)
    }
    return try await invoker.unary(ReplenishmentServiceMethods.recordSupplierPromise, request, options)
  }

  /// Books goods that arrived for an order: ORDERED to PART_RECEIVED or RECEIVED. Orders that wait for them
  /// get them at once after it, as with StockService.Receive. More than was ordered is taken as well.
  public func receiveSupplierOrder(_ request: ReceiveSupplierOrderRequest, options: CallOptions = CallOptions()) async throws(Status) -> ReceiveSupplierOrderResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ReplenishmentServiceMethods.receiveSupplierOrder, request, options)
    }
    return try await invoker.unary(ReplenishmentServiceMethods.receiveSupplierOrder, request, options)
  }

  /// Gives an order up. What has not arrived of it is not `incoming` any more.
  public func cancelSupplierOrder(_ request: CancelSupplierOrderRequest, options: CallOptions = CallOptions()) async throws(Status) -> SupplierOrder {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ReplenishmentServiceMethods.cancelSupplierOrder, request, options)
    }
    return try await invoker.unary(ReplenishmentServiceMethods.cancelSupplierOrder, request, options)
  }
}
