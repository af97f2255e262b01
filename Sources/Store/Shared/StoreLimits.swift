/// Limits of this storey, each with its reason.
package enum StoreLimits {
  /// Commands of one batch: at 64 the cost a command of one transaction is paid off, and a batch
  /// still takes few milliseconds (`persistence.md` C1).
  package static let batchCommandsMax = 64
  /// Lines of one batch: 64 orders of 8 lines. It bounds the rows that a batch locks; one larger
  /// order goes alone.
  package static let batchLinesMax = 512
  /// Batches of one kind under way, a loop: two keep the server's cores busy while one commits;
  /// more only wait for each other's stock rows.
  package static let batchesUnderWayMax = 2
  /// Commands that make a further batch while one is under way. Fewer wait for it to end: else
  /// batches of one or two would take the connections while many gather behind them.
  package static let furtherBatchCommandsMin = 16
  /// Commands that wait for a batch, a loop: at 8,000 a second they wait a quarter of a second.
  package static let waitingCommandsMax = 2_048
  /// Batches of look-ups under way, a loop: enough that a slow list on a connection that they share holds up
  /// a part of them, few enough that 64 callers come in batches of sixteen. At a millisecond a round trip
  /// lone look-ups still are 4,000 a second.
  package static let readBatchesUnderWayMax = 4
  /// Keys of one batch of look-ups: its answer stays below a megabyte.
  package static let readBatchKeysMax = 64
  /// Keys that a batch looks up one by one. PostgreSQL plans the look-up of one key once for all, but that
  /// of an array anew for each execution, which takes as long as four of the others.
  package static let readSinglyMax = 4
  /// Callers that wait for a batch of look-ups, a loop: a quarter of a second's.
  package static let waitingReadsMax = 2_048
  /// Order numbers taken at a time, a loop and tenant: enough for four batches, few enough that
  /// restarts leave small gaps.
  package static let orderNumbersInBlock: Int64 = 256
  /// How often a command is decided again because another order took the stock that it was sent to
  /// or another command changed the order that it had read.
  package static let decisionsMax = 5
  /// Rows of a page; the contracts' largest is 500.
  package static let pageRowsMax = 500
  /// Tracking events of one statement: they are folded one by one.
  package static let trackingEventsMax = 64
  /// Events that the tailer reads at a time.
  package static let feedRowsMax: Int64 = 1_000
  /// How long an event stays in the outbox. A reader is milliseconds behind; a program that is away over
  /// a long weekend finds what it missed. The aggregates' own histories stay.
  package static let outboxAge = Duration.seconds(7 * 86_400)
  /// How long it stays for a registered consumer that has not acknowledged it: a month to notice that
  /// a program is away; beyond it the disk counts more.
  package static let outboxAgeMax = Duration.seconds(30 * 86_400)
  /// Events that one statement of the pruning deletes: tens of milliseconds, so that no writer waits
  /// long for the disk behind it.
  package static let prunedEventsMax: Int64 = 5_000
  /// Events that wait for a slow watcher; beyond it falls back to the table.
  package static let watcherEventsMax = 256
  /// How often the tailer looks when nothing comes: a wait that people do not notice, and a read of
  /// an index's end that the writers do not either (F2).
  package static let feedInterval = Duration.milliseconds(10)
}
