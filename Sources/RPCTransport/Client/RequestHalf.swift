internal import HTTP2
internal import RPCCore

/// The request side of a call: framed messages that wait to be sent.
///
/// What was sent is kept until the response begins, so that a call whose stream the server refused
/// unseen can be sent again on another (gRFC A6 "transparent retries"); not beyond
/// `ClientLimits.replayBytesMax`.
struct RequestHalf: ~Copyable {
  private var buffer = ByteBuffer(capacity: 0)
  /// Bytes at the front of the buffer that were given to the transport.
  private var sentBytes = 0
  private(set) var isReplayable = true
  /// The caller has said that no further message comes.
  private(set) var isEnded = false
  /// The transport has taken everything, and the end.
  private(set) var isSent = false

  /// Bytes that the transport has not taken yet.
  var waitingBytes: Int { buffer.count - sentBytes }

  /// Adds whole framed messages, which `messages` loses.
  mutating func append(_ messages: inout ByteBuffer) {
    if buffer.isEmpty {
      swap(&buffer, &messages)
    } else {
      messages.withBytes { buffer.append($0) }
      messages.removeAll()
    }
  }

  mutating func end() { isEnded = true }

  /// Copies the next bytes for the peer.
  mutating func read(into room: UnsafeMutableRawBufferPointer) -> DataRead {
    let count = min(waitingBytes, room.count)
    if count > 0 {
      buffer.withBytes { room.copyMemory(from: .init(rebasing: $0[sentBytes..<sentBytes + count])) }
      sentBytes += count
      if sentBytes > ClientLimits.replayBytesMax { commit() }
      if !isReplayable { forgetSent() }
    }
    if waitingBytes == 0, isEnded {
      isSent = true
      return .last(count)
    }
    return count == 0 ? .deferred : .bytes(count)
  }

  /// The call stays on the stream that it has: what was sent is forgotten.
  mutating func commit() {
    isReplayable = false
    forgetSent()
  }

  private mutating func forgetSent() {
    buffer.consume(sentBytes)
    sentBytes = 0
  }

  /// Begins again from the first message, for another stream. Only while `isReplayable`.
  mutating func rewind() {
    precondition(isReplayable, "a request whose first bytes are gone can't be sent again")
    sentBytes = 0
    isSent = false
  }

  /// The call is over: nothing is kept.
  mutating func discard() {
    isReplayable = false
    isEnded = true
    buffer = ByteBuffer(capacity: 0)
    sentBytes = 0
  }
}
