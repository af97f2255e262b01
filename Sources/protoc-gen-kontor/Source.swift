import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Swift text being written, line by line.
struct Source {
  private(set) var text: String
  private var depth = 0

  init(_ imports: [String], of file: FileDescriptor? = nil) {
    text =
      "// Written by protoc-gen-kontor\(file.map { " from \($0.name)" } ?? ""); do not edit.\n\n"
    for line in imports { text += line + "\n" }
  }

  mutating func line(_ line: String = "") {
    text += line.isEmpty ? "\n" : String(repeating: "  ", count: depth) + line + "\n"
  }

  mutating func block(_ head: String, _ tail: String = "}", _ body: (inout Source) throws -> Void)
    rethrows
  {
    line(head)
    depth += 1
    try body(&self)
    depth -= 1
    line(tail)
  }

  /// The contract's comment as documentation.
  mutating func documentation(_ comment: String) {
    for text in comment.commentLines { line(text.isEmpty ? "///" : "/// " + text) }
  }
}

extension String {
  /// A comment of a .proto without its margin.
  var commentLines: [String] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line.first == " " ? line.dropFirst() : line[...]
      while line.last?.isWhitespace == true { line.removeLast() }
      return String(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// As a Swift string literal.
  var literal: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension ProvidesSourceCodeLocation {
  var comment: String { sourceCodeInfoLocation?.leadingComments ?? "" }
}
