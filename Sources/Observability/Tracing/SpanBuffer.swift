internal import Synchronization

/// Spans that have ended and wait for export. Any thread; what finds it full is dropped and counted.
package final class SpanBuffer: Sendable {
  private struct Contents {
    var spans: [FinishedSpan] = []
    var dropped = 0
  }

  private let contents = Mutex(Contents())

  package init() {}

  /// Spans that were never exported for want of room.
  package var dropped: Int { contents.withLock { $0.dropped } }
  /// Spans that wait.
  package var count: Int { contents.withLock { $0.spans.count } }

  func add(_ span: FinishedSpan) {
    contents.withLock { contents in
      if contents.spans.count < ObservabilityLimits.bufferedSpansMax {
        contents.spans.append(span)
      } else {
        contents.dropped += 1
      }
    }
  }

  /// The oldest spans, at most so many.
  package func take(_ count: Int) -> [FinishedSpan] {
    contents.withLock { contents in
      let taken = Array(contents.spans.prefix(count))
      contents.spans.removeFirst(taken.count)
      return taken
    }
  }

  /// Spans that were taken, and have to wait on: the latest of them as far as there is room, before all others.
  package func putBack(_ spans: ArraySlice<FinishedSpan>) {
    contents.withLock { contents in
      let room = max(0, ObservabilityLimits.bufferedSpansMax - contents.spans.count)
      let kept = spans.suffix(room)
      contents.spans.insert(contentsOf: kept, at: 0)
      contents.dropped += spans.count - kept.count
    }
  }

  /// What was taken could not be exported.
  package func lost(_ count: Int) { contents.withLock { $0.dropped += count } }
}
