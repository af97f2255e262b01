internal import ArgumentParser
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
      discussion: "Needs --notify-webhook-secret-file. Excludes --notify-file.", valueName: "URL"))
  var notifyWebhook: String?

  @Option(
    help: ArgumentHelp(
      "File with the secret under which posted messages are signed, at least 16 bytes.",
      discussion: "White space at its end does not count.", valueName: "FILE"))
  var notifyWebhookSecretFile: String?

  /// Names of the flags that were given.
  var given: [String] {
    let flags = [
      ("--notify-file", notifyFile != nil), ("--notify-webhook", notifyWebhook != nil),
      ("--notify-webhook-secret-file", notifyWebhookSecretFile != nil),
    ]
    return flags.filter(\.1).map(\.0)
  }
}

/// Where messages go.
enum NotificationTarget: Sendable {
  case file(String)
  case webHook(WebAddress, secretFile: String)

  /// Nil if nowhere.
  ///
  /// - Throws: `ValidationError` that names the flag and what it takes.
  init?(_ options: NotificationOptions) throws {
    switch (options.notifyFile, options.notifyWebhook, options.notifyWebhookSecretFile) {
    case (nil, nil, nil): return nil
    case (let path?, nil, nil):
      if path.isEmpty { throw ValidationError("--notify-file is empty: it takes a file") }
      self = .file(path)
    case (nil, let url?, let secret?):
      guard let address = WebAddress(url) else {
        throw ValidationError(
          "--notify-webhook '\(url)' is no address: it takes http://host/path or https://host/path, "
            + "without a user or a fragment")
      }
      self = .webHook(address, secretFile: secret)
    case (nil, .some, nil):
      throw ValidationError(
        "--notify-webhook needs --notify-webhook-secret-file: receivers know our messages by it")
    case (nil, nil, .some):
      throw ValidationError("--notify-webhook-secret-file needs --notify-webhook")
    case (.some, _, _):
      throw ValidationError("--notify-file excludes --notify-webhook: messages go one way")
    }
  }

  /// - Throws: what keeps the files from being used.
  func sink() throws -> any NotificationSink {
    switch self {
    case .file(let path): return FileSink(path: path)
    case .webHook(let address, let secretFile):
      var secret = try SmallFile.read(secretFile)
      while let last = secret.last, [0x09, 0x0A, 0x0D, 0x20].contains(last) { secret.removeLast() }
      guard secret.count >= 16 else {
        throw ValidationError(
          "--notify-webhook-secret-file \(secretFile): a secret has at least 16 bytes")
      }
      var tls: TLSContext?
      if address.isEncrypted {
        var configuration = TLSClientConfiguration()
        configuration.applicationProtocols = []
        tls = try TLSContext(configuration)
      }
      return WebHookSink(address: address, secret: secret, tls: tls)
    }
  }

  /// For --print-config.
  var description: String {
    switch self {
    case .file(let path): "file \(path)"
    case .webHook(let address, let secretFile):
      "posted to \(address.authority), signed by \(secretFile)"
    }
  }
}
