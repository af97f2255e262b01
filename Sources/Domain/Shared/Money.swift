/// An amount in a currency's minor units (`persistence.md` S3): 1,234 EUR is 12.34 euros.
///
/// Arithmetic never traps: it throws the refusal that the caller can act on.
package struct Money: Hashable, Sendable {
  package let minorUnits: Int64
  package let currency: CurrencyCode

  package init(minorUnits: Int64, currency: CurrencyCode) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  package static func zero(_ currency: CurrencyCode) -> Money {
    Money(minorUnits: 0, currency: currency)
  }

  package var isNegative: Bool { minorUnits < 0 }
}

// MARK: google.type.Money

extension Money {
  /// Reads `google.type.Money`'s parts.
  ///
  /// - Throws: naming `field`: an unknown currency, nanos outside ±999,999,999, signs of units and
  ///   nanos that differ, nanos finer than the currency's minor unit (`FIELD_INVALID`), an amount
  ///   beyond 64 bits (`AMOUNT_OVERFLOW`).
  package init(currencyCode: String, units: Int64, nanos: Int32, field: String) throws(Refusal) {
    let currency = try CurrencyCode(parsing: currencyCode, field: field + ".currency_code")
    guard (-999_999_999...999_999_999).contains(nanos) else {
      throw .invalidField(field + ".nanos", .outOfRange(min: -999_999_999, max: 999_999_999))
    }
    guard (units >= 0 && nanos >= 0) || (units <= 0 && nanos <= 0) else {
      throw .invalidField(field + ".nanos", .malformed(expected: "the sign of units"))
    }
    let nanosPerMinorUnit = 1_000_000_000 / currency.minorUnitsPerUnit
    let (fraction, rest) = Int64(nanos).quotientAndRemainder(dividingBy: nanosPerMinorUnit)
    guard rest == 0 else {
      throw .invalidField(field + ".nanos", .tooPrecise(digits: currency.minorUnitDigits))
    }
    let (whole, first) = units.multipliedReportingOverflow(by: currency.minorUnitsPerUnit)
    let (sum, second) = whole.addingReportingOverflow(fraction)
    guard !first, !second else { throw .amountOverflow(field: field) }
    self.init(minorUnits: sum, currency: currency)
  }

  /// The parts of `google.type.Money`.
  package var unitsAndNanos: (units: Int64, nanos: Int32) {
    let perUnit = currency.minorUnitsPerUnit
    let (units, rest) = minorUnits.quotientAndRemainder(dividingBy: perUnit)
    return (units, Int32(rest * (1_000_000_000 / perUnit)))
  }
}

// MARK: Arithmetic

extension Money {
  /// The sum; `field` names what was being summed should it not fit or the currencies differ.
  package func adding(_ other: Money, field: String) throws(Refusal) -> Money {
    try requireSameCurrency(other, field: field)
    let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
    guard !overflow else { throw .amountOverflow(field: field) }
    return Money(minorUnits: sum, currency: currency)
  }

  /// The difference, under the terms of `adding`.
  package func subtracting(_ other: Money, field: String) throws(Refusal) -> Money {
    try requireSameCurrency(other, field: field)
    let (difference, overflow) = minorUnits.subtractingReportingOverflow(other.minorUnits)
    guard !overflow else { throw .amountOverflow(field: field) }
    return Money(minorUnits: difference, currency: currency)
  }

  /// The price of a quantity.
  package func times(_ quantity: Quantity, field: String) throws(Refusal) -> Money {
    let (product, overflow) = minorUnits.multipliedReportingOverflow(by: quantity.units)
    guard !overflow else { throw .amountOverflow(field: field) }
    return Money(minorUnits: product, currency: currency)
  }

  /// A share of the amount, rounded half up (away from zero at the half) to the minor unit.
  ///
  /// At most 100 %, so the result always fits.
  package func share(_ share: BasisPoints) -> Money {
    let product = minorUnits.multipliedFullWidth(by: Int64(share.value))
    let negative = product.high < 0
    let magnitude = negative ? Self.negated(product) : (product.high, product.low)
    // share ≤ 10,000, hence |amount × share| / 10,000 ≤ |amount|: the quotient fits.
    let (quotient, rest) = UInt64(10_000).dividingFullWidth((UInt64(magnitude.0), magnitude.1))
    let rounded = quotient + (rest >= 5_000 ? 1 : 0)
    return Money(
      minorUnits: negative ? Int64(truncatingIfNeeded: 0 &- rounded) : Int64(rounded),
      currency: currency)
  }

  private static func negated(_ value: (high: Int64, low: UInt64)) -> (Int64, UInt64) {
    let low = ~value.low &+ 1
    return (low == 0 ? ~value.high &+ 1 : ~value.high, low)
  }

  private func requireSameCurrency(_ other: Money, field: String) throws(Refusal) {
    guard other.currency == currency else {
      throw .currencyMismatch(field: field, expected: currency, actual: other.currency)
    }
  }
}

extension Money: CustomStringConvertible {
  /// For messages: `12.34 EUR`.
  package var description: String {
    let digits = currency.minorUnitDigits
    let magnitude = String(minorUnits.magnitude)
    let sign = minorUnits < 0 ? "-" : ""
    guard digits > 0 else { return "\(sign)\(magnitude) \(currency)" }
    let padded =
      String(repeating: "0", count: max(0, digits + 1 - magnitude.utf8.count)) + magnitude
    return "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits)) \(currency)"
  }
}

/// A share in hundredths of a percent: 500 is 5 %.
package struct BasisPoints: Hashable, Sendable {
  package let value: Int32

  package static let fivePercent = BasisPoints(checked: 500)

  /// Nil outside 0...10,000 (0 % to 100 %).
  package init?(_ value: Int32) {
    guard (0...10_000).contains(value) else { return nil }
    self.init(checked: value)
  }

  private init(checked value: Int32) { self.value = value }
}
