// Written by protoc-gen-kontor from kontor/complaints/v1/exception.proto; do not edit.

public import RPCCore

/// Exception cases of the caller's tenant (EXC-1…3): found by the service itself or raised by anyone.
/// Of one kind and subject at most one case is unresolved; raising it again answers that case.
///
/// Every change is idempotent by its `request_id` and answers the case as it stands. A stale
/// `expected_version` is ABORTED, an unknown id NOT_FOUND, a step that the state does not allow
/// FAILED_PRECONDITION with reason EXCEPTION_CASE_STATE.
public struct ExceptionServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Marks an order as abnormal (EXC-2), in state OPEN. Where a case of the kind and order is
  /// unresolved, answers that one and changes nothing.
  public func raiseException(_ request: RaiseExceptionRequest, options: CallOptions = CallOptions()) async throws(Status) -> ExceptionCase {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ExceptionServiceMethods.raiseException, request, options)
    }
    return try await invoker.unary(ExceptionServiceMethods.raiseException, request, options)
  }

  /// Gives one case.
  public func getException(_ request: GetExceptionRequest, options: CallOptions = CallOptions()) async throws(Status) -> ExceptionCase {
    try await invoker.unary(ExceptionServiceMethods.getException, request, options)
  }

  /// Lists cases, newest first, page by page.
  public func listExceptions(_ request: ListExceptionsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListExceptionsResponse {
    try await invoker.unary(ExceptionServiceMethods.listExceptions, request, options)
  }

  /// Gives a case to a department and a person, with a deadline (EXC-3): OPEN to ASSIGNED; in
  /// ASSIGNED it changes who has it.
  public func triageException(_ request: TriageExceptionRequest, options: CallOptions = CallOptions()) async throws(Status) -> ExceptionCase {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ExceptionServiceMethods.triageException, request, options)
    }
    return try await invoker.unary(ExceptionServiceMethods.triageException, request, options)
  }

  /// States the cause and the plan (EXC-3, EXC-4): ASSIGNED to PLANNED; in PLANNED it replaces them.
  public func planException(_ request: PlanExceptionRequest, options: CallOptions = CallOptions()) async throws(Status) -> ExceptionCase {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ExceptionServiceMethods.planException, request, options)
    }
    return try await invoker.unary(ExceptionServiceMethods.planException, request, options)
  }

  /// Records what came of it: PLANNED or IN_PROGRESS to RESOLVED.
  public func resolveException(_ request: ResolveExceptionRequest, options: CallOptions = CallOptions()) async throws(Status) -> ExceptionCase {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ExceptionServiceMethods.resolveException, request, options)
    }
    return try await invoker.unary(ExceptionServiceMethods.resolveException, request, options)
  }

  /// Records that the customer was told: RESOLVED to CUSTOMER_INFORMED.
  public func informCustomer(_ request: InformCustomerRequest, options: CallOptions = CallOptions()) async throws(Status) -> ExceptionCase {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ExceptionServiceMethods.informCustomer, request, options)
    }
    return try await invoker.unary(ExceptionServiceMethods.informCustomer, request, options)
  }

  /// Ends a case: from CUSTOMER_INFORMED, or from RESOLVED where the customer has nothing to be told
  /// (`reason` says why).
  public func closeException(_ request: CloseExceptionRequest, options: CallOptions = CallOptions()) async throws(Status) -> ExceptionCase {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ExceptionServiceMethods.closeException, request, options)
    }
    return try await invoker.unary(ExceptionServiceMethods.closeException, request, options)
  }

  /// The cases that are not CLOSED, then every one that is raised, changes or leaves them. It begins anew
  /// with SNAPSHOT when the reader was too slow; a reader that comes back after a broken connection begins
  /// anew as well. Ends at the deadline only.
  public func watchExceptions(_ request: WatchExceptionsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ResponseStream<WatchExceptionsResponse> {
    try await invoker.serverStreaming(ExceptionServiceMethods.watchExceptions, request, options)
  }
}
