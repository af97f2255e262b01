import ArgumentParser
import KontorClient

struct AvailabilityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "availability", abstract: "Show what is in stock of some SKUs.")

  @OptionGroup var connection: ConnectionOptions
  @Option(help: "SKU; repeatable.") var sku: [String]
  @Option(help: "Only in this warehouse; repeatable.") var warehouse: [String] = []

  mutating func run() async throws {
    let options = connection
    let request = GetAvailabilityRequest(skus: sku, warehouses: warehouse)
    try await options.run { client in
      let response = try await client.stock.getAvailability(request, options: options.callOptions)
      switch options.output {
      case .table: printLevels(response.items.flatMap(\.levels))
      case .json: for item in response.items { printLine(try item.jsonText()) }
      }
    }
  }
}

/// Stock levels one a line.
func printLevels(_ levels: [StockLevel]) {
  var table = Table(
    ("SKU", .left), ("WAREHOUSE", .left), ("ON HAND", .right), ("RESERVED", .right),
    ("QUARANTINED", .right), ("AVAILABLE", .right))
  for level in levels {
    table.add(
      level.sku, level.warehouse, String(level.onHand), String(level.reserved),
      String(level.quarantined), String(level.available))
  }
  table.printAll()
}

struct MovementsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "movements", abstract: "Show the stock ledger of a SKU or an order.")

  @OptionGroup var connection: ConnectionOptions
  @Option(help: "Only of this SKU.") var sku: String?
  @Option(help: "Only in this warehouse.") var warehouse: String?
  @Option(help: "Only of this order, by id.") var order: String?

  mutating func run() async throws {
    let options = connection
    var request = ListMovementsRequest()
    request.sku = sku ?? ""
    request.warehouse = warehouse ?? ""
    request.orderID = order ?? ""
    let wanted = request
    try await options.run { client in
      let stream = try await client.stock.listMovements(wanted, options: options.callOptions)
      if options.output == .table {
        printLine("TIME (UTC)           KIND      SKU  WAREHOUSE  ON HAND  RESERVED  ACTOR  REASON")
      }
      for try await response in stream {
        guard let movement = response.movement else { continue }
        if options.output == .json {
          printLine(try movement.jsonText())
        } else {
          printLine(
            [
              movement.eventTime.text, movement.kind.shortName, movement.sku, movement.warehouse,
              signed(movement.onHandDelta), signed(movement.reservedDelta), movement.actor,
              movement.reason,
            ].joined(separator: "  "))
        }
      }
    }
  }
}

private func signed(_ number: Int64) -> String { number > 0 ? "+\(number)" : "\(number)" }

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove that every stock counter is the sum of its movements and reservations.",
    discussion: "Exit code 1 if something differs.")

  @OptionGroup var connection: ConnectionOptions
  @Option(help: "Only of this SKU.") var sku: String?
  @Option(help: "Only in this warehouse.") var warehouse: String?

  mutating func run() async throws {
    let options = connection
    let request = VerifyLedgerRequest(sku: sku ?? "", warehouse: warehouse ?? "")
    var discrepancies = 0
    try await options.run { client in
      let stream = try await client.stock.verifyLedger(request, options: options.callOptions)
      for try await response in stream {
        if case .discrepancy = response.result { discrepancies += 1 }
        if options.output == .json {
          printLine(try response.jsonText())
          continue
        }
        switch response.result {
        case .discrepancy(let found):
          printLine(
            "\(found.sku) in \(found.warehouse): \(found.check.shortName): "
              + "is \(found.actual), should be \(found.expected)")
        case .summary(let summary):
          printLine(
            "\(summary.levelCount) stock levels, \(summary.movementCount) movements, "
              + "\(summary.reservationCount) reservations: \(summary.discrepancyCount) discrepancies"
          )
        case nil: break
        }
      }
    }
    if discrepancies > 0 { throw ExitCode(1) }
  }
}
