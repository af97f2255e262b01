internal import Networking

/// One connection: a request, its answer, the next request. Confined to its server's loop.
final class HTTP1Connection: EventSource {
  var isFlushOwed = false
  private var stream: ByteStream
  private unowned let server: HTTP1Server
  private var parser: RequestParser
  private var outbound: [UInt8] = []
  private var written = 0
  /// Nothing follows what `outbound` holds.
  private var isLast = false
  private var isClosed = false
  /// Of the head, the idle connection or the answer, whichever is awaited.
  private var timer: TimerID?
  private var awaited = Awaited.head

  private enum Awaited {
    case head, nextHead, writing
    /// The peer's: closing on bytes that were not read would take the answer away from it.
    case end
  }

  init(_ socket: consuming Socket, _ server: HTTP1Server) throws(SystemError) {
    stream = ByteStream(socket)
    self.server = server
    parser = RequestParser(headBytesMax: server.limits.headBytesMax)
    try server.loop.register(self, stream.descriptor, for: .readable)
    wait(for: .head)
  }

  func ready(_ readiness: Readiness) {
    if isClosed { return }
    if readiness.contains(.writable), !outbound.isEmpty {
      write()
      answer()
    }
    if !readiness.isDisjoint(with: [.readable, .hangup]), !isClosed { read() }
  }

  func flush() {}

  private func read() {
    let result = withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 1) { buffer in
      let result = stream.read(into: buffer)
      if case .bytes(let count) = result { parser.append(buffer[..<count]) }
      return result
    }
    switch result {
    case .bytes:
      if isLast { return parser.removeAll() }
      if awaited == .nextHead { wait(for: .head) }
      answer()
    case .wouldBlock: break
    case .end, .failed: close()
    }
  }

  /// Answers what is whole, one request after the other.
  private func answer() {
    while outbound.isEmpty, !isLast, !isClosed {
      switch parser.next() {
      case .incomplete: return
      case .request(let request):
        isLast = !request.keepsAlive
        send(server.answer(request), isHead: request.isHead)
      case .refused(let response):
        isLast = true
        send(response, isHead: false)
      }
    }
  }

  private func send(_ response: HTTPResponse, isHead: Bool) {
    outbound = response.encoded(isHead: isHead, keepsAlive: !isLast)
    written = 0
    wait(for: .writing)
    write()
  }

  private func write() {
    while written < outbound.count {
      let result = outbound.withUnsafeBytes {
        stream.write(UnsafeRawBufferPointer(rebasing: $0[written...]))
      }
      switch result {
      case .bytes(let count): written += count
      case .wouldBlock: return watch(.writable)
      case .failed: return close()
      }
    }
    outbound = []
    watch(.readable)
    wait(for: isLast ? .end : .nextHead)
  }

  private func watch(_ interest: Readiness) {
    do throws(SystemError) {
      try server.loop.update(stream.descriptor, for: interest)
    } catch {
      close()
    }
  }

  // MARK: Time

  private func wait(for awaited: Awaited) {
    if isClosed { return }
    self.awaited = awaited
    let limit =
      switch awaited {
      case .head: server.limits.headTimeout
      case .nextHead: server.limits.idleTimeout
      case .writing: server.limits.writeTimeout
      case .end: server.limits.endTimeout
      }
    if let timer { server.loop.cancel(timer) }
    timer = server.loop.schedule(at: server.loop.now + limit) { [unowned self] in
      timer = nil
      timeOut()
    }
  }

  private func timeOut() {
    guard awaited == .head, parser.bufferedBytes > 0 else { return close() }
    isLast = true
    send(HTTPResponse(408, "the request's head took too long\n"), isHead: false)
  }

  func close() {
    if isClosed { return }
    isClosed = true
    if let timer { server.loop.cancel(timer) }
    server.loop.deregister(stream.descriptor)
    stream.close()
    server.remove(self)
  }
}
