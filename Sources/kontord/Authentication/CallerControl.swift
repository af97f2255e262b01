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
  init(_ configured: CallerAuthentication, log: Logger) async throws {
    self.log = log
    switch configured {
    case .insecure, .unset:
      // `requireSet` has refused the latter.
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
    }
  }

  /// Reads the files anew with every signal. Those that can't be used change nothing.
  func reload(with signal: ReloadSignal) {
    guard files != nil else { return }
    signal.whenRaised { [self] in
      Task { await reload() }
    }
  }

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

/// What is not served: a method of which the contract does not say who may call it.
enum AccessRules {
  struct Missing: Error, CustomStringConvertible {
    let paths: [String]
    var description: String {
      "no access rule for \(paths.joined(separator: ", ")): its contract has to say who may call"
    }
  }

  static func require(of services: [ServiceDefinition]) throws(Missing) {
    let paths = services.flatMap(\.methods).map(\.method).filter { $0.access == .undeclared }
    if !paths.isEmpty { throw Missing(paths: paths.map(\.path)) }
  }
}
