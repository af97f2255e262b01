import ArgumentParser
import KontorClient
import Networking
import RPCClient

/// Places orders of three lines from many callers over one connection.
struct PlaceOrderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place-order",
    abstract: "Place orders of three lines, so many in flight at once over one connection.",
    discussion: """
      Makes products and stock first, for a new tenant or for the one that --tenant names. Every caller \
      sends its next order when it has the answer to the one before (closed loop); with --rate orders come at \
      that rate (open loop).
      """)

  @OptionGroup var load: LoadOptions
  @Option(help: "Orders in flight at once, without --rate.") var inFlight = 64
  @Option(help: "Orders a second.") var rate: Double?
  @Option(help: "How orders come at --rate: constant or poisson.") var arrival = Pace.Arrival
    .constant
  @Option(help: "Seconds to measure.") var seconds = 10
  @Option(
    help: "spread: three of 999 products an order; hot: the first line is the same product in all.")
  var stock = Workload.Stock.spread
  @Option(help: "Tenant to place them for, which has nothing yet. (default: a new one)")
  var tenant: String?
  @Option(help: "table or json.") var output = OutputForm.table

  /// Orders of an open loop without an answer.
  private static let underWayMax = 10_000

  func validate() throws {
    guard (1...10_000).contains(inFlight) else {
      throw ValidationError("--in-flight takes 1 to 10000")
    }
    guard (1...600).contains(seconds) else { throw ValidationError("--seconds takes 1 to 600") }
    if let rate, !(rate >= 0.1 && rate <= 100_000) {
      throw ValidationError("--rate takes 0.1 to 100000")
    }
  }

  func run() async throws {
    let workload = Workload(stock, tenant: tenant)
    let pace = rate.map { Pace.open(perSecond: $0, arrival) } ?? .closed(callers: inFlight)
    let measured = Duration.seconds(seconds)
    let (tally, elapsed) = try await load.run(load.configuration) { channels, loop in
      try await workload.prepare(channels[0])
      let drive = Drive(
        pace: pace, warmUp: .zero, seconds: measured, underWayMax: Self.underWayMax
      ) { number in
        await workload.placeOrder(number, channels[0])
      }
      return await drive.run(on: loop)
    }
    let (seconds, placed) = (elapsed.inSeconds, tally.count("OK"))
    switch output {
    case .table: print(tally.text(seconds: seconds))
    case .json:
      print(
        "{\"orders\":\(placed),\"refused\":\(tally.count - placed),"
          + "\"orders_per_second\":\(Double(placed) / seconds),\(tally.members(seconds: seconds))}")
    }
  }
}
