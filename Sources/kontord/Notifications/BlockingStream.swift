internal import Glibc
internal import Networking
internal import Services

/// A connection that a thread of its own waits for, with one deadline for all that is done on it.
struct BlockingStream: ~Copyable {
  private var stream: ByteStream
  private let deadline: ContinuousClock.Instant
  private var received: [UInt8] = []

  /// Connects to the first address that answers.
  ///
  /// - Parameter tls: nil for plaintext.
  init(
    host: String, port: UInt16, tls: TLSContext?, deadline: ContinuousClock.Instant
  ) throws {
    self.deadline = deadline
    stream = try Self.open(host, port, tls, deadline)
  }

  private static func open(
    _ host: String, _ port: UInt16, _ tls: TLSContext?, _ deadline: ContinuousClock.Instant
  ) throws -> ByteStream {
    var last = NotificationFailure("no address for \(host)")
    for address in try NameLookup.addresses(of: host, port: port) {
      do {
        let socket = try connect(to: address, deadline)
        guard let tls else { return ByteStream(socket) }
        return try ByteStream(socket, tls, serverName: host)
      } catch {
        last = NotificationFailure("\(address): \(error)")
      }
    }
    throw last
  }

  private static func connect(
    to address: SocketAddress, _ deadline: ContinuousClock.Instant
  ) throws -> Socket {
    let socket = try Socket.connecting(to: address)
    try wait(socket.descriptor, Int16(POLLOUT), deadline)
    if let error = socket.connectionError() { throw error }
    return socket
  }

  /// - Throws: that it did not go in time.
  private static func wait(
    _ descriptor: Int32, _ events: Int16, _ deadline: ContinuousClock.Instant
  ) throws {
    while true {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { throw NotificationFailure("no answer in time") }
      var ready = pollfd(fd: descriptor, events: events, revents: 0)
      let milliseconds = left.components.seconds * 1000 + 1
      let count = poll(&ready, 1, Int32(clamping: milliseconds))
      if count > 0 { return }
      if count < 0, errno != EINTR { throw NotificationFailure("poll: errno \(errno)") }
    }
  }

  private func wait(for wanted: Readiness) throws {
    let awaited = stream.awaited(wanted)
    var events: Int16 = 0
    if awaited.contains(.readable) { events |= Int16(POLLIN) }
    if awaited.contains(.writable) { events |= Int16(POLLOUT) }
    try Self.wait(stream.descriptor, events, deadline)
  }

  /// Writes all of it.
  mutating func write(_ bytes: [UInt8]) throws {
    var offset = 0
    while offset < bytes.count {
      let result = bytes.withUnsafeBytes { all in
        stream.write(UnsafeRawBufferPointer(rebasing: all[offset...]))
      }
      switch result {
      case .bytes(let count): offset += count
      case .wouldBlock: try wait(for: .writable)
      case .failed(let error): throw NotificationFailure("\(error)")
      }
    }
  }

  /// A line without its end, CR LF or LF; nil at the end of the stream.
  mutating func readLine() throws -> String? {
    while true {
      if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
        var line = received[..<end]
        if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
        let text = String(decoding: line, as: UTF8.self)
        received.removeFirst(end + 1)
        return text
      }
      guard received.count <= Limits.answerBytesMax else {
        throw NotificationFailure("a line of the answer is over \(Limits.answerBytesMax) bytes")
      }
      if try !readMore() { return nil }
    }
  }

  /// - Returns: false at the end of the stream.
  private mutating func readMore() throws -> Bool {
    var portion = [UInt8](repeating: 0, count: 4 << 10)
    while true {
      switch portion.withUnsafeMutableBytes({ stream.read(into: $0) }) {
      case .bytes(let count):
        received += portion[..<count]
        return true
      case .wouldBlock: try wait(for: .readable)
      case .end: return false
      case .failed(let error): throw NotificationFailure("\(error)")
      }
    }
  }

  /// Says good-bye.
  mutating func close() { stream.close() }
}
