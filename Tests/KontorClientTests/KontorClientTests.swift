import Contracts
import KontorClient
import Networking
import RPCCore
import RPCServer
import RPCTransport
import Testing

@Suite("The client that other tools import", .timeLimit(.minutes(1)))
struct KontorClientTests {
  /// A server whose GetOrder answers NOT_FOUND with the metadata that came, as its message.
  private func withClient(
    tenant: String?, actor: String? = nil, _ body: (KontorClient) async throws -> Void
  ) async throws {
    let thread = try LoopThread(index: 0)
    let service = ServiceDefinition(
      name: "kontor.orders.v1.OrderService",
      methods: [
        .unary(OrderServiceMethods.getOrder) { (_: GetOrderRequest, context) -> Order in
          let values = context.metadata.entries.map { entry in
            if case .ascii(let value) = entry.value { "\(entry.key)=\(value)" } else { entry.key }
          }
          throw Status(.notFound, values.joined(separator: " "))
        }
      ])
    let server = RPCServer(services: [service], health: HealthRegistry(services: []))
    let address = try await server.start(
      at: [.ipv4([127, 0, 0, 1], port: 0)], on: [thread.loop])[0]
    let client = try KontorClient(target: "\(address)", tenant: tenant, actor: actor)
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

  @Test("a tenant that can't be sent is refused at once")
  func malformed() {
    let failure = #expect(throws: Status.self) { _ = try KontorClient(tenant: "a\nb") }
    #expect(failure?.message.contains("kontor-tenant") == true)
  }
}
