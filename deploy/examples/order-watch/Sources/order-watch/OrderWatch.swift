import Glibc
import KontorClient

/// Places an order and follows it until it is final: a line for each thing that happens to it.
///
///     order-watch SKU:QUANTITY [REQUEST_ID]
///
/// Run again with the same request id it places nothing, and follows the order that is there.
/// KONTOR_SERVER, KONTOR_TENANT, KONTOR_TOKEN_FILE and KONTOR_CA say where and as whom. Exits with 0 when the
/// order is final, 1 when the server refuses, 64 for wrong arguments.
@main
enum OrderWatch {
  static func main() async {
    guard let arguments = Arguments(CommandLine.arguments) else {
      complain("usage: order-watch SKU:QUANTITY [REQUEST_ID]")
      exit(64)
    }
    do throws(Status) {
      let client = try makeClient()
      let result: Result<Void, Status>
      do throws(Status) {
        let order = try await place(arguments, client)
        result = .success(try await follow(order, client))
      } catch {
        result = .failure(error)
      }
      await client.close()
      try result.get()
    } catch {
      explain(error)
      exit(1)
    }
  }

  /// A client with what the environment says.
  private static func makeClient() throws(Status) -> KontorClient {
    var configuration = ChannelConfiguration()
    if let authorities = environment("KONTOR_CA") {
      configuration.tls = TLSOptions(authorities: authorities)
    }
    if let file = environment("KONTOR_TOKEN_FILE") {
      configuration.credentials = try BearerToken(file: file)
      configuration.sendsCredentialsOverLoopback = true
    }
    // Placing an order takes ten seconds at most, waits for a server that is being restarted, and is tried
    // again where the answer may have been lost: the request id makes that safe.
    configuration.serviceConfig = try ServiceConfig(
      json: """
        {"methodConfig": [{
          "name": [{"service": "kontor.orders.v1.OrderService", "method": "CreateOrder"}],
          "timeout": "10s", "waitForReady": true,
          "retryPolicy": {
            "maxAttempts": 5, "initialBackoff": "0.1s", "maxBackoff": "2s", "backoffMultiplier": 2,
            "retryableStatusCodes": ["UNAVAILABLE", "ABORTED"]
          }
        }]}
        """)
    return try KontorClient(
      target: environment("KONTOR_SERVER") ?? "127.0.0.1:7443",
      tenant: environment("KONTOR_TENANT"), actor: "order-watch", configuration: configuration)
  }

  private static func place(
    _ arguments: Arguments, _ client: KontorClient
  ) async throws(Status) -> Order {
    var request = CreateOrderRequest(requestID: arguments.requestID, channel: .staff)
    request.customer = Contact(displayName: "Ada Lovelace", email: "ada@example.org")
    request.shippingAddress = Address(
      recipient: "Ada Lovelace", addressLines: ["12 St James's Square"], locality: "London",
      postalCode: "SW1Y 4JH", countryCode: "GB")
    request.lines = [NewOrderLine(sku: arguments.sku, quantity: arguments.quantity)]
    request.payment = OrderPayment(method: .cashOnDelivery, state: .pending)
    let order = try await client.orders.createOrder(request)
    say("\(order.orderID) \(order.state.name ?? "?") placed as \(order.number)")
    return order
  }

  /// Returns when the order is final: then the server ends the stream.
  private static func follow(_ order: Order, _ client: KontorClient) async throws(Status) {
    var watch = WatchOrderRequest(orderID: order.orderID)
    var backoff = Backoff()
    while true {
      do throws(Status) {
        let options = CallOptions(waitsForReady: true)
        for try await message in try await client.orders.watchOrder(watch, options: options) {
          backoff.reset()
          watch.resumeToken = message.resumeToken
          if case .event(let event) = message.update {
            let state = event.orderState.name ?? "?"
            say("\(event.orderID) \(state) \(event.kind.name ?? "?") \(event.detail)")
          }
        }
        return
      } catch {
        // The connection was lost, not the order: goes on behind the last message.
        guard error.code == .unavailable else { throw error }
        let wait = backoff.next()
        complain("watching again in \(wait): \(error.message)")
        // Ends early if the task is cancelled; then the next call says so.
        try? await Task.sleep(for: wait)
      }
    }
  }

  /// What a refusal means, from its typed details.
  private static func explain(_ status: Status) {
    complain("\(status.code): \(status.message)")
    for detail in status.details {
      switch detail {
      case .errorInfo(let reason, _, let facts):
        complain(
          "  reason \(reason) \(facts.map { "\($0)=\($1)" }.sorted().joined(separator: " "))")
      case .badRequest(let violations):
        for violation in violations { complain("  \(violation.field) \(violation.description)") }
      case .localizedMessage(_, let message): complain("  \(message)")
      case .retryInfo(let wait): complain("  try again after \(wait)")
      case .preconditionFailure, .resourceInfo, .other: break
      }
    }
  }
}

/// Waits between attempts, so that a server that can't answer is not asked by all its watchers at once and
/// without end: 100 ms, doubled up to 5 s, each up to half shorter.
private struct Backoff {
  private var longest = Duration.milliseconds(100)

  mutating func next() -> Duration {
    defer { longest = min(longest * 2, .seconds(5)) }
    return longest * Double.random(in: 0.5...1)
  }

  /// The server has answered.
  mutating func reset() { self = Backoff() }
}

/// What the command line says.
private struct Arguments {
  let sku: String
  let quantity: Int64
  let requestID: String

  init?(_ words: [String]) {
    guard words.count == 2 || words.count == 3, let colon = words[1].lastIndex(of: ":"),
      let quantity = Int64(words[1][colon...].dropFirst())
    else { return nil }
    sku = String(words[1][..<colon])
    self.quantity = quantity
    requestID = words.count == 3 ? words[2] : "order-watch-\(UInt64.random(in: 0 ... .max))"
  }
}

private func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  return String(cString: value)
}

/// At once, also into a pipe.
private func say(_ line: String) {
  print(line)
  fflush(nil)
}

private func complain(_ line: String) {
  let line = "order-watch: \(line)\n"
  _ = line.withCString { write(STDERR_FILENO, $0, line.utf8.count) }
}
