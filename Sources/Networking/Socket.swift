internal import CLinux

/// A connected, non-blocking stream socket with one owner; closed when that lets it go.
package struct Socket: ~Copyable {
  package private(set) var descriptor: Int32

  /// Takes over a connected socket, and makes it non-blocking.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
    _ = linux_set_nonblocking(descriptor)
  }

  /// A fresh one, already non-blocking.
  init(fresh descriptor: Int32) { self.descriptor = descriptor }

  deinit { if descriptor >= 0 { CLinux.close(descriptor) } }

  /// Closes it before its owner lets it go.
  package mutating func close() {
    if descriptor >= 0 { CLinux.close(descriptor) }
    descriptor = -1
  }

  /// Closes it before its owner lets it go; bytes written and not yet delivered are dropped, and the peer gets
  /// a reset.
  mutating func abort() {
    // No lingering: failing, it is an ordinary close.
    var linger = linger(l_onoff: 1, l_linger: 0)
    let size = socklen_t(MemoryLayout.size(ofValue: linger))
    if descriptor >= 0 { _ = setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, size) }
    close()
  }

  package enum ReadResult: Sendable {
    case bytes(Int)
    case wouldBlock
    /// The peer has sent its last byte.
    case end
    case failed(SystemError)
  }

  package enum WriteResult: Sendable {
    case bytes(Int)
    case wouldBlock
    case failed(SystemError)
  }

  package borrowing func read(into buffer: UnsafeMutableRawBufferPointer) -> ReadResult {
    while true {
      let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
      if count > 0 { return .bytes(count) }
      if count == 0 { return .end }
      let error = SystemError.last("recv")
      if error.errno == EAGAIN { return .wouldBlock }
      if error.errno != EINTR { return .failed(error) }
    }
  }

  package borrowing func write(_ bytes: UnsafeRawBufferPointer) -> WriteResult {
    while true {
      let count = send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
      if count >= 0 { return .bytes(count) }
      let error = SystemError.last("send")
      if error.errno == EAGAIN { return .wouldBlock }
      if error.errno != EINTR { return .failed(error) }
    }
  }

  /// Says that nothing more is sent; reading goes on until the peer ends too.
  package borrowing func shutdownWriting() { _ = shutdown(descriptor, Int32(SHUT_WR)) }

  // MARK: Connecting

  /// Begins to connect. The socket becomes writable when that has succeeded or failed; then
  /// `connectionError` tells which.
  package static func connecting(to address: SocketAddress) throws(SystemError) -> Socket {
    let descriptor = socket(
      address.family,
      Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    if descriptor < 0 { throw .last("socket") }
    let socket = Socket(fresh: descriptor)
    socket.sendAtOnce(address)
    let result = address.withKernelForm { connect(descriptor, $0, $1) }
    if result != 0 {
      let error = SystemError.last("connect")
      if error.errno != EINPROGRESS { throw error }
    }
    return socket
  }

  /// Why connecting failed; nil when it succeeded.
  package borrowing func connectionError() -> SystemError? {
    var code: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    if getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &length) != 0 {
      return .last("getsockopt")
    }
    return code == 0 ? nil : SystemError("connect", errno: code)
  }

  /// Whole turns are written at once: Nagle's delay would only add latency. What the peer does not take stays with
  /// us, where it has a limit, and not in the kernel.
  borrowing func sendAtOnce(_ address: SocketAddress) {
    guard address.port != nil else { return }
    var on: Int32 = 1
    _ = setsockopt(
      descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    var unsentBytesMax = Limits.unsentKernelBytesMax
    _ = setsockopt(
      descriptor, Int32(IPPROTO_TCP), TCP_NOTSENT_LOWAT, &unsentBytesMax,
      socklen_t(MemoryLayout<Int32>.size))
  }
}
