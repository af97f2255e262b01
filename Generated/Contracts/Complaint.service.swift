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
  /// Proposes a solution to the customer (CMP-4): from ASSIGNED, INVESTIGATING, WAITING_CUSTOMER or
  /// SOLUTION_PROPOSED, replacing an earlier proposal, to SOLUTION_PROPOSED.
  public static let proposeSolution = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "ProposeSolution", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["after_sales", "customer_service", "department_head"]))
  /// Records that the agreed solution was carried out, and what the customer thinks (CMP-5): from
  /// SOLUTION_PROPOSED, AGREED or EXECUTING to RESOLVED.
  public static let resolveComplaint = MethodDescriptor(service: "kontor.complaints.v1.ComplaintService", method: "ResolveComplaint", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["after_sales", "customer_service", "department_head"]))
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
  /// Proposes a solution to the customer (CMP-4): from ASSIGNED, INVESTIGATING, WAITING_CUSTOMER or
  /// SOLUTION_PROPOSED, replacing an earlier proposal, to SOLUTION_PROPOSED.
  func proposeSolution(_ request: ProposeSolutionRequest, context: ServerContext) async throws -> Complaint
  /// Records that the agreed solution was carried out, and what the customer thinks (CMP-5): from
  /// SOLUTION_PROPOSED, AGREED or EXECUTING to RESOLVED.
  func resolveComplaint(_ request: ResolveComplaintRequest, context: ServerContext) async throws -> Complaint
}

extension ComplaintService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.complaints.v1.ComplaintService", methods: [
      .unary(ComplaintServiceMethods.createComplaint) { try await self.createComplaint($0, context: $1) },
      .unary(ComplaintServiceMethods.getComplaint) { try await self.getComplaint($0, context: $1) },
      .unary(ComplaintServiceMethods.listComplaints) { try await self.listComplaints($0, context: $1) },
      .unary(ComplaintServiceMethods.assignComplaint) { try await self.assignComplaint($0, context: $1) },
      .unary(ComplaintServiceMethods.proposeSolution) { try await self.proposeSolution($0, context: $1) },
      .unary(ComplaintServiceMethods.resolveComplaint) { try await self.resolveComplaint($0, context: $1) },
    ])
  }
}
