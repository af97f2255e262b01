import Domain

extension PageToken {
  /// A place in a list by id: behind the last one given.
  init<Tag>(_ kind: Kind, _ scope: UInt64, behind id: ID<Tag>) {
    self.init(kind: kind, scope: scope, key: id.uuid.bytes)
  }

  /// - Throws: naming `field` for a token whose key is no id.
  func id<Tag>(field: String) throws(Refusal) -> ID<Tag> {
    guard let uuid = UUIDv7(bytes: key) else {
      throw .foreignToken(field)
    }
    return ID(uuid)
  }

  /// A place in a list by time, and by id where times are the same: behind the last one given.
  init<Tag>(_ kind: Kind, _ scope: UInt64, behind place: (time: Instant, id: ID<Tag>)) {
    var key: [UInt8] = []
    key.append(bigEndian: place.time.microseconds)
    self.init(kind: kind, scope: scope, key: key + place.id.uuid.bytes)
  }

  /// - Throws: naming `page_token` for a token whose key is no such place.
  func timeAndID<Tag>() throws(Refusal) -> (time: Instant, id: ID<Tag>) {
    guard key.count == 24, let uuid = UUIDv7(bytes: key[8...]) else {
      throw .foreignToken("page_token")
    }
    return (Instant(microseconds: Int64(bigEndian: key[..<8])), ID(uuid))
  }
}
