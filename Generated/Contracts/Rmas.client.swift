// Written by protoc-gen-kontor from kontor/orders/v1/rmas.proto; do not edit.

public import RPCCore

/// Returns of delivered goods (RMA-1…7). Units that are asked back are spoken for from CreateRma on: two
/// returns never take the same units, and no more comes back than was delivered (I5). Every step stands in
/// the order's timeline and in the audit; customers are told of decisions, arrivals and outcomes.
///
/// Idempotency, versions and codes are as in OrderService. A step that a return's state does not allow is
/// FAILED_PRECONDITION with reason RMA_STATE, more units than there are with EXCEEDS_OPEN_QUANTITY.
///
/// With `dry_run` a command is done whole and undone again, all of it: its answer or refusal is what it
/// would give now, with the ids made up. Nothing stays, neither state nor event nor audit row, and the
/// `request_id` is not used up.
public struct RmaServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Says what could be returned of an order and what speaks against it, line by line, and does nothing
  /// (RMA-1, RMA-2).
  public func checkEligibility(_ request: CheckEligibilityRequest, options: CallOptions = CallOptions()) async throws(Status) -> CheckEligibilityResponse {
    try await invoker.unary(RmaServiceMethods.checkEligibility, request, options)
  }

  /// Opens a return in REQUESTED. What the policy has against it stands in its `findings`; more units than
  /// are delivered and neither back nor asked back are refused.
  public func createRma(_ request: CreateRmaRequest, options: CallOptions = CallOptions()) async throws(Status) -> Rma {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(RmaServiceMethods.createRma, request, options)
    }
    return try await invoker.unary(RmaServiceMethods.createRma, request, options)
  }

  /// Approves a return and says where the goods go, or rejects it. Against a finding it takes `override`, a
  /// reason and a department head; else it is FAILED_PRECONDITION with reason RETURN_NOT_ELIGIBLE.
  public func decideRma(_ request: DecideRmaRequest, options: CallOptions = CallOptions()) async throws(Status) -> Rma {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(RmaServiceMethods.decideRma, request, options)
    }
    return try await invoker.unary(RmaServiceMethods.decideRma, request, options)
  }

  /// Books goods in, some or all: they lie in quarantine until they are inspected (RMA-6).
  public func recordReceipt(_ request: RecordReceiptRequest, options: CallOptions = CallOptions()) async throws(Status) -> Rma {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(RmaServiceMethods.recordReceipt, request, options)
    }
    return try await invoker.unary(RmaServiceMethods.recordReceipt, request, options)
  }

  /// Notes what was found and what the customer gets (RMA-4, RMA-7). Where goods stay with us, those as new
  /// go back to free stock, and orders that wait for them get them; the others are scrapped.
  public func recordInspection(_ request: RecordInspectionRequest, options: CallOptions = CallOptions()) async throws(Status) -> Rma {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(RmaServiceMethods.recordInspection, request, options)
    }
    return try await invoker.unary(RmaServiceMethods.recordInspection, request, options)
  }

  /// Offers an alternative for goods that the policy owes nothing for, or another one in its place (RMA-4).
  public func proposeAlternative(_ request: ProposeAlternativeRequest, options: CallOptions = CallOptions()) async throws(Status) -> Rma {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(RmaServiceMethods.proposeAlternative, request, options)
    }
    return try await invoker.unary(RmaServiceMethods.proposeAlternative, request, options)
  }

  /// Notes what the customer said to the offer.
  public func acceptAlternative(_ request: AcceptAlternativeRequest, options: CallOptions = CallOptions()) async throws(Status) -> Rma {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(RmaServiceMethods.acceptAlternative, request, options)
    }
    return try await invoker.unary(RmaServiceMethods.acceptAlternative, request, options)
  }

  /// Brings a return to its end: asks for the refund, which finance approves (I6), or makes the exchange's
  /// order; goods that are the customer's leave quarantine.
  ///
  /// Other goods than those that came back cost what the price list says now. What was paid for the goods
  /// pays for them; what they cost more is to be paid as of any order, what they cost less is asked back.
  public func completeRma(_ request: CompleteRmaRequest, options: CallOptions = CallOptions()) async throws(Status) -> Rma {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(RmaServiceMethods.completeRma, request, options)
    }
    return try await invoker.unary(RmaServiceMethods.completeRma, request, options)
  }

  /// Calls a return off before its goods came.
  public func cancelRma(_ request: CancelRmaRequest, options: CallOptions = CallOptions()) async throws(Status) -> Rma {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(RmaServiceMethods.cancelRma, request, options)
    }
    return try await invoker.unary(RmaServiceMethods.cancelRma, request, options)
  }

  /// Gives one return.
  public func getRma(_ request: GetRmaRequest, options: CallOptions = CallOptions()) async throws(Status) -> Rma {
    try await invoker.unary(RmaServiceMethods.getRma, request, options)
  }

  /// Lists returns, newest first, page by page.
  public func listRmas(_ request: ListRmasRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListRmasResponse {
    try await invoker.unary(RmaServiceMethods.listRmas, request, options)
  }

  /// Counts the returns of a span by why customers sent goods back and what the inspection decided, by
  /// product, and by what inspections found (RMA-7, ANA-4), the most frequent first.
  public func summariseReturnCauses(_ request: SummariseReturnCausesRequest, options: CallOptions = CallOptions()) async throws(Status) -> SummariseReturnCausesResponse {
    try await invoker.unary(RmaServiceMethods.summariseReturnCauses, request, options)
  }
}
