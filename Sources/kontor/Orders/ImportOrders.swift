import ArgumentParser
import KontorClient

struct ImportOrdersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take many orders from a JSON-lines file.",
    discussion: """
      One ImportOrdersRequest a line. A refused order is reported and does not stop the rest. It \
      may be repeated whole: orders that were taken before are answered again, not taken \
      again. A broken connection is resumed at the first order without an answer.
      """)

  @OptionGroup var connection: ConnectionOptions
  @Argument(help: "File, or - for standard input.") var file: String
  @Option(help: "Times that a broken connection is resumed, a second apart at first.")
  var retries = 5

  mutating func validate() throws {
    guard (0...1000).contains(retries) else { throw ValidationError("--retries takes 0 to 1000") }
  }

  mutating func run() async throws {
    let (options, file, retries) = (connection, file, retries)
    var tally = Tally()
    try await options.run { client in
      let items = try readOrders(file)
      var progress = ImportProgress(total: items.count)
      var attempt = 0
      while true {
        let before = progress.answered
        do {
          try await send(items, client, options, &progress)
          break
        } catch let status as Status where status.code == .unavailable && attempt < retries {
          // What got answers since the last failure proves that the server was back.
          attempt = progress.answered > before ? 1 : attempt + 1
          printError("kontor: \(status.message); resuming at item \(progress.answered + 1)")
          try await Task.sleep(for: .seconds(min(1 << min(attempt - 1, 5), 30)))
        }
      }
      progress.bar.finish()
      tally = progress.tally
      tally.show(options.output)
    }
    if tally.refused > 0 { throw ExitCode(1) }
  }

  private func readOrders(_ file: String) throws -> [ImportOrdersRequest] {
    try readJSONLines(file).map { line in
      do {
        return try ImportOrdersRequest(jsonText: line.text)
      } catch let error as InputError {
        throw InputError("\(file):\(line.number): \(error.message)")
      }
    }
  }

  /// Sends what has no answer yet, and takes the answers as they come.
  private func send(
    _ items: [ImportOrdersRequest], _ client: KontorClient, _ options: ConnectionOptions,
    _ progress: inout ImportProgress
  ) async throws {
    let call = try await client.orders.importOrders(options: options.callOptions)
    let rest = items[progress.answered...]
    async let writing: Void = write(rest, to: call)
    do {
      for try await response in call.responses { progress.take(response, options.output) }
    } catch {
      call.cancel()
      throw error
    }
    try await writing
    guard progress.answered == items.count else {
      throw Status(.unavailable, "the server ended the import before its last answer")
    }
  }

  private func write(
    _ items: ArraySlice<ImportOrdersRequest>,
    to call: BidirectionalCall<ImportOrdersRequest, ImportOrdersResponse>
  ) async throws {
    for item in items { try await call.write(item) }
    try await call.finishWriting()
  }
}

/// How far an import is: answers come in the order of the items.
private struct ImportProgress {
  var answered = 0
  var tally = Tally()
  let bar: Progress

  init(total: Int) { bar = Progress("orders", total: total) }

  mutating func take(_ response: ImportOrdersResponse, _ form: OutputForm) {
    answered += 1
    switch response.result {
    case .error(let error):
      tally.refused += 1
      bar.finish()
      let place = error.field.isEmpty ? "" : " (\(error.field))"
      printError("item \(response.sequence): \(error.reason): \(error.message)\(place)")
    case .order, nil:
      if response.replayed { tally.replayed += 1 } else { tally.taken += 1 }
    }
    bar.update(answered, refused: tally.refused)
  }
}

private struct Tally {
  var taken = 0
  var replayed = 0
  var refused = 0

  func show(_ form: OutputForm) {
    switch form {
    case .table:
      printLine("\(taken) orders taken, \(replayed) taken before, \(refused) refused")
    case .json:
      var object = JSONObject()
      object.add("taken", raw: String(taken))
      object.add("replayed", raw: String(replayed))
      object.add("refused", raw: String(refused))
      printLine(object.text)
    }
  }
}
