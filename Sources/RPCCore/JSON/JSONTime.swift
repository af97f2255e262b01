/// The JSON forms of `google.protobuf.Timestamp` (RFC 3339) and `google.protobuf.Duration` (`1.5s`).
package enum JSONTime {
  /// RFC 3339 with `Z`, in as few groups of three decimals as may be.
  package static func timestampText(
    _ seconds: Int64, _ nanos: Int32, _ path: String
  ) throws(JSONError) -> String {
    guard (-62_135_596_800...253_402_300_799).contains(seconds), (0...999_999_999).contains(nanos)
    else {
      throw JSONError(path, "is no instant of the years 1 to 9999: \(seconds) s, \(nanos) ns")
    }
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let second = Int(seconds) - day * 86_400
    let (year, month, date) = civil(day)
    return pad(year, 4) + "-" + pad(month, 2) + "-" + pad(date, 2) + "T" + pad(second / 3600, 2)
      + ":" + pad(second / 60 % 60, 2) + ":" + pad(second % 60, 2) + fraction(nanos) + "Z"
  }

  /// Seconds and `s`, in as few groups of three decimals as may be.
  package static func durationText(
    _ seconds: Int64, _ nanos: Int32, _ path: String
  ) throws(JSONError) -> String {
    guard (-315_576_000_000...315_576_000_000).contains(seconds),
      (-999_999_999...999_999_999).contains(nanos),
      seconds == 0 || nanos == 0 || (seconds < 0) == (nanos < 0)
    else { throw JSONError(path, "is no span of up to 10,000 years: \(seconds) s, \(nanos) ns") }
    let sign = seconds < 0 || nanos < 0 ? "-" : ""
    return sign + String(seconds.magnitude) + fraction(Int32(nanos.magnitude)) + "s"
  }

  /// `2024-02-29T23:59:59.25Z`, or with an offset: `+01:00`.
  package static func timestamp(
    _ text: String, _ path: String
  ) throws(JSONError) -> (seconds: Int64, nanos: Int32) {
    let refusal = JSONError(
      path, "expected an instant as 2024-02-29T23:59:59.25Z, got \"\(text.prefix(40))\"")
    var scan = Scan(text)
    guard let year = scan.digits(4), scan.take("-"), let month = scan.digits(2), scan.take("-"),
      let date = scan.digits(2), scan.take("T") || scan.take("t"), let hour = scan.digits(2),
      scan.take(":"), let minute = scan.digits(2), scan.take(":"), let second = scan.digits(2),
      let nanos = scan.fraction(), let offset = scan.offset(), scan.isAtEnd,
      year >= 1, (1...12).contains(month), date >= 1, date <= days(month, of: year),
      hour < 24, minute < 60, second < 60
    else { throw refusal }
    let seconds =
      dayNumber(year, month, date) * 86_400 + hour * 3600 + minute * 60 + second - offset
    guard (-62_135_596_800...253_402_300_799).contains(seconds) else { throw refusal }
    return (Int64(seconds), nanos)
  }

  /// `1.5s`, `-0.000000001s`.
  package static func duration(
    _ text: String, _ path: String
  ) throws(JSONError) -> (seconds: Int64, nanos: Int32) {
    var scan = Scan(text)
    let isNegative = scan.take("-")
    guard let seconds = scan.number(most: 315_576_000_000), let nanos = scan.fraction(),
      scan.take("s"), scan.isAtEnd, seconds < 315_576_000_000 || nanos == 0
    else {
      throw JSONError(
        path, "expected a span of seconds as 1.5s, up to 10,000 years, got \"\(text.prefix(40))\"")
    }
    return isNegative ? (-Int64(seconds), -nanos) : (Int64(seconds), nanos)
  }

  /// `.5`, in three, six or nine digits; nothing for zero.
  private static func fraction(_ nanos: Int32) -> String {
    if nanos == 0 { return "" }
    if nanos % 1_000_000 == 0 { return "." + pad(Int(nanos) / 1_000_000, 3) }
    if nanos % 1000 == 0 { return "." + pad(Int(nanos) / 1000, 6) }
    return "." + pad(Int(nanos), 9)
  }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  // Days since 1970 to and from dates of the proleptic Gregorian calendar, in eras of 400 years
  // beginning in March (Hinnant, "chrono-Compatible Low-Level Date Algorithms").

  private static func civil(_ day: Int) -> (year: Int, month: Int, date: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  private static func dayNumber(_ year: Int, _ month: Int, _ date: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + date - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func days(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// Takes ASCII text apart from the front.
private struct Scan {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest.removeFirst()
    return true
  }

  /// Exactly `count` digits.
  mutating func digits(_ count: Int) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// One digit or more, up to a value.
  mutating func number(most: Int) -> Int? {
    var value: Int?
    while let byte = rest.first, 0x30...0x39 ~= byte {
      value = (value ?? 0) * 10 + Int(byte - 0x30)
      if value! > most { return nil }
      rest.removeFirst()
    }
    return value
  }

  /// Nanoseconds of `.` and one to nine digits; 0 where there is no `.`.
  mutating func fraction() -> Int32? {
    guard take(".") else { return 0 }
    var count = 0
    var value: Int32 = 0
    while count < 9, let digit = digits(1) {
      value = value * 10 + Int32(digit)
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in count..<9 { value *= 10 }
    return value
  }

  /// Seconds east of Greenwich: `Z` or `+01:00`.
  mutating func offset() -> Int? {
    if take("Z") || take("z") { return 0 }
    let isEast = take("+")
    guard isEast || take("-"), let hours = digits(2), take(":"), let minutes = digits(2),
      hours < 24, minutes < 60
    else { return nil }
    return (isEast ? 1 : -1) * (hours * 3600 + minutes * 60)
  }
}
