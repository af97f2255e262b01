// Written by protoc-gen-kontor from kontor/admin/v1/runtime.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.admin.v1.RuntimeService`.
public enum RuntimeServiceMethods {
  /// Gives all counters and gauges of every loop: connections, streams, handlers, what peers did wrong,
  /// what load shedding held and refused, database connections and the queues before them.
  public static let getRuntime = MethodDescriptor(service: "kontor.admin.v1.RuntimeService", method: "GetRuntime", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .roles(["maintainer"]))
  /// Lists open connections, loop by loop in the order in which they came, page by page.
  public static let listConnections = MethodDescriptor(service: "kontor.admin.v1.RuntimeService", method: "ListConnections", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .roles(["maintainer"]))
  /// Lists calls under way, those of one connection together, page by page. Calls whose stream is gone and
  /// whose handler still runs are in `running_handlers` only.
  public static let listCalls = MethodDescriptor(service: "kontor.admin.v1.RuntimeService", method: "ListCalls", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .roles(["maintainer"]))
}

/// One server process from the inside: its loops, connections and calls, as channelz shows them (gRFC A14).
///
/// Each answer is about the process that gives it: behind a load balancer, ask each one. Answers are
/// taken while the server works, loop after loop, and are no snapshot of one instant. These calls are
/// served however much there is to do, and count for nobody's share.
package protocol RuntimeService: Sendable {
  /// Gives all counters and gauges of every loop: connections, streams, handlers, what peers did wrong,
  /// what load shedding held and refused, database connections and the queues before them.
  func getRuntime(_ request: GetRuntimeRequest, context: ServerContext) async throws -> Runtime
  /// Lists open connections, loop by loop in the order in which they came, page by page.
  func listConnections(_ request: ListConnectionsRequest, context: ServerContext) async throws -> ListConnectionsResponse
  /// Lists calls under way, those of one connection together, page by page. Calls whose stream is gone and
  /// whose handler still runs are in `running_handlers` only.
  func listCalls(_ request: ListCallsRequest, context: ServerContext) async throws -> ListCallsResponse
}

extension RuntimeService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.admin.v1.RuntimeService", methods: [
      MethodHandler(method: RuntimeServiceMethods.getRuntime) { call in
        let messages = TypedCall(call)
        let request: GetRuntimeRequest = try await messages.request()
        try messages.sendOnly(await self.getRuntime(request, context: ServerContext(call)))
      },
      MethodHandler(method: RuntimeServiceMethods.listConnections) { call in
        let messages = TypedCall(call)
        let request: ListConnectionsRequest = try await messages.request()
        try messages.sendOnly(await self.listConnections(request, context: ServerContext(call)))
      },
      MethodHandler(method: RuntimeServiceMethods.listCalls) { call in
        let messages = TypedCall(call)
        let request: ListCallsRequest = try await messages.request()
        try messages.sendOnly(await self.listCalls(request, context: ServerContext(call)))
      },
    ])
  }
}
