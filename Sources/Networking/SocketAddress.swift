internal import CLinux

/// Where a socket listens, or connects to: a numeric IP address with a port, or a Unix socket's path.
package enum SocketAddress: Sendable, Hashable, CustomStringConvertible {
  /// Four bytes in network order.
  case ipv4([UInt8], port: UInt16)
  /// Sixteen bytes in network order.
  case ipv6([UInt8], port: UInt16)
  case unix(path: String)
  /// A peer without a name of its own, as Unix clients are.
  case unnamed

  /// Longest path of a Unix socket: `sun_path` with its NUL.
  private static let pathBytesMax = 107

  /// Reads `127.0.0.1:7443`, `[::1]:7443` or `unix:/run/kontord.sock`; nil for anything else.
  package init?(_ text: String) {
    if text.hasPrefix("unix:") {
      let path = String(text.dropFirst(5))
      guard !path.isEmpty, path.utf8.count <= Self.pathBytesMax, !path.utf8.contains(0) else {
        return nil
      }
      self = .unix(path: path)
      return
    }
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...])
    else { return nil }
    var host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
    self.init(host: String(host), port: port)
  }

  /// A numeric IPv4 or IPv6 address; nil for a name.
  package init?(host: String, port: UInt16) {
    guard !host.utf8.contains(0) else { return nil }
    var bytes = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, host, &bytes) == 1 {
      self = .ipv4(Array(bytes.prefix(4)), port: port)
    } else if inet_pton(AF_INET6, host, &bytes) == 1 {
      self = .ipv6(bytes, port: port)
    } else {
      return nil
    }
  }

  package var port: UInt16? {
    switch self {
    case .ipv4(_, let port), .ipv6(_, let port): port
    case .unix, .unnamed: nil
    }
  }

  package var description: String {
    switch self {
    case .ipv4(let bytes, let port): "\(Self.text(AF_INET, bytes)):\(port)"
    case .ipv6(let bytes, let port): "[\(Self.text(AF_INET6, bytes))]:\(port)"
    case .unix(let path): "unix:\(path)"
    case .unnamed: "unix:"
    }
  }

  /// Four or sixteen bytes in network order as text; nil for any other count.
  static func text(ofAddress bytes: [UInt8]) -> String? {
    switch bytes.count {
    case 4: text(AF_INET, bytes)
    case 16: text(AF_INET6, bytes)
    default: nil
    }
  }

  private static func text(_ family: Int32, _ bytes: [UInt8]) -> String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    inet_ntop(family, bytes, &text, socklen_t(text.count))
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  // MARK: The kernel's form

  var family: Int32 {
    switch self {
    case .ipv4: AF_INET
    case .ipv6: AF_INET6
    case .unix, .unnamed: AF_UNIX
    }
  }

  /// Calls `body` with the address as the kernel takes it.
  func withKernelForm<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
    var storage = sockaddr_storage()
    let count = withUnsafeMutableBytes(of: &storage) { fill($0) }
    return withUnsafeBytes(of: &storage) {
      body($0.baseAddress!.assumingMemoryBound(to: sockaddr.self), socklen_t(count))
    }
  }

  private func fill(_ storage: UnsafeMutableRawBufferPointer) -> Int {
    switch self {
    case .ipv4(let bytes, let port):
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      withUnsafeMutableBytes(of: &address.sin_addr) { $0.copyBytes(from: bytes) }
      storage.storeBytes(of: address, as: sockaddr_in.self)
      return MemoryLayout<sockaddr_in>.size
    case .ipv6(let bytes, let port):
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      withUnsafeMutableBytes(of: &address.sin6_addr) { $0.copyBytes(from: bytes) }
      storage.storeBytes(of: address, as: sockaddr_in6.self)
      return MemoryLayout<sockaddr_in6>.size
    case .unix(let path):
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      let bytes = Array(path.utf8)
      let target = UnsafeMutableRawPointer(linux_sun_path(&address)!)
      bytes.withUnsafeBytes { target.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
      storage.storeBytes(of: address, as: sockaddr_un.self)
      return MemoryLayout<sockaddr_un>.size
    case .unnamed: return MemoryLayout<sa_family_t>.size
    }
  }

  /// Reads what the kernel says of a peer or of ourselves.
  init(_ storage: sockaddr_storage) {
    self = withUnsafeBytes(of: storage) { bytes in
      switch Int32(storage.ss_family) {
      case AF_INET:
        let address = bytes.load(as: sockaddr_in.self)
        return .ipv4(
          withUnsafeBytes(of: address.sin_addr) { Array($0) },
          port: UInt16(bigEndian: address.sin_port))
      case AF_INET6:
        let address = bytes.load(as: sockaddr_in6.self)
        return .ipv6(
          withUnsafeBytes(of: address.sin6_addr) { Array($0) },
          port: UInt16(bigEndian: address.sin6_port))
      default: return .unnamed
      }
    }
  }
}
