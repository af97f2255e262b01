/// One call as the transport gives it to a handler: messages in, messages out.
///
/// Implemented by the server runtime; used through `ServerContext`, `RequestStream` and
/// `ResponseWriter`. Confined to the handler's task tree, which runs on the connection's loop: `nonsending`
/// saves the look-up of the executor that every other async call begins with.
@usableFromInline
package protocol ServerCall: AnyObject, Sendable {
  var method: MethodDescriptor { get }
  /// Custom metadata of the request; decoded when first asked for.
  var requestMetadata: Metadata { get }
  /// When the caller stops waiting (`grpc-timeout`, or the contract's default).
  var deadline: ContinuousClock.Instant? { get }
  /// The peer's address: `127.0.0.1:41234`.
  var peer: String { get }
  /// Who the peer is; nil if it has shown no certificate, as over plaintext.
  var peerIdentity: PeerIdentity? { get }

  /// Who calls, once access control has found out; nil on methods that anyone may call.
  var principal: Principal? { get set }

  /// Why the call is over although its handler runs: its deadline has passed, or the caller is gone. What the
  /// caller gets then, whatever the handler returns; nil while the call is under way.
  var fate: Status? { get }
  /// Since the request's headers came, in nanoseconds. Reads the clock.
  var ageNanoseconds: UInt64 { get }
  /// Bytes of the request messages taken so far, as they came: compressed, without their prefixes.
  var receivedMessageBytes: Int { get }
  /// Bytes of the response messages put so far, as they are sent: compressed, without their prefixes.
  var sentMessageBytes: Int { get }
  /// One header field of the request as it came, the first of that name; without decoding the others. Nil if
  /// there is none, or it is no UTF-8.
  func requestHeader(_ name: StaticString) -> String?
  /// Where tracing keeps what it knows of the call; nil: the call is part of no trace.
  var trace: (any CallTrace)? { get set }

  /// Whether the message that `receive` gave last came compressed.
  var isRequestCompressed: Bool { get }

  /// Sent with the response headers; no effect once they are sent.
  var responseMetadata: Metadata { get set }
  /// Sent with the trailers.
  var trailingMetadata: Metadata { get set }
  /// Whether messages sent from now on may be compressed, if the caller accepts it. What is first set
  /// after the first response has no effect: the headers that would announce it are sent.
  var compressesResponses: Bool { get set }

  /// What stands at the front of the request; does not wait.
  ///
  /// - Throws: CANCELLED or DEADLINE_EXCEEDED when the call is over, INTERNAL for bytes that are no
  ///   framed message, RESOURCE_EXHAUSTED for a message over the limit.
  func front() throws(Status) -> RequestFront

  /// Whether the caller has sent all, so that `front` is never pending; false where that is not known.
  var isRequestHere: Bool { get }

  /// Suspends until `front` may answer something other than `pending`.
  nonisolated(nonsending) func waitForRequest() async throws(Status)

  /// Gives `body` the bytes of the message at the front, inflated, and forgets the message.
  func takeMessage(_ body: (UnsafeRawBufferPointer) throws(Status) -> Void) throws(Status)

  /// Lets `frame` append a message behind its prefix, of no more bytes than given, and sends it. True if
  /// the peer is behind: then `waitForRoom` comes before the next one.
  func putMessage(
    _ frame: (inout ByteBuffer, _ messageBytesMax: Int) throws(Status) -> Void
  ) throws(Status) -> Bool

  /// Suspends while the peer or the connection takes no more.
  nonisolated(nonsending) func waitForRoom() async throws(Status)

  /// Where all of these are called.
  var executor: any TaskExecutor { get }
  /// Whether the caller is there.
  var isOnExecutor: Bool { get }
}

extension ServerCall {
  package var isRequestHere: Bool { false }
}

/// What tracing knows of one call.
@usableFromInline
package protocol CallTrace: AnyObject, Sendable {
  /// 32 lower-case hexadecimal digits (W3C Trace Context): joins log lines with spans.
  var traceID: String { get }
}

/// What stands at the front of a request.
@usableFromInline
@frozen
package enum RequestFront: Sendable {
  case message
  /// The caller has sent its last message.
  case end
  /// More has to come.
  case pending
}

/// A call's messages as their types: what streams, writers and method handlers stand on.
///
/// Inlinable, so that generated services get it for their own message types, and a struct, because an
/// extension of the protocol is compiled once for all of them: code over `any` call is not specialised.
@usableFromInline
package struct TypedCall: Sendable {
  @usableFromInline let call: any ServerCall

  @inlinable package init(_ call: any ServerCall) { self.call = call }

  /// The next request message; nil after the caller's last. Suspends until it has come.
  ///
  /// - Throws: CANCELLED or DEADLINE_EXCEEDED when the call is over, INTERNAL for bytes that are no
  ///   message, INVALID_ARGUMENT with field paths for one that breaks its contract,
  ///   RESOURCE_EXHAUSTED for one over the limit.
  @inlinable
  nonisolated(nonsending) func receive<Message: WireMessage>(
    _ type: Message.Type
  ) async throws(Status) -> Message? {
    guard call.isOnExecutor else { return try await receiveElsewhere(type) }
    while true {
      switch try call.front() {
      case .message: return try take(type)
      case .end: return nil
      case .pending: try await call.waitForRequest()
      }
    }
  }

  /// The one message of a unary call's request; no async frame where it is here already, as it usually is.
  ///
  /// - Throws: as `receiveOnly`.
  @inlinable
  @inline(__always)
  package nonisolated(nonsending) func request<Message: WireMessage>()
    async throws(Status) -> Message
  {
    if let request = try receiveOnlyIfHere(Message.self) { return request }
    return try await receiveOnly(Message.self)
  }

  /// The one message of a request that is no stream.
  ///
  /// - Throws: UNIMPLEMENTED if the peer sent none or a second one (gRPC statuscodes.md).
  @inlinable
  nonisolated(nonsending) func receiveOnly<Message: WireMessage>(
    _ type: Message.Type
  ) async throws(Status) -> Message {
    precondition(call.isOnExecutor, "a handler starts on its call's executor")
    while case .pending = try call.front() { try await call.waitForRequest() }
    let message = try takeOnly(type)
    while case .pending = try call.front() { try await call.waitForRequest() }
    try requireEnd()
    return message
  }

  /// As `receiveOnly` if the whole request is here, else nil: the usual case without an async frame.
  @inlinable
  func receiveOnlyIfHere<Message: WireMessage>(
    _ type: Message.Type
  ) throws(Status) -> Message? {
    guard call.isOnExecutor, call.isRequestHere else { return nil }
    let message = try takeOnly(type)
    try requireEnd()
    return message
  }

  @inlinable
  func takeOnly<Message: WireMessage>(_ type: Message.Type) throws(Status) -> Message {
    guard case .message = try call.front() else { throw wrongCount("none came") }
    return try take(type)
  }

  @inlinable
  func requireEnd() throws(Status) {
    guard case .end = try call.front() else { throw wrongCount("a second one came") }
  }

  /// Sends one response message; suspends while the peer or the connection takes no more.
  ///
  /// Specialised but never inlined: inlined into a handler's loop it crashes the optimiser of Swift 6.3.1.
  ///
  /// - Throws: CANCELLED or DEADLINE_EXCEEDED when the call is over.
  @inlinable
  @inline(never)
  nonisolated(nonsending) func send<Message: WireMessage>(
    _ message: Message
  ) async throws(Status) {
    guard call.isOnExecutor else { return try await sendElsewhere(message) }
    if try put(message) { try await call.waitForRoom() }
  }

  /// Sends the one response message; nothing follows for which there would have to be room.
  @inlinable
  package func sendOnly<Message: WireMessage>(_ message: Message) throws(Status) {
    precondition(call.isOnExecutor, "a handler returns on its call's executor")
    _ = try put(message)
  }

  /// True if the peer is behind.
  @inlinable
  func put<Message: WireMessage>(_ message: Message) throws(Status) -> Bool {
    try call.putMessage { (buffer, messageBytesMax) throws(Status) in
      try buffer.appendFramed(message, limit: messageBytesMax)
    }
  }

  @inlinable
  func take<Message: WireMessage>(_ type: Message.Type) throws(Status) -> Message {
    var taken: Message?
    try call.takeMessage { (bytes) throws(Status) in
      do throws(WireError) {
        taken = try Message(decoding: bytes)
      } catch {
        throw Status(.internal, "the request can't be decoded: \(error.reason)")
      }
    }
    guard let message = taken else { throw Status(.internal, "the transport gave no message") }
    var violations: [FieldViolation] = []
    message.validate("", into: &violations)
    if !violations.isEmpty { throw Status(invalid: violations) }
    return message
  }

  // An unstructured task of a handler does not inherit the executor.

  @usableFromInline
  nonisolated(nonsending) func receiveElsewhere<Message: WireMessage>(
    _ type: Message.Type
  ) async throws(Status) -> Message? {
    try await withTaskExecutorPreference(call.executor) { () async throws(Status) in
      try await receive(type)
    }
  }

  @usableFromInline
  nonisolated(nonsending) func sendElsewhere<Message: WireMessage>(
    _ message: Message
  ) async throws(Status) {
    try await withTaskExecutorPreference(call.executor) { () async throws(Status) in
      try await send(message)
    }
  }

  @usableFromInline
  func wrongCount(_ fault: String) -> Status {
    Status(.unimplemented, "\(call.method.path) takes one request message, \(fault)")
  }
}

extension Status {
  /// INVALID_ARGUMENT for a message that breaks rules of its contract: the first few violations for people, all of
  /// them for programs.
  @usableFromInline
  package init(invalid violations: [FieldViolation]) {
    let told = violations.prefix(StatusLimits.violationsToldMax)
    let more = violations.count - told.count
    self.init(
      .invalidArgument,
      told.map { "\($0.field): \($0.description)" }.joined(separator: "; ")
        + (more > 0 ? " (and \(more) more)" : ""),
      details: [
        .errorInfo(
          reason: "FIELD_INVALID", domain: Self.errorDomain,
          metadata: ["field": violations[0].field]),
        .badRequest(violations),
      ])
  }
}

/// What a handler may know and set of its call.
@usableFromInline
package struct ServerContext: Sendable {
  @usableFromInline let call: any ServerCall

  @inlinable package init(_ call: any ServerCall) { self.call = call }

  package var method: MethodDescriptor { call.method }
  package var metadata: Metadata { call.requestMetadata }
  package var deadline: ContinuousClock.Instant? { call.deadline }
  package var peer: String { call.peer }
  /// Who the caller is by its certificate; nil if it has shown none, as over plaintext.
  package var peerIdentity: PeerIdentity? { call.peerIdentity }
  /// Who calls, as access control has found out; nil on methods that anyone may call.
  package var principal: Principal? { call.principal }
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
@usableFromInline
package struct RequestStream<Message: WireMessage>: AsyncSequence, Sendable {
  @usableFromInline package typealias Element = Message
  @usableFromInline let call: any ServerCall

  @inlinable package init(_ call: any ServerCall) { self.call = call }

  @inlinable package func makeAsyncIterator() -> Iterator { Iterator(call: call) }

  @usableFromInline
  package struct Iterator: AsyncIteratorProtocol {
    @usableFromInline let call: any ServerCall

    @inlinable init(call: any ServerCall) { self.call = call }

    @inlinable package nonisolated(nonsending) mutating func next() async throws(Status) -> Message?
    {
      try await TypedCall(call).receive(Message.self)
    }

    @inlinable package mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(Status) -> Message? {
      try await TypedCall(call).receive(Message.self)
    }
  }
}

/// Where a streaming handler writes its responses.
@usableFromInline
package struct ResponseWriter<Message: WireMessage>: Sendable {
  @usableFromInline let call: any ServerCall

  @inlinable package init(_ call: any ServerCall) { self.call = call }

  /// Suspends while the reader is slow: memory stays bounded.
  @inlinable package nonisolated(nonsending) func write(_ message: Message) async throws(Status) {
    try await TypedCall(call).send(message)
  }
}
