internal import CLinux

/// A system call that failed: which one, and the errno it left.
package struct SystemError: Error, Sendable, Hashable, CustomStringConvertible {
  package let call: String
  package let errno: Int32

  package init(_ call: String, errno: Int32) {
    self.call = call
    self.errno = errno
  }

  /// Captures errno; must be the first thing after the failed call.
  package static func last(_ call: String) -> SystemError {
    SystemError(call, errno: linux_errno())
  }

  package var description: String {
    "\(call): \(String(cString: strerror(errno)))"
  }
}
