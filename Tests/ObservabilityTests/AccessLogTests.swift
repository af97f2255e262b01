import Logging
import RPCCore
import Support
import Synchronization
import Testing

@testable import Observability

@Suite("The access log")
struct AccessLogTests {
  private final class Records: LogHandler, Sendable {
    let all = Mutex<[(level: Logger.Level, metadata: Logger.Metadata)]>([])
    var logLevel: Logger.Level {
      get { .info }
      set {}
    }
    var metadata: Logger.Metadata {
      get { [:] }
      set {}
    }
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { nil }
      set {}
    }
    func log(event: LogEvent) {
      all.withLock { $0.append((event.level, event.metadata ?? [:])) }
    }
    func values(_ key: String) -> [String] {
      all.withLock { $0.map { $0.metadata[key].map { "\($0)" } ?? "-" } }
    }
  }

  private let method = MethodDescriptor(service: "s", method: "M", kind: .unary)

  private func hook(
    _ records: Records, sample: Int, clock: @escaping () -> Int = { 0 }
  ) throws -> any ServerCallHook {
    let log = Logger(label: "test") { _ in records }
    return try #require(AccessLog(log, successSample: sample, clock: clock).hook(for: method))
  }

  @Test(
    "has a record for the first of every so many successes", arguments: [(0, 0), (1, 7), (3, 3)])
  func sample(of: Int, count: Int) throws {
    let records = Records()
    let hook = try hook(records, sample: of)
    for _ in 0..<7 { hook.end(MetadataCall(), nil) }
    #expect(records.all.withLock { $0.count } == count)
  }

  @Test("says who called what, from where, for how long and to what end")
  func fields() throws {
    let records = Records()
    let hook = try hook(records, sample: 1)
    let call = MetadataCall(["kontor-tenant": "demo"])
    call.principal = Principal(
      subject: String(repeating: "a", count: 300), tenants: ["demo"], roles: [], evidence: .token)
    hook.end(call, Status(.internal, "broken"))
    hook.skip(call, Status(.cancelled))
    hook.end(call, nil)
    #expect(records.all.withLock { $0.map(\.level) } == [.error, .notice, .info])
    #expect(records.values("method") == ["s/M", "s/M", "s/M"])
    #expect(records.values("status") == ["INTERNAL", "CANCELLED", "OK"])
    #expect(records.values("message") == ["broken", "-", "-"])
    #expect(records.values("duration_ms")[0] == "1.000")
    #expect(records.values("peer")[0] == "test")
    #expect(records.values("tenant")[0] == "demo")
    #expect(records.values("subject")[0] == String(repeating: "a", count: 256) + "…")
    #expect(records.values("received")[0] == "100")
    #expect(records.values("sent")[0] == "2000")
  }

  @Test("says how long the deadline is away, however far")
  func deadlines() throws {
    let records = Records()
    let hook = try hook(records, sample: 1)
    for left in [Duration.seconds(99_999_999 * 3600), .seconds(-99_999_999 * 3600), .seconds(60)] {
      hook.end(MetadataCall(deadline: .now + left), nil)
    }
    let values = records.values("deadline_left_ms")
    #expect(values[0].hasPrefix("3153600000"))
    #expect(values[1].hasPrefix("-315360000000"))
    #expect(values[2].hasPrefix("59999.") || values[2] == "60000.000")
  }

  @Test("names a tenant only where the caller acts for it")
  func tenant() throws {
    let records = Records()
    let hook = try hook(records, sample: 1)
    func serve(_ header: String?, _ tenants: [String], _ evidence: Principal.Evidence) {
      let call = MetadataCall(header.map { ["kontor-tenant": $0] } ?? [:])
      call.principal = Principal(subject: "a", tenants: tenants, roles: [], evidence: evidence)
      hook.end(call, Status(.permissionDenied))
    }
    serve("demo", ["demo", "other"], .token)
    serve("foreign", ["demo"], .token)
    serve("foreign", ["demo"], .certificate)
    serve(nil, ["demo"], .token)
    serve(nil, ["demo", "other"], .token)
    serve("whatever", [], .none)
    #expect(records.values("tenant") == ["demo", "-", "-", "demo", "-", "whatever"])
  }

  @Test("has requests that are no calls among the failures, within the same number a second")
  func strays() throws {
    let records = Records()
    let log = AccessLog(Logger(label: "test") { _ in records }, successSample: 0) { 0 }
    let stray = try #require(log.strayHook())
    let hook = try #require(log.hook(for: method))
    hook.end(MetadataCall(), Status(.notFound))
    let max = ObservabilityLimits.failuresLoggedPerSecond
    for _ in 0..<(max + 5) { stray(.unimplemented) }
    #expect(records.values("status").count == max)
    #expect(records.values("status").last == "UNIMPLEMENTED")
  }

  @Test("has a number of failures a second, and says how many it left out")
  func failures() throws {
    let records = Records()
    let second = Mutex(1)
    let hook = try hook(records, sample: 0) { second.withLock { $0 } }
    let max = ObservabilityLimits.failuresLoggedPerSecond
    for _ in 0..<(max + 5) { hook.end(MetadataCall(), Status(.notFound)) }
    #expect(records.all.withLock { $0.count } == max)
    second.withLock { $0 += 1 }
    hook.end(MetadataCall(), Status(.notFound))
    hook.end(MetadataCall(), Status(.notFound))
    #expect(records.values("failures_left_out").suffix(3) == ["-", "5", "-"])
  }
}
