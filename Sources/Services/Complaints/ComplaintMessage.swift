import Contracts
import Domain
import Store

extension Contracts.Complaint {
  init(_ complaint: Domain.Complaint) {
    let found = complaint.investigation
    self.init(
      complaintID: complaint.id.description, version: complaint.version.number,
      state: State(rawValue: complaint.state.number),
      channel: Contracts.ComplaintChannel(rawValue: complaint.channel.number),
      category: Contracts.ComplaintCategory(rawValue: complaint.category.number),
      orderID: complaint.orderID?.description ?? "", customerRef: complaint.customer.reference,
      customer: Contact(complaint.customer), content: complaint.content,
      department: complaint.department, assignee: complaint.assignee,
      solution: complaint.solution.map { ComplaintSolution($0) },
      resolution: complaint.resolution, customerOpinion: complaint.customerOpinion,
      createdBy: complaint.createdBy, createTime: Timestamp(complaint.created),
      assignTime: complaint.assigned.map { Timestamp($0) },
      resolveTime: complaint.resolved.map { Timestamp($0) },
      cause: Contracts.ComplaintCause(rawValue: found?.cause?.number ?? 0),
      finding: found?.finding ?? "", carrier: found?.carrier?.text ?? "",
      answer: complaint.answer.map { ComplaintAnswer($0, at: complaint.answered) },
      execution: complaint.execution.map { ComplaintExecution($0, at: complaint.executed) },
      liability: complaint.liability.map { ComplaintLiability($0) },
      correctiveAction: complaint.rectification.map {
        CorrectiveAction(rectification: $0.text, dueTime: Timestamp($0.due))
      },
      closeTime: complaint.closed.map { Timestamp($0) },
      escalation: complaint.escalation.map {
        ComplaintEscalation(
          reason: $0.reason, escalatedBy: $0.by, escalateTime: Timestamp($0.time))
      },
      messageCount: Int32(complaint.messages))  // at most `DomainLimits.messagesPerComplaint`
  }
}

extension ComplaintSolution {
  fileprivate init(_ solution: Solution) {
    self.init(
      kind: Kind(rawValue: solution.kind.number), text: solution.text,
      amount: solution.amount.map { .init($0) })
  }
}

extension ComplaintAnswer {
  fileprivate init(_ answer: CustomerAnswer, at time: Domain.Instant?) {
    self.init(
      decision: Decision(rawValue: answer.decision.number), answeredBy: answer.answeredBy,
      channel: Contracts.ComplaintChannel(rawValue: answer.channel.number), note: answer.note,
      answerTime: time.map { Timestamp($0) })
  }
}

extension ComplaintExecution {
  fileprivate init(_ execution: SolutionExecution, at time: Domain.Instant?) {
    self.init(
      note: execution.note, reference: execution.reference,
      refundID: execution.refundID?.description ?? "", executeTime: time.map { Timestamp($0) })
  }
}

extension ComplaintLiability {
  fileprivate init(_ liability: Liability) {
    self.init(
      party: Party(rawValue: liability.party.number), responsible: liability.responsible)
  }
}

extension ComplaintMessage {
  init(_ message: StoredComplaintMessage) {
    self.init(
      messageID: message.id.description, source: Source(rawValue: message.source.number),
      text: message.text, actor: message.actor, createTime: Timestamp(message.created))
  }
}
