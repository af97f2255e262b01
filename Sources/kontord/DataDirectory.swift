internal import Glibc

/// The directory that holds what one kontord keeps: its PostgreSQL, its process id. Locked for as long as
/// this value lives, so that two processes never run on the same data.
///
/// The lock is the kernel's (`flock` on `kontord.pid`): it goes with the process however that ends, and a
/// process id left behind by a crash stops nobody.
struct DataDirectory: ~Copyable {
  let path: String
  private let lock: Int32

  enum Refusal: Error, CustomStringConvertible {
    case unusable(path: String, reason: String)
    case inUse(path: String, processID: String)

    var description: String {
      switch self {
      case .unusable(let path, let reason): "the data directory \(path) can't be used: \(reason)"
      case .inUse(let path, let processID):
        "the data directory \(path) is in use by kontord with process id \(processID): "
          + "end that one first, or choose another with --data-dir"
      }
    }
  }

  /// Makes the directory where it is missing and locks it.
  init(_ path: String) throws(Refusal) {
    let absolute = try Self.make(path)
    let lock = try Self.lock(absolute)
    self.path = absolute
    self.lock = lock
  }

  /// Empties the file in place of removing it: a process that has opened it already would lock a file
  /// that nobody else sees.
  deinit {
    _ = ftruncate(lock, 0)
    close(lock)
  }

  /// Makes what is missing of the path and answers it without links.
  private static func make(_ path: String) throws(Refusal) -> String {
    var made = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      made += part + "/"
      // Not 0700: the unprivileged PostgreSQL of a kontord that root runs must get through.
      if mkdir(made, 0o755) != 0, errno != EEXIST {
        throw .unusable(path: path, reason: errorText(errno))
      }
    }
    guard let absolute = realpath(path, nil) else {
      throw .unusable(path: path, reason: errorText(errno))
    }
    defer { free(absolute) }
    return String(cString: absolute)
  }

  private static func lock(_ path: String) throws(Refusal) -> Int32 {
    let file = open(path + "/kontord.pid", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .unusable(path: path, reason: errorText(errno)) }
    let text = "\(getpid())\n"
    if flock(file, LOCK_EX | LOCK_NB) == 0, ftruncate(file, 0) == 0,
      pwrite(file, text, text.utf8.count, 0) == text.utf8.count
    {
      return file
    }
    let error = errno
    defer { close(file) }
    if error == EWOULDBLOCK { throw .inUse(path: path, processID: processID(in: file)) }
    throw .unusable(path: path, reason: errorText(error))
  }

  private static func processID(in file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = pread(file, &bytes, bytes.count, 0)
    let digits = bytes.prefix(max(0, count)).prefix { $0 >= 0x30 && $0 <= 0x39 }
    return digits.isEmpty ? "(not known)" : String(decoding: digits, as: UTF8.self)
  }
}
