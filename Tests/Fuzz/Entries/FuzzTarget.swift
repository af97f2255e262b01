/// What `.ci/fuzz` feeds with bytes, and the replay of its corpora with what was found before.
///
/// A target returns from whatever bytes. That nothing traps and no promise is broken is asserted inside: by
/// `precondition`, so that it holds in optimised builds too.
package struct FuzzTarget: Sendable, CustomStringConvertible {
  /// Also its folder's below `Tests/Fuzz/corpora`.
  package let name: String
  package let run: @Sendable (UnsafeRawBufferPointer) -> Void

  package var description: String { name }

  package static let all = [
    FuzzTarget(name: "server", run: fuzzServer),
    FuzzTarget(name: "headers", run: fuzzHeaders),
    FuzzTarget(name: "client", run: fuzzClient),
    FuzzTarget(name: "deframer", run: fuzzDeframer),
    FuzzTarget(name: "http1", run: fuzzHTTP1),
    FuzzTarget(name: "values", run: fuzzValues),
    FuzzTarget(name: "tokens", run: fuzzTokens),
    FuzzTarget(name: "messages", run: fuzzMessages),
    FuzzTarget(name: "json", run: fuzzJSON),
  ]
}

extension UnsafeRawBufferPointer {
  /// The first byte, which chooses what is done with the rest; 0 and nothing for no bytes.
  var choiceAndRest: (UInt8, UnsafeRawBufferPointer) {
    guard let first else { return (0, self) }
    return (first, UnsafeRawBufferPointer(rebasing: self[1...]))
  }

  var text: String { String(decoding: self, as: UTF8.self) }
}
