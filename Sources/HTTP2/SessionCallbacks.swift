internal import CNghttp2

/// nghttp2's callbacks, turned into the delegate's events. C function pointers capture nothing: the
/// session comes as user data, a stream as its stream user data, both unretained (the session is on the
/// stack of the call that led here, and keeps its open streams).
enum SessionCallbacks {
  /// Read-only once made, and nghttp2 copies it into each session.
  nonisolated(unsafe) static let table: OpaquePointer = {
    var made: OpaquePointer?
    precondition(nghttp2_session_callbacks_new(&made) == 0, "nghttp2 has memory for its callbacks")
    let table = made!
    nghttp2_session_callbacks_set_on_begin_frame_callback(table) { _, header, user in
      SessionCallbacks.session(user) { $0.beginFrame(header!.pointee) }
    }
    nghttp2_session_callbacks_set_on_begin_headers_callback(table) { _, frame, user in
      SessionCallbacks.session(user) { $0.beginHeaders(frame!) }
    }
    nghttp2_session_callbacks_set_on_header_callback2(table) { _, frame, name, value, _, user in
      SessionCallbacks.session(user) { $0.header(frame!.pointee.hd.stream_id, name!, value!) }
    }
    // A field that HTTP forbids is dropped, not fatal to the call; of requests `RequestRules` says so.
    nghttp2_session_callbacks_set_on_invalid_header_callback(table) { _, _, _, _, _, _, _, user in
      SessionCallbacks.session(user) { $0.tell { $0.receiveCost(.invalidHeader) } }
      return 0
    }
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(table) {
      _, _, id, bytes, count, user in
      SessionCallbacks.session(user) {
        $0.data(id, UnsafeRawBufferPointer(start: bytes, count: count))
      }
    }
    nghttp2_session_callbacks_set_on_frame_recv_callback(table) { _, frame, user in
      SessionCallbacks.session(user) { $0.frameReceived(frame!) }
    }
    nghttp2_session_callbacks_set_on_invalid_frame_recv_callback(table) { _, _, _, user in
      SessionCallbacks.session(user) { session in
        // A block that is refused does not end as a frame.
        session.openHeaderBlock = nil
        session.tell { $0.receiveCost(.invalidFrame) }
      }
      return 0
    }
    nghttp2_session_callbacks_set_on_frame_send_callback(table) { _, frame, user in
      SessionCallbacks.session(user) { $0.frameSent(frame!) }
    }
    // Never an error from here: it would leak in 1.52 (CVE-2023-35945).
    nghttp2_session_callbacks_set_on_stream_close_callback(table) { _, id, code, user in
      SessionCallbacks.session(user) { session in
        // Retained: closing it may be the end of it.
        if let stream = session.stream(id)?.takeUnretainedValue() {
          session.closed(stream, HTTP2ErrorCode(rawValue: code))
        }
        return 0
      }
    }
    return table
  }()

  /// Calls `body` with the session, without retaining it: whoever called into nghttp2 holds it.
  @inline(__always)
  static func session<Result>(
    _ user: UnsafeMutableRawPointer?, _ body: (HTTP2Session) -> Result
  ) -> Result {
    Unmanaged<HTTP2Session>.fromOpaque(user!)._withUnsafeGuaranteedRef(body)
  }

  static func provider(_ stream: UnsafeMutableRawPointer) -> nghttp2_data_provider {
    nghttp2_data_provider(source: nghttp2_data_source(ptr: stream)) {
      _, _, buffer, capacity, flags, source, user in
      let stream = Unmanaged<HTTP2Stream>.fromOpaque(source!.pointee.ptr)
      let room = UnsafeMutableRawBufferPointer(start: buffer, count: capacity)
      let found = SessionCallbacks.session(user) { session in
        stream._withUnsafeGuaranteedRef { stream in
          session.tell { $0.readData(stream, into: room) }
        }
      }
      switch found {
      case .bytes(let count): return count
      case .deferred: return Int(NGHTTP2_ERR_DEFERRED.rawValue)
      case .last(let count):
        flags!.pointee |= NGHTTP2_DATA_FLAG_EOF.rawValue
        return count
      case .lastBeforeTrailers(let count):
        flags!.pointee |=
          NGHTTP2_DATA_FLAG_EOF.rawValue | NGHTTP2_DATA_FLAG_NO_END_STREAM.rawValue
        return count
      }
    }
  }
}

extension HTTP2Session {
  /// Unretained: the session holds it while it is open.
  @inline(__always)
  fileprivate func stream(_ id: Int32) -> Unmanaged<HTTP2Stream>? {
    guard let pointer = nghttp2_session_get_stream_user_data(session, id) else { return nil }
    return Unmanaged<HTTP2Stream>.fromOpaque(pointer)
  }

  /// Also of frames that nghttp2 ignores and tells nothing else of.
  fileprivate func beginFrame(_ header: nghttp2_frame_hd) -> Int32 {
    if isEnded { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
    switch UInt32(header.type) {
    case NGHTTP2_DATA.rawValue:
      if header.length == 0, UInt32(header.flags) & NGHTTP2_FLAG_END_STREAM.rawValue == 0 {
        tell { $0.receiveCost(.emptyData) }
      }
    case NGHTTP2_HEADERS.rawValue: if role == .server { beginHeaderFrame(header.stream_id) }
    case NGHTTP2_PRIORITY.rawValue: tell { $0.receiveCost(.priority) }
    case NGHTTP2_WINDOW_UPDATE.rawValue:
      windowUpdatesReceived &+= 1
      // Envoy's formula: what an honest reader of our data could need.
      if windowUpdatesReceived > 5 + 2 * (streamsOpened + 10 * dataFramesSent) {
        tell { $0.receiveCost(.windowUpdate) }
      }
    case NGHTTP2_GOAWAY.rawValue: tell { $0.receiveCost(.idleFrame) }
    // Types that nobody knows (RFC 9113 §5.5) don't come here: nghttp2 skips them for no more than their bytes.
    default: break
    }
    return isEnded ? NGHTTP2_ERR_CALLBACK_FAILURE.rawValue : 0
  }

  private func beginHeaderFrame(_ id: Int32) {
    if id > lastPeerStream { return lastPeerStream = id }
    guard stream(id) == nil else { return }
    // RFC 9113 §5.1.1; nghttp2 lets a stream id that goes backwards pass. One at or below a stream
    // that we reset may be that stream's late trailers: decoded, because of HPACK, and dropped.
    if id > lastReset { end(.protocolError) } else { tell { $0.receiveCost(.idleFrame) } }
  }

  fileprivate func beginHeaders(_ frame: UnsafePointer<nghttp2_frame>) -> Int32 {
    let id = frame.pointee.hd.stream_id
    // Not with the frame: of blocks that nghttp2 ignores, those after GOAWAY among them, nobody hears
    // when they end.
    beginHeaderBlock()
    if role == .server, frame.pointee.headers.cat == NGHTTP2_HCAT_REQUEST {
      let stream = opened(id)
      nghttp2_session_set_stream_user_data(
        session, id, Unmanaged.passUnretained(stream).toOpaque())
      headerStream = Unmanaged.passUnretained(stream)
      tell { $0.streamOpened(stream) }
    } else {
      let stream = stream(id)
      headerStream = stream
      stream?._withUnsafeGuaranteedRef {
        $0.headerListBytes = 0
        $0.statusDigit = nil
        $0.rules.beginTrailers()
      }
    }
    return 0
  }

  // Inlined: called for every field.
  @inline(__always)
  fileprivate func header(_ id: Int32, _ name: OpaquePointer, _ value: OpaquePointer) -> Int32 {
    guard let unretained = headerStream else { return 0 }
    return unretained._withUnsafeGuaranteedRef { stream in
      guard stream.id == id else { return 0 }
      guard let known = knownFields.find(name, value) else {
        return header(stream, name, value)
      }
      stream.headerListBytes &+= known.pointee.listBytes
      guard stream.headerListBytes <= limits.headerListBytes else { return oversized(stream) }
      stream.rules.admit(known.pointee.traits, excluded: known.pointee.excluded)
      stream.fieldMarks |= known.pointee.marks
      return 0
    }
  }

  @inline(never)  // It would cost the known ones their registers.
  private func header(
    _ stream: HTTP2Stream, _ name: OpaquePointer, _ value: OpaquePointer
  ) -> Int32 {
    let nameBytes = UnsafeRawBufferPointer(nghttp2_rcbuf_get_buf(name))
    let valueBytes = UnsafeRawBufferPointer(nghttp2_rcbuf_get_buf(value))
    let listBytes = nameBytes.count + valueBytes.count + 32
    stream.headerListBytes += listBytes
    guard stream.headerListBytes <= limits.headerListBytes else { return oversized(stream) }
    if role == .client {
      // Of the names that begin with a colon a response has one, and nghttp2 lets no other pass.
      if nameBytes.first == UInt8(ascii: ":") { stream.statusDigit = valueBytes.first }
      _ = tell { $0.receiveHeader(stream, name: nameBytes, value: valueBytes) }
      return 0
    }
    if stream.rules.isMalformed { return 0 }
    switch RequestRules.verdict(nameBytes, valueBytes) {
    case .malformed: stream.rules.setMalformed()
    case .dropped:
      stream.rules.admit(.regular, excluded: [])
      tell { $0.receiveCost(.invalidHeader) }
    case .valid(let traits):
      stream.rules.admit(traits, excluded: traits.excluded)
      if traits.contains(.contentLength) { stream.rules.announce(valueBytes) }
      let marks = tell { $0.receiveHeader(stream, name: nameBytes, value: valueBytes) }
      guard let marks else { return 0 }
      stream.fieldMarks |= marks
      if !traits.contains(.contentLength), listBytes <= limits.knownFieldBytes {
        knownFields.remember(name, value, listBytes: listBytes, traits, marks)
      }
    }
    return 0
  }

  private func oversized(_ stream: HTTP2Stream) -> Int32 {
    if role == .server, stream.headerListBytes <= limits.headerListBytes * limits.headerListExcess {
      return 0
    }
    stream.hasOversizedHeaders = role == .client
    openHeaderBlock = nil
    // A bomb of references: nghttp2 resets the stream and reports no more of its fields.
    tell { $0.receiveCost(.oversizedHeaders) }
    return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue
  }

  fileprivate func data(_ id: Int32, _ bytes: UnsafeRawBufferPointer) -> Int32 {
    guard let stream = stream(id) else {
      creditConnection(bytes.count)
      return 0
    }
    stream._withUnsafeGuaranteedRef { stream in
      let wasMalformed = stream.rules.isMalformed
      stream.rules.receiveBody(bytes.count)
      if stream.rules.isMalformed {
        creditConnection(bytes.count)
        // The rest of a frame comes here all the same.
        if !wasMalformed { refuse(stream) }
      } else {
        tell { $0.receiveData(stream, bytes) }
      }
    }
    return 0
  }

  fileprivate func frameReceived(_ frame: UnsafePointer<nghttp2_frame>) -> Int32 {
    let header = frame.pointee.hd
    let flags = UInt32(header.flags)
    let isEnd = flags & NGHTTP2_FLAG_END_STREAM.rawValue != 0
    let isAcknowledgement = flags & NGHTTP2_FLAG_ACK.rawValue != 0
    switch UInt32(header.type) {
    case NGHTTP2_DATA.rawValue:
      if isEnd {
        stream(header.stream_id)?._withUnsafeGuaranteedRef { stream in
          // One that is malformed already is refused for its size, and not yet answered.
          let wasMalformed = stream.rules.isMalformed
          stream.rules.end()
          if stream.rules.isMalformed, !wasMalformed { return refuse(stream) }
          tell { $0.receiveEnd(stream) }
        }
      } else if header.length > 0, header.length == frame.pointee.data.padlen {
        // Padding alone; without any, `beginFrame` has seen it.
        tell { $0.receiveCost(.emptyData) }
      }
    case NGHTTP2_HEADERS.rawValue:
      openHeaderBlock = nil
      guard let open = headerStream else { return 0 }
      open._withUnsafeGuaranteedRef { stream in
        guard stream.id == header.stream_id else { return }
        headerStream = nil
        let block = block(stream, frame.pointee.headers.cat)
        if role == .server, isMalformed(stream, block, isEnd: isEnd) { return refuse(stream) }
        tell { $0.receiveHeaders(stream, block, isEnd: isEnd) }
      }
    case NGHTTP2_RST_STREAM.rawValue: tell { $0.receiveCost(.reset) }
    case NGHTTP2_SETTINGS.rawValue:
      if !isAcknowledgement {
        tell { $0.receiveCost(.settings) }
        tell { $0.receiveSettings() }
      }
    case NGHTTP2_PING.rawValue:
      if isAcknowledgement {
        guard pingsUnderWay > 0 else {
          tell { $0.receiveCost(.idleFrame) }
          break
        }
        pingsUnderWay -= 1
        let opaque = withUnsafeBytes(of: frame.pointee.ping.opaque_data) {
          UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self))
        }
        tell { $0.receivePingAcknowledgement(opaque) }
      } else {
        tell { $0.receiveCost(.ping) }
        tell { $0.receivePing() }
      }
    case NGHTTP2_GOAWAY.rawValue:
      let goAway = frame.pointee.goaway
      let debugData = UnsafeBufferPointer(start: goAway.opaque_data, count: goAway.opaque_data_len)
      tell {
        $0.receiveGoAway(
          HTTP2ErrorCode(rawValue: goAway.error_code), lastStream: goAway.last_stream_id,
          debugData: String(decoding: debugData.prefix(256), as: UTF8.self))
      }
    default: break
    }
    return 0
  }

  private func isMalformed(_ stream: HTTP2Stream, _ block: HeaderBlock, isEnd: Bool) -> Bool {
    switch block {
    case .request: stream.rules.endHead()
    // RFC 9113 §8.1: they end the request.
    case .trailers: if !isEnd { stream.rules.setMalformed() }
    // Of the fields past the limit nothing is known: it is refused for the limit.
    case .oversizedRequest, .informational, .response: return false
    }
    if isEnd { stream.rules.end() }
    return stream.rules.isMalformed
  }

  /// RFC 9113 §8.1.1: a malformed request is an error of its stream.
  private func refuse(_ stream: HTTP2Stream) {
    reset(stream, .protocolError)
    tell { $0.receiveCost(.invalidFrame) }
  }

  private func block(_ stream: HTTP2Stream, _ category: nghttp2_headers_category) -> HeaderBlock {
    if category == NGHTTP2_HCAT_REQUEST {
      return stream.headerListBytes > limits.headerListBytes
        ? .oversizedRequest : .request(stream.fieldMarks)
    }
    // nghttp2 calls what follows a 1xx block and the trailers by one name: `:status` tells them apart.
    switch stream.statusDigit {
    case nil: return .trailers
    case UInt8(ascii: "1"): return .informational
    default: return .response
    }
  }

  fileprivate func frameSent(_ frame: UnsafePointer<nghttp2_frame>) -> Int32 {
    let header = frame.pointee.hd
    switch UInt32(header.type) {
    case NGHTTP2_DATA.rawValue: dataFramesSent &+= 1
    case NGHTTP2_HEADERS.rawValue:
      headerFramesSent &+= 1
      // Answered before the peer has sent all: tell it to stop. Earlier the reset would cancel the
      // answer (rpc.md §0.9, RFC 9113 §8.1).
      if role == .server, UInt32(header.flags) & NGHTTP2_FLAG_END_STREAM.rawValue != 0,
        nghttp2_session_get_stream_remote_close(session, header.stream_id) == 0
      {
        lastReset = max(lastReset, header.stream_id)
        nghttp2_submit_rst_stream(session, 0, header.stream_id, NGHTTP2_NO_ERROR.rawValue)
      }
    case NGHTTP2_RST_STREAM.rawValue:
      lastReset = max(lastReset, header.stream_id)
      let code = frame.pointee.rst_stream.error_code
      if code == NGHTTP2_PROTOCOL_ERROR.rawValue || code == NGHTTP2_FLOW_CONTROL_ERROR.rawValue
        || code == NGHTTP2_STREAM_CLOSED.rawValue || code == NGHTTP2_FRAME_SIZE_ERROR.rawValue
      {
        tell { $0.receiveCost(.provokedReset) }
      }
    case NGHTTP2_GOAWAY.rawValue:
      let code = HTTP2ErrorCode(rawValue: frame.pointee.goaway.error_code)
      tell { $0.goAwaySent(code) }
    default: break
    }
    return 0
  }
}

extension UnsafeRawBufferPointer {
  fileprivate init(_ bytes: nghttp2_vec) { self.init(start: bytes.base, count: bytes.len) }
}
