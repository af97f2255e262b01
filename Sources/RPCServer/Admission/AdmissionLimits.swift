/// What one loop takes on before it lets calls wait, and refuses them before memory or latency goes (RPC-25); each
/// number with its reason.
package struct AdmissionLimits: Sendable {
  /// Unary calls whose handlers have not returned. A loop's database connections are full, and their batches as
  /// large as they get, at a few hundred; past that a call only waits elsewhere, out of turn.
  package var runningMax = 512

  /// Unary calls that wait for one of those to return: some 3 KiB each and the bytes of their requests, which
  /// `ServerLimits.inboundBytesPerLoopMax` bounds. At three thousand calls a second a full queue is most of a second:
  /// more than callers of ours wait for.
  package var waitingMax = 2048

  /// Calls with a stream of requests or answers, which stay for as long as their callers like. Each holds some 8 KiB
  /// while it waits: 32 MiB a loop.
  package var streamingMax = 4096

  /// Streaming calls of one tenant, or whoever a share belongs to: no single one has all of them.
  package var streamingShareMax = 1024

  /// Calls of one method at once, by path: for those that are worth more than their number says.
  package var methods: [String: Int] = [:]

  /// Shortest and longest pause that a refused caller is asked for: a repeat within a few round trips finds the same
  /// queue, and nobody knows what will be in ten seconds.
  package var retryMin = Duration.milliseconds(50)
  package var retryMax = Duration.seconds(10)

  package init() {}
}
