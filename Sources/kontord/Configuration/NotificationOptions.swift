internal import ArgumentParser
internal import Curl
internal import Networking
internal import Services

/// The flags that say where messages to customers and staff go, as they are given; what is not given is nil.
struct NotificationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "File to which messages to customers and staff are appended, a line of JSON each.",
      discussion: "Default: none, and no messages are written.", valueName: "PATH"))
  var notifyFile: String?

  @Option(
    help: ArgumentHelp(
      "Address to which messages are posted as JSON, signed: http://… or https://…",
      discussion: "Needs --notify-webhook-secret-file. Excludes the other ways.", valueName: "URL"))
  var notifyWebhook: String?

  @Option(
    help: ArgumentHelp(
      "File with the secret under which posted messages are signed, at least 16 bytes.",
      discussion: "White space at its end does not count.", valueName: "FILE"))
  var notifyWebhookSecretFile: String?

  @Option(
    help: ArgumentHelp(
      "Mail server to which messages are handed: smtp://host:587 or smtps://host.",
      discussion:
        "Needs --notify-smtp-from. smtp:// takes TLS where the server offers it (STARTTLS), and must have it with "
        + "a login. Excludes the other ways.", valueName: "URL"))
  var notifySmtp: String?

  @Option(
    help: ArgumentHelp(
      "Sender of mail: orders@example.org or 'Shop <orders@example.org>'.", valueName: "ADDRESS"))
  var notifySmtpFrom: String?

  @Option(help: ArgumentHelp("User that logs in to the mail server.", valueName: "NAME"))
  var notifySmtpUser: String?

  @Option(
    help: ArgumentHelp(
      "File with the user's password.", discussion: "White space at its end does not count.",
      valueName: "FILE"))
  var notifySmtpPasswordFile: String?

  @Option(
    help: ArgumentHelp(
      "CA certificates (PEM) by which web hook or mail server are known.",
      discussion: "Default: the system's.", valueName: "FILE"))
  var notifyTlsCa: String?

  /// Names of the flags that were given.
  var given: [String] {
    let flags = [
      ("--notify-file", notifyFile), ("--notify-webhook", notifyWebhook),
      ("--notify-webhook-secret-file", notifyWebhookSecretFile), ("--notify-smtp", notifySmtp),
      ("--notify-smtp-from", notifySmtpFrom), ("--notify-smtp-user", notifySmtpUser),
      ("--notify-smtp-password-file", notifySmtpPasswordFile), ("--notify-tls-ca", notifyTlsCa),
    ]
    return flags.filter { $0.1 != nil }.map(\.0)
  }
}

/// Where messages go.
enum NotificationTarget: Sendable {
  case file(String)
  case webHook(CurlAddress, secretFile: String, trust: String?)
  case mail(CurlAddress, from: MailAddress, login: Login?, trust: String?)

  struct Login: Sendable {
    var user: String
    var passwordFile: String
  }

  /// Nil if nowhere.
  ///
  /// - Throws: `ValidationError` that names the flag and what it takes.
  init?(_ options: NotificationOptions) throws {
    let ways = [
      ("--notify-file", options.notifyFile), ("--notify-webhook", options.notifyWebhook),
      ("--notify-smtp", options.notifySmtp),
    ].filter { $0.1 != nil }.map(\.0)
    guard ways.count <= 1 else {
      throw ValidationError("\(ways.joined(separator: " excludes ")): messages go one way")
    }
    // A flag of another way would be ignored.
    let own = ["--notify-webhook": ["--notify-webhook-secret-file", "--notify-tls-ca"]]
    let mails = options.given.filter { $0.hasPrefix("--notify-smtp-") || $0 == "--notify-tls-ca" }
    let allowed = ways + (ways.first == "--notify-smtp" ? mails : ways.flatMap { own[$0] ?? [] })
    if let idle = options.given.first(where: { !allowed.contains($0) }) {
      let needed =
        idle == "--notify-tls-ca"
        ? "--notify-webhook or --notify-smtp"
        : idle.hasPrefix("--notify-smtp") ? "--notify-smtp" : "--notify-webhook"
      throw ValidationError("\(idle) needs \(needed)")
    }
    if let path = options.notifyFile {
      if path.isEmpty { throw ValidationError("--notify-file is empty: it takes a file") }
      self = .file(path)
    } else if let url = options.notifyWebhook {
      guard let address = CurlAddress(url, schemes: ["http", "https"]) else {
        throw ValidationError(
          "--notify-webhook '\(url)' is no address: it takes http://host/path or https://host/path, "
            + "without a user or a fragment")
      }
      guard let secret = options.notifyWebhookSecretFile else {
        throw ValidationError(
          "--notify-webhook needs --notify-webhook-secret-file: receivers know our messages by it")
      }
      self = .webHook(address, secretFile: secret, trust: options.notifyTlsCa)
    } else if let url = options.notifySmtp {
      self = try Self.mail(url, options)
    } else {
      return nil
    }
  }

  private static func mail(
    _ url: String, _ options: NotificationOptions
  ) throws -> NotificationTarget {
    guard let address = CurlAddress(url, schemes: ["smtp", "smtps"]), address.path == "/" else {
      throw ValidationError(
        "--notify-smtp '\(url)' is no mail server: it takes smtp://host:port or smtps://host:port; "
          + "--notify-smtp-user says who logs in")
    }
    guard let sender = options.notifySmtpFrom else {
      throw ValidationError("--notify-smtp needs --notify-smtp-from: the sender's address")
    }
    guard let from = MailAddress(sender) else {
      throw ValidationError(
        "--notify-smtp-from '\(sender)' is no address: it takes orders@example.org or "
          + "'Shop <orders@example.org>', the address in ASCII")
    }
    switch (options.notifySmtpUser, options.notifySmtpPasswordFile) {
    case (nil, nil):
      return .mail(address, from: from, login: nil, trust: options.notifyTlsCa)
    case (let user?, let file?):
      return .mail(
        address, from: from, login: Login(user: user, passwordFile: file),
        trust: options.notifyTlsCa)
    case (.some, nil), (nil, .some):
      throw ValidationError("--notify-smtp-user and --notify-smtp-password-file go together")
    }
  }

  /// - Throws: what keeps the files from being used.
  func sink() throws -> any NotificationSink {
    switch self {
    case .file(let path): return FileSink(path: path)
    case .webHook(let address, let secretFile, let trust):
      let secret = try Self.secret(secretFile)
      guard secret.count >= 16 else {
        throw ValidationError(
          "--notify-webhook-secret-file \(secretFile): a secret has at least 16 bytes")
      }
      return WebHookSink(address: address, secret: secret, trust: try Self.readable(trust))
    case .mail(let address, let from, let login, let trust):
      let credentials = try login.map { login in
        let password = try Self.secret(login.passwordFile)
        guard !password.isEmpty, !password.contains(0) else {
          throw ValidationError(
            "--notify-smtp-password-file \(login.passwordFile): it holds no password")
        }
        return (user: login.user, password: String(decoding: password, as: UTF8.self))
      }
      return MailSink(
        address: address, from: from, login: credentials, trust: try Self.readable(trust))
    }
  }

  /// A file's bytes without white space at their end.
  private static func secret(_ file: String) throws -> [UInt8] {
    var secret = try SmallFile.read(file)
    while let last = secret.last, [0x09, 0x0A, 0x0D, 0x20].contains(last) { secret.removeLast() }
    return secret
  }

  /// - Throws: now, what every delivery would fail with.
  private static func readable(_ trust: String?) throws -> String? {
    if let trust { _ = try SmallFile.read(trust) }
    return trust
  }

  /// For --print-config.
  var description: String {
    switch self {
    case .file(let path): "file \(path)"
    case .webHook(let address, let secretFile, _):
      "posted to \(address.authority), signed by \(secretFile)"
    case .mail(let address, let from, let login, _):
      "mail by \(address.scheme)://\(address.authority) from \(from.address)"
        + (login.map { " as \($0.user)" } ?? "")
    }
  }
}
