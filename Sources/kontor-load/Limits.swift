/// Limits of the load generator, and why.
enum LoadLimits {
  /// Callers of a closed loop: past it the caller itself is what is measured.
  static let callers = 1...10_000
  /// Connections of one run; each has a descriptor, and a process may usually have 1,024.
  static let connections = 1...1_000
  /// Calls a second: a tenth is one in ten seconds; one loop does not start a million.
  static let rate = 0.1...1_000_000
  /// Seconds that one phase lasts: ten minutes show what a longer one would.
  static let seconds = 1...600
  /// Seconds before it that do not count.
  static let warmUp = 0...60
  /// Seconds until a call is given up.
  static let timeout = 1...600
  /// Phases of a scenario: a day in quarters of an hour.
  static let phases = 1...96
  /// Kinds of calls in a mix: each has histograms of its own, of about a third of a megabyte.
  static let calls = 1...32
  /// Of one kind of call against the others.
  static let weight = 1...1_000_000
  /// Orders made before the load: at some thousands a second, half a minute of them.
  static let preparedOrders = 0...100_000
  /// Bytes of an echo: what a server takes of one message is 4 MiB unless its contract says otherwise.
  static let payloadBytes = 0...(4 << 20) - 64
  /// Lines of an order; the contract takes 200.
  static let lines = 1...200
  /// Readers that do not read, with a connection each.
  static let slowReaders = 1...1_000
  /// Calls of an open loop without an answer: at 10,000 a second, ten seconds of them. Beyond it the server
  /// is long lost, and memory must not be.
  static let underWayMax = 100_000
  /// Orders that reads choose from and that are read back at the end, the latest of the run.
  static let ordersKeptMax = 100_000
  /// Orders that are read back after a run that is checked: some seconds of reads at most.
  static let ordersReadBackMax = 200
  /// Wrong answers and failures that are told in words; the others are counted.
  static let wrongToldMax = 10
  /// A start so late is told: a tick of a busy machine's scheduler is less.
  static let lagTold = Duration.milliseconds(100)
  /// Points of a plot over time: one is then some pixels wide.
  static let pointsMax = 150
  /// Steps of a search: 14 doublings and the halvings of one interval.
  static let searchStepsMax = 40
  /// A scenario is a page or two.
  static let scenarioBytesMax = 256 << 10
  /// Requests in a file: about a million.
  static let requestBytesMax = 256 << 20
  /// Descriptors of a whole company's contracts.
  static let descriptorBytesMax = 64 << 20
  /// Text in a scenario's name, and of what it is about.
  static let textBytesMax = 2_000
}
