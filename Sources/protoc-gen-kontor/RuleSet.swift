import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Which messages have rules to check: those that a request holds, at some depth, and that have a
/// rule themselves or hold a message that has.
struct RuleSet {
  let options: ContractOptions
  private var fieldRules: [String: FieldRules] = [:]
  private var checked: Set<String> = []

  /// Names of `Pattern` in ProtobufRuntime; a name that is not here is refused.
  private static let patterns: Set<String> = [
    "uuid", "request_id", "tenant", "sku", "code", "currency", "country", "email", "phone", "line",
  ]

  init(_ files: [FileDescriptor]) throws {
    options = ContractOptions(files)
    for field in files.flatMap(\.allMessages).flatMap(\.fields) {
      let rules = try options.rules(field)
      try Self.check(rules, field)
      fieldRules[field.fullName] = rules
    }
    let requests = Self.reachable(
      files.flatMap(\.services).flatMap(\.methods).map { $0.inputType })
    // A message that holds a checked one is checked: repeat until nothing is added.
    var before = -1
    while checked.count != before {
      before = checked.count
      for message in requests where message.fields.contains(where: { isChecked($0) }) {
        checked.insert(message.fullName)
      }
    }
  }

  func rules(_ field: FieldDescriptor) -> FieldRules { fieldRules[field.fullName] ?? FieldRules() }
  func checks(_ message: Descriptor) -> Bool { checked.contains(message.fullName) }

  private func isChecked(_ field: FieldDescriptor) -> Bool {
    let value = field.messageType?.mapKeyAndValue?.value ?? field
    return !rules(field).isEmpty || value.enumType != nil
      || value.messageType.map { checks($0) } == true
  }

  private static func reachable(_ roots: [Descriptor]) -> [Descriptor] {
    var found: [String: Descriptor] = [:]
    var open = roots
    while let message = open.popLast() {
      guard found.updateValue(message, forKey: message.fullName) == nil else { continue }
      open += message.fields.compactMap(\.messageType)
    }
    return Array(found.values)
  }

  /// A rule that its field can't have is a mistake in the contract.
  private static func check(_ rules: FieldRules, _ field: FieldDescriptor) throws {
    let value = field.messageType?.mapKeyAndValue?.value ?? field
    func demand(_ holds: Bool, _ what: String) throws {
      if !holds { throw ContractError("\(field.fullName): \(what)") }
    }
    if rules.minBytes != nil || rules.maxBytes != nil {
      try demand(
        value.type == .string || value.type == .bytes,
        "min_bytes and max_bytes are of text and bytes")
    }
    if rules.min != nil || rules.max != nil {
      try demand(value.isInteger || value.type == .enum, "min and max are of integers and enums")
    }
    if rules.minItems != nil || rules.maxItems != nil {
      try demand(field.isRepeated, "min_items and max_items are of lists and maps")
    }
    if let pattern = rules.pattern {
      try demand(value.type == .string, "pattern is of strings")
      try demand(patterns.contains(pattern), "no pattern is called \(pattern)")
    }
    if rules.isDeferred {
      try demand(
        field.messageType != nil && !field.isRepeated, "deferred is of single message fields")
    }
    if rules.isRequired {
      try demand(field.realContainingOneof == nil, "a case of a oneof can't be required")
    }
  }
}

extension FieldDescriptor {
  var isInteger: Bool {
    switch type {
    case .int32, .sint32, .sfixed32, .int64, .sint64, .sfixed64, .uint32, .fixed32, .uint64,
      .fixed64:
      true
    default: false
    }
  }
}
