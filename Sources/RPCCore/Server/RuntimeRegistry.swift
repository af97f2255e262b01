internal import Synchronization

/// What a running server tells of itself, loop by loop; empty until it has started. Any thread.
package final class RuntimeRegistry: Sendable {
  private struct Contents {
    var loops: [any LoopRuntime] = []
    /// What the loops had counted when they ended.
    var lastSamples: [[CounterSample]] = []
    var startedAt: ContinuousClock.Instant?
    var sources: [(area: String, samples: @Sendable (_ loop: Int) -> [CounterSample])] = []
  }

  private let contents = Mutex(Contents())

  package init() {}

  /// Since the server has served.
  package var uptime: Duration {
    contents.withLock { $0.startedAt.map { .now - $0 } ?? .zero }
  }

  package var loops: [any LoopRuntime] { contents.withLock { $0.loops } }

  /// Called when the server starts, and with none when it has ended.
  package func register(_ loops: [any LoopRuntime]) {
    let last = loops.isEmpty ? samples : []
    contents.withLock { contents in
      contents.loops = loops
      contents.lastSamples = last
      contents.startedAt = loops.isEmpty ? nil : .now
    }
  }

  /// Adds numbers that something beside the transport counts for each loop: the same names for all of them.
  ///
  /// - Parameter area: what they are about, before each name: `store` in `store.open_connections`. The transport's
  ///   is `server`.
  package func add(_ area: String, _ samples: @escaping @Sendable (_ loop: Int) -> [CounterSample])
  {
    contents.withLock { $0.sources.append((area, samples)) }
  }

  /// All numbers of each loop, in the order of the loops: the same names in the same order. Once the server has
  /// ended, as they were then.
  package var samples: [[CounterSample]] {
    let (loops, sources, last) = contents.withLock { ($0.loops, $0.sources, $0.lastSamples) }
    if loops.isEmpty { return last }
    return loops.enumerated().map { index, loop in
      let own = loop.samples.map { $0.inArea("server") }
      return sources.reduce(own) { all, source in
        all + source.samples(index).map { $0.inArea(source.area) }
      }
    }
  }
}

extension CounterSample {
  fileprivate func inArea(_ area: String) -> CounterSample {
    var sample = self
    sample.name = area + "." + name
    return sample
  }
}

/// One loop of a running server. Any thread.
package protocol LoopRuntime: Sendable {
  /// What the transport has counted.
  var samples: [CounterSample] { get }
  /// At most `count` open connections with numbers above `number`, by ascending number.
  func connections(after number: UInt64, count: Int) async -> [ConnectionSnapshot]
  /// At most `count` calls under way behind `place`, by ascending place.
  func calls(after place: CallPlace, count: Int) async -> [CallSnapshot]
}

/// Which call of a loop it is.
package struct CallPlace: Sendable, Hashable {
  /// Its connection's number.
  package var connection: UInt64
  package var stream: Int32

  package init(connection: UInt64, stream: Int32) {
    self.connection = connection
    self.stream = stream
  }
}

/// One open connection at one moment.
package struct ConnectionSnapshot: Sendable, Hashable {
  /// Ascending in the order in which a loop's connections came, from 1.
  package var number: UInt64
  package var peer: String
  package var isEncrypted: Bool
  /// Who the peer is, if it has shown a certificate.
  package var identity: PeerIdentity?
  package var age: Duration
  /// Since a byte last came.
  package var silence: Duration
  package var openStreams: Int
  package var runningHandlers: Int
  package var streamsOpened: Int
  /// Bytes of requests that no handler has taken.
  package var heldBytes: Int
  /// Bytes that the socket has not taken.
  package var unsentBytes: Int
  package var isDraining: Bool

  package init(
    number: UInt64, peer: String, isEncrypted: Bool, identity: PeerIdentity?, age: Duration,
    silence: Duration, openStreams: Int, runningHandlers: Int, streamsOpened: Int, heldBytes: Int,
    unsentBytes: Int, isDraining: Bool
  ) {
    self.number = number
    self.peer = peer
    self.isEncrypted = isEncrypted
    self.identity = identity
    self.age = age
    self.silence = silence
    self.openStreams = openStreams
    self.runningHandlers = runningHandlers
    self.streamsOpened = streamsOpened
    self.heldBytes = heldBytes
    self.unsentBytes = unsentBytes
    self.isDraining = isDraining
  }
}

/// One call under way at one moment.
package struct CallSnapshot: Sendable, Hashable {
  package enum State: Sendable, Hashable { case receiving, running, answered }

  package var place: CallPlace
  /// `/SERVICE/METHOD`; nil while its headers come, or if it is none of ours.
  package var path: String?
  package var state: State
  /// Until its deadline; negative if that has passed.
  package var timeLeft: Duration?
  /// Since a byte of it last came or went.
  package var silence: Duration
  package var heldBytes: Int
  package var unsentBytes: Int

  package init(
    place: CallPlace, path: String?, state: State, timeLeft: Duration?, silence: Duration,
    heldBytes: Int, unsentBytes: Int
  ) {
    self.place = place
    self.path = path
    self.state = state
    self.timeLeft = timeLeft
    self.silence = silence
    self.heldBytes = heldBytes
    self.unsentBytes = unsentBytes
  }
}
