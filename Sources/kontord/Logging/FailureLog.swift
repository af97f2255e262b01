internal import Logging
internal import Synchronization

/// Logs what may fail with every call, without letting a flood of calls become a flood of lines: each text
/// at most once an interval, with the number of those that were left out.
final class FailureLog: Sendable {
  private struct Entry {
    var loggedAt: ContinuousClock.Instant
    var leftOut = 0
  }

  private let log: Logger
  private let entries = Mutex<[String: Entry]>([:])

  init(_ log: Logger) { self.log = log }

  /// Any thread.
  func record(_ text: String, at now: ContinuousClock.Instant = .now) {
    let leftOut: Int? = entries.withLock { entries in
      if let entry = entries[text], now - entry.loggedAt < Limits.failureLogInterval {
        entries[text] = Entry(loggedAt: entry.loggedAt, leftOut: entry.leftOut + 1)
        return nil
      }
      if entries.count >= Limits.failureTextsMax { entries = [:] }
      return entries.updateValue(Entry(loggedAt: now), forKey: text)?.leftOut ?? 0
    }
    guard let leftOut else { return }
    log.error("\(text)", metadata: leftOut == 0 ? nil : ["left_out": "\(leftOut)"])
  }
}
