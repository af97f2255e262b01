package import RPCCore

/// The field rules of `kontor.options.v1`, one function a rule; generated `validate` calls them in a
/// straight line. A path is put together only where a rule is broken. None is generic, so that the
/// hundreds of calls compile to calls.
package enum Rules {
  /// A field that must be set.
  package static func required(
    _ isSet: Bool, _ field: StaticString, _ path: String, _ violations: inout [FieldViolation]
  ) {
    if !isSet { refuse("is required", field, path, &violations) }
  }

  /// Length of a string in bytes of UTF-8; an empty one is not given, and not measured.
  package static func bytes(
    _ count: Int, _ least: Int, _ most: Int, _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation]
  ) {
    if count > most || (count < least && count > 0) {
      refuseCount(count, least, most, "bytes", field, path, &violations)
    }
  }

  /// Length of an item of a list, where an empty one counts.
  package static func itemBytes(
    _ count: Int, _ least: Int, _ most: Int, _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation]
  ) {
    if count > most || count < least {
      refuseCount(count, least, most, "bytes", field, path, &violations)
    }
  }

  /// Form of a string; an empty one is not given.
  package static func pattern(
    _ pattern: Pattern, _ text: String, _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation]
  ) {
    if !text.isEmpty && !pattern.matches(text) {
      refuse("must be \(pattern.rule)", field, path, &violations)
    }
  }

  /// Smallest and largest value of an integer, inclusive.
  package static func range(
    _ value: Int64, _ least: Int64, _ most: Int64, _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation]
  ) {
    guard value < least || value > most else { return }
    let allowed =
      most == .max
      ? "at least \(least)" : least == .min ? "at most \(most)" : "\(least) to \(most)"
    refuse("is \(value), allowed: \(allowed)", field, path, &violations)
  }

  /// A number that the contract's enum does not define.
  package static func undefined(
    _ value: any OpenEnum, _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation]
  ) {
    let known = type(of: value).allNames.joined(separator: ", ")
    refuse("is \(value.rawValue), known: \(known)", field, path, &violations)
  }

  /// Number of items of a list or map; an empty one is not given.
  package static func items(
    _ count: Int, _ least: Int, _ most: Int, _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation]
  ) {
    if count > most || (count < least && count > 0) {
      refuseCount(count, least, most, "items", field, path, &violations)
    }
  }

  /// The rules of a field's own message: `body` checks it with the empty path.
  package static func message(
    _ field: StaticString, _ path: String, _ violations: inout [FieldViolation],
    _ body: (inout [FieldViolation]) -> Void
  ) {
    let before = violations.count
    body(&violations)
    if violations.count > before { prefix(before, field, nil, path, &violations) }
  }

  /// The rules of each item of a list: `body` checks the item at an index with the empty path.
  package static func each(
    _ count: Int, _ field: StaticString, _ path: String, _ violations: inout [FieldViolation],
    _ body: (Int, inout [FieldViolation]) -> Void
  ) {
    for index in 0..<count {
      let before = violations.count
      if before >= Limits.standard.violations { return }
      body(index, &violations)
      if violations.count > before { prefix(before, field, "\(index)", path, &violations) }
    }
  }

  /// The rules of one value of a map: `body` checks it with the empty path.
  package static func entry(
    _ key: some Hashable, _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation], _ body: (inout [FieldViolation]) -> Void
  ) {
    let before = violations.count
    if before >= Limits.standard.violations { return }
    body(&violations)
    if violations.count > before { prefix(before, field, "\(key)", path, &violations) }
  }

  @inline(never)
  private static func refuse(
    _ description: String, _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation]
  ) {
    guard violations.count < Limits.standard.violations else { return }
    violations.append(FieldViolation(field: "\(path)\(field)", description: description))
  }

  @inline(never)
  private static func refuseCount(
    _ count: Int, _ least: Int, _ most: Int, _ unit: String, _ field: StaticString,
    _ path: String, _ violations: inout [FieldViolation]
  ) {
    let allowed =
      most == .max ? "at least \(least)" : least > 0 ? "\(least) to \(most)" : "at most \(most)"
    refuse("has \(count) \(unit), allowed: \(allowed)", field, path, &violations)
  }

  /// Puts `path.field[index]` before the paths of the violations from `start` on. A rule of the item
  /// itself has the empty path.
  @inline(never)
  private static func prefix(
    _ start: Int, _ field: StaticString, _ index: String?, _ path: String,
    _ violations: inout [FieldViolation]
  ) {
    let own = index.map { "\(path)\(field)[\($0)]" } ?? "\(path)\(field)"
    for position in violations[start...].indices {
      let inner = violations[position].field
      violations[position].field = inner.isEmpty ? own : "\(own).\(inner)"
    }
  }
}
