/// Limits of this storey.
enum Limits {
  /// Events taken from the kernel in one wait: enough to serve many connections in one turn, small
  /// enough that a turn stays short and timers keep their time.
  static let eventsPerWait = 256
  /// Longest single wait: keeps the millisecond argument of epoll_wait far from its 32-bit limit.
  static let waitSecondsMax = 3600
}
