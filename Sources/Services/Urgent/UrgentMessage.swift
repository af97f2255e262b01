import Contracts
import Domain
import Store

extension Contracts.UrgentRequest {
  init(_ urgent: Domain.UrgentRequest) {
    self.init(
      urgentID: urgent.id.description, version: urgent.version.number,
      state: State(rawValue: urgent.state.number), orderID: urgent.orderID.description,
      degree: Contracts.UrgentDegree(rawValue: urgent.degree.number), units: urgent.units,
      wantedTime: Timestamp(urgent.wanted), reason: urgent.reason,
      promisedTime: urgent.promised.map { Timestamp($0) },
      evaluation: urgent.evaluation.map { Contracts.UrgentEvaluation($0) },
      taskGroup: urgent.group.map {
        Contracts.TaskGroup(leader: $0.leader, members: $0.members)
      },
      reportCount: Int32(clamping: urgent.reports),
      reportTime: urgent.reported.map { Timestamp($0) },
      deliverTime: urgent.delivered.map { Timestamp($0) },
      review: urgent.review.map { Contracts.UrgentReview($0) }, endReason: urgent.endReason,
      requestedBy: urgent.requestedBy, createTime: Timestamp(urgent.created))
  }
}

extension Contracts.UrgentEvaluation {
  fileprivate init(_ noted: Noted<Domain.UrgentEvaluation>) {
    let evaluation = noted.content
    self.init(
      decision: Decision(rawValue: evaluation.decision.number), minutes: evaluation.minutes,
      offeredTime: evaluation.offered.map { Timestamp($0) }, resources: evaluation.resources,
      safetyReminder: evaluation.safetyReminder, evaluatedBy: noted.by,
      evaluateTime: Timestamp(noted.time))
  }
}

extension Contracts.UrgentReview {
  fileprivate init(_ noted: Noted<Domain.UrgentReview>) {
    self.init(
      satisfaction: Int32(clamping: noted.content.satisfaction),
      customerOpinion: noted.content.customerOpinion, evaluation: noted.content.evaluation,
      reviewedBy: noted.by, reviewTime: Timestamp(noted.time))
  }
}

extension UrgentReport {
  init(_ stored: StoredProgressReport) {
    self.init(
      reportID: stored.id.description, text: stored.report.text, atRisk: stored.report.isAtRisk,
      expectedTime: stored.report.expected.map { Timestamp($0) }, actor: stored.actor,
      createTime: Timestamp(stored.created))
  }
}
