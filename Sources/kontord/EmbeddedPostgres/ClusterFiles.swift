/// Where a private PostgreSQL keeps what it has, in the data directory that one kontord holds.
///
///     DIR/postgres/       the cluster
///     DIR/socket/         its Unix socket
///     DIR/postgres.log    what it and its tools say
struct ClusterFiles {
  let directory: String

  var cluster: String { "\(directory)/postgres" }
  /// A cluster is made here and renamed when complete: one that is half made is never used.
  var unfinishedCluster: String { "\(directory)/postgres.new" }
  var socket: String { "\(directory)/socket" }
  var log: String { "\(directory)/postgres.log" }

  /// The longest name of a Unix socket, without its NUL (unix(7)).
  private static let socketNameBytesMax = 107

  /// - Throws: when the path is too long for a Unix socket in it.
  init(in directory: String) throws(EmbeddedPostgresError) {
    self.directory = directory
    let excess = "\(socket)/.s.PGSQL.5432".utf8.count - Self.socketNameBytesMax
    if excess > 0 {
      throw EmbeddedPostgresError(
        "the path \(directory) is \(excess) bytes too long to hold a Unix socket; choose a shorter "
          + "--data-dir")
    }
  }
}
