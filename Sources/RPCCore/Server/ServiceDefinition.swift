/// A method with the code that serves it.
package struct MethodHandler: Sendable {
  package let method: MethodDescriptor
  /// Serves one call to its end; a thrown error becomes the call's status (`Status(thrown:)`).
  package let serve: nonisolated(nonsending) @Sendable (any ServerCall) async throws -> Void

  package static func unary<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor,
    _ body:
      nonisolated(nonsending) @escaping @Sendable (Request, ServerContext) async throws -> Response
  ) -> MethodHandler {
    MethodHandler(method: method) { call in
      let request = try await call.receiveOnly(Request.self)
      try await call.send(body(request, ServerContext(call)))
    }
  }

  package static func serverStreaming<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor,
    _ body:
      nonisolated(nonsending) @escaping @Sendable (
        Request, ResponseWriter<Response>, ServerContext
      ) async throws -> Void
  ) -> MethodHandler {
    MethodHandler(method: method) { call in
      let request = try await call.receiveOnly(Request.self)
      try await body(request, ResponseWriter(call), ServerContext(call))
    }
  }

  package static func clientStreaming<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor,
    _ body:
      nonisolated(nonsending) @escaping @Sendable (
        RequestStream<Request>, ServerContext
      ) async throws -> Response
  ) -> MethodHandler {
    MethodHandler(method: method) { call in
      try await call.send(body(RequestStream(call), ServerContext(call)))
    }
  }

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

extension ServerCall {
  /// The one message of a request that is no stream.
  ///
  /// - Throws: UNIMPLEMENTED if the peer sent none or a second one (gRPC statuscodes.md).
  nonisolated(nonsending) func receiveOnly<Message: WireMessage>(
    _ type: Message.Type
  ) async throws(Status) -> Message {
    guard let message = try await receive(type) else {
      throw Status(.unimplemented, "\(method.path) takes one request message, none came")
    }
    if try await receive(type) != nil {
      throw Status(.unimplemented, "\(method.path) takes one request message, a second one came")
    }
    return message
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
