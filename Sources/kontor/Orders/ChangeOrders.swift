import ArgumentParser
import KontorClient

/// Options of every change to an order.
struct ChangeOptions: ParsableArguments {
  @Argument(help: "Order id.") var orderID: String
  @Option(help: "Version that the order must have; 0: any.") var expectedVersion: Int64 = 0
  @Option(
    help: "Name of this request: sent again under it, the change is made once. (default: new)")
  var requestID: String?
}

struct SubmitOrderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Submit a draft: review it and reserve its stock.")

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var change: ChangeOptions

  mutating func run() async throws {
    let options = connection
    let request = SubmitOrderRequest(
      requestID: change.requestID ?? newRequestID(), orderID: change.orderID,
      expectedVersion: change.expectedVersion)
    try await options.run { client in
      try show(
        try await client.orders.submitOrder(request, options: options.callOptions), options.output)
    }
  }
}

struct CancelOrderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Cancel an order and release its stock.",
    discussion: "Free inside the tenant's window, with a fee after it; the answer shows the fee.")

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var change: ChangeOptions
  @Option(help: "Why.") var reason: String

  mutating func run() async throws {
    let options = connection
    let request = CancelOrderRequest(
      requestID: change.requestID ?? newRequestID(), orderID: change.orderID,
      expectedVersion: change.expectedVersion, reason: reason)
    try await options.run { client in
      try show(
        try await client.orders.cancelOrder(request, options: options.callOptions), options.output)
    }
  }
}

struct AddNoteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Add a note to an order.")

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var change: ChangeOptions
  @Option(help: "The note.") var text: String
  @Flag(help: "The customer said it, not the staff.") var fromCustomer = false

  mutating func run() async throws {
    let options = connection
    let request = AddNoteRequest(
      requestID: change.requestID ?? newRequestID(), orderID: change.orderID,
      expectedVersion: change.expectedVersion, source: fromCustomer ? .customer : .staff,
      text: text)
    try await options.run { client in
      let response = try await client.orders.addNote(request, options: options.callOptions)
      switch options.output {
      case .table:
        printLine(
          "noted on \(response.order?.number ?? ""), version \(response.order?.version ?? 0)")
      case .json: printLine(try response.jsonText())
      }
    }
  }
}
