import ArgumentParser

/// Generates load on a Kontor server and says what it measured.
@main
struct KontorLoad: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kontor-load", abstract: "Load on a Kontor server, measured.",
    subcommands: [CallCommand.self, EchoCommand.self, PlaceOrderCommand.self])
}
