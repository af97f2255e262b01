/// Why a stream of bytes broke off.
package enum StreamError: Error, Sendable, Hashable, CustomStringConvertible {
  case system(SystemError)

  package var description: String {
    switch self {
    case .system(let error): error.description
    }
  }
}

/// The two directions of one connection, in the form that its bytes have for us: what a pump reads from
/// and writes to. Non-blocking; closed when its owner lets it go.
package struct ByteStream: ~Copyable {
  private var socket: Socket

  /// Plaintext.
  package init(_ socket: consuming Socket) { self.socket = socket }

  package var descriptor: Int32 { socket.descriptor }

  package enum ReadResult: Sendable {
    case bytes(Int)
    case wouldBlock
    /// The peer has sent its last byte, and said so.
    case end
    case failed(StreamError)
  }

  package enum WriteResult: Sendable {
    case bytes(Int)
    case wouldBlock
    case failed(StreamError)
  }

  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> ReadResult {
    switch socket.read(into: buffer) {
    case .bytes(let count): .bytes(count)
    case .wouldBlock: .wouldBlock
    case .end: .end
    case .failed(let error): .failed(.system(error))
    }
  }

  package mutating func write(_ bytes: UnsafeRawBufferPointer) -> WriteResult {
    switch socket.write(bytes) {
    case .bytes(let count): .bytes(count)
    case .wouldBlock: .wouldBlock
    case .failed(let error): .failed(.system(error))
    }
  }

  /// Closes it before its owner lets it go.
  package mutating func close() { socket.close() }
}
