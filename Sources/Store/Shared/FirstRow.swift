internal import Domain

extension Array {
  /// The row of a look-up.
  ///
  /// - Throws: that there is no such resource of this id.
  func first(
    orNo resource: Resource, _ id: some CustomStringConvertible
  ) throws(Refusal) -> Element {
    guard let first else { throw .notFound(resource, id: id.description) }
    return first
  }
}
