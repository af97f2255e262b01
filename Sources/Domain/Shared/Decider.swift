/// Who decides something that takes a role.
package struct Decider: Hashable, Sendable {
  /// The actor's name, by which two deciders are told apart.
  package var actor: String
  /// Names of the contract's roles; nil on a server that does not ask who calls: all of them.
  package var roles: Set<String>?

  package init(actor: String, roles: Set<String>?) {
    self.actor = actor
    self.roles = roles
  }

  package func has(_ role: ApprovalRole) -> Bool { roles?.contains(role.roleName) ?? true }

  /// - Throws: `ROLE_MISSING`.
  package func require(_ role: ApprovalRole) throws(Refusal) {
    guard has(role) else { throw .orderStep(.roleMissing(role.roleName)) }
  }
}

/// A role whose holders approve (`domain.md` B, roles).
package enum ApprovalRole: Int16, StoredState {
  case orderReviewer = 1
  case secondReviewer = 2
  case departmentHead = 3
  case salesDirector = 4
  case generalManager = 5
  case operations = 6

  package var name: String {
    switch self {
    case .orderReviewer: "ORDER_REVIEWER"
    case .secondReviewer: "SECOND_REVIEWER"
    case .departmentHead: "DEPARTMENT_HEAD"
    case .salesDirector: "SALES_DIRECTOR"
    case .generalManager: "GENERAL_MANAGER"
    case .operations: "OPERATIONS"
    }
  }

  /// As the contracts name it.
  package var roleName: String { name.lowercased() }
}

/// What was decided.
package enum ApprovalDecision: Int16, StoredState {
  case approved = 1
  case rejected = 2

  package var name: String {
    switch self {
    case .approved: "APPROVED"
    case .rejected: "REJECTED"
    }
  }
}

/// One decision of a person on a review, a change or a quotation, kept for good.
package struct Approval: Hashable, Sendable {
  /// From 1.
  package var level: Int
  package var role: ApprovalRole
  package var decision: ApprovalDecision
  package var actor: String
  package var reason: String
  package var decided: Instant

  package init(
    level: Int, role: ApprovalRole, decision: ApprovalDecision, actor: String, reason: String,
    decided: Instant
  ) {
    self.level = level
    self.role = role
    self.decision = decision
    self.actor = actor
    self.reason = reason
    self.decided = decided
  }
}
