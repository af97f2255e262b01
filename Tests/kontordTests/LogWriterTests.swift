import Glibc
import Logging
import Synchronization
import Testing

@testable import kontord

@Suite("Writing the log", .timeLimit(.minutes(1)))
struct LogWriterTests {
  /// A pipe whose reader is the test.
  private final class Pipe {
    let reader: Int32
    let writer: Int32

    init() throws {
      var ends: [Int32] = [-1, -1]
      try #require(pipe(&ends) == 0)
      (reader, writer) = (ends[0], ends[1])
    }

    deinit {
      close(reader)
      close(writer)
    }

    func read(until text: String) -> String { read { $0.contains(text) } }

    /// What came until it was whole, or until nothing came for long: a line that is lost fails its test and
    /// does not stop all others, whose threads are few.
    func read(until isWhole: (String) -> Bool) -> String {
      var bytes: [UInt8] = []
      var part = [UInt8](repeating: 0, count: 65536)
      while true {
        var readable = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
        if poll(&readable, 1, 30_000) == 0 { return String(decoding: bytes, as: UTF8.self) }
        let count = Glibc.read(reader, &part, part.count)
        if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
        bytes += part[..<count]
        let all = String(decoding: bytes, as: UTF8.self)
        if isWhole(all) { return all }
      }
    }
  }

  @Test("keeps the order of lines, and all are written when a flush returns")
  func order() throws {
    let pipe = try Pipe()
    let writer = LogWriter(pipe.writer, bytesMax: 1000)
    for i in 0..<20 { writer.write("line \(i)\n") }
    writer.flush(within: .seconds(60))
    let lines = pipe.read(until: "line 19\n").split(separator: "\n")
    #expect(lines == (0..<20).map { "line \($0)" })
    #expect(writer.dropped == 0)
  }

  /// How many dropped lines a log tells of, in lines that are whole.
  private static func told(in log: String) -> Int {
    log.split(separator: "\n", omittingEmptySubsequences: false).dropLast().reduce(0) { sum, line in
      guard line.contains("warning log lines were dropped: nobody read them count=") else {
        return sum
      }
      return sum + (line.split(separator: "=").last.flatMap { Int($0) } ?? 0)
    }
  }

  @Test("never waits for a reader: what is over the limit is dropped, counted, and told of")
  func stalled() throws {
    let pipe = try Pipe()
    let writer = LogWriter(pipe.writer, bytesMax: 10_000)
    let line = String(repeating: "x", count: 999) + "\n"
    // A pipe holds 64 KiB: a writer that waited would never return from here.
    for _ in 0..<1000 { writer.write(line) }
    let dropped = writer.dropped
    #expect(dropped > 900)
    // It tells of them as it goes, in more than one line, and is not over its limit only when it has told
    // of all: one more line before would be dropped too, and waited for in vain.
    let text = pipe.read { Self.told(in: $0) >= dropped }
    #expect(Self.told(in: text) == dropped)
    writer.write("and on it goes\n")
    #expect(pipe.read(until: "on it goes").hasSuffix("and on it goes\n"))
  }

  @Test("writes what waited as soon as the system gives it a thread", arguments: [1000, 11])
  func lateThread(bytesMax: Int) throws {
    let pipe = try Pipe()
    let refusals = Mutex(2)
    let writer = LogWriter(pipe.writer, bytesMax: bytesMax) { writer in
      let isRefused = refusals.withLock { left in
        defer { left -= 1 }
        return left > 0
      }
      return !isRefused && LogWriter.startThread(of: writer)
    }
    for line in ["first\n", "second\n", "third\n"] { writer.write(line) }
    let last = bytesMax == 1000 ? "third\n" : "dropped: nobody read them count=2\n"
    #expect(pipe.read(until: last).hasPrefix("first\n"))
  }

  @Test("counts parts of seconds into how long a flush may wait")
  func deadline() {
    for (milliseconds, expected) in [
      (200, (10, 900_000_000)), (1500, (12, 200_000_000)), (0, (10, 700_000_000)),
    ] {
      let end = LogWriter.end(.milliseconds(milliseconds), after: (10, 700_000_000))
      #expect(end == expected)
    }
  }

  @Test("escapes what would make one record two, or move a terminal's cursor")
  func injection() {
    let record = StandardErrorLog.record(
      .notice, "call", ["subject": "a\nerror \u{1B}[2J\u{9B}x\u{2028}y\u{85}"])
    #expect(record == #"notice call subject="a\nerror \u{1b}[2J\u{9b}x\u{2028}y\u{85}""#)
  }
}
