internal import Synchronization

/// How busy some connections of a pool are: written by their loop, read by any thread.
package final class ConnectionFigures: Sendable {
  let open = Atomic<Int>(0)
  let lent = Atomic<Int>(0)
  let waiting = Atomic<Int>(0)

  /// Connections that are up.
  package var openNow: Int { open.load(ordering: .relaxed) }
  /// Callers that have one now; several may share it.
  package var lentNow: Int { lent.load(ordering: .relaxed) }
  /// Callers that wait for one.
  package var waitingNow: Int { waiting.load(ordering: .relaxed) }
}
