// Written by protoc-gen-kontor from kontor/orders/v1/urgent.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.orders.v1.UrgentService`.
public enum UrgentServiceMethods {
  /// Asks that an order goes before others (PRI-3), in state REQUESTED: up to the order's state
  /// IN_FULFILMENT. Of an order that has an open request already it is ALREADY_EXISTS.
  public static let requestUrgent = MethodDescriptor(service: "kontor.orders.v1.UrgentService", method: "RequestUrgent", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["customer", "entry_clerk", "sales", "sales_director", "customer_service"]))
  /// Answers a request, within the hour that the clock URGENT_EVALUATION gives (PRI-4): from
  /// REQUESTED or NEGOTIATE to ACCEPTED, ACTIVE, NEGOTIATE or DECLINED. ACCEPT makes the order one
  /// of the class URGENT, with the priority of the degree and the time wanted as its delivery time,
  /// so that goods go to it first; with a task group it is ACTIVE at once (PRI-5). NEGOTIATE offers
  /// another time. A request of the degree MUST_ACCEPT is declined by the general manager alone
  /// (PRI-6); else it is PERMISSION_DENIED with reason ROLE_MISSING.
  public static let evaluateUrgent = MethodDescriptor(service: "kontor.orders.v1.UrgentService", method: "EvaluateUrgent", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["department_head", "sales_director", "general_manager"]))
  /// Records what the customer says to another time: from NEGOTIATE to ACCEPTED with that time, as
  /// EvaluateUrgent, or to DECLINED.
  public static let answerNegotiation = MethodDescriptor(service: "kontor.orders.v1.UrgentService", method: "AnswerNegotiation", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["customer", "entry_clerk", "sales", "sales_director", "customer_service", "department_head"]))
  /// Names the task group of an accepted request (PRI-5): from ACCEPTED to ACTIVE; in ACTIVE it
  /// changes who is in it.
  public static let formTaskGroup = MethodDescriptor(service: "kontor.orders.v1.UrgentService", method: "FormTaskGroup", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["department_head", "sales_director", "general_manager"]))
  /// Reports to the task group how an active request gets on (PRI-5): the clock URGENT_REPORT begins
  /// anew.
  public static let reportProgress = MethodDescriptor(service: "kontor.orders.v1.UrgentService", method: "ReportProgress", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["sales", "production", "warehouse", "logistics", "purchasing", "operations", "department_head", "sales_director", "general_manager"]))
  /// Lists the reports on a request, oldest first, page by page.
  public static let listUrgentReports = MethodDescriptor(service: "kontor.orders.v1.UrgentService", method: "ListUrgentReports", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Calls a request off that is not needed any more: from REQUESTED, NEGOTIATE, ACCEPTED or ACTIVE
  /// to WITHDRAWN. The order gets back the class, priority and delivery time that it had. An order
  /// that ends before its delivery calls its request off by itself.
  public static let closeUrgent = MethodDescriptor(service: "kontor.orders.v1.UrgentService", method: "CloseUrgent", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["sales", "sales_director", "customer_service", "department_head", "general_manager"]))
  /// Records how satisfied the customer is and what is to be learnt (PRI-7): from DELIVERED, to which
  /// the order's delivery brings a request, to REVIEWED.
  public static let reviewUrgent = MethodDescriptor(service: "kontor.orders.v1.UrgentService", method: "ReviewUrgent", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["sales", "customer_service", "department_head", "sales_director", "general_manager"]))
  /// Gives one request.
  public static let getUrgent = MethodDescriptor(service: "kontor.orders.v1.UrgentService", method: "GetUrgent", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Lists requests, newest first, page by page.
  public static let listUrgents = MethodDescriptor(service: "kontor.orders.v1.UrgentService", method: "ListUrgents", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .anyRole)
}

/// Urgent requests of the caller's tenant.
///
/// Every change is idempotent by its `request_id`: the same id with the same request is not done
/// again and answers the request as it stands, with another one it is INVALID_ARGUMENT (I8). A stale
/// `expected_version` is ABORTED, an unknown id NOT_FOUND, a step that the state does not allow
/// FAILED_PRECONDITION with reason URGENT_REQUEST_STATE.
package protocol UrgentService: Sendable {
  /// Asks that an order goes before others (PRI-3), in state REQUESTED: up to the order's state
  /// IN_FULFILMENT. Of an order that has an open request already it is ALREADY_EXISTS.
  func requestUrgent(_ request: RequestUrgentRequest, context: ServerContext) async throws -> UrgentRequest
  /// Answers a request, within the hour that the clock URGENT_EVALUATION gives (PRI-4): from
  /// REQUESTED or NEGOTIATE to ACCEPTED, ACTIVE, NEGOTIATE or DECLINED. ACCEPT makes the order one
  /// of the class URGENT, with the priority of the degree and the time wanted as its delivery time,
  /// so that goods go to it first; with a task group it is ACTIVE at once (PRI-5). NEGOTIATE offers
  /// another time. A request of the degree MUST_ACCEPT is declined by the general manager alone
  /// (PRI-6); else it is PERMISSION_DENIED with reason ROLE_MISSING.
  func evaluateUrgent(_ request: EvaluateUrgentRequest, context: ServerContext) async throws -> UrgentRequest
  /// Records what the customer says to another time: from NEGOTIATE to ACCEPTED with that time, as
  /// EvaluateUrgent, or to DECLINED.
  func answerNegotiation(_ request: AnswerNegotiationRequest, context: ServerContext) async throws -> UrgentRequest
  /// Names the task group of an accepted request (PRI-5): from ACCEPTED to ACTIVE; in ACTIVE it
  /// changes who is in it.
  func formTaskGroup(_ request: FormTaskGroupRequest, context: ServerContext) async throws -> UrgentRequest
  /// Reports to the task group how an active request gets on (PRI-5): the clock URGENT_REPORT begins
  /// anew.
  func reportProgress(_ request: ReportProgressRequest, context: ServerContext) async throws -> ReportProgressResponse
  /// Lists the reports on a request, oldest first, page by page.
  func listUrgentReports(_ request: ListUrgentReportsRequest, context: ServerContext) async throws -> ListUrgentReportsResponse
  /// Calls a request off that is not needed any more: from REQUESTED, NEGOTIATE, ACCEPTED or ACTIVE
  /// to WITHDRAWN. The order gets back the class, priority and delivery time that it had. An order
  /// that ends before its delivery calls its request off by itself.
  func closeUrgent(_ request: CloseUrgentRequest, context: ServerContext) async throws -> UrgentRequest
  /// Records how satisfied the customer is and what is to be learnt (PRI-7): from DELIVERED, to which
  /// the order's delivery brings a request, to REVIEWED.
  func reviewUrgent(_ request: ReviewUrgentRequest, context: ServerContext) async throws -> UrgentRequest
  /// Gives one request.
  func getUrgent(_ request: GetUrgentRequest, context: ServerContext) async throws -> UrgentRequest
  /// Lists requests, newest first, page by page.
  func listUrgents(_ request: ListUrgentsRequest, context: ServerContext) async throws -> ListUrgentsResponse
}

extension UrgentService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.orders.v1.UrgentService", methods: [
      MethodHandler(method: UrgentServiceMethods.requestUrgent) { call in
        let messages = TypedCall(call)
        let request: RequestUrgentRequest = try await messages.request()
        try messages.sendOnly(await self.requestUrgent(request, context: ServerContext(call)))
      },
      MethodHandler(method: UrgentServiceMethods.evaluateUrgent) { call in
        let messages = TypedCall(call)
        let request: EvaluateUrgentRequest = try await messages.request()
        try messages.sendOnly(await self.evaluateUrgent(request, context: ServerContext(call)))
      },
      MethodHandler(method: UrgentServiceMethods.answerNegotiation) { call in
        let messages = TypedCall(call)
        let request: AnswerNegotiationRequest = try await messages.request()
        try messages.sendOnly(await self.answerNegotiation(request, context: ServerContext(call)))
      },
      MethodHandler(method: UrgentServiceMethods.formTaskGroup) { call in
        let messages = TypedCall(call)
        let request: FormTaskGroupRequest = try await messages.request()
        try messages.sendOnly(await self.formTaskGroup(request, context: ServerContext(call)))
      },
      MethodHandler(method: UrgentServiceMethods.reportProgress) { call in
        let messages = TypedCall(call)
        let request: ReportProgressRequest = try await messages.request()
        try messages.sendOnly(await self.reportProgress(request, context: ServerContext(call)))
      },
      MethodHandler(method: UrgentServiceMethods.listUrgentReports) { call in
        let messages = TypedCall(call)
        let request: ListUrgentReportsRequest = try await messages.request()
        try messages.sendOnly(await self.listUrgentReports(request, context: ServerContext(call)))
      },
      MethodHandler(method: UrgentServiceMethods.closeUrgent) { call in
        let messages = TypedCall(call)
        let request: CloseUrgentRequest = try await messages.request()
        try messages.sendOnly(await self.closeUrgent(request, context: ServerContext(call)))
      },
      MethodHandler(method: UrgentServiceMethods.reviewUrgent) { call in
        let messages = TypedCall(call)
        let request: ReviewUrgentRequest = try await messages.request()
        try messages.sendOnly(await self.reviewUrgent(request, context: ServerContext(call)))
      },
      MethodHandler(method: UrgentServiceMethods.getUrgent) { call in
        let messages = TypedCall(call)
        let request: GetUrgentRequest = try await messages.request()
        try messages.sendOnly(await self.getUrgent(request, context: ServerContext(call)))
      },
      MethodHandler(method: UrgentServiceMethods.listUrgents) { call in
        let messages = TypedCall(call)
        let request: ListUrgentsRequest = try await messages.request()
        try messages.sendOnly(await self.listUrgents(request, context: ServerContext(call)))
      },
    ])
  }
}
