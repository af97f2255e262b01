package import Contracts
import Domain
package import RPCCore
import Store

extension Changes {
  package func submitChange(
    _ request: SubmitChangeRequest, context: ServerContext
  ) async throws -> Contracts.ChangeSet {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let outcome = try await store.submit(
        ChangeSetID(parsing: request.changeID, field: "change_id"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.ChangeSet(outcome.value)
    }
  }

  package func recordConsent(
    _ request: RecordConsentRequest, context: ServerContext
  ) async throws -> Contracts.ChangeSet {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let consent = try Consent(
        channel: .require(request.channel, field: "channel"), evidence: request.evidence)
      let outcome = try await store.recordConsent(
        consent, to: ChangeSetID(parsing: request.changeID, field: "change_id"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.ChangeSet(outcome.value)
    }
  }

  package func decideChange(
    _ request: DecideChangeRequest, context: ServerContext
  ) async throws -> Contracts.ChangeSet {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let outcome = try await store.decide(
        ChangeSetID(parsing: request.changeID, field: "change_id"),
        .require(request.decision, field: "decision"), by: Decider(caller, context),
        reason: request.reason, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.ChangeSet(outcome.value)
    }
  }

  package func applyChange(
    _ request: ApplyChangeRequest, context: ServerContext
  ) async throws -> Contracts.ChangeSet {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let outcome = try await store.apply(
        ChangeSetID(parsing: request.changeID, field: "change_id"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.ChangeSet(outcome.value)
    }
  }

  package func withdrawChange(
    _ request: WithdrawChangeRequest, context: ServerContext
  ) async throws -> Contracts.ChangeSet {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      try Reason.require(request.reason)
      let outcome = try await store.withdraw(
        ChangeSetID(parsing: request.changeID, field: "change_id"), reason: request.reason,
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.ChangeSet(outcome.value)
    }
  }
}
