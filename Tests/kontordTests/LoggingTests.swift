import Logging
import Synchronization
import Testing

@testable import kontord

@Suite("kontord's log")
struct LoggingTests {
  @Test("A record is one line, whatever is in it")
  func oneLine() {
    #expect(
      StandardErrorLog.record(.info, "serving", ["loops": "2", "address": "127.0.0.1:7443"])
        == "info serving address=127.0.0.1:7443 loops=2")
    #expect(
      StandardErrorLog.record(.error, "two\nlines", ["text": "a \"b\"\r\n\u{1}c"])
        == #"error two\nlines text="a \"b\"\r\n\u{1}c""#)
    #expect(StandardErrorLog.record(.debug, "", ["empty": ""]) == #"debug  empty="""#)
  }

  /// Keeps what is logged.
  private final class Records: LogHandler, Sendable {
    let lines = Mutex<[String]>([])
    var logLevel: Logger.Level {
      get { .info }
      set {}
    }
    var metadata: Logger.Metadata {
      get { [:] }
      set {}
    }
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { nil }
      set {}
    }
    func log(event: LogEvent) {
      let line = StandardErrorLog.record(event.level, "\(event.message)", event.metadata ?? [:])
      lines.withLock { $0.append(line) }
    }
  }

  @Test("One failure is logged once an interval, with the number of those left out")
  func failures() {
    let records = Records()
    let log = FailureLog(Logger(label: "test") { _ in records })
    let start = ContinuousClock.now
    for milliseconds in 0..<10 { log.record("gone", at: start + .milliseconds(milliseconds)) }
    log.record("other", at: start)
    log.record("gone", at: start + Limits.failureLogInterval)
    log.record("gone", at: start + Limits.failureLogInterval * 2)
    #expect(
      records.lines.withLock { $0 } == [
        "error gone", "error other", "error gone left_out=9", "error gone",
      ])
  }
}
