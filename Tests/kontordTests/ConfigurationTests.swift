import ArgumentParser
import Networking
import Testing

@testable import kontord

@Suite("kontord's settings")
struct ConfigurationTests {
  private func configuration(_ arguments: String...) throws -> Configuration {
    let command = try #require(try Kontord.parseAsRoot(arguments) as? Kontord)
    return try Configuration(command.server, command.database, command.callers, command.observing)
  }

  @Test("What is given comes from flags, the rest from defaults")
  func origins() throws {
    let configuration = try configuration(
      "--listen", "[::1]:17000", "--loops", "3", "--interop", "--database-url", "host=db")
    #expect(configuration.listen.value.description == "[::1]:17000")
    #expect(configuration.listen.origin == .flag)
    #expect(configuration.loops.value == 3)
    #expect(configuration.interop.value)
    #expect(configuration.dataDirectory.value == "./data")
    #expect(configuration.dataDirectory.origin == .fallback)
    guard case .server(let url) = configuration.database.value else {
      Issue.record("the database that was given is not used")
      return
    }
    #expect(url == "host=db")
  }

  @Test(
    "What can't be is refused with the flag's name and what it takes",
    arguments: [
      (["--listen", "localhost"], "--listen"),
      (["--listen", "127.0.0.1:65536"], "--listen"),
      (["--listen", "unix:"], "--listen"),
      (["--admin", "localhost:7444"], "--admin"),
      (["--access-log-sample=-1"], "--access-log-sample"),
      (["--trace-sample", "1.5", "--otlp-endpoint", "a:1"], "--trace-sample"),
      (["--trace-sample", "0.5"], "--trace-sample needs --otlp-endpoint"),
      (["--otlp-endpoint", ""], "--otlp-endpoint"),
      (["--loops", "0"], "--loops 0 is not within 1 and 256"),
      (["--loops", "257"], "--loops 257 is not within 1 and 256"),
      (["--data-dir", ""], "--data-dir"),
      (["--tls-cert", "c"], "--tls-cert needs --tls-key"),
      (["--tls-key", "k"], "--tls-key needs --tls-cert"),
      (["--tls-client-ca", "ca"], "need --tls-cert and --tls-key"),
      (
        ["--tls-cert", "c", "--tls-key", "k", "--tls-client-auth", "required"],
        "--tls-client-auth required needs --tls-client-ca"
      ),
      (
        ["--tls-cert", "c", "--tls-key", "k", "--tls-client-ca", "a", "--tls-client-auth", "none"],
        "is for nothing with --tls-client-auth none"
      ),
      (["--database-url", ""], "--database-url"),
      (["--insecure-dev", "--listen", "0.0.0.0:7443"], "--insecure-dev"),
      (["--interop", "--listen", "192.168.0.1:7443"], "--interop"),
      (["--insecure-dev", "--listen", "[::]:7443"], "not on [::]:7443"),
      (["--insecure-dev", "--token-keys", "keys.json"], "can't go with --token-keys"),
      (["--tls-identities", "callers.json"], "needs --tls-client-ca"),
      (["--token-audience", "orders"], "need --token-keys or --token-secret"),
    ])
  func refusals(arguments: [String], text: String) throws {
    let command = try #require(try Kontord.parseAsRoot(arguments) as? Kontord)
    let error = #expect(throws: ValidationError.self) {
      try Configuration(command.server, command.database, command.callers, command.observing)
    }
    #expect(error?.message.contains(text) == true)
  }

  @Test("Who may call has to be said before anything is served")
  func callers() throws {
    let error = try #require(throws: ValidationError.self) {
      _ = try configuration().requireCallers()
    }
    #expect(error.message.contains("--token-keys FILE"))
    for arguments in [
      ["--insecure-dev"], ["--interop"], ["--insecure-dev", "--listen", "unix:/tmp/k"],
      ["--insecure-dev", "--listen", "127.8.0.1:1"], ["--insecure-dev", "--listen", "[::1]:1"],
    ] {
      let command = try #require(try Kontord.parseAsRoot(arguments) as? Kontord)
      let callers = try Configuration(
        command.server, command.database, command.callers, command.observing
      ).callers
      guard case .insecure = callers else {
        Issue.record("\(arguments) asks who calls")
        continue
      }
    }
    guard case .credentials(let files) = try configuration("--token-keys", "keys.json").callers
    else {
      Issue.record("tokens are not asked for")
      return
    }
    #expect(files.audience == "kontor")
    #expect(files.tokenKeys == "keys.json")
  }

  @Test("The settings are printed without the database's address, which may hold a password")
  func secrets() throws {
    let text = try configuration("--database-url", "postgres://kontor:hunter2@db/kontor")
      .description
    #expect(text.contains("database-url = given"))
    #expect(!text.contains("hunter2"))
  }

  @Test(
    "Flags of the server in front of migrate are refused by name, and not ignored",
    arguments: [
      (["--listen", "127.0.0.1:17700"], "--listen"), (["--interop"], "--interop"),
      (["--loops", "2"], "--loops"), (["--print-config"], "--print-config"),
      (["--insecure-dev"], "--insecure-dev"), (["--token-keys", "k"], "--token-keys"),
      (["--interop", "--loops", "2"], "--interop, --loops"),
    ])
  func migrateFlags(flags: [String], text: String) throws {
    let command = try Kontord.parseAsRoot(flags + ["--data-dir", "a", "migrate", "--plan"])
    let migrate = try #require(command as? Migrate)
    let error = #expect(throws: ValidationError.self) { try migrate.settings() }
    #expect(error?.message.contains("does not take \(text):") == true)
  }

  @Test("Flags of the database in front of migrate count for it")
  func migrateSettings() throws {
    let command = try Kontord.parseAsRoot(["--data-dir", "a", "migrate", "--plan"])
    let migrate = try #require(command as? Migrate)
    #expect(try migrate.settings().dataDirectory.value == "a")
    #expect(migrate.plan)
  }

  @Test("Flags in front of the subcommand count for it, those behind it count more")
  func subcommand() throws {
    var before = try DatabaseOptions.parse(["--data-dir", "a", "--database-url", "b"])
    let behind = try DatabaseOptions.parse(["--data-dir", "c"])
    before = behind.falling(back: before)
    #expect(before.dataDir == "c")
    #expect(before.databaseUrl == "b")
  }

  @Test(
    "Clients are asked for certificates as soon as there is who vouches for them",
    arguments: [
      ([], ClientAuthentication.none), (["--tls-client-ca", "ca"], .required),
      (["--tls-client-ca", "ca", "--tls-client-auth", "optional"], .optional),
    ])
  func tls(_ flags: [String], _ mode: ClientAuthentication) throws {
    let command = try #require(
      try Kontord.parseAsRoot(["--tls-cert", "c", "--tls-key", "k"] + flags) as? Kontord)
    let tls = try Configuration(
      command.server, command.database, command.callers, command.observing
    ).tls
    #expect(tls.origin == .flag)
    #expect(tls.value?.certificateChain == "c")
    #expect(tls.value?.privateKey == "k")
    #expect(tls.value?.clientAuthentication == mode)
    #expect(try configuration().tls.value == nil)
  }
}
