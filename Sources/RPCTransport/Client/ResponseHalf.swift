internal import RPCCore

/// The response side of a call: what has come and the caller has not taken, up to the status.
///
/// Says how many bytes of window credit to give back to the peer: a message's when it is taken, so that
/// a slow reader stops the producer; those of a message still coming only when a reader waits
/// for it and it does not fit the window.
struct ResponseHalf: ~Copyable {
  /// What stands next for the reader; `credit` is window to give back to the peer.
  enum Next: ~Copyable {
    case message(ByteBuffer, isCompressed: Bool, credit: Int)
    /// Nothing yet.
    case nothing
    /// The call is over and everything before its status was taken.
    case end(Status)
  }

  private var deframer: MessageDeframer
  /// The method gives one message: it is worth waking the reader only once the status is there too.
  private let givesOneMessage: Bool
  private let windowBytes: Int
  /// Bytes that came and were not credited to the peer.
  private var uncreditedBytes = 0

  /// Set once: the first end wins.
  private(set) var isEnded = false
  /// The status, unless it is a bare OK. Behind a reference, because an optional `Status` is dear to look at and
  /// most calls have none to keep.
  private var end: End?
  private final class End: Sendable {
    let status: Status
    init(_ status: Status) { self.status = status }
  }

  var status: Status? { isEnded ? end?.status ?? Status(.ok) : nil }
  /// A status other than OK.
  var failure: Status? {
    if let end, end.status.code != .ok { end.status } else { nil }
  }
  /// Set when the response headers have come.
  private(set) var initialMetadata: Metadata?
  private(set) var isGzip = false
  /// Messages taken that came compressed.
  private(set) var compressedMessages = 0

  init(messageBytesMax: Int, windowBytes: Int, givesOneMessage: Bool) {
    deframer = MessageDeframer(messageBytesMax: messageBytesMax)
    self.windowBytes = windowBytes
    self.givesOneMessage = givesOneMessage
  }

  // MARK: From the peer

  mutating func receiveHeaders(_ metadata: Metadata, isGzip: Bool) {
    initialMetadata = metadata
    self.isGzip = isGzip
  }

  /// Takes bytes of the body; returns the credit to give back now.
  mutating func receive(_ bytes: UnsafeRawBufferPointer, readerWaits: Bool) -> Int {
    if isEnded { return bytes.count }
    deframer.append(bytes)
    uncreditedBytes += bytes.count
    return readerWaits ? creditOfIncomplete() : 0
  }

  /// Why the bytes so far are no messages; nil while they are.
  mutating func refusal() -> Status? {
    if case .refused(let refusal) = deframer.next(isAtEnd: false) { return refusal }
    return nil
  }

  /// The call ended. Messages that came before are still to be taken, unless `dropsMessages`.
  mutating func end(_ status: Status, dropsMessages: Bool) {
    if isEnded { return }
    isEnded = true
    if !status.isBareOK { end = End(status) }
    if dropsMessages { deframer = MessageDeframer(messageBytesMax: 0) }
  }

  // MARK: To the reader

  /// Whether `next` would give the reader something.
  mutating func isReadable() -> Bool {
    if isEnded { return true }
    switch deframer.next(isAtEnd: false) {
    case .message(let message):
      let isAlone = deframer.bufferedBytes == MessageDeframer.prefixBytes + message.count
      return !(givesOneMessage && isAlone)
    case .incomplete, .end: return false
    case .refused: return true
    }
  }

  /// Takes all that has come, for a reader of the whole: `body`, which is to be empty, is left here in its place.
  mutating func takeBody(_ body: inout MessageDeframer) { swap(&deframer, &body) }

  /// Takes what stands next.
  mutating func next() -> Next {
    switch deframer.next(isAtEnd: isEnded) {
    case .message(let message):
      if !isReadable() { return .nothing }
      var bytes = ByteBuffer(capacity: message.count)
      deframer.withBytes(of: message) { bytes.append($0) }
      deframer.consume(message)
      let credit = max(0, uncreditedBytes - deframer.bufferedBytes)
      uncreditedBytes -= credit
      if message.isCompressed { compressedMessages += 1 }
      return .message(bytes, isCompressed: message.isCompressed, credit: credit)
    case .incomplete: return .nothing
    // A message cut short by an end that has a reason of its own: the reason counts.
    case .refused(let refusal):
      if let status, status.code != .ok { return .end(status) }
      return .end(refusal)
    case .end:
      if let status { return .end(status) }
      return .nothing
    }
  }

  /// The credit to give back now for a message that is still coming, because a reader has begun to wait for
  /// it. Without it a message larger than the window would never come whole. Bounded by the
  /// message limit.
  mutating func creditOfIncomplete() -> Int {
    guard case .incomplete(let missing) = deframer.next(isAtEnd: false),
      deframer.bufferedBytes + missing > windowBytes / 4
    else { return 0 }
    defer { uncreditedBytes = 0 }
    return uncreditedBytes
  }
}

extension Status {
  /// OK with nothing to say.
  fileprivate var isBareOK: Bool {
    code == .ok && message.isEmpty && details.isEmpty && trailers.isEmpty
  }
}
