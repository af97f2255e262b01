internal import CLinux
internal import Glibc

/// Asks the system's resolver for the addresses of a name, away from the loop: it may block for seconds.
package enum NameLookup {
  /// What was found.
  package enum Result: Sendable {
    /// In the resolver's order (RFC 6724); at least one.
    case addresses([SocketAddress])
    /// Why there is none.
    case failed(String)
  }

  /// What a lookup's thread needs; handed over to it.
  private final class Question {
    let host: String
    let port: UInt16
    let loop: EventLoop
    let answer: @Sendable (Result) -> Void

    init(
      _ host: String, _ port: UInt16, _ loop: EventLoop,
      _ answer: @escaping @Sendable (Result) -> Void
    ) {
      self.host = host
      self.port = port
      self.loop = loop
      self.answer = answer
    }
  }

  /// Looks `host` up on a thread of its own and calls `answer` on the loop. Its owner has one lookup under
  /// way at a time: that bounds the threads.
  package static func start(
    host: String, port: UInt16, loop: EventLoop, _ answer: @escaping @Sendable (Result) -> Void
  ) {
    let question = Unmanaged.passRetained(Question(host, port, loop, answer))
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { raw in
        let question = Unmanaged<Question>.fromOpaque(raw!).takeRetainedValue()
        let result = NameLookup.lookUp(question.host, question.port)
        let answer = question.answer
        question.loop.execute { answer(result) }
        return nil
      }, question.toOpaque())
    if result == 0 {
      pthread_detach(thread)
    } else {
      question.release()
      let error = SystemError("pthread_create", errno: result)
      loop.execute { answer(.failed("\(error)")) }
    }
  }

  /// Blocks.
  private static func lookUp(_ host: String, _ port: UInt16) -> Result {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, nil, &hints, &list)
    if code != 0 {
      return .failed("no address for '\(host)': \(String(cString: gai_strerror(code)))")
    }
    defer { freeaddrinfo(list) }
    var addresses: [SocketAddress] = []
    var next = list
    while let entry = next?.pointee {
      next = entry.ai_next
      var storage = sockaddr_storage()
      let count = min(Int(entry.ai_addrlen), MemoryLayout<sockaddr_storage>.size)
      withUnsafeMutableBytes(of: &storage) {
        $0.copyMemory(from: .init(start: entry.ai_addr, count: count))
      }
      let address = SocketAddress(storage).with(port: port)
      if address.port != nil, !addresses.contains(address) { addresses.append(address) }
    }
    return addresses.isEmpty ? .failed("no address for '\(host)'") : .addresses(addresses)
  }
}

extension SocketAddress {
  /// The same address with another port; a Unix socket stays as it is.
  fileprivate func with(port: UInt16) -> SocketAddress {
    switch self {
    case .ipv4(let bytes, _): .ipv4(bytes, port: port)
    case .ipv6(let bytes, _): .ipv6(bytes, port: port)
    case .unix, .unnamed: self
    }
  }
}
