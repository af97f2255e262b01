// Written by protoc-gen-kontor from kontor/complaints/v1/complaint.proto; do not edit.

public import RPCCore

/// Complaints of the caller's tenant.
///
/// Every change is idempotent by its `request_id`: the same id with the same request is not done
/// again and answers the complaint as it stands, with another request it is INVALID_ARGUMENT (I8). A
/// stale `expected_version` is ABORTED, an unknown id NOT_FOUND, a step that the state does not
/// allow FAILED_PRECONDITION.
public struct ComplaintServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Takes a complaint (CMP-1, CMP-2), in state OPEN.
  public func createComplaint(_ request: CreateComplaintRequest, options: CallOptions = CallOptions()) async throws(Status) -> Complaint {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ComplaintServiceMethods.createComplaint, request, options)
    }
    return try await invoker.unary(ComplaintServiceMethods.createComplaint, request, options)
  }

  /// Gives one complaint.
  public func getComplaint(_ request: GetComplaintRequest, options: CallOptions = CallOptions()) async throws(Status) -> Complaint {
    try await invoker.unary(ComplaintServiceMethods.getComplaint, request, options)
  }

  /// Lists complaints, newest first, page by page.
  public func listComplaints(_ request: ListComplaintsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListComplaintsResponse {
    try await invoker.unary(ComplaintServiceMethods.listComplaints, request, options)
  }

  /// Gives a complaint to a department and a person (CMP-3): OPEN or REOPENED to ASSIGNED; in
  /// ASSIGNED it changes who has it.
  public func assignComplaint(_ request: AssignComplaintRequest, options: CallOptions = CallOptions()) async throws(Status) -> Complaint {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ComplaintServiceMethods.assignComplaint, request, options)
    }
    return try await invoker.unary(ComplaintServiceMethods.assignComplaint, request, options)
  }

  /// Proposes a solution to the customer (CMP-4): from ASSIGNED, INVESTIGATING, WAITING_CUSTOMER or
  /// SOLUTION_PROPOSED, replacing an earlier proposal, to SOLUTION_PROPOSED.
  public func proposeSolution(_ request: ProposeSolutionRequest, options: CallOptions = CallOptions()) async throws(Status) -> Complaint {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ComplaintServiceMethods.proposeSolution, request, options)
    }
    return try await invoker.unary(ComplaintServiceMethods.proposeSolution, request, options)
  }

  /// Records that the agreed solution was carried out, and what the customer thinks (CMP-5): from
  /// SOLUTION_PROPOSED, AGREED or EXECUTING to RESOLVED.
  public func resolveComplaint(_ request: ResolveComplaintRequest, options: CallOptions = CallOptions()) async throws(Status) -> Complaint {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ComplaintServiceMethods.resolveComplaint, request, options)
    }
    return try await invoker.unary(ComplaintServiceMethods.resolveComplaint, request, options)
  }
}
