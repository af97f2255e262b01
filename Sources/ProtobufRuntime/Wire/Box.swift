/// A message held by reference, for a field that would make its struct large or endless. Immutable:
/// setting the field makes a new box, so values stay values.
@usableFromInline
package final class Box<Value: Hashable & Sendable>: Hashable, Sendable {
  @usableFromInline package let value: Value

  @inlinable
  package init(_ value: Value) { self.value = value }

  @inlinable
  package static func == (left: Box, right: Box) -> Bool {
    left === right || left.value == right.value
  }

  @inlinable
  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
