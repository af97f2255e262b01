/// Limits of the program as a whole; those of calls, connections and pools are their storeys'.
enum Limits {
  /// How long calls under way may take to finish after SIGTERM: below the 30 s that container runtimes
  /// and most supervisors give before they kill.
  static let drain = Duration.seconds(20)

  /// Freed memory that each loop keeps for the next calls: what a burst of messages of the largest size comes to.
  static let freedBytesKept: Int32 = 64 << 20

  /// How long a start waits for a PostgreSQL that does not answer yet: it may be starting too, and then
  /// has its log to replay.
  static let databaseWait = Duration.seconds(60)
  /// How often a database is looked at to tell health, and how long it may take to answer: a few times
  /// as often as load balancers ask.
  static let databaseCheckInterval = Duration.milliseconds(500)
  static let databaseCheckTimeout = Duration.seconds(5)

  /// Rest of background work after a failure where its own interval is shorter: a database that is
  /// away is not asked in a tight loop.
  static let workRetryInterval = Duration.seconds(1)

  /// One delivery of a message to its receiver, connecting included: ten of them fit a worker's claim.
  static let deliveryTimeout = Duration.seconds(10)

  /// How often one failure is logged again, and how many texts are told apart.
  static let failureLogInterval = Duration.seconds(10)
  static let failureTextsMax = 256
  /// Calls at once, on one loop, of methods that read much for one request.
  static let methods = [
    // Reads the whole ledger of a tenant.
    "/kontor.inventory.v1.StockService/VerifyLedger": 2,
    // Reads all orders of a range, for as long as its caller takes them.
    "/kontor.orders.v1.OrderService/ExportOrders": 16,
  ]

  /// Log lines that wait for whoever reads them: some thousands.
  static let logBytesMax = 1 << 20
  /// How long the end of a run waits for its last lines to be read.
  static let logFlush = Duration.seconds(2)
  /// How often spans are exported, and metrics: what collectors expect (OpenTelemetry's defaults are 5 s and
  /// 60 s), and often enough that a busy server's spans find room.
  static let spanExportInterval = Duration.seconds(1)
  static let metricExportInterval = Duration.seconds(15)
  /// One export with its repeats, and with waiting for a collector that restarts.
  static let exportTimeout = Duration.seconds(5)
  /// A collector that is silent is asked whether it is there after so long (gRFC A8's minimum), and given up after
  /// so long again.
  static let exportKeepAliveInterval = Duration.seconds(10)
  static let exportKeepAliveTimeout = Duration.seconds(5)
  /// Bytes of what a collector says that are logged.
  static let collectorReasonBytesMax = 256
  /// Spans of one export: OpenTelemetry's default (OTEL_BSP_MAX_EXPORT_BATCH_SIZE).
  static let spansPerExport = 512
  /// How long the end of a run waits for its exports, the ones under way included.
  static let exportFlush = Duration.seconds(3)
  /// Development tokens: a month.
  static let devTokenHoursMax = 31 * 24
}
