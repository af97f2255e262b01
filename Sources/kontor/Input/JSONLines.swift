import Glibc

/// Input that can't be used: which, where, why.
struct InputError: Error {
  let message: String
  init(_ message: String) { self.message = message }
}

/// Reads all of a file; `-` is standard input.
///
/// - Throws: `InputError` if it can't be read or is over `limit` bytes.
func readFile(_ path: String, limit: Int = InputLimits.fileBytesMax) throws(InputError) -> [UInt8] {
  let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
  if descriptor < 0 { throw InputError("\(path): \(String(cString: strerror(errno)))") }
  defer { if descriptor != 0 { close(descriptor) } }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count == 0 { return bytes }
    if count < 0 {
      if errno == EINTR { continue }
      throw InputError("\(path): \(String(cString: strerror(errno)))")
    }
    bytes += chunk[..<count]
    if bytes.count > limit { throw InputError("\(path): over the limit of \(limit) bytes") }
  }
}

/// A line of a JSON-lines file, with its number for messages.
struct JSONLine: Sendable {
  let number: Int
  let text: String
}

/// The lines of a JSON-lines file that are not blank.
func readJSONLines(_ path: String) throws(InputError) -> [JSONLine] {
  var lines: [JSONLine] = []
  var number = 0
  for line in try readFile(path).split(separator: 0x0A, omittingEmptySubsequences: false) {
    number += 1
    guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
    guard let text = String(validating: line, as: UTF8.self) else {
      throw InputError("\(path):\(number): not UTF-8")
    }
    lines.append(JSONLine(number: number, text: text))
  }
  return lines
}

/// What `-d` holds: JSON itself, `@FILE`, or `-` for standard input.
func readData(_ argument: String) throws(InputError) -> String {
  let isFile = argument == "-" || argument.hasPrefix("@")
  if !isFile { return argument }
  let path = argument == "-" ? "-" : String(argument.dropFirst())
  guard let text = String(validating: try readFile(path), as: UTF8.self) else {
    throw InputError("\(path): not UTF-8")
  }
  return text
}

enum InputLimits {
  /// An import is held in memory while it runs: about a million orders.
  static let fileBytesMax = 1 << 30
}
