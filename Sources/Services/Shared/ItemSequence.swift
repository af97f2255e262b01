import Domain

/// The numbers by which a client tells the items of a stream apart: each above the one before.
struct ItemSequence: Sendable {
  private var last: Int64 = 0

  /// Takes the number of the next item.
  ///
  /// - Throws: `FIELD_INVALID` naming `sequence` for one that does not rise.
  mutating func follow(_ number: Int64) throws(Refusal) {
    guard number > last else {
      throw .invalidField("sequence", .malformed(expected: "above \(last), the item's before"))
    }
    last = number
  }
}
