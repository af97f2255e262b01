internal import ArgumentParser
internal import Glibc
internal import Networking

/// What kontord runs with, each setting with the place it comes from: flags over environment over
/// defaults.
struct Configuration: Sendable, CustomStringConvertible {
  enum Origin: String, Sendable {
    case flag, environment
    case fallback = "default"
  }

  struct Setting<Value: Sendable>: Sendable {
    var value: Value
    var origin: Origin
  }

  enum Database: Sendable {
    case embedded
    /// libpq's connection string, which may hold a password: never logged, never printed.
    case server(url: String)
  }

  enum Defaults {
    static let listen = "127.0.0.1:7443"
    static let dataDirectory = "./data"
    static let accessLogSample = 1000
  }

  /// Loops beyond this help on no machine that exists; each has database connections of its own.
  static let loopsMax = 256
  static let databaseURLVariable = "KONTOR_DATABASE_URL"

  var listen: Setting<SocketAddress>
  var dataDirectory: Setting<String>
  var database: Setting<Database>
  var interop: Setting<Bool>
  /// Who may call; nil: nobody is named.
  var callers: CallerAuthentication?
  var loops: Setting<Int>
  var methodLimits: Setting<MethodLimits>
  var observing: Observing
  /// Nil: no messages are written.
  var notifying: Setting<NotificationTarget?>
  /// Nil: plaintext.
  var tls: Setting<TLSServerConfiguration?>

  /// Whether there is something to read anew on SIGHUP.
  var hasFilesToReload: Bool {
    if case .credentials = callers { return true }
    return tls.value != nil
  }

  /// - Throws: `ValidationError` if nobody is named who may call.
  func requireCallers() throws -> CallerAuthentication {
    if let callers { return callers }
    throw ValidationError(
      "say who may call: --token-keys FILE or --token-secret FILE for bearer tokens ('kontord "
        + "dev-token' makes some for development), --tls-identities FILE for client certificates, or "
        + "--insecure-dev to ask nobody on this machine")
  }

  /// - Throws: `ValidationError` that names the flag or variable and what it takes.
  init(
    _ server: ServerOptions, _ stored: DatabaseOptions, _ callers: CallerOptions,
    _ observing: ObservingOptions, _ notifying: NotificationOptions? = nil
  ) throws {
    let target = try notifying.flatMap { try NotificationTarget($0) }
    self.notifying = Setting(value: target, origin: target == nil ? .fallback : .flag)
    listen = try Self.listen(server.listen)
    dataDirectory = try Self.dataDirectory(stored.dataDir)
    database = try Self.database(stored.databaseUrl)
    interop = Setting(value: server.interop, origin: server.interop ? .flag : .fallback)
    loops = try Self.loops(server.loops)
    methodLimits = Setting(
      value: try MethodLimits(server.methodLimits),
      origin: server.methodLimits.isEmpty ? .fallback : .flag)
    self.observing = try Observing(observing)
    let tls = try server.tls.configuration()
    self.tls = Setting(value: tls, origin: tls == nil ? .fallback : .flag)
    self.callers = try CallerAuthentication(
      callers, isInterop: server.interop, listen: listen.value,
      asksForCertificates: tls?.clientAuthorities != nil)
  }

  private static func listen(_ given: String?) throws -> Setting<SocketAddress> {
    let text = given ?? Defaults.listen
    guard let address = SocketAddress(text) else {
      throw ValidationError(
        "--listen '\(text)' is no address: it takes 127.0.0.1:7443, [::1]:7443 or unix:PATH "
          + "(a path of at most 107 bytes), not a host name")
    }
    return Setting(value: address, origin: given == nil ? .fallback : .flag)
  }

  private static func dataDirectory(_ given: String?) throws -> Setting<String> {
    if given == "" { throw ValidationError("--data-dir is empty: it takes a directory") }
    return Setting(
      value: given ?? Defaults.dataDirectory, origin: given == nil ? .fallback : .flag)
  }

  private static func database(_ given: String?) throws -> Setting<Database> {
    if let given {
      if given.isEmpty { throw ValidationError("--database-url is empty: it takes a libpq URI") }
      return Setting(value: .server(url: given), origin: .flag)
    }
    if let variable = getenv(databaseURLVariable) {
      let url = String(cString: variable)
      if url.isEmpty {
        throw ValidationError("\(databaseURLVariable) is set and empty: unset it, or give a URI")
      }
      return Setting(value: .server(url: url), origin: .environment)
    }
    return Setting(value: .embedded, origin: .fallback)
  }

  private static func loops(_ given: Int?) throws -> Setting<Int> {
    guard let given else {
      let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
      return Setting(value: min(max(1, cores), loopsMax), origin: .fallback)
    }
    guard (1...loopsMax).contains(given) else {
      throw ValidationError("--loops \(given) is not within 1 and \(loopsMax)")
    }
    return Setting(value: given, origin: .flag)
  }

  var description: String {
    let shownDatabase =
      switch database.value {
      case .embedded: "private PostgreSQL in the data directory"
      case .server: "given, not shown: it may hold a password"
      }
    let shownTLS =
      switch tls.value {
      case nil: "none: plaintext"
      case let tls?:
        "certificate \(tls.certificateChain), key \(tls.privateKey), clients' certificates "
          + tls.clientAuthentication.rawValue
          + (tls.clientAuthorities.map { " by \($0)" } ?? "")
      }
    let (shownCallers, callersOrigin): (String, Origin) =
      switch callers {
      case .insecure: ("everyone, insecurely", .flag)
      case .credentials(let files):
        (
          "who is known by "
            + [files.tokenKeys, files.tokenSecret, files.certificateIdentities].compactMap(\.self)
            .joined(separator: ", "), .flag
        )
      case nil: ("nobody", .fallback)
      }
    var rows: [(String, String, Origin)] = [
      ("listen", listen.value.description, listen.origin),
      ("data-dir", dataDirectory.value, dataDirectory.origin),
      ("database-url", shownDatabase, database.origin),
      ("callers", shownCallers, callersOrigin),
      ("interop", String(interop.value), interop.origin),
      ("loops", String(loops.value), loops.origin),
      ("method-limit", methodLimits.value.description, methodLimits.origin),
      ("notify", notifying.value?.description ?? "nobody", notifying.origin),
      ("tls", shownTLS, tls.origin),
    ]
    rows += observing.rows
    return rows.map { "\($0) = \($1)  (\($2.rawValue))" }.joined(separator: "\n")
  }
}
