/// Statements with their parameters, sent together and ended by one Sync: one transaction.
///
///     var batch = StatementBatch()
///     let order = batch.add(Orders.byID, tenant, id)
///     let lines = batch.add(Orders.lines, tenant, id)
///     let replies = try await pool.read(batch, deadline: deadline)
///     let rows = try replies[order]
///
/// They run in order; when one fails, none has happened.
package struct StatementBatch: Sendable {
  /// Where to find one statement's rows among the replies.
  package struct Ticket<Output: PostgresRow>: Sendable {
    fileprivate let index: Int
  }

  struct Item: Sendable {
    let statement: StatementSignature
    /// Its parameters in `fields`.
    let fields: Range<Int>
  }

  /// One parameter's bytes in `bytes`; nil is NULL.
  typealias Field = Range<Int>?

  private(set) var items: [Item] = []
  private(set) var fields: [Field] = []
  private var writer = BinaryWriter()
  var bytes: [UInt8] { writer.bytes }

  package init() {}

  package var isEmpty: Bool { items.isEmpty }
  package var count: Int { items.count }

  @discardableResult
  package mutating func add<each Parameter, Output>(
    _ statement: Statement<repeat each Parameter, Output>, _ parameters: repeat each Parameter
  ) -> Ticket<Output> {
    let start = fields.count
    repeat append(each parameters)
    items.append(Item(statement: statement.signature, fields: start..<fields.count))
    return Ticket(index: items.count - 1)
  }

  private mutating func append<Value: PostgresValue>(_ value: Value) {
    if value.isNull { return fields.append(nil) }
    let start = writer.bytes.count
    value.encode(into: &writer)
    fields.append(start..<writer.bytes.count)
  }

  /// - Throws: `.tooLarge` when the batch exceeds a limit.
  func checkLimits() throws(PostgresError) {
    if bytes.count > Limits.parameterBytesMax {
      throw .tooLarge(what: "parameter bytes", size: bytes.count, limit: Limits.parameterBytesMax)
    }
    if items.count > Limits.batchStatementsMax {
      throw .tooLarge(what: "a batch", size: items.count, limit: Limits.batchStatementsMax)
    }
    for item in items where item.fields.count > Limits.parametersMax {
      throw .tooLarge(
        what: "parameters", size: item.fields.count, limit: Limits.parametersMax)
    }
  }

  /// The results of a batch, one for each statement.
  package struct Replies: Sendable {
    let results: [ResultSet]

    /// The rows that the ticket's statement returned.
    package subscript<Output>(_ ticket: Ticket<Output>) -> [Output] {
      get throws(PostgresError) { try results[ticket.index].rows() }
    }

    /// How many rows the ticket's statement inserted, updated, deleted or selected.
    package func affectedRows<Output>(_ ticket: Ticket<Output>) -> Int {
      results[ticket.index].affectedRows
    }
  }
}
