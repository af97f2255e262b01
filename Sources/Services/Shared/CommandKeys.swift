import Domain
import RPCCore
import Store

extension CommandKey {
  /// Who sends a command, and which attempt it is.
  ///
  /// - Throws: a refusal naming `request_id`, or INVALID_ARGUMENT for a request that can't be kept.
  init(_ caller: Caller, requestID: String, of request: some WireMessage) throws {
    self.init(
      tenant: caller.tenant, principal: caller.principal, actor: caller.actor,
      requestID: try RequestID(parsing: requestID, field: "request_id"),
      requestHash: try RequestHash(request).bytes)
  }
}
