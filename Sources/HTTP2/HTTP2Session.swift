internal import CNghttp2

/// One HTTP/2 connection's protocol state, without I/O: bytes in → events, commands → bytes out.
///
/// Confined to one thread. `receive`, `nextOutput` and `close` are never called from inside an event.
///
/// `@exclusivity(unchecked)`: the dynamic checks of stored properties were a tenth of a call's instructions. No
/// property is touched again while a mutating access to it lasts: those call no code of others.
package final class HTTP2Session {
  package enum Role: Sendable { case server, client }

  let role: Role
  let limits: HTTP2Limits
  @exclusivity(unchecked) private var delegate: Unmanaged<UncountedDelegate>?
  let pool: HTTP2StreamPool
  @exclusivity(unchecked) private(set) var session: OpaquePointer?
  @exclusivity(unchecked) private var live: [HTTP2Stream] = []

  /// Whose header block is being received: blocks are never mixed (RFC 9113 §4.3).
  /// Unretained: it is open, and forgotten when it closes.
  @exclusivity(unchecked) var headerStream: Unmanaged<HTTP2Stream>?

  /// Server only.
  @exclusivity(unchecked) var knownFields: KnownFields

  /// The header block that has begun and is not complete, by its number; for the timer of slow ones.
  @exclusivity(unchecked) package internal(set) var openHeaderBlock: Int?
  @exclusivity(unchecked) private var headerBlocks = 0

  /// A command found no memory: the session can't go on.
  @exclusivity(unchecked) private var isOutOfMemory = false
  /// `end` was called.
  @exclusivity(unchecked) package private(set) var isEnded = false
  private let memory: SessionMemory.Account

  // Counters behind the checks of SessionCallbacks.
  @exclusivity(unchecked) var pingsUnderWay = 0
  @exclusivity(unchecked) var lastPeerStream: Int32 = 0
  @exclusivity(unchecked) var lastReset: Int32 = 0
  @exclusivity(unchecked) package internal(set) var streamsOpened = 0
  @exclusivity(unchecked) var headerFramesSent = 0
  @exclusivity(unchecked) var dataFramesSent = 0
  @exclusivity(unchecked) var windowUpdatesReceived = 0

  /// - Parameter pool: shared by the sessions of this thread.
  package init(_ role: Role, limits: HTTP2Limits, pool: HTTP2StreamPool) {
    self.role = role
    self.limits = limits
    self.pool = pool
    memory = pool.memory.account(bytesMax: limits.memoryBytesMax)
    knownFields = KnownFields(capacity: role == .server ? limits.knownFields : 0)
    let me = Unmanaged.passUnretained(self).toOpaque()
    let options = SessionOptions(role, limits)
    var session: OpaquePointer?
    let result =
      switch role {
      case .server:
        nghttp2_session_server_new3(
          &session, SessionCallbacks.table, me, options.pointer, memory.table)
      case .client:
        nghttp2_session_client_new3(
          &session, SessionCallbacks.table, me, options.pointer, memory.table)
      }
    // Without memory there is no session: the first bytes either way say so.
    isOutOfMemory = result != 0
    self.session = session
    submitSettings()
  }

  deinit {
    // Nothing is left to tell anyone: the owner that was told is gone.
    knownFields.removeAll()
    if let session { nghttp2_session_del(session) }
    delegate?.release()
  }

  /// Tells `delegate` of all events from now on; called once, before the first of them.
  package func report(to delegate: any HTTP2SessionDelegate) {
    precondition(self.delegate == nil, "a session has one delegate")
    self.delegate = Unmanaged.passRetained(UncountedDelegate(delegate))
  }

  private func submitSettings() {
    guard let session else { return }
    func entry(_ id: nghttp2_settings_id, _ value: UInt32) -> nghttp2_settings_entry {
      nghttp2_settings_entry(settings_id: Int32(id.rawValue), value: value)
    }
    var settings = [
      entry(NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, limits.streamWindowBytes),
      entry(NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE, UInt32(limits.headerListBytes)),
      // Without the priority tree a closed stream leaves nothing behind (rpc.md §4.7).
      entry(NGHTTP2_SETTINGS_NO_RFC7540_PRIORITIES, 1),
    ]
    switch role {
    case .server:
      settings.append(entry(NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, limits.concurrentStreams))
    case .client: settings.append(entry(NGHTTP2_SETTINGS_ENABLE_PUSH, 0))
    }
    check(nghttp2_submit_settings(session, 0, settings, settings.count))
    check(nghttp2_session_set_local_window_size(session, 0, 0, limits.connectionWindowBytes))
  }

  /// Submitting fails only for want of memory, which the next `receive` or `nextOutput` throws, or for
  /// arguments that break our own rules.
  private func check(_ result: Int32) {
    if result == NGHTTP2_ERR_NOMEM.rawValue { isOutOfMemory = true }
  }

  private func requireMemory() throws(HTTP2Error) {
    if isOutOfMemory { throw HTTP2Error(code: NGHTTP2_ERR_NOMEM.rawValue) }
  }

  /// Calls `event` with the delegate, unretained.
  @inline(__always)
  func tell<Result>(_ event: (any HTTP2SessionDelegate) -> Result) -> Result {
    delegate!._withUnsafeGuaranteedRef { event($0.value) }
  }

  // MARK: Bytes

  /// Takes bytes of the peer and reports what they mean.
  ///
  /// - Throws: when the session can't go on; bytes may still be owed to the peer (`nextOutput`).
  package func receive(_ bytes: UnsafeRawBufferPointer) throws(HTTP2Error) {
    try requireMemory()
    guard let session else { return }
    let count = nghttp2_session_mem_recv(
      session, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
    if count < 0 { throw HTTP2Error(code: Int32(count)) }
    try requireMemory()
  }

  /// The next bytes for the peer, valid until the next call; nil when there are none now.
  package func nextOutput() throws(HTTP2Error) -> UnsafeRawBufferPointer? {
    try requireMemory()
    guard let session else { return nil }
    var start: UnsafePointer<UInt8>?
    let count = nghttp2_session_mem_send(session, &start)
    if count < 0 { throw HTTP2Error(code: Int32(count)) }
    return count == 0 ? nil : UnsafeRawBufferPointer(start: start, count: count)
  }

  /// Both sides are done: once the output is written the connection may be closed.
  package var isFinished: Bool {
    guard let session else { return true }
    return nghttp2_session_want_read(session) == 0 && nghttp2_session_want_write(session) == 0
  }

  /// Closes every open stream, telling the delegate of each, and ends the session.
  package func close(_ code: HTTP2ErrorCode = .cancel) {
    // nghttp2_session_del tells of no stream.
    while let stream = live.last { closed(stream, code) }
    knownFields.removeAll()
    if let session { nghttp2_session_del(session) }
    session = nil
  }

  // MARK: Streams

  package var openStreams: Int { live.count }

  /// Calls `body` with every open stream; `body` must not open or close any.
  package func forEachStream(_ body: (HTTP2Stream) -> Void) { live.forEach(body) }

  func beginHeaderBlock() {
    headerBlocks &+= 1
    knownFields.beginBlock()
    openHeaderBlock = headerBlocks
  }

  func opened(_ id: Int32) -> HTTP2Stream {
    let stream = pool.take()
    stream.id = id
    stream.isOpen = true
    stream.headerListBytes = 0
    stream.hasOversizedHeaders = false
    stream.statusDigit = nil
    stream.rules = RequestRules()
    stream.fieldMarks = 0
    stream.liveIndex = live.count
    live.append(stream)
    streamsOpened &+= 1
    return stream
  }

  func closed(_ stream: HTTP2Stream, _ code: HTTP2ErrorCode) {
    stream.isOpen = false
    let last = live.removeLast()
    if last !== stream {
      live[stream.liveIndex] = last
      last.liveIndex = stream.liveIndex
    }
    stream.liveIndex = -1
    if headerStream?.toOpaque() == Unmanaged.passUnretained(stream).toOpaque() {
      headerStream = nil
      openHeaderBlock = nil
    }
    tell { $0.streamClosed(stream, code) }
    stream.attachment = nil
    pool.give(stream)
  }

  // MARK: Commands

  /// Opens a stream with a request; nil when the session takes no more (GOAWAY, or ids used up).
  ///
  /// It waits inside while the peer's limit of concurrent streams is reached.
  package func submitRequest(
    _ fields: borrowing HeaderFields, hasBody: Bool, attachment: AnyObject?
  ) -> HTTP2Stream? {
    guard let session, nghttp2_session_check_request_allowed(session) != 0 else { return nil }
    let stream = opened(0)
    stream.attachment = attachment
    let pointer = Unmanaged.passUnretained(stream).toOpaque()
    var provider = SessionCallbacks.provider(pointer)
    let id = fields.withFields { fields, count in
      hasBody
        ? nghttp2_submit_request(session, nil, fields, count, &provider, pointer)
        : nghttp2_submit_request(session, nil, fields, count, nil, pointer)
    }
    check(id)
    if id < 0 {
      live.removeLast()
      stream.isOpen = false
      stream.attachment = nil
      pool.give(stream)
      return nil
    }
    stream.id = id
    return stream
  }

  /// Answers a stream. With a body, `readData` is asked for it; without, the headers end the stream.
  package func submitResponse(
    _ stream: HTTP2Stream, _ fields: borrowing HeaderFields, hasBody: Bool
  ) {
    guard stream.isOpen, let session else { return }
    check(
      fields.withFields { fields, count in
        if !hasBody { return nghttp2_submit_response(session, stream.id, fields, count, nil) }
        var provider = SessionCallbacks.provider(Unmanaged.passUnretained(stream).toOpaque())
        return nghttp2_submit_response(session, stream.id, fields, count, &provider)
      })
  }

  /// Ends a stream with trailers; only from inside `readData`, which then answers `lastBeforeTrailers`.
  package func submitTrailers(_ stream: HTTP2Stream, _ fields: borrowing HeaderFields) {
    guard stream.isOpen, let session else { return }
    check(fields.withFields { nghttp2_submit_trailer(session, stream.id, $0, $1) })
  }

  /// Asks `readData` again after it answered `deferred`; harmless otherwise.
  package func resumeData(_ stream: HTTP2Stream) {
    guard stream.isOpen, let session else { return }
    check(nghttp2_session_resume_data(session, stream.id))
  }

  /// Ends a stream at once; what is queued on it is dropped.
  package func reset(_ stream: HTTP2Stream, _ code: HTTP2ErrorCode) {
    guard stream.isOpen, let session else { return }
    lastReset = max(lastReset, stream.id)
    check(nghttp2_submit_rst_stream(session, 0, stream.id, code.rawValue))
  }

  /// Lets the peer send `count` more bytes on the connection.
  package func creditConnection(_ count: Int) {
    guard count > 0, let session else { return }
    check(nghttp2_session_consume_connection(session, count))
  }

  /// Lets the peer send `count` more bytes on the stream.
  package func creditStream(_ stream: HTTP2Stream, _ count: Int) {
    guard count > 0, stream.isOpen, let session else { return }
    check(nghttp2_session_consume_stream(session, stream.id, count))
  }

  package func ping(_ opaque: UInt64) {
    guard let session else { return }
    pingsUnderWay += 1
    withUnsafeBytes(of: opaque.bigEndian) { bytes in
      check(
        nghttp2_submit_ping(
          session, 0, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)))
    }
  }

  /// First GOAWAY of a drain: no new streams, please, but none is refused yet (RFC 9113 §6.8).
  package func submitShutdownNotice() {
    guard let session else { return }
    check(nghttp2_submit_shutdown_notice(session))
  }

  /// Last GOAWAY of a drain: streams begun so far are finished, later ones were not seen.
  package func submitGoAway(_ code: HTTP2ErrorCode, debugData: StaticString = "") {
    guard let session else { return }
    check(
      nghttp2_submit_goaway(
        session, 0, nghttp2_session_get_last_proc_stream_id(session), code.rawValue,
        debugData.utf8Start, debugData.utf8CodeUnitCount))
  }

  /// Ends the connection for the peer's fault: GOAWAY, and nothing received matters any more: `receive`
  /// throws at the next frame. The owner sends what `nextOutput` has, and closes.
  ///
  /// It also leads out of want of memory: a GOAWAY and what was queued before it may go over the ceiling.
  package func end(_ code: HTTP2ErrorCode, debugData: StaticString = "") {
    if isEnded { return }
    isEnded = true
    memory.liftCeiling()
    isOutOfMemory = session == nil
    submitGoAway(code, debugData: debugData)
  }

  /// Frames with answers that were sent: HEADERS and DATA.
  package var answerFramesSent: Int { headerFramesSent &+ dataFramesSent }

  /// What nghttp2 holds for this session, in bytes.
  package var memoryBytes: Int { memory.usedBytes }

  // MARK: What the peer allows

  /// Streams that the peer lets us have open; nghttp2 takes 100 until its SETTINGS have come.
  package var peerConcurrentStreams: UInt32 {
    guard let session else { return 0 }
    return nghttp2_session_get_remote_settings(
      session, NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS)
  }

  /// False after a GOAWAY either way.
  package var takesRequests: Bool {
    guard let session else { return false }
    return nghttp2_session_check_request_allowed(session) != 0
  }
}
