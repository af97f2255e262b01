/// Something that can start calls: a channel. Generated client stubs are written against it.
public protocol CallInvoker: Sendable {
  /// Starts a call. It may still wait for a connection or a stream when this returns: how it fares shows
  /// when messages are sent or taken.
  ///
  /// - Throws: UNAVAILABLE if no call can be started any more, INTERNAL for metadata that can't be sent.
  func start(_ method: MethodDescriptor, _ options: CallOptions) async throws(Status)
    -> any ClientCall

  /// One request, one response: `start` and all that follows. A channel does it in fewer steps.
  ///
  /// It runs where the caller does.
  ///
  /// - Throws: the call's status if it is not OK, UNIMPLEMENTED if none or several responses come.
  nonisolated(nonsending) func unary<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor, _ request: Request, _ options: CallOptions
  ) async throws(Status) -> Response
}

/// One call as a channel gives it: messages out, messages in.
public protocol ClientCall: AnyObject, Sendable {
  /// Sends one request message; suspends while the peer takes no more.
  ///
  /// - Parameter compresses: false sends the message as it is also in a call that compresses
  ///   (`CallOptions.compressesRequests`): for one that is compressed already.
  func send<Message: WireMessage>(_ message: Message, compresses: Bool) async throws(Status)
  /// Says that no further request message comes.
  func halfClose() async throws(Status)
  /// The next response message; nil when the call has ended with OK.
  ///
  /// - Throws: the call's status if it is not OK.
  func receive<Message: WireMessage>(_ type: Message.Type) async throws(Status) -> Message?
  /// The response headers' custom metadata; suspends until they have come.
  func initialMetadata() async throws(Status) -> Metadata
  /// The trailers' custom metadata; empty before the call has ended.
  var trailingMetadata: Metadata { get async }
  /// Response messages taken so far that came compressed.
  var compressedResponses: Int { get }
  /// Ends the call with CANCELLED if it is still open, and tells the peer.
  func cancel()
}

extension ClientCall {
  /// Sends one request message, compressed if the call compresses; suspends while the peer takes no more.
  public func send<Message: WireMessage>(_ message: Message) async throws(Status) {
    try await send(message, compresses: true)
  }
}

/// What a caller may set of one call.
public struct CallOptions: Sendable {
  /// From the start of the call; nil: the contract's default.
  public var timeout: Duration?
  /// Custom metadata of the request.
  public var metadata: Metadata
  /// Whether request messages are sent gzip-compressed; nil: as the channel does.
  public var compressesRequests: Bool?
  /// Whether the call waits for a connection, up to its deadline, in place of failing with UNAVAILABLE
  /// when the server can't be reached.
  public var waitsForReady: Bool
  /// Whether the call ends by the deadline of the work that it is part of (`AmbientDeadline`).
  public var inheritsDeadline = true

  /// The contract's deadline, no metadata, no compression, unless said otherwise.
  public init(
    timeout: Duration? = nil, metadata: Metadata = [:], compressesRequests: Bool? = nil,
    waitsForReady: Bool = false
  ) {
    self.timeout = timeout
    self.metadata = metadata
    self.compressesRequests = compressesRequests
    self.waitsForReady = waitsForReady
  }
}
