internal import RPCCore

/// Why a file of keys or identities can't be used.
package struct Unusable: Error, CustomStringConvertible {
  package let description: String
  init(_ description: String) { self.description = description }
}

extension Principal {
  /// What a subject must be, for messages.
  static let subjectForm = "a text of 1 to \(Limits.subjectBytesMax) printable ASCII characters"

  static func isSubject(_ text: String) -> Bool {
    (1...Limits.subjectBytesMax).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }
}
