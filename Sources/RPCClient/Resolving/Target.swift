package import Networking

/// Where a channel leads, as the caller wrote it: one place or several.
package struct Target: Sendable, Hashable {
  /// How the addresses of a place are found.
  package enum Place: Sendable, Hashable {
    case address(SocketAddress)
    /// A name for the system's resolver.
    case name(host: String, port: UInt16)
  }

  /// One place of the list.
  package struct Location: Sendable, Hashable {
    package let place: Place
    /// `:authority` of calls that go there (RFC 9113 §8.3.1).
    package let authority: String
  }

  /// For messages.
  package let text: String
  /// In the order written; at least one.
  package let locations: [Location]

  /// Reads `host:port`, `192.0.2.1:7443`, `[2001:db8::1]:7443`, `unix:/path` or `dns:///host:port`
  /// (gRPC naming.md), or several of them with commas between; nil for anything else.
  package init?(_ text: String) {
    self.text = text
    var locations: [Location] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let location = Location(part) else { return nil }
      locations.append(location)
    }
    if locations.isEmpty || locations.count > ChannelLimits.addressesMax { return nil }
    self.locations = locations
  }
}

extension Target {
  /// Whether calls stay on this machine wherever they go.
  var isLoopback: Bool {
    locations.allSatisfy { location in
      switch location.place {
      case .address(.unix): true
      case .address(.ipv4(let bytes, _)): bytes[0] == 127
      case .address(.ipv6(let bytes, _)): bytes == [UInt8](repeating: 0, count: 15) + [1]
      case .address(.unnamed): false
      // RFC 6761 §6.3.
      case .name(let host, _): host == "localhost"
      }
    }
  }
}

extension Target.Location {
  init?(_ text: Substring) {
    var text = text
    if text.hasPrefix("dns:") {
      text = text.dropFirst(4)
      // A resolver of one's own, `dns://authority/name`, is the system's affair.
      if text.hasPrefix("///") {
        text = text.dropFirst(3)
      } else if text.hasPrefix("/") {
        return nil
      }
    } else if text.hasPrefix("unix://") {
      // Absolute only: what follows two slashes is an authority, which has to be empty.
      guard text.dropFirst(7).first == "/" else { return nil }
      text = "unix:" + text.dropFirst(7)
    }
    if let address = SocketAddress(String(text)) {
      place = .address(address)
      authority = address.port == nil ? "localhost" : String(text)
      return
    }
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...])
    else { return nil }
    let host = text[..<colon]
    // Underscores are no part of host names, but of names that services register.
    guard HostName.isWellFormed(host, allowing: "_") else { return nil }
    place = .name(host: String(host), port: port)
    authority = String(text)
  }
}
