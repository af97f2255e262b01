import ArgumentParser
import KontorClient

struct ReceiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive", abstract: "Book goods that arrived at a warehouse.")

  @OptionGroup var connection: ConnectionOptions
  @Option(help: "Warehouse.") var warehouse: String
  @Option(name: .customLong("line"), help: "SKU:QUANTITY; repeatable.") var lines: [String]
  @Option(help: "Delivery note or the like.") var reference: String?
  @Option(
    help: "Name of this request: sent again under it, the goods are booked once. (default: new)")
  var requestID: String?

  mutating func run() async throws {
    let options = connection
    var request = ReceiveRequest(requestID: requestID ?? newRequestID(), warehouse: warehouse)
    request.reference = reference ?? ""
    request.lines = try lines.map { text in
      let (sku, quantity) = try skuAndQuantity(text)
      return ReceiptLine(sku: sku, quantity: quantity)
    }
    let wanted = request
    try await options.run { client in
      let response = try await client.stock.receive(wanted, options: options.callOptions)
      switch options.output {
      case .table: printLevels(response.levels)
      case .json: printLine(try response.jsonText())
      }
    }
  }
}

/// `TEA-0001:12`.
func skuAndQuantity(_ text: String) throws -> (sku: String, quantity: Int64) {
  guard let colon = text.lastIndex(of: ":"), let quantity = Int64(text[colon...].dropFirst()) else {
    throw ValidationError("'--line \(text)' is not SKU:QUANTITY")
  }
  return (String(text[..<colon]), quantity)
}

struct AdjustCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjust", abstract: "Correct what the books say is on hand.")

  @OptionGroup var connection: ConnectionOptions
  @Option(help: "SKU.") var sku: String
  @Option(help: "Warehouse.") var warehouse: String
  @Option(help: "Units more (12) or less (--delta=-12).") var delta: Int64
  @Option(help: "Why.") var reason: String
  @Flag(help: "Only say what it would come to.") var dryRun = false
  @Option(help: "Name of this request: sent again under it, it is done once. (default: new)")
  var requestID: String?

  mutating func run() async throws {
    let options = connection
    let request = AdjustRequest(
      requestID: requestID ?? newRequestID(), sku: sku, warehouse: warehouse, onHandDelta: delta,
      reason: reason, dryRun: dryRun)
    try await options.run { client in
      let level = try await client.stock.adjust(request, options: options.callOptions)
      switch options.output {
      case .table:
        printLevels([level])
        for taken in level.displaced {
          printLine("\(taken.quantity) of them taken from order \(taken.orderID)")
        }
      case .json: printLine(try level.jsonText())
      }
    }
  }
}

struct PutProductCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "put-product", abstract: "Create a product or replace its data.")

  @OptionGroup var connection: ConnectionOptions
  @Option(
    name: [.customShort("d"), .long], help: "PutProductRequest as JSON, @FILE, or - for stdin.")
  var data: String

  mutating func run() async throws {
    let options = connection
    var request = try PutProductRequest(jsonText: readData(data))
    if request.requestID.isEmpty { request.requestID = newRequestID() }
    let wanted = request
    try await options.run { client in
      let product = try await client.stock.putProduct(wanted, options: options.callOptions)
      switch options.output {
      case .table: printLine("\(product.sku)  \(product.displayName)  \(product.listPrice.text)")
      case .json: printLine(try product.jsonText())
      }
    }
  }
}

struct PutWarehouseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "put-warehouse", abstract: "Create a warehouse or replace its data.")

  @OptionGroup var connection: ConnectionOptions
  @Option(
    name: [.customShort("d"), .long], help: "PutWarehouseRequest as JSON, @FILE, or - for stdin.")
  var data: String

  mutating func run() async throws {
    let options = connection
    var request = try PutWarehouseRequest(jsonText: readData(data))
    if request.requestID.isEmpty { request.requestID = newRequestID() }
    let wanted = request
    try await options.run { client in
      let warehouse = try await client.stock.putWarehouse(wanted, options: options.callOptions)
      switch options.output {
      case .table: printLine("\(warehouse.code)  \(warehouse.displayName)")
      case .json: printLine(try warehouse.jsonText())
      }
    }
  }
}
