// Written by protoc-gen-kontor from bench/v1/bench.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `bench.v1.Bench`.
public enum BenchMethods {
  /// Gives the message back.
  public static let echo = MethodDescriptor(service: "bench.v1.Bench", method: "Echo", kind: .unary)
  /// Gives the message back `n` times; once where `n` is 0.
  public static let expand = MethodDescriptor(service: "bench.v1.Bench", method: "Expand", kind: .serverStreaming)
  /// Gives each message back as it comes.
  public static let chat = MethodDescriptor(service: "bench.v1.Bench", method: "Chat", kind: .bidirectional)
}

/// Gives messages back.
package protocol Bench: Sendable {
  /// Gives the message back.
  func echo(_ request: Msg, context: ServerContext) async throws -> Msg
  /// Gives the message back `n` times; once where `n` is 0.
  func expand(_ request: Msg, responses: ResponseWriter<Msg>, context: ServerContext) async throws
  /// Gives each message back as it comes.
  func chat(_ requests: RequestStream<Msg>, responses: ResponseWriter<Msg>, context: ServerContext) async throws
}

extension Bench {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "bench.v1.Bench", methods: [
      MethodHandler(method: BenchMethods.echo) { call in
        let messages = TypedCall(call)
        let request: Msg = try await messages.request()
        try messages.sendOnly(await self.echo(request, context: ServerContext(call)))
      },
      .serverStreaming(BenchMethods.expand) { try await self.expand($0, responses: $1, context: $2) },
      .bidirectional(BenchMethods.chat) { try await self.chat($0, responses: $1, context: $2) },
    ])
  }
}
