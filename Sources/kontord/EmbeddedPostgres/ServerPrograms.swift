internal import Glibc

/// Where the programs of one PostgreSQL version are.
struct ServerPrograms {
  let directory: String

  /// Versions that Kontor is tested against, newest first.
  private static let versions = [18, 17, 16, 15]

  /// The newest installed version; for a cluster that is there, its own.
  static func find(clusterDirectory: String) throws(EmbeddedPostgresError) -> ServerPrograms {
    let version = clusterVersion(clusterDirectory)
    let candidates = version.map { [$0] } ?? versions.map { "\($0)" }
    for version in candidates {
      // Debian's place, then that of the PostgreSQL project's own packages.
      for directory in ["/usr/lib/postgresql/\(version)/bin", "/usr/pgsql-\(version)/bin"]
      where access("\(directory)/initdb", X_OK) == 0 {
        return ServerPrograms(directory: directory)
      }
    }
    throw EmbeddedPostgresError(
      version.map {
        "\(clusterDirectory) belongs to PostgreSQL \($0), which is not installed: install "
          + "postgresql-\($0), or give --database-url"
      }
        ?? "no PostgreSQL \(versions[versions.count - 1]) to \(versions[0]) is installed: install "
        + "postgresql, or give --database-url")
  }

  func path(_ program: String) -> String { "\(directory)/\(program)" }

  /// The major version of a complete cluster.
  private static func clusterVersion(_ directory: String) -> String? {
    guard let file = fopen("\(directory)/PG_VERSION", "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count].prefix { $0 >= 48 && $0 <= 57 }, as: UTF8.self)
  }
}
