package import RPCCore
internal import Synchronization

/// Counts calls as gRPC A66 says: started calls, their durations, the bytes of their messages.
///
/// Each loop counts for itself; `families` adds up. What peers invent as method names counts as `other`: a label
/// for each would be theirs to multiply.
package final class CallMetrics: ServerInterceptor {
  private struct Contents {
    var methods: [String: [MethodCounts]] = [:]
    var strays: [StrayCounts] = []
  }

  private let contents = Mutex(Contents())

  package init() {}

  package func hook(for method: MethodDescriptor) -> (any ServerCallHook)? {
    let counts = MethodCounts()
    contents.withLock {
      $0.methods["\(method.service)/\(method.method)", default: []].append(counts)
    }
    return counts
  }

  package func strayHook() -> (@Sendable (Status.Code) -> Void)? {
    let counts = StrayCounts()
    contents.withLock { $0.strays.append(counts) }
    return { counts.byCode[Int($0.rawValue)].add() }
  }

  /// The four metrics of A66's server side, at this moment. Any thread.
  package func families() -> [MetricFamily] {
    let (methods, strays) = contents.withLock { ($0.methods, $0.strays) }
    var tables = CallTables()
    for (name, counts) in methods.sorted(by: { $0.key < $1.key }) { tables.add(name, counts) }
    tables.add(strays)
    return tables.families
  }
}

/// One method's calls on one loop.
///
/// `@unchecked Sendable`: the pointer is written in `init` only, and what it points to is made for sharing.
private final class MethodCounts: ServerCallHook, @unchecked Sendable {
  let started = LoopCounter()
  /// Most calls end so: without a look into the table.
  let ok = OutcomeCounts()
  /// By status code; made when a call first ends so.
  private let failed: UnsafeMutablePointer<AtomicLazyReference<OutcomeCounts>>

  init() {
    failed = .allocate(capacity: Status.Code.allCases.count)
    for i in 0..<Status.Code.allCases.count { (failed + i).initialize(to: AtomicLazyReference()) }
  }

  deinit {
    failed.deinitialize(count: Status.Code.allCases.count)
    failed.deallocate()
  }

  var steps: ServerCallSteps { [.begin, .end] }
  func begin(_ call: any ServerCall) throws(Status) { started.add() }

  func end(_ call: any ServerCall, _ status: Status?) {
    let counts = if let status { making(status.code) } else { ok }
    counts.duration.record(call.ageNanoseconds)
    counts.sentBytes.record(UInt64(call.sentMessageBytes))
    counts.receivedBytes.record(UInt64(call.receivedMessageBytes))
  }

  func skip(_ call: any ServerCall, _ status: Status) {
    started.add()
    end(call, status)
  }

  /// On the loop.
  private func making(_ code: Status.Code) -> OutcomeCounts {
    if code == .ok { return ok }
    let place = failed + Int(code.rawValue)
    return place.pointee.load() ?? place.pointee.storeIfNil(OutcomeCounts())
  }

  func outcome(_ code: Status.Code) -> OutcomeCounts? {
    code == .ok ? ok : failed[Int(code.rawValue)].load()
  }
}

/// Calls of one method that ended with one status, on one loop.
private final class OutcomeCounts: Sendable {
  let duration = LoopHistogram(.latency)
  let sentBytes = LoopHistogram(.size)
  let receivedBytes = LoopHistogram(.size)
}

/// Requests of one loop that were no call of a known method, by the code of the answer.
///
/// `@unchecked Sendable`: as `MethodCounts`.
private final class StrayCounts: @unchecked Sendable {
  let byCode: UnsafeMutablePointer<LoopCounter>

  init() {
    byCode = .allocate(capacity: Status.Code.allCases.count)
    for i in 0..<Status.Code.allCases.count { (byCode + i).initialize(to: LoopCounter()) }
  }

  deinit {
    byCode.deinitialize(count: Status.Code.allCases.count)
    byCode.deallocate()
  }
}

/// Adds loops up into metrics.
private struct CallTables {
  private var started = MetricFamily(
    "grpc.server.call.started", unit: "{call}", .counter,
    "Calls that have come, those under way included.", [])
  private var duration = MetricFamily(
    "grpc.server.call.duration", unit: "s", .histogram,
    "Time from a call's headers to the end of its handler.", [])
  private var sent = MetricFamily(
    "grpc.server.call.sent_total_compressed_message_size", unit: "By", .histogram,
    "Bytes of all response messages of a call, compressed.", [])
  private var received = MetricFamily(
    "grpc.server.call.rcvd_total_compressed_message_size", unit: "By", .histogram,
    "Bytes of all request messages of a call, compressed.", [])

  var families: [MetricFamily] { [started, duration, sent, received] }

  private static func method(_ name: String) -> MetricFamily.Label { .init("grpc.method", name) }
  private static func status(_ code: Status.Code) -> MetricFamily.Label {
    .init("grpc.status", code.name)
  }

  mutating func add(_ name: String, _ loops: [MethodCounts]) {
    let method = Self.method(name)
    started.samples.append(
      .init([method], .integer(loops.reduce(0) { $0 + $1.started.count })))
    for code in Status.Code.allCases {
      let outcomes = loops.compactMap { $0.outcome(code) }
      var times = MetricFamily.Histogram(empty: .latency)
      for outcome in outcomes { outcome.duration.add(to: &times) }
      // The names of calls that never ended so would fill pages.
      if times.count == 0 { continue }
      var sentBytes = MetricFamily.Histogram(empty: .size)
      for outcome in outcomes { outcome.sentBytes.add(to: &sentBytes) }
      var receivedBytes = MetricFamily.Histogram(empty: .size)
      for outcome in outcomes { outcome.receivedBytes.add(to: &receivedBytes) }
      let labels = [method, Self.status(code)]
      duration.samples.append(.init(labels, .histogram(times)))
      sent.samples.append(.init(labels, .histogram(sentBytes)))
      received.samples.append(.init(labels, .histogram(receivedBytes)))
    }
  }

  /// Answered as soon as their headers were there, without a message either way.
  mutating func add(_ loops: [StrayCounts]) {
    var all = 0
    for code in Status.Code.allCases {
      let count = loops.reduce(0) { $0 + $1.byCode[Int(code.rawValue)].count }
      if count == 0 { continue }
      all += count
      let labels = [Self.method("other"), Self.status(code)]
      for (family, buckets) in [
        (\CallTables.duration, Buckets.latency), (\.sent, .size), (\.received, .size),
      ] {
        var total = MetricFamily.Histogram(empty: buckets)
        total.counts[0] = UInt64(count)
        self[keyPath: family].samples.append(.init(labels, .histogram(total)))
      }
    }
    if all > 0 { started.samples.append(.init([Self.method("other")], .integer(all))) }
  }
}
