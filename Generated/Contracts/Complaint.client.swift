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

  /// Records why it came to this, as far as it is known (CMP-3, CMP-7): from ASSIGNED to
  /// INVESTIGATING; in INVESTIGATING it records what is known now.
  public func investigateComplaint(_ request: InvestigateComplaintRequest, options: CallOptions = CallOptions()) async throws(Status) -> Complaint {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ComplaintServiceMethods.investigateComplaint, request, options)
    }
    return try await invoker.unary(ComplaintServiceMethods.investigateComplaint, request, options)
  }

  /// Asks the customer something (CMP-3): from ASSIGNED or INVESTIGATING to WAITING_CUSTOMER, where
  /// the clock stands until a message of the customer's comes. The question is kept as a message.
  public func pauseForCustomer(_ request: PauseForCustomerRequest, options: CallOptions = CallOptions()) async throws(Status) -> Complaint {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ComplaintServiceMethods.pauseForCustomer, request, options)
    }
    return try await invoker.unary(ComplaintServiceMethods.pauseForCustomer, request, options)
  }

  /// Keeps what the customer or the staff say, in every state but CLOSED; at most 1,000 messages a
  /// complaint. What the customer says brings WAITING_CUSTOMER back to INVESTIGATING.
  public func addComplaintMessage(_ request: AddComplaintMessageRequest, options: CallOptions = CallOptions()) async throws(Status) -> AddComplaintMessageResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ComplaintServiceMethods.addComplaintMessage, request, options)
    }
    return try await invoker.unary(ComplaintServiceMethods.addComplaintMessage, request, options)
  }

  /// Lists what was said about a complaint, oldest first, page by page.
  public func listComplaintMessages(_ request: ListComplaintMessagesRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListComplaintMessagesResponse {
    try await invoker.unary(ComplaintServiceMethods.listComplaintMessages, request, options)
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

  /// Records what the customer says to the solution proposed, who said so and by which way (CMP-4):
  /// from SOLUTION_PROPOSED to AGREED, or back to INVESTIGATING.
  public func recordAgreement(_ request: RecordAgreementRequest, options: CallOptions = CallOptions()) async throws(Status) -> Complaint {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ComplaintServiceMethods.recordAgreement, request, options)
    }
    return try await invoker.unary(ComplaintServiceMethods.recordAgreement, request, options)
  }

  /// Begins to carry out the solution agreed (CMP-5): from AGREED to EXECUTING. A REFUND is asked
  /// for on the complaint's order, of the solution's amount, in the same transaction: finance
  /// approves it as every refund (I6, PAY-3), and a complaint about no order is FAILED_PRECONDITION
  /// with reason COMPLAINT_WITHOUT_ORDER. Of every other kind it records what is done. With
  /// `dry_run` it is done whole and undone again.
  public func executeSolution(_ request: ExecuteSolutionRequest, options: CallOptions = CallOptions()) async throws(Status) -> Complaint {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ComplaintServiceMethods.executeSolution, request, options)
    }
    return try await invoker.unary(ComplaintServiceMethods.executeSolution, request, options)
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

  /// Ends a complaint: who has to answer for it, and what is changed so that it does not come again
  /// (CMP-6): from RESOLVED to CLOSED.
  public func closeComplaint(_ request: CloseComplaintRequest, options: CallOptions = CallOptions()) async throws(Status) -> Complaint {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ComplaintServiceMethods.closeComplaint, request, options)
    }
    return try await invoker.unary(ComplaintServiceMethods.closeComplaint, request, options)
  }

  /// Takes a complaint up again that was not settled after all: from RESOLVED or CLOSED to REOPENED,
  /// within `Settings.complaint_reopen_seconds` from its solution; later it is FAILED_PRECONDITION
  /// with reason COMPLAINT_REOPEN_OVER, and a new complaint is to be made.
  public func reopenComplaint(_ request: ReopenComplaintRequest, options: CallOptions = CallOptions()) async throws(Status) -> Complaint {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ComplaintServiceMethods.reopenComplaint, request, options)
    }
    return try await invoker.unary(ComplaintServiceMethods.reopenComplaint, request, options)
  }

  /// Takes a complaint to the department head: marks it and opens an exception case of the kind
  /// COMPLAINT, unless one is open (EXC-3, EXC-6). In every state but RESOLVED and CLOSED; again,
  /// the later reason stands.
  public func escalateComplaint(_ request: EscalateComplaintRequest, options: CallOptions = CallOptions()) async throws(Status) -> Complaint {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ComplaintServiceMethods.escalateComplaint, request, options)
    }
    return try await invoker.unary(ComplaintServiceMethods.escalateComplaint, request, options)
  }

  /// The complaints that somebody has to work on, then every one that enters them, changes among
  /// them or leaves them (CMP-8). It begins anew with SNAPSHOT when the reader was too slow; a
  /// reader that comes back after a broken connection begins anew as well. Ends at the deadline
  /// only.
  public func watchComplaintQueue(_ request: WatchComplaintQueueRequest, options: CallOptions = CallOptions()) async throws(Status) -> ResponseStream<WatchComplaintQueueResponse> {
    try await invoker.serverStreaming(ComplaintServiceMethods.watchComplaintQueue, request, options)
  }

  /// Counts the complaints of a span by what they are about, why it came to them and whose parcel it
  /// was (CMP-7), the most frequent first.
  public func summariseCauses(_ request: SummariseCausesRequest, options: CallOptions = CallOptions()) async throws(Status) -> SummariseCausesResponse {
    try await invoker.unary(ComplaintServiceMethods.summariseCauses, request, options)
  }
}
