internal import Domain
internal import Postgres

/// What the command functions of the migrations say; numbers as documented there.
enum Verdict: Int16, PostgresScalar {
  case accepted = 1
  case replayed = 2
  case requestIDReused = 3
  /// The same request_id stands in the same batch.
  case inFlight = 4
  case sourceReferenceTaken = 5
  case unknownSKU = 6
  case productInactive = 7
  case noListPrice = 8
  case insufficientStock = 9
  case totalTooLarge = 10
  /// The plan of its sources does not hold any more: plan again.
  case contended = 11
  case unknownWarehouse = 12
  case notFound = 20
  case versionConflict = 21
  case alreadyExists = 22
  case wrongState = 23
  case tooOften = 24
  /// No one warehouse has it all: plan its sources.
  case unplanned = 200
  /// The hold that it consumes was changed: read it again.
  case holdChanged = 201

  /// The refusal of verdicts that say the same for every command.
  func requireUsable(_ key: CommandKey) throws(Refusal) {
    switch self {
    case .requestIDReused: throw .requestIDReused(key.requestID)
    case .inFlight: throw .requestInFlight(key.requestID)
    default: return
    }
  }
}
