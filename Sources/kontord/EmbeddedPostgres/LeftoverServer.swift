internal import Glibc

/// A PostgreSQL that still runs on our cluster though the kontord that started it is gone.
///
/// The data directory's lock is ours, so nobody else uses it: it is stopped, and started anew with our
/// settings and under our eyes.
enum LeftoverServer {
  /// How long a fast stop may take: it waits for a checkpoint.
  private static let fastStopSecondsMax = 60
  /// How long a stop without a checkpoint may take.
  private static let immediateStopSecondsMax = 10
  private static let pollMicroseconds: UInt32 = 20_000

  /// Stops it if there is one.
  static func stop(clusterDirectory: String, say: (String) -> Void) throws(EmbeddedPostgresError) {
    guard let pid = runningServer(clusterDirectory) else { return }
    say("stopping the PostgreSQL (pid \(pid)) that an earlier kontord left running")
    for (signal, seconds) in [
      (SIGINT, fastStopSecondsMax), (SIGQUIT, immediateStopSecondsMax),
    ] {
      kill(pid, signal)
      if waitForEnd(clusterDirectory, seconds: seconds) { return }
    }
    throw EmbeddedPostgresError(
      "the PostgreSQL with pid \(pid) on \(clusterDirectory) does not stop; stop it, then start "
        + "kontord again")
  }

  private static func waitForEnd(_ clusterDirectory: String, seconds: Int) -> Bool {
    // It is no child of ours: its end is seen by looking.
    for _ in 0..<seconds * 1_000_000 / Int(pollMicroseconds) {
      if runningServer(clusterDirectory) == nil { return true }
      usleep(pollMicroseconds)
    }
    return false
  }

  /// The pid in the cluster's postmaster.pid, when that process is a server of this cluster: pids are
  /// given again, and the file stays behind after a crash.
  static func runningServer(_ clusterDirectory: String) -> pid_t? {
    guard let file = fopen("\(clusterDirectory)/postmaster.pid", "r") else { return nil }
    defer { fclose(file) }
    var pid: pid_t = 0
    guard withUnsafeMutablePointer(to: &pid, { withVaList([$0]) { vfscanf(file, "%d", $0) } }) == 1,
      pid > 1, arguments(of: pid).contains(clusterDirectory)
    else { return nil }
    return pid
  }

  private static func arguments(of pid: pid_t) -> [String] {
    guard let file = fopen("/proc/\(pid)/cmdline", "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, file)
    return bytes[..<count].split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
