import RPCCore

/// Says every refusal in the caller's language: a `google.rpc.LocalizedMessage` beside the other details, in English
/// or in Chinese as `accept-language` asks. Source: AIP-193, RPC-34.
final class LocalizedMessages: ServerInterceptor, ServerCallHook {
  func hook(for method: MethodDescriptor) -> (any ServerCallHook)? { self }

  var steps: ServerCallSteps { [] }

  func refine(_ status: Status, of call: any ServerCall) -> Status {
    let language = Language(accepting: call.requestHeader("accept-language"))
    guard let text = Self.text(of: status, in: language) else { return status }
    var told = status
    told.details.append(.localizedMessage(locale: language.rawValue, message: text))
    return told
  }

  /// Nil if the status says it already, or tells of nothing that a person could have asked for.
  static func text(of status: Status, in language: Language) -> String? {
    var found: String?
    for detail in status.details {
      switch detail {
      case .localizedMessage: return nil
      case .errorInfo(let reason, Status.errorDomain, let facts):
        found = RefusalTexts.text(reason, facts, in: language)
      case .errorInfo, .badRequest, .retryInfo, .preconditionFailure, .resourceInfo, .other: break
      }
    }
    return found ?? RefusalTexts.text(status.code, in: language)
  }
}
