// Written by protoc-gen-kontor from bench/v1/bench.proto; do not edit.

public import RPCCore

/// Gives messages back.
public struct BenchClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Gives the message back.
  public func echo(_ request: Msg, options: CallOptions = CallOptions()) async throws(Status) -> Msg {
    try await invoker.unary(BenchMethods.echo, request, options)
  }

  /// Gives the message back `n` times; once where `n` is 0.
  public func expand(_ request: Msg, options: CallOptions = CallOptions()) async throws(Status) -> ResponseStream<Msg> {
    try await invoker.serverStreaming(BenchMethods.expand, request, options)
  }

  /// Gives each message back as it comes.
  public func chat(options: CallOptions = CallOptions()) async throws(Status) -> BidirectionalCall<Msg, Msg> {
    try await invoker.bidirectional(BenchMethods.chat, options)
  }
}
