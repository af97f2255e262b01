internal import CNghttp2
internal import Glibc

/// What HTTP demands of one request (RFC 9113 §8.1.1, §8.2, §8.3): fields that may come, how often, in which
/// order, and as many bytes of body as were announced. A request that breaks a rule is malformed.
///
/// A server's session checks this here and not in nghttp2 (`SessionOptions`), because the fields that come with
/// every request of a connection need to be looked at once (`KnownFields`): nghttp2 looks at each byte of each.
struct RequestRules {
  /// What a field is to the rules.
  struct Traits: OptionSet {
    let rawValue: UInt16

    static let method = Traits(rawValue: 1 << 0)
    static let scheme = Traits(rawValue: 1 << 1)
    static let path = Traits(rawValue: 1 << 2)
    static let authority = Traits(rawValue: 1 << 3)
    static let host = Traits(rawValue: 1 << 4)
    static let contentLength = Traits(rawValue: 1 << 5)
    /// No pseudo-header; also one that was dropped, and what is behind it comes late all the same.
    static let regular = Traits(rawValue: 1 << 6)
    /// `:method` is CONNECT, or OPTIONS.
    static let connect = Traits(rawValue: 1 << 7)
    static let options = Traits(rawValue: 1 << 8)
    /// `:scheme` is one for which a path must be absolute.
    static let web = Traits(rawValue: 1 << 9)
    /// `:path` begins with a slash, or is `*`.
    static let absolute = Traits(rawValue: 1 << 10)
    static let asterisk = Traits(rawValue: 1 << 11)

    private static let pseudo: Traits = [.method, .scheme, .path, .authority]
    private static let once: Traits = [pseudo, .host, .contentLength]

    /// What must not have come before such a field: itself, and before a pseudo-header any other.
    var excluded: Traits {
      let again = intersection(.once)
      return isDisjoint(with: .pseudo) ? again : again.union(.regular)
    }
  }

  /// What the rules say of one field by itself.
  enum Verdict: Equatable {
    case valid(Traits)
    /// Not allowed, and not worth the call: it is left out.
    case dropped
    case malformed
  }

  private var seen: Traits = []
  private var announcedBytes: Int?
  private var receivedBytes = 0
  /// A rule was broken.
  private(set) var isMalformed = false

  mutating func setMalformed() { isMalformed = true }

  /// Takes a field that is valid by itself.
  ///
  /// - Parameter excluded: `traits.excluded`.
  @inline(__always)
  mutating func admit(_ traits: Traits, excluded: Traits) {
    if !seen.isDisjoint(with: excluded) { isMalformed = true }
    seen.formUnion(traits)
  }

  /// Takes the value of `content-length`, which is digits (RFC 9110 §8.6).
  mutating func announce(_ value: UnsafeRawBufferPointer) {
    var bytes = 0
    for digit in value {
      let (tens, isTooMany) = bytes.multipliedReportingOverflow(by: 10)
      let (sum, isTooMuch) = tens.addingReportingOverflow(Int(digit) - 0x30)
      guard (0x30...0x39).contains(digit), !isTooMany, !isTooMuch else { return setMalformed() }
      bytes = sum
    }
    if value.isEmpty { setMalformed() }
    announcedBytes = bytes
  }

  /// What follows are trailers, which have no pseudo-headers.
  mutating func beginTrailers() { seen.insert(.regular) }

  /// The fields of the head are all there.
  mutating func endHead() {
    if seen.contains(.connect) {
      let isTunnel = seen.contains(.authority) && seen.isDisjoint(with: [.scheme, .path])
      return isTunnel ? () : setMalformed()
    }
    let isWhole =
      seen.isSuperset(of: [.method, .scheme, .path]) && !seen.isDisjoint(with: [.authority, .host])
    let isPathAllowed =
      !seen.contains(.web) || seen.contains(.absolute)
      || seen.isSuperset(of: [.options, .asterisk])
    if !isWhole || !isPathAllowed { setMalformed() }
  }

  /// Takes bytes of the body.
  @inline(__always)
  mutating func receiveBody(_ count: Int) {
    receivedBytes &+= count
    if let announcedBytes, receivedBytes > announcedBytes { setMalformed() }
  }

  /// Nothing follows.
  @inline(__always)
  mutating func end() {
    if let announcedBytes, receivedBytes != announcedBytes { setMalformed() }
  }

  // MARK: One field

  static func verdict(
    _ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer
  ) -> Verdict {
    if name.first == UInt8(ascii: ":") {
      return pseudo(name, value).map { .valid($0) } ?? .malformed
    }
    guard holds(nghttp2_check_header_name, name) else {
      // §8.2.1 makes any such name malformed; other servers drop all but those in upper case.
      let hasUpperCase = name.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      return hasUpperCase ? .malformed : .dropped
    }
    guard holds(nghttp2_check_header_value, value) else { return .dropped }
    switch name.count {
    case 2 where name.equals("te"):
      // §8.2.2, as for the fields below: they are of the connection and not of the request.
      return value.equalsIgnoringCase("trailers") ? .valid(.regular) : .malformed
    case 4 where name.equals("host"):
      if value.isEmpty { return .malformed }
      return holds(nghttp2_check_authority, value) ? .valid([.host, .regular]) : .dropped
    case 7 where name.equals("upgrade"), 10 where name.equals("connection"),
      10 where name.equals("keep-alive"), 16 where name.equals("proxy-connection"),
      17 where name.equals("transfer-encoding"):
      return .malformed
    case 14 where name.equals("content-length"): return .valid([.contentLength, .regular])
    default: return .valid(.regular)
    }
  }

  /// §8.3.1; nil if it is none of a request, or its value is not allowed.
  private static func pseudo(
    _ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer
  ) -> Traits? {
    guard let first = value.first else { return nil }
    switch name.count {
    case 5 where name.equals(":path"):
      guard holds(nghttp2_check_path, value) else { return nil }
      if first == UInt8(ascii: "/") { return [.path, .absolute] }
      return value.equals("*") ? [.path, .asterisk] : .path
    case 7 where name.equals(":method"):
      guard holds(nghttp2_check_method, value) else { return nil }
      if value.equals("CONNECT") { return [.method, .connect] }
      return value.equals("OPTIONS") ? [.method, .options] : .method
    case 7 where name.equals(":scheme"):
      guard isScheme(value) else { return nil }
      let isWeb = value.equalsIgnoringCase("http") || value.equalsIgnoringCase("https")
      return isWeb ? [.scheme, .web] : .scheme
    case 10 where name.equals(":authority"):
      return holds(nghttp2_check_authority, value) ? .authority : nil
    default: return nil
    }
  }

  /// RFC 3986 §3.1.
  private static func isScheme(_ value: UnsafeRawBufferPointer) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    return value.first.map(isLetter) == true
      && value.allSatisfy { byte in
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      }
  }

  /// Asks one of nghttp2's `nghttp2_check_…`.
  private static func holds(
    _ check: (UnsafePointer<UInt8>?, Int) -> Int32, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    check(bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count) != 0
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func equals(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && count > 0
      && memcmp(baseAddress!, word.utf8Start, count) == 0
  }

  fileprivate func equalsIgnoringCase(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && count > 0
      && strncasecmp(
        baseAddress!.assumingMemoryBound(to: CChar.self),
        UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self), count) == 0
  }
}
