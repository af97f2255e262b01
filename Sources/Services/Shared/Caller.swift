package import Domain
package import RPCCore

/// Who calls, for whom: what every command writes down.
package struct Caller: Hashable, Sendable {
  /// Whose data it is.
  package let tenant: TenantID
  /// Whose `request_id`s they are (I8): the principal's subject.
  package let principal: String
  /// The name that audit, timeline and ledger keep.
  package let actor: String

  /// Request metadata that names the actor, on a server that does not ask who calls.
  static let actorKey = "kontor-actor"
  /// The actor of a call that names none.
  static let anonymous = "anonymous"
  /// A person's or a system's name: what `created_by` and its like hold.
  static let actorBytesMax = 128

  /// - Throws: UNAUTHENTICATED for a call without a principal; INVALID_ARGUMENT or PERMISSION_DENIED
  ///   naming the metadata key when tenant or actor are not what they must be.
  package init(_ context: ServerContext) throws(Status) {
    guard let principal = context.principal else {
      throw Status(.unauthenticated, "nobody has found out who makes this call")
    }
    try self.init(principal, context.metadata)
  }

  /// - Throws: as above.
  init(_ caller: Principal, _ metadata: Metadata) throws(Status) {
    tenant = try TenantID(caller, metadata)
    actor = caller.evidence == .none ? try Self.actor(metadata) : caller.subject
    principal = actor
  }

  private static func actor(_ metadata: Metadata) throws(Status) -> String {
    let values = metadata.entries.filter { $0.key == actorKey }.map(\.value)
    guard let value = values.first else { return anonymous }
    guard values.count == 1, case .ascii(let text) = value,
      (1...actorBytesMax).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
    else {
      throw Status(
        .invalidArgument,
        "metadata \(actorKey) is not one value of 1 to \(actorBytesMax) printable ASCII characters",
        details: [
          .errorInfo(
            reason: "ACTOR_INVALID", domain: Status.errorDomain,
            metadata: ["metadata_key": actorKey])
        ])
    }
    return text
  }
}
