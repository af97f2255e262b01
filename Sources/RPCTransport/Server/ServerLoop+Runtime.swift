internal import HTTP2
internal import Networking
package import RPCCore

// What operators are shown. On the loop; the cost of a page, not of what there is, but for one pass over the
// connections' numbers.
extension ServerLoop {
  /// At most `count` open connections with numbers above `number`, by ascending number.
  package func connections(after number: UInt64, count: Int) -> [ConnectionSnapshot] {
    ordered(from: number + 1).prefix(count).map(\.snapshot)
  }

  /// At most `count` calls under way behind `place`, by ascending place.
  package func calls(after place: CallPlace, count: Int) -> [CallSnapshot] {
    var found: [CallSnapshot] = []
    for connection in ordered(from: place.connection) {
      let stream = connection.number == place.connection ? place.stream : 0
      found += connection.calls(after: stream).prefix(count - found.count)
      if found.count == count { break }
    }
    return found
  }

  private func ordered(from number: UInt64) -> [ServerConnection] {
    loop.preconditionOnLoop()
    return openConnections.filter { $0.number >= number }.sorted { $0.number < $1.number }
  }
}

extension ServerConnection {
  fileprivate var snapshot: ConnectionSnapshot {
    var openStreams = 0
    session.forEachStream { _ in openStreams += 1 }
    return ConnectionSnapshot(
      number: number, peer: peer.description, isEncrypted: isEncrypted, identity: peerIdentity,
      age: loop.now - openedAt, silence: loop.now - receivedAt, openStreams: openStreams,
      runningHandlers: runningHandlers, streamsOpened: session.streamsOpened,
      heldBytes: inboundBytes, unsentBytes: unsentBytes, isDraining: isDraining)
  }

  /// By ascending stream.
  fileprivate func calls(after stream: Int32) -> [CallSnapshot] {
    var found: [CallSnapshot] = []
    session.forEachStream { open in
      guard open.id > stream, let call = open.attachment as? ServerStreamCall else { return }
      found.append(call.snapshot(at: CallPlace(connection: number, stream: open.id)))
    }
    return found.sorted { $0.place.stream < $1.place.stream }
  }
}

extension ServerStreamCall {
  fileprivate func snapshot(at place: CallPlace) -> CallSnapshot {
    let state: CallSnapshot.State =
      switch phase {
      case .idle, .head, .body: .receiving
      case .ready, .running: .running
      case .finished, .refused: .answered
      }
    return CallSnapshot(
      place: place, path: head.method?.handler.method.path, state: state,
      timeLeft: deadline.map { $0 - loop.now },
      silence: loop.uptime - max(requestProgressAt, responseProgressAt),
      heldBytes: heldBytes, unsentBytes: outbound.count)
  }
}
