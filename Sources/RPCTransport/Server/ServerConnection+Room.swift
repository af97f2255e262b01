internal import HTTP2
internal import RPCCore

/// What a connection's calls may hold of memory, together.
extension ServerConnection {
  /// More, or less, of requests is held for handlers.
  func addInbound(_ count: Int) {
    inboundBytes += count
    resources.inboundBytes += count
    if count < 0 { nextShedBytes = 0 }
  }

  /// More, or less, of responses is held for the peer.
  func addOutbound(_ count: Int) {
    outboundBytes += count
    resources.outboundBytes += count
  }

  var isInputFull: Bool {
    inboundBytes >= Int(limits.connectionWindowBytes)
      || resources.inboundBytes >= limits.inboundBytesPerLoopMax
  }

  /// The peer, or all peers of the loop together, have so much to take that no more is made for it.
  var isOutputFull: Bool {
    outboundBytes >= limits.outboundBytesMax
      || outboundBytes > limits.sendBufferBytes
        && resources.outboundBytes >= limits.outboundBytesPerLoopMax
  }

  /// Where requests that are not whole hold most of the room, none of them would ever become whole: the last
  /// that came is given up, for the others.
  func shedUpload() {
    // Not for every byte that comes: all streams are looked at.
    guard inboundBytes >= nextShedBytes else { return }
    nextShedBytes = inboundBytes + limits.sendBufferBytes
    var unfinishedBytes = 0
    var youngest: (id: Int32, call: ServerStreamCall)?
    session.forEachStream { stream in
      withCall(stream) { call in
        guard call.isMessageIncomplete, call.fate == nil, call.heldBytes > 0 else { return }
        unfinishedBytes += call.heldBytes
        if stream.id > youngest?.id ?? 0 { youngest = (stream.id, call) }
      }
    }
    guard let youngest,
      unfinishedBytes >= Int(limits.connectionWindowBytes) / 2
        || resources.inboundBytes >= limits.inboundBytesPerLoopMax
    else { return }
    statistics.streamsEnded.add(.uploadRoom)
    youngest.call.shed(
      Status(
        .resourceExhausted,
        "requests that are not whole hold all the room of their connection or of the server"),
      on: self)
  }

  func postpone(_ call: ServerStreamCall) { postponed.append(call) }

  func startPostponed() {
    while nextPostponed < postponed.count, isClosed || !isOutputFull {
      resources.handlers.add(postponed[nextPostponed])
      nextPostponed += 1
      resources.handlers.startAll()
    }
    if nextPostponed == postponed.count {
      postponed.removeAll()
      nextPostponed = 0
    }
  }
}
