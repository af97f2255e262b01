internal import Synchronization

/// A server's TLS, whose files can be read again while it serves. Any thread.
package final class ServerTLS: Sendable {
  private let configuration: TLSServerConfiguration
  private let current: Mutex<TLSContext>

  /// Reads the files; blocks for the disk.
  package init(_ configuration: TLSServerConfiguration) throws(TLSConfigurationError) {
    self.configuration = configuration
    current = Mutex(try TLSContext(configuration))
  }

  /// For the next connection. Those that are open keep what they began with.
  package var context: TLSContext { current.withLock { $0 } }

  /// Reads the same files again; blocks for the disk. What is wrong with them changes nothing.
  package func reload() throws(TLSConfigurationError) {
    // Read outside the lock: loops take it for each connection.
    let fresh = try TLSContext(configuration)
    current.withLock { $0 = fresh }
  }
}
