import ArgumentParser
import KontorClient

/// Calls any unary or server-streaming method, from its descriptor.
struct CallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "Call any method, and measure.",
    discussion: """
      Requests are JSON, one a line of --data; calls take them in turn. {n} in a request is the number of the \
      call. Methods are those of Kontor's contracts, unless a descriptor set or the server itself says others.

        kontor-load call OrderService/GetOrder -d @ids.jsonl --in-flight 8 --seconds 10
        kontor-load call Greeter/SayHello --reflection -d '{"name": "{n}"}' --rate 500
      """)

  @OptionGroup var load: LoadOptions
  @OptionGroup var pace: PaceOptions
  @OptionGroup var methods: MethodOptions
  @Argument(help: "SERVICE/METHOD") var method: String
  @Option(name: [.customShort("d"), .long], help: "Requests as JSON lines, or @FILE.")
  var data = "{}"
  @Option(
    name: [.customShort("H"), .customLong("header")], help: "Metadata, KEY:VALUE; repeatable.")
  var headers: [String] = []

  func validate() throws {
    for header in headers where !header.contains(":") {
      throw ValidationError("'-H \(header)' is not KEY:VALUE")
    }
  }

  func run() async throws {
    let entry = try await methods.methods(load).find(method)
    var metadata = Metadata()
    for header in headers {
      let parts = header.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      metadata.append(parts[0].lowercased(), String(parts[1].drop { $0 == " " }))
    }
    let work = try MethodWork(entry, Requests(data, entry.input), metadata)
    let plan = pace.plan(
      "\(entry.method.service)/\(entry.method.method)", work, load,
      PaceOptions.Defaults(pace: .closed(callers: 64), warmUp: 1, timeout: 10))
    try await load.carryOut(plan, load.configuration)
  }
}
