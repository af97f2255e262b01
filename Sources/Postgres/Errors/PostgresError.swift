/// Why a statement has no result.
///
/// Two questions decide what a caller does: has anything happened in the database (`isInDoubt`),
/// and may the same be tried again (`isRetryable`)?
package enum PostgresError: Error, Hashable, Sendable {
  /// The server refused the statement; the transaction it belongs to is rolled back.
  case server(ServerError)
  /// There is no connection and none could be made; nothing was sent.
  case unavailable(reason: String)
  /// The connection ended before the answer came.
  ///
  /// In doubt: the statement was sent, and whether it took effect is not known. Not in doubt:
  /// nothing of it had been sent.
  case connectionLost(inDoubt: Bool, reason: String)
  /// As many requests wait for a connection as may.
  case poolExhausted(waitingMax: Int)
  /// The caller's deadline passed; the statement took no effect unless it was a COMMIT.
  case deadlineExceeded
  /// The caller's task was cancelled.
  case cancelled
  /// More than a limit of ours allows; nothing was sent, or the result was dropped.
  case tooLarge(what: String, size: Int, limit: Int)
  /// A column is not what the row declares.
  case decoding(DecodingFailure)
  /// The server or libpq did what their protocol does not allow; the connection is given up.
  case protocolViolation(String)

  /// The SQLSTATE, when the server gave one.
  package var sqlState: SQLState? {
    if case .server(let error) = self { error.sqlState } else { nil }
  }

  /// Whether the statement may have taken effect though no answer came.
  package var isInDoubt: Bool {
    if case .connectionLost(let inDoubt, _) = self { inDoubt } else { false }
  }

  /// Whether the same transaction may succeed when it is run again at once: it lost a race.
  package var isRetryable: Bool {
    switch sqlState {
    case .serializationFailure, .deadlockDetected: true
    default: false
    }
  }

  /// The unique constraint that the statement would have broken.
  package var uniqueViolation: String? { constraint(of: .uniqueViolation) }
  /// The CHECK that the statement would have broken.
  package var checkViolation: String? { constraint(of: .checkViolation) }
  /// The foreign key that the statement would have broken.
  package var foreignKeyViolation: String? { constraint(of: .foreignKeyViolation) }

  private func constraint(of state: SQLState) -> String? {
    guard case .server(let error) = self, error.sqlState == state else { return nil }
    return error.constraint ?? ""
  }
}

/// What the server says about a statement it refused.
package struct ServerError: Hashable, Sendable {
  package var sqlState: SQLState
  package var message: String
  package var detail: String?
  package var hint: String?
  package var schema: String?
  package var table: String?
  package var column: String?
  package var constraint: String?
  /// Where in the statement's text it was noticed, in characters from 1.
  package var position: Int?
  /// Where in functions and statements it happened.
  package var context: String?
  /// The function of the server's source that raised it; tells apart what shares a SQLSTATE.
  var routine: String?
  /// Which of a batch's statements it was, from 0; nil when it was none of the caller's.
  package var statementIndex: Int?
}

/// A column that is not what the row declares.
package struct DecodingFailure: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case missing
    case wrongType(PostgresType)
    case null
    case malformed(bytes: Int)
    /// The row's own initialiser refused the value.
    case refused(String)
  }
  /// The column's position, from 0.
  package var column: Int
  package var name: String
  package var expected: PostgresType
  package var reason: Reason
}

extension PostgresError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .server(let error): error.description
    case .unavailable(let reason): "PostgreSQL is not available: \(reason)"
    case .connectionLost(true, let reason):
      "the connection to PostgreSQL ended before its answer; the outcome is unknown: \(reason)"
    case .connectionLost(false, let reason):
      "the connection to PostgreSQL ended before the statement was sent: \(reason)"
    case .poolExhausted(let waitingMax):
      "\(waitingMax) requests wait for a PostgreSQL connection, the most that may"
    case .deadlineExceeded: "the deadline passed before PostgreSQL answered"
    case .cancelled: "the statement was cancelled"
    case .tooLarge(let what, let size, let limit):
      "\(what) of \(size) exceeds the limit of \(limit)"
    case .decoding(let failure): failure.description
    case .protocolViolation(let what): "PostgreSQL protocol violation: \(what)"
    }
  }
}

extension ServerError: CustomStringConvertible {
  package var description: String {
    var text = "\(message) (SQLSTATE \(sqlState)"
    if let constraint { text += ", constraint \(constraint)" }
    if let table { text += ", table \(table)" }
    text += ")"
    if let detail { text += "; \(detail)" }
    if let context { text += "; \(context)" }
    return text
  }
}

extension DecodingFailure: CustomStringConvertible {
  package var description: String {
    let place = name.isEmpty ? "column \(column)" : "column \(column) (\(name))"
    return switch reason {
    case .missing: "\(place) of type \(expected) is missing from the result"
    case .wrongType(let actual): "\(place) is \(actual), the row declares \(expected)"
    case .null: "\(place) is NULL, the row declares \(expected) without NULL"
    case .malformed(let bytes): "\(place): \(bytes) bytes are no value for \(expected)"
    case .refused(let why): "\(place): \(why)"
    }
  }
}
