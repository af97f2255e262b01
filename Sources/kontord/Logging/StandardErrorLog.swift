internal import Glibc
internal import Logging

/// Log lines on standard error, one a record, as supervisors collect them:
///
///     2026-01-31T09:30:00.123Z info serving address=127.0.0.1:7443 loops=2
///
/// A value with spaces, quotes or control characters is quoted, so that a line is always one record.
struct StandardErrorLog: LogHandler {
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    var line = Self.timestamp() + " " + Self.record(event.level, "\(event.message)", all) + "\n"
    // One write a record: records of several threads never mix. A log that can't be written must not
    // stop the server.
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// What stands behind the time; no line break in it, whatever the values.
  static func record(
    _ level: Logger.Level, _ message: String, _ metadata: Logger.Metadata
  ) -> String {
    let pairs = metadata.sorted { $0.key < $1.key }.map { "\($0.key)=\(quoted("\($0.value)"))" }
    return (["\(level)", escaped(message)] + pairs).joined(separator: " ")
  }

  /// UTC with milliseconds, RFC 3339.
  private static func timestamp() -> String {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    var parts = tm()
    gmtime_r(&now.tv_sec, &parts)
    func digits(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    let date =
      "\(digits(Int(parts.tm_year) + 1900, 4))-\(digits(Int(parts.tm_mon) + 1, 2))"
      + "-\(digits(Int(parts.tm_mday), 2))"
    let time =
      "\(digits(Int(parts.tm_hour), 2)):\(digits(Int(parts.tm_min), 2))"
      + ":\(digits(Int(parts.tm_sec), 2)).\(digits(now.tv_nsec / 1_000_000, 3))"
    return "\(date)T\(time)Z"
  }

  private static func quoted(_ value: String) -> String {
    let isPlain =
      !value.isEmpty
      && value.unicodeScalars.allSatisfy { $0 > " " && $0 != "\"" && $0 != "=" && $0 != "\u{7F}" }
    return isPlain ? value : "\"" + escaped(value, quote: true) + "\""
  }

  private static func escaped(_ text: String, quote: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\"" where quote: result += "\\\""
      case "\\" where quote: result += "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
