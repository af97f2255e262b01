internal import HTTP2
internal import RPCCore

/// What a connection's calls may hold of memory, together.
extension ServerConnection {
  /// More, or less, of requests is held for handlers.
  func addInbound(_ count: Int) {
    inboundBytes += count
    resources.inboundBytes += count
    if count < 0 {
      nextShedBytes = 0
      if resources.inboundBytes < limits.inboundBytesPerLoopMax { resources.nextShedBytes = 0 }
    }
  }

  /// More, or less, of responses is held for the peer.
  func addOutbound(_ count: Int) {
    outboundBytes += count
    resources.outboundBytes += count
  }

  /// A call's bytes came, and may be more than there is room for.
  func makeInputRoom() {
    if inboundBytes >= Int(limits.connectionWindowBytes) { shedUploadOfConnection() }
    // Who holds no more than one call's window is not made to pay for what others hold.
    if inboundBytes > Int(limits.streamWindowBytes),
      resources.inboundBytes >= limits.inboundBytesPerLoopMax
    {
      shedUploadOfLoop()
    }
  }

  /// The peer, or all peers of the loop together, have so much to take that no more is made for it.
  var isOutputFull: Bool {
    outboundBytes >= limits.outboundBytesMax
      || outboundBytes > limits.sendBufferBytes
        && resources.outboundBytes >= limits.outboundBytesPerLoopMax
  }

  /// Where requests that are not whole hold most of the connection's room, none of them would ever become
  /// whole: the last that came is given up, for the others.
  private func shedUploadOfConnection() {
    // Not for every byte that comes: all streams are looked at.
    guard inboundBytes >= nextShedBytes else { return }
    nextShedBytes = inboundBytes + limits.sendBufferBytes
    var unfinishedBytes = 0
    var youngest: (id: Int32, call: ServerStreamCall)?
    forEachUnfinishedUpload { stream, call in
      unfinishedBytes += call.heldBytes
      if stream.id > youngest?.id ?? 0 { youngest = (stream.id, call) }
    }
    guard let youngest, unfinishedBytes >= Int(limits.connectionWindowBytes) / 2 else { return }
    shed(youngest.call)
  }

  /// Where the loop's room is used up, whoever holds most of it gives up its largest request that is not
  /// whole; not whoever happens to bring the next byte.
  private func shedUploadOfLoop() {
    // Not for every byte that comes: all connections are looked at.
    guard resources.inboundBytes >= resources.nextShedBytes else { return }
    resources.nextShedBytes = resources.inboundBytes + limits.inboundBytesPerLoopMax / 256
    let holders = resources.connections()
      .filter { $0.inboundBytes > Int(limits.streamWindowBytes) }
      .sorted { $0.inboundBytes > $1.inboundBytes }
    // One whose requests are all whole waits for its handlers: the next one, then.
    for holder in holders where holder.shedLargestUpload() { return }
  }

  private func shedLargestUpload() -> Bool {
    var largest: ServerStreamCall?
    forEachUnfinishedUpload { _, call in
      if call.heldBytes > largest?.heldBytes ?? 0 { largest = call }
    }
    guard let largest else { return false }
    shed(largest)
    return true
  }

  private func forEachUnfinishedUpload(_ body: (HTTP2Stream, ServerStreamCall) -> Void) {
    session.forEachStream { stream in
      withCall(stream) { call in
        if call.isUploadUnfinished, call.fate == nil, call.heldBytes > 0 { body(stream, call) }
      }
    }
  }

  private func shed(_ call: ServerStreamCall) {
    statistics.streamsEnded.add(.uploadRoom)
    call.shed(
      Status(
        .resourceExhausted,
        "requests that are not whole hold all the room of their connection or of the server"),
      on: self)
  }

  func postpone(_ call: ServerStreamCall) { postponed.append(call) }

  func startPostponed() {
    while nextPostponed < postponed.count, isClosed || !isOutputFull {
      // Taken out: a call that is done goes back to the pool, however long others wait.
      if let call = postponed[nextPostponed].take() { resources.handlers.add(call) }
      nextPostponed += 1
      resources.handlers.startAll()
    }
    if nextPostponed == postponed.count {
      postponed.removeAll()
      nextPostponed = 0
    } else if nextPostponed > 64, nextPostponed * 2 > postponed.count {
      // A queue that never empties does not grow either: the copying is paid for by the calls started.
      postponed.removeFirst(nextPostponed)
      nextPostponed = 0
    }
  }
}
