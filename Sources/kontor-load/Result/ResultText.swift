/// A result in lines for people.
extension LoadResult {
  var text: String {
    var lines = [title, "\(target), \(connections) connection\(connections == 1 ? "" : "s")"]
    if let search { lines += search.lines }
    if phases.count > 1 {
      lines += Self.table(
        "phase", phases.map { ("\($0.phase.name) (\($0.phase.pace.text))", $0.tally) })
    }
    if kinds.count > 1 { lines += Self.table("calls", kinds.map { ($0.name, $0.tally) }) }
    lines.append("")
    lines += total.outcomes.sorted { $0.value > $1.value }.map {
      "\(Figure.count($0.value)) \($0.key)"
    }
    if total.unstarted > 0 {
      lines.append("\(Figure.count(total.unstarted)) not started: too many were under way")
    }
    lines.append("\(Figure.text(total.perSecond)) calls a second")
    lines.append(
      Percentile.all.map { "\($0.name) \(Figure.text(total.milliseconds($0.value))) ms" }
        .joined(separator: ", "))
    if let lagLine { lines.append(lagLine) }
    if let slowReaders { lines.append(slowReaders.line) }
    if let books { lines.append(books.line) }
    for (name, text) in told { lines.append("\(name): \(text)") }
    for text in books?.told ?? [] { lines.append("books: \(text)") }
    for failure in failures { lines.append("failed: \(failure)") }
    return lines.joined(separator: "\n")
  }

  private static func table(_ heading: String, _ rows: [(String, Tally)]) -> [String] {
    let names = Percentile.all.map(\.name)
    var cells = [[heading, "count", "a second", "not OK"] + names.map { "\($0) ms" }]
    for (name, tally) in rows {
      cells.append(
        [
          name, Figure.count(tally.count), Figure.text(tally.perSecond),
          Figure.count(tally.failures),
        ] + Percentile.all.map { Figure.text(tally.milliseconds($0.value)) })
    }
    return [""] + aligned(cells)
  }

  /// Columns as wide as their widest cell; the first to the left, all others to the right.
  static func aligned(_ rows: [[String]]) -> [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + space : space + row[column]
      }.joined(separator: "  ")
    }
  }
}

extension LoadResult.Found {
  /// In a sentence.
  var sentence: String {
    let goal = search.goal.text
    guard let held else { return "no rate held \(goal); the least was tried" }
    let rate = "\(Figure.text(held)) a second"
    return switch ending {
    case .found: "\(rate) is the highest rate that held \(goal)"
    case .mostHeld: "\(rate), the most that was allowed, held \(goal)"
    case .leastFailed, .stepsUsed: "\(rate) held \(goal); the search ran out of steps"
    }
  }

  fileprivate var lines: [String] {
    let percentile = search.goal.percentile
    var cells = [["a second", "calls", "not OK", "p\(Figure.text(percentile)) ms", "held"]]
    for step in steps {
      cells.append([
        Figure.text(step.rate), Figure.count(step.tally.count), Figure.count(step.tally.failures),
        Figure.text(step.tally.milliseconds(percentile)), step.isHeld ? "yes" : "no",
      ])
    }
    return ["", sentence] + LoadResult.aligned(cells)
  }
}

extension SlowReaders.Ended {
  var line: String {
    let ends = codes.sorted { $0.key < $1.key }.map { "\($0.value) ended with \($0.key)" }
    return (["\(count) readers that did not read: \(stillOpen) calls still open at the end"] + ends)
      .joined(separator: ", ")
  }
}

extension BooksCheck {
  var line: String {
    "books: \(ordersRead) orders read back, \(ordersWrong) not as placed; ledger of \(levels) "
      + "counters, \(Figure.count(Int(movements))) movements, "
      + "\(Figure.count(Int(reservations))) reservations: \(discrepancies) discrepancies"
  }
}
