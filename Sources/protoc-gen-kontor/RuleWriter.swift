import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Writes the body of `validate`: one call a rule, in the order of the fields.
struct RuleWriter {
  let names: Names
  let rules: RuleSet

  func write(_ code: FieldCode, _ out: inout Source) {
    let field = code.field
    let own = rules.rules(field)
    let tail = "\(field.name.literal), path, &violations)"
    // Who answers for what is inside a message answers for its absence too.
    if own.isRequired, !own.isDeferred { out.line("Rules.required(\(isSet(code)), \(tail)") }
    guard field.isRepeated else {
      let isOptionalScalar = field.hasPresence && field.messageType == nil
      let value = isOptionalScalar ? "value" : code.property
      if let message = field.messageType, rules.checks(message), !own.isDeferred {
        let target = code.isBoxed ? code.storage + "?.value" : value + "?"
        out.line("Rules.message(\(tail) { \(target).validate(\"\", into: &$0) }")
      }
      let lines = valueRules(field, own, value, "bytes", tail)
      if isOptionalScalar, !lines.isEmpty {
        out.block("if let value = \(code.property) {") { out in
          for line in lines { out.line(line) }
        }
      } else {
        for line in lines { out.line(line) }
      }
      return
    }
    if own.minItems != nil || own.maxItems != nil {
      out.line(
        "Rules.items(\(code.property).count, \(own.minItems ?? 0), \(limit(own.maxItems)), \(tail)")
    }
    let lines = itemRules(code.entry?.value.field ?? field, own)
    guard !lines.isEmpty else { return }
    if code.entry != nil {
      out.block("for (key, value) in \(code.property) {") { out in
        out.block("Rules.entry(key, \(tail) { violations in") { out in
          for line in lines { out.line(line) }
        }
      }
    } else {
      out.block("Rules.each(\(code.property).count, \(tail) { index, violations in") { out in
        out.line("let value = \(code.property)[index]")
        for line in lines { out.line(line) }
      }
    }
  }

  func write(_ oneof: OneofDescriptor, _ out: inout Source) {
    let cases = oneof.fields.map { field in (field, caseRules(field)) }.filter { !$0.1.isEmpty }
    guard !cases.isEmpty else { return }
    out.block("switch \(names.property(oneof.name)) {") { out in
      for (field, lines) in cases {
        out.block("case .\(names.property(field.name))(let value):", "") { out in
          for line in lines { out.line(line) }
        }
      }
      out.line("default: break")  // nil, and cases without rules
    }
  }

  private func isSet(_ code: FieldCode) -> String {
    let field = code.field
    if field.isRepeated { return "!\(code.property).isEmpty" }
    if field.hasPresence { return "\(code.storage) != nil" }
    switch field.type {
    case .string, .bytes: return "!\(code.property).isEmpty"
    case .bool: return code.property
    case .enum: return "\(code.property).rawValue != 0"
    default: return "\(code.property) != 0"
    }
  }

  private func caseRules(_ field: FieldDescriptor) -> [String] {
    let tail = "\(field.name.literal), path, &violations)"
    if let message = field.messageType {
      if rules.rules(field).isDeferred || !rules.checks(message) { return [] }
      return ["Rules.message(\(tail) { value.validate(\"\", into: &$0) }"]
    }
    return valueRules(field, rules.rules(field), "value", "bytes", tail)
  }

  private func itemRules(_ value: FieldDescriptor, _ own: FieldRules) -> [String] {
    if let message = value.messageType {
      return rules.checks(message) ? ["value.validate(\"\", into: &violations)"] : []
    }
    return valueRules(value, own, "value", "itemBytes", "\"\", \"\", &violations)")
  }

  /// The rules of one value, which is there.
  private func valueRules(
    _ field: FieldDescriptor, _ own: FieldRules, _ value: String, _ bytes: String, _ tail: String
  ) -> [String] {
    var lines: [String] = []
    if own.minBytes != nil || own.maxBytes != nil {
      let count = field.type == .string ? "\(value).utf8.count" : "\(value).count"
      lines.append("Rules.\(bytes)(\(count), \(own.minBytes ?? 0), \(limit(own.maxBytes)), \(tail)")
    }
    if let pattern = own.pattern {
      let name = pattern == "request_id" ? "requestID" : pattern
      lines.append("Rules.pattern(.\(name), \(value), \(tail)")
    }
    if own.min != nil || own.max != nil {
      let number = field.enumType == nil ? value : value + ".rawValue"
      lines.append(
        "Rules.range(Int64(clamping: \(number)), \(limit(own.min, ".min")), "
          + "\(limit(own.max, ".max")), \(tail)")
    }
    if field.enumType != nil {
      lines.append("if !\(value).isDefined { Rules.undefined(\(value), \(tail) }")
    }
    return lines
  }

  private func limit(_ value: (some FixedWidthInteger)?, _ none: String = ".max") -> String {
    value.map { String($0) } ?? none
  }
}
