// Written by protoc-gen-kontor from kontor/orders/v1/change.proto; do not edit.

public import RPCCore

/// Changes of orders between their approval and shipping (CHG-1 to CHG-5). Drafts and returned orders are
/// corrected with OrderService.UpdateDraft.
///
/// An order has at most one change set under way, and while it has the order is held
/// (CHANGE_PENDING). It is applied whole or not at all.
public struct ChangeServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Opens a change set on an order in AWAITING_STOCK, ALLOCATED or IN_FULFILMENT and holds
  /// the order. A second one is ALREADY_EXISTS.
  public func openChange(_ request: OpenChangeRequest, options: CallOptions = CallOptions()) async throws(Status) -> ChangeSet {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ChangeServiceMethods.openChange, request, options)
    }
    return try await invoker.unary(ChangeServiceMethods.openChange, request, options)
  }

  /// Says what a change set would do to the order as it stands now, and changes nothing.
  public func previewChange(_ request: PreviewChangeRequest, options: CallOptions = CallOptions()) async throws(Status) -> PreviewChangeResponse {
    try await invoker.unary(ChangeServiceMethods.previewChange, request, options)
  }

  /// Asks for the approvals that the change takes: OPEN to PENDING_APPROVAL, or to APPROVED if it
  /// takes none.
  public func submitChange(_ request: SubmitChangeRequest, options: CallOptions = CallOptions()) async throws(Status) -> ChangeSet {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ChangeServiceMethods.submitChange, request, options)
    }
    return try await invoker.unary(ChangeServiceMethods.submitChange, request, options)
  }

  /// Records that the customer agrees to the change (CHG-2, CHG-3). Recording it again replaces it.
  public func recordConsent(_ request: RecordConsentRequest, options: CallOptions = CallOptions()) async throws(Status) -> ChangeSet {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ChangeServiceMethods.recordConsent, request, options)
    }
    return try await invoker.unary(ChangeServiceMethods.recordConsent, request, options)
  }

  /// Approves or rejects a change in PENDING_APPROVAL on the next level that it takes (CHG-4):
  /// department_head, then sales_director, and general_manager where a price comes to lie below the
  /// list's or below the one agreed before (CHG-4, PRC-2). Whoever opened
  /// the change can't decide it (SAME_PERSON). The last approval makes it APPROVED; a rejection ends
  /// it and the order's hold.
  public func decideChange(_ request: DecideChangeRequest, options: CallOptions = CallOptions()) async throws(Status) -> ChangeSet {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ChangeServiceMethods.decideChange, request, options)
    }
    return try await invoker.unary(ChangeServiceMethods.decideChange, request, options)
  }

  /// Carries out a change in APPROVED whose consent is recorded: lines, prices, totals, reservations,
  /// address and dates in one transaction, and ends the order's hold. An order that waits for no goods
  /// any more is ALLOCATED by it, one with nothing left to send SHIPPED or DELIVERED. If the order has
  /// changed since the change set was opened, nothing is carried out and the change set comes to STALE:
  /// look at the `state` of the answer.
  public func applyChange(_ request: ApplyChangeRequest, options: CallOptions = CallOptions()) async throws(Status) -> ChangeSet {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ChangeServiceMethods.applyChange, request, options)
    }
    return try await invoker.unary(ChangeServiceMethods.applyChange, request, options)
  }

  /// Gives a change up and ends the order's hold.
  public func withdrawChange(_ request: WithdrawChangeRequest, options: CallOptions = CallOptions()) async throws(Status) -> ChangeSet {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ChangeServiceMethods.withdrawChange, request, options)
    }
    return try await invoker.unary(ChangeServiceMethods.withdrawChange, request, options)
  }

  /// Gives one change set.
  public func getChange(_ request: GetChangeRequest, options: CallOptions = CallOptions()) async throws(Status) -> ChangeSet {
    try await invoker.unary(ChangeServiceMethods.getChange, request, options)
  }

  /// Lists change sets, newest first, page by page.
  public func listChanges(_ request: ListChangesRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListChangesResponse {
    try await invoker.unary(ChangeServiceMethods.listChanges, request, options)
  }
}
