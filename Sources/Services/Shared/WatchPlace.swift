import Domain
import Store

/// How far a watch of one aggregate has come: the place in the feed, and the version that the watcher
/// knows.
struct WatchPlace {
  var position: FeedPosition
  var version: Version

  init(position: FeedPosition, version: Version) {
    self.position = position
    self.version = version
  }

  private static let keyBytes = 36

  func token(_ kind: PageToken.Kind, _ scope: UInt64) -> PageToken {
    var key: [UInt8] = []
    key.append(bigEndian: position.transaction)
    key += position.event.bytes
    key.append(bigEndian: position.ordinal)
    key.append(bigEndian: version.number)
    return PageToken(kind: kind, scope: scope, key: key)
  }

  init(_ token: PageToken) throws(Refusal) {
    let key = token.key[...]
    guard key.count == Self.keyBytes, let event = UUIDv7(bytes: key[8..<24]) else {
      throw .foreignToken("resume_token")
    }
    position = FeedPosition(
      transaction: UInt64(bigEndian: key[..<8]), event: event,
      ordinal: Int32(bigEndian: key[24..<28]))
    version = Version(Int64(bigEndian: key[28...]))
  }
}
