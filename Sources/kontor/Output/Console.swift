import Glibc
import KontorClient

/// One line on standard error.
func printError(_ line: String) {
  write(line + "\n", to: 2)
}

/// Part of a line on standard error: progress on a terminal.
func printErrorPart(_ text: String) {
  write(text, to: 2)
}

/// One line on standard output.
///
/// A reader that goes away (`kontor … | head`) ends the program quietly, as SIGPIPE would.
func printLine(_ line: String) {
  write(line + "\n", to: 1)
}

private func write(_ text: String, to descriptor: Int32) {
  var text = text
  text.withUTF8 { bytes in
    var rest = bytes[...]
    while !rest.isEmpty {
      let slice = UnsafeBufferPointer(rebasing: rest)
      let count = Glibc.write(descriptor, slice.baseAddress, slice.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EINTR {
        continue
      } else {
        exit(errno == EPIPE ? 0 : 2)
      }
    }
  }
}

/// Says why a call failed: for people in lines, for programs as one JSON document.
func printFailure(_ status: Status, _ form: OutputForm) {
  switch form {
  case .table:
    printError("kontor: \(status.code.name): \(status.message)")
    for detail in status.details { printDetail(detail) }
  case .json:
    var object = JSONObject()
    object.add("code", status.code.name)
    object.add("message", status.message)
    for detail in status.details {
      if case .errorInfo(let reason, let domain, let metadata) = detail {
        object.add("reason", reason)
        object.add("domain", domain)
        var facts = JSONObject()
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) { facts.add(key, value) }
        object.add("metadata", facts)
      }
      if case .badRequest(let violations) = detail {
        let list = violations.map { violation in
          var entry = JSONObject()
          entry.add("field", violation.field)
          entry.add("description", violation.description)
          return entry.text
        }
        object.add("violations", raw: "[" + list.joined(separator: ",") + "]")
      }
    }
    printError(#"{"error":"# + object.text + "}")
  }
}

private func printDetail(_ detail: StatusDetail) {
  switch detail {
  case .errorInfo(let reason, _, let metadata):
    let facts = metadata.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    printError("  reason \(reason)" + (facts.isEmpty ? "" : ": " + facts.joined(separator: ", ")))
  case .badRequest(let violations):
    for violation in violations { printError("  \(violation.field): \(violation.description)") }
  case .preconditionFailure(let violations):
    for violation in violations { printError("  \(violation.subject): \(violation.description)") }
  case .retryInfo(let delay):
    printError("  worth another try after \(delay)")
  case .resourceInfo(let type, let name, _, _):
    printError("  \(type) \(name)")
  case .localizedMessage(_, let message):
    printError("  \(message)")
  case .other:
    break
  }
}

/// A JSON object with string values, members in the order added.
struct JSONObject {
  private var members: [String] = []
  var text: String { "{" + members.joined(separator: ",") + "}" }

  mutating func add(_ name: String, _ value: String) { add(name, raw: Self.quoted(value)) }
  mutating func add(_ name: String, _ value: JSONObject) { add(name, raw: value.text) }
  mutating func add(_ name: String, raw: String) { members.append(Self.quoted(name) + ":" + raw) }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
