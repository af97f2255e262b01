/// One SQL statement with the types of its parameters and rows.
///
/// Made once, as a `static let`, next to its kin in Store; `$1…` are its parameters in order:
///
///     static let price = Statement<String, String, Row<Int64>>(
///       "SELECT price FROM products WHERE tenant_id = $1 AND sku = $2")
///
/// It is prepared on each connection when that first meets it, under a name made of its content.
package struct Statement<each Parameter: PostgresValue, Output: PostgresRow>: Sendable {
  package let signature: StatementSignature

  package init(_ sql: String) {
    var parameters: [PostgresType] = []
    repeat parameters.append((each Parameter).postgresType)
    signature = StatementSignature(sql: sql, parameters: parameters, columns: Output.columns)
  }
}

/// A statement without its Swift types: its text, and the types it declares.
package final class StatementSignature: Sendable {
  package let sql: String
  /// The types of `$1…`.
  package let parameters: [PostgresType]
  /// The types of the columns that its rows read; empty when it reads none.
  package let columns: [PostgresType]
  /// The same for the same text and parameters, in every process.
  let hash: ContentHash

  init(sql: String, parameters: [PostgresType], columns: [PostgresType]) {
    self.sql = sql
    self.parameters = parameters
    self.columns = columns
    var hash = ContentHash()
    hash.combine(sql)
    for parameter in parameters { hash.combine(parameter.rawValue) }
    self.hash = hash
  }

  /// What `description`, the server's view of this statement, holds against it, one sentence each.
  package func differences(from description: StatementDescription) -> [String] {
    var differences: [String] = []
    if parameters.count != description.parameters.count {
      differences.append(
        "declares \(parameters.count) parameters, the SQL has \(description.parameters.count)")
    }
    for (i, (declared, actual)) in zip(parameters, description.parameters).enumerated()
    where declared != actual {
      differences.append("$\(i + 1) is declared \(declared), the server takes \(actual)")
    }
    if columns.isEmpty { return differences }
    if columns.count != description.columns.count {
      differences.append(
        "its rows read \(columns.count) columns, the SQL gives \(description.columns.count)")
    }
    for (declared, actual) in zip(columns, description.columns)
    where !declared.reads(actual.type) {
      differences.append("column \(actual.name) is \(actual.type), the row declares \(declared)")
    }
    return differences
  }
}

/// The server's view of a prepared statement.
package struct StatementDescription: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package var name: String
    package var type: PostgresType
  }
  package var parameters: [PostgresType]
  package var columns: [Column]
}
