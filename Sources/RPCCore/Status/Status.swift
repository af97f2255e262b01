/// How a call ended, as gRPC defines it: a code, a message for developers, typed details for programs.
///
/// The one error type of the RPC storeys. Source: gRPC `doc/statuscodes.md`, AIP-193.
public struct Status: Error, Sendable, Hashable {
  public var code: Code
  /// For developers, in English; percent-encoded on the wire.
  public var message: String
  /// Machine-readable details, sent as `grpc-status-details-bin`.
  public var details: [StatusDetail]
  /// Trailing metadata that goes with the status.
  public var trailers: Metadata

  public init(
    _ code: Code, _ message: String = "", details: [StatusDetail] = [], trailers: Metadata = [:]
  ) {
    self.code = code
    self.message = message
    self.details = details
    self.trailers = trailers
  }

  public static let ok = Status(.ok)

  /// The seventeen codes with their numbers on the wire.
  public enum Code: UInt8, Sendable, Hashable, CaseIterable {
    case ok = 0
    case cancelled = 1
    case unknown = 2
    case invalidArgument = 3
    case deadlineExceeded = 4
    case notFound = 5
    case alreadyExists = 6
    case permissionDenied = 7
    case resourceExhausted = 8
    case failedPrecondition = 9
    case aborted = 10
    case outOfRange = 11
    case unimplemented = 12
    case `internal` = 13
    case unavailable = 14
    case dataLoss = 15
    case unauthenticated = 16
  }
}

/// An error that knows which status it is at the wire.
///
/// A handler may throw any error; one that does not conform becomes UNKNOWN without its text, because
/// the text may hold what a peer must not see.
public protocol StatusConvertible: Error {
  var status: Status { get }
}

extension Status: StatusConvertible {
  public var status: Status { self }

  /// The status of whatever a handler threw.
  public init(thrown error: any Error) {
    switch error {
    case let error as any StatusConvertible: self = error.status
    case is CancellationError: self = Status(.cancelled, "the call was cancelled")
    default: self = Status(.unknown, "the handler failed with an unexpected error")
    }
  }
}
