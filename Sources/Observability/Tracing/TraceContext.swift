package import RPCCore

/// Which trace something is part of, as peers tell each other (W3C Trace Context).
package struct TraceContext: Sendable, Hashable {
  /// Sixteen bytes, not all zero.
  package let traceHigh: UInt64
  package let traceLow: UInt64
  /// Of the span that is the parent of what comes; not zero.
  package let span: UInt64
  /// Whether the caller records this trace.
  package let isSampled: Bool
  /// Other systems' `tracestate`, passed on as it came.
  package let state: String

  package init(
    traceHigh: UInt64, traceLow: UInt64, span: UInt64, isSampled: Bool, state: String = ""
  ) {
    self.traceHigh = traceHigh
    self.traceLow = traceLow
    self.span = span
    self.isSampled = isSampled
    self.state = state
  }

  /// Nil for anything that is not exactly of the form; then a new trace begins (§4.3).
  package init?(traceparent: String, tracestate: String? = nil) {
    let parsed = traceparent.utf8.withContiguousStorageIfAvailable(Self.parse)
    guard let fields = parsed ?? Array(traceparent.utf8).withUnsafeBufferPointer(Self.parse) else {
      return nil
    }
    traceHigh = fields.traceHigh
    traceLow = fields.traceLow
    span = fields.span
    isSampled = fields.flags & 1 == 1
    state = tracestate.map(Self.acceptable) ?? ""
  }

  /// What a request's fields say. More than one `traceparent` says nothing that could be relied on, so a new trace
  /// begins; several `tracestate` are one list (§3.2, §3.3.1).
  package init?(_ metadata: Metadata) {
    var parents: [String] = []
    var states: [String] = []
    for entry in metadata.entries {
      guard case .ascii(let text) = entry.value else { continue }
      switch entry.key {
      case "traceparent": parents.append(text)
      case "tracestate": states.append(text)
      default: break
      }
    }
    guard parents.count == 1 else { return nil }
    self.init(
      traceparent: parents[0], tracestate: states.isEmpty ? nil : states.joined(separator: ","))
  }

  /// `00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01`
  package var traceparent: String {
    "00-\(traceID)-\(spanID)-\(isSampled ? "01" : "00")"
  }

  package var traceID: String { Self.hex(traceHigh) + Self.hex(traceLow) }
  package var spanID: String { Self.hex(span) }

  private typealias Fields = (traceHigh: UInt64, traceLow: UInt64, span: UInt64, flags: UInt64)

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Fields? {
    let dash = UInt8(ascii: "-")
    guard bytes.count >= 55, bytes[2] == dash, bytes[35] == dash, bytes[52] == dash,
      let version = number(bytes[0..<2]), version != 0xFF,
      // Later versions may append, behind a dash; version 0 is exactly this long.
      bytes.count == 55 || (version > 0 && bytes[55] == dash),
      let high = number(bytes[3..<19]), let low = number(bytes[19..<35]), high | low != 0,
      let span = number(bytes[36..<52]), span != 0, let flags = number(bytes[53..<55])
    else { return nil }
    return (high, low, span, flags)
  }

  /// Of lower-case hexadecimal digits alone.
  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
    var value: UInt64 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(digit & 0xF)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt64(digit - 87)
      default: return nil
      }
    }
    return value
  }

  private static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// A list that is too long, or none of `key=value`, is dropped whole (§3.3.1): its entries mean nothing to us.
  private static func acceptable(_ state: String) -> String {
    guard state.utf8.count <= ObservabilityLimits.traceStateBytesMax else { return "" }
    let members = state.utf8.split(separator: UInt8(ascii: ",")).map(trimmed).filter { !$0.isEmpty }
    let isAcceptable =
      members.count <= ObservabilityLimits.traceStateMembersMax && members.allSatisfy(isMember)
    return isAcceptable ? state : ""
  }

  private static func trimmed(_ member: Substring.UTF8View) -> Substring.UTF8View {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var rest = member.drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest
  }

  /// §3.3.1.3: a key of lower-case letters, digits and `_-*/@`, and a value of printable characters.
  private static func isMember(_ member: Substring.UTF8View) -> Bool {
    guard let equals = member.firstIndex(of: UInt8(ascii: "=")) else { return false }
    let key = member[..<equals]
    let value = member[equals...].dropFirst()
    guard let first = key.first, isLetterOrDigit(first), key.count <= 256 else { return false }
    let isKey = key.allSatisfy { isLetterOrDigit($0) || "_-*/@".utf8.contains($0) }
    return isKey && (1...256).contains(value.count)
      && value.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "=") }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
