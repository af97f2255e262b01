/// Limits of this storey.
enum Limits {
  /// Parameters of one request: far above a batch of 64 orders (about 100 KiB), far below what would
  /// hold a connection's buffer for long.
  static let parameterBytesMax = 32 << 20
  /// The protocol counts parameters in 16 bits.
  static let parametersMax = 65_535
  /// Memory of one statement's result: statements bound their rows with LIMIT, so more is a
  /// statement without one.
  static let resultBytesMax = 64 << 20
  /// Requests in flight on one shared connection: enough to keep the server's end of the pipeline
  /// full, few enough that a request does not wait long behind strangers.
  static let pipelinedRequestsMax = 64
  /// Statements in one batch: a batch is one transaction, and its replies are held together.
  static let batchStatementsMax = 256
  /// One attempt to connect, all hosts of the connection string together.
  static let connectTimeout = Duration.seconds(5)
  /// First wait after a failed attempt; doubles up to `reconnectWaitMax`, each wait with jitter.
  static let reconnectWaitMin = Duration.milliseconds(50)
  /// Longest wait between attempts: a server that is back is found within this.
  static let reconnectWaitMax = Duration.seconds(5)
  /// A call that finds no connection starts an attempt of its own, but not sooner than this after
  /// the last one failed: a burst of calls is one attempt.
  static let immediateReconnectGap = Duration.milliseconds(20)
  /// How long a cancelled statement may take to answer before its connection is given up.
  static let cancelGrace = Duration.seconds(5)
  /// Statement timeouts that a session is set to; a deadline takes the next one above. Few steps,
  /// so that calls with like deadlines share the setting and need no statement to change it.
  static let statementTimeoutMilliseconds: [Int64] = [
    50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000,
  ]

  /// The wait before the next attempt to connect: doubles from the least to the greatest, and is
  /// anything between half and all of that, so that loops and processes do not come back in step.
  static func reconnectWait(afterFailures failures: Int) -> Duration {
    let doubled = reconnectWaitMin * (1 << min(max(failures - 1, 0), 10))
    return min(doubled, reconnectWaitMax) * Double.random(in: 0.5...1)
  }
}
