import Glibc
import Networking

/// A line on standard error that tells how a run goes, each second; silent where that is no terminal.
struct LiveProgress: Sendable {
  private let recorder: Recorder
  private let title: String
  private let seconds: Int

  init(_ title: String, _ phases: [Phase], _ recorder: Recorder) {
    self.title = title
    self.recorder = recorder
    seconds = phases.reduce(0) { $0 + $1.seconds }
  }

  /// Runs beside `body`, on the loop of the calls.
  func run(on loop: EventLoop, _ body: () async -> Void) async {
    guard isatty(2) == 1 else { return await body() }
    let task = Task(executorPreference: loop) {
      for second in 1... {
        do {
          try await Task.sleep(for: .seconds(1))
        } catch {
          return
        }
        let line = Self.line(
          title, second: second, of: seconds, recorder.total, underWay: recorder.underWay)
        // A line that wraps could not be taken back.
        Console.error("\r\u{1B}[K" + line.prefix(Console.columns - 1))
      }
    }
    await body()
    task.cancel()
    await task.value
    Console.error("\r\u{1B}[K")
  }

  /// What is told of a run that is under way.
  static func line(
    _ title: String, second: Int, of seconds: Int, _ tally: Tally, underWay: Int
  ) -> String {
    let time = second <= seconds ? "\(second) of \(seconds) s" : "last answers"
    var parts = ["\(title): \(time)", "\(Figure.count(tally.count)) calls"]
    if tally.count > 0 {
      parts.append(
        "p50 \(Figure.text(tally.milliseconds(50))) p99 \(Figure.text(tally.milliseconds(99))) ms")
    }
    parts.append("\(Figure.count(underWay)) under way")
    if tally.failures > 0 { parts.append("\(Figure.count(tally.failures)) not OK") }
    return parts.joined(separator: ", ")
  }
}

/// Where programs say what they have to say.
enum Console {
  /// How wide the terminal on standard error is; 80 where that can't be told.
  static var columns: Int {
    var size = winsize()
    guard ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return 80 }
    return Int(size.ws_col)
  }

  /// Standard error, as it is.
  static func error(_ text: String) { write(text, to: 2) }

  /// A line on standard output.
  static func line(_ text: String) { write(text + "\n", to: 1) }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let slice = UnsafeBufferPointer(rebasing: rest)
        let count = Glibc.write(descriptor, slice.baseAddress, slice.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if count < 0, errno == EINTR {
          continue
        } else {
          // A reader that goes away ends the program quietly, as SIGPIPE would.
          exit(errno == EPIPE ? 0 : 2)
        }
      }
    }
  }
}
