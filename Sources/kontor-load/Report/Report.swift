/// A result as one page of HTML that needs nothing else: no network, no script.
struct Report: Sendable {
  let result: LoadResult

  init(_ result: LoadResult) { self.result = result }

  var html: String {
    let sections = [
      heading, verdict, figures, search, latency, percentiles, rate, outcomes, tables,
    ]
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Markup.escaped(result.title)) – kontor-load</title>
      <style>
      \(ReportStyle.css)
      </style>
      </head>
      <body>
      <main>
      \(sections.filter { !$0.isEmpty }.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private var heading: String {
    let connections = "\(result.connections) connection\(result.connections == 1 ? "" : "s")"
    let about = result.about.isEmpty ? "" : "<p>\(Markup.escaped(result.about))</p>\n"
    return """
      <h1>\(Markup.escaped(result.title))</h1>
      \(about)<p class="soft">\(Markup.escaped(result.target)), \(connections), \
      \(Figure.text(result.total.seconds)) s measured, ended \(result.endTime), seed \(result.seed)</p>
      """
  }

  /// What was checked and what came of it.
  private var verdict: String {
    var lines: [String] = []
    if let search = result.search { lines.append(search.sentence) }
    if result.failures.isEmpty {
      if result.isChecked { lines.append("Every answer was looked at, and none was wrong.") }
    } else {
      lines += result.failures.map { "Failed: \($0)." }
    }
    if let lag = result.lagLine { lines.append(lag) }
    if let books = result.books { lines.append(books.line) }
    if let readers = result.slowReaders { lines.append(readers.line) }
    lines += result.told.map { "\($0.name): \($0.text)" }
    lines += result.books?.told ?? []
    guard !lines.isEmpty else { return "" }
    let items = lines.map { "<li>\(Markup.escaped($0))</li>" }.joined(separator: "\n")
    let style = result.failures.isEmpty ? "verdict" : "verdict failed"
    return "<div class=\"\(style)\"><ul>\n\(items)\n</ul></div>"
  }

  private var figures: String {
    let total = result.total
    var entries = [
      ("calls", Figure.count(total.count), ""), ("a second", Figure.text(total.perSecond), ""),
      ("not OK", Figure.count(total.failures), ""),
    ]
    for percentile in Percentile.all {
      entries.append((percentile.name, Figure.text(total.milliseconds(percentile.value)), " ms"))
    }
    let items = entries.map { name, value, unit in
      "<div><dt>\(name)</dt><dd>\(value)<small>\(unit)</small></dd></div>"
    }
    return "<dl class=\"figures\">\n\(items.joined(separator: "\n"))\n</dl>"
  }

  private var search: String {
    guard let found = result.search else { return "" }
    let percentile = found.search.goal.percentile
    let name = "p\(Figure.text(percentile))"
    let within = found.search.goal.within.inSeconds * 1000
    func points(held: Bool) -> [(x: Double, y: Double)?] {
      found.steps.filter { $0.isHeld == held }.map {
        (x: $0.rate, y: $0.tally.milliseconds(percentile))
      }
    }
    let chart = Chart(
      description: "\(name) of every rate that was tried. \(found.sentence).",
      x: .logarithmic("calls a second", found.steps.map(\.rate)),
      y: .logarithmic(
        "\(name), ms", found.steps.map { $0.tally.milliseconds(percentile) } + [within]),
      series: [
        Chart.Series(name: "held", style: "good", points: points(held: true), isMarks: true),
        Chart.Series(name: "failed", style: "bad", points: points(held: false), isMarks: true),
      ], level: (within, "\(Figure.text(within)) ms"))
    let rows = found.steps.map { step in
      [
        Figure.text(step.rate), Figure.count(step.tally.count), Figure.count(step.tally.failures),
        Figure.count(step.tally.inTime), Figure.text(step.tally.milliseconds(percentile)),
        step.isHeld ? "held" : "failed",
      ]
    }
    return "<h2>The search</h2>\n"
      + Markup.figure("Each rate that was tried, and \(name) at it", chart.svg)
      + Markup.table(
        "Steps, in their order", ["a second", "calls", "not OK", "in time", "\(name) ms", ""],
        rows)
      + "<p>What follows is the highest rate that held, or the last one that was tried where none did.</p>"
  }

  private var seconds: Double { result.timeline.interval * Double(result.timeline.points.count) }

  /// The middle of an interval.
  private func time(_ index: Int) -> Double { (Double(index) + 0.5) * result.timeline.interval }

  /// Where phases begin, after the first.
  private var divisions: [(value: Double, name: String)] {
    var divisions: [(value: Double, name: String)] = []
    var begin = 0.0
    for (phase, _) in result.phases {
      if result.phases.count > 1 { divisions.append((begin, phase.name)) }
      begin += Double(phase.seconds)
    }
    return divisions
  }

  private var latency: String {
    let points = result.timeline.points
    func series(_ percentile: Double) -> [(x: Double, y: Double)?] {
      points.enumerated().map { index, point in
        point.milliseconds(percentile).map { (x: time(index), y: max($0, 0.001)) }
      }
    }
    let all = [series(50), series(99), series(100)]
    let chart = Chart(
      description:
        "p50, p99 and maximum of the latency over time; the numbers are in a table below.",
      x: .time("seconds", seconds: seconds),
      y: .logarithmic("ms", all.flatMap { $0 }.compactMap { $0?.y }),
      series: [
        Chart.Series(name: "max", style: "three", points: all[2]),
        Chart.Series(name: "p99", style: "two", points: all[1]),
        Chart.Series(name: "p50", style: "one", points: all[0]),
      ], divisions: divisions)
    return "<h2>Latency over time</h2>\n"
      + Markup.figure(
        "Of the calls that were due in each \(Figure.text(result.timeline.interval)) s, from when each was due",
        chart.svg)
  }

  private var percentiles: String {
    let curve = result.total.curve
    guard let last = curve.last else { return "" }
    let count = result.total.count
    let points = curve.map { point -> (x: Double, y: Double)? in
      // The slowest of n calls stands at 1 − 1 ∕ n.
      (x: 1 / max(1 - point.percentile / 100, 1 / Double(count)), y: max(point.milliseconds, 0.001))
    }
    let chart = Chart(
      description: "Latency by percentile, up to \(Figure.text(last.milliseconds)) ms.",
      x: .percentiles("percentile", upTo: count),
      y: .logarithmic("ms", curve.map { max($0.milliseconds, 0.001) }),
      series: [Chart.Series(name: "latency", style: "one", points: points)])
    let rows = curve.map { point in
      [Self.percent(point.percentile), Figure.text(point.milliseconds)]
    }
    return "<h2>Latency by percentile</h2>\n"
      + Markup.figure("How slow the slowest calls were", chart.svg)
      + Markup.details(
        "The same as a table", Markup.table("Percentiles", ["percentile", "ms"], rows))
  }

  /// As many digits as tell percentiles near 100 apart.
  private static func percent(_ number: Double) -> String {
    String((number * 1_000_000).rounded() / 1_000_000) + " %"
  }

  private var rate: String {
    let points = result.timeline.points
    let interval = result.timeline.interval
    func series(_ count: (Timeline.Point) -> Int) -> [(x: Double, y: Double)?] {
      points.enumerated().map { (x: time($0), y: Double(count($1)) / interval) }
    }
    let all = [series(\.answered), series(\.due), series(\.failed)]
    let chart = Chart(
      description:
        "Calls due, answered and failed a second over time; the numbers are in the table.",
      x: .time("seconds", seconds: seconds),
      y: .linear("calls a second", upTo: all.flatMap { $0 }.compactMap { $0?.y }.max() ?? 1),
      series: [
        Chart.Series(name: "answered", style: "one", points: all[0]),
        Chart.Series(name: "due", style: "two", points: all[1]),
        Chart.Series(name: "failed", style: "bad", points: all[2]),
      ], divisions: divisions)
    let rows = points.enumerated().map { index, point in
      [Figure.text(Double(index) * interval)]
        + [point.due, point.answered, point.failed].map(Figure.count)
        + [50, 99, 100].map { point.milliseconds($0).map(Figure.text) ?? "–" }
    }
    return "<h2>Rate over time</h2>\n"
      + Markup.figure(
        "Calls that were due, answers with OK that came, and calls that came to anything else",
        chart.svg)
      + Markup.details(
        "Latency and rate over time as a table",
        Markup.table(
          "By the second at which an interval begins",
          ["s", "due", "answered", "failed", "p50 ms", "p99 ms", "max ms"], rows))
  }

  /// What calls came to, as bars beside their numbers.
  private var outcomes: String {
    var counts = result.total.outcomes.sorted { $0.value > $1.value }
    if result.total.unstarted > 0 { counts.append(("not started", result.total.unstarted)) }
    let sum = max(counts.reduce(0) { $0 + $1.value }, 1)
    let bars = counts.map { name, count in
      let share = Double(count) / Double(sum) * 100
      return """
        <span>\(Markup.escaped(name))</span><span class="bar\(name == "OK" ? " ok" : "")" \
        aria-hidden="true"><i style="width: \(Figure.text(share))%"></i></span>\
        <span class="number">\(Figure.count(count)), \(Figure.text(share)) %</span>
        """
    }
    return "<h2>Statuses</h2>\n<div class=\"bars\">\n\(bars.joined(separator: "\n"))\n</div>"
  }

  private var tables: String {
    let heads =
      ["", "count", "a second", "not OK", "mean ms"] + Percentile.all.map { "\($0.name) ms" }
    func row(_ name: String, _ tally: Tally) -> [String] {
      [
        name, Figure.count(tally.count), Figure.text(tally.perSecond),
        Figure.count(tally.failures), Figure.text(tally.meanMilliseconds),
      ] + Percentile.all.map { Figure.text(tally.milliseconds($0.value)) }
    }
    let phases = result.phases.map { row("\($0.phase.name) (\($0.phase.pace.text))", $0.tally) }
    return "<h2>By call and phase</h2>\n"
      + Markup.table(
        "By kind of call", heads,
        result.kinds.map { row($0.name, $0.tally) } + [row("all", result.total)])
      + Markup.table("By phase", heads, phases)
  }
}
