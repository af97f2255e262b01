/// The number people say on the phone: `SO-00000042`, unique per tenant, gaps allowed (I10, ORD-3).
package struct OrderNumber: Hashable, Sendable, Comparable {
  /// The counter's value, from 1.
  package let counter: Int64

  /// Nil for a counter below 1.
  package init?(counter: Int64) {
    guard counter >= 1 else { return nil }
    self.counter = counter
  }

  package static func < (left: OrderNumber, right: OrderNumber) -> Bool {
    left.counter < right.counter
  }
}

extension OrderNumber: CustomStringConvertible {
  /// Eight digits at least; the hundred-millionth order simply gets a ninth.
  package var description: String {
    let digits = String(counter)
    return "SO-" + String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
  }

  /// Reads exactly what `description` prints; nil for anything else.
  package init?(_ text: some StringProtocol) {
    guard text.hasPrefix("SO-") else { return nil }
    let digits = text.utf8.dropFirst(3)
    guard (8...19).contains(digits.count), digits.allSatisfy(ASCII.isDigit) else { return nil }
    guard digits.count == 8 || digits.first != UInt8(ascii: "0") else { return nil }
    guard let counter = Int64(String(text.dropFirst(3))) else { return nil }
    self.init(counter: counter)
  }
}
