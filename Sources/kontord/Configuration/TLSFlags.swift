internal import ArgumentParser
internal import Networking

/// The flags that say how TLS is spoken, as they are given.
struct TLSFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Certificate chain as PEM; with --tls-key, TLS is served in place of plaintext.",
      discussion: "SIGHUP reads all these files again; open connections keep what they have.",
      valueName: "FILE"))
  var tlsCert: String?

  @Option(help: ArgumentHelp("Private key of --tls-cert as PEM, unencrypted.", valueName: "FILE"))
  var tlsKey: String?

  @Option(
    help: ArgumentHelp("Authorities that vouch for clients, as PEM.", valueName: "FILE"))
  var tlsClientCa: String?

  @Option(
    help: ArgumentHelp(
      "Whether clients are asked for a certificate: none, optional or required.",
      discussion: "Default: required with --tls-client-ca, else none.", valueName: "MODE"))
  var tlsClientAuth: ClientAuthentication?

  /// Names of the flags that were given.
  var given: [String] {
    let flags = [
      ("--tls-cert", tlsCert != nil), ("--tls-key", tlsKey != nil),
      ("--tls-client-ca", tlsClientCa != nil), ("--tls-client-auth", tlsClientAuth != nil),
    ]
    return flags.filter(\.1).map(\.0)
  }

  /// Nil for plaintext.
  ///
  /// - Throws: `ValidationError` that names the flag that is missing or out of place.
  func configuration() throws -> TLSServerConfiguration? {
    guard tlsCert != nil || tlsKey != nil else {
      if tlsClientCa != nil || tlsClientAuth != nil {
        throw ValidationError(
          "--tls-client-ca and --tls-client-auth need --tls-cert and --tls-key: clients show their "
            + "certificates over TLS alone")
      }
      return nil
    }
    guard let tlsCert else { throw ValidationError("--tls-key needs --tls-cert") }
    guard let tlsKey else { throw ValidationError("--tls-cert needs --tls-key") }
    var configuration = TLSServerConfiguration(certificateChain: tlsCert, privateKey: tlsKey)
    configuration.clientAuthorities = tlsClientCa
    configuration.clientAuthentication = tlsClientAuth ?? (tlsClientCa == nil ? .none : .required)
    switch configuration.clientAuthentication {
    case .none:
      if tlsClientCa != nil {
        throw ValidationError("--tls-client-ca is for nothing with --tls-client-auth none")
      }
    case .optional, .required:
      if tlsClientCa == nil {
        throw ValidationError(
          "--tls-client-auth \(configuration.clientAuthentication.rawValue) needs --tls-client-ca")
      }
    }
    return configuration
  }
}

extension ClientAuthentication: ExpressibleByArgument {}
