/// Numbers as people and programs read them, the same in every form of a result.
enum Figure {
  /// `12`, `3.45`, `0.07`: no digits that say nothing.
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return "–" }
    let rounded = rounded(number)
    if rounded == rounded.rounded(), abs(rounded) < 1e15 { return String(Int(rounded)) }
    return String(rounded)
  }

  /// Three digits that count, whole from 100 on, two behind the point below 10.
  static func rounded(_ number: Double) -> Double {
    switch abs(number) {
    case 100...: number.rounded()
    case 10...: (number * 10).rounded() / 10
    default: (number * 100).rounded() / 100
    }
  }

  /// `1,234,567`.
  static func count(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }

  /// As JSON has numbers: finite ones, to a thousandth.
  static func json(_ number: Double) -> String {
    guard number.isFinite else { return "0" }
    let rounded = (number * 1000).rounded() / 1000
    return rounded == rounded.rounded() && abs(rounded) < 1e15
      ? String(Int(rounded)) : String(rounded)
  }

  /// A text as JSON writes it.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
