// Written by protoc-gen-kontor from grpc/testing/test.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `grpc.testing.TestService`.
public enum TestServiceMethods {
  /// Gives an empty message for an empty message.
  public static let emptyCall = MethodDescriptor(service: "grpc.testing.TestService", method: "EmptyCall", kind: .unary)
  /// Gives one response of the size asked for.
  public static let unaryCall = MethodDescriptor(service: "grpc.testing.TestService", method: "UnaryCall", kind: .unary)
  /// As UnaryCall, with cache control headers.
  public static let cacheableUnaryCall = MethodDescriptor(service: "grpc.testing.TestService", method: "CacheableUnaryCall", kind: .unary)
  /// Gives one response for each entry of `response_parameters`.
  public static let streamingOutputCall = MethodDescriptor(service: "grpc.testing.TestService", method: "StreamingOutputCall", kind: .serverStreaming)
  /// Gives the sum of the payload sizes once the client has sent all.
  public static let streamingInputCall = MethodDescriptor(service: "grpc.testing.TestService", method: "StreamingInputCall", kind: .clientStreaming)
  /// Answers each request at once with its responses.
  public static let fullDuplexCall = MethodDescriptor(service: "grpc.testing.TestService", method: "FullDuplexCall", kind: .bidirectional)
  /// Answers the requests in order once the client has sent all.
  public static let halfDuplexCall = MethodDescriptor(service: "grpc.testing.TestService", method: "HalfDuplexCall", kind: .bidirectional)
  /// Never implemented: the answer is UNIMPLEMENTED.
  public static let unimplementedCall = MethodDescriptor(service: "grpc.testing.TestService", method: "UnimplementedCall", kind: .unary)
}

/// Every kind of call, for peers in other languages to be tested against.
package protocol TestService: Sendable {
  /// Gives an empty message for an empty message.
  func emptyCall(_ request: Empty, context: ServerContext) async throws -> Empty
  /// Gives one response of the size asked for.
  func unaryCall(_ request: SimpleRequest, context: ServerContext) async throws -> SimpleResponse
  /// As UnaryCall, with cache control headers.
  func cacheableUnaryCall(_ request: SimpleRequest, context: ServerContext) async throws -> SimpleResponse
  /// Gives one response for each entry of `response_parameters`.
  func streamingOutputCall(_ request: StreamingOutputCallRequest, responses: ResponseWriter<StreamingOutputCallResponse>, context: ServerContext) async throws
  /// Gives the sum of the payload sizes once the client has sent all.
  func streamingInputCall(_ requests: RequestStream<StreamingInputCallRequest>, context: ServerContext) async throws -> StreamingInputCallResponse
  /// Answers each request at once with its responses.
  func fullDuplexCall(_ requests: RequestStream<StreamingOutputCallRequest>, responses: ResponseWriter<StreamingOutputCallResponse>, context: ServerContext) async throws
  /// Answers the requests in order once the client has sent all.
  func halfDuplexCall(_ requests: RequestStream<StreamingOutputCallRequest>, responses: ResponseWriter<StreamingOutputCallResponse>, context: ServerContext) async throws
  /// Never implemented: the answer is UNIMPLEMENTED.
  func unimplementedCall(_ request: Empty, context: ServerContext) async throws -> Empty
}

extension TestService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "grpc.testing.TestService", methods: [
      MethodHandler(method: TestServiceMethods.emptyCall) { call in
        let messages = TypedCall(call)
        let request: Empty = try await messages.request()
        try messages.sendOnly(await self.emptyCall(request, context: ServerContext(call)))
      },
      MethodHandler(method: TestServiceMethods.unaryCall) { call in
        let messages = TypedCall(call)
        let request: SimpleRequest = try await messages.request()
        try messages.sendOnly(await self.unaryCall(request, context: ServerContext(call)))
      },
      MethodHandler(method: TestServiceMethods.cacheableUnaryCall) { call in
        let messages = TypedCall(call)
        let request: SimpleRequest = try await messages.request()
        try messages.sendOnly(await self.cacheableUnaryCall(request, context: ServerContext(call)))
      },
      .serverStreaming(TestServiceMethods.streamingOutputCall) { try await self.streamingOutputCall($0, responses: $1, context: $2) },
      .clientStreaming(TestServiceMethods.streamingInputCall) { try await self.streamingInputCall($0, context: $1) },
      .bidirectional(TestServiceMethods.fullDuplexCall) { try await self.fullDuplexCall($0, responses: $1, context: $2) },
      .bidirectional(TestServiceMethods.halfDuplexCall) { try await self.halfDuplexCall($0, responses: $1, context: $2) },
      MethodHandler(method: TestServiceMethods.unimplementedCall) { call in
        let messages = TypedCall(call)
        let request: Empty = try await messages.request()
        try messages.sendOnly(await self.unimplementedCall(request, context: ServerContext(call)))
      },
    ])
  }
}

/// What the contract says of the methods of `grpc.testing.UnimplementedService`.
public enum UnimplementedServiceMethods {
  /// Never implemented: the answer is UNIMPLEMENTED.
  public static let unimplementedCall = MethodDescriptor(service: "grpc.testing.UnimplementedService", method: "UnimplementedCall", kind: .unary)
}

/// A service that no server has.
package protocol UnimplementedService: Sendable {
  /// Never implemented: the answer is UNIMPLEMENTED.
  func unimplementedCall(_ request: Empty, context: ServerContext) async throws -> Empty
}

extension UnimplementedService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "grpc.testing.UnimplementedService", methods: [
      MethodHandler(method: UnimplementedServiceMethods.unimplementedCall) { call in
        let messages = TypedCall(call)
        let request: Empty = try await messages.request()
        try messages.sendOnly(await self.unimplementedCall(request, context: ServerContext(call)))
      },
    ])
  }
}
