internal import CLinux

/// What a file descriptor is ready for, or interested in.
package struct Readiness: OptionSet, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let readable = Readiness(rawValue: LINUX_EPOLLIN)
  package static let writable = Readiness(rawValue: LINUX_EPOLLOUT)
  /// The peer hung up or the descriptor failed; reported without being asked for.
  package static let hangup = Readiness(rawValue: LINUX_EPOLLHUP | LINUX_EPOLLERR)
}

/// What the loop calls when a descriptor is ready.
///
/// Everything in a source runs on its loop's thread.
package protocol EventSource: AnyObject {
  /// The loop's own mark that `flush` is owed in this turn; starts false.
  var isFlushOwed: Bool { get set }
  /// The descriptor that it was registered with is ready.
  func ready(_ readiness: Readiness)
  /// Called once per turn, after all ready work, if `EventLoop.flushAtEndOfTurn` was asked for.
  func flush()
}
