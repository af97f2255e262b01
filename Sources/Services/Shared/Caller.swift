package import Domain
package import RPCCore

/// Who calls, for whom: what every command writes down.
package struct Caller: Hashable, Sendable {
  /// Whose data it is.
  package let tenant: TenantID
  /// Whose `request_id`s they are (I8). Until principals exist it is the actor.
  package let principal: String
  /// The name that audit, timeline and ledger keep.
  package let actor: String

  /// Request metadata that names the actor.
  static let actorKey = "kontor-actor"
  /// The actor of a call that names none.
  static let anonymous = "anonymous"
  /// A person's or a system's name: what `created_by` and its like hold.
  static let actorBytesMax = 128

  /// - Throws: INVALID_ARGUMENT naming the key when tenant or actor are not what they must be.
  package init(_ context: ServerContext) throws(Status) {
    try self.init(context.metadata)
  }

  /// - Throws: as above.
  init(_ metadata: Metadata) throws(Status) {
    tenant = try TenantID(metadata)
    actor = try Self.actor(metadata)
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
            reason: "ACTOR_INVALID", domain: Refusal.errorDomain,
            metadata: ["metadata_key": actorKey])
        ])
    }
    return text
  }
}
