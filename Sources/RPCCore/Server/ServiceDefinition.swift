/// A method with the code that serves it.
@usableFromInline
package struct MethodHandler: Sendable {
  @usableFromInline package let method: MethodDescriptor
  /// Serves one call to its end; a thrown error becomes the call's status (`Status(thrown:)`).
  @usableFromInline package let serve:
    nonisolated(nonsending) @Sendable (any ServerCall) async throws -> Void

  /// Told of a call that was over before it could be served; nil: nobody is.
  @usableFromInline package let skip: (@Sendable (any ServerCall, Status) -> Void)?

  @inlinable
  package init(
    method: MethodDescriptor, skip: (@Sendable (any ServerCall, Status) -> Void)? = nil,
    serve: nonisolated(nonsending) @escaping @Sendable (any ServerCall) async throws -> Void
  ) {
    self.method = method
    self.skip = skip
    self.serve = serve
  }

  @inlinable
  package static func unary<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor,
    _ body:
      nonisolated(nonsending) @escaping @Sendable (Request, ServerContext) async throws -> Response
  ) -> MethodHandler {
    MethodHandler(method: method) { call in
      let messages = TypedCall(call)
      let request =
        if let request = try messages.receiveOnlyIfHere(Request.self) {
          request
        } else {
          try await messages.receiveOnly(Request.self)
        }
      try messages.sendOnly(await body(request, ServerContext(call)))
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
