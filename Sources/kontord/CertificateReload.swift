internal import Logging
internal import Networking

/// Reads a server's TLS files again with every signal.
struct CertificateReload: Sendable {
  let tls: ServerTLS
  let log: Logger

  /// Reads the files off the loops. What is wrong with them is logged and changes nothing.
  func start(with reload: ReloadSignal) {
    let signals = reload.signals()
    Task.detached { [self] in
      for await _ in signals { self.reload() }
    }
  }

  private func reload() {
    do throws(TLSConfigurationError) {
      try tls.reload()
      log.info("TLS files are read again: new connections get them")
    } catch {
      log.error("TLS stays as it is: \(error)")
    }
  }
}
