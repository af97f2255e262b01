/// How a call ended, as gRPC defines it: a code, a message for developers, typed details for programs.
///
/// The one error type of the RPC storeys. Source: gRPC `doc/statuscodes.md`, AIP-193.
public struct Status: Error, Sendable, Hashable {
  /// Which of the seventeen outcomes.
  public var code: Code
  /// For developers, in English; percent-encoded on the wire.
  public var message: String
  /// Machine-readable details, sent as `grpc-status-details-bin`.
  public var details: [StatusDetail]
  /// Trailing metadata that goes with the status.
  public var trailers: Metadata

  /// A status with what belongs to it; most need a code and a message.
  public init(
    _ code: Code, _ message: String = "", details: [StatusDetail] = [], trailers: Metadata = [:]
  ) {
    self.code = code
    self.message = message
    self.details = details
    self.trailers = trailers
  }

  /// `ErrorInfo.domain` of everything that Kontor refuses (AIP-193).
  package static let errorDomain = "kontor"

  /// Success, which has nothing to say.
  public static let ok = Status(.ok)

  /// The seventeen codes with their numbers on the wire.
  public enum Code: UInt8, Sendable, Hashable, CaseIterable {
    /// The call did what was asked.
    case ok = 0
    /// The caller gave up, or the server was told that it did.
    case cancelled = 1
    /// Nothing better is known: an unexpected error, or a status that can't be read.
    case unknown = 2
    /// The request is wrong, whatever the state of the system.
    case invalidArgument = 3
    /// The deadline passed first; the work may have been done all the same.
    case deadlineExceeded = 4
    /// What the request names does not exist.
    case notFound = 5
    /// What the request would create exists.
    case alreadyExists = 6
    /// The caller is known and may not do this.
    case permissionDenied = 7
    /// A limit is reached: a quota, a size, a queue.
    case resourceExhausted = 8
    /// The state of the system forbids it; a repeat helps only after that state was changed.
    case failedPrecondition = 9
    /// Lost a race with another change; a repeat of the whole read-and-write may succeed.
    case aborted = 10
    /// Past the end of what there is.
    case outOfRange = 11
    /// The server does not know this service or method, or this use of it.
    case unimplemented = 12
    /// A promise of the system or of the protocol is broken.
    case `internal` = 13
    /// The server can't be reached or does not take calls now; a repeat may succeed.
    case unavailable = 14
    /// Data was lost for good.
    case dataLoss = 15
    /// The caller did not show who it is.
    case unauthenticated = 16
  }
}

/// An error that knows which status it is at the wire.
///
/// A handler may throw any error; one that does not conform becomes UNKNOWN without its text, because
/// the text may hold what a peer must not see.
public protocol StatusConvertible: Error {
  /// What the caller is told.
  var status: Status { get }
}

extension Status: StatusConvertible {
  /// Itself.
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
