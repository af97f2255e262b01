import ArgumentParser
import Glibc
import KontorClient

/// Options that every command takes: which server, as whom, how long, in which form.
struct ConnectionOptions: ParsableArguments {
  @Option(
    help: """
      Server as HOST:PORT or unix:PATH; several with commas between: the first that answers is used. \
      (default: $KONTOR_SERVER, else 127.0.0.1:7443)
      """)
  var server: String?

  @Option(help: "Tenant whose data it is about. (default: $KONTOR_TENANT)")
  var tenant: String?

  @Option(help: "Who acts, for the audit trail. (default: $KONTOR_ACTOR, else the login name)")
  var actor: String?

  @Option(
    help: ArgumentHelp(
      "File with the bearer token that says who calls. (default: $KONTOR_TOKEN_FILE)",
      valueName: "FILE"))
  var tokenFile: String?

  @Option(
    help: ArgumentHelp(
      """
      gRPC service config as JSON: timeouts, retries, hedging, balancing. \
      (default: $KONTOR_SERVICE_CONFIG, else what the contract says)
      """, valueName: "FILE"))
  var serviceConfig: String?

  @Option(help: "Seconds that a call may take. (default: what the contract says)")
  var timeout: Double?

  @Option(
    name: [.customShort("H"), .customLong("header")], help: "Metadata, KEY:VALUE; repeatable.")
  var headers: [String] = []

  @Option(name: .shortAndLong, help: "Form of what is printed: table or json.")
  var output = OutputForm.table

  @OptionGroup(title: "TLS options") var tls: TLSFlags

  mutating func validate() throws {
    // Beyond a year it is no timeout, and a Duration must be able to hold it.
    if let timeout, !(timeout > 0 && timeout <= 31_536_000) {
      throw ValidationError("--timeout takes more than 0 and at most 31536000 seconds")
    }
    for header in headers where !header.contains(":") {
      throw ValidationError("'-H \(header)' is not KEY:VALUE")
    }
  }

  /// Options of one call.
  var callOptions: CallOptions {
    var options = CallOptions()
    if let timeout { options.timeout = .milliseconds(Int64((timeout * 1000).rounded(.up))) }
    for header in headers {
      let parts = header.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts[1].drop { $0 == " " }
      options.metadata.append(parts[0].lowercased(), String(value))
    }
    return options
  }

  /// What the flags and the environment say of the channel.
  private func channelConfiguration() throws(InputError) -> ChannelConfiguration {
    var configuration = ChannelConfiguration()
    configuration.tls = tls.options
    do throws(Status) {
      if let file = tokenFile ?? environment("KONTOR_TOKEN_FILE") {
        configuration.credentials = try BearerToken(file: file)
        configuration.sendsCredentialsOverLoopback = true
      }
      if let file = serviceConfig ?? environment("KONTOR_SERVICE_CONFIG") {
        configuration.serviceConfig = try ServiceConfig(file: file)
      }
    } catch {
      throw InputError(error.message)
    }
    return configuration
  }

  /// Connects, runs `body`, closes; a failed call ends the program with its exit code.
  func run(_ body: (KontorClient) async throws -> Void) async throws {
    do {
      let configuration = try channelConfiguration()
      let client = try KontorClient(
        target: server ?? environment("KONTOR_SERVER") ?? "127.0.0.1:7443",
        tenant: tenant ?? environment("KONTOR_TENANT"),
        actor: actor ?? environment("KONTOR_ACTOR") ?? environment("USER"),
        configuration: configuration)
      let result: Result<Void, any Error>
      do {
        try await body(client)
        result = .success(())
      } catch {
        result = .failure(error)
      }
      await client.close()
      try result.get()
    } catch let status as Status {
      printFailure(status, output)
      throw ExitCode(100 + Int32(status.code.rawValue))
    } catch let error as InputError {
      printError("kontor: \(error.message)")
      throw ExitCode(2)
    }
  }
}

enum OutputForm: String, ExpressibleByArgument, CaseIterable {
  case table, json
}

func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}
