import ArgumentParser
import KontorClient

struct ImportStockCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take products, warehouses and receipts from a JSON-lines file.",
    discussion: """
      One ImportStockRequest a line. The import may be repeated whole: what was taken before is \
      answered again, not taken again.
      """)

  @OptionGroup var connection: ConnectionOptions
  @Argument(help: "File, or - for standard input.") var file: String

  mutating func run() async throws {
    let (options, file) = (connection, file)
    var failed: Int64 = 0
    try await options.run { client in
      let lines = try readJSONLines(file)
      let call = try await client.stock.importStock(options: options.callOptions)
      let bar = Progress("items", total: lines.count)
      for (index, line) in lines.enumerated() {
        let item: ImportStockRequest
        do {
          item = try ImportStockRequest(jsonText: line.text)
        } catch let error as InputError {
          call.cancel()
          throw InputError("\(file):\(line.number): \(error.message)")
        }
        try await call.write(item)
        bar.update(index + 1, refused: 0)
      }
      let response = try await call.finish()
      bar.finish()
      for failure in response.failures {
        let error = failure.error ?? ItemError()
        printError("item \(failure.sequence): \(error.reason): \(error.message)")
      }
      failed = response.failedCount
      switch options.output {
      case .table:
        printLine(
          "\(response.productCount) products, \(response.warehouseCount) warehouses, "
            + "\(response.receiptCount) receipts taken; \(response.replayedCount) taken before, "
            + "\(response.failedCount) refused")
      case .json: printLine(try response.jsonText())
      }
    }
    if failed > 0 { throw ExitCode(1) }
  }
}
