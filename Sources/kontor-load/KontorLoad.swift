import ArgumentParser

/// Generates load on a Kontor server and says what it measured.
@main
struct KontorLoad: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kontor-load", abstract: "Load on a Kontor server, measured.",
    discussion: """
      Calls come in a closed loop (--in-flight: so many callers, each with its next call when it has the \
      answer to the one before) or in an open one (--rate: calls are due at that rate whatever becomes of \
      them, and latency counts from when a call was due). --rate-to lets the rate go evenly from one \
      to the other; --within looks for the highest rate that holds a latency.

      The exit status is 1 when an answer was wrong, when a checked run found the books not right, or when \
      the server could not be prepared.
      """,
    subcommands: [
      RunCommand.self, CallCommand.self, EchoCommand.self, PlaceOrderCommand.self,
    ])
}
