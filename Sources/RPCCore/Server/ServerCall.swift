/// One call as the transport gives it to a handler: messages in, messages out.
///
/// Implemented by the server runtime; used through `ServerContext`, `RequestStream` and
/// `ResponseWriter`. Confined to the handler's task tree, which runs on the connection's loop: `nonsending`
/// saves the look-up of the executor that every other async call begins with.
package protocol ServerCall: AnyObject, Sendable {
  var method: MethodDescriptor { get }
  /// Custom metadata of the request; decoded when first asked for.
  var requestMetadata: Metadata { get }
  /// When the caller stops waiting (`grpc-timeout`, or the contract's default).
  var deadline: ContinuousClock.Instant? { get }
  /// The peer's address: `127.0.0.1:41234`.
  var peer: String { get }

  /// Whether the message that `receive` gave last came compressed.
  var isRequestCompressed: Bool { get }

  /// Sent with the response headers; no effect once they are sent.
  var responseMetadata: Metadata { get set }
  /// Sent with the trailers.
  var trailingMetadata: Metadata { get set }
  /// Whether messages sent from now on may be compressed, if the caller accepts it. What is first set
  /// after the first response has no effect: the headers that would announce it are sent.
  var compressesResponses: Bool { get set }

  /// The next request message; nil after the caller's last. Suspends until it has come.
  ///
  /// - Throws: CANCELLED or DEADLINE_EXCEEDED when the call is over, INTERNAL for bytes that are no
  ///   message, INVALID_ARGUMENT with field paths for one that breaks its contract,
  ///   RESOURCE_EXHAUSTED for one over the limit.
  nonisolated(nonsending) func receive<Message: WireMessage>(
    _ type: Message.Type
  ) async throws(Status) -> Message?

  /// Sends one response message; suspends while the peer or the connection takes no more.
  ///
  /// - Throws: CANCELLED or DEADLINE_EXCEEDED when the call is over.
  nonisolated(nonsending) func send<Message: WireMessage>(
    _ message: Message
  ) async throws(Status)
}

/// What a handler may know and set of its call.
package struct ServerContext: Sendable {
  private let call: any ServerCall

  package init(_ call: any ServerCall) { self.call = call }

  package var method: MethodDescriptor { call.method }
  package var metadata: Metadata { call.requestMetadata }
  package var deadline: ContinuousClock.Instant? { call.deadline }
  package var peer: String { call.peer }
  /// Whether the request message taken last came compressed.
  package var isRequestCompressed: Bool { call.isRequestCompressed }
  package var responseMetadata: Metadata {
    get { call.responseMetadata }
    nonmutating set { call.responseMetadata = newValue }
  }
  package var trailingMetadata: Metadata {
    get { call.trailingMetadata }
    nonmutating set { call.trailingMetadata = newValue }
  }
  package var compressesResponses: Bool {
    get { call.compressesResponses }
    nonmutating set { call.compressesResponses = newValue }
  }
}

/// The request messages of a client-streaming or bidirectional call, in order, with back-pressure:
/// the peer may send more only as they are taken.
package struct RequestStream<Message: WireMessage>: AsyncSequence, Sendable {
  package typealias Element = Message
  private let call: any ServerCall

  package init(_ call: any ServerCall) { self.call = call }

  package func makeAsyncIterator() -> Iterator { Iterator(call: call) }

  package struct Iterator: AsyncIteratorProtocol {
    fileprivate let call: any ServerCall

    package nonisolated(nonsending) mutating func next() async throws(Status) -> Message? {
      try await call.receive(Message.self)
    }

    package mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(Status) -> Message? {
      try await call.receive(Message.self)
    }
  }
}

/// Where a streaming handler writes its responses.
package struct ResponseWriter<Message: WireMessage>: Sendable {
  private let call: any ServerCall

  package init(_ call: any ServerCall) { self.call = call }

  /// Suspends while the reader is slow: memory stays bounded.
  package nonisolated(nonsending) func write(_ message: Message) async throws(Status) {
    try await call.send(message)
  }
}
