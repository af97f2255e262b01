internal import ArgumentParser

/// The command line of the server.
@main
struct Kontord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kontord",
    abstract: "Serves Kontor's orders, stock, shipments and complaints over gRPC.",
    discussion: """
      Without --database-url kontord runs a private PostgreSQL of its own under the data directory. \
      SIGTERM and SIGINT end it in order: calls under way are finished first.
      """,
    version: "0.1.0")

  @OptionGroup var options: ServerOptions

  @Flag(help: "Print the settings in force and where each comes from, and end.")
  var printConfig = false

  func run() throws {
    let configuration = try Configuration(options)
    if printConfig {
      print(configuration.description)
      return
    }
    let status = Program(configuration).run()
    if status != 0 { throw ExitCode(status) }
  }
}
