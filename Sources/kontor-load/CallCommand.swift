import ArgumentParser
import KontorClient
import Networking
import RPCClient

/// Calls any unary or server-streaming method of the contracts, from its descriptor.
struct CallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "Call any method of the contracts, and measure.",
    discussion: """
      Requests are JSON, one a line of --data; calls take them in turn. {n} in a request is the number of the \
      call. Without --rate so many callers each send their next call when they have the answer to the one before \
      (closed loop); with --rate calls are due at that rate whatever becomes of them, and latency counts from \
      when a call was due (open loop).

        kontor-load call OrderService/GetOrder -d @ids.jsonl --in-flight 8 --seconds 10
      """)

  @OptionGroup var load: LoadOptions
  @Argument(help: "SERVICE/METHOD") var method: String
  @Option(name: [.customShort("d"), .long], help: "Requests as JSON lines, or @FILE.")
  var data = "{}"
  @Option(
    name: [.customShort("H"), .customLong("header")], help: "Metadata, KEY:VALUE; repeatable.")
  var headers: [String] = []
  @Option(help: "Calls in flight at once, without --rate.") var inFlight = 64
  @Option(help: "Calls a second.") var rate: Double?
  @Option(help: "How calls come at --rate: constant or poisson.") var arrival = Pace.Arrival
    .constant
  @Option(help: "Connections that calls take in turn.") var connections = 1
  @Option(help: "Seconds to measure.") var seconds = 10
  @Option(help: "Seconds before that, which do not count.") var warmUp = 1
  @Option(help: "Seconds until a call is given up.") var timeout = 10
  @Option(help: "table or json.") var output = OutputForm.table

  /// Calls of an open loop without an answer: at 10,000 a second, ten seconds of them.
  private static let underWayMax = 100_000

  func validate() throws {
    guard (1...10_000).contains(inFlight) else {
      throw ValidationError("--in-flight takes 1 to 10000")
    }
    guard (1...1_000).contains(connections) else {
      throw ValidationError("--connections takes 1 to 1000")
    }
    guard (1...600).contains(seconds) else { throw ValidationError("--seconds takes 1 to 600") }
    guard (0...60).contains(warmUp) else { throw ValidationError("--warm-up takes 0 to 60") }
    guard (1...60).contains(timeout) else { throw ValidationError("--timeout takes 1 to 60") }
    if let rate, !(rate >= 0.1 && rate <= 1_000_000) {
      throw ValidationError("--rate takes 0.1 to 1000000")
    }
    for header in headers where !header.contains(":") {
      throw ValidationError("'-H \(header)' is not KEY:VALUE")
    }
  }

  func run() async throws {
    let entry: MethodEntry
    do throws(UnknownMethod) {
      entry = try Catalogue.services.method(method)
    } catch {
      throw ValidationError("\(error)")
    }
    switch entry.method.kind {
    case .unary, .serverStreaming: break
    case .clientStreaming, .bidirectional:
      throw ValidationError("\(method) takes a stream of requests")
    }
    let requests = try Requests(data, entry.input)
    var options = CallOptions(timeout: .seconds(timeout))
    for header in headers {
      let parts = header.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      options.metadata.append(parts[0].lowercased(), String(parts[1].drop { $0 == " " }))
    }
    let pace = rate.map { Pace.open(perSecond: $0, arrival) } ?? .closed(callers: inFlight)
    let (measured, rest) = (Duration.seconds(seconds), Duration.seconds(warmUp))
    let (tally, elapsed) = try await load.run(
      connections: connections, load.configuration
    ) { [options] channels, loop in
      let drive = Drive(
        pace: pace, warmUp: rest, seconds: measured, underWayMax: Self.underWayMax
      ) { number in
        await Self.call(
          channels[number % channels.count], entry.method, requests[number], options)
      }
      return await drive.run(on: loop)
    }
    switch output {
    case .table: print(tally.text(seconds: elapsed.inSeconds))
    case .json: print("{\(tally.members(seconds: elapsed.inSeconds))}")
    }
  }

  private static func call(
    _ channel: Channel, _ method: MethodDescriptor, _ request: DynamicMessage,
    _ options: CallOptions
  ) async -> String {
    do throws(Status) {
      let call = try await channel.start(method, options)
      try await call.send(request)
      try await call.halfClose()
      while try await call.receive(DynamicMessage.self) != nil {}
      return "OK"
    } catch {
      return error.code.name
    }
  }
}

/// Requests that calls take in turn.
struct Requests: Sendable {
  private let texts: [String]
  private let messages: [DynamicMessage?]
  private let type: MessageType

  /// - Throws: `ValidationError` for what is no JSON of the type.
  init(_ data: String, _ type: MessageType) throws {
    let text = data.hasPrefix("@") ? try Self.file(String(data.dropFirst())) : data
    texts = text.split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    guard !texts.isEmpty else { throw ValidationError("--data holds no request") }
    self.type = type
    // Those with a number are made call by call; the first call's is tried now.
    messages = try texts.map { text in
      let made = try Self.message(text, 0, type)
      return text.contains("{n}") ? nil : made
    }
  }

  subscript(_ number: Int) -> DynamicMessage {
    let index = number % texts.count
    if let message = messages[index] { return message }
    // Its like was read for number 0.
    return (try? Self.message(texts[index], number, type)) ?? DynamicMessage()
  }

  private static func message(
    _ text: String, _ number: Int, _ type: MessageType
  ) throws -> DynamicMessage {
    let parts = text.split(separator: "{n}", omittingEmptySubsequences: false)
    do throws(JSONError) {
      return try DynamicMessage(jsonText: parts.joined(separator: String(number)), type)
    } catch {
      throw ValidationError("\(type.name): \(error)")
    }
  }

  /// About a million requests.
  private static let bytesMax = 256 << 20

  private static func file(_ path: String) throws -> String {
    do {
      return String(decoding: try SmallFile.read(path, bytesMax: bytesMax), as: UTF8.self)
    } catch {
      throw ValidationError("\(path): \(error)")
    }
  }
}
