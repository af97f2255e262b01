/// What the server knows of one connection's statements, each under a name.
struct PreparedStatements {
  private struct Known {
    /// Counts the times it was prepared here, and makes the name new each time.
    let generation: Int
    /// Kept, since it is sent with every execution.
    let name: String
    var failure: ServerError?
    var isSent: Bool

    init(_ statement: StatementSignature, generation: Int, isSent: Bool) {
      self.generation = generation
      self.isSent = isSent
      name = "k\(statement.hash.hexadecimal)_\(generation)"
    }
  }

  private var known: [ContentHash: Known] = [:]

  /// Empty for the unnamed statement.
  func name(of statement: StatementSignature) -> String { known[statement.hash]?.name ?? "" }

  func generation(of statement: StatementSignature) -> Int {
    known[statement.hash]?.generation ?? 0
  }

  /// Whether it need not be prepared before it is executed.
  func isSent(_ statement: StatementSignature) -> Bool { known[statement.hash]?.isSent ?? false }

  /// Why the server could not prepare it.
  func failure(of statement: StatementSignature) -> ServerError? {
    known[statement.hash]?.failure
  }

  /// - Returns: the generation that is about to be prepared.
  mutating func send(_ statement: StatementSignature) -> Int {
    let generation = generation(of: statement)
    known[statement.hash] = Known(statement, generation: generation, isSent: true)
    return generation
  }

  /// The server could not prepare it; a later generation may be under way already.
  mutating func fail(_ statement: StatementSignature, _ generation: Int, _ error: ServerError) {
    guard known[statement.hash]?.generation == generation else { return }
    known[statement.hash]?.failure = error
    known[statement.hash]?.isSent = false
  }

  /// The server no longer knows it, or knows it as something that it no longer is.
  mutating func forget(_ statement: StatementSignature, _ generation: Int) {
    guard known[statement.hash]?.generation == generation else { return }
    known[statement.hash] = Known(statement, generation: generation + 1, isSent: false)
  }
}
