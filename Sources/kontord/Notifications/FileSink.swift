internal import Glibc
internal import Services

/// Appends each message to a file as a line of JSON, on the disk before it counts as delivered.
///
/// The file is opened for each message: one that was moved away by a rotation is made anew.
struct FileSink: NotificationSink {
  let path: String

  var name: String { "file" }

  func deliver(_ message: NotificationMessage) async throws {
    let line = Array((message.json + "\n").utf8)
    try await SideThread.run { [path] in try Self.append(line, to: path) }
  }

  /// Names, addresses and what people bought are nobody else's: only the owner reads the file.
  private static func append(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    // One write: lines of several processes never mix.
    let count = write(file, bytes, bytes.count)
    guard count >= 0 else { throw failure(path) }
    guard count == bytes.count else { throw NotificationFailure("\(path): the disk is full") }
    guard fdatasync(file) == 0 || errno == EINVAL else { throw failure(path) }
  }

  private static func failure(_ path: String) -> NotificationFailure {
    let code = errno
    return NotificationFailure("\(path): \(String(cString: strerror(code)))")
  }
}
