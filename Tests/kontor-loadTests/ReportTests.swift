import Foundation
import KontorClient
import Testing

@testable import kontor_load

@Suite("What is told of a run")
struct ReportTests {
  private struct Named: Work {
    let name: String
    nonisolated(nonsending) func call(_ number: Int, _ session: Session) async -> Outcome { .ok }
  }

  private static let phases = [
    Phase(name: "warm-up", seconds: 1, pace: .open(10, .poisson), isMeasured: false),
    Phase(name: "rise", seconds: 10, pace: .open(from: 10, to: 100, .constant)),
    Phase(name: "plateau <b>", seconds: 20, pace: .closed(callers: 8)),
  ]

  /// 300 calls over 30 s: each tenth fails, of 1 to 300 ms.
  private func recorder() -> Recorder {
    let recorder = Recorder(phases: Self.phases, kinds: 2, within: .milliseconds(20))
    let begin = recorder.begin
    for number in 0..<300 {
      let due = begin + .milliseconds(number * 100)
      let outcome =
        number % 10 == 0 ? Outcome.failed(.unavailable, "gone & <lost>") : .ok
      recorder.start()
      recorder.finish(
        outcome, kind: number % 2, phase: number < 100 ? 1 : 2, isMeasured: true, due: due,
        end: due + .milliseconds(number + 1))
    }
    recorder.unstarted(kind: 0, phase: 2, due: begin + .seconds(29))
    recorder.end(Self.phases, closedEnds: [nil, nil, nil])
    return recorder
  }

  private func result(okMin: Double = 0, _ change: (inout LoadResult) -> Void = { _ in })
    -> LoadResult
  {
    let mix = Mix(
      [
        Mix.Part(weight: 1, work: Named(name: "first-kind")),
        Mix.Part(weight: 1, work: Named(name: "second-kind")),
      ], seed: 1)
    let plan = Plan(
      title: "Rush <script>", about: "For \"all\".", course: .phases(Self.phases), mix: mix,
      timeout: .seconds(1), isChecked: true, okMin: okMin)
    var result = LoadResult(plan, "127.0.0.1:1", Self.phases, recorder())
    change(&result)
    return result
  }

  private func found(_ result: LoadResult) -> LoadResult.Found {
    let search = Plan.Search(
      goal: Goal(percentile: 99, within: .milliseconds(20)), first: 100, most: 1000,
      precision: 0.05, arrival: .constant, seconds: 5, warmUp: 1)
    return LoadResult.Found(
      search: search,
      steps: [
        LoadResult.Step(rate: 123, isHeld: true, tally: result.total),
        LoadResult.Step(rate: 456, isHeld: false, tally: result.total),
      ], held: 123, ending: .found)
  }

  @Test("a report has each series, each table, each status, each phase and kind")
  func report() {
    let page = Report(result()).html
    for series in ["p50", "p99", "max", "answered", "due", "failed", "latency"] {
      #expect(page.contains(">\(series)</text>"), "\(series)")
    }
    for heading in [
      "Latency over time", "Latency by percentile", "Rate over time", "Statuses",
      "By kind of call", "By phase", "By the second at which an interval begins", "Percentiles",
    ] {
      #expect(page.contains(heading), "\(heading)")
    }
    for text in [
      "first-kind", "second-kind", "rise (10 to 100 a second)", "UNAVAILABLE", "not started",
      "99.9 %", "gone &amp; &lt;lost&gt;", "8 in flight",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(page.components(separatedBy: "<svg").count == 4)
    #expect(page.components(separatedBy: "role=\"img\"").count == 4)
  }

  @Test("a report's table has the numbers of the plots: a row for each interval")
  func table() throws {
    let result = result()
    #expect(result.timeline.interval == 0.2)
    #expect(result.timeline.points.count == 150)
    let page = Report(result).html
    let part = try #require(
      page.components(separatedBy: "By the second at which an interval begins").last)
    let rows = part.components(separatedBy: "</tbody>")[0].components(separatedBy: "<tr>")
    // Before the first row is the head's.
    #expect(rows.count == 150 + 2)
  }

  @Test("a report needs nothing but itself, and shows text as text")
  func alone() {
    let page = Report(result { $0.search = found($0) }).html
    for word in ["http:", "https:", "src=", "href=", "url(", "@import", "<script", "<b>"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("Rush &lt;script&gt;"))
    #expect(page.contains("For &quot;all&quot;."))
  }

  @Test("a report of a search has its steps, with shapes and words for what held")
  func search() {
    let page = Report(result { $0.search = found($0) }).html
    #expect(page.contains("123 a second is the highest rate that held p99 within 20 ms"))
    #expect(page.contains("<th scope=\"row\">456</th>"))
    #expect(page.contains("class=\"good dot\""))
    #expect(page.contains("class=\"bad\" d=\"M"))
    #expect(page.components(separatedBy: "<svg").count == 5)
  }

  @Test("JSON is JSON, with all of it")
  func json() throws {
    let result = result {
      $0.search = found($0)
      $0.books = BooksCheck(ordersRead: 3, told: ["a \"quoted\" one"])
      $0.slowReaders = SlowReaders.Ended(count: 4, stillOpen: 3, codes: ["CANCELLED": 1])
    }
    let text = result.json(first: "\"orders\":5")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document["orders"] as? Int == 5)
    #expect(document["unstarted"] as? Int == 1)
    #expect(document["outcomes"] as? [String: Int] == ["OK": 270, "UNAVAILABLE": 30])
    #expect(document["seconds"] as? Double == 30)
    #expect(document["per_second"] as? Double == 10)
    // Three digits are exact.
    #expect((299.5...300.5).contains(document["max_ms"] as? Double ?? 0))
    #expect((document["calls"] as? [Any])?.count == 2)
    #expect((document["phases"] as? [Any])?.count == 2)
    #expect((document["timeline"] as? [Any])?.count == 150)
    let search = try #require(document["search"] as? [String: Any])
    #expect(search["held"] as? Int == 123)
    #expect((search["steps"] as? [Any])?.count == 2)
    #expect(document["failures"] as? [String] == ["a \"quoted\" one"])
    #expect((document["slow_readers"] as? [String: Any])?["still_open"] as? Int == 3)
  }

  @Test("text has the percentiles, the statuses, a line for each phase and kind")
  func text() {
    let text = result().text
    for part in [
      "Rush <script>", "270 OK", "30 UNAVAILABLE", "1 not started", "10 calls a second", "p99.9 ",
      "first-kind", "plateau <b> (8 in flight)", "UNAVAILABLE: gone & <lost>",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test(
    "a run fails by wrong answers always, by its books and by nothing answered when it is checked")
  func failures() {
    #expect(result().failures.isEmpty)
    #expect(result(okMin: 0.89).failures.isEmpty)
    #expect(
      result(okMin: 0.9).failures
        == ["270 of 301 calls were answered with OK, ok_min wants 90 %"])
    #expect(result { $0.wrong = 2 }.failures == ["wrong answers: 2"])
    #expect(result { $0.books = BooksCheck(ordersRead: 5) }.failures.isEmpty)
    #expect(
      result { $0.books = BooksCheck(ordersRead: 5, ordersWrong: 1) }.failures
        == ["1 of 5 orders not as placed"])
    #expect(
      result { $0.books = BooksCheck(discrepancies: 7) }.failures
        == ["discrepancies in the ledger: 7"])
  }

  @Test("a run of which nothing was kept is told as well")
  func nothing() {
    let phases = [Phase(name: "load", seconds: 1, pace: .open(1, .constant))]
    let plan = Plan(
      title: "Nothing", course: .phases(phases), mix: Mix(Named(name: "none")),
      timeout: .seconds(1), isChecked: true)
    let recorder = Recorder(phases: phases, kinds: 1)
    recorder.end(phases, closedEnds: [nil])
    let result = LoadResult(plan, "127.0.0.1:1", phases, recorder)
    #expect(result.failures == ["no call was answered with OK"])
    #expect(Report(result).html.contains("Failed: no call was answered with OK."))
    #expect(result.text.contains("0 calls a second"))
  }

  @Test("calls that this program started late are told in every form, a tick of a scheduler is not")
  func lag() throws {
    let recorder = recorder()
    recorder.start(late: .milliseconds(100))
    let plan = Plan(
      title: "Late", course: .phases(Self.phases), mix: Mix(Named(name: "one")),
      timeout: .seconds(1))
    #expect(LoadResult(plan, "127.0.0.1:1", Self.phases, recorder).lagLine == nil)
    recorder.start(late: .milliseconds(1_500))
    let result = LoadResult(plan, "127.0.0.1:1", Self.phases, recorder)
    let line = "calls were started up to 1500 ms after they were due"
    #expect(result.text.contains(line))
    #expect(Report(result).html.contains(line))
    #expect(result.json().contains("\"lag_max_ms\":1500"))
  }

  @Test("the line on a terminal tells where the run is")
  func progress() {
    let tally = Tally()
    for _ in 0..<1_234 { tally.record(.ok, .milliseconds(2)) }
    tally.record(.failed(.internal, ""), .milliseconds(2))
    #expect(
      LiveProgress.line("Reads", second: 3, of: 20, tally, underWay: 12)
        == "Reads: 3 of 20 s, 1,235 calls, p50 2 p99 2 ms, 12 under way, 1 not OK")
    #expect(
      LiveProgress.line("Reads", second: 21, of: 20, Tally(), underWay: 1)
        == "Reads: last answers, 0 calls, 1 under way")
  }
}

@Suite("Axes and numbers")
struct AxisTests {
  @Test(
    "an axis from zero ends at a round number",
    arguments: [0.0, 0.7, 1, 7, 99, 1_234, 88_000])
  func linear(largest: Double) {
    let axis = Axis.linear("n", upTo: largest)
    #expect(axis.ticks.first?.value == 0)
    #expect((axis.ticks.last?.value ?? -1) >= largest)
    #expect(axis.ticks.count <= 8)
    #expect(axis.place(0) == 0)
    #expect(axis.place(axis.ticks.last?.value ?? 0) == 1)
  }

  @Test(
    "a logarithmic axis holds its values between round numbers",
    arguments: [
      [0.123, 45], [5, 5], [0.001, 10_000], [1, 10], [0, 3], [], [1e9, 1e9], [3e8],
    ])
  func logarithmic(values: [Double]) {
    let axis = Axis.logarithmic("ms", values)
    #expect(axis.ticks.count >= 2)
    for value in values where value > 0 && value < 5e9 {
      #expect((axis.ticks.first?.value ?? 0) <= value)
      #expect((axis.ticks.last?.value ?? 0) >= value)
      #expect((0...1).contains(axis.place(value)))
    }
  }

  @Test("percentiles stand as far apart as their nines")
  func percentiles() {
    let axis = Axis.percentiles("percentile", upTo: 10_000)
    #expect(axis.ticks.map(\.text) == ["0 %", "90 %", "99 %", "99.9 %", "99.99 %"])
    for (place, tick) in zip([0, 0.25, 0.5, 0.75, 1], axis.ticks) {
      #expect(abs(axis.place(tick.value) - place) < 1e-9)
    }
  }

  @Test(
    "numbers have the digits that count",
    arguments: [
      (0.0, "0"), (0.123, "0.12"), (3.456, "3.46"), (12.34, "12.3"), (1234.4, "1234"),
      (.nan, "–"), (-2.5, "-2.5"),
    ])
  func figures(number: Double, text: String) {
    #expect(Figure.text(number) == text)
  }

  @Test(
    "counts have commas",
    arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567")])
  func counts(number: Int, text: String) {
    #expect(Figure.count(number) == text)
  }
}
