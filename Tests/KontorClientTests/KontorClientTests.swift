import Contracts
import KontorClient
import Networking
import RPCCore
import RPCServer
import RPCTransport
import Support
import Synchronization
import Testing

@Suite("The client that other tools import", .timeLimit(.minutes(1)))
struct KontorClientTests {
  /// The `request_id`s that SubmitOrder has seen.
  private final class Names: Sendable {
    private let names = Mutex<[String]>([])
    func withLock<Result: Sendable>(_ body: (inout [String]) -> Result) -> Result {
      names.withLock { body(&$0) }
    }
  }

  /// A server whose SubmitOrder is unavailable the first time, and whose GetOrder answers NOT_FOUND with
  /// the metadata that came, as its message.
  private func withClient(
    tenant: String?, actor: String? = nil, named: Names = Names(),
    over certificates: TestCertificates? = nil,
    _ body: (KontorClient) async throws -> Void
  ) async throws {
    let thread = try LoopThread(index: 0)
    let service = ServiceDefinition(
      name: "kontor.orders.v1.OrderService",
      methods: [
        .unary(OrderServiceMethods.submitOrder) { (request: SubmitOrderRequest, _) -> Order in
          if named.withLock({ names in
            names.append(request.requestID)
            return names.count == 1
          }) {
            throw Status(.unavailable, "once more")
          }
          return Order(orderID: request.orderID)
        },
        .unary(OrderServiceMethods.getOrder) { (_: GetOrderRequest, context) -> Order in
          let values = context.metadata.entries.map { entry in
            if case .ascii(let value) = entry.value { "\(entry.key)=\(value)" } else { entry.key }
          }
          throw Status(.notFound, values.joined(separator: " "))
        },
      ])
    let server = RPCServer(services: [service], health: HealthRegistry(services: []))
    let address = try await server.start(
      at: [.ipv4([127, 0, 0, 1], port: 0)], on: [thread.loop],
      tls: certificates.map { try ServerTLS($0.server(.required)) })[0]
    var configuration = ChannelConfiguration()
    configuration.tls = certificates.map {
      TLSOptions(
        authorities: $0.authority, certificateChain: $0.clientChain, privateKey: $0.clientKey)
    }
    let client = try KontorClient(
      target: "\(address)", tenant: tenant, actor: actor, configuration: configuration)
    try await body(client)
    await client.close()
    await server.drain(within: .zero)
    thread.loop.stop()
    thread.join()
  }

  private func metadata(_ client: KontorClient, _ options: CallOptions) async -> String {
    do throws(Status) {
      _ = try await client.orders.getOrder(GetOrderRequest(), options: options)
      return "no status"
    } catch {
      return "\(error.code): \(error.message)"
    }
  }

  @Test("every call says tenant and actor")
  func defaults() async throws {
    try await withClient(tenant: "demo", actor: "alice") { client in
      let seen = await metadata(client, CallOptions())
      #expect(seen == "notFound: kontor-tenant=demo kontor-actor=alice")
    }
  }

  @Test("mutual TLS is a matter of its configuration")
  func mutualTLS() async throws {
    try await withClient(tenant: "demo", over: TestCertificates()) { client in
      let seen = await metadata(client, CallOptions())
      #expect(seen == "notFound: kontor-tenant=demo")
    }
  }

  @Test("a call's own tenant counts, and no key goes twice")
  func own() async throws {
    try await withClient(tenant: "demo") { client in
      let seen = await metadata(
        client, CallOptions(metadata: ["Kontor-Tenant": "other", "k": "v"]))
      #expect(seen == "notFound: kontor-tenant=other k=v")
    }
  }

  @Test("without a tenant none is sent")
  func none() async throws {
    try await withClient(tenant: nil) { client in
      let seen = await metadata(client, CallOptions())
      #expect(seen == "notFound: ")
    }
  }

  @Test(
    "a request without a name is given one, the same for every attempt; one with a name keeps it")
  func requestID() async throws {
    let order = "0198d4c2-0000-7000-8000-000000000001"
    let named = Names()
    try await withClient(tenant: "demo", named: named) { client in
      let request = SubmitOrderRequest(orderID: order, expectedVersion: 1)
      #expect(try await client.orders.submitOrder(request).orderID == order)
      var own = request
      own.requestID = "own"
      _ = try await client.orders.submitOrder(own)
    }
    let seen = named.withLock { $0 }
    #expect(seen.count == 3)
    #expect(seen[0] == seen[1])
    #expect(seen[0].utf8.count == 36)
    #expect(seen[2] == "own")
  }

  @Test("a tenant that can't be sent is refused at once")
  func malformed() {
    let failure = #expect(throws: Status.self) { _ = try KontorClient(tenant: "a\nb") }
    #expect(failure?.message.contains("kontor-tenant") == true)
  }
}
