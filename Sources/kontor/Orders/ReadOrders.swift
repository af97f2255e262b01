import ArgumentParser
import KontorClient

struct GetOrderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "get", abstract: "Show one order.")

  @OptionGroup var connection: ConnectionOptions
  @Argument(help: "Order id, or number as SO-00000042.") var order: String

  mutating func run() async throws {
    let (options, order) = (connection, order)
    try await options.run { client in
      var request = GetOrderRequest()
      request.key = order.hasPrefix("SO-") ? .number(order) : .orderID(order)
      try show(
        try await client.orders.getOrder(request, options: options.callOptions), options.output)
    }
  }
}

/// Which orders: the conditions that list and export share.
struct FilterOptions: ParsableArguments {
  @Option(help: "Only in this state, as allocated; repeatable.") var state: [String] = []
  @Option(help: "Only by this channel, as phone; repeatable.") var channel: [String] = []
  @Option(help: "Only of this customer, by your name for it.") var customerRef: String?
  @Option(help: "Only with this name at the source.") var sourceRef: String?
  @Option(help: "Only with a line of this SKU.") var sku: String?

  func filter() throws -> OrderFilter {
    var filter = OrderFilter()
    filter.states = try state.map { try enumValue($0, "--state") }
    filter.channels = try channel.map { try enumValue($0, "--channel") }
    filter.customerRef = customerRef ?? ""
    filter.sourceRef = sourceRef ?? ""
    filter.sku = sku ?? ""
    return filter
  }
}

struct ListOrdersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List orders, newest first.")

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var filter: FilterOptions
  @Option(help: "At most so many orders.") var limit = 20

  mutating func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes 1 or more") }
  }

  mutating func run() async throws {
    let (options, limit) = (connection, limit)
    var request = ListOrdersRequest()
    request.filter = try filter.filter()
    try await options.run { client in
      var request = request
      var orders: [Order] = []
      repeat {
        request.pageSize = Int32(min(limit - orders.count, 200))
        let page = try await client.orders.listOrders(request, options: options.callOptions)
        orders += page.orders
        request.pageToken = page.nextPageToken
      } while orders.count < limit && !request.pageToken.isEmpty
      switch options.output {
      case .table: printOrders(orders)
      case .json: for order in orders { printLine(try order.jsonText()) }
      }
    }
  }
}

struct ExportOrdersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print all orders that fit, newest first, as JSON lines.")

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var filter: FilterOptions

  mutating func run() async throws {
    let options = connection
    let filter = try filter.filter()
    try await options.run { client in
      let request = ExportOrdersRequest(filter: filter)
      let stream = try await client.orders.exportOrders(request, options: options.callOptions)
      for try await response in stream {
        if let order = response.order { printLine(try order.jsonText()) }
      }
    }
  }
}

struct TimelineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Show what happened to an order, oldest first.")

  @OptionGroup var connection: ConnectionOptions
  @Argument(help: "Order id.") var orderID: String

  mutating func run() async throws {
    let (options, orderID) = (connection, orderID)
    try await options.run { client in
      var request = GetTimelineRequest(orderID: orderID)
      var entries: [TimelineEntry] = []
      repeat {
        let page = try await client.orders.getTimeline(request, options: options.callOptions)
        entries += page.entries
        request.pageToken = page.nextPageToken
      } while !request.pageToken.isEmpty
      switch options.output {
      case .table:
        var table = Table(
          ("TIME (UTC)", .left), ("EVENT", .left), ("STATE", .left), ("ACTOR", .left),
          ("DETAIL", .left))
        for event in entries.compactMap(\.event) { table.add(event) }
        table.printAll()
      case .json: for entry in entries { printLine(try entry.jsonText()) }
      }
    }
  }
}

extension Table {
  fileprivate mutating func add(_ event: OrderEvent) {
    add(
      event.eventTime.text, event.kind.shortName, event.orderState.shortName, event.actor,
      event.detail)
  }
}

struct WatchOrderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Show an order and then everything that happens to it, until its final state.")

  @OptionGroup var connection: ConnectionOptions
  @Argument(help: "Order id.") var orderID: String

  mutating func run() async throws {
    let (options, orderID) = (connection, orderID)
    try await options.run { client in
      let request = WatchOrderRequest(orderID: orderID)
      let stream = try await client.orders.watchOrder(request, options: options.callOptions)
      for try await response in stream {
        if options.output == .json {
          printLine(try response.jsonText())
          continue
        }
        switch response.update {
        case .snapshot(let order):
          printLine("\(order.number)  \(order.state.shortName)  version \(order.version)")
        case .event(let event):
          printLine(
            "\(event.eventTime.text)  \(event.kind.shortName)  \(event.orderState.shortName)  "
              + "\(event.actor)  \(event.detail)")
        case nil: break
        }
      }
    }
  }
}
