import SwiftProtobufPluginLibrary

// Names as protoc-gen-c 1.4.1 makes them (protobuf-c, protoc-c/c_helpers.cc).

/// `kontor.orders.v1.Order` is `Kontor__Orders__V1__Order`.
func cType(_ fullName: String) -> String {
  fullName.split(separator: ".").map { camel(String($0)) }.joined(separator: "__")
}

/// `kontor.orders.v1.Order` is `kontor__orders__v1__order`.
func cLower(_ fullName: String) -> String {
  fullName.split(separator: ".").map { lower(String($0)) }.joined(separator: "__")
}

func cMember(_ field: FieldDescriptor) -> String {
  let name = field.name.lowercased()
  if name == "self" { return "`self`" }  // bare, Swift takes it for the value itself
  return cKeywords.contains(name) ? name + "_" : name
}

func cCase(_ oneof: OneofDescriptor) -> String { oneof.name.lowercased() + "_case" }

private func camel(_ name: String) -> String {
  var result = ""
  var nextIsUpper = true
  for character in name {
    if character == "_" {
      nextIsUpper = true
    } else {
      result += nextIsUpper ? character.uppercased() : String(character)
      nextIsUpper = false
    }
  }
  return result
}

private func lower(_ name: String) -> String {
  var result = ""
  var wasUpper = true
  for character in name {
    if character.isUppercase, !wasUpper { result += "_" }
    result += character.lowercased()
    wasUpper = character.isUppercase
  }
  return result
}

private let cKeywords: Set<String> = [
  "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch", "char",
  "class", "compl", "const", "const_cast", "continue", "default", "delete", "do", "double",
  "dynamic_cast", "else", "enum", "explicit", "extern", "false", "float", "for", "friend", "goto",
  "if", "inline", "int", "long", "mutable", "namespace", "new", "not", "not_eq", "operator", "or",
  "or_eq", "private", "protected", "public", "register", "reinterpret_cast", "return", "short",
  "signed", "sizeof", "static", "static_cast", "struct", "switch", "template", "this", "throw",
  "true", "try", "typedef", "typeid", "typename", "union", "unsigned", "using", "virtual", "void",
  "volatile", "wchar_t", "while", "xor", "xor_eq",
]

/// One header over all of protoc-gen-c's, with the address of every message descriptor: an
/// `extern const` struct comes into Swift as a value without an address.
func umbrellaHeader(_ files: [FileDescriptor]) -> String {
  var text = "// Written by protoc-gen-kontor; do not edit.\n#pragma once\n"
  for file in files { text += "#include \"\(file.name.dropLast(".proto".count)).pb-c.h\"\n" }
  text += "\n"
  for message in files.flatMap(\.messages).flatMap(\.withNestedAndEntries) {
    text += "static inline const void *\(cType(message.fullName))__type(void) { "
    text += "return &\(cLower(message.fullName))__descriptor; }\n"
  }
  return text
}

extension Descriptor {
  fileprivate var withNestedAndEntries: [Descriptor] {
    [self] + messages.flatMap(\.withNestedAndEntries)
  }
}
