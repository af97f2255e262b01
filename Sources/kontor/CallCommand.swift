import ArgumentParser
import KontorClient

/// Calls any method of the contracts from its descriptor.
struct CallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "Call any method with JSON.",
    discussion: """
      'kontor services' lists the methods, 'kontor services SERVICE/METHOD' describes one. A method \
      that takes a stream takes one JSON document a line; responses come one a line.

        kontor call kontor.orders.v1.OrderService/ListOrders --tenant demo -d '{"pageSize": 2}'
      """)

  @OptionGroup var connection: ConnectionOptions
  @Argument(help: "SERVICE/METHOD") var method: String
  @Option(name: [.customShort("d"), .long], help: "Request as JSON, @FILE, or - for stdin.")
  var data = "{}"

  mutating func run() async throws {
    let options = connection
    let entry = try methodEntry(method)
    var requests: [JSONLine]
    switch entry.method.kind {
    case .unary, .serverStreaming:
      requests = [JSONLine(number: 1, text: try input { try readData(data) })]
    case .clientStreaming, .bidirectional:
      requests = try input { try readData(data) }.split(separator: "\n").enumerated()
        .map { JSONLine(number: $0.offset + 1, text: String($0.element)) }
    }
    let messages = try requests.map { line in
      try input { () throws(InputError) in try DynamicMessage(input: line.text, entry.input) }
    }
    try await options.run { client in
      try await client.exchange(entry, messages, options.callOptions) { response in
        printLine(try response.jsonText(entry.output))
      }
    }
  }
}

/// Turns unreadable input into its message and exit code.
private func input<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as InputError {
    printError("kontor: \(error.message)")
    throw ExitCode(2)
  }
}

/// Finds `SERVICE/METHOD` in the contracts.
func methodEntry(_ text: String) throws -> MethodEntry {
  do throws(UnknownMethod) {
    return try Catalogue.services.method(text)
  } catch {
    throw ValidationError("\(error)")
  }
}

/// Lists what can be called.
struct ServicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "services", abstract: "List services and methods, or describe one method.")

  @Argument(help: "SERVICE/METHOD to describe.") var method: String?

  func run() throws {
    if let method {
      let entry = try methodEntry(method)
      printLine(entry.method.path.dropFirst() + "")
      printLine("  request   \(entry.requestKind)\(entry.input.name)")
      printLine("  response  \(entry.responseKind)\(entry.output.name)")
      if let timeout = entry.method.defaultTimeout { printLine("  deadline  \(timeout)") }
      for line in entry.documentation.split(separator: "\n") { printLine("  \(line)") }
      return
    }
    for service in Catalogue.services {
      printLine(service.name)
      for entry in service.methods {
        printLine(
          "  \(entry.method.method)(\(entry.requestKind)\(entry.input.name))"
            + " -> \(entry.responseKind)\(entry.output.name)")
      }
    }
  }
}

extension MethodEntry {
  fileprivate var requestKind: String {
    switch method.kind {
    case .clientStreaming, .bidirectional: "stream "
    case .unary, .serverStreaming: ""
    }
  }

  fileprivate var responseKind: String {
    switch method.kind {
    case .serverStreaming, .bidirectional: "stream "
    case .unary, .clientStreaming: ""
    }
  }
}
