// Written by protoc-gen-kontor from kontor/admin/v1/runtime.proto; do not edit.

public import RPCCore

/// One server process from the inside: its loops, connections and calls, as channelz shows them (gRFC A14).
///
/// Each answer is about the process that gives it: behind a load balancer, ask each one. Answers are
/// taken while the server works, loop after loop, and are no snapshot of one instant. These calls are
/// served however much there is to do, and count for nobody's share.
public struct RuntimeServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Gives all counters and gauges of every loop: connections, streams, handlers, what peers did wrong,
  /// what load shedding held and refused, database connections and the queues before them.
  public func getRuntime(_ request: GetRuntimeRequest, options: CallOptions = CallOptions()) async throws(Status) -> Runtime {
    try await invoker.unary(RuntimeServiceMethods.getRuntime, request, options)
  }

  /// Lists open connections, loop by loop in the order in which they came, page by page.
  public func listConnections(_ request: ListConnectionsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListConnectionsResponse {
    try await invoker.unary(RuntimeServiceMethods.listConnections, request, options)
  }

  /// Lists calls under way, those of one connection together, page by page. Calls whose stream is gone and
  /// whose handler still runs are in `running_handlers` only.
  public func listCalls(_ request: ListCallsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListCallsResponse {
    try await invoker.unary(RuntimeServiceMethods.listCalls, request, options)
  }
}
