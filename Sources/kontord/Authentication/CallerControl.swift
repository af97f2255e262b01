internal import Authentication
internal import Logging
internal import RPCCore
internal import RPCServer

/// Access control as configured, with what changes while kontord runs.
struct CallerControl: Sendable {
  let interceptor: any ServerInterceptor
  private let files: CallerAuthentication.Files?
  private let tokens: TokenAuthenticator?
  private let certificates: CertificateAuthenticator?
  private let log: Logger

  /// - Throws: `KeyFileRefusal` or `SmallFile.Unusable` for files that can't be used.
  init(_ configured: CallerAuthentication, reload signal: ReloadSignal, log: Logger) async throws {
    self.log = log
    // Before the files are read: a signal that comes meanwhile has them read again.
    let signals = signal.signals()
    switch configured {
    case .insecure:
      log.warning(
        "INSECURE: nobody is asked who they are; callers choose tenant and actor. Development only")
      interceptor = InsecureDevelopment()
      files = nil
      tokens = nil
      certificates = nil
    case .credentials(let files):
      self.files = files
      let keys = try await files.keys()
      tokens =
        files.takesTokens
        ? TokenAuthenticator(keys, audience: files.audience, issuer: files.issuer) : nil
      certificates = try files.identities().map(CertificateAuthenticator.init)
      let wanted = [
        tokens.map { _ in
          "'authorization: Bearer TOKEN' with a token for audience '\(files.audience)'"
        }, certificates.map { _ in "a client certificate that the server knows" },
      ].compactMap(\.self)
      // A token before a certificate: a proxy shows its own certificate and passes its callers' tokens.
      let authenticators: [(any Authenticator)?] = [tokens, certificates]
      interceptor = AccessControl(
        authenticators.compactMap(\.self), wanted: wanted.joined(separator: " or "))
      Task { [self] in
        for await _ in signals { await reload() }
      }
    }
  }

  /// Files that can't be used change nothing.
  private func reload() async {
    do {
      guard let files else { return }
      let (keys, identities) = (try await files.keys(), try files.identities())
      tokens?.replaceKeys(keys)
      if let identities { certificates?.replaceIdentities(identities) }
      log.info("callers' keys and identities were read anew")
    } catch {
      log.error("callers' keys and identities stay as they were: \(error)")
    }
  }
}
