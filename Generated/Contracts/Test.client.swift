// Written by protoc-gen-kontor from grpc/testing/test.proto; do not edit.

public import RPCCore

/// Every kind of call, for peers in other languages to be tested against.
public struct TestServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Gives an empty message for an empty message.
  public func emptyCall(_ request: Empty, options: CallOptions = CallOptions()) async throws(Status) -> Empty {
    try await invoker.unary(TestServiceMethods.emptyCall, request, options)
  }

  /// Gives one response of the size asked for.
  public func unaryCall(_ request: SimpleRequest, options: CallOptions = CallOptions()) async throws(Status) -> SimpleResponse {
    try await invoker.unary(TestServiceMethods.unaryCall, request, options)
  }

  /// As UnaryCall, with cache control headers.
  public func cacheableUnaryCall(_ request: SimpleRequest, options: CallOptions = CallOptions()) async throws(Status) -> SimpleResponse {
    try await invoker.unary(TestServiceMethods.cacheableUnaryCall, request, options)
  }

  /// Gives one response for each entry of `response_parameters`.
  public func streamingOutputCall(_ request: StreamingOutputCallRequest, options: CallOptions = CallOptions()) async throws(Status) -> ResponseStream<StreamingOutputCallResponse> {
    try await invoker.serverStreaming(TestServiceMethods.streamingOutputCall, request, options)
  }

  /// Gives the sum of the payload sizes once the client has sent all.
  public func streamingInputCall(options: CallOptions = CallOptions()) async throws(Status) -> ClientStreamingCall<StreamingInputCallRequest, StreamingInputCallResponse> {
    try await invoker.clientStreaming(TestServiceMethods.streamingInputCall, options)
  }

  /// Answers each request at once with its responses.
  public func fullDuplexCall(options: CallOptions = CallOptions()) async throws(Status) -> BidirectionalCall<StreamingOutputCallRequest, StreamingOutputCallResponse> {
    try await invoker.bidirectional(TestServiceMethods.fullDuplexCall, options)
  }

  /// Answers the requests in order once the client has sent all.
  public func halfDuplexCall(options: CallOptions = CallOptions()) async throws(Status) -> BidirectionalCall<StreamingOutputCallRequest, StreamingOutputCallResponse> {
    try await invoker.bidirectional(TestServiceMethods.halfDuplexCall, options)
  }

  /// Never implemented: the answer is UNIMPLEMENTED.
  public func unimplementedCall(_ request: Empty, options: CallOptions = CallOptions()) async throws(Status) -> Empty {
    try await invoker.unary(TestServiceMethods.unimplementedCall, request, options)
  }
}

/// A service that no server has.
public struct UnimplementedServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Never implemented: the answer is UNIMPLEMENTED.
  public func unimplementedCall(_ request: Empty, options: CallOptions = CallOptions()) async throws(Status) -> Empty {
    try await invoker.unary(UnimplementedServiceMethods.unimplementedCall, request, options)
  }
}
