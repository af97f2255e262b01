internal import Postgres

/// Why storage gave no answer, in the terms in which a caller can act. What the rules refuse is a
/// `Refusal` and not this.
package enum StoreFailure: Error, Hashable, Sendable {
  /// Storage can't be reached; nothing was done.
  case unavailable
  /// The connection ended while a command was under way: whether it was done, the same `request_id`
  /// tells (`persistence.md` C5).
  case inDoubt
  /// As many commands wait as may; nothing was done.
  case overloaded
  /// Lost a race against another transaction; nothing was done, and the same may succeed at once.
  case conflict
  /// What was asked exceeds a limit of storage; nothing was done.
  case tooLarge(String)
  case deadlineExceeded
  case cancelled
  /// A bug or a damaged database; the text is for operators, not for callers.
  case broken(String)

  /// What an error of this module's verbs is, where it is no `Refusal` (C4).
  package init(_ error: any Error) {
    switch error {
    case let failure as StoreFailure: self = failure
    case let error as PostgresError: self = Self.failure(error)
    case is CancellationError: self = .cancelled
    default: self = .broken("\(error)")
    }
  }

  private static func failure(_ error: PostgresError) -> StoreFailure {
    switch error {
    case .server(let refusal):
      failure(refusal.sqlState, isRetryable: error.isRetryable) ?? .broken("\(error)")
    case .unavailable, .connectionLost(inDoubt: false, _): .unavailable
    case .connectionLost(inDoubt: true, _): .inDoubt
    case .poolExhausted: .overloaded
    case .deadlineExceeded: .deadlineExceeded
    case .cancelled: .cancelled
    case .tooLarge: .tooLarge("\(error)")
    case .decoding, .protocolViolation: .broken("\(error)")
    }
  }

  /// A server that refuses a statement has rolled it back.
  private static func failure(_ state: SQLState, isRetryable: Bool) -> StoreFailure? {
    if isRetryable || state == .lockNotAvailable { return .conflict }
    if state.isConnectionLost { return .unavailable }
    if state == .queryCanceled { return .deadlineExceeded }
    // Class 53: no connection, memory or disk left; somebody has to help, and it may work then.
    return state.errorClass == "53" ? .unavailable : nil
  }
}
