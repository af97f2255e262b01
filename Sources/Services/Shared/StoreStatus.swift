import Domain
import RPCCore
import Store

/// The one place where a failure of storage becomes a status of the wire (`persistence.md` C4, C5).
extension StoreFailure {
  var status: Status {
    switch self {
    case .unavailable:
      Self.status(
        .unavailable, "STORAGE_UNAVAILABLE", "storage is not available; nothing was done",
        retry: .seconds(1))
    case .inDoubt:
      Self.status(
        .unavailable, "OUTCOME_UNKNOWN",
        "storage went away before it answered; repeat with the same request_id to learn the outcome",
        retry: .seconds(1))
    case .overloaded:
      Self.status(
        .resourceExhausted, "OVERLOADED", "too many requests wait for storage; nothing was done",
        retry: .milliseconds(250))
    case .conflict:
      Self.status(
        .aborted, "TRANSACTION_CONFLICT", "lost a race against another change; repeat it",
        retry: .milliseconds(10))
    case .tooLarge(let what): Self.status(.resourceExhausted, "TOO_LARGE", what)
    case .deadlineExceeded:
      Status(.deadlineExceeded, "the deadline of the call has passed")
    case .cancelled: Status(.cancelled, "the call was cancelled")
    case .broken: Status(.internal, "storage failed; the operator's log says why")
    }
  }

  private static func status(
    _ code: Status.Code, _ reason: String, _ message: String, retry: Duration? = nil
  ) -> Status {
    let retryInfo = retry.map { [StatusDetail.retryInfo(after: $0)] } ?? []
    return Status(
      code, message,
      details: [.errorInfo(reason: reason, domain: Status.errorDomain, metadata: [:])] + retryInfo)
  }
}
