internal import Glibc

/// The system user that PostgreSQL runs as: it refuses to run as root.
struct ServerAccount {
  let user: uid_t
  let group: gid_t

  private var isOurs: Bool { user == geteuid() }

  /// What turns `setpriv` into this user.
  var setprivOptions: [String] {
    isOurs ? [] : ["--reuid=\(user)", "--regid=\(group)", "--clear-groups"]
  }

  /// Whoever runs this; for root the owner of the cluster that is there, else the user `postgres` or
  /// `kontor`, which is made if neither exists.
  static func choose(clusterDirectory: String, log: String) throws(EmbeddedPostgresError)
    -> ServerAccount
  {
    let ours = ServerAccount(user: geteuid(), group: getegid())
    guard ours.user == 0 else { return ours }
    var status = stat()
    if stat(clusterDirectory, &status) == 0, status.st_uid != 0 {
      return ServerAccount(user: status.st_uid, group: status.st_gid)
    }
    if let account = named("postgres") ?? named("kontor") { return account }
    try ChildProcess.run(
      [
        "/usr/sbin/useradd", "--system", "--user-group", "--no-create-home",
        "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", "kontor",
      ], as: ours, log: log)
    guard let account = named("kontor") else {
      throw EmbeddedPostgresError(
        "PostgreSQL does not run as root, and there is no user `postgres` or `kontor`: make one, "
          + "or start kontord as another user")
    }
    return account
  }

  private static func named(_ name: String) -> ServerAccount? {
    guard let entry = getpwnam(name) else { return nil }
    return ServerAccount(user: entry.pointee.pw_uid, group: entry.pointee.pw_gid)
  }

  /// Makes a directory that only this account, and root, may enter.
  func makePrivateDirectory(_ path: String) throws(EmbeddedPostgresError) {
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      throw EmbeddedPostgresError("cannot make \(path): \(errorText(errno))")
    }
    if !isOurs, chown(path, user, group) != 0 {
      throw EmbeddedPostgresError("cannot give \(path) to user \(user): \(errorText(errno))")
    }
  }
}
