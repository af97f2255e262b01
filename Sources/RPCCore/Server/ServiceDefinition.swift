/// A method with the code that serves it.
@usableFromInline
package final class MethodHandler: Sendable {
  @usableFromInline package let method: MethodDescriptor
  /// What interceptors do around its calls; nil: nothing.
  @usableFromInline let hooks: ServerCallHooks?
  /// Serves one call from its first message to its last.
  @usableFromInline let work:
    nonisolated(nonsending) @Sendable (any ServerCall) async throws -> Void

  @inlinable
  package convenience init(
    method: MethodDescriptor,
    work: nonisolated(nonsending) @escaping @Sendable (any ServerCall) async throws -> Void
  ) {
    self.init(method: method, hooks: nil, work: work)
  }

  @usableFromInline
  init(
    method: MethodDescriptor, hooks: ServerCallHooks?,
    work: nonisolated(nonsending) @escaping @Sendable (any ServerCall) async throws -> Void
  ) {
    self.method = method
    self.hooks = hooks
    self.work = work
  }

  /// Serves one call to its end, with what interceptors do around it; a thrown error becomes the call's status
  /// (`Status(thrown:)`).
  ///
  /// Inlined, because each async frame costs a small call some hundred instructions.
  @inlinable
  @inline(__always)
  package nonisolated(nonsending) func serve(_ call: any ServerCall) async throws {
    guard let hooks else { return try await work(call) }
    var begun = 0
    do {
      var held = try hooks.outermost?.begin(call, &begun)
      while let holding = held {
        try await holding.hook.wait(call)
        begun += 1
        held = try holding.inner?.begin(call, &begun)
      }
      if let scope = hooks.scope, scope.surrounds(call) {
        try await scope.surround(call, work)
      } else {
        try await work(call)
      }
    } catch {
      let status = hooks.refused(call, error)
      hooks.end(call, begun, call.fate ?? status)
      throw status
    }
    hooks.end(call, begun, call.fate)
  }

  /// Tells interceptors of a call that was over before it could be served.
  package func skip(_ call: any ServerCall, _ status: Status) { hooks?.skip(call, status) }

  @inlinable
  package static func unary<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor,
    _ body:
      nonisolated(nonsending) @escaping @Sendable (Request, ServerContext) async throws -> Response
  ) -> MethodHandler {
    MethodHandler(method: method) { call in
      let messages = TypedCall(call)
      try messages.sendOnly(await body(messages.request(), ServerContext(call)))
    }
  }

  @inlinable
  package static func serverStreaming<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor,
    _ body:
      nonisolated(nonsending) @escaping @Sendable (
        Request, ResponseWriter<Response>, ServerContext
      ) async throws -> Void
  ) -> MethodHandler {
    MethodHandler(method: method) { call in
      let request = try await TypedCall(call).receiveOnly(Request.self)
      try await body(request, ResponseWriter(call), ServerContext(call))
    }
  }

  @inlinable
  package static func clientStreaming<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor,
    _ body:
      nonisolated(nonsending) @escaping @Sendable (
        RequestStream<Request>, ServerContext
      ) async throws -> Response
  ) -> MethodHandler {
    MethodHandler(method: method) { call in
      try TypedCall(call).sendOnly(await body(RequestStream(call), ServerContext(call)))
    }
  }

  @inlinable
  package static func bidirectional<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor,
    _ body:
      nonisolated(nonsending) @escaping @Sendable (
        RequestStream<Request>, ResponseWriter<Response>, ServerContext
      ) async throws -> Void
  ) -> MethodHandler {
    MethodHandler(method: method) { call in
      try await body(RequestStream(call), ResponseWriter(call), ServerContext(call))
    }
  }
}

/// A service as the router takes it: its name and its methods, made by generated code.
package struct ServiceDefinition: Sendable {
  package let name: String
  package let methods: [MethodHandler]

  package init(name: String, methods: [MethodHandler]) {
    self.name = name
    self.methods = methods
  }
}
