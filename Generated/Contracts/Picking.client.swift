// Written by protoc-gen-kontor from kontor/inventory/v1/picking.proto; do not edit.

public import RPCCore

/// Fulfilments of the caller's tenant: each is one warehouse's part of one order, from the pick
/// list to the parcels that a carrier takes (INV-2, INV-3, INV-4).
///
/// Every change is idempotent by its `request_id`: the same id with the same request is not done
/// again and answers the fulfilment as it stands, with another request it is INVALID_ARGUMENT
/// (I8). A stale `expected_version` is ABORTED, an unknown id NOT_FOUND, a step that the state
/// does not allow FAILED_PRECONDITION.
///
/// With `dry_run` a command is done whole and undone again, all of it: its answer or refusal is what it
/// would give now, with ids made up. Nothing stays, neither state nor event nor audit row, and the
/// `request_id` is not used up.
public struct PickServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Gives an order to its warehouses: one fulfilment for each in which units of it are reserved and
  /// not given out yet; the order goes to IN_FULFILMENT. The order has to be in ALLOCATED or
  /// IN_FULFILMENT, without a hold, and paid as its method asks: authorized or captured, except cash
  /// on delivery and invoice. Fulfilments of an order that may not be shipped yet are PLANNED, and
  /// released when their time comes or by another call after it.
  public func releaseFulfilments(_ request: ReleaseFulfilmentsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ReleaseFulfilmentsResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(PickServiceMethods.releaseFulfilments, request, options)
    }
    return try await invoker.unary(PickServiceMethods.releaseFulfilments, request, options)
  }

  /// Gives one fulfilment with its lines and parcels.
  public func getFulfilment(_ request: GetFulfilmentRequest, options: CallOptions = CallOptions()) async throws(Status) -> Fulfilment {
    try await invoker.unary(PickServiceMethods.getFulfilment, request, options)
  }

  /// Lists fulfilments, newest first, page by page.
  public func listFulfilments(_ request: ListFulfilmentsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListFulfilmentsResponse {
    try await invoker.unary(PickServiceMethods.listFulfilments, request, options)
  }

  /// Lists what is to be picked, in the order in which it should be: higher priority first, then
  /// what is due first, then what was released first (PRI-1, PRI-2).
  public func listPickQueue(_ request: ListPickQueueRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListPickQueueResponse {
    try await invoker.unary(PickServiceMethods.listPickQueue, request, options)
  }

  /// The head of the queue as it stands, then every fulfilment that enters it, changes in it or
  /// leaves it. It begins anew with SNAPSHOT when the reader was too slow; a reader that comes
  /// back after a broken connection begins anew as well. Ends at the deadline only.
  public func watchPickQueue(_ request: WatchPickQueueRequest, options: CallOptions = CallOptions()) async throws(Status) -> ResponseStream<WatchPickQueueResponse> {
    try await invoker.serverStreaming(PickServiceMethods.watchPickQueue, request, options)
  }

  /// The caller takes a fulfilment to pick it, for the time that the tenant has settled. One that
  /// somebody else has claimed is FAILED_PRECONDITION with reason PICK_CLAIMED until that claim
  /// has run out; of two who claim at once one gets it. A claim of one's own is prolonged.
  public func claimPick(_ request: ClaimPickRequest, options: CallOptions = CallOptions()) async throws(Status) -> Fulfilment {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(PickServiceMethods.claimPick, request, options)
    }
    return try await invoker.unary(PickServiceMethods.claimPick, request, options)
  }

  /// Records units that the caller has picked; calls add up. More than is left of a line is
  /// FAILED_PRECONDITION. Only who has claimed the fulfilment may do this, as the next two.
  public func confirmPick(_ request: ConfirmPickRequest, options: CallOptions = CallOptions()) async throws(Status) -> Fulfilment {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(PickServiceMethods.confirmPick, request, options)
    }
    return try await invoker.unary(PickServiceMethods.confirmPick, request, options)
  }

  /// Records units that are not where the books have them (INV-4). Their reservation ends, and
  /// they are quarantined until somebody counts. Other warehouses that have them free get them, to
  /// be released there by ReleaseFulfilments; what none has waits for goods if the order takes
  /// back-orders; else the order is held by STOCK until somebody decides, and the fulfilment is
  /// SHORT. A fulfilment of which nothing is left is CANCELLED.
  public func reportShort(_ request: ReportShortRequest, options: CallOptions = CallOptions()) async throws(Status) -> ReportShortResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(PickServiceMethods.reportShort, request, options)
    }
    return try await invoker.unary(PickServiceMethods.reportShort, request, options)
  }

  /// Says what lies in which parcel; together exactly what was picked. Nothing may be left to pick.
  public func pack(_ request: PackRequest, options: CallOptions = CallOptions()) async throws(Status) -> Fulfilment {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(PickServiceMethods.pack, request, options)
    }
    return try await invoker.unary(PickServiceMethods.pack, request, options)
  }

  /// Ends a fulfilment before any of it is with a carrier: its units stay reserved for the order,
  /// which may be released again or cancelled.
  public func cancelFulfilment(_ request: CancelFulfilmentRequest, options: CallOptions = CallOptions()) async throws(Status) -> Fulfilment {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(PickServiceMethods.cancelFulfilment, request, options)
    }
    return try await invoker.unary(PickServiceMethods.cancelFulfilment, request, options)
  }
}
