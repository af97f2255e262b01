/// How a pool reaches its server and what it may take there.
package struct PostgresSettings: Sendable {
  /// libpq's own: keywords and values or a URI, several hosts included
  /// (`target_session_attrs=read-write` follows a failover).
  package var connectionString: String
  /// Connections that reads share, a loop. Two: while one waits for a slow read the other serves.
  package var readConnections = 2
  /// Connections that one transaction at a time has to itself, a loop. Four: enough for the server
  /// to commit them as a group, few enough for two loops and two processes on a small server.
  package var writeConnections = 4
  /// Calls that may wait for a connection, reads and writes each. What 1,024 wait for takes longer
  /// than most deadlines.
  package var waitingMax = 1024
  /// `statement_timeout` of calls without a deadline, and the most of those with one.
  package var statementTimeout = Duration.seconds(30)
  /// `idle_in_transaction_session_timeout`: an open transaction delays the feed of events.
  package var idleInTransactionTimeout = Duration.seconds(10)
  /// False behind a pooler that gives each transaction another session (pgbouncer's transaction
  /// mode): nothing is prepared by name, and timeouts are set within each transaction.
  package var keepsSessionState = true
  /// What the server says without being asked (warnings, RAISE NOTICE). Called on the loop.
  package var onNotice: @Sendable (ServerError) -> Void = { _ in }

  package init(connectionString: String) { self.connectionString = connectionString }
}

extension Duration {
  /// Whole milliseconds, rounded up; clamped to what fits.
  var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    if overflow { return seconds < 0 ? .min : .max }
    let rest = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    let (sum, sumOverflow) = whole.addingReportingOverflow(rest)
    return sumOverflow ? .max : sum
  }
}
