package import Domain

/// A place in the feed of events (F1): behind it lies every event of every transaction that ended
/// before. Resume tokens carry it.
package struct FeedPosition: Hashable, Sendable, Comparable {
  package var transaction: UInt64
  package var event: UUIDv7
  package var ordinal: Int32

  package init(transaction: UInt64, event: UUIDv7, ordinal: Int32) {
    self.transaction = transaction
    self.event = event
    self.ordinal = ordinal
  }

  /// Before everything.
  package static let start = FeedPosition(
    transaction: 0, event: UUIDv7(milliseconds: 0, randomA: 0, randomB: 0), ordinal: -1)

  package static func < (left: FeedPosition, right: FeedPosition) -> Bool {
    if left.transaction != right.transaction { return left.transaction < right.transaction }
    if left.event != right.event { return left.event < right.event }
    return left.ordinal < right.ordinal
  }
}
