/// Limits of this storey, each with its reason.
enum ServiceLimits {
  /// Items of one import under way: two full batches of the store, one to work on while the other
  /// gathers. At the contract's 256 KiB an item it bounds a stream's memory to 32 MiB.
  static let importWindow = 128
  /// Items on a page whose caller names no size: a screenful (contract).
  static let listPageDefault = 50
  /// The contracts' largest page of orders, shipments or complaints.
  static let listPageMax = 200
  /// Days of one summary (contract): a year and a day, so that leap years fit.
  static let summaryDaysMax: Int64 = 366
  /// Orders that an export reads at a time: few enough that a slow reader holds little.
  static let exportPage = 200
  /// Entries on a page of a timeline whose caller names no size (contract).
  static let timelinePageDefault = 100
  /// Orders that ArchiveOrders takes at a time, by itself and at most (contract): one transaction that
  /// takes tens of milliseconds.
  static let archiveDefault: Int32 = 200
  static let archiveMax: Int32 = 1_000
  /// The contract's largest page of a timeline.
  static let timelinePageMax = 500

  /// How often old events are pruned: seldom beside their age, so that a turn finds what a minute made.
  static let pruningInterval = Duration.seconds(60)
  /// One statement of it: a hundred times what it takes on an idle disk.
  static let pruningTimeout = Duration.seconds(5)
  /// How often clocks are looked after when nothing happens: their deadlines are minutes and more.
  static let clockInterval = Duration.seconds(1)
  /// Messages that a worker takes at a time, one after the other: with `deliveryLease` each has twelve
  /// seconds, and its sink's limit is below that.
  static let deliveriesClaimed = 10
  static let deliveryLease = Duration.seconds(120)
  /// Lines of an order that a message names; more are an ellipsis.
  static let goodsNamed = 10
  /// The longest span of which clocks are counted at once: a year.
  static let complianceSpanMax = Duration.seconds(366 * 86_400)
  /// How often parcels that are due are looked at: a minute late is nothing beside hours of silence.
  static let parcelCheckInterval = Duration.seconds(60)
  /// How often planned fulfilments are released: a picker waits no longer than that.
  static let fulfilmentReleaseInterval = Duration.seconds(30)
}
