/// A quotation's number in its tenant's series: `QT-00000042`, gaps allowed (I10, PRC-1).
package struct QuoteNumber: Hashable, Sendable {
  /// The counter's value, from 1.
  package let counter: Int64

  /// Nil for a counter below 1.
  package init?(counter: Int64) {
    guard counter >= 1 else { return nil }
    self.counter = counter
  }
}

extension QuoteNumber: CustomStringConvertible {
  /// Eight digits at least.
  package var description: String {
    let digits = String(counter)
    return "QT-" + String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
  }

  /// Reads exactly what `description` prints; nil for anything else.
  package init?(_ text: some StringProtocol) {
    guard text.hasPrefix("QT-"), text.utf8.dropFirst(3).allSatisfy(ASCII.isDigit),
      let counter = Int64(text.dropFirst(3))
    else { return nil }
    self.init(counter: counter)
    guard description == text else { return nil }
  }
}
