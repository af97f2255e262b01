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
    LogWriter.standardError.write(
      Self.timestamp() + " " + Self.record(event.level, "\(event.message)", all) + "\n")
  }

  /// What stands where lines were left out.
  static func dropped(_ count: Int) -> String {
    timestamp() + " "
      + record(.warning, "log lines were dropped: nobody read them", ["count": "\(count)"])
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
      && value.unicodeScalars.allSatisfy {
        $0 > " " && $0 != "\"" && $0 != "=" && !isControl($0)
      }
    return isPlain ? value : "\"" + escaped(value, quote: true) + "\""
  }

  /// What ends a line or moves a terminal's cursor, Unicode's own ways to do so included.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || scalar == "\u{2028}" || scalar == "\u{2029}"
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
      case _ where isControl(scalar):
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
