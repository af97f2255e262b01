package import Contracts
import Domain
package import RPCCore
import Store

extension Sla {
  package func putSlaPolicy(
    _ request: PutSlaPolicyRequest, context: ServerContext
  ) async throws -> Contracts.SlaPolicy {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      guard let message = request.policy else { throw Refusal.invalidField("policy", .missing) }
      let outcome = try await store.put(
        try Domain.SlaPolicy(message), expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.SlaPolicy(outcome.value)
    }
  }

  package func listSlaPolicies(
    _ request: ListSlaPoliciesRequest, context: ServerContext
  ) async throws -> ListSlaPoliciesResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let policies = try await store.policies(tenant: tenant, deadline: context.deadline)
      let page = try WholeList(items: policies) { UInt32($0.policy.kind.number) }
        .page(request, .listSlaPolicies, of: tenant)
      return ListSlaPoliciesResponse(
        policies: page.items.map { Contracts.SlaPolicy($0) }, nextPageToken: page.next)
    }
  }
}

extension ListSlaPoliciesRequest: PagedRequest {}

extension Domain.SlaPolicy {
  /// Reads a policy of a request.
  ///
  /// - Throws: the first field at fault.
  fileprivate init(_ message: Contracts.SlaPolicy) throws(Refusal) {
    let kind = try Domain.ClockKind.require(message.kind, field: "policy.kind")
    let allowance: Allowance
    switch (try Duration.parse(message.duration, field: "policy.duration"), message.workingDays) {
    case (let duration?, 0): allowance = .time(duration)
    case (nil, 0): throw .invalidField("policy.duration", .missing)
    case (nil, let days): allowance = .workingDays(Int(days))
    case (.some, _):
      throw .invalidField(
        "policy.working_days", .malformed(expected: "0, as the duration says how long"))
    }
    var pauses: Set<Domain.PauseCause> = []
    for (index, cause) in message.pauses.enumerated() {
      pauses.insert(try .require(cause, field: "policy.pauses[\(index)]"))
    }
    try self.init(
      kind: kind, isActive: message.active, allowance: allowance,
      basis: message.calendar.isEmpty
        ? .wallTime
        : .workingTime(CalendarCode(parsing: message.calendar, field: "policy.calendar")),
      warning: try Duration.parse(message.warnBefore, field: "policy.warn_before") ?? .zero,
      pauses: pauses)
  }
}

extension Contracts.SlaPolicy {
  init(_ stored: StoredPolicy) {
    let policy = stored.policy
    self.init(
      kind: Contracts.ClockKind(rawValue: policy.kind.number), active: policy.isActive,
      warnBefore: policy.warning > .zero ? .init(policy.warning) : nil,
      pauses: policy.pauses.map(\.number).sorted().map { Contracts.PauseCause(rawValue: $0) },
      version: stored.version.number)
    switch policy.allowance {
    case .time(let time): duration = .init(time)
    case .workingDays(let days): workingDays = Int32(clamping: days)
    }
    if case .workingTime(let code) = policy.basis { calendar = code.text }
  }
}
