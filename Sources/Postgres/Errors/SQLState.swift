/// Five characters that say what the server refused (PostgreSQL, Appendix A).
package struct SQLState: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }

  package static let uniqueViolation: SQLState = "23505"
  package static let foreignKeyViolation: SQLState = "23503"
  package static let checkViolation: SQLState = "23514"
  package static let notNullViolation: SQLState = "23502"
  package static let serializationFailure: SQLState = "40001"
  package static let deadlockDetected: SQLState = "40P01"
  package static let lockNotAvailable: SQLState = "55P03"
  package static let queryCanceled: SQLState = "57014"
  package static let adminShutdown: SQLState = "57P01"
  package static let crashShutdown: SQLState = "57P02"
  package static let cannotConnectNow: SQLState = "57P03"
  package static let idleInTransactionTimeout: SQLState = "25P03"
  package static let tooManyConnections: SQLState = "53300"
  package static let featureNotSupported: SQLState = "0A000"
  package static let invalidStatementName: SQLState = "26000"
  package static let undefinedTable: SQLState = "42P01"

  /// The first two characters.
  package var errorClass: Substring { rawValue.prefix(2) }

  /// The server ended the connection, or is not there for any statement now.
  package var isConnectionLost: Bool {
    switch self {
    case .adminShutdown, .crashShutdown, .cannotConnectNow, .idleInTransactionTimeout: true
    default: errorClass == "08"
    }
  }

  package var description: String { rawValue }
}
