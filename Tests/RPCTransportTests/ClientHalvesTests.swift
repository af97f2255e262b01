import HTTP2
import RPCCore
import Testing

@testable import RPCTransport

@Suite("The request side of a client's call")
struct RequestHalfTests {
  private func append(_ bytes: [UInt8], to half: inout RequestHalf) {
    var buffer = ByteBuffer()
    bytes.withUnsafeBytes { buffer.append($0) }
    half.append(&buffer)
  }

  /// The bytes that one read of at most `count` gives, and what it says.
  private func read(_ half: inout RequestHalf, _ count: Int) -> ([UInt8], String) {
    var room = [UInt8](repeating: 0, count: count)
    let read = room.withUnsafeMutableBytes { half.read(into: $0) }
    switch read {
    case .bytes(let count): return (Array(room.prefix(count)), "bytes")
    case .deferred: return ([], "deferred")
    case .last(let count): return (Array(room.prefix(count)), "last")
    case .lastBeforeTrailers(let count): return (Array(room.prefix(count)), "trailers")
    }
  }

  @Test("gives what was added, in order, and the end once it was said")
  func order() {
    var half = RequestHalf()
    #expect(read(&half, 9) == ([], "deferred"))
    append([1, 2, 3], to: &half)
    append([4], to: &half)
    #expect(read(&half, 2) == ([1, 2], "bytes"))
    let waiting = half.waitingBytes
    #expect(waiting == 2)
    #expect(read(&half, 9) == ([3, 4], "bytes"))
    #expect(read(&half, 9) == ([], "deferred"))
    append([5], to: &half)
    half.end()
    let isSent = half.isSent
    #expect(!isSent)
    #expect(read(&half, 9) == ([5], "last"))
    let isSentNow = half.isSent
    #expect(isSentNow)
  }

  @Test("begins again from the first byte until the response has begun")
  func replay() {
    var half = RequestHalf()
    append([1, 2], to: &half)
    half.end()
    #expect(read(&half, 9) == ([1, 2], "last"))
    half.rewind()
    let isSent = half.isSent
    #expect(!isSent)
    #expect(read(&half, 9) == ([1, 2], "last"))
    half.commit()
    let isReplayable = half.isReplayable
    #expect(!isReplayable)
  }

  @Test("keeps no more for a replay than the limit")
  func replayLimit() {
    var half = RequestHalf()
    append([UInt8](repeating: 1, count: ClientLimits.replayBytesMax + 1), to: &half)
    #expect(read(&half, ClientLimits.replayBytesMax).1 == "bytes")
    let isReplayable = half.isReplayable
    #expect(isReplayable)
    #expect(read(&half, 1) == ([1], "bytes"))
    let isStillReplayable = half.isReplayable
    #expect(!isStillReplayable)
  }
}

@Suite("The response side of a client's call")
struct ResponseHalfTests {
  private func half(givesOne: Bool = false) -> ResponseHalf {
    ResponseHalf(messageBytesMax: 10_000, windowBytes: 1000, givesOneMessage: givesOne)
  }

  private func receive(
    _ half: inout ResponseHalf, _ bytes: [UInt8], readerWaits: Bool = false
  ) -> Int {
    bytes.withUnsafeBytes { half.receive($0, readerWaits: readerWaits) }
  }

  /// A message's frame of `count` bytes, prefix included.
  private func frame(_ count: Int) -> [UInt8] {
    [0, 0, 0, UInt8((count - 5) >> 8), UInt8((count - 5) & 0xFF)]
      + [UInt8](repeating: 1, count: count - 5)
  }

  /// Takes what stands next: a message's size with its credit, or the end's code.
  private func next(_ half: inout ResponseHalf) -> String {
    switch half.next() {
    case .message(let bytes, _, let credit): "message \(bytes.count) credit \(credit)"
    case .nothing: "nothing"
    case .end(let status): "end \(status.code)"
    }
  }

  @Test("credits a message when it is taken, not when it comes")
  func creditWhenTaken() {
    var half = half()
    #expect(receive(&half, frame(100) + frame(50)) == 0)
    #expect(next(&half) == "message 95 credit 100")
    #expect(next(&half) == "message 45 credit 50")
    #expect(next(&half) == "nothing")
  }

  @Test("credits a message that does not fit the window as it comes, to a waiting reader only")
  func creditOfLarge() {
    var half = half()
    let large = frame(5000)
    #expect(receive(&half, Array(large[..<600])) == 0)
    let credit = half.creditOfIncomplete()
    #expect(credit == 600)
    #expect(receive(&half, Array(large[600..<1200]), readerWaits: true) == 600)
    #expect(receive(&half, Array(large[1200..<2000]), readerWaits: false) == 0)
    #expect(receive(&half, Array(large[2000...]), readerWaits: true) == 0)
    #expect(next(&half) == "message 4995 credit 3800")
  }

  @Test("wakes the reader of a single response only when the status is there too")
  func single() {
    var half = half(givesOne: true)
    _ = receive(&half, frame(20))
    let isReadable = half.isReadable()
    #expect(!isReadable)
    #expect(next(&half) == "nothing")
    half.end(.ok, dropsMessages: false)
    let isReadableNow = half.isReadable()
    #expect(isReadableNow)
    #expect(next(&half) == "message 15 credit 20")
    #expect(next(&half) == "end ok")
  }

  @Test("shows a second message where one is due without waiting for the end")
  func second() {
    var half = half(givesOne: true)
    _ = receive(&half, frame(20) + frame(20))
    let isReadable = half.isReadable()
    #expect(isReadable)
  }

  @Test("gives messages before the end that came after them; an end from this side drops them")
  func end() {
    var served = half()
    _ = receive(&served, frame(20))
    served.end(Status(.aborted), dropsMessages: false)
    served.end(Status(.internal), dropsMessages: false)
    #expect(next(&served) == "message 15 credit 20")
    #expect(next(&served) == "end aborted")
    var cancelled = half()
    _ = receive(&cancelled, frame(20))
    cancelled.end(Status(.cancelled), dropsMessages: true)
    #expect(next(&cancelled) == "end cancelled")
    #expect(receive(&cancelled, frame(20)) == 20)
  }
}
