import Contracts
import Domain

extension Domain.Money {
  /// Reads an amount of a request; nil when it is not given.
  ///
  /// - Throws: naming a part of `field`, as `init(currencyCode:units:nanos:field:)` does.
  static func parse(
    _ message: Contracts.Money?, field: String
  ) throws(Refusal) -> Domain.Money? {
    guard let message else { return nil }
    return try Domain.Money(
      currencyCode: message.currencyCode, units: message.units, nanos: message.nanos, field: field)
  }
}

extension Contracts.Money {
  init(_ money: Domain.Money) {
    let (units, nanos) = money.unitsAndNanos
    self.init(currencyCode: money.currency.text, units: units, nanos: nanos)
  }
}
