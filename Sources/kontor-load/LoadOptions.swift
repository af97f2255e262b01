import ArgumentParser
import KontorClient
import Networking
import RPCClient

/// Where load goes, and as whom: what every command takes.
struct LoadOptions: ParsableArguments {
  @Option(help: "Servers as HOST:PORT, with commas between.") var target = "127.0.0.1:7443"
  @Option(help: "Authorities that vouch for the server, as PEM: speak TLS.") var tlsCa: String?
  @Option(help: ArgumentHelp("File with the bearer token that says who calls.", valueName: "FILE"))
  var tokenFile: String?

  /// What the flags say of every channel.
  var configuration: ChannelConfiguration {
    get throws {
      var configuration = ChannelConfiguration()
      configuration.tls = tlsCa.map { TLSOptions(authorities: $0) }
      guard let tokenFile else { return configuration }
      do throws(Status) {
        configuration.credentials = try BearerToken(file: tokenFile)
      } catch {
        throw ValidationError(error.message)
      }
      configuration.sendsCredentialsOverLoopback = true
      return configuration
    }
  }

  /// Runs `body` on one loop with so many channels of a connection each, and closes them.
  func run<Success: Sendable>(
    connections: Int = 1, _ configuration: ChannelConfiguration,
    _ body: @escaping @Sendable ([Channel], EventLoop) async throws -> Success
  ) async throws -> Success {
    let thread = try LoopThread(index: 0)
    let channels = try (0..<connections).map { _ in
      try Channel(target: target, configuration: configuration, on: thread.loop)
    }
    // A load generator that hops between threads measures itself.
    let result = await Task(executorPreference: thread.loop) {
      try await body(channels, thread.loop)
    }.result
    for channel in channels { await channel.close() }
    thread.loop.stop()
    thread.join()
    do {
      return try result.get()
    } catch let status as Status {
      throw ValidationError("\(target): \(status.code.name): \(status.message)")
    }
  }
}

enum OutputForm: String, ExpressibleByArgument { case table, json }
