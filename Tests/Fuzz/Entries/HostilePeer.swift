import Glibc
import Networking

/// The other end of a connection under test: sends what the input says, one portion a turn of the loop that
/// both run on, and goes. On one thread, so that an input does the same each time.
final class HostilePeer: EventSource {
  var isFlushOwed = false
  private let loop: EventLoop
  private let delivery: Delivery
  private var portions: ArraySlice<[UInt8]>
  private let isOver: () -> Bool
  private let drain: () -> Void
  private var descriptor: Int32
  private var stage = Stage.sending
  /// Turns in which nothing moved.
  private var stillTurns = 0
  private let openedAt = ContinuousClock.now
  private(set) var answer: FrameScan

  private enum Stage { case sending, listening, gone }

  /// Turns of an idle connection before the peer goes on: what a handler does takes a few.
  private static let stillTurnsMax = 6
  /// Bytes that are read in all: a peer that opens its windows is answered without end.
  private static let readBytesMax = 1 << 20
  /// For tasks that other threads still wake, such as one that sleeps, to end with their connection. A
  /// bound on failure, never waited for in success.
  private static let endSecondsMax = 20

  /// - Parameters:
  ///   - greeting: sent before the bytes, where the delivery says so.
  ///   - answer: reads what the connection under test sends.
  ///   - drain: tells the connection under test to take no more.
  ///   - isOver: whether nothing of the connection is left.
  init(
    _ descriptor: Int32, on loop: EventLoop, _ delivery: Delivery, greeting: [UInt8],
    _ bytes: UnsafeRawBufferPointer, answer: FrameScan, drain: @escaping () -> Void,
    isOver: @escaping () -> Bool
  ) {
    self.answer = answer
    self.descriptor = descriptor
    self.loop = loop
    self.delivery = delivery
    self.drain = drain
    self.isOver = isOver
    var portions = delivery.portions(of: bytes).map(Array.init)
    if delivery.greets { portions.insert(greeting, at: 0) }
    self.portions = portions[...]
  }

  /// Runs the loop until nothing is left of the connection.
  func converse() {
    loop.readInNextTurn(self)
    loop.run()
  }

  func flush() {}

  /// Once a turn.
  func ready(_ readiness: Readiness) {
    let hasMoved = read()
    stillTurns = hasMoved ? 0 : stillTurns + 1
    switch stage {
    case .sending: sendNext()
    case .listening: if stillTurns > Self.stillTurnsMax { leave() }
    case .gone:
      if isOver(), stillTurns > Self.stillTurnsMax { return loop.stop() }
      precondition(
        ContinuousClock.now - openedAt < .seconds(Self.endSecondsMax),
        "a connection and all its calls end when the peer goes")
    }
    loop.readInNextTurn(self)
  }

  private func sendNext() {
    guard var portion = portions.popFirst() else {
      if delivery.endsWritingFirst { shutdown(descriptor, Int32(SHUT_WR)) }
      stage = .listening
      return
    }
    let count = send(
      descriptor, portion, portion.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
    if count < 0, errno == EAGAIN, stillTurns <= Self.stillTurnsMax {
      portions = [portion] + portions
    } else if count < 0 {
      // It was closed, or takes no more.
      portions = []
    } else if count < portion.count {
      portion.removeFirst(count)
      portions = [portion] + portions
      stillTurns = 0
    }
    if delivery.drains, portions.count == 1 { drain() }
  }

  /// True if something came.
  private func read() -> Bool {
    guard stage != .gone, delivery.reads, answer.byteCount < Self.readBytesMax else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 16 << 10, alignment: 16) { room in
      let count = recv(descriptor, room.baseAddress, room.count, Int32(MSG_DONTWAIT))
      if count <= 0 { return false }
      answer.receive(UnsafeRawBufferPointer(rebasing: room[..<count]))
      return true
    }
  }

  private func leave() {
    stage = .gone
    stillTurns = 0
    close(descriptor)
  }
}

/// Two connected, non-blocking ends; the caller owns both.
func socketPair() -> (Int32, Int32) {
  var ends: [Int32] = [-1, -1]
  let result = socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends)
  precondition(result == 0, "socketpair: errno \(errno)")
  return (ends[0], ends[1])
}
