/// The four kinds of call over a `CallInvoker`; generated client stubs are one line each over these.
extension CallInvoker {
  /// One request, one response, step by step.
  public nonisolated(nonsending) func unary<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor, _ request: Request, _ options: CallOptions
  ) async throws(Status) -> Response {
    try await unaryInSteps(method, request, options)
  }

  /// A unary call as a call of any kind.
  package func unaryInSteps<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor, _ request: Request, _ options: CallOptions
  ) async throws(Status) -> Response {
    let call = try await start(method, options)
    try await call.send(request)
    try await call.halfClose()
    return try await call.receiveOnly(Response.self, method)
  }

  /// One request, a stream of responses.
  public func serverStreaming<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor, _ request: Request, _ options: CallOptions
  ) async throws(Status) -> ResponseStream<Response> {
    let call = try await start(method, options)
    try await call.send(request)
    try await call.halfClose()
    return ResponseStream(call)
  }

  /// A stream of requests, one response.
  public func clientStreaming<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor, _ options: CallOptions
  ) async throws(Status) -> ClientStreamingCall<Request, Response> {
    ClientStreamingCall(method: method, call: try await start(method, options))
  }

  /// Streams both ways, independent of each other.
  public func bidirectional<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor, _ options: CallOptions
  ) async throws(Status) -> BidirectionalCall<Request, Response> {
    BidirectionalCall(call: try await start(method, options))
  }
}

extension ClientCall {
  /// The one message of a response that is no stream, and the OK after it.
  func receiveOnly<Message: WireMessage>(
    _ type: Message.Type, _ method: MethodDescriptor
  ) async throws(Status) -> Message {
    guard let message = try await receive(type) else {
      throw Status(.unimplemented, "\(method.path) gives one response message, none came")
    }
    if try await receive(type) != nil {
      throw Status(.unimplemented, "\(method.path) gives one response message, a second one came")
    }
    return message
  }
}

/// The responses of a server-streaming call, with back-pressure: the peer may send more only as they
/// are taken. Dropping the sequence before its end cancels the call.
public struct ResponseStream<Message: WireMessage>: AsyncSequence, Sendable {
  /// A response.
  public typealias Element = Message
  private let call: any ClientCall

  init(_ call: any ClientCall) { self.call = call }

  /// There is one sequence of responses: iterators share it.
  public func makeAsyncIterator() -> Iterator { Iterator(call: call) }

  /// The response headers' custom metadata; suspends until they have come.
  public func initialMetadata() async throws(Status) -> Metadata {
    try await call.initialMetadata()
  }
  /// The trailers' custom metadata; empty before the end.
  public var trailingMetadata: Metadata { get async { await call.trailingMetadata } }
  /// Responses taken so far that came compressed.
  public var compressedResponses: Int { call.compressedResponses }
  /// Ends the call with CANCELLED if it is still open.
  public func cancel() { call.cancel() }

  /// Takes the responses one by one.
  public struct Iterator: AsyncIteratorProtocol {
    let call: any ClientCall

    /// The next response; nil when the call has ended with OK.
    public mutating func next() async throws(Status) -> Message? {
      try await call.receive(Message.self)
    }
    /// The same, on the caller's actor.
    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(Status) -> Message? {
      try await call.receive(Message.self)
    }
  }
}

/// An open client-streaming call: write, then `finish` for the response.
public struct ClientStreamingCall<Request: WireMessage, Response: WireMessage>: Sendable {
  let method: MethodDescriptor
  let call: any ClientCall

  /// Sends a request; suspends while the peer takes no more.
  ///
  /// - Parameter compresses: false sends it as it is also in a call that compresses.
  public func write(_ request: Request, compresses: Bool = true) async throws(Status) {
    try await call.send(request, compresses: compresses)
  }
  /// Says that all is sent, and waits for the response.
  public func finish() async throws(Status) -> Response {
    try await call.halfClose()
    return try await call.receiveOnly(Response.self, method)
  }
  /// Ends the call with CANCELLED if it is still open.
  public func cancel() { call.cancel() }
}

/// An open bidirectional call.
public struct BidirectionalCall<Request: WireMessage, Response: WireMessage>: Sendable {
  let call: any ClientCall

  /// Sends a request; suspends while the peer takes no more.
  ///
  /// - Parameter compresses: false sends it as it is also in a call that compresses.
  public func write(_ request: Request, compresses: Bool = true) async throws(Status) {
    try await call.send(request, compresses: compresses)
  }
  /// Says that no further request comes; responses may still.
  public func finishWriting() async throws(Status) { try await call.halfClose() }
  /// What the server answers; may be read while requests are written.
  public var responses: ResponseStream<Response> { ResponseStream(call) }
  /// Ends the call with CANCELLED if it is still open.
  public func cancel() { call.cancel() }
}
