internal import Glibc
internal import Logging
internal import Networking

/// Reads a server's TLS files again on every SIGHUP.
struct CertificateReload: Sendable {
  let tls: ServerTLS
  let log: Logger

  /// Called on a loop; the files are read elsewhere. What is wrong with them is logged and changes nothing.
  func start() {
    Task.detached { [self] in
      do throws(TLSConfigurationError) {
        try tls.reload()
        log.info("TLS files are read again: new connections get them")
      } catch {
        log.error("TLS stays as it is: \(error)")
      }
    }
  }
}
