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
    if own.isRequired { out.line("Rules.required(\(isSet(code)), \(tail)") }
    guard field.isRepeated else {
      let isOptionalScalar = field.hasPresence && field.messageType == nil
      let value = isOptionalScalar ? "value" : code.property
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
    let value = code.entry?.value.field ?? field
    let lines = itemRules(value, own)
    if !lines.isEmpty {
      out.block("Rules.each(\(code.property), \(tail.dropLast()), { value, violations in", "})") {
        out in
        for line in lines { out.line(line) }
      }
    }
  }

  func write(_ oneof: OneofDescriptor, _ out: inout Source) {
    let cases = oneof.fields.map { field in
      (
        field,
        valueRules(
          field, rules.rules(field), "value", "bytes", "\(field.name.literal), path, &violations)")
      )
    }.filter { !$0.1.isEmpty }
    guard !cases.isEmpty else { return }
    out.block("switch \(names.property(oneof.name)) {") { out in
      for (field, lines) in cases {
        out.block("case .\(names.property(field.name))(let value):", "") { out in
          for line in lines { out.line(line) }
        }
      }
      if cases.count <= oneof.fields.count { out.line("default: break") }
    }
  }

  private func isSet(_ code: FieldCode) -> String {
    let field = code.field
    if field.isRepeated { return "!\(code.property).isEmpty" }
    if field.hasPresence { return "\(code.property) != nil" }
    switch field.type {
    case .string, .bytes: return "!\(code.property).isEmpty"
    case .bool: return code.property
    case .enum: return "\(code.property).rawValue != 0"
    default: return "\(code.property) != 0"
    }
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
      lines.append("Rules.range(\(number), \(least(field, own)), \(most(field, own)), \(tail)")
    }
    if field.enumType != nil { lines.append("Rules.defined(\(value), \(tail)") }
    if let message = field.messageType, rules.checks(message), !own.isDeferred {
      lines.append("Rules.message(\(value), \(tail)")
    }
    return lines
  }

  private func limit(_ value: Int?) -> String { value.map(String.init) ?? ".max" }

  private func least(_ field: FieldDescriptor, _ own: FieldRules) -> String {
    guard let value = own.min, value > bounds(field).lowerBound else { return ".min" }
    return String(value)
  }

  private func most(_ field: FieldDescriptor, _ own: FieldRules) -> String {
    guard let value = own.max, value < bounds(field).upperBound else { return ".max" }
    return String(value)
  }

  /// What the type holds, as far as the option's int64 reaches.
  private func bounds(_ field: FieldDescriptor) -> ClosedRange<Int64> {
    switch field.type {
    case .int32, .sint32, .sfixed32, .enum: Int64(Int32.min)...Int64(Int32.max)
    case .uint32, .fixed32: 0...Int64(UInt32.max)
    case .uint64, .fixed64: 0...Int64.max
    default: Int64.min...Int64.max
    }
  }
}
