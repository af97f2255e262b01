package import RPCCore

/// What one loop has admitted, held back and refused. Written on the loop, read anywhere.
package final class AdmissionStatistics: Sendable {
  /// Unary handlers that have not returned.
  package let running = LoopCounter()
  /// Unary calls that wait for their turn.
  package let waiting = LoopCounter()
  /// Streaming calls that are open.
  package let streaming = LoopCounter()
  /// Calls that have waited, since the start.
  package let held = LoopCounter()
  /// Calls refused, since the start.
  package let refused = CounterFamily<LoadRefusal>()

  package init() {}

  /// All that is counted; samples of one name stand together, always in the same order.
  package var samples: [CounterSample] {
    [
      CounterSample(
        "admitted_calls", "Unary calls whose handlers have not returned.", isGauge: true,
        running.count),
      CounterSample(
        "waiting_calls", "Unary calls that wait for their turn.", isGauge: true, waiting.count),
      CounterSample("streaming_calls", "Streaming calls.", isGauge: true, streaming.count),
      CounterSample("held_calls", "Calls that have waited for their turn.", held.count),
    ]
      + CounterSample.each(
        "shed_calls", "Calls refused for the server's load, by limit.", by: "limit", refused)
  }
}

/// Why a call is refused that would have been served at a quieter time.
package enum LoadRefusal: Int, Sendable, CaseIterable, CounterKind {
  /// The queue is full, and the caller has its share of it.
  case queueFull
  /// It waited, and gave its place to a caller with less than its share.
  case shareExceeded
  /// Its deadline would pass before its turn.
  case deadlineTooClose
  /// As many streams are open as may be.
  case tooManyStreams
  /// As many calls of this method are under way as may be.
  case methodLimit

  package var counterLabel: String {
    switch self {
    case .queueFull: "queue_full"
    case .shareExceeded: "share_exceeded"
    case .deadlineTooClose: "deadline_too_close"
    case .tooManyStreams: "too_many_streams"
    case .methodLimit: "method_limit"
    }
  }
}
