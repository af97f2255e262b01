import Contracts
import Domain
import Store

extension Complaint {
  init(_ complaint: StoredComplaint) {
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
      resolveTime: complaint.resolved.map { Timestamp($0) })
  }
}

extension ComplaintSolution {
  fileprivate init(_ solution: Solution) {
    self.init(
      kind: Kind(rawValue: solution.kind.number), text: solution.text,
      amount: solution.amount.map { .init($0) })
  }
}
