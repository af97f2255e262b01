// Written by protoc-gen-kontor from kontor/orders/v1/urgent.proto; do not edit.

public import RPCCore

/// Urgent requests of the caller's tenant.
///
/// Every change is idempotent by its `request_id`: the same id with the same request is not done
/// again and answers the request as it stands, with another one it is INVALID_ARGUMENT (I8). A stale
/// `expected_version` is ABORTED, an unknown id NOT_FOUND, a step that the state does not allow
/// FAILED_PRECONDITION with reason URGENT_REQUEST_STATE.
public struct UrgentServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Asks that an order goes before others (PRI-3), in state REQUESTED: up to the order's state
  /// IN_FULFILMENT. Of an order that has an open request already it is ALREADY_EXISTS.
  public func requestUrgent(_ request: RequestUrgentRequest, options: CallOptions = CallOptions()) async throws(Status) -> UrgentRequest {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(UrgentServiceMethods.requestUrgent, request, options)
    }
    return try await invoker.unary(UrgentServiceMethods.requestUrgent, request, options)
  }

  /// Answers a request, within the hour that the clock URGENT_EVALUATION gives (PRI-4): from
  /// REQUESTED or NEGOTIATE to ACCEPTED, ACTIVE, NEGOTIATE or DECLINED. ACCEPT makes the order one
  /// of the class URGENT, with the priority of the degree and the time wanted as its delivery time,
  /// so that goods go to it first; with a task group it is ACTIVE at once (PRI-5). NEGOTIATE offers
  /// another time. A request of the degree MUST_ACCEPT is declined by the general manager alone
  /// (PRI-6); else it is PERMISSION_DENIED with reason ROLE_MISSING.
  public func evaluateUrgent(_ request: EvaluateUrgentRequest, options: CallOptions = CallOptions()) async throws(Status) -> UrgentRequest {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(UrgentServiceMethods.evaluateUrgent, request, options)
    }
    return try await invoker.unary(UrgentServiceMethods.evaluateUrgent, request, options)
  }

  /// Records what the customer says to another time: from NEGOTIATE to ACCEPTED with that time, as
  /// EvaluateUrgent, or to DECLINED.
  public func answerNegotiation(_ request: AnswerNegotiationRequest, options: CallOptions = CallOptions()) async throws(Status) -> UrgentRequest {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(UrgentServiceMethods.answerNegotiation, request, options)
    }
    return try await invoker.unary(UrgentServiceMethods.answerNegotiation, request, options)
  }

  /// Names the task group of an accepted request (PRI-5): from ACCEPTED to ACTIVE; in ACTIVE it
  /// changes who is in it.
  public func formTaskGroup(_ request: FormTaskGroupRequest, options: CallOptions = CallOptions()) async throws(Status) -> UrgentRequest {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(UrgentServiceMethods.formTaskGroup, request, options)
    }
    return try await invoker.unary(UrgentServiceMethods.formTaskGroup, request, options)
  }

  /// Reports to the task group how an active request gets on (PRI-5): the clock URGENT_REPORT begins
  /// anew.
  public func reportProgress(_ request: ReportProgressRequest, options: CallOptions = CallOptions()) async throws(Status) -> ReportProgressResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(UrgentServiceMethods.reportProgress, request, options)
    }
    return try await invoker.unary(UrgentServiceMethods.reportProgress, request, options)
  }

  /// Lists the reports on a request, oldest first, page by page.
  public func listUrgentReports(_ request: ListUrgentReportsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListUrgentReportsResponse {
    try await invoker.unary(UrgentServiceMethods.listUrgentReports, request, options)
  }

  /// Calls a request off that is not needed any more: from REQUESTED, NEGOTIATE, ACCEPTED or ACTIVE
  /// to WITHDRAWN. The order gets back the class, priority and delivery time that it had. An order
  /// that ends before its delivery calls its request off by itself.
  public func closeUrgent(_ request: CloseUrgentRequest, options: CallOptions = CallOptions()) async throws(Status) -> UrgentRequest {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(UrgentServiceMethods.closeUrgent, request, options)
    }
    return try await invoker.unary(UrgentServiceMethods.closeUrgent, request, options)
  }

  /// Records how satisfied the customer is and what is to be learnt (PRI-7): from DELIVERED, to which
  /// the order's delivery brings a request, to REVIEWED.
  public func reviewUrgent(_ request: ReviewUrgentRequest, options: CallOptions = CallOptions()) async throws(Status) -> UrgentRequest {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(UrgentServiceMethods.reviewUrgent, request, options)
    }
    return try await invoker.unary(UrgentServiceMethods.reviewUrgent, request, options)
  }

  /// Gives one request.
  public func getUrgent(_ request: GetUrgentRequest, options: CallOptions = CallOptions()) async throws(Status) -> UrgentRequest {
    try await invoker.unary(UrgentServiceMethods.getUrgent, request, options)
  }

  /// Lists requests, newest first, page by page.
  public func listUrgents(_ request: ListUrgentsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListUrgentsResponse {
    try await invoker.unary(UrgentServiceMethods.listUrgents, request, options)
  }
}
