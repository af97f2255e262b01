internal import CLinux

/// A socket that takes connections; closed when its owner lets it go.
package struct ListeningSocket: ~Copyable {
  package let descriptor: Int32
  /// What it is bound to, with the port that the kernel chose where 0 was asked for.
  package let address: SocketAddress
  /// The Unix socket's file, removed with it.
  private let path: String?

  /// Fails as listening at the address would if another process does so already.
  ///
  /// Sharing a port between loops (`SO_REUSEPORT`) would share it with any other process of the same user
  /// too: each would silently get half of the connections. A socket that does not share finds out.
  package static func requireFree(_ address: SocketAddress) throws(SystemError) {
    guard address.port != nil else { return }
    let probe = socket(
      address.family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    if probe < 0 { throw .last("socket") }
    defer { close(probe) }
    // Connections of an earlier process that linger in TIME_WAIT are no obstacle.
    try set(probe, SO_REUSEADDR)
    if address.withKernelForm({ bind(probe, $0, $1) }) != 0 { throw .last("bind \(address)") }
  }

  /// - Parameter isShared: more sockets of this process are to listen at the same address, one per loop;
  ///   the kernel spreads connections over them.
  package init(_ address: SocketAddress, isShared: Bool) throws(SystemError) {
    let made = socket(
      address.family,
      Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    if made < 0 { throw .last("socket") }
    do throws(SystemError) {
      try Self.set(made, SO_REUSEADDR)
      if isShared, address.port != nil { try Self.set(made, SO_REUSEPORT) }
      try Self.bindTaking(made, address)
      if listen(made, Limits.acceptBacklog) != 0 { throw .last("listen") }
      self.address = try address.port == nil ? address : Self.boundAddress(made)
    } catch {
      close(made)
      throw error
    }
    descriptor = made
    if case .unix(let path) = address { self.path = path } else { path = nil }
  }

  deinit {
    close(descriptor)
    if let path { unlink(path) }
  }

  /// Binds; a Unix socket's file that nobody listens behind is taken away first. A process that was
  /// killed leaves one, and it would keep every later one from starting.
  private static func bindTaking(
    _ descriptor: Int32, _ address: SocketAddress
  ) throws(SystemError) {
    if address.withKernelForm({ bind(descriptor, $0, $1) }) == 0 { return }
    let error = SystemError.last("bind \(address)")
    guard error.errno == EADDRINUSE, case .unix(let path) = address, isAbandoned(address, path)
    else { throw error }
    if unlink(path) != 0 { throw .last("unlink \(path)") }
    if address.withKernelForm({ bind(descriptor, $0, $1) }) != 0 { throw .last("bind \(address)") }
  }

  /// Whether it is a socket, and connecting says that nobody listens. Any other answer, also that of
  /// a listener whose queue is full, leaves the file alone.
  private static func isAbandoned(_ address: SocketAddress, _ path: String) -> Bool {
    // Connecting to any other kind of file is refused just so.
    guard linux_is_socket(path) else { return false }
    do throws(SystemError) {
      _ = try Socket.connecting(to: address)
      return false
    } catch {
      return error.errno == ECONNREFUSED
    }
  }

  private static func set(_ descriptor: Int32, _ option: Int32) throws(SystemError) {
    var on: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    if setsockopt(descriptor, SOL_SOCKET, option, &on, size) != 0 { throw .last("setsockopt") }
  }

  private static func boundAddress(_ descriptor: Int32) throws(SystemError) -> SocketAddress {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let result = withUnsafeMutableBytes(of: &storage) {
      getsockname(descriptor, $0.baseAddress!.assumingMemoryBound(to: sockaddr.self), &length)
    }
    if result != 0 { throw .last("getsockname") }
    return SocketAddress(storage)
  }

  /// The next connection that waits, with its peer; nil when none does.
  ///
  /// - Throws: what the owner must wait on, such as no descriptors left (EMFILE). A connection that went
  ///   away while it waited is passed over.
  package borrowing func accept() throws(SystemError) -> Accepted? {
    while true {
      var storage = sockaddr_storage()
      var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
      let accepted = linux_accept(descriptor, &storage, &length)
      if accepted >= 0 {
        let peer = SocketAddress(storage)
        let socket = Socket(fresh: accepted)
        socket.sendAtOnce(peer)
        return Accepted(socket: socket, peer: peer)
      }
      let error = SystemError.last("accept4")
      switch error.errno {
      case EAGAIN: return nil
      case EINTR, ECONNABORTED, EPROTO, ENETDOWN, EHOSTUNREACH, ENETUNREACH: continue
      default: throw error
      }
    }
  }

  package struct Accepted: ~Copyable {
    package let socket: Socket
    package let peer: SocketAddress

    package consuming func takeSocket() -> Socket { socket }
  }
}
