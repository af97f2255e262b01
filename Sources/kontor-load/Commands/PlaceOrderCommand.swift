import ArgumentParser
import KontorClient

/// Places orders.
struct PlaceOrderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place-order",
    abstract: "Place orders of three lines.",
    discussion: """
      Makes products and stock first, for a new tenant or for the one that --tenant names. Without \
      --in-flight and --rate 64 orders are in flight at once.
      """)

  @OptionGroup var load: LoadOptions
  @OptionGroup var pace: PaceOptions
  @Option(
    help: "spread: three of 999 products an order; hot: the first line is the same product in all.")
  var stock = PlaceOrderWork.Stock.spread
  @Option(help: "Tenant to place them for, which has nothing yet. (default: a new one)")
  var tenant: String?

  func run() async throws {
    let shop = Shop(tenant: tenant)
    var plan = pace.plan(
      "Place order, \(stock.rawValue) stock", PlaceOrderWork(shop, stock), load,
      PaceOptions.Defaults(pace: .closed(callers: 64), warmUp: 0, timeout: 30))
    plan.shop = shop
    try await load.carryOut(plan, load.configuration) { result in
      let (total, placed) = (result.total, result.total.count("OK"))
      let perSecond = total.seconds > 0 ? Double(placed) / total.seconds : 0
      return "\"orders\":\(placed),\"refused\":\(total.count - placed),"
        + "\"orders_per_second\":\(Figure.json(perSecond))"
    }
  }
}
