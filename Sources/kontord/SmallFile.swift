internal import Glibc

/// A file that is read and written as a whole: keys, certificates.
enum SmallFile {
  struct Unusable: Error, CustomStringConvertible {
    let description: String
  }

  /// The file's bytes.
  ///
  /// - Throws: `Unusable`, naming the file and the system's reason, also for one over
  ///   `Limits.smallFileBytesMax`.
  static func read(_ path: String) throws(Unusable) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unusable(path, errorText(errno)) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var portion = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = Glibc.read(descriptor, &portion, portion.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw unusable(path, errorText(errno))
      }
      bytes += portion[..<count]
      guard bytes.count <= Limits.smallFileBytesMax else {
        throw unusable(path, "it is over \(Limits.smallFileBytesMax) bytes")
      }
    }
  }

  /// Writes a file: whole or not at all, and never readable by more than `mode` says.
  ///
  /// - Parameter replaces: whether one that is there is replaced; otherwise it stays, whoever made it first.
  static func write(
    _ text: String, to path: String, mode: mode_t, replaces: Bool = true
  ) throws(Unusable) {
    let temporary = "\(path).\(getpid())"
    // Left by a run that was killed, of a process with the same number.
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    if file < 0 { throw unusable(path, errorText(errno)) }
    let count = text.utf8.count
    let isWritten =
      Glibc.write(file, text, count) == count && fchmod(file, mode) == 0 && fsync(file) == 0
    guard isWritten, replaces ? rename(temporary, path) == 0 : keep(temporary, path) else {
      let reason = errorText(errno)
      close(file)
      unlink(temporary)
      throw unusable(path, reason)
    }
    close(file)
  }

  /// Gives the file its name unless another has it.
  private static func keep(_ temporary: String, _ path: String) -> Bool {
    let isThere = link(temporary, path) == 0 || errno == EEXIST
    return isThere && unlink(temporary) == 0
  }

  private static func unusable(_ path: String, _ reason: String) -> Unusable {
    Unusable(description: "\(path): \(reason)")
  }
}
