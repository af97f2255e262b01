import ArgumentParser
import KontorClient

/// Sends small unary calls whose answers are verified.
struct EchoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "echo",
    abstract: "Call bench.v1.Bench/Echo, and verify the answers.",
    discussion: """
      The server needs --interop. Over one connection to each of the target's addresses, in turn. A call is \
      not made again after a failure that the server had a part in; one that no server has looked at goes on \
      by itself. Without --in-flight and --rate 1000 calls a second.
      """)

  @OptionGroup var load: LoadOptions
  @OptionGroup var pace: PaceOptions
  @Option(help: "Bytes that each call carries there and back.") var payloadBytes = 0

  func validate() throws {
    guard LoadLimits.payloadBytes.contains(payloadBytes) else {
      throw ValidationError("--payload-bytes takes 0 to \(LoadLimits.payloadBytes.upperBound)")
    }
  }

  func run() async throws {
    var configuration = try load.configuration
    configuration.loadBalancing = .roundRobin
    let plan = pace.plan(
      "Echo", EchoWork(payloadBytes: payloadBytes), load,
      PaceOptions.Defaults(pace: .open(1000, .constant), warmUp: 0, timeout: 5))
    try await load.carryOut(plan, configuration)
  }
}
