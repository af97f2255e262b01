/// A number of whole units, from 0 to a billion.
///
/// The upper end keeps every sum that Kontor forms far inside `Int64`: 500 lines of it are 5 ×
/// 10¹¹.
package struct Quantity: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let units: Int64

  package static let zero = Quantity(checked: 0)
  package static let maxUnits: Int64 = 1_000_000_000

  /// Nil outside 0...`maxUnits`.
  package init?(_ units: Int64) {
    guard (0...Self.maxUnits).contains(units) else { return nil }
    self.units = units
  }

  /// Reads a quantity of which at least one is needed.
  ///
  /// - Throws: `FIELD_INVALID` naming `field` outside 1...`maxUnits`.
  package init(parsing units: Int64, field: String) throws(Refusal) {
    guard units >= 1, let quantity = Quantity(units) else {
      throw .invalidField(field, .outOfRange(min: 1, max: Self.maxUnits))
    }
    self = quantity
  }

  private init(checked units: Int64) { self.units = units }

  package static func < (left: Quantity, right: Quantity) -> Bool { left.units < right.units }

  package var description: String { String(units) }
}
