internal import Glibc
package import Logging
package import RPCCore

/// A record for calls that failed, and for one in so many that did not: who called what, from where, for how
/// long, to what end.
///
///     2026-01-31T09:30:00.123Z notice call method=kontor.orders.v1.OrderService/GetOrder status=NOT_FOUND
///     duration_ms=1.204 peer=127.0.0.1:41234 received=38 sent=0 subject=ann tenant=demo …
///
/// One for each loop: its counters are that loop's.
///
/// `@unchecked Sendable`: confined to its loop.
package final class AccessLog: ServerInterceptor, @unchecked Sendable {
  private let log: Logger
  private let successSample: Int
  private let clock: () -> Int

  /// Failures of the present second, and those of earlier ones that were left out.
  @exclusivity(unchecked) private var second = 0
  @exclusivity(unchecked) private var logged = 0
  @exclusivity(unchecked) private var leftOut = 0

  /// - Parameters:
  ///   - successSample: of so many calls that succeed, one is logged, method by method; 0: none.
  ///   - clock: whole seconds that never go back.
  package init(
    _ log: Logger, successSample: Int, clock: @escaping () -> Int = AccessLog.seconds
  ) {
    precondition(successSample >= 0, "a sample is one in so many")
    self.log = log
    self.successSample = successSample
    self.clock = clock
  }

  package func hook(for method: MethodDescriptor) -> (any ServerCallHook)? {
    Hook(self, "\(method.service)/\(method.method)", successSample)
  }

  package func strayHook() -> (@Sendable (Status.Code) -> Void)? {
    { self.answeredStray($0) }
  }

  package static func seconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC_COARSE, &now)
    return now.tv_sec
  }

  fileprivate func failed(_ method: String, _ call: any ServerCall, _ status: Status) {
    guard takesTurn() else { return }
    var metadata = self.metadata(method, call, status.code)
    if !status.message.isEmpty {
      metadata["message"] = .string(Self.cut(status.message))
    }
    record(Self.level(status.code), "call", metadata)
  }

  /// A request that was no call of a known method.
  private func answeredStray(_ code: Status.Code) {
    guard takesTurn() else { return }
    record(.notice, "refused request", ["status": .string(code.name)])
  }

  /// Whether this second has room for one more failure.
  private func takesTurn() -> Bool {
    let now = clock()
    if now != second {
      second = now
      logged = 0
    }
    guard logged < ObservabilityLimits.failuresLoggedPerSecond else {
      leftOut += 1
      return false
    }
    logged += 1
    return true
  }

  private func record(
    _ level: Logger.Level, _ message: Logger.Message, _ metadata: Logger.Metadata
  ) {
    var metadata = metadata
    if leftOut > 0 { metadata["failures_left_out"] = .string(String(leftOut)) }
    leftOut = 0
    log.log(level: level, message, metadata: metadata)
  }

  fileprivate func succeeded(_ method: String, _ call: any ServerCall) {
    var metadata = self.metadata(method, call, .ok)
    if successSample > 1 { metadata["one_of"] = .string(String(successSample)) }
    log.info("call", metadata: metadata)
  }

  /// What the server is to blame for, and what callers are.
  private static func level(_ code: Status.Code) -> Logger.Level {
    switch code {
    case .internal, .unknown, .dataLoss: .error
    default: .notice
    }
  }

  private func metadata(
    _ method: String, _ call: any ServerCall, _ code: Status.Code
  ) -> Logger.Metadata {
    var metadata: Logger.Metadata = [
      "method": .string(method), "status": .string(code.name),
      "duration_ms": .string(Self.milliseconds(Int(clamping: call.ageNanoseconds))),
      "peer": .string(call.peer),
      "received": .string(String(call.receivedMessageBytes)),
      "sent": .string(String(call.sentMessageBytes)),
    ]
    if let principal = call.principal {
      metadata["subject"] = .string(Self.cut(principal.subject))
      if let tenant = Self.tenant(of: call, by: principal) {
        metadata["tenant"] = .string(Self.cut(tenant))
      }
    }
    if let trace = call.trace { metadata["trace"] = .string(trace.traceID) }
    if let deadline = call.deadline {
      let left = ContinuousClock.now.duration(to: deadline).components
      // No deadline is a hundred years away, whoever makes the call: what is multiplied fits.
      let seconds = min(max(left.seconds, -Self.secondsMax), Self.secondsMax)
      let nanoseconds = Int(seconds) * 1_000_000_000 + Int(left.attoseconds / 1_000_000_000)
      metadata["deadline_left_ms"] = .string(Self.milliseconds(nanoseconds))
    }
    return metadata
  }

  private static let secondsMax: Int64 = 100 * 365 * 86_400

  /// What the call was for. A tenant that the caller names without acting for it is none: its lines are no news
  /// of that tenant's.
  private static func tenant(of call: any ServerCall, by principal: Principal) -> String? {
    if let tenant = call.requestHeader("kontor-tenant") {
      return principal.evidence == .none || principal.tenants.contains(tenant) ? tenant : nil
    }
    return principal.tenants.count == 1 ? principal.tenants[0] : nil
  }

  /// With three decimals.
  private static func milliseconds(_ nanoseconds: Int) -> String {
    let microseconds = nanoseconds.magnitude / 1000
    let fraction = String(microseconds % 1000 + 1000).dropFirst()
    return "\(nanoseconds < 0 ? "-" : "")\(microseconds / 1000).\(fraction)"
  }

  private static func cut(_ text: String) -> String {
    let cut = text.cut(toBytes: ObservabilityLimits.loggedValueBytesMax)
    return cut.utf8.count == text.utf8.count ? text : cut + "…"
  }
}

/// One method's calls on one loop.
///
/// `@unchecked Sendable`: confined to its loop.
private final class Hook: ServerCallHook, @unchecked Sendable {
  private let log: AccessLog
  private let method: String
  private let sample: Int
  /// Successes until the next that is logged, itself included; the first one is.
  @exclusivity(unchecked) private var left: Int

  init(_ log: AccessLog, _ method: String, _ sample: Int) {
    self.log = log
    self.method = method
    self.sample = sample
    left = sample == 0 ? .max : 1
  }

  var steps: ServerCallSteps { .end }

  func end(_ call: any ServerCall, _ status: Status?) {
    if let status { return log.failed(method, call, status) }
    left -= 1
    guard left == 0 else { return }
    left = sample
    log.succeeded(method, call)
  }

  func skip(_ call: any ServerCall, _ status: Status) { log.failed(method, call, status) }
}
