/// Limits of accepting; those of connections and calls are `ServerLimits`.
enum Limits {
  /// Connections taken before others' bytes are looked at again.
  static let acceptsPerTurn = 64
  /// Pause after the system had no descriptor for a connection.
  static let acceptRetry = Duration.milliseconds(100)
}
