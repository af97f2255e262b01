/// A language in which people are told what was refused.
enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case chinese = "zh-CN"

  /// Ranges of one header that are looked at: nobody reads more languages.
  private static let rangesMax = 16

  /// The language that suits `accept-language` best; English if none is asked for or known.
  ///
  /// Source: RFC 9110 §12.5.4, lookup by RFC 4647 §3.4.
  init(accepting header: String?) {
    self = .english
    var best = 0
    for range in (header ?? "").split(separator: ",").prefix(Self.rangesMax) {
      let parts = range.split(separator: ";", omittingEmptySubsequences: false)
        .map { $0.filter { !$0.isWhitespace }.lowercased() }
      guard let language = Self(range: parts[0]) else { continue }
      let weight = Self.weight(parts.dropFirst())
      if weight > best {
        best = weight
        self = language
      }
    }
  }

  private init?(range: String) {
    switch range.split(separator: "-").first {
    case "zh": self = .chinese
    case "en", "*": self = .english
    default: return nil
    }
  }

  /// In thousandths; 0 is a refusal, and what can't be read is one.
  private static func weight(_ parameters: some Collection<String>) -> Int {
    guard let parameter = parameters.first(where: { $0.hasPrefix("q=") }) else { return 1000 }
    let digits = parameter.dropFirst(2)
    guard let first = digits.first, first == "0" || first == "1", digits.count <= 5 else {
      return 0
    }
    let fraction = digits.dropFirst()
    guard fraction.isEmpty || fraction.first == "." else { return 0 }
    guard fraction.dropFirst().allSatisfy({ ("0"..."9").contains($0) }) else { return 0 }
    let thousandths = String(fraction.dropFirst()).padding(to: 3)
    guard let part = Int(thousandths) else { return 0 }
    return first == "1" ? 1000 : part
  }
}

extension String {
  /// With zeros behind it, to `count` characters.
  fileprivate func padding(to count: Int) -> String {
    self + String(repeating: "0", count: Swift.max(0, count - self.count))
  }
}
