internal import ArgumentParser
internal import CoreMetrics
internal import Logging
internal import Tracing

/// The command line of the server.
@main
struct Kontord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kontord",
    abstract: "Serves Kontor's orders, stock, shipments and complaints over gRPC.",
    discussion: """
      Without --database-url kontord runs a private PostgreSQL of its own under the data directory. \
      SIGTERM and SIGINT end it in order: calls under way are finished first. SIGHUP reads the \
      files of keys and certificates again.
      """,
    version: Self.version, subcommands: [Migrate.self, DevCerts.self, DevToken.self])

  static let version = "0.1.0"

  @OptionGroup var server: ServerOptions
  @OptionGroup var callers: CallerOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup(title: "Observing") var observing: ObservingOptions
  @OptionGroup(title: "Messages to customers and staff") var notifying: NotificationOptions

  @Flag(help: "Print the settings in force and where each comes from, and end.")
  var printConfig = false

  func run() throws {
    let configuration = try Configuration(server, database, callers, observing, notifying)
    if printConfig {
      print(configuration.description)
      return
    }
    let telemetry = Telemetry(
      configuration.observing, Logger(label: "kontord") { _ in StandardErrorLog() })
    MetricsSystem.bootstrap(telemetry.metrics)
    InstrumentationSystem.bootstrap(telemetry.tracer)
    try Program(configuration, .serve(to: configuration.requireCallers()), telemetry).run()
  }
}

/// Brings a database's schema forward without serving: for operators who want to do it themselves.
struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the database's schema to what this kontord needs, and end.",
    discussion: "kontord does the same whenever it starts.")

  @OptionGroup var database: DatabaseOptions

  @Flag(help: "Only name the steps that are missing.")
  var plan = false

  @ParentCommand var parent: Kontord

  func run() throws {
    try Program(settings(), .migrate(isPlan: plan)).run()
  }

  /// - Throws: `ValidationError` also for flags in front of the subcommand that it would ignore.
  func settings() throws -> Configuration {
    let ignored =
      parent.server.given + parent.callers.given + parent.observing.given + parent.notifying.given
      + (parent.printConfig ? ["--print-config"] : [])
    guard ignored.isEmpty else {
      throw ValidationError(
        "kontord migrate does not take \(ignored.joined(separator: ", ")): it serves nothing")
    }
    return try Configuration(
      ServerOptions.parse([]), database.falling(back: parent.database), CallerOptions.parse([]),
      ObservingOptions.parse([]))
  }
}
