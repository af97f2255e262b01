// Written by protoc-gen-kontor from kontor/complaints/v1/exception.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.complaints.v1.ExceptionService`.
public enum ExceptionServiceMethods {
  /// Marks an order as abnormal (EXC-2), in state OPEN. Where a case of the kind and order is
  /// unresolved, answers that one and changes nothing.
  public static let raiseException = MethodDescriptor(service: "kontor.complaints.v1.ExceptionService", method: "RaiseException", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .anyRole)
  /// Gives one case.
  public static let getException = MethodDescriptor(service: "kontor.complaints.v1.ExceptionService", method: "GetException", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Lists cases, newest first, page by page.
  public static let listExceptions = MethodDescriptor(service: "kontor.complaints.v1.ExceptionService", method: "ListExceptions", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .anyRole)
  /// Gives a case to a department and a person, with a deadline (EXC-3): OPEN to ASSIGNED; in
  /// ASSIGNED it changes who has it.
  public static let triageException = MethodDescriptor(service: "kontor.complaints.v1.ExceptionService", method: "TriageException", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["customer_service", "department_head", "operations"]))
  /// States the cause and the plan (EXC-3, EXC-4): ASSIGNED to PLANNED; in PLANNED it replaces them.
  public static let planException = MethodDescriptor(service: "kontor.complaints.v1.ExceptionService", method: "PlanException", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["customer_service", "department_head", "operations", "after_sales", "logistics", "finance", "warehouse"]))
  /// Records what came of it: PLANNED or IN_PROGRESS to RESOLVED.
  public static let resolveException = MethodDescriptor(service: "kontor.complaints.v1.ExceptionService", method: "ResolveException", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["customer_service", "department_head", "operations", "after_sales", "logistics", "finance", "warehouse"]))
  /// Records that the customer was told: RESOLVED to CUSTOMER_INFORMED.
  public static let informCustomer = MethodDescriptor(service: "kontor.complaints.v1.ExceptionService", method: "InformCustomer", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["customer_service", "after_sales", "department_head"]))
  /// Ends a case: from CUSTOMER_INFORMED, or from RESOLVED where the customer has nothing to be told
  /// (`reason` says why).
  public static let closeException = MethodDescriptor(service: "kontor.complaints.v1.ExceptionService", method: "CloseException", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["customer_service", "department_head"]))
  /// The cases that are not CLOSED, then every one that is raised, changes or leaves them. It begins anew
  /// with SNAPSHOT when the reader was too slow; a reader that comes back after a broken connection begins
  /// anew as well. Ends at the deadline only.
  public static let watchExceptions = MethodDescriptor(service: "kontor.complaints.v1.ExceptionService", method: "WatchExceptions", kind: .serverStreaming, idempotency: .noSideEffects, defaultTimeout: .milliseconds(3600000), maxRequestBytes: 4096, access: .anyRole)
}

/// Exception cases of the caller's tenant (EXC-1…3): found by the service itself or raised by anyone.
/// Of one kind and subject at most one case is unresolved; raising it again answers that case.
///
/// Every change is idempotent by its `request_id` and answers the case as it stands. A stale
/// `expected_version` is ABORTED, an unknown id NOT_FOUND, a step that the state does not allow
/// FAILED_PRECONDITION with reason EXCEPTION_CASE_STATE.
package protocol ExceptionService: Sendable {
  /// Marks an order as abnormal (EXC-2), in state OPEN. Where a case of the kind and order is
  /// unresolved, answers that one and changes nothing.
  func raiseException(_ request: RaiseExceptionRequest, context: ServerContext) async throws -> ExceptionCase
  /// Gives one case.
  func getException(_ request: GetExceptionRequest, context: ServerContext) async throws -> ExceptionCase
  /// Lists cases, newest first, page by page.
  func listExceptions(_ request: ListExceptionsRequest, context: ServerContext) async throws -> ListExceptionsResponse
  /// Gives a case to a department and a person, with a deadline (EXC-3): OPEN to ASSIGNED; in
  /// ASSIGNED it changes who has it.
  func triageException(_ request: TriageExceptionRequest, context: ServerContext) async throws -> ExceptionCase
  /// States the cause and the plan (EXC-3, EXC-4): ASSIGNED to PLANNED; in PLANNED it replaces them.
  func planException(_ request: PlanExceptionRequest, context: ServerContext) async throws -> ExceptionCase
  /// Records what came of it: PLANNED or IN_PROGRESS to RESOLVED.
  func resolveException(_ request: ResolveExceptionRequest, context: ServerContext) async throws -> ExceptionCase
  /// Records that the customer was told: RESOLVED to CUSTOMER_INFORMED.
  func informCustomer(_ request: InformCustomerRequest, context: ServerContext) async throws -> ExceptionCase
  /// Ends a case: from CUSTOMER_INFORMED, or from RESOLVED where the customer has nothing to be told
  /// (`reason` says why).
  func closeException(_ request: CloseExceptionRequest, context: ServerContext) async throws -> ExceptionCase
  /// The cases that are not CLOSED, then every one that is raised, changes or leaves them. It begins anew
  /// with SNAPSHOT when the reader was too slow; a reader that comes back after a broken connection begins
  /// anew as well. Ends at the deadline only.
  func watchExceptions(_ request: WatchExceptionsRequest, responses: ResponseWriter<WatchExceptionsResponse>, context: ServerContext) async throws
}

extension ExceptionService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.complaints.v1.ExceptionService", methods: [
      MethodHandler(method: ExceptionServiceMethods.raiseException) { call in
        let messages = TypedCall(call)
        let request: RaiseExceptionRequest = try await messages.request()
        try messages.sendOnly(await self.raiseException(request, context: ServerContext(call)))
      },
      MethodHandler(method: ExceptionServiceMethods.getException) { call in
        let messages = TypedCall(call)
        let request: GetExceptionRequest = try await messages.request()
        try messages.sendOnly(await self.getException(request, context: ServerContext(call)))
      },
      MethodHandler(method: ExceptionServiceMethods.listExceptions) { call in
        let messages = TypedCall(call)
        let request: ListExceptionsRequest = try await messages.request()
        try messages.sendOnly(await self.listExceptions(request, context: ServerContext(call)))
      },
      MethodHandler(method: ExceptionServiceMethods.triageException) { call in
        let messages = TypedCall(call)
        let request: TriageExceptionRequest = try await messages.request()
        try messages.sendOnly(await self.triageException(request, context: ServerContext(call)))
      },
      MethodHandler(method: ExceptionServiceMethods.planException) { call in
        let messages = TypedCall(call)
        let request: PlanExceptionRequest = try await messages.request()
        try messages.sendOnly(await self.planException(request, context: ServerContext(call)))
      },
      MethodHandler(method: ExceptionServiceMethods.resolveException) { call in
        let messages = TypedCall(call)
        let request: ResolveExceptionRequest = try await messages.request()
        try messages.sendOnly(await self.resolveException(request, context: ServerContext(call)))
      },
      MethodHandler(method: ExceptionServiceMethods.informCustomer) { call in
        let messages = TypedCall(call)
        let request: InformCustomerRequest = try await messages.request()
        try messages.sendOnly(await self.informCustomer(request, context: ServerContext(call)))
      },
      MethodHandler(method: ExceptionServiceMethods.closeException) { call in
        let messages = TypedCall(call)
        let request: CloseExceptionRequest = try await messages.request()
        try messages.sendOnly(await self.closeException(request, context: ServerContext(call)))
      },
      .serverStreaming(ExceptionServiceMethods.watchExceptions) { try await self.watchExceptions($0, responses: $1, context: $2) },
    ])
  }
}
