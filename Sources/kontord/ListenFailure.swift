internal import Glibc
internal import Networking

/// An address that can't be served on, and what to do.
struct ListenFailure: Error, CustomStringConvertible {
  let description: String

  init(_ address: SocketAddress, _ error: SystemError, flag: String = "--listen") {
    description =
      switch error.errno {
      case EADDRINUSE: "\(address) is in use by another program: choose another with \(flag)"
      case EADDRNOTAVAIL: "\(address) is no address of this machine: choose another with \(flag)"
      default: "can't listen on \(address): \(error)"
      }
  }

  /// Finds out before anything is started that would have to be stopped again.
  static func check(_ address: SocketAddress, flag: String = "--listen") throws(ListenFailure) {
    do throws(SystemError) {
      try ListeningSocket.requireFree(address)
    } catch {
      throw ListenFailure(address, error, flag: flag)
    }
  }
}
