/// Limits of the program as a whole; those of calls, connections and pools are their storeys'.
enum Limits {
  /// How long calls under way may take to finish after SIGTERM: below the 30 s that container runtimes
  /// and most supervisors give before they kill.
  static let drain = Duration.seconds(20)
}
