import KontorClient

extension Money {
  /// `12.50 EUR`; at least two decimals, more where there are more.
  var text: String {
    let isNegative = units < 0 || nanos < 0
    var decimals = String(nanos.magnitude)
    decimals = String(repeating: "0", count: max(0, 9 - decimals.count)) + decimals
    while decimals.count > 2, decimals.last == "0" { decimals.removeLast() }
    return "\(isNegative ? "-" : "")\(units.magnitude).\(decimals) \(currencyCode)"
  }
}

extension Optional where Wrapped == Money {
  var text: String { self?.text ?? "" }
}

extension Optional where Wrapped == Timestamp {
  /// `2026-11-22 09:30:05` in UTC; empty where there is none.
  var text: String {
    guard let self, self.isValid else { return "" }
    let (day, second) = self.seconds.flooredQuotientAndRemainder(86_400)
    let date = CivilDate(daysSince1970: day)
    let time = [second / 3600, second / 60 % 60, second % 60].map { twoDigits($0) }
    return "\(date.text) " + time.joined(separator: ":")
  }
}

extension OpenEnum {
  /// The name without the prefix that all its siblings share: `ALLOCATED`, `PHONE`.
  var shortName: String {
    name.map(EnumNames(zero: Self(rawValue: 0).name).short) ?? String(rawValue)
  }
}

private func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension Int64 {
  fileprivate func flooredQuotientAndRemainder(_ divisor: Int64) -> (Int64, Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

/// A day of the Gregorian calendar, without Foundation (H. Hinnant, "chrono-compatible low-level date
/// algorithms", civil_from_days).
private struct CivilDate {
  let year, month, day: Int64

  init(daysSince1970: Int64) {
    let shifted = daysSince1970 + 719_468
    let era = shifted.flooredQuotientAndRemainder(146_097).0
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  var text: String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + "-\(twoDigits(month))-\(twoDigits(day))"
  }
}
