import ArgumentParser
import KontorClient

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Shows what Kontor does, on a running server.",
    subcommands: [DemoDayCommand.self])
}

/// Plays a working day through the service's own rpcs: for people to look at and for tests to use.
struct DemoDayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "day",
    abstract:
      "Play a working day: orders, reviews, quotations, shortages, shipments, payments, returns.",
    discussion: """
      Makes its own products, warehouses and carrier in the tenant, and names everything after the day, so that a \
      second day beside the first changes nothing of it. Some of it waits for what the service does by itself once a \
      minute. Some steps need a second person, who must not be the \
      first: give that one's token with --second-token-file. A step that the service does not answer as it should \
      ends the day with its reason.
      """)

  @OptionGroup var connection: ConnectionOptions
  @Option(help: "Orders that come in by themselves.") var orders = 24
  @Option(
    help: ArgumentHelp(
      "Token of the second person. (default: $KONTOR_SECOND_TOKEN_FILE, else the same with another name)",
      valueName: "FILE"))
  var secondTokenFile: String?

  mutating func validate() throws {
    guard (6...2_000).contains(orders) else { throw ValidationError("--orders takes 6 to 2000") }
  }

  mutating func run() async throws {
    let (options, orders) = (connection, orders)
    var second = connection
    second.actor = "bea"
    second.tokenFile =
      secondTokenFile ?? environment("KONTOR_SECOND_TOKEN_FILE") ?? second.tokenFile
    var first = options
    if first.actor == nil { first.actor = "ann" }
    let secondOptions = second
    try await first.run { client in
      try await secondOptions.run { other in
        let day = Day(first: client, second: other, orderCount: orders)
        try await day.play()
        day.tellSummary(options.output)
      }
    }
  }
}
