import Domain

extension PageToken {
  /// A place in a list by id: behind the last one given.
  init<Tag>(_ kind: Kind, _ scope: UInt64, behind id: ID<Tag>) {
    self.init(kind: kind, scope: scope, key: id.uuid.bytes)
  }

  /// - Throws: naming `field` for a token whose key is no id.
  func id<Tag>(field: String) throws(Refusal) -> ID<Tag> {
    guard let uuid = UUIDv7(bytes: key) else {
      throw .invalidField(field, .malformed(expected: "a token that this rpc gave"))
    }
    return ID(uuid)
  }
}
