/// The values of an enumeration as people say them: without what all of their names begin with.
struct EnumNames {
  /// What the names have in common; empty where the value 0 does not tell it.
  private let prefix: Substring

  /// - Parameter zero: the name of the value 0, `ORDER_STATE_UNSPECIFIED`.
  init(zero: String?) {
    let unspecified = "UNSPECIFIED"
    prefix = zero.map { $0.hasSuffix(unspecified) ? $0.dropLast(unspecified.count) : "" } ?? ""
  }

  /// `IN_REVIEW` of `ORDER_STATE_IN_REVIEW`; empty for the value that says nothing.
  func short(_ name: String) -> String {
    guard !prefix.isEmpty, name.hasPrefix(prefix) else { return name }
    let short = String(name.dropFirst(prefix.count))
    return short == "UNSPECIFIED" ? "" : short
  }

  /// How flags take it: `in-review`.
  func flag(_ name: String) -> String {
    String(short(name).lowercased().map { $0 == "_" ? "-" : $0 })
  }
}
