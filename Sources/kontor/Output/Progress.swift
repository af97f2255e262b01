import Glibc

/// A line on standard error that counts while a long command runs; silent where that is no terminal.
final class Progress {
  private let noun: String
  private let total: Int
  private let startedAt = ContinuousClock.now
  private var shownAt: ContinuousClock.Instant?
  private let isShown = isatty(2) == 1

  init(_ noun: String, total: Int) {
    self.noun = noun
    self.total = total
  }

  /// At most ten times a second.
  func update(_ done: Int, refused: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    if let shownAt, now - shownAt < .milliseconds(100), done < total { return }
    shownAt = now
    let seconds = max((now - startedAt) / .seconds(1), 0.001)
    let rate = Int((Double(done) / seconds).rounded())
    let refusals = refused == 0 ? "" : ", \(refused) refused"
    printErrorPart("\r\u{1B}[K\(done) of \(total) \(noun)\(refusals), \(rate) a second")
  }

  func finish() {
    if isShown { printErrorPart("\r\u{1B}[K") }
  }
}
