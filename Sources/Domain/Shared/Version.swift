/// How often an aggregate was changed; guards against lost updates (I7). A new aggregate has
/// version 1.
package struct Version: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let number: Int64

  package init(_ number: Int64) { self.number = number }

  package static let first = Version(1)

  package var next: Version { Version(number &+ 1) }

  /// Refuses a change that was decided on other content.
  ///
  /// - Parameter expected: the caller's `expected_version`; 0 means any (AIP-154).
  /// - Throws: `VERSION_CONFLICT` with the current version; `FIELD_INVALID` for a negative one.
  package func require(expected: Int64) throws(Refusal) {
    guard expected >= 0 else {
      throw .invalidField("expected_version", .outOfRange(min: 0, max: .max))
    }
    guard expected == 0 || expected == number else {
      throw .versionConflict(expected: Version(expected), current: self)
    }
  }

  package static func < (left: Version, right: Version) -> Bool { left.number < right.number }

  package var description: String { String(number) }
}
