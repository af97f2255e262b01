/// What went wrong, who has it and what is done about it (EXC-1…3).
package struct ExceptionCase: Hashable, Sendable {
  package var id: ExceptionID
  package var version: Version
  package var kind: ExceptionKind
  package var state: ExceptionState
  package var orderID: OrderID?
  package var detail: String
  package var department: String
  package var owner: String
  package var cause: String
  package var plan: String
  package var due: Instant?
  package var result: String
  package var raisedBy: String
  package var raised: Instant
  package var resolved: Instant?
  package var closed: Instant?

  package init(
    id: ExceptionID, version: Version, kind: ExceptionKind, state: ExceptionState,
    orderID: OrderID?, detail: String, department: String, owner: String, cause: String,
    plan: String, due: Instant?, result: String, raisedBy: String, raised: Instant,
    resolved: Instant?, closed: Instant?
  ) {
    self.id = id
    self.version = version
    self.kind = kind
    self.state = state
    self.orderID = orderID
    self.detail = detail
    self.department = department
    self.owner = owner
    self.cause = cause
    self.plan = plan
    self.due = due
    self.result = result
    self.raisedBy = raisedBy
    self.raised = raised
    self.resolved = resolved
    self.closed = closed
  }
}

/// One step of a person who works on a case.
package enum ExceptionStep: Hashable, Sendable {
  case assign(department: DepartmentCode, owner: String, due: Instant?)
  /// `isStarted`: it is being carried out already.
  case plan(cause: String, plan: String, isStarted: Bool)
  case resolve(result: String)
  case inform(how: String)
  /// Where the customer was not told, the reason says why not.
  case close(reason: String)
}

extension ExceptionCase {
  /// The case after a step.
  ///
  /// - Throws: `EXCEPTION_CASE_STATE`; `FIELD_MISSING` for a case closed without telling the customer
  ///   and without a reason.
  package func after(_ step: ExceptionStep, now: Instant) throws(Refusal) -> ExceptionCase {
    var next = self
    next.version = version.next
    switch step {
    case .assign(let department, let owner, let due):
      next.state = try state.after(.assign)
      next.department = department.text
      next.owner = owner
      next.due = due
    case .plan(let cause, let plan, let isStarted):
      next.state = try state.after(.plan)
      if isStarted { next.state = try next.state.after(.start) }
      next.cause = cause
      next.plan = plan
    case .resolve(let result):
      next.state = try state.after(.resolve)
      next.result = result
      next.resolved = now
    case .inform:
      next.state = try state.after(.inform)
    case .close(let reason):
      next.state = try state.after(.close)
      if state == .resolved, reason.allSatisfy(\.isWhitespace) {
        throw .invalidField("reason", .missing)
      }
      next.closed = now
    }
    return next
  }
}
