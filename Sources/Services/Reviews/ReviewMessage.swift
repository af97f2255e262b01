import Contracts
import Domain
import RPCCore
import Store

extension Contracts.Review {
  init(_ stored: StoredReview, policy: ReviewPolicy, now: Instant) {
    let (order, review) = (stored.order, stored.review)
    let claimant = review.claimant(at: now)
    self.init(
      orderID: order.id.description,
      orderNumber: order.number.description,
      orderVersion: order.version.number,
      orderState: Contracts.Order.State(rawValue: order.state.number),
      state: State(rawValue: review.state.number),
      round: Int32(clamping: review.round),
      assessment: Contracts.RiskAssessment(
        review.assessment, needsReview: order.state == .inReview),
      builtIn: OrderReview(of: order),
      claimedBy: claimant ?? "",
      claimUntilTime: claimant == nil ? nil : review.claimUntil.map(Timestamp.init),
      submitTime: order.times.submitted.map(Timestamp.init),
      dueTime: order.times.submitted.map { Timestamp($0.advanced(by: policy.dueAfter)) },
      approvals: stored.approvals.map(Contracts.Approval.init),
      customer: Contact(order.customer),
      total: Contracts.Money(order.totals.total),
      priority: Int32(order.priority))
  }
}

extension Contracts.RiskAssessment {
  init(_ assessment: Domain.RiskAssessment, needsReview: Bool) {
    self.init(
      score: Int32(clamping: assessment.score),
      parts: assessment.parts.map {
        Part(
          ruleCode: $0.rule, score: Int32(clamping: $0.score), needsReview: $0.needsReview,
          reason: $0.reason)
      },
      needsReview: needsReview, highRisk: assessment.isHighRisk)
  }
}

extension Contracts.Approval {
  init(_ approval: Domain.Approval) {
    self.init(
      level: Int32(clamping: approval.level), role: approval.role.roleName,
      decision: Decision(rawValue: approval.decision.number), actor: approval.actor,
      reason: approval.reason, decideTime: Timestamp(approval.decided))
  }
}

extension Decider {
  /// Who calls, with the roles that the call was let in with.
  init(_ caller: Caller, _ context: ServerContext) {
    let principal = context.principal
    self.init(
      actor: caller.actor,
      roles: principal?.evidence == Principal.Evidence.none ? nil : principal?.roles ?? [])
  }
}
