/// Whether a server asks its clients for a certificate.
package enum ClientAuthentication: String, Sendable, Hashable, CaseIterable {
  case none
  /// One that is sent must be valid; none need be sent.
  case optional
  /// A client without a valid one is refused.
  case required
}

/// How a server speaks TLS (RPC-28). Files are PEM; they are read when a `TLSContext` is made of it.
package struct TLSServerConfiguration: Sendable, Hashable {
  /// The server's certificate, then those between it and its authority.
  package var certificateChain: String
  package var privateKey: String
  /// Who vouches for clients; needed unless clients are not asked.
  package var clientAuthorities: String?
  package var clientAuthentication = ClientAuthentication.none
  /// What is spoken over it, best first; a client that offers none of them is refused (RFC 7301).
  package var applicationProtocols = ["h2"]

  package init(certificateChain: String, privateKey: String) {
    self.certificateChain = certificateChain
    self.privateKey = privateKey
  }
}

/// How a client speaks TLS. Files are PEM; they are read when a `TLSContext` is made of it.
package struct TLSClientConfiguration: Sendable, Hashable {
  /// Who vouches for servers; nil: whom the system trusts.
  package var authorities: String?
  /// The client's own certificate, then those between it and its authority; with `privateKey` or not at all.
  package var certificateChain: String?
  package var privateKey: String?
  /// What is spoken over it; a server that does not choose one of them is refused (RFC 7301).
  package var applicationProtocols = ["h2"]
  /// Only tests of servers may leave it off.
  var verifiesServer = true

  package init() {}
}

/// What is wrong with a TLS configuration: which file, and what to do.
package struct TLSConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
