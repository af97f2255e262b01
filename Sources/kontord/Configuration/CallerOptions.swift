internal import ArgumentParser

/// The flags that say who may call, as they are given; what is not given is nil.
struct CallerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Public keys that sign callers' bearer tokens: a JSON Web Key Set, or one PEM public key.",
      discussion: "EC P-256 (ES256) and Ed25519 (EdDSA). Read anew on SIGHUP.", valueName: "FILE"))
  var tokenKeys: String?

  @Option(
    help: ArgumentHelp(
      "Secret that callers' bearer tokens are signed with by HS256; 32 bytes or more.",
      discussion: "Read anew on SIGHUP.", valueName: "FILE"))
  var tokenSecret: String?

  @Option(
    help: ArgumentHelp(
      "What a token's aud must have.", discussion: "Default: \(CallerAuthentication.audience).",
      valueName: "NAME"))
  var tokenAudience: String?

  @Option(
    help: ArgumentHelp(
      "What a token's iss must be.", discussion: "Default: anything.", valueName: "NAME"))
  var tokenIssuer: String?

  @Option(
    help: ArgumentHelp(
      "Who the clients are whose certificates --tls-client-ca vouches for: a JSON list.",
      discussion: """
        Items: {"uri" or "dns" or "fingerprint": …, "subject": …, "tenants": […], "roles": […]}. \
        Read anew on SIGHUP.
        """, valueName: "FILE"))
  var tlsIdentities: String?

  @Flag(
    help: ArgumentHelp(
      "Ask nobody who they are, for development on this machine alone.",
      discussion: "Callers name tenant and actor themselves. --interop implies it."))
  var insecureDev = false

  /// Names of the flags that were given.
  var given: [String] {
    let flags = [
      ("--token-keys", tokenKeys != nil), ("--token-secret", tokenSecret != nil),
      ("--token-audience", tokenAudience != nil), ("--token-issuer", tokenIssuer != nil),
      ("--tls-identities", tlsIdentities != nil), ("--insecure-dev", insecureDev),
    ]
    return flags.filter(\.1).map(\.0)
  }
}
