package import Glibc

/// A file that is read and written as a whole: keys, certificates.
package enum SmallFile {
  /// Why a file can't be read or written.
  package struct Unusable: Error, CustomStringConvertible {
    package enum Reason: Sendable {
      case system(SystemError)
      case tooLarge(bytesMax: Int)
    }

    package let path: String
    package let reason: Reason

    package var description: String {
      switch reason {
      case .system(let error): "\(path): \(String(cString: strerror(error.errno)))"
      case .tooLarge(let bytesMax): "\(path): it is over \(bytesMax) bytes"
      }
    }
  }

  /// The file's bytes, `bytesMax` at most.
  package static func read(
    _ path: String, bytesMax: Int = Limits.smallFileBytesMax
  ) throws(Unusable) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unusable(path, "open") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var portion = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = Glibc.read(descriptor, &portion, portion.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw unusable(path, "read")
      }
      bytes += portion[..<count]
      guard bytes.count <= bytesMax else {
        throw Unusable(path: path, reason: .tooLarge(bytesMax: bytesMax))
      }
    }
  }

  /// Writes a file: whole or not at all, and never readable by more than `mode` says.
  ///
  /// - Parameter replaces: whether one that is there is replaced; otherwise it stays, whoever made it first.
  package static func write(
    _ text: String, to path: String, mode: mode_t, replaces: Bool = true
  ) throws(Unusable) {
    let temporary = "\(path).\(getpid())"
    // Left by a run that was killed, of a process with the same number.
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    if file < 0 { throw unusable(path, "open") }
    let count = text.utf8.count
    let isWritten =
      Glibc.write(file, text, count) == count && fchmod(file, mode) == 0 && fsync(file) == 0
    guard isWritten, replaces ? rename(temporary, path) == 0 : keep(temporary, path) else {
      let failure = unusable(path, "write")
      close(file)
      unlink(temporary)
      throw failure
    }
    close(file)
  }

  /// Gives the file its name unless another has it.
  private static func keep(_ temporary: String, _ path: String) -> Bool {
    let isThere = link(temporary, path) == 0 || errno == EEXIST
    return isThere && unlink(temporary) == 0
  }

  /// Captures errno; the first thing after what failed.
  private static func unusable(_ path: String, _ call: String) -> Unusable {
    Unusable(path: path, reason: .system(.last(call)))
  }
}
