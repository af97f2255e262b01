import Foundation
import Testing

@testable import kontor_load

@Suite("Scenario files")
struct ScenarioTests {
  private func read(_ text: String) throws(ScenarioError) -> Scenario {
    try Scenario(file: "s.toml", text: text)
  }

  @Test("say phases, calls with their weights, and what is prepared")
  func whole() throws {
    let scenario = try read(
      """
      name = "Rush"
      about = "A sale."
      connections = 4
      seed = 9
      timeout_s = 3
      warm_up_s = 2
      ok_min = 0.95
      [prepare]
      orders = 10
      [slow_readers]
      count = 5
      method = "StockService/ListMovements"
      [[phase]]
      name = "open"
      seconds = 5
      rate = 10
      rate_to = 20.5
      arrival = "poisson"
      [[phase]]
      seconds = 6
      in_flight = 8
      [[call]]
      what = "place-order"
      weight = 3
      stock = "hot"
      lines = 2
      [[call]]
      what = "get-order"
      [[call]]
      what = "list-orders"
      page_size = 7
      [[call]]
      what = "availability"
      [[call]]
      what = "echo"
      payload_bytes = 1024
      [[call]]
      what = "connect"
      [[call]]
      what = "method"
      method = "Bench/Echo"
      data = '{"n": "{n}"}'
      """)
    #expect(scenario.name == "Rush")
    #expect(scenario.about == "A sale.")
    #expect(scenario.connections == 4)
    #expect(scenario.seed == 9)
    #expect(scenario.timeoutSeconds == 3)
    #expect(scenario.preparedOrders == 10)
    #expect(scenario.okMin == 0.95)
    #expect(scenario.sells)
    let request = Scenario.Request(method: "StockService/ListMovements", data: "{}")
    #expect(scenario.slowReaders == Scenario.SlowReaders(count: 5, request: request))
    let ramp = Pace.open(from: 10, to: 20.5, .poisson)
    #expect(
      scenario.course
        == .phases([
          Phase(name: "warm-up", seconds: 2, pace: .open(10, .poisson), isMeasured: false),
          Phase(name: "open", seconds: 5, pace: ramp),
          Phase(name: "phase 2", seconds: 6, pace: .closed(callers: 8)),
        ]))
    let echo = Scenario.Request(method: "Bench/Echo", data: #"{"n": "{n}"}"#)
    #expect(
      scenario.calls.map(\.what) == [
        .placeOrder(.hot, lines: 2), .getOrder, .listOrders(pageSize: 7), .availability,
        .echo(payloadBytes: 1024), .connect, .method(echo),
      ])
    #expect(scenario.calls.map(\.weight) == [3, 1, 1, 1, 1, 1, 1])
  }

  @Test("say a search, with defaults for what they leave out")
  func search() throws {
    let scenario = try read(
      "[search]\nwithin_ms = 20\n[[call]]\nwhat = \"connect\"\n")
    #expect(scenario.name == "s.toml")
    #expect(!scenario.sells)
    #expect(
      scenario.course
        == .search(
          Plan.Search(
            goal: Goal(percentile: 99, within: .milliseconds(20)), first: 100, most: 1_000_000,
            precision: 0.05, arrival: .constant, seconds: 5, warmUp: 1)))
  }

  @Test("a warm-up before a ramp from nothing goes at its end's rate, and none is made of 0 s")
  func warmUp() throws {
    let phase = "[[phase]]\nseconds = 1\nrate = 0\nrate_to = 5\n[[call]]\nwhat = \"connect\"\n"
    let ramp = Phase(name: "phase 1", seconds: 1, pace: .open(from: 0, to: 5, .constant))
    let warmUp = Phase(
      name: "warm-up", seconds: 1, pace: .open(5, .constant), isMeasured: false)
    #expect(try read(phase).course == .phases([warmUp, ramp]))
    #expect(try read("warm_up_s = 0\n" + phase).course == .phases([ramp]))
  }

  private static let phase = "[[phase]]\nseconds = 1\nrate = 5\n"
  private static let call = "[[call]]\nwhat = \"connect\"\n"

  @Test(
    "what they can't say is refused with the key and what is allowed",
    arguments: [
      ("", "phase", "[[phase]] or [search]"),
      (phase, "call", "[[call]]"),
      (call, "phase", "[[phase]] or [search]"),
      ("rate = 5\n" + phase + call, "rate", "allowed are name, about"),
      ("connections = 0\n" + phase + call, "connections", "0; 1 to 1000"),
      ("connections = \"4\"\n" + phase + call, "connections", "type string; a whole number"),
      ("connections = 1.5\n" + phase + call, "connections", "type floating-point number"),
      ("name = 5\n" + phase + call, "name", "a text"),
      ("seed = -1\n" + phase + call, "seed", "-1; 0 to"),
      ("warm_up_s = 61\n" + phase + call, "warm_up_s", "61; 0 to 60"),
      ("ok_min = 1.01\n" + phase + call, "ok_min", "1.01; 0 to 1"),
      ("timeout_s = 0\n" + phase + call, "timeout_s", "0; 1 to 600"),
      ("phase = 3\n" + call, "phase", "tables, [[phase]]"),
      ("phase = [1]\n" + call, "phase[1]", "a table, [[phase]]"),
      ("phase = []\n" + call, "phase", "0 of them; 1 to 96"),
      ("[phase]\nseconds = 1\n" + call, "phase", "type table; tables"),
      ("[[phase]]\nrate = 5\n" + call, "phase[1].seconds", "is missing"),
      ("[[phase]]\nseconds = 1\n" + call, "phase[1].rate", "rate or in_flight"),
      ("[[phase]]\nseconds = 0\nrate = 5\n" + call, "phase[1].seconds", "0; 1 to 600"),
      ("[[phase]]\nseconds = 1\nrate = -1\n" + call, "phase[1].rate", "0 to 1000000"),
      ("[[phase]]\nseconds = 1\nrate = nan\n" + call, "phase[1].rate", "nan; 0 to 1000000"),
      ("[[phase]]\nseconds = 1\nrate = 0\n" + call, "phase[1].rate", "or a rate_to"),
      (
        "[[phase]]\nseconds = 1\nrate = 5\nin_flight = 2\n" + call, "phase[1].in_flight",
        "excludes rate"
      ),
      (
        "[[phase]]\nseconds = 1\nin_flight = 2\nrate_to = 2\n" + call, "phase[1].rate_to",
        "goes with rate"
      ),
      (
        "[[phase]]\nseconds = 1\nin_flight = 2\narrival = \"poisson\"\n" + call,
        "phase[1].arrival", "goes with rate"
      ),
      (
        phase + "arrival = \"uniform\"\n" + call, "phase[1].arrival",
        "\"uniform\"; allowed are \"constant\", \"poisson\""
      ),
      (phase + "weight = 1\n" + call, "phase[1].weight", "is no key here"),
      (phase + "[[call]]\nweight = 1\n", "call[1].what", "one of \"place-order\""),
      (phase + "[[call]]\nwhat = \"dance\"\n", "call[1].what", "\"dance\"; allowed are"),
      (phase + call + call + "weight = 0\n", "call[2].weight", "0; 1 to 1000000"),
      (phase + call + "stock = \"hot\"\n", "call[1].stock", "is no key here"),
      (
        phase + "[[call]]\nwhat = \"place-order\"\nlines = 201\n", "call[1].lines",
        "201; 1 to 200"
      ),
      (
        phase + "[[call]]\nwhat = \"place-order\"\nstock = true\n", "call[1].stock",
        "type bool; one of \"spread\", \"hot\""
      ),
      (phase + "[[call]]\nwhat = \"method\"\n", "call[1].method", "SERVICE/METHOD"),
      (phase + "[[call]]\nwhat = \"get-order\"\n", "prepare.orders", "1 or more"),
      (phase + call + "[prepare]\norders = 100001\n", "prepare.orders", "100001; 0 to 100000"),
      (phase + call + "[prepare]\norder = 1\n", "prepare.order", "allowed are orders"),
      (phase + call + "[slow_readers]\ncount = 1\n", "slow_readers.method", "SERVICE/METHOD"),
      (
        phase + call + "[slow_readers]\nmethod = \"a/b\"\n", "slow_readers.count",
        "is missing"
      ),
      (phase + call + "[search]\nwithin_ms = 20\n", "search", "excludes [[phase]]"),
      ("search = 5\n" + call, "search", "type integer; a table, [search]"),
      (call + "[search]\npercentile = 99\n", "search.within_ms", "is missing"),
      (call + "[search]\nwithin_ms = 0\n", "search.within_ms", "0.1 to 60000"),
      (
        call + "[search]\nwithin_ms = 1\nfirst = 50\nmost = 5\n", "search.first",
        "up to most, 5"
      ),
      (call + "[search]\nwithin_ms = 1\npercentile = 101\n", "search.percentile", "1 to 100"),
    ])
  func refusals(text: String, key: String, reason: String) throws {
    let error = try #require(throws: ScenarioError.self) { try read(text) }
    #expect(error.file == "s.toml")
    #expect(error.key == key)
    #expect(error.reason.contains(reason), "\(error)")
    #expect(error.description.hasPrefix("s.toml: \(key): "))
  }

  @Test(
    "what is no TOML is refused with its place",
    arguments: [
      ("name = \n", "line 1"), ("name = \"a\"\nname = \"b\"\n", "line 2"),
      ("a = 1\u{0}b = 2", "NUL"), ("[[phase]\n", "line 1"), ("= 1", "line 1"),
    ])
  func malformed(text: String, reason: String) throws {
    let error = try #require(throws: ScenarioError.self) { try read(text) }
    #expect(error.key == "")
    #expect(error.reason.contains(reason), "\(error)")
  }

  @Test("a file that is not there is refused by its name")
  func absent() throws {
    let error = try #require(throws: ScenarioError.self) {
      try Scenario(file: "/nowhere/s.toml")
    }
    #expect(error.description.hasPrefix("/nowhere/s.toml: it can't be read"))
  }

  /// The repository's own, beside which this file lies.
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("deploy/load")

  @Test("those of deploy/load can be taken, and their plans made")
  func own() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".toml") }
    #expect(files.count >= 8)
    for file in files {
      let scenario = try Scenario(file: Self.folder.appendingPathComponent(file).path)
      #expect(!scenario.about.isEmpty, "\(file)")
      let plan = try scenario.plan(tenant: nil, isChecked: true, methods: .contracts)
      #expect(plan.mix.parts.count == scenario.calls.count)
      #expect((plan.shop != nil) == scenario.sells)
    }
  }
}
