import Contracts
import RPCCore

extension ItemError {
  /// What a stream says of one item: the status that the same item would have got as a unary call,
  /// read from the standard details that it carries.
  init(_ status: Status) {
    self.init(code: Int32(status.code.rawValue), message: status.message)
    for detail in status.details {
      switch detail {
      case .errorInfo(let reason, _, let metadata):
        self.reason = reason
        field = metadata["field"] ?? field
        sku = metadata["sku"] ?? ""
        available = metadata["available"].flatMap { Int64($0) }
        currentVersion = metadata["current_version"].flatMap { Int64($0) }
      case .badRequest(let violations):
        if field.isEmpty, let violation = violations.first { field = violation.field }
      case .retryInfo(let after):
        retryAfter = .init(after)
      case .preconditionFailure, .resourceInfo, .localizedMessage, .other:
        break  // their content is in the reason, the message and the facts above
      }
    }
    if reason.isEmpty { reason = "\(status.code)".uppercased() }
  }
}
