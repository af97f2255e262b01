internal import ArgumentParser
internal import Authentication
internal import Glibc
internal import Networking
internal import RPCCore
internal import Synchronization

/// Makes bearer tokens where there is no identity provider.
struct DevToken: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dev-token",
    abstract: "Print a bearer token for development, signed with a key of its own.",
    discussion: """
      The key is made when DIR has none: DIR/key.pem, readable by its owner only, and beside it \
      DIR/keys.json with the public key. A kontord that is started with --token-keys DIR/keys.json \
      believes the tokens.
      """)

  @Option(help: ArgumentHelp("Where the key is.", valueName: "DIR"))
  var dir: String

  @Option(help: ArgumentHelp("Who the bearer is: sub.", valueName: "NAME"))
  var subject: String

  @Option(help: ArgumentHelp("A tenant for which the bearer acts; repeatable.", valueName: "NAME"))
  var tenant: [String]

  @Option(help: ArgumentHelp("A role of the bearer; repeatable.", valueName: "NAME"))
  var role: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the token is good for, where it is not all that the roles allow; repeatable.",
      discussion: "read, SERVICE or SERVICE/METHOD.", valueName: "NAME"))
  var scope: [String] = []

  @Option(help: ArgumentHelp("What the token is for: aud.", valueName: "NAME"))
  var audience = CallerAuthentication.audience

  @Option(help: ArgumentHelp("How long it is good.", valueName: "N"))
  var hours = 12

  func validate() throws {
    if let scope = scope.first(where: { MethodScope($0) == nil }) {
      throw ValidationError("--scope '\(scope)' is not read, SERVICE or SERVICE/METHOD")
    }
    guard (1...Limits.devTokenHoursMax).contains(hours) else {
      throw ValidationError("--hours \(hours) is not within 1 and \(Limits.devTokenHoursMax)")
    }
  }

  func run() throws {
    let issuer = try issuer()
    let thread = try LoopThread(index: 0)
    let signed = Mutex<Result<String, any Error>?>(nil)
    Task(executorPreference: thread.loop) {
      do {
        let token = try await issuer.token(
          subject: subject, tenants: tenant, roles: role, scopes: scope, audience: audience,
          lifetime: Double(hours) * 3600)
        signed.withLock { $0 = .success(token) }
      } catch {
        signed.withLock { $0 = .failure(error) }
      }
      thread.loop.stop()
    }
    thread.join()
    if let token = try signed.withLock({ $0 })?.get() { print(token) }
  }

  private func issuer() throws -> DevelopmentIssuer {
    if mkdir(dir, 0o700) != 0, errno != EEXIST {
      throw KeyFileRefusal("\(dir) can't be made: \(errorText(errno))")
    }
    let keyFile = dir + "/key.pem"
    // Of two that make a key at once, one is kept, and both read it.
    if access(keyFile, F_OK) != 0 {
      try SmallFile.write(DevelopmentIssuer().pem, to: keyFile, mode: 0o600, replaces: false)
    }
    let pem = String(decoding: try SmallFile.read(keyFile), as: UTF8.self)
    guard let issuer = DevelopmentIssuer(pem: pem) else {
      throw KeyFileRefusal("\(keyFile) is no EC P-256 private key in PEM form")
    }
    try SmallFile.write(issuer.jwks, to: dir + "/keys.json", mode: 0o644)
    return issuer
  }
}
