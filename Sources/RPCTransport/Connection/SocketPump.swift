internal import HTTP2
internal import Networking
internal import RPCCore

/// Room for bytes on their way, shared by the pumps of one loop: only one of them works at a time.
final class PumpBuffers {
  /// Bytes of one read: a full socket buffer of a busy connection in one call.
  private static let inputBytes = 256 << 10

  let input = UnsafeMutableRawBufferPointer.allocate(byteCount: inputBytes, alignment: 64)
  /// What a session has for its peer, until it is written.
  @exclusivity(unchecked) var output = ByteBuffer(capacity: 64 << 10)

  deinit { input.deallocate() }
}

/// Why a pump can't go on.
enum PumpFailure: Error {
  case session(HTTP2Error)
  case stream(StreamError)
}

/// Moves bytes between one connection's stream and its session, for server and client alike. What the
/// stream does not take waits here, within a limit. Confined to its loop.
///
/// `@exclusivity(unchecked)`: the dynamic checks of stored properties were a tenth of a call's instructions. No
/// property is touched again while a mutating access to it lasts: those call no code of others.
final class SocketPump {
  /// How much a pump holds.
  struct Limits {
    /// Bytes taken from the session for one write.
    var bytesPerWrite: Int
    /// Unsent bytes at which nothing more is taken from the session.
    var unsentBytesMax: Int
    /// Whether nothing is read either while so many are unsent. One side's choice alone: two peers that
    /// both stop reading wait for each other for ever.
    var pausesReading: Bool
  }

  enum ReadResult {
    /// Valid until the next read of any pump of the loop.
    case bytes(UnsafeRawBufferPointer)
    case nothing
    case end
    case failed(StreamError)
  }

  private let loop: EventLoop
  private let buffers: PumpBuffers
  private let limits: Limits
  @exclusivity(unchecked) private var stream: ByteStream
  @exclusivity(unchecked) private var interest = Readiness.readable
  /// What the stream did not take.
  @exclusivity(unchecked) private var unsent = ByteBuffer(capacity: 0)
  /// When the stream last took bytes, or had none to take.
  @exclusivity(unchecked) private(set) var wroteAt: ContinuousClock.Instant
  @exclusivity(unchecked) private var isClosed = false
  /// Whom the loop calls; its owner, which outlives it.
  private unowned var source: (any EventSource)?
  /// The loop is to call `source` again for bytes that TLS holds.
  @exclusivity(unchecked) private var isReadOwed = false

  init(
    _ stream: consuming ByteStream, on loop: EventLoop, _ buffers: PumpBuffers, _ limits: Limits
  ) {
    self.stream = stream
    self.loop = loop
    self.buffers = buffers
    self.limits = limits
    wroteAt = loop.now
  }

  /// Has the loop call `source` when there is something to do, until `close`.
  func start(_ source: any EventSource) throws(SystemError) {
    self.source = source
    try loop.register(source, stream.descriptor, for: interest)
  }

  var hasUnsent: Bool { !unsent.isEmpty }
  var unsentBytes: Int { unsent.count }

  var isEncrypted: Bool { stream.isEncrypted }

  var isHandshaking: Bool { stream.isHandshaking }

  /// Bytes of the session that the stream has taken, since the pump was made.
  @exclusivity(unchecked) private(set) var writtenBytes = 0

  /// Who the peer is; known once it has sent its first byte.
  var peerCertificate: PeerCertificate? { stream.peerCertificate }

  /// What to do of reading and writing when the loop says this: a handshake may need either for both.
  func enabled(by readiness: Readiness) -> Readiness { stream.enabled(by: readiness) }

  // MARK: Reading

  /// One read: what comes after it wakes the loop again.
  ///
  /// After a read of TLS `flush` must follow in the same turn: it looks at what to wait for.
  func read() -> ReadResult {
    isReadOwed = false
    return switch stream.read(into: buffers.input) {
    case .bytes(let count):
      .bytes(UnsafeRawBufferPointer(rebasing: buffers.input[..<count]))
    case .wouldBlock: .nothing
    case .end: .end
    case .failed(let error): .failed(error)
    }
  }

  // MARK: Writing

  /// Writes until the session has no more or the stream takes no more; `flush` is to follow in the same turn.
  func write(_ session: HTTP2Session) throws(PumpFailure) {
    while try writeOnce(session) {}
  }

  /// The same, and looks at what to wait for.
  func flush(_ session: HTTP2Session) throws(PumpFailure) {
    try write(session)
    // An event of the session may have ended the connection.
    if !isClosed { try updateInterest() }
  }

  /// One portion from the session to the stream. True if there may be more and the stream takes it.
  private func writeOnce(_ session: HTTP2Session) throws(PumpFailure) -> Bool {
    if !unsent.isEmpty {
      while unsent.count < limits.unsentBytesMax, let bytes = try next(session) {
        unsent.append(bytes)
      }
      return try writeUnsent()
    }
    buffers.output.removeAll()
    do throws(PumpFailure) {
      while buffers.output.count < limits.bytesPerWrite, let bytes = try next(session) {
        buffers.output.append(bytes)
      }
    } catch {
      // What it gave before it failed stands before its last words.
      buffers.output.withBytes { unsent.append($0) }
      throw error
    }
    let count = buffers.output.count
    if count == 0 { return false }
    let written = try buffers.output.withBytes { (bytes) throws(PumpFailure) in try write(bytes) }
    wroteAt = loop.now
    if written == count { return count >= limits.bytesPerWrite }
    buffers.output.consume(written)
    buffers.output.withBytes { unsent.append($0) }
    return false
  }

  private func writeUnsent() throws(PumpFailure) -> Bool {
    let written = try unsent.withBytes { (bytes) throws(PumpFailure) in try write(bytes) }
    if written == 0 { return false }
    unsent.consume(written)
    wroteAt = loop.now
    guard unsent.isEmpty else { return false }
    // An idle connection holds no buffer.
    unsent = ByteBuffer(capacity: 0)
    return true
  }

  private func next(_ session: HTTP2Session) throws(PumpFailure) -> UnsafeRawBufferPointer? {
    do throws(HTTP2Error) {
      return try session.nextOutput()
    } catch {
      throw .session(error)
    }
  }

  /// How many bytes the stream took.
  private func write(_ bytes: UnsafeRawBufferPointer) throws(PumpFailure) -> Int {
    switch stream.write(bytes) {
    case .bytes(let count):
      writtenBytes &+= count
      return count
    case .wouldBlock: return 0
    case .failed(let error): throw .stream(error)
    }
  }

  private func updateInterest() throws(PumpFailure) {
    var wanted = Readiness()
    if !unsent.isEmpty { wanted.insert(.writable) }
    if !limits.pausesReading || unsent.count < limits.unsentBytesMax { wanted.insert(.readable) }
    if stream.hasBufferedInput, wanted.contains(.readable), !isReadOwed, let source {
      isReadOwed = true
      loop.readInNextTurn(source)
    }
    wanted = stream.awaited(wanted)
    if wanted == interest { return }
    interest = wanted
    do throws(SystemError) {
      try loop.update(stream.descriptor, for: wanted)
    } catch {
      throw .stream(.system(error))
    }
  }

  // MARK: Ending

  /// Forgets what is unsent and closes the stream; this or `abort` is called once.
  func close() {
    isClosed = true
    loop.deregister(stream.descriptor)
    stream.close()
  }

  /// The same, and the kernel forgets what it has not delivered.
  func abort() {
    isClosed = true
    loop.deregister(stream.descriptor)
    stream.abort()
  }
}
