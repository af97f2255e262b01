package import RPCCore

/// The field rules of `kontor.options.v1`, one function a rule; generated `validate` calls them in a
/// straight line. A path is put together only where a rule is broken.
package enum Rules {
  /// A field that must be set.
  @inlinable
  package static func required(
    _ isSet: Bool, _ field: StaticString, _ path: String, _ violations: inout [FieldViolation]
  ) {
    if !isSet { refuse("is required", field, path, &violations) }
  }

  /// Length of a string in bytes of UTF-8; an empty one is not given, and not measured.
  @inlinable
  package static func bytes(
    _ count: Int, _ least: Int, _ most: Int, _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation]
  ) {
    if count > most || (count < least && count > 0) {
      refuseCount(count, least, most, "bytes", field, path, &violations)
    }
  }

  /// Length of an item of a list, where an empty one counts.
  @inlinable
  package static func itemBytes(
    _ count: Int, _ least: Int, _ most: Int, _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation]
  ) {
    if count > most || count < least {
      refuseCount(count, least, most, "bytes", field, path, &violations)
    }
  }

  /// Form of a string; an empty one is not given.
  @inlinable
  package static func pattern(
    _ pattern: Pattern, _ text: String, _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation]
  ) {
    if !text.isEmpty && !pattern.matches(text) {
      refuse("must be \(pattern.rule)", field, path, &violations)
    }
  }

  /// Smallest and largest value of an integer, inclusive.
  @inlinable
  package static func range<Value: FixedWidthInteger>(
    _ value: Value, _ least: Value, _ most: Value, _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation]
  ) {
    if value < least || value > most {
      refuseRange("\(value)", "\(least)", "\(most)", field, path, &violations)
    }
  }

  /// A number that the contract's enum defines.
  @inlinable
  package static func defined<Value: OpenEnum>(
    _ value: Value, _ field: StaticString, _ path: String, _ violations: inout [FieldViolation]
  ) {
    if value.rawValue != 0 && !value.isDefined {
      refuseEnum(value.rawValue, Value.allCases.compactMap(\.name), field, path, &violations)
    }
  }

  /// Number of items of a list or map; an empty one is not given.
  @inlinable
  package static func items(
    _ count: Int, _ least: Int, _ most: Int, _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation]
  ) {
    if count > most || (count < least && count > 0) {
      refuseCount(count, least, most, "items", field, path, &violations)
    }
  }

  /// The rules of a message field's own message.
  @inlinable
  package static func message<Value: WireMessage>(
    _ value: Value?, _ field: StaticString, _ path: String, _ violations: inout [FieldViolation]
  ) {
    guard let value else { return }
    let before = violations.count
    value.validate("", into: &violations)
    if violations.count > before { prefix(before, field, nil, path, &violations) }
  }

  /// Rules of each item of a list, checked by `body` as of a field without a name.
  @inlinable
  package static func each<Item>(
    _ items: [Item], _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation],
    _ body: (Item, inout [FieldViolation]) -> Void
  ) {
    for index in items.indices {
      let before = violations.count
      if before >= Limits.standard.violations { return }
      body(items[index], &violations)
      if violations.count > before { prefix(before, field, "\(index)", path, &violations) }
    }
  }

  /// Rules of each value of a map, in the order of the keys.
  @inlinable
  package static func each<Key: Hashable, Value>(
    _ map: [Key: Value], _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation],
    _ body: (Value, inout [FieldViolation]) -> Void
  ) {
    for (key, value) in map {
      let before = violations.count
      if before >= Limits.standard.violations { return }
      body(value, &violations)
      if violations.count > before { prefix(before, field, "\(key)", path, &violations) }
    }
  }

  @usableFromInline
  @inline(never)
  static func refuse(
    _ description: String, _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation]
  ) {
    guard violations.count < Limits.standard.violations else { return }
    violations.append(FieldViolation(field: path + "\(field)", description: description))
  }

  @usableFromInline
  @inline(never)
  static func refuseCount(
    _ count: Int, _ least: Int, _ most: Int, _ unit: String, _ field: StaticString,
    _ path: String, _ violations: inout [FieldViolation]
  ) {
    let allowed =
      most == .max
      ? "at least \(least)" : least > 0 ? "\(least) to \(most)" : "at most \(most)"
    refuse("has \(count) \(unit), allowed are \(allowed)", field, path, &violations)
  }

  @usableFromInline
  @inline(never)
  static func refuseRange(
    _ value: String, _ least: String, _ most: String, _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation]
  ) {
    refuse("is \(value), allowed are \(least) to \(most)", field, path, &violations)
  }

  @usableFromInline
  @inline(never)
  static func refuseEnum(
    _ number: Int32, _ names: [String], _ field: StaticString, _ path: String,
    _ violations: inout [FieldViolation]
  ) {
    let known = names.prefix(24).joined(separator: ", ")
    refuse("is \(number), known are \(known)", field, path, &violations)
  }

  /// Puts `path.field[index]` before the paths of the violations from `start` on. A rule of the item
  /// itself has the empty path.
  @usableFromInline
  @inline(never)
  static func prefix(
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
