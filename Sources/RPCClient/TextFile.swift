internal import Networking
internal import RPCCore

/// A small file's text, for settings that come in files.
///
/// - Parameter what: what the file is, for messages.
/// - Throws: INVALID_ARGUMENT if it can't be read, is too large, or is no UTF-8.
func readText(_ what: String, _ path: String) throws(Status) -> String {
  let bytes: [UInt8]
  do throws(SmallFile.Unusable) {
    bytes = try SmallFile.read(path)
  } catch {
    throw Status(.invalidArgument, "the \(what) file can't be read: \(error)")
  }
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw Status(.invalidArgument, "the \(what) file \(path) is no text in UTF-8")
  }
  return text
}
