/// Logarithms: the standard library has none, and Foundation is not worth one.
enum Logarithm {
  /// Natural, of a positive finite number.
  static func natural(_ number: Double) -> Double {
    // number = significand × 2^exponent; ln(significand) by atanh's series, which converges fast there.
    let (significand, exponent) = (number.significand, Double(number.exponent))
    let ratio = (significand - 1) / (significand + 1)
    var power = ratio
    var sum = 0.0
    for term in stride(from: 1.0, through: 41, by: 2) {
      sum += power / term
      power *= ratio * ratio
    }
    return 2 * sum + exponent * 0.693_147_180_559_945_3
  }

  /// To the base of 10.
  static func decimal(_ number: Double) -> Double { natural(number) / 2.302_585_092_994_045_7 }
}
