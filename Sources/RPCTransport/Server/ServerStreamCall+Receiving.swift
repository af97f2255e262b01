internal import HTTP2
internal import Networking
internal import RPCCore

extension ServerStreamCall {
  nonisolated(nonsending) func receive<Message: WireMessage>(
    _ type: Message.Type
  ) async throws(Status) -> Message? {
    guard loop.isOnLoop else {
      // An unstructured task of a handler does not inherit the loop.
      return try await withTaskExecutorPreference(loop) { () async throws(Status) in
        try await receive(type)
      }
    }
    while true {
      if let fate { throw fate }
      switch deframer.next(isAtEnd: isRequestEnded) {
      case .message(let message): return try take(message)
      case .end: return nil
      case .refused(let status): throw status
      case .incomplete: try await waitForInput()
      }
    }
  }

  private func take<Message: WireMessage>(_ front: MessageDeframer.Message) throws(Status)
    -> Message
  {
    let message: Message
    isRequestCompressed = front.isCompressed
    if front.isCompressed {
      message = try inflated(front)
    } else {
      message = try deframer.withBytes(of: front) { (bytes) throws(Status) in try decode(bytes) }
    }
    giveBack(deframer.consume(front))
    var violations: [FieldViolation] = []
    message.validate("", into: &violations)
    if !violations.isEmpty { throw Self.invalid(violations) }
    return message
  }

  private func decode<Message: WireMessage>(_ bytes: UnsafeRawBufferPointer) throws(Status)
    -> Message
  {
    do throws(WireError) {
      return try Message(decoding: bytes)
    } catch {
      throw Status(.internal, "the request can't be decoded: \(error.reason)")
    }
  }

  private func inflated<Message: WireMessage>(_ front: MessageDeframer.Message) throws(Status)
    -> Message
  {
    guard let connection else { throw Status(.cancelled, "the connection is closed") }
    guard head.encoding == .gzip else {
      throw Status(.internal, "a message is marked as compressed, and grpc-encoding names nothing")
    }
    var limits = connection.limits.calls
    limits.receivedMessageBytesMax = deframer.messageBytesMax
    let resources = connection.resources
    try deframer.withBytes(of: front) { (bytes) throws(Status) in
      try resources.inflate(bytes, limits)
    }
    defer { resources.shrink() }
    return try resources.message.withBytes { (bytes) throws(Status) in try decode(bytes) }
  }

  private static func invalid(_ violations: [FieldViolation]) -> Status {
    let first = violations[0]
    let more = violations.count > 1 ? " (and \(violations.count - 1) more)" : ""
    return Status(
      .invalidArgument, "\(first.field): \(first.description)\(more)",
      details: [.badRequest(violations)])
  }

  // MARK: Bytes

  /// Takes DATA. Credit goes back at once while a message is incomplete, which needs its bytes to become
  /// whole; once a whole message waits, only as the handler takes messages.
  func receive(_ bytes: UnsafeRawBufferPointer) {
    guard let connection, phase == .body || phase == .running, fate == nil, outcome == nil else {
      connection?.creditConnection(bytes.count)
      return
    }
    progressAt = loop.now
    let before = deframer.bufferedBytes
    let holdsMessage = before > 0 && isMessageWhole
    deframer.append(bytes)
    connection.inboundBytes += deframer.bufferedBytes - before
    connection.creditConnection(bytes.count)
    if holdsMessage {
      withheldBytes += bytes.count
    } else {
      owe(bytes.count)
    }
    if phase == .running {
      wakeReceiver()
    } else if case .refused(let status) = deframer.next(isAtEnd: false) {
      end(status)
    }
  }

  /// The peer sends no more.
  func receiveEnd() {
    isRequestEnded = true
    switch phase {
    case .body: startHandler()
    case .running: wakeReceiver()
    case .idle, .head, .finished, .refused: break
    }
  }

  /// A message is begun and not whole: its next byte is owed by the peer.
  var isMessageIncomplete: Bool {
    if isRequestEnded { return false }
    if phase == .body { return true }
    return phase == .running && deframer.bufferedBytes > 0 && !isMessageWhole
  }

  private var isMessageWhole: Bool {
    if case .message = deframer.next(isAtEnd: false) { return true }
    return false
  }

  private func giveBack(_ count: Int) {
    guard let connection else { return }
    connection.inboundBytes -= count
    connection.creditConnection(0)
    if withheldBytes == 0 { return }
    let returned = isMessageWhole ? min(withheldBytes, count) : withheldBytes
    withheldBytes -= returned
    owe(returned)
  }

  /// In portions of a quarter window: the peer never runs out, and few WINDOW_UPDATEs are sent.
  private func owe(_ count: Int) {
    owedBytes += count
    guard let stream, let connection, !isRequestEnded,
      owedBytes >= Int(connection.limits.streamWindowBytes) / 4
    else { return }
    connection.session.creditStream(stream, owedBytes)
    connection.flushLater()
    owedBytes = 0
  }
}
