/// Why a JSON text is no message, or a message can't be written as JSON: where, and what is allowed.
package struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Path from the message, in the names of the text: `lines[2].sku`; empty: the text as a whole.
  package var path: String
  package var reason: String

  package init(_ path: String, _ reason: String) {
    self.path = path
    self.reason = reason
  }

  package var description: String { path.isEmpty ? reason : "\(path): \(reason)" }
}
