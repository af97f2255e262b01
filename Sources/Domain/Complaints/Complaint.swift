/// What a customer complains about, who has it and what is done about it (CMP-1…7).
package struct Complaint: Hashable, Sendable {
  package var id: ComplaintID
  package var orderID: OrderID?
  package var version: Version
  package var state: ComplaintState
  package var channel: ComplaintChannel
  package var category: ComplaintCategory
  package var customer: Customer
  package var content: String
  /// Empty before somebody has it.
  package var department: String
  package var assignee: String
  package var investigation: Investigation?
  package var solution: Solution?
  /// Of the solution on the table.
  package var answer: CustomerAnswer?
  package var answered: Instant?
  package var execution: SolutionExecution?
  package var executed: Instant?
  package var resolution: String
  package var customerOpinion: String
  package var liability: Liability?
  package var rectification: Rectification?
  /// The last one.
  package var escalation: Escalation?
  /// How many there are.
  package var messages: Int
  package var createdBy: String
  package var created: Instant
  package var assigned: Instant?
  package var resolved: Instant?
  package var closed: Instant?

  package init(
    id: ComplaintID, orderID: OrderID?, version: Version, state: ComplaintState,
    channel: ComplaintChannel, category: ComplaintCategory, customer: Customer, content: String,
    department: String, assignee: String, investigation: Investigation?, solution: Solution?,
    answer: CustomerAnswer?, answered: Instant?, execution: SolutionExecution?,
    executed: Instant?, resolution: String, customerOpinion: String, liability: Liability?,
    rectification: Rectification?, escalation: Escalation?, messages: Int, createdBy: String,
    created: Instant, assigned: Instant?, resolved: Instant?, closed: Instant?
  ) {
    self.id = id
    self.orderID = orderID
    self.version = version
    self.state = state
    self.channel = channel
    self.category = category
    self.customer = customer
    self.content = content
    self.department = department
    self.assignee = assignee
    self.investigation = investigation
    self.solution = solution
    self.answer = answer
    self.answered = answered
    self.execution = execution
    self.executed = executed
    self.resolution = resolution
    self.customerOpinion = customerOpinion
    self.liability = liability
    self.rectification = rectification
    self.escalation = escalation
    self.messages = messages
    self.createdBy = createdBy
    self.created = created
    self.assigned = assigned
    self.resolved = resolved
    self.closed = closed
  }
}

/// That a complaint was taken to the department head (EXC-6).
package struct Escalation: Hashable, Sendable {
  package let reason: String
  package let by: String
  package let time: Instant

  package init(reason: String, by: String, time: Instant) {
    self.reason = reason
    self.by = by
    self.time = time
  }
}

/// Something that is said about a complaint; never changed, never removed.
package struct ComplaintMessageDraft: Hashable, Sendable {
  package let source: NoteSource
  package let text: String

  /// - Throws: naming `field` when there is nothing in it, or too much.
  package init(
    source: NoteSource, text: String, field: String = "text", limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(text, field: field, maxBytes: limits.textBytes)
    self.source = source
    self.text = text
  }
}

/// One step of somebody who works on a complaint, or of its customer.
package enum ComplaintStep: Hashable, Sendable {
  case assign(ComplaintAssignment)
  case investigate(Investigation)
  case pause(question: ComplaintMessageDraft)
  case say(ComplaintMessageDraft)
  case propose(Solution)
  case answer(CustomerAnswer)
  case execute(SolutionExecution)
  case resolve(Resolution)
  /// An empty opinion leaves the one that stands there.
  case close(Liability, Rectification?, customerOpinion: String)
  case reopen(reason: String)
  case escalate(reason: String)

  /// What it is to the machine.
  package var command: ComplaintCommand {
    switch self {
    case .assign: .assign
    case .investigate: .investigate
    case .pause: .pauseForCustomer
    case .say(let message):
      switch message.source {
      case .customer: .hearCustomer
      case .staff: .addNote
      }
    case .propose: .proposeSolution
    case .answer(let answer):
      switch answer.decision {
      case .agreed: .recordAgreement
      case .declined: .recordRefusal
      }
    case .execute: .executeSolution
    case .resolve: .resolve
    case .close: .close
    case .reopen: .reopen
    case .escalate: .escalate
    }
  }

  /// What it adds to the conversation.
  package var message: ComplaintMessageDraft? {
    switch self {
    case .pause(let message), .say(let message): message
    case .assign, .investigate, .propose, .answer, .execute, .resolve, .close, .reopen, .escalate:
      nil
    }
  }

  /// For the audit.
  package var reason: String {
    switch self {
    case .reopen(let reason), .escalate(let reason): reason
    case .assign, .investigate, .pause, .say, .propose, .answer, .execute, .resolve, .close: ""
    }
  }
}

extension Complaint {
  /// The complaint after a step.
  ///
  /// - Parameters:
  ///   - actor: who takes it.
  ///   - reopening: how long after its solution a complaint can be taken up again.
  /// - Throws: `COMPLAINT_STATE`, `COMPLAINT_REOPEN_OVER`, `COMPLAINT_MESSAGES_FULL`,
  ///   `COMPLAINT_WITHOUT_ORDER`; naming `note` or `corrective_action.due_time`.
  package func after(
    _ step: ComplaintStep, by actor: String, now: Instant, reopening: Duration,
    limits: DomainLimits = .standard
  ) throws(Refusal) -> Complaint {
    var next = self
    next.state = try step.command.result(from: state)
    next.version = version.next
    if step.message != nil {
      guard messages < limits.messagesPerComplaint else {
        throw .complaintStep(.messagesFull(max: limits.messagesPerComplaint))
      }
      next.messages += 1
    }
    switch step {
    case .assign(let assignment):
      next.department = assignment.department.text
      next.assignee = assignment.assignee
      next.assigned = now
    case .investigate(let found): next.investigation = found
    case .pause, .say: break
    case .propose(let solution):
      next.solution = solution
      (next.answer, next.answered, next.execution, next.executed) = (nil, nil, nil, nil)
    case .answer(let answer): (next.answer, next.answered) = (answer, now)
    case .execute(let execution):
      try requireExecutable(execution)
      (next.execution, next.executed) = (execution, now)
    case .resolve(let resolution):
      next.resolution = resolution.text
      if !resolution.customerOpinion.isEmpty { next.customerOpinion = resolution.customerOpinion }
      next.resolved = now
    case .close(let liability, let rectification, let opinion):
      try TextRule.optional(opinion, field: "customer_opinion", maxBytes: limits.remarkBytes)
      try rectification?.requireAhead(of: now, limits: limits)
      (next.liability, next.rectification, next.closed) = (liability, rectification, now)
      if !opinion.isEmpty { next.customerOpinion = opinion }
    case .reopen:
      let last = (resolved ?? now).advanced(by: reopening)
      guard now <= last else { throw .complaintStep(.reopenOver(since: last)) }
      (next.resolved, next.closed) = (nil, nil)
    case .escalate(let reason):
      next.escalation = Escalation(reason: reason, by: actor, time: now)
    }
    return next
  }

  /// Money goes back on an order; of everything else it has to be said what is done.
  private func requireExecutable(_ execution: SolutionExecution) throws(Refusal) {
    if solution?.kind == .refund {
      guard orderID != nil else { throw .complaintStep(.withoutOrder) }
    } else if execution.note.allSatisfy(\.isWhitespace) {
      throw .invalidField("note", .missing)
    }
  }

  /// The number in timeline and feed of the step by which it came here: the state, unless that stayed.
  package func event(of step: ComplaintStep, from state: ComplaintState) -> Int16 {
    switch step {
    case .say: self.state == state ? 11 : self.state.code
    case .escalate: 12
    case .assign, .investigate, .pause, .propose, .answer, .execute, .resolve, .close, .reopen:
      self.state.code
    }
  }
}
