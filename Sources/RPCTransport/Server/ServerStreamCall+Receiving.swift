internal import HTTP2
internal import Networking
internal import RPCCore

extension ServerStreamCall {
  func front() throws(Status) -> RequestFront {
    if let fate { throw fate }
    guard phase == .running else { throw Status(.cancelled, "the call is over") }
    switch deframer.next(isAtEnd: isRequestEnded) {
    case .message: return .message
    case .end: return .end
    case .refused(let status): throw status
    case .incomplete: return .pending
    }
  }

  func takeMessage(_ body: (UnsafeRawBufferPointer) throws(Status) -> Void) throws(Status) {
    guard case .message(let front) = deframer.next(isAtEnd: isRequestEnded) else {
      throw Status(.internal, "a second task of the handler took the message")
    }
    isRequestCompressed = front.isCompressed
    receivedMessageBytes += front.count
    if front.isCompressed {
      try inflate(front, body)
    } else {
      try deframer.withBytes(of: front) { (bytes) throws(Status) in try body(bytes) }
    }
    giveBack(deframer.consume(front))
  }

  private func inflate(
    _ front: MessageDeframer.Message, _ body: (UnsafeRawBufferPointer) throws(Status) -> Void
  ) throws(Status) {
    guard let connection else { throw Status(.cancelled, "the connection is closed") }
    guard head.marks.contains(.gzip) else {
      throw Status(.internal, "a message is marked as compressed, and grpc-encoding names nothing")
    }
    var limits = connection.limits.calls
    limits.receivedMessageBytesMax = deframer.messageBytesMax
    let resources = connection.resources
    try deframer.withBytes(of: front) { (bytes) throws(Status) in
      try resources.inflate(bytes, limits)
    }
    defer { resources.shrink() }
    try resources.message.withBytes { (bytes) throws(Status) in try body(bytes) }
  }

  // MARK: Bytes

  /// Takes DATA. Credit goes back at once while a message is incomplete, which needs its bytes to become
  /// whole; once a whole message waits, only as the handler takes messages.
  func receive(_ bytes: UnsafeRawBufferPointer, on connection: ServerConnection) {
    guard isReceiving, fate == nil, outcome == nil else {
      return connection.creditConnection(bytes.count)
    }
    requestProgressAt = loop.uptime
    let before = deframer.bufferedBytes
    let holdsMessage = before > 0 && isMessageWhole
    deframer.append(bytes)
    let taken = deframer.bufferedBytes - before
    heldBytes += taken
    connection.addInbound(taken)
    connection.creditConnection(bytes.count)
    if holdsMessage {
      withheldBytes += bytes.count
    } else {
      owe(bytes.count, on: connection)
    }
    if phase == .running {
      wakeReceiver()
    } else if phase == .body, case .refused(let status) = deframer.next(isAtEnd: false) {
      end(status)
    }
    connection.makeInputRoom()
  }

  /// Ends the call for want of room, and forgets its request at once.
  func shed(_ status: Status, on connection: ServerConnection) {
    end(status)
    letGo(heldBytes, on: connection)
    deframer.reset(messageBytesMax: 0)
  }

  /// There is a handler to take what comes, or will be.
  private var isReceiving: Bool {
    switch phase {
    case .body, .ready, .running: true
    case .idle, .head, .finished, .refused: false
    }
  }

  /// The peer sends no more.
  func receiveEnd(on connection: ServerConnection) {
    isRequestEnded = true
    switch phase {
    case .body: startHandler(on: connection)
    case .running: wakeReceiver()
    case .idle, .head, .ready, .finished, .refused: break
    }
  }

  /// A message is begun and not whole: its next byte is owed by the peer.
  var isMessageIncomplete: Bool {
    if isRequestEnded { return false }
    if phase == .body { return true }
    return phase == .running && deframer.bufferedBytes > 0 && !isMessageWhole
  }

  /// What came is of no use yet, for want of more of it. Of one request that is whole only the end is to
  /// come, often in the same read.
  var isUploadUnfinished: Bool {
    if isRequestEnded || deframer.bufferedBytes == 0 { return false }
    switch phase {
    case .running: return !isMessageWhole
    case .body:
      guard case .message(let message) = deframer.next(isAtEnd: false) else { return true }
      // A second message is one too many.
      return deframer.bufferedBytes > MessageDeframer.prefixBytes + message.count
    case .idle, .head, .ready, .finished, .refused: return false
    }
  }

  private var isMessageWhole: Bool {
    if case .message = deframer.next(isAtEnd: false) { return true }
    return false
  }

  /// Bytes of the request no longer count against the connection, which may have waited for that.
  func letGo(_ count: Int, on connection: ServerConnection) {
    let count = min(count, heldBytes)
    heldBytes -= count
    connection.addInbound(-count)
    connection.creditConnection(0)
  }

  private func giveBack(_ count: Int) {
    guard let connection else { return }
    letGo(count, on: connection)
    // The peer may have waited for this: its time begins anew.
    requestProgressAt = loop.uptime
    if withheldBytes == 0 { return }
    let returned = isMessageWhole ? min(withheldBytes, count) : withheldBytes
    withheldBytes -= returned
    owe(returned, on: connection)
  }

  /// In portions of a quarter window: the peer never runs out, and few WINDOW_UPDATEs are sent.
  private func owe(_ count: Int, on connection: ServerConnection) {
    owedBytes += count
    guard !isRequestEnded, owedBytes >= Int(connection.limits.streamWindowBytes) / 4, let stream
    else { return }
    connection.session.creditStream(stream, owedBytes)
    connection.flushLater()
    owedBytes = 0
  }
}
