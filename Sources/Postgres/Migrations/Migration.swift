/// One step of the schema's history: never changed once it has run anywhere.
package struct Migration: Sendable, Hashable {
  /// Its place in the history, from 1 without gaps.
  package let number: Int
  package let name: String
  /// Statements, run in one transaction; no BEGIN or COMMIT among them.
  package let sql: String
  /// Tells whether the text is the one that ran.
  package let checksum: String

  package init(number: Int, name: String, sql: String) {
    self.number = number
    self.name = name
    self.sql = sql
    var hash = ContentHash()
    hash.combine(sql)
    checksum = hash.hexadecimal
  }
}

/// Why a database was not migrated. The migrations that had succeeded stay.
package enum MigrationError: Error, Hashable, Sendable {
  /// A migration that has run here has another text now: what the database holds is unknown.
  case changed(number: Int, name: String)
  /// The database has a migration that this program does not know: it belongs to a newer one.
  case unknown(number: Int, name: String)
  /// Later migrations have run here, this one has not.
  case skipped(number: Int, name: String)
  /// A migration failed, and had no effect.
  case failed(number: Int, name: String, line: Int?, PostgresError)
  /// A migration ended its own transaction: what it did may be there in part.
  case leftTransaction(number: Int, name: String)
  /// The database could not be asked.
  case database(PostgresError)
}

extension MigrationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .changed(let number, let name):
      """
      migration \(number) (\(name)) has run on this database with another text; \
      restore its text and put the change into a new migration
      """
    case .unknown(let number, let name):
      """
      this database has migration \(number) (\(name)), which this program does not know; \
      run the newer version of the program
      """
    case .skipped(let number, let name):
      """
      later migrations have run on this database, but not \(number) (\(name)); \
      give it the number after the last one
      """
    case .failed(let number, let name, let line, let error):
      "migration \(number) (\(name)) failed\(line.map { " at line \($0)" } ?? ""): \(error)"
    case .leftTransaction(let number, let name):
      "migration \(number) (\(name)) ends its transaction; take BEGIN, COMMIT and ROLLBACK out"
    case .database(let error): error.description
    }
  }
}
