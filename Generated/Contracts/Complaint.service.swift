// Written by protoc-gen-kontor from kontor/complaints/v1/complaint.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.complaints.v1.ComplaintService`.
public enum ComplaintServiceMethods {
  /// Takes a complaint (CMP-1, CMP-2), in state OPEN.
  public static let createComplaint = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "CreateComplaint", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["customer", "entry_clerk", "sales", "after_sales", "customer_service"]))
  /// Gives one complaint.
  public static let getComplaint = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "GetComplaint", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Lists complaints, newest first, page by page.
  public static let listComplaints = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "ListComplaints", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .anyRole)
  /// Gives a complaint to a department and a person (CMP-3): OPEN or REOPENED to ASSIGNED; in
  /// ASSIGNED it changes who has it.
  public static let assignComplaint = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "AssignComplaint", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["customer_service", "department_head"]))
  /// Records why it came to this, as far as it is known (CMP-3, CMP-7): from ASSIGNED to
  /// INVESTIGATING; in INVESTIGATING it records what is known now.
  public static let investigateComplaint = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "InvestigateComplaint", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["after_sales", "customer_service", "department_head"]))
  /// Asks the customer something (CMP-3): from ASSIGNED or INVESTIGATING to WAITING_CUSTOMER, where
  /// the clock stands until a message of the customer's comes. The question is kept as a message.
  public static let pauseForCustomer = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "PauseForCustomer", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["after_sales", "customer_service", "department_head"]))
  /// Keeps what the customer or the staff say, in every state but CLOSED; at most 1,000 messages a
  /// complaint. What the customer says brings WAITING_CUSTOMER back to INVESTIGATING.
  public static let addComplaintMessage = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "AddComplaintMessage", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["customer", "entry_clerk", "sales", "after_sales", "customer_service", "department_head"]))
  /// Lists what was said about a complaint, oldest first, page by page.
  public static let listComplaintMessages = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "ListComplaintMessages", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Proposes a solution to the customer (CMP-4): from ASSIGNED, INVESTIGATING, WAITING_CUSTOMER or
  /// SOLUTION_PROPOSED, replacing an earlier proposal, to SOLUTION_PROPOSED.
  public static let proposeSolution = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "ProposeSolution", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["after_sales", "customer_service", "department_head"]))
  /// Records what the customer says to the solution proposed, who said so and by which way (CMP-4):
  /// from SOLUTION_PROPOSED to AGREED, or back to INVESTIGATING.
  public static let recordAgreement = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "RecordAgreement", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["customer", "after_sales", "customer_service", "department_head"]))
  /// Begins to carry out the solution agreed (CMP-5): from AGREED to EXECUTING. A REFUND is asked
  /// for on the complaint's order, of the solution's amount, in the same transaction: finance
  /// approves it as every refund (I6, PAY-3), and a complaint about no order is FAILED_PRECONDITION
  /// with reason COMPLAINT_WITHOUT_ORDER. Of every other kind it records what is done. With
  /// `dry_run` it is done whole and undone again.
  public static let executeSolution = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "ExecuteSolution", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["after_sales", "customer_service", "department_head"]))
  /// Records that the agreed solution was carried out, and what the customer thinks (CMP-5): from
  /// SOLUTION_PROPOSED, AGREED or EXECUTING to RESOLVED.
  public static let resolveComplaint = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "ResolveComplaint", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["after_sales", "customer_service", "department_head"]))
  /// Ends a complaint: who has to answer for it, and what is changed so that it does not come again
  /// (CMP-6): from RESOLVED to CLOSED.
  public static let closeComplaint = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "CloseComplaint", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["customer_service", "department_head"]))
  /// Takes a complaint up again that was not settled after all: from RESOLVED or CLOSED to REOPENED,
  /// within `Settings.complaint_reopen_seconds` from its solution; later it is FAILED_PRECONDITION
  /// with reason COMPLAINT_REOPEN_OVER, and a new complaint is to be made.
  public static let reopenComplaint = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "ReopenComplaint", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["customer", "after_sales", "customer_service", "department_head"]))
  /// Takes a complaint to the department head: marks it and opens an exception case of the kind
  /// COMPLAINT, unless one is open (EXC-3, EXC-6). In every state but RESOLVED and CLOSED; again,
  /// the later reason stands.
  public static let escalateComplaint = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "EscalateComplaint", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["after_sales", "customer_service", "department_head"]))
  /// The complaints that somebody has to work on, then every one that enters them, changes among
  /// them or leaves them (CMP-8). It begins anew with SNAPSHOT when the reader was too slow; a
  /// reader that comes back after a broken connection begins anew as well. Ends at the deadline
  /// only.
  public static let watchComplaintQueue = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "WatchComplaintQueue", kind: .serverStreaming, idempotency: .noSideEffects, defaultTimeout: .milliseconds(3600000), maxRequestBytes: 4096, access: .roles(["after_sales", "customer_service", "department_head"]))
  /// Counts the complaints of a span by what they are about, why it came to them and whose parcel it
  /// was (CMP-7), the most frequent first.
  public static let summariseCauses = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "SummariseCauses", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["after_sales", "customer_service", "department_head", "operations", "logistics", "quality_control", "general_manager"]))
}

/// Complaints of the caller's tenant.
///
/// Every change is idempotent by its `request_id`: the same id with the same request is not done
/// again and answers the complaint as it stands, with another request it is INVALID_ARGUMENT (I8). A
/// stale `expected_version` is ABORTED, an unknown id NOT_FOUND, a step that the state does not
/// allow FAILED_PRECONDITION.
package protocol ComplaintService: Sendable {
  /// Takes a complaint (CMP-1, CMP-2), in state OPEN.
  func createComplaint(_ request: CreateComplaintRequest, context: ServerContext) async throws -> Complaint
  /// Gives one complaint.
  func getComplaint(_ request: GetComplaintRequest, context: ServerContext) async throws -> Complaint
  /// Lists complaints, newest first, page by page.
  func listComplaints(_ request: ListComplaintsRequest, context: ServerContext) async throws -> ListComplaintsResponse
  /// Gives a complaint to a department and a person (CMP-3): OPEN or REOPENED to ASSIGNED; in
  /// ASSIGNED it changes who has it.
  func assignComplaint(_ request: AssignComplaintRequest, context: ServerContext) async throws -> Complaint
  /// Records why it came to this, as far as it is known (CMP-3, CMP-7): from ASSIGNED to
  /// INVESTIGATING; in INVESTIGATING it records what is known now.
  func investigateComplaint(_ request: InvestigateComplaintRequest, context: ServerContext) async throws -> Complaint
  /// Asks the customer something (CMP-3): from ASSIGNED or INVESTIGATING to WAITING_CUSTOMER, where
  /// the clock stands until a message of the customer's comes. The question is kept as a message.
  func pauseForCustomer(_ request: PauseForCustomerRequest, context: ServerContext) async throws -> Complaint
  /// Keeps what the customer or the staff say, in every state but CLOSED; at most 1,000 messages a
  /// complaint. What the customer says brings WAITING_CUSTOMER back to INVESTIGATING.
  func addComplaintMessage(_ request: AddComplaintMessageRequest, context: ServerContext) async throws -> AddComplaintMessageResponse
  /// Lists what was said about a complaint, oldest first, page by page.
  func listComplaintMessages(_ request: ListComplaintMessagesRequest, context: ServerContext) async throws -> ListComplaintMessagesResponse
  /// Proposes a solution to the customer (CMP-4): from ASSIGNED, INVESTIGATING, WAITING_CUSTOMER or
  /// SOLUTION_PROPOSED, replacing an earlier proposal, to SOLUTION_PROPOSED.
  func proposeSolution(_ request: ProposeSolutionRequest, context: ServerContext) async throws -> Complaint
  /// Records what the customer says to the solution proposed, who said so and by which way (CMP-4):
  /// from SOLUTION_PROPOSED to AGREED, or back to INVESTIGATING.
  func recordAgreement(_ request: RecordAgreementRequest, context: ServerContext) async throws -> Complaint
  /// Begins to carry out the solution agreed (CMP-5): from AGREED to EXECUTING. A REFUND is asked
  /// for on the complaint's order, of the solution's amount, in the same transaction: finance
  /// approves it as every refund (I6, PAY-3), and a complaint about no order is FAILED_PRECONDITION
  /// with reason COMPLAINT_WITHOUT_ORDER. Of every other kind it records what is done. With
  /// `dry_run` it is done whole and undone again.
  func executeSolution(_ request: ExecuteSolutionRequest, context: ServerContext) async throws -> Complaint
  /// Records that the agreed solution was carried out, and what the customer thinks (CMP-5): from
  /// SOLUTION_PROPOSED, AGREED or EXECUTING to RESOLVED.
  func resolveComplaint(_ request: ResolveComplaintRequest, context: ServerContext) async throws -> Complaint
  /// Ends a complaint: who has to answer for it, and what is changed so that it does not come again
  /// (CMP-6): from RESOLVED to CLOSED.
  func closeComplaint(_ request: CloseComplaintRequest, context: ServerContext) async throws -> Complaint
  /// Takes a complaint up again that was not settled after all: from RESOLVED or CLOSED to REOPENED,
  /// within `Settings.complaint_reopen_seconds` from its solution; later it is FAILED_PRECONDITION
  /// with reason COMPLAINT_REOPEN_OVER, and a new complaint is to be made.
  func reopenComplaint(_ request: ReopenComplaintRequest, context: ServerContext) async throws -> Complaint
  /// Takes a complaint to the department head: marks it and opens an exception case of the kind
  /// COMPLAINT, unless one is open (EXC-3, EXC-6). In every state but RESOLVED and CLOSED; again,
  /// the later reason stands.
  func escalateComplaint(_ request: EscalateComplaintRequest, context: ServerContext) async throws -> Complaint
  /// The complaints that somebody has to work on, then every one that enters them, changes among
  /// them or leaves them (CMP-8). It begins anew with SNAPSHOT when the reader was too slow; a
  /// reader that comes back after a broken connection begins anew as well. Ends at the deadline
  /// only.
  func watchComplaintQueue(_ request: WatchComplaintQueueRequest, responses: ResponseWriter<WatchComplaintQueueResponse>, context: ServerContext) async throws
  /// Counts the complaints of a span by what they are about, why it came to them and whose parcel it
  /// was (CMP-7), the most frequent first.
  func summariseCauses(_ request: SummariseCausesRequest, context: ServerContext) async throws -> SummariseCausesResponse
}

extension ComplaintService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.complaints.v1.ComplaintService", methods: [
      MethodHandler(method: ComplaintServiceMethods.createComplaint) { call in
        let messages = TypedCall(call)
        let request: CreateComplaintRequest = try await messages.request()
        try messages.sendOnly(await self.createComplaint(request, context: ServerContext(call)))
      },
      MethodHandler(method: ComplaintServiceMethods.getComplaint) { call in
        let messages = TypedCall(call)
        let request: GetComplaintRequest = try await messages.request()
        try messages.sendOnly(await self.getComplaint(request, context: ServerContext(call)))
      },
      MethodHandler(method: ComplaintServiceMethods.listComplaints) { call in
        let messages = TypedCall(call)
        let request: ListComplaintsRequest = try await messages.request()
        try messages.sendOnly(await self.listComplaints(request, context: ServerContext(call)))
      },
      MethodHandler(method: ComplaintServiceMethods.assignComplaint) { call in
        let messages = TypedCall(call)
        let request: AssignComplaintRequest = try await messages.request()
        try messages.sendOnly(await self.assignComplaint(request, context: ServerContext(call)))
      },
      MethodHandler(method: ComplaintServiceMethods.investigateComplaint) { call in
        let messages = TypedCall(call)
        let request: InvestigateComplaintRequest = try await messages.request()
        try messages.sendOnly(await self.investigateComplaint(request, context: ServerContext(call)))
      },
      MethodHandler(method: ComplaintServiceMethods.pauseForCustomer) { call in
        let messages = TypedCall(call)
        let request: PauseForCustomerRequest = try await messages.request()
        try messages.sendOnly(await self.pauseForCustomer(request, context: ServerContext(call)))
      },
      MethodHandler(method: ComplaintServiceMethods.addComplaintMessage) { call in
        let messages = TypedCall(call)
        let request: AddComplaintMessageRequest = try await messages.request()
        try messages.sendOnly(await self.addComplaintMessage(request, context: ServerContext(call)))
      },
      MethodHandler(method: ComplaintServiceMethods.listComplaintMessages) { call in
        let messages = TypedCall(call)
        let request: ListComplaintMessagesRequest = try await messages.request()
        try messages.sendOnly(await self.listComplaintMessages(request, context: ServerContext(call)))
      },
      MethodHandler(method: ComplaintServiceMethods.proposeSolution) { call in
        let messages = TypedCall(call)
        let request: ProposeSolutionRequest = try await messages.request()
        try messages.sendOnly(await self.proposeSolution(request, context: ServerContext(call)))
      },
      MethodHandler(method: ComplaintServiceMethods.recordAgreement) { call in
        let messages = TypedCall(call)
        let request: RecordAgreementRequest = try await messages.request()
        try messages.sendOnly(await self.recordAgreement(request, context: ServerContext(call)))
      },
      MethodHandler(method: ComplaintServiceMethods.executeSolution) { call in
        let messages = TypedCall(call)
        let request: ExecuteSolutionRequest = try await messages.request()
        try messages.sendOnly(await self.executeSolution(request, context: ServerContext(call)))
      },
      MethodHandler(method: ComplaintServiceMethods.resolveComplaint) { call in
        let messages = TypedCall(call)
        let request: ResolveComplaintRequest = try await messages.request()
        try messages.sendOnly(await self.resolveComplaint(request, context: ServerContext(call)))
      },
      MethodHandler(method: ComplaintServiceMethods.closeComplaint) { call in
        let messages = TypedCall(call)
        let request: CloseComplaintRequest = try await messages.request()
        try messages.sendOnly(await self.closeComplaint(request, context: ServerContext(call)))
      },
      MethodHandler(method: ComplaintServiceMethods.reopenComplaint) { call in
        let messages = TypedCall(call)
        let request: ReopenComplaintRequest = try await messages.request()
        try messages.sendOnly(await self.reopenComplaint(request, context: ServerContext(call)))
      },
      MethodHandler(method: ComplaintServiceMethods.escalateComplaint) { call in
        let messages = TypedCall(call)
        let request: EscalateComplaintRequest = try await messages.request()
        try messages.sendOnly(await self.escalateComplaint(request, context: ServerContext(call)))
      },
      .serverStreaming(ComplaintServiceMethods.watchComplaintQueue) { try await self.watchComplaintQueue($0, responses: $1, context: $2) },
      MethodHandler(method: ComplaintServiceMethods.summariseCauses) { call in
        let messages = TypedCall(call)
        let request: SummariseCausesRequest = try await messages.request()
        try messages.sendOnly(await self.summariseCauses(request, context: ServerContext(call)))
      },
    ])
  }
}
