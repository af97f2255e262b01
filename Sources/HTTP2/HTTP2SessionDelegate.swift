/// What a session tells its owner, on the session's thread, from inside `receive` and `nextOutput`.
///
/// Commands may be given from inside any of these; `receive`, `nextOutput` and `close` may not.
package protocol HTTP2SessionDelegate: AnyObject {
  /// The peer opened a stream; its headers follow. Server only.
  func streamOpened(_ stream: HTTP2Stream)
  /// One header field, within the limit of the header list. The bytes are valid for the call only.
  ///
  /// - Returns: what the same field of another request would come to just as well: a session of a server may
  ///   add that to the block's marks when the field comes again, and not tell of it. Nil if each has to
  ///   be told.
  func receiveHeader(
    _ stream: HTTP2Stream, name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer
  ) -> FieldMarks?
  /// A header block is complete.
  func receiveHeaders(_ stream: HTTP2Stream, _ block: HeaderBlock, isEnd: Bool)
  /// Bytes of the body, padding taken off. Their window credit is owed: `creditConnection` and
  /// `creditStream` return it.
  func receiveData(_ stream: HTTP2Stream, _ bytes: UnsafeRawBufferPointer)
  /// The peer sends nothing more on the stream; not called when `receiveHeaders` said so.
  func receiveEnd(_ stream: HTTP2Stream)
  /// The last event of a stream, for whichever reason; its attachment goes after this.
  func streamClosed(_ stream: HTTP2Stream, _ code: HTTP2ErrorCode)

  /// Copies the next bytes of the stream's body.
  func readData(_ stream: HTTP2Stream, into buffer: UnsafeMutableRawBufferPointer) -> DataRead

  /// Something that costs us more than it costs the peer.
  func receiveCost(_ cost: PeerCost)
  func receiveGoAway(_ code: HTTP2ErrorCode, lastStream: Int32, debugData: String)
  func receivePingAcknowledgement(_ opaque: UInt64)
  func receiveSettings()
  /// A PING that is no acknowledgement; nghttp2 answers it.
  func receivePing()
  /// A GOAWAY goes out, ours or one of nghttp2's own.
  func goAwaySent(_ code: HTTP2ErrorCode)
}

extension HTTP2SessionDelegate {
  package func receivePing() {}
  package func goAwaySent(_ code: HTTP2ErrorCode) {}
}

/// Bits whose meaning is the delegate's.
package typealias FieldMarks = UInt32

/// Which header block of a stream it is.
package enum HeaderBlock: Sendable {
  /// With what its fields came to, by the marks that `receiveHeader` returned.
  case request(FieldMarks)
  /// A request whose header list is over the limit: the fields past it were not reported.
  case oversizedRequest
  /// 1xx; another block follows.
  case informational
  case response
  case trailers
}

/// What `readData` found.
package enum DataRead: Sendable {
  /// Copied so many; more may follow.
  case bytes(Int)
  /// Nothing now: `resumeData` when there is.
  case deferred
  /// Copied so many, and nothing follows: END_STREAM.
  case last(Int)
  /// Copied so many; `submitTrailers` was called and ends the stream. Trailers go this way only:
  /// submitted earlier they would overtake queued data.
  case lastBeforeTrailers(Int)
}

/// Things of which a peer can send many cheaply (rpc.md §4.6).
package enum PeerCost: Int, CaseIterable, Sendable {
  /// A stream that the peer reset.
  case reset
  /// A stream that we must reset because of what the peer did on it.
  case provokedReset
  case ping, settings, priority
  /// DATA without bytes and without END_STREAM.
  case emptyData
  /// A WINDOW_UPDATE beyond what our own sending explains.
  case windowUpdate
  /// A frame that does nothing: GOAWAY, a header block for a stream that is gone, an answer to no PING.
  case idleFrame
  case invalidFrame
  case invalidHeader
  case oversizedHeaders
}

/// A session's way to its delegate, which owns the session and is not owned by it.
///
/// A `let` is the one kind of reference that is used without being retained for every event, and it counts; so
/// the count is given back as soon as it is taken, and taken again just before it ends. Right, because the
/// delegate is there whenever this is: it holds the session, and the session this.
final class UncountedDelegate {
  let value: any HTTP2SessionDelegate

  init(_ value: any HTTP2SessionDelegate) {
    self.value = value
    Unmanaged.passUnretained(value as AnyObject).release()
  }

  deinit { _ = Unmanaged.passUnretained(value as AnyObject).retain() }
}
