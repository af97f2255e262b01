internal import Networking
internal import RPCCore

/// How a channel speaks TLS. Files are PEM and are read once, when the channel is made.
public struct TLSOptions: Sendable, Hashable {
  /// Certificates of those who vouch for servers; nil: those that the system trusts.
  public var authorities: String?
  /// The client's own certificate, then those between it and its authority; needs `privateKey`.
  public var certificateChain: String?
  /// The key of `certificateChain`.
  public var privateKey: String?
  /// Whom the server's certificate must be for, in place of the target's host; sent as `:authority` too.
  public var serverName: String?

  /// TLS to a server whose certificate one of the system's authorities has signed, unless said otherwise.
  public init(
    authorities: String? = nil, certificateChain: String? = nil, privateKey: String? = nil,
    serverName: String? = nil
  ) {
    self.authorities = authorities
    self.certificateChain = certificateChain
    self.privateKey = privateKey
    self.serverName = serverName
  }

  /// Reads the files.
  func makeContext() throws(Status) -> TLSContext {
    var configuration = TLSClientConfiguration()
    configuration.authorities = authorities
    configuration.certificateChain = certificateChain
    configuration.privateKey = privateKey
    do throws(TLSConfigurationError) {
      return try TLSContext(configuration)
    } catch {
      throw Status(.invalidArgument, "TLS can't be set up: \(error)")
    }
  }
}
