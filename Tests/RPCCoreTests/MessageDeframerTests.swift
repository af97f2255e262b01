import RPCCore
import Testing

@Suite("Cutting DATA into messages")
struct MessageDeframerTests {
  private enum Step: Equatable {
    case message(Bool, [UInt8])
    case incomplete(Int)
    case end
    case refused(Status.Code)
  }

  /// Everything that the deframer gives for `chunks`, asked after each one and at the end.
  private func trace(_ chunks: [[UInt8]], limit: Int = 1000) -> [Step] {
    var deframer = MessageDeframer(messageBytesMax: limit)
    var steps: [Step] = []
    for (i, chunk) in chunks.enumerated() {
      chunk.withUnsafeBytes { deframer.append($0) }
      drain(&deframer, isAtEnd: i == chunks.count - 1, &steps)
    }
    return steps
  }

  private func drain(_ deframer: inout MessageDeframer, isAtEnd: Bool, _ steps: inout [Step]) {
    while true {
      switch deframer.next(isAtEnd: isAtEnd) {
      case .message(let message):
        let bytes = deframer.withBytes(of: message) { Array($0) }
        steps.append(.message(message.isCompressed, bytes))
        let before = deframer.bufferedBytes
        let taken = deframer.consume(message)
        #expect(taken == message.count + 5)
        #expect(deframer.bufferedBytes == before - taken)
      case .incomplete(let missing):
        steps.append(.incomplete(missing))
        return
      case .end:
        steps.append(.end)
        return
      case .refused(let status):
        steps.append(.refused(status.code))
        #expect(deframer.bufferedBytes == 0)
        return
      }
    }
  }

  @Test("one message in one frame")
  func whole() {
    #expect(trace([[0, 0, 0, 0, 2, 7, 8]]) == [.message(false, [7, 8]), .end])
    #expect(trace([[1, 0, 0, 0, 1, 9]]) == [.message(true, [9]), .end])
    #expect(trace([[0, 0, 0, 0, 0]]) == [.message(false, []), .end])
    #expect(trace([[]]) == [.end])
  }

  @Test("says how many bytes are missing at each point")
  func missing() {
    #expect(
      trace([[0], [0, 0, 0], [3], [1, 2], [3], []])
        == [
          .incomplete(4), .incomplete(1), .incomplete(3), .incomplete(1),
          .message(false, [1, 2, 3]), .incomplete(5), .end,
        ])
  }

  @Test("the same messages come out of every split, down to single bytes")
  func everySplit() {
    let stream: [UInt8] = [0, 0, 0, 0, 3, 1, 2, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 9]
    let expected: [Step] = [
      .message(false, [1, 2, 3]), .message(true, []), .message(false, [9]),
    ]
    var splits = [stream.map { [$0] }]
    for first in 0...stream.count {
      for second in first...stream.count {
        splits.append([
          Array(stream[..<first]), Array(stream[first..<second]), Array(stream[second...]),
        ])
      }
    }
    for chunks in splits {
      let messages = trace(chunks).filter {
        if case .incomplete = $0 { false } else { true }
      }
      #expect(messages == expected + [.end])
    }
  }

  @Test("a flag byte other than 0 and 1 is INTERNAL", arguments: [2, 3, 0x80, 0xFF] as [UInt8])
  func badFlag(flag: UInt8) {
    #expect(trace([[flag, 0, 0, 0, 0]]) == [.refused(.internal)])
  }

  @Test(
    "a size over the limit is RESOURCE_EXHAUSTED on the prefix alone, and no byte of it is kept")
  func tooLarge() {
    #expect(trace([[0, 0, 0, 3, 232]], limit: 1000) == [.refused(.internal)])
    #expect(trace([[0, 0, 0, 3, 233]], limit: 1000) == [.refused(.resourceExhausted)])
    #expect(
      trace([[0, 0xFF, 0xFF, 0xFF, 0xFF], [1, 2, 3], [4]], limit: 1000)
        == [
          .refused(.resourceExhausted), .refused(.resourceExhausted), .refused(.resourceExhausted),
        ])
  }

  @Test("the limit itself is allowed")
  func atLimit() {
    let message = [UInt8](repeating: 7, count: 1000)
    #expect(trace([[0, 0, 0, 3, 232] + message]) == [.message(false, message), .end])
  }

  @Test(
    "a stream that ends inside a message is INTERNAL",
    arguments: [[0], [0, 0, 0, 0], [0, 0, 0, 0, 1], [0, 0, 0, 0, 2, 1]] as [[UInt8]])
  func truncated(bytes: [UInt8]) {
    #expect(trace([bytes]) == [.refused(.internal)])
  }

  @Test("random bytes never trap")
  func random() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      var bytes = generator.bytes(Int.random(in: 0...64, using: &generator))
      for i in bytes.indices where bytes[i] % 2 == 0 { bytes[i] = 0 }
      let steps = trace([bytes], limit: 100)
      #expect(!steps.isEmpty)
    }
  }
}

@Suite("Framing a message")
struct MessageFramingTests {
  private struct Raw: WireMessage {
    var bytes: [UInt8] = []
    var isEncodable = true
    init() {}
    init(bytes: [UInt8]) { self.bytes = bytes }
    init(decoding bytes: UnsafeRawBufferPointer) { self.bytes = Array(bytes) }
    func encode(into buffer: inout ByteBuffer) throws(WireError) {
      bytes.withUnsafeBytes { buffer.append($0) }
      if !isEncodable { throw WireError("a NUL in field name") }
    }
  }

  private func contents(_ buffer: borrowing ByteBuffer) -> [UInt8] {
    buffer.withBytes { Array($0) }
  }

  @Test("puts flag and length before the bytes, after what is there")
  func frames() throws {
    var buffer = ByteBuffer()
    try buffer.appendFramed(Raw(bytes: [1, 2]), limit: 10)
    try buffer.appendFramed(Raw(bytes: []), limit: 10)
    buffer.appendPrefix(isCompressed: true, count: 0x0102_0304)
    #expect(contents(buffer) == [0, 0, 0, 0, 2, 1, 2, 0, 0, 0, 0, 0, 1, 1, 2, 3, 4])
  }

  @Test("leaves the buffer as it was when the message is over the limit or can't be encoded")
  func refuses() throws {
    var buffer = ByteBuffer()
    try buffer.appendFramed(Raw(bytes: [1, 2, 3]), limit: 3)
    let before = contents(buffer)
    do throws(Status) {
      try buffer.appendFramed(Raw(bytes: [1, 2, 3, 4]), limit: 3)
      Issue.record("four bytes went under a limit of three")
    } catch {
      #expect(error.code == .resourceExhausted)
    }
    var broken = Raw(bytes: [1])
    broken.isEncodable = false
    do throws(Status) {
      try buffer.appendFramed(broken, limit: 3)
      Issue.record("a message that can't be encoded was framed")
    } catch {
      #expect(error.code == .internal)
      #expect(error.message.contains("a NUL in field name"))
    }
    #expect(contents(buffer) == before)
  }
}
