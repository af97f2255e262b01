import ArgumentParser
import Glibc
import KontorClient
import Networking
import RPCClient

/// Where load goes, as whom, and what is done with the result: what every command takes.
struct LoadOptions: ParsableArguments {
  @Option(help: "Servers as HOST:PORT, with commas between.") var target = "127.0.0.1:7443"
  @Option(help: "Authorities that vouch for the server, as PEM: speak TLS.") var tlsCa: String?
  @Option(help: ArgumentHelp("File with the bearer token that says who calls.", valueName: "FILE"))
  var tokenFile: String?
  @Flag(
    help: """
      Look at the answers: orders have the lines asked for, reads give what was asked for; after \
      orders, read some back and have the ledger verified.
      """)
  var check = false
  @Option(help: ArgumentHelp("Write a report as a page of HTML.", valueName: "FILE"))
  var report: String?
  @Option(help: "table or json.") var output = OutputForm.table

  func validate() throws {
    guard let report else { return }
    // Before ten minutes of load, not after them.
    let folder = report.lastIndex(of: "/").map { String(report[...$0]) } ?? "."
    guard access(folder, W_OK) == 0 else {
      throw ValidationError("--report \(report): no file can be written there")
    }
  }

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

  /// Carries out a plan, tells the result and writes the report; ends the program with 1 where the run
  /// failed.
  ///
  /// - Parameter members: of the result's JSON, before all others.
  func carryOut(
    _ plan: Plan, _ configuration: ChannelConfiguration,
    members: (LoadResult) -> String = { _ in "" }
  ) async throws {
    let result = try await withLoop { loop in
      let channels = try (0..<plan.connections).map { _ in
        try Channel(target: target, configuration: configuration, on: loop)
      }
      let session = Session(
        target: target, configuration: configuration, channels: channels, loop: loop,
        timeout: plan.timeout, isChecked: plan.isChecked)
      let result: Result<LoadResult, any Error>
      do {
        result = .success(try await LoadRun(plan: plan, session: session).run())
      } catch {
        result = .failure(error)
      }
      for channel in channels { await channel.close() }
      return try result.get()
    }
    switch output {
    case .table: Console.line(result.text)
    case .json: Console.line(result.json(first: members(result)))
    }
    if let report { try write(Report(result).html, to: report) }
    if !result.failures.isEmpty { throw ExitCode(1) }
  }

  /// Runs `body` on a loop of its own; a status that it throws ends the program with 1.
  func withLoop<Success: Sendable>(
    _ body: @escaping @Sendable (EventLoop) async throws -> Success
  ) async throws -> Success {
    let thread = try LoopThread(index: 0)
    // A load generator that hops between threads measures itself.
    let result = await Task(executorPreference: thread.loop) {
      try await body(thread.loop)
    }.result
    thread.loop.stop()
    thread.join()
    do {
      return try result.get()
    } catch let status as Status {
      Console.error("kontor-load: \(target): \(status.code.name): \(status.message)\n")
      throw ExitCode(1)
    }
  }

  private func write(_ page: String, to path: String) throws {
    do throws(SmallFile.Unusable) {
      try SmallFile.write(page, to: path, mode: 0o644)
    } catch {
      Console.error("kontor-load: \(error)\n")
      throw ExitCode(1)
    }
  }
}

enum OutputForm: String, ExpressibleByArgument { case table, json }
