import ArgumentParser
import KontorClient

/// The flags that say how TLS is spoken, as they are given.
struct TLSFlags: ParsableArguments {
  @Flag(name: .customLong("tls"), help: "Speak TLS; implied by the flags below.")
  var isOn = false

  @Option(
    help: ArgumentHelp(
      "Authorities that vouch for the server, as PEM. (default: those that the system trusts)",
      valueName: "FILE"))
  var tlsCa: String?

  @Option(
    help: ArgumentHelp(
      "Certificate chain to show to the server, as PEM; with --tls-key.", valueName: "FILE"))
  var tlsCert: String?

  @Option(help: ArgumentHelp("Private key of --tls-cert, as PEM.", valueName: "FILE"))
  var tlsKey: String?

  @Option(
    help: ArgumentHelp(
      "Whom the server's certificate must be for. (default: the host of --server)",
      valueName: "NAME"))
  var tlsServerName: String?

  mutating func validate() throws {
    if tlsCert != nil, tlsKey == nil { throw ValidationError("--tls-cert needs --tls-key") }
    if tlsKey != nil, tlsCert == nil { throw ValidationError("--tls-key needs --tls-cert") }
  }

  /// Nil for plaintext.
  var options: TLSOptions? {
    let isMeant =
      isOn || tlsCa != nil || tlsCert != nil || tlsServerName != nil
    guard isMeant else { return nil }
    return TLSOptions(
      authorities: tlsCa, certificateChain: tlsCert, privateKey: tlsKey, serverName: tlsServerName)
  }
}
