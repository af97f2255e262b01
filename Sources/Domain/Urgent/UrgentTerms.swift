/// What RequestUrgent asks (PRI-3).
package struct UrgentWish: Hashable, Sendable {
  package let degree: UrgentDegree
  /// Nil: all that the order has.
  package let units: Int64?
  package let wanted: Instant
  package let reason: String

  /// - Throws: naming `units` or `reason`.
  package init(
    degree: UrgentDegree, units: Int64? = nil, wanted: Instant, reason: String,
    limits: DomainLimits = .standard
  ) throws(Refusal) {
    if let units, units < 1 { throw .invalidField("units", .outOfRange(min: 1, max: .max)) }
    self.degree = degree
    self.units = units
    self.wanted = wanted
    self.reason = try TextRule.reason(reason, field: "reason", limits: limits)
  }
}

/// The answer to a request with the minutes of the meeting (PRI-4).
package struct UrgentEvaluation: Hashable, Sendable {
  package let decision: UrgentDecision
  package let minutes: String
  /// Of NEGOTIATE alone.
  package let offered: Instant?
  /// What people, equipment and material are given to it (PRI-6); may be empty.
  package let resources: String
  /// How those who work overtime were reminded of safety (PRI-6); empty where nobody does.
  package let safetyReminder: String

  /// - Throws: the first of `minutes`, `offered_time`, `resources`, `safety_reminder` that does not fit
  ///   the decision.
  package init(
    decision: UrgentDecision, minutes: String, offered: Instant? = nil, resources: String = "",
    isOvertime: Bool = false, safetyReminder: String = "", limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(minutes, field: "minutes", maxBytes: limits.textBytes)
    if decision == .negotiate, offered == nil { throw .invalidField("offered_time", .missing) }
    if decision != .negotiate, offered != nil {
      throw .invalidField("offered_time", .malformed(expected: "absent, as \(decision.name) asks"))
    }
    try TextRule.optional(resources, field: "resources", maxBytes: limits.remarkBytes)
    if decision == .decline, !resources.isEmpty {
      throw .invalidField("resources", .malformed(expected: "absent, as DECLINE asks"))
    }
    // Safety first: nobody works overtime who was not reminded of it.
    if isOvertime {
      try TextRule.required(
        safetyReminder, field: "safety_reminder", maxBytes: limits.remarkBytes)
    } else if !safetyReminder.isEmpty {
      throw .invalidField("safety_reminder", .malformed(expected: "absent without overtime"))
    }
    self.decision = decision
    self.minutes = minutes
    self.offered = offered
    self.resources = resources
    self.safetyReminder = safetyReminder
  }
}

/// Who sees to an urgent order (PRI-5).
package struct TaskGroup: Hashable, Sendable {
  package let leader: String
  package let members: [String]

  /// - Throws: naming `task_group.leader` or one of `task_group.members`: nobody twice.
  package init(
    leader: String, members: [String] = [], limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(leader, field: "task_group.leader", maxBytes: limits.referenceBytes)
    guard members.count <= limits.taskGroupMembers else {
      throw .invalidField("task_group.members", .tooMany(max: limits.taskGroupMembers))
    }
    var named: Set = [leader]
    for (index, member) in members.enumerated() {
      let field = "task_group.members[\(index)]"
      try TextRule.required(member, field: field, maxBytes: limits.referenceBytes)
      guard named.insert(member).inserted else {
        throw .invalidField(field, .malformed(expected: "named once"))
      }
    }
    self.leader = leader
    self.members = members
  }
}

/// How a request gets on (PRI-5).
package struct ProgressReport: Hashable, Sendable {
  package let text: String
  /// Whether the time promised is in danger.
  package let isAtRisk: Bool
  /// When the order is expected to be there; nil: as promised.
  package let expected: Instant?

  /// - Throws: naming `text`.
  package init(
    text: String, isAtRisk: Bool = false, expected: Instant? = nil,
    limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(text, field: "text", maxBytes: limits.textBytes)
    self.text = text
    self.isAtRisk = isAtRisk
    self.expected = expected
  }
}

/// What there was to learn (PRI-7).
package struct UrgentReview: Hashable, Sendable {
  /// 1, not at all, to 5, entirely.
  package let satisfaction: Int
  /// May be empty.
  package let customerOpinion: String
  package let evaluation: String

  package static let satisfactions = 1...5

  /// - Throws: naming `satisfaction`, `customer_opinion` or `evaluation`.
  package init(
    satisfaction: Int, customerOpinion: String = "", evaluation: String,
    limits: DomainLimits = .standard
  ) throws(Refusal) {
    guard Self.satisfactions.contains(satisfaction) else {
      throw .invalidField("satisfaction", .outOfRange(min: 1, max: 5))
    }
    try TextRule.optional(
      customerOpinion, field: "customer_opinion", maxBytes: limits.remarkBytes)
    try TextRule.required(evaluation, field: "evaluation", maxBytes: limits.textBytes)
    self.satisfaction = satisfaction
    self.customerOpinion = customerOpinion
    self.evaluation = evaluation
  }
}
