/// Limits of this storey.
enum Limits {
  /// Events taken from the kernel in one wait: enough to serve many connections in one turn, small
  /// enough that a turn stays short and timers keep their time.
  static let eventsPerWait = 256
  /// Rounds of jobs before descriptors and timers are looked at again: a handler resumed by another
  /// gets its answer out in the same turn, and one that always yields keeps nobody waiting for long.
  static let jobRoundsPerTurn = 4
  /// Bytes that the kernel takes of one connection ahead of what it can send: two turns of a busy stream. Its own
  /// limit is 4 MiB, which each peer that reads nothing would have filled (tcp(7), tcp_wmem).
  static let unsentKernelBytesMax: Int32 = 128 << 10
  /// Longest single wait: keeps the millisecond argument of epoll_wait far from its 32-bit limit.
  static let waitSecondsMax = 3600
  /// Connections that the kernel holds for us until they are accepted; it cuts this to its own limit.
  static let acceptBacklog: Int32 = 1024
  /// Certificates between a peer's own and an authority: public chains have one or two, private ones
  /// seldom more than three. OpenSSL itself takes no more than 100 KiB of a peer's certificates.
  static let certificateChainMax: Int32 = 8
  /// Names of a peer's certificate that are looked at: an identity has one or a few; certificates for a
  /// hundred domains belong to public web servers.
  static let peerNamesMax: Int32 = 100
  /// A file that is read as a whole, of certificates or keys: the bundle of every public authority has some
  /// 220 KiB.
  static let smallFileBytesMax = 1 << 20
}
